import{u as n,y as e,U as t,V as a,W as r,X as o,Y as s,Z as i,z as l,x as d,_ as c,$ as p,q as u,a0 as f,a1 as g,a2 as m,a3 as h,B as $,C as w,a4 as b,a5 as x,a6 as v,a7 as y,a8 as k,a9 as j}from"./chunk-outputs.js";import{m as M,l as S,d as z}from"./chunk-durations.js";import{j as C,g as O}from"./chunk-subject.js";import{v as A,s as N,f as F,m as T,e as R,a as W,q as D,c as E,r as q,d as G,D as H,k as B,t as J,o as L,W as _}from"./chunk-verdicts.js";import{v as I,I as U,D as P,k as V,B as X}from"./chunk-inputs.js";import{a as Y}from"./chunk-impact.js";import{R as Z,d as K}from"./chunk-source.js";import{r as Q}from"./chunk-report2.js";import{createHash as nn}from"node:crypto";import{t as en}from"./chunk-tail.js";import{r as tn}from"./chunk-readable.js";function an(t){const a=t.gates.filter(e=>n(t,e)),r=n=>a.filter(n).length,o=r(({status:n})=>"pass"===n),s=r(({status:n})=>"skipped"===n),[i,l]=[r(n=>["fail","error"].includes(e(t,n))),r(n=>"waiting"===e(t,n))],[d,c]=["waived","after-this"].map(n=>r(a=>e(t,a)===n));return[`${o} of ${a.length} ${null===t.only?"":"judged "}gates ${1===o?"passes":"pass"}`,...i>0?[`${i} ${1===i?"fails":"fail"}`]:[],...l>0?[`${l} ${1===l?"waits":"wait"}`]:[],...s>0?[`${s} not applicable`]:[],...d?[`${d} waived`]:[],...c?[`${c} after this`]:[]].join(", ")}class rn{constructor(n){this.source=n}}const on=new rn("\n"),sn={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"};function ln(n,...e){return new rn(n.map((n,t)=>n+dn(e[t]??null)).join(""))}function dn(n){return null===n?"":n instanceof rn?n.source:"number"==typeof n?String(n):"string"==typeof n?I(n).replace(/[&<>"']/g,n=>sn[n]??""):n.map(dn).join("")}function cn(n){return ln`${n.split(/(`[^`]+`)/).map(n=>/^`[^`]+`$/.test(n)?ln`<code>${pn(n.slice(1,-1))}</code>`:pn(n))}`}function pn(n){return ln`${t(n).map(n=>"string"==typeof n?n:ln`<span class="digest" tabindex="0">${n[0]}<span>${n[1]}</span></span>`)}`}function un(n,e){return ln`<div class="scroll" role="region" aria-label="${n}" tabindex="0">${e}</div>`}function fn(n,e){return ln`<h2 id="${n}"><a href="#${n}">${e}</a></h2>`}function gn(n){return ln`<code class="copied">${U(n).flatMap((n,e)=>0===e?[n]:[on,n])}</code>`}const mn={passing:"✓",failing:"✗",waiting:"○",warned:"!",aside:"–"};function hn(n){return ln`<span class="sign ${n}" aria-hidden="true">${mn[n]}</span>`}function $n(n,t){switch(e(n,t)){case"pass":return"passing";case"fail":case"error":return"failing";case"waiting":return"waiting";case"not-applicable":case"not-needed":case"not-judged":case"waived":case"after-this":return"aside"}}function wn(n){switch(n){case"passed":return"passing";case"failed":case"killed":case"timed-out":case"spawn-failed":return"failing";case"not-started":case"cancelled":return"waiting"}}function bn(n){const{report:e}=n;return ln`<header class="banner ${function(n){return"GO"===n.verdict?"go":F(n)?"not-decided":"NO-GO"===n.verdict?T(n)?"for-now":"no-go":"not-decided"}(e)}">
    <h1><span class="word">${A(e)}</span> <span class="asked">${function(n){const{only:e,enforced:t}=n;return null!==e?`only ${R(e)} judged`:null===t?"nothing is decided":W(n)}(e)}</span></h1>
    <p class="subject">
      <strong>${e.names.producer} ${N(e).release} → ${e.names.consumer}</strong>
      <span class="moment">${function({report:n,links:e}){const t=n.subject?.sha;if(void 0===t)return ln`no git checkout`;const a=ln`<code>${t.slice(0,12)}</code>`;return ln`${e?.sha===t?ln`<a href="${r(e)}" rel="noreferrer">${a}</a>`:a}${null===n.subject?"":C(n.subject)}`}(n)} · ${M(e.observedAt)}</span>
    </p>
    <p>${function({report:n,todo:e,warnings:t}){const a=e.flatMap(({owner:n,rows:e})=>null===n?[]:`${e.length} ${n}`).join(", "),r=[F(n)?`no verdict: ${D(n)}`:an(n),...0===e.length?[o(n)??"nothing to do"]:T(n)?["nothing failed"]:[]],s=0===t.length?null:ln` · <a href="#warnings">${E(t.length,"warning")}</a>`;return ln`<strong>${r.join(" · ")}</strong
    >${""===a?null:ln` · to do: <strong>${a}</strong>`}${s}`}(n)}</p>
    ${function(n){const{enforced:e,enforcedBecause:t}=n,a=q(n),r=null!==n.only||F(n)?[]:G(n).filter(({id:n})=>n!==e),o=r.map(({id:e})=>`${H[e]} ${B(n,e)}`),l=s(n)?.words??"";return[...[i(n)].filter(n=>null!==n),...""===l?[]:[`${l}.`],...0===o.length?[]:[`${null===e?"Decisions":"Other decisions"}: ${o.join(", ")}.`],...null===t||null===e?[]:[`This check decides ${W(n)}, because ${t}.`],...null===a?[]:[`${a.move}. ${a.tell}.`],...J(n).map(({decision:n,gates:e})=>`Not covered by ${H[n]}: ${e}.`)]}(e).map(n=>ln`<p class="soft">${cn(n)}</p>`)}
  </header>`}function xn(n,e){const t=$n(n,e);return ln`<li class="${t}">
    <a href="#gate-${e.id}">${hn(t)} ${e.id} <strong>${l(n,e)}</strong></a>
  </li>`}function vn(n){const e=ln`<code>${n}</code>`;return K(n)?ln`<a href="#${kn(n)}">${e}</a>`:e}function yn({report:n}){const e=function({only:n,decisions:e,gates:t,contractDiff:a}){const r=null===n?P.flatMap(n=>function(n){return null===n?[]:[...n.blockers,...n.afterThis]}(e[n])):[],o=t.filter(({id:e})=>null===n||n.includes(e)).flatMap(({findings:n})=>n),s=null===n||n.includes("stability-window")?a:[],i=[...r,...o,...s].map(({rule:n})=>n);return[...new Set(i)].filter(K)}(n);return 0===e.length?null:ln`${fn("rules","Rules")}
    <dl class="rules">
      ${e.map(n=>{const{why:e,wrong:t,right:a}=Z[n];return ln`<dt id="${kn(n)}"><code>${n}</code></dt>
          <dd>
            ${cn(e)}<br />
            <span class="soft">Wrong: ${cn(t)}<br />Right: ${cn(a)}</span>
          </dd>`})}
    </dl>`}function kn(n){return`rule-${n.replace("/","-")}`}const jn=ln`<span class="soft">nothing</span>`;function Mn(n,e){return ln`<table>
    <thead>
      <tr>
        ${n.map(n=>ln`<th scope="col">${n}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${e.map(n=>ln`<tr>
            ${n.map(n=>ln`<td>${n}</td>`)}
          </tr> `)}
    </tbody>
  </table>`}function Sn(n){const e=n=>null===n?jn:ln`<code>${pn(n)}</code>`;return[n.breaking?ln`<strong class="failing">breaking</strong>`:ln`compatible`,ln`${n.subject}`,e(n.before),e(n.after),ln`${n.action}`,vn(n.rule)]}function zn({impact:{stated:n,computed:e}}){return null===n&&Object.keys(e).length>0?"impact-json":null}function Cn(n,e){if(null===e.path)return null;const{role:t,names:a}=n.report,r=null===e.side||e.side===t?"":`${a[e.side]}: `,o=[e.line,null===e.line?null:e.column??null].filter(n=>null!==n);return ln`${r}${On(n,e,ln`<code>${[e.path,...o].join(":")}</code>`)}`}function On({report:n,links:e},t,a){const{line:r}=t,o=null===t.path?null:d(n,t.path);return null!==e&&null!==o&&c(n,t)?ln`<a href="${p(e,o,r)}" rel="noreferrer">${a}</a>`:a}function An({beside:n},e){const t=ln`<code>${e}</code>`;return n.has(e)&&/^\w[\w./-]*$/.test(e)&&!e.includes("..")?ln`<a href="${e}">${t}</a>`:t}function Nn({expected:n,observed:e}){const t=[["expected",n],["observed",e]].flatMap(([n,e])=>null==e?[]:[{name:n,value:e}]);return 0===t.length?null:ln`<dl class="compared">
    ${t.map(({name:n,value:e})=>ln`<dt>${n??""}</dt>
          <dd><code>${pn(e)}</code></dd>`)}
  </dl>`}const Fn={error:"failing",warning:"warned",notice:"aside"};function Tn(n){const{gates:e,only:t}=n.report,a=e.filter(({id:n})=>null===t||t.includes(n));return ln`${fn("gates","Gates")} ${a.map(e=>function(n,e){const t=$n(n.report,e);return ln`<section id="gate-${e.id}" class="gate is-${t}">
    <h3>
      ${hn(t)} <a href="#gate-${e.id}">${e.id}</a>
      <span class="${t}">${l(n.report,e)}</span>
    </h3>
    <p>${cn(""===e.summary?e.title:e.summary)}</p>
    <p class="soft">Asked: ${e.title}${function({only:n},{needed:e}){return null!==n?"":0===e.length?" (not needed by a decision)":` (needed for ${R(e.map(n=>H[n]))})`}(n.report,e)}.</p>
    ${function(n,e){const t=function({todo:n,others:e,toldAt:t},{id:a,findings:r}){const o=new Set(r.map(n=>Q({...n,gate:a})));return[...n,...e].flatMap(({rows:n})=>n.flatMap(({cause:n})=>[n.reason,...n.others])).filter(n=>n.gate===a&&!o.has(Q(n))).flatMap(n=>{const e=t(a,n);return null===e?[]:[{reason:n,told:e}]})}(n,e),a=[...V.map(n=>({noun:n,count:e.findings.filter(e=>e.severity===n).length})),{noun:"more finding",count:t.length}].filter(({count:n})=>n>0);return 0===a.length?null:ln`<details class="more">
    <summary>${a.map(({noun:n,count:e})=>E(e,n)).join(", ")}</summary>
    <ul class="rows">
      ${t.map(({reason:n,told:e})=>ln`<li>
            <p class="what">
              ${hn("definite"===n.kind?"failing":"waiting")}${cn(n.message)}
              <a href="#${e.id}">${e.label}</a>
            </p>
          </li> `)}
      ${e.findings.map(t=>function(n,e,t){const a=n.toldAt(e.id,t),r=ln`${hn(Fn[t.severity])}<span class="soft">${t.severity}</span>
    ${cn(t.message)}`;return null!==a?ln`<li>
      <p class="what">${r} <a href="#${a.id}">${a.label}</a></p>
    </li> `:ln`<li>
    <p class="what">${r}</p>
    <p class="where">${Cn(n,t)} ${vn(t.rule)}</p>
    ${Nn(t)}
    <p><strong>Fix:</strong> ${cn(t.hint)}</p>
  </li> `}(n,e,t))}
    </ul>
  </details>`}(n,e)}
  </section>`}(n,e))}`}function Rn(n){const{report:e}=n,t=[...X.map(n=>[n,Dn(e.baseline?.[n]??null)]),["judged as",e.role],["repository",Dn(e.repository)],["commit",En(n)],["tag points at",Dn(e.tagCommit)],["other side",qn(e)],["handoff payload",Gn(n)],["payload SHA-256",Dn(e.handoff?.sha256??null)],["profile",ln`<code>${e.profile.source}</code>`],["profile SHA-256",Dn(e.profile.sha256)],["evidence SHA-256",Dn(e.evidenceSha256)],["observed",M(e.observedAt)],["by",`${e.tool.name} ${e.tool.version}`]];return ln`${fn("judged","What was judged")}
    <dl class="card">
      ${t.map(([n,e])=>ln`<dt>${n}</dt>
            <dd>${e??Wn}</dd>`)}
    </dl>`}const Wn=ln`<span class="soft">not known</span>`;function Dn(n){return null===n?null:ln`<code>${pn(n)}</code>`}function En({report:{subject:n},links:e}){if(null===n)return null;const t=C(n),a=Dn(n.sha),o=0===n.differing?.length;return ln`${e?.sha===n.sha?ln`${a} <a href="${r(e)}" rel="noreferrer">on GitHub</a>`:a}${o?t:ln`<strong class="waiting">${t}</strong>`}`}function qn({peer:n,names:e}){return null===n?null:null!==n.absence?ln`${e[n.side]}: <strong class="waiting">${n.absence}</strong>`:ln`${e[n.side]} <code>${n.repository??"a checkout beside"}</code> at
    <code>${pn(n.reference??"its working tree")}</code>`}function Gn(n){const{handoff:e,role:t}=n.report;if(null===e)return null;const a={side:"producer",path:e.path,line:null},r=ln`<code>${e.path}</code>`;return ln`${"producer"===t?On(n,a,r):r} ${e.mode??"without a mode"}`}const Hn=[[/^packets\//,"for people to sign"],[/^logs\//,"what the commands printed"],[/^evidence\//,"to judge again anywhere: handoff-gate report --evidence FOLDER"],[/^report\.json$/,"for programs"],[/^badge\.json$/,"for an endpoint badge"],[/^report\.md$/,"this report as Markdown"],[/^fix\.patch$/,"what has one right value: git apply"]];function Bn(n){const e=Hn.flatMap(([e,t])=>{const a=[...n.beside].filter(n=>e.test(n)).sort();return 0===a.length?[]:[{what:t,found:a}]});return 0===e.length?null:ln`${fn("files","Files of this run")}
    <dl class="card">
      ${e.map(({what:e,found:t})=>ln`<dt>${e}</dt>
            <dd>${t.map(e=>ln`<p>${An(n,e)}</p>`)}</dd>`)}
    </dl>`}function Jn(n){const e=u(n.report);return 0===e.length?null:ln`<details class="fold" open>
    <summary>
      <h2>To do after this: ${e.length}</h2>
      <span class="soft">the decision does not wait for it</span>
    </summary>
    <ul class="rows" id="later">
      ${e.map(({first:e,others:t},a)=>ln`<li id="later-${a+1}" class="row">
            <p class="what">Once ${e.after}: <strong>${cn(e.clears)}</strong></p>
            <p class="where">
              ${Cn(n,e)} <a href="#gate-${e.gate}">${e.gate}</a> · ${vn(e.rule)}
            </p>
            <p>${cn(e.message)}${f({others:t})} <span class="soft">(${e.owner})</span></p>
          </li>`)}
    </ul>
  </details>`}const Ln="\nfor (const one of document.querySelectorAll('.copied')) {\n  const button = document.createElement('button');\n  button.type = 'button';\n  button.className = 'copy';\n  const say = (word) => { button.textContent = word; };\n  say('copy');\n  button.addEventListener('click', () => {\n    const later = () => setTimeout(say, 2000, 'copy');\n    navigator.clipboard.writeText(one.textContent.trim()).then(() => { say('copied'); later(); }, () => {\n      getSelection().selectAllChildren(one);\n      say('chosen: copy it by keys');\n      later();\n    });\n  });\n  one.after(button);\n}\n",_n=`sha256-${nn("sha256").update(Ln).digest("base64")}`;function In({cells:n}){return n.every(n=>n.agrees)}function Un(n,e){const t=new Set(e.flatMap(e=>n.cellsOf(e).map(({path:n})=>n))),[a]=t;return 1===t.size&&void 0!==a?a:null}function Pn({fact:n}){return`fact-${n.replace(/[^\w.-]/g,"-")}`}function Vn(n,e,t){const a=t.filter(n=>!n.agrees);return 0===t.length?ln`<td></td>`:0===a.length?ln`<td>${hn("passing")} ${Xn(n,e,t)}</td>`:ln`<td class="differs">
    ${a.map(t=>ln`<p>${hn("failing")} ${function({value:n,difference:e}){return null!==e?cn(e):null===n?"states nothing":Yn(n)}(t)} ${Xn(n,e,[t])}</p>
          ${function({value:n,difference:e}){return null===e?null:ln`<details class="more">
    <summary>the whole list</summary>
    ${Yn(n)}
  </details>`}(t)}`)}
  </td>`}function Xn(n,e,t){const[a,r]=[t.slice(0,3),t.slice(3)],o=t=>t.map((t,a)=>ln`${0===a?"":", "}${On(n,t,ln`<code>${function({path:n},{path:e,line:t}){return null===n?null===t?e:`${e}:${t}`:null===t?"the file":`:${t}`}(e,t)}</code>`)}`);return ln`${o(a)}${0===r.length?null:ln`<details class="more">
          <summary>${r.length} more</summary>
          ${o(r)}
        </details>`}`}function Yn(n){return null===n?ln`<span class="soft">not known</span>`:ln`<code>${pn(n)}</code>`}function Zn(n,e,t){return e.map(({owner:e,causes:a})=>({owner:e,rows:a.map(({number:e,cause:a})=>({id:`${n}-${e}`,number:e,cause:a,isNew:t(a)}))}))}function Kn(n,e){return n.flatMap(({rows:n})=>n.flatMap(({id:n,number:t,cause:a})=>[a.reason,...a.others].map(a=>[Q(a),{id:n,label:`${e} ${t}`}])))}const Qn=/^[\w-]+\/(?!\.{1,2}$)[\w.-]+$/,ne=/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;function ee({repository:n,subject:e},t){const a=t??{server:"https://github.com",repository:n??"",sha:e?.sha??"",rules:null};return Qn.test(a.repository)&&ne.test(a.sha)&&/^https?:\/\//.test(a.server)?a:null}function te({suite:n},e){return/^[\w.-]+$/.test(e.id)?`run-${e.id}`:`run-at-${n.indexOf(e)+1}`}function ae(n,{id:e,number:t,cause:a,isNew:r},o){const{reason:s}=a,i="definite"===s.kind,l=y(n.report,s.gate),d=o?R(function({reason:n,others:e}){return[...new Set([n,...e].flatMap(({decisions:n})=>n))]}(a).map(n=>H[n])):"";return ln`<li id="${e}" class="row ${i?"is-failing":"is-waiting"}">
    <p class="what">
      ${hn(i?"failing":"waiting")}<strong>${function({reason:n,command:e}){if(null===e||!n.rule.endsWith("/command"))return cn(n.message);const t=null===e.reason?null:ln`: ${e.reason}`;return ln`${e.id} ${L(e)}${t}`}(a)}</strong>${r?ln` <span class="new">new</span>`:null}
    </p>
    <p class="where">${function(n,{reason:e,command:t}){const a="sign-off/impact-missing"===e.rule?zn(n.report):null,r=[...null===t?[]:[gn(t.command)],Cn(n,e),ln`<a href="#gate-${e.gate}">${e.gate}</a>`,vn(e.rule),null===t?null:ln`<a href="#${te(n.report,t)}">output</a>`,null===a?null:ln`<a href="#${a}">what was computed</a>`,null==t?.log?null:An(n,t.log),"unknown"===e.kind?ln`<span class="waiting">evidence is missing</span>`:null,e.waiting?ln`<span class="waiting">may clear by waiting</span>`:null].filter(n=>null!==n);return ln`${r.map((n,e)=>0===e?n:ln` · ${n}`)}`}(n,a)} · <a href="#${e}">#${t}</a></p>
    ${function(n,e){const{others:t,tie:a,command:r}=e;if(0===t.length)return null===r?null:function({tail:n}){const e=en(n).at(-1);return void 0===e?null:ln`<p class="others"><code>${e}</code></p>`}(r);const o="output"===a?t.slice(0,5):[],s=t.slice(o.length),i=k(e,s.length,o.length>0);return ln`${0===o.length?null:re(n,o)}
  ${0===s.length?null:ln`<details class="more">
          <summary>${i}</summary>
          ${re(n,s)}
        </details>`}`}(n,a)}
    <p><strong>Fix:</strong> ${cn(s.fix)}</p>
    <div class="again soft">
      <p>
        Run it yourself${l.where}:
        <code class="copied">${l.command}</code>${""===d?null:ln` · blocks ${d}`}
      </p>
      ${function({expected:n,observed:e,kind:t}){const a="unknown"===t?null:Nn({expected:n,observed:e});return null===a?null:ln`<details class="more">
    <summary>Expected and observed</summary>
    ${a}
  </details>`}(s)}
    </div>
  </li>`}function re(n,e){return ln`<ul class="others">
    ${e.map(e=>ln`<li>${Cn(n,e)} ${cn(e.message)}</li> `)}
  </ul>`}function oe(n){return 0===n.warnings.length?null:ln`<details class="fold">
    <summary>
      <h2>${E(n.warnings.length,"warning")}</h2>
      <span class="soft">${1===n.warnings.length?"blocks":"block"} nothing</span>
    </summary>
    ${function({report:n}){const e=x(n)?v(n,n=>`\`${n}\``):null;return null===e?null:ln`<p>${cn(e)}</p>`}(n)}
    <ul class="rows" id="warnings">
      ${n.warnings.map(({id:e,gate:t,finding:a})=>ln`<li id="${e}" class="row">
            <p class="what">${hn("warned")}<strong>${cn(a.message)}</strong></p>
            <p class="where">${Cn(n,a)} <a href="#gate-${t}">${t}</a> · ${vn(a.rule)}</p>
            <p><strong>Fix:</strong> ${cn(a.hint)}</p>
          </li>`)}
    </ul>
  </details>`}function se({report:n}){return 0===n.waivers.length||null!==n.only?null:ln`${fn("waivers","Waivers")}
  ${un("Waivers",Mn(["state","waives","for","until","approver","reason"],n.waivers.map(n=>[ln`${_[n.state]}`,ln`<code>${n.target}</code>`,ln`<code>${n.baseline}</code>`,ln`${n.expires}`,ln`${n.approver}`,ln`${n.reason}<br /><span class="soft">${n.detail}</span>`])))}`}const ie=["failing","waiting"],le="{ display: block; content-visibility: visible; block-size: auto; }",de=ie.flatMap(n=>{const e=`body:has(#show-${n}:checked)`;return[`${e} :is(.row, .gate, .run):is(.is-passing, .is-failing, .is-waiting, .is-aside):not(.is-${n}, :target, :has(:target))`,`${e} :is(.group, .lane):not(:has(.is-${n}, :target))`,`${e} tbody tr:is(.is-passing, .is-failing):not(.is-${n})`]}).join(",\n"),ce=`body:has(${ie.map(n=>`#show-${n}:checked`).join(", ")})`,pe=`\n:root { color-scheme: light dark; --ink: #1f2328; --soft: #59636e; --line: #d1d9e0; --page: #fff; --card: #f6f8fa;\n  --link: #0550ae; --good: #116329; --good-soft: #dafbe1; --bad: #b3141f; --bad-soft: #ffebe9; --wait: #7d4e00; --wait-soft: #fff8c5; }\n@media (prefers-color-scheme: dark) {\n  :root { --ink: #f0f6fc; --soft: #9da7b3; --line: #3d444d; --page: #0d1117; --card: #151b23;\n    --link: #79b8ff; --good: #56d364; --good-soft: #12261e; --bad: #ff8f87; --bad-soft: #2d1214; --wait: #e3b341; --wait-soft: #272115; }\n}\n* { box-sizing: border-box; }\nhtml { scroll-padding-top: 12px; }\nbody { margin: 0 auto; max-width: 1240px; padding: 20px 20px 48px; background: var(--page); color: var(--ink);\n  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", sans-serif; overflow-wrap: anywhere; }\n@media (min-width: 2400px) { body { max-width: 1900px; font-size: 20px; } }\nh1, h2, h3, p, dl, dd, ol, ul, fieldset { margin: 0; padding: 0; }\nh1 { font-size: 1.3em; line-height: 1.25; }\nh2 { font-size: 1.25em; margin: 36px 0 8px; }\nh3 { font-size: 1em; }\nh2 a, h3 a, tbody th a { color: inherit; text-decoration: none; }\nh2 a:hover, h3 a:hover, tbody th a:hover { text-decoration: underline; }\na { color: var(--link); text-underline-offset: 2px; }\n:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 3px; }\n:target { outline: 2px solid var(--wait); outline-offset: 4px; border-radius: 4px; }\nh2:target, h2 + *:target { outline-color: transparent; }\ncode, pre { font: 0.87em/1.45 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }\npre { margin: 8px 0 0; padding: 10px 12px; max-height: 24em; overflow: auto; background: var(--card);\n  border: 1px solid var(--line); border-radius: 6px; white-space: pre-wrap; }\n.copied { user-select: all; cursor: copy; }\ncode.copied { white-space: pre-wrap; }\n.copy { margin-left: 6px; padding: 0 8px; font: inherit; font-size: .85em; color: var(--soft); background: none; border: 1px solid var(--line); border-radius: 4px; cursor: pointer; }\n.copy:hover { color: inherit; background: var(--card); }\n:not(pre).copied { padding: 1px 5px; background: var(--card); border: 1px solid var(--line); border-radius: 4px; }\n.digest { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; border-bottom: 1px dotted var(--soft); user-select: all; }\n.digest span { font-size: 0; }\n.digest::after { content: "…"; }\n.digest:focus span, .digest:hover span { font-size: inherit; }\n.digest:focus::after, .digest:hover::after { content: ""; }\n.soft { color: var(--soft); font-weight: 400; }\n.sign { display: inline-block; min-width: 1.1em; font-weight: 700; }\n.passing { color: var(--good); }\n.failing { color: var(--bad); }\n.waiting, .warned { color: var(--wait); }\n.new { border: 1px solid currentcolor; border-radius: 1em; padding: 0 0.5em; font-size: 0.8em; }\n.aside { color: var(--soft); }\n.banner { border: 1px solid var(--line); border-left: 10px solid var(--soft); border-radius: 8px; padding: 14px 18px; background: var(--card); }\n.banner p { margin-top: 4px; }\n.banner.go { border-left-color: var(--good); background: var(--good-soft); }\n.banner.no-go { border-left-color: var(--bad); background: var(--bad-soft); }\n.banner.for-now { border-left-color: var(--wait); background: var(--wait-soft); }\n.banner .soft { color: inherit; }\n.word { font-size: 1.75em; font-weight: 800; margin-right: 8px; }\n.go .word { color: var(--good); }\n.no-go .word { color: var(--bad); }\n.for-now .word { color: var(--wait); }\n.subject { display: flex; flex-wrap: wrap; gap: 2px 24px; justify-content: space-between; }\n.subject strong { font-size: 1.15em; }\n.chips { margin-top: 12px; }\n.chips ul { display: flex; flex-wrap: wrap; gap: 6px; list-style: none; }\n.chips p { margin: 8px 0 4px; }\n.chips a, .chips li > span { display: block; padding: 3px 10px; border: 1px solid currentColor; border-radius: 999px; color: inherit; text-decoration: none; }\n.chips a:hover { background: var(--card); }\n.chips li > span { border-style: dotted; color: var(--soft); }\n.chips .apart a { border-style: dashed; }\n\n.headed { display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: baseline; margin: 26px 0 6px; }\n.headed h2 { margin: 0; }\n.filter { border: 0; margin-left: auto; min-width: 0; }\n.filter legend { float: left; padding: 0; color: var(--soft); margin-right: 12px; }\n.filter span { display: inline-block; margin-right: 12px; }\n.filter label { cursor: pointer; padding: 4px; }\n.filter input { accent-color: var(--link); margin: 0; vertical-align: -2px; }\n.again { display: flex; flex-wrap: wrap; gap: 0 20px; }\n.again details[open] { flex-basis: 100%; }\n.filter input:disabled + label { color: var(--soft); cursor: default; }\n.group { margin-top: 14px; }\n.group h3 { padding-bottom: 4px; border-bottom: 1px solid var(--line); }\n.rows { list-style-position: outside; padding-left: 28px; }\nul.rows { list-style: none; padding-left: 0; }\n.rows > li { padding: 8px 0 9px; border-bottom: 1px solid var(--line); }\n.rows > li:last-child { border-bottom: 0; }\n.rows > li::marker { color: var(--soft); font-weight: 600; }\n.rows p { margin: 1px 0; }\n.where { color: var(--soft); }\n.others { margin: 3px 0; padding-left: 14px; border-left: 3px solid var(--line); list-style: none; }\n.others li { margin: 2px 0; }\nsummary { cursor: pointer; }\nsummary:hover { text-decoration: underline; }\n.more > summary { color: var(--soft); width: fit-content; }\n.more > :not(summary) { margin-top: 4px; }\n.fold { margin-top: 14px; padding: 8px 14px; border: 1px solid var(--line); border-radius: 8px; background: var(--card); }\n.fold h2 { display: inline; font-size: 1em; margin: 0 6px 0 0; }\ndl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 2px 16px; }\ndt { color: var(--soft); }\n.card { border: 1px solid var(--line); border-radius: 8px; padding: 12px 16px; background: var(--card); }\n.compared { margin: 4px 0; }\n.rules { grid-template-columns: minmax(0, 1fr); }\n.rules dd { margin-bottom: 10px; }\n.gate { padding: 9px 0; border-bottom: 1px solid var(--line); }\n.gate h3 > :last-child { margin-left: 6px; }\n.legend { display: flex; flex-wrap: wrap; gap: 2px 20px; margin: 4px 0 10px; }\n.swatch { width: 28px; height: 14px; vertical-align: -2px; }\n.lane { margin-top: 10px; }\n.lane h3 { margin-bottom: 4px; }\n.run { border: 1px solid var(--line); border-radius: 6px; margin-bottom: 4px; }\n.run > summary, .axis { display: grid; gap: 2px 12px; padding: 4px 10px; align-items: center;\n  grid-template-columns: minmax(0, 12em) minmax(0, 10em) 6em minmax(0, 1fr); }\n.run .took { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }\n.run .id { font-weight: 600; }\n.run .id::before { content: "▸ "; color: var(--soft); font-weight: 400; }\n.run[open] .id::before { content: "▾ "; }\n.run .inside { padding: 6px 12px 10px; border-top: 1px solid var(--line); scroll-margin-top: 48px; }\n.track { display: block; width: 100%; height: 18px; background: var(--card); border-radius: 3px; overflow: hidden; }\n.bar { stroke-width: 1.5; fill: none; }\n.bar.passing { fill: var(--good); stroke: var(--good); }\n.bar.failing { fill: var(--bad-soft); stroke: var(--bad); stroke-dasharray: 4 2; }\n.bar.waiting { fill: none; stroke: var(--wait); stroke-dasharray: 1 3; }\n.axis { padding-block: 0; }\n.axis div { font-size: 0.87em; grid-column: 4; display: flex; justify-content: space-between; }\n.scroll { overflow-x: auto; margin-top: 6px; }\ntable { border-collapse: collapse; width: 100%; font-size: 0.93em; overflow-wrap: break-word; }\nth, td { text-align: left; vertical-align: top; padding: 5px 10px; border-bottom: 1px solid var(--line); min-width: 8em; max-width: 34em; }\ntd, td code { overflow-wrap: anywhere; }\nth { font-weight: 600; }\nthead th { vertical-align: bottom; color: var(--soft); }\ntbody th { white-space: nowrap; }\n.matrix th, .matrix td { min-width: 5.5em; padding-inline: 8px; }\n.matrix tbody th, .matrix thead th:first-child { min-width: 16em; max-width: 24em; white-space: normal; }\n.matrix tbody th code { font-weight: 400; overflow-wrap: anywhere; }\n.matrix .differs { background: var(--bad-soft); min-width: 8.5em; }\n.scroll p { margin: 1px 0; }\n@media (max-width: 700px) {\n  body { padding: 12px 12px 36px; }\n  .banner { padding: 12px 14px; }\n  dl { grid-template-columns: minmax(0, 1fr); }\n  dd { margin-bottom: 6px; }\n  .rows { padding-left: 22px; }\n  .filter { margin-left: 0; }\n  tbody th, .matrix thead th:first-child { position: sticky; left: 0; max-width: 10em; background: var(--page); white-space: normal; overflow-wrap: break-word; min-width: 9em; }\n  .run > summary { grid-template-columns: minmax(0, 1fr) max-content max-content; }\n  .run .track { grid-column: 1 / -1; }\n  .axis { grid-template-columns: minmax(0, 1fr); }\n  .axis div { grid-column: 1; }\n}\n@media (max-width: 420px) {\n  .run > summary { grid-template-columns: minmax(0, 1fr) max-content; }\n  .run .ended { grid-column: 1; grid-row: 2; }\n  .axis span:nth-child(even) { display: none; }\n}\n${`\n@media screen {\n${de},\n${ce} .rest > summary { display: none; }\n${ce} .rest::details-content ${le}\n}\n@media print {\n  :root { color-scheme: only light; --ink: #000; --soft: #000; --line: #999; --page: #fff; --card: #fff; --link: #000;\n    --good: #000; --good-soft: #fff; --bad: #000; --bad-soft: #fff; --wait: #000; --wait-soft: #fff; }\n  body { max-width: none; padding: 0; font-size: 10pt; }\n  details::details-content ${le}\n  .filter, .copy { display: none; }\n  .banner { border-width: 2px; }\n  .digest span { font-size: inherit; }\n  .digest::after { content: ""; }\n  pre { max-height: none; }\n  .scroll { overflow: visible; }\n  table { table-layout: fixed; font-size: 7.5pt; }\n  .matrix thead th:first-child { width: 22%; }\n  th, td { min-width: 0 !important; padding: 2px 4px; overflow-wrap: anywhere; white-space: normal !important; }\n  .bar.passing { fill: #000; }\n  h2, h3 { break-after: avoid; }\n  .rows > li, .gate, tr { break-inside: avoid; }\n}\n@media (forced-colors: active) {\n  .bar.passing { fill: CanvasText; stroke: CanvasText; }\n  .bar.failing { stroke: CanvasText; }\n}\n`}`,ue=["default-src 'none'",`style-src 'sha256-${nn("sha256").update(pe).digest("base64")}'`,`script-src '${_n}'`,"base-uri 'none'","form-action 'none'"].join("; ");const fe=[{standing:"passing",words:"passed"},{standing:"failing",words:"failed, killed, timed out or could not be started (outlined)"},{standing:"waiting",words:"not started or cancelled"}];function ge({standing:n,words:e}){return ln`<span
    >${hn(n)}
    <svg class="swatch" aria-hidden="true">
      <rect class="bar ${n}" x="1" y="2" width="26" height="10" rx="2" />
    </svg>
    ${e}</span
  > `}function me(n){const{report:e,todo:t}=n,a=x(e)?null:v(e,n=>`\`${n}\``),r=null===a?null:ln`<p>${cn(a)}</p>`;if(0===t.length)return r;return ln`<div class="headed">
      ${fn("todo",`${null===e.only&&null===e.enforced?"To do, if a decision were enforced":"To do"}: ${$e(t)}`)}
      <p class="soft">${he(t)}</p>
      ${$e(t)>1?function(n){const e=n.flatMap(({rows:n})=>n),t=e.filter(({cause:n})=>"definite"===n.reason.kind).length;return ln`<fieldset class="filter">
    <legend>Show</legend>
    ${[{id:"all",state:"checked",words:`all ${e.length}`},{id:"failing",state:t>0?"":"disabled",words:`failing ${t}`},{id:"waiting",state:t<e.length?"":"disabled",words:"waiting "+(e.length-t)}].map(({id:n,state:e,words:t})=>ln`<span
          ><input type="radio" name="show" id="show-${n}" ${new rn(e)} /><label for="show-${n}"
            >${t}</label
          ></span
        > `)}
  </fieldset>`}(t):null}
    </div>
    ${r} ${t.map(e=>we(n,e,!1))}`}function he(n){const e=j(n.flatMap(({rows:n})=>n.map(({cause:n})=>n)));return e===$e(n)?"":`${E(e,"finding")}, by what causes them`}function $e(n){return n.reduce((n,{rows:e})=>n+e.length,0)}function we(n,{owner:e,rows:t},a){const[r,o]=[t.slice(0,30),t.slice(30)];return ln`<section class="group">
    ${null===e?null:ln`<h3>${e} <span class="soft">${E(t.length,"thing")} to do</span></h3>`}
    ${be(n,r,a)}
    ${0===o.length?null:ln`<details class="more rest">
            <summary>${o.length} more to do</summary>
            ${be(n,o,a)}
          </details>`}
  </section>`}function be(n,e,t){return ln`<ol class="rows" start="${e[0]?.number??1}">
    ${e.map(e=>ae(n,e,t))}
  </ol>`}function xe(n){const{report:e,others:t}=n,{enforced:a}=e;if(null===a||0===t.length)return null;return ln`<details class="fold">
    <summary>
      <h2>Not needed for ${H[a]}: ${$e(t)}</h2>
      <span class="soft">${function({report:n,others:e}){const t=e.flatMap(({rows:n})=>n.map(({cause:n})=>n)),a=G(n).map(({id:n})=>({name:H[n],count:t.filter(({reason:e,others:t})=>[e,...t].some(e=>e.decisions.includes(n))).length}));return a.flatMap(({name:n,count:e})=>0===e?[]:`${n} (${e})`).join(" · ")}(n)}</span>
    </summary>
    <div id="others">
      <p class="soft">${he(t)}</p>
      ${t.map(e=>we(n,e,!0))}
    </div>
  </details>`}const ve=new rn(`<style>${pe}</style>`),ye=new rn(`<script>${Ln}<\/script>`),ke={links:null,beside:[]},je=[{of:["producer-suite","consumer-suite"],show:function(n){const{suite:e}=n.report;if(0===e.length)return null;const{lanes:t,wallMs:a}=S(e),r=null===a?"nothing started":`${z(a)} in all`,o=e.filter(({outcome:n})=>"passed"===n).length;return ln`${fn("suite","Suite")}
    <p>
      <strong>${o} of ${E(e.length,"command")} passed</strong> in ${E(t.length,"lane")},
      ${r}${function({report:n}){const e=n.suite.flatMap(n=>null===n.durationMs?[]:[{command:n,took:n.durationMs}]);if(e.length<2)return null;return ln` · slowest:
  ${[...e].sort((n,e)=>e.took-n.took).slice(0,3).map(({command:e,took:t},a)=>ln`${0===a?"":", "}<a href="#${te(n,e)}">${e.id}</a> ${z(t)}`)}`}(n)}
    </p>
    <p class="legend soft">${fe.map(ge)}</p>
    ${null===a?null:function(n){const e=[0,.25,.5,.75,1].map(e=>ln`<span>${z(n*e)}</span>`);return ln`<div class="axis soft" aria-hidden="true"><div>${e}</div></div>`}(a)} ${t.map(e=>function(n,e,t){const a=null===e.wallMs?"not started":z(e.wallMs),r=new Map(e.bars.map(n=>[n.command,n])),o=e.bars.map(({command:n})=>n),s=e.commands.filter(n=>!r.has(n));return ln`<section class="lane">
    <h3>lane <code>${e.name}</code> <span class="soft">${a}</span></h3>
    ${[...o,...s].map(e=>function(n,e,t){const a=wn(e.outcome),r=null===e.durationMs?"":z(e.durationMs);return ln`<details class="run is-${a}" ${"failing"===a?ln` open`:null}>
    <summary>
      <span class="id">${hn(a)} ${e.id}</span>
      <span class="ended ${a}">${L(e)}</span>
      <span class="took">${r}</span>
      ${t}
    </summary>
    <div class="inside" id="${te(n.report,e)}">
      <p>${gn(e.command)}</p>
      ${null===e.reason?null:ln`<p>${e.reason}</p>`}
      ${null===e.log?null:ln`<p class="soft">whole output: ${An(n,e.log)}</p>`}
      ${function(n){const e=en(n.tail);if(0===e.length)return null;const t=e.flatMap(n=>[n,on]);return ln`<pre tabindex="0" role="region" aria-label="Last output of ${n.id}">${t}</pre>`}(e)}
    </div>
  </details> `}(n,e,function(n,e){const t=n=>0===e?0:100*n/e,a=null===n?0:Math.max(.4,t(n.end-n.start)),r=null===n?0:Math.min(t(n.start),100-a);return ln`<svg class="track" aria-hidden="true">
    <rect class="bar ${null===n?"waiting":wn(n.command.outcome)}" x="${r.toFixed(2)}%" y="3" width="${a.toFixed(2)}%" height="12" rx="2" />
  </svg>`}(r.get(e)??null,t)))}
  </section>`}(n,e,a??0))}`}},{of:["alignment"],show:function(n){const{report:e}=n;if(0===e.alignment.length)return null;const t=g(e).map(n=>({...n,path:Un(n,e.alignment)})),a=e.alignment.filter(n=>!In(n)),r=[...a,...e.alignment.filter(In)],o=0===a.length?`${E(r.length,"fact")}, each the same wherever it is stated.`:`${a.length} of ${E(r.length,"fact")} ${1===a.length?"differs":"differ"}, told first.`;return ln`${fn("alignment","Alignment")}
    <p><strong>${o}</strong></p>
    <p class="soft">
      ${hn("passing")} states the expected value, ${hn("failing")} states another; with its line. Empty: does not
      state the fact.
    </p>
    ${un("Facts by documents",ln`<table class="matrix">
        <thead>
          <tr>
            <th scope="col">fact, and what is expected</th>
            ${t.map(e=>function(n,{title:e,side:t,path:a}){return ln`<th scope="col">${null===a?e:On(n,{side:t,path:a,line:null},ln`${e}`)}</th>`}(n,e))}
          </tr>
        </thead>
        <tbody>
          ${r.map(e=>function(n,e,t){return ln`<tr id="${Pn(e)}" class="${In(e)?"is-passing":"is-failing"}">
    <th scope="row">${hn(In(e)?"passing":"failing")} ${function(n){return ln`<a href="#${Pn(n)}">${e=n.fact,ln`${e.split(/(?<=[/_-])/).map((n,e)=>0===e?n:ln`<wbr />${n}`)}`}</a>`;var e}(e)}<br />${Yn(e.expected)}</th>
    ${t.map(t=>Vn(n,t,t.cellsOf(e)))}
  </tr> `}(n,e,t))}
        </tbody>
      </table>`)}
    ${function(n,e){const t=e.flatMap(({title:n,side:e,path:t})=>null===t?[]:[{title:n,side:e,path:t}]);return 0===t.length?null:ln`<details class="soft">
    <summary>where the documents are</summary>
    <ul>
      ${t.map(({title:e,side:t,path:a})=>ln`<li>${e}: ${On(n,{side:t,path:a,line:null},ln`<code>${a}</code>`)}</li>`)}
    </ul>
  </details>`}(n,t)}`}},{of:["stability-window"],show:function({report:n}){const{contractDiff:e}=n,t=e.filter(n=>n.breaking);if(0===e.length)return ln`${fn("contract","Contract changes")}
      <p>None: it is that of the release before, or there was none before.</p>`;const a=[...t,...e.filter(n=>!n.breaking)];return ln`${fn("contract","Contract changes")}
    <p><strong>${E(a.length,"change")}, ${t.length} breaking</strong>, ${O(n)}.</p>
    ${un("Contract changes",Mn(["kind","what","before","after","the consumer must","rule"],a.map(Sn)))}`}},{of:["sign-off"],show:function({report:n}){const e=Y(n.impact);return 0===e.length?null:ln`${fn("impact","Consumer impact")}
  ${un("Consumer impact",Mn(["field","stated by the producer","computed from the contract"],e.map(({field:n,stated:e,computed:t})=>[ln`<code>${n}</code>`,null===e?jn:pn(e),null===t?jn:pn(t)])))}
  ${function(n){const e=zn(n);if(null===e)return null;const t=JSON.stringify(n.impact.computed,null,2).split("\n");return ln`<details class="more">
    <summary>What was computed, as JSON to start the statement from</summary>
    <pre id="${e}" class="copied" tabindex="0" role="region" aria-label="Computed impact as JSON">
${t.flatMap(n=>[n,on])}</pre>
  </details>`}(n)}`}},{of:["sign-off"],show:function(n){const{records:e}=n.report;return 0===e.length?null:ln`${fn("sign-off-documents","Sign-off documents")}
  ${un("Sign-off documents",Mn(["document","updated","release","rehearsal","cutover","owners"],e.map(e=>function(n,e){const{side:t,path:a,lines:r,baseline:o,owners:s}=e,i=e.superseded?ln` <strong class="waiting">superseded</strong>`:null,l=(e,r)=>null===e?jn:ln`${On(n,{side:t,path:a,line:r??null},void 0===r?e:ln`${e} <code>:${r}</code>`)}`;return[ln`${n.report.names[t]} ${e.document}${i}<br />${On(n,{side:t,path:a,line:null},ln`<code>${a}</code>`)}`,ln`${e.updated??jn}`,ln`${o.release_tag??jn}`,l(e.rehearsal,r.rehearsal),l(e.cutover,r.cutover),0===s.length?jn:ln`${s.map(({role:n,name:e})=>ln`<p>${e} <span class="soft">${n}</span></p>`)}`]}(n,e))))}`}},{of:["rollback"],show:function(n){const{target:e,documents:t}=n.report.rollback;if(null===e&&0===t.length)return null;const a=X.flatMap(n=>void 0===e?.[n]?[]:[{fact:n,said:e[n]}]);return ln`${fn("rollback","Rollback")}
  ${0===a.length?ln`<p>No release is named to go back to.</p>`:ln`<dl class="card">
          ${a.map(({fact:n,said:e})=>ln`<dt>${n}</dt>
                <dd><code>${pn(e)}</code></dd>`)}
        </dl>`}
  ${0===t.length?null:un("Readiness documents",Mn(["readiness document","says"],t.map(({side:e,path:t,readiness:a})=>[ln`${n.report.names[e]} ${On(n,{side:e,path:t,line:null},ln`<code>${t}</code>`)}`,ln`${a??jn}`])))}`}}];function Me(e,t=ke){const r=tn(e),o=function(n,{links:e,beside:t}){const a=s(n)?.isNew??(()=>!1),r=Zn("todo",m(n),a),o=Zn("other",h(n,$(n,w(n))),a),i=b(n).map((n,e)=>({...n,id:`warning-${e+1}`})),l=new Map([...u(n).flatMap(({first:n,others:e},t)=>[n,...e].map(n=>[Q(n),{id:`later-${t+1}`,label:"after this"}])),...Kn(o,"not needed"),...Kn(r,"to do"),...i.map(({id:n,gate:e,finding:t})=>[Q({...t,gate:e}),{id:n,label:"warning"}])]);return{report:n,links:ee(n,e),beside:new Set(t),todo:r,others:o,warnings:i,toldAt:(n,e)=>l.get(Q({...e,gate:n}))??null}}(r,t),i=null===r.only?null===r.enforced?"nothing enforced":W(r):"only some gates",l=`${A(r)} (${i}): ${r.names.producer} ${N(r).release}`,d=ln`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${new rn(ue)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>${l}</title>
        ${ve}
      </head>
      <body>
        ${bn(o)}
        <main>
          ${function({report:e}){const{only:t,gates:r}=e,o=r.filter(t=>n(e,t)),s=r.filter(t=>!n(e,t));return ln`<nav class="chips" aria-label="Gates">
    <ul>
      ${o.map(n=>xn(e,n))}
    </ul>
    ${0===s.length?null:ln`<p class="soft">${a(e)}:</p>
            <ul class="apart">
              ${s.map(n=>null===t?xn(e,n):ln`<li><span>${n.id}</span></li>`)}
            </ul>`}
  </nav>`}(o)} ${[se,me,Jn,xe,oe,Tn].map(n=>n(o))}
          ${function(n){const{only:e}=n.report;return je.filter(({of:n})=>null===e||n.some(n=>e.includes(n))).map(({show:e})=>e(n))}(o)} ${[Rn,Bn,yn].map(n=>n(o))}
        </main>
        ${ye}
      </body>
    </html> `;return`${d.source.trimEnd()}\n`}export{Me as renderHtml};
