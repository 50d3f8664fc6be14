import{u as n,y as e,U as t,V as a,W as r,X as o,Y as s,Z as i,z as l,x as d,_ as c,$ as p,q as u,a0 as f,a1 as g,a2 as m,a3 as h,B as $,C as w,a4 as b,a5 as x,a6 as v,a7 as y,a8 as k,a9 as j}from"./chunk-outputs.js";import{m as M,l as S,d as z}from"./chunk-durations.js";import{j as C,g as O}from"./chunk-subject.js";import{v as A,s as N,f as F,m as T,e as R,a as W,q as G,c as D,r as E,d as q,D as H,k as B,t as J,o as L,W as _,u as I}from"./chunk-verdicts.js";import{v as U,I as P,D as V,k as X,B as Y}from"./chunk-inputs.js";import{a as Z}from"./chunk-impact.js";import{R as K,d as Q}from"./chunk-source.js";import{r as nn}from"./chunk-report2.js";import{createHash as en}from"node:crypto";import{t as tn}from"./chunk-tail.js";import{r as an}from"./chunk-readable.js";function rn(t){const a=t.gates.filter(e=>n(t,e)),r=n=>a.filter(n).length,o=r(({status:n})=>"pass"===n),s=r(({status:n})=>"skipped"===n),[i,l]=[r(n=>["fail","error"].includes(e(t,n))),r(n=>"waiting"===e(t,n))],[d,c]=["waived","after-this"].map(n=>r(a=>e(t,a)===n));return[`${o} of ${a.length} ${null===t.only?"":"judged "}gates ${1===o?"passes":"pass"}`,...i>0?[`${i} ${1===i?"fails":"fail"}`]:[],...l>0?[`${l} ${1===l?"waits":"wait"}`]:[],...s>0?[`${s} not applicable`]:[],...d&&"GO"!==t.verdict?[`${d} waived`]:[],...c&&"GO"!==t.verdict?[`${c} after this`]:[]].join(", ")}class on{constructor(n){this.source=n}}const sn=new on("\n"),ln={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"};function dn(n,...e){return new on(n.map((n,t)=>n+cn(e[t]??null)).join(""))}function cn(n){return null===n?"":n instanceof on?n.source:"number"==typeof n?String(n):"string"==typeof n?U(n).replace(/[&<>"']/g,n=>ln[n]??""):n.map(cn).join("")}function pn(n){return dn`${n.split(/(`[^`]+`)/).map(n=>/^`[^`]+`$/.test(n)?dn`<code>${un(n.slice(1,-1))}</code>`:un(n))}`}function un(n){return dn`${t(n).map(n=>"string"==typeof n?n:dn`<span class="digest" tabindex="0">${n[0]}<span>${n[1]}</span></span>`)}`}function fn(n,e){return dn`<div class="scroll" role="region" aria-label="${n}" tabindex="0">${e}</div>`}function gn(n,e){return dn`<h2 id="${n}"><a href="#${n}">${e}</a></h2>`}function mn(n){return dn`<code class="copied">${P(n).flatMap((n,e)=>0===e?[n]:[sn,n])}</code>`}const hn={passing:"✓",failing:"✗",waiting:"○",warned:"!",aside:"–"};function $n(n){return dn`<span class="sign ${n}" aria-hidden="true">${hn[n]}</span>`}function wn(n,t){switch(e(n,t)){case"pass":return"passing";case"fail":case"error":return"failing";case"waiting":return"waiting";case"not-applicable":case"not-needed":case"not-judged":case"after-this":return"aside";case"waived":return"warned"}}function bn(n){switch(n){case"passed":return"passing";case"failed":case"killed":case"timed-out":case"spawn-failed":return"failing";case"not-started":case"cancelled":return"waiting"}}function xn(n){const{report:e}=n;return dn`<header class="banner ${function(n){return"GO"===n.verdict?"go":F(n)?"not-decided":"NO-GO"===n.verdict?T(n)?"for-now":"no-go":"not-decided"}(e)}">
    <h1><span class="word">${A(e)}</span> <span class="asked">${function(n){const{only:e,enforced:t}=n;return null!==e?`only ${R(e)} judged`:null===t?"nothing is decided":W(n)}(e)}</span></h1>
    <p class="subject">
      <strong>${e.names.producer} ${N(e).release} → ${e.names.consumer}</strong>
      <span class="moment">${function({report:n,links:e}){const t=n.subject?.sha;if(void 0===t)return dn`no git checkout`;const a=dn`<code>${t.slice(0,12)}</code>`;return dn`${e?.sha===t?dn`<a href="${r(e)}" rel="noreferrer">${a}</a>`:a}${null===n.subject?"":C(n.subject)}`}(n)} · ${M(e.observedAt)}</span>
    </p>
    <p>${function({report:n,todo:e,warnings:t}){const a=e.flatMap(({owner:n,rows:e})=>null===n?[]:`${e.length} ${n}`).join(", "),r=[F(n)?`no verdict: ${G(n)}`:rn(n),...0===e.length?[o(n)??"nothing to do"]:T(n)?["nothing failed"]:[]],s=0===t.length?null:dn` · <a href="#warnings">${D(t.length,"warning")}</a>`;return dn`<strong>${r.join(" · ")}</strong
    >${""===a?null:dn` · to do: <strong>${a}</strong>`}${s}`}(n)}</p>
    ${function(n){const{enforced:e,enforcedBecause:t}=n,a=E(n),r=null!==n.only||F(n)?[]:q(n).filter(({id:n})=>n!==e),o=r.map(({id:e})=>`${H[e]} ${B(n,e)}`),l=s(n)?.words??"";return[...[i(n)].filter(n=>null!==n),...""===l?[]:[`${l}.`],...0===o.length?[]:[`${null===e?"Decisions":"Other decisions"}: ${o.join(", ")}.`],...null===t||null===e?[]:[`This check decides ${W(n)}, because ${t}.`],...null===a?[]:[`${a.move}. ${a.tell}.`],...J(n).map(({decision:n,gates:e})=>`Not covered by ${H[n]}: ${e}.`)]}(e).map(n=>dn`<p class="soft">${pn(n)}</p>`)}
  </header>`}function vn(n,e){const t=wn(n,e);return dn`<li class="${t}">
    <a href="#gate-${e.id}">${$n(t)} ${e.id} <strong>${l(n,e)}</strong></a>
  </li>`}function yn(n){const e=dn`<code>${n}</code>`;return Q(n)?dn`<a href="#${jn(n)}">${e}</a>`:e}function kn({report:n}){const e=function({only:n,decisions:e,gates:t,contractDiff:a}){const r=null===n?V.flatMap(n=>function(n){return null===n?[]:[...n.blockers,...n.afterThis]}(e[n])):[],o=t.filter(({id:e})=>null===n||n.includes(e)).flatMap(({findings:n})=>n),s=null===n||n.includes("stability-window")?a:[],i=[...r,...o,...s].map(({rule:n})=>n);return[...new Set(i)].filter(Q)}(n);return 0===e.length?null:dn`${gn("rules","Rules")}
    <dl class="rules">
      ${e.map(n=>{const{why:e,wrong:t,right:a}=K[n];return dn`<dt id="${jn(n)}"><code>${n}</code></dt>
          <dd>
            ${pn(e)}<br />
            <span class="soft">Wrong: ${pn(t)}<br />Right: ${pn(a)}</span>
          </dd>`})}
    </dl>`}function jn(n){return`rule-${n.replace("/","-")}`}const Mn=dn`<span class="soft">nothing</span>`;function Sn(n,e){return dn`<table>
    <thead>
      <tr>
        ${n.map(n=>dn`<th scope="col">${n}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${e.map(n=>dn`<tr>
            ${n.map(n=>dn`<td>${n}</td>`)}
          </tr> `)}
    </tbody>
  </table>`}function zn(n){const e=n=>null===n?Mn:dn`<code>${un(n)}</code>`;return[n.breaking?dn`<strong class="failing">breaking</strong>`:dn`compatible`,dn`${n.subject}`,e(n.before),e(n.after),dn`${n.action}`,yn(n.rule)]}function Cn({impact:{stated:n,computed:e}}){return null===n&&Object.keys(e).length>0?"impact-json":null}function On(n,e){if(null===e.path)return null;const{role:t,names:a}=n.report,r=null===e.side||e.side===t?"":`${a[e.side]}: `,o=[e.line,null===e.line?null:e.column??null].filter(n=>null!==n);return dn`${r}${An(n,e,dn`<code>${[e.path,...o].join(":")}</code>`)}`}function An({report:n,links:e},t,a){const{line:r}=t,o=null===t.path?null:d(n,t.path);return null!==e&&null!==o&&c(n,t)?dn`<a href="${p(e,o,r)}" rel="noreferrer">${a}</a>`:a}function Nn({beside:n},e){const t=dn`<code>${e}</code>`;return n.has(e)&&/^\w[\w./-]*$/.test(e)&&!e.includes("..")?dn`<a href="${e}">${t}</a>`:t}function Fn({expected:n,observed:e}){const t=[["expected",n],["observed",e]].flatMap(([n,e])=>null==e?[]:[{name:n,value:e}]);return 0===t.length?null:dn`<dl class="compared">
    ${t.map(({name:n,value:e})=>dn`<dt>${n??""}</dt>
          <dd><code>${un(e)}</code></dd>`)}
  </dl>`}const Tn={error:"failing",warning:"warned",notice:"aside"};function Rn(n){const{gates:e,only:t}=n.report,a=e.filter(({id:n})=>null===t||t.includes(n));return dn`${gn("gates","Gates")} ${a.map(e=>function(n,e){const t=wn(n.report,e);return dn`<section id="gate-${e.id}" class="gate is-${t}">
    <h3>
      ${$n(t)} <a href="#gate-${e.id}">${e.id}</a>
      <span class="${t}">${l(n.report,e)}</span>
    </h3>
    <p>${pn(""===e.summary?e.title:e.summary)}</p>
    <p class="soft">Asked: ${e.title}${function({only:n},{needed:e}){return null!==n?"":0===e.length?" (not needed by a decision)":` (needed for ${R(e.map(n=>H[n]))})`}(n.report,e)}.</p>
    ${function(n,e){const t=function({todo:n,others:e,toldAt:t},{id:a,findings:r}){const o=new Set(r.map(n=>nn({...n,gate:a})));return[...n,...e].flatMap(({rows:n})=>n.flatMap(({cause:n})=>[n.reason,...n.others])).filter(n=>n.gate===a&&!o.has(nn(n))).flatMap(n=>{const e=t(a,n);return null===e?[]:[{reason:n,told:e}]})}(n,e),a=[...X.map(n=>({noun:n,count:e.findings.filter(e=>e.severity===n).length})),{noun:"more finding",count:t.length}].filter(({count:n})=>n>0);return 0===a.length?null:dn`<details class="more">
    <summary>${a.map(({noun:n,count:e})=>D(e,n)).join(", ")}</summary>
    <ul class="rows">
      ${t.map(({reason:n,told:e})=>dn`<li>
            <p class="what">
              ${$n("definite"===n.kind?"failing":"waiting")}${pn(n.message)}
              <a href="#${e.id}">${e.label}</a>
            </p>
          </li> `)}
      ${e.findings.map(t=>function(n,e,t){const a=n.toldAt(e.id,t),r=dn`${$n(Tn[t.severity])}<span class="soft">${t.severity}</span>
    ${pn(t.message)}`;return null!==a?dn`<li>
      <p class="what">${r} <a href="#${a.id}">${a.label}</a></p>
    </li> `:dn`<li>
    <p class="what">${r}</p>
    <p class="where">${On(n,t)} ${yn(t.rule)}</p>
    ${Fn(t)}
    <p><strong>Fix:</strong> ${pn(t.hint)}</p>
  </li> `}(n,e,t))}
    </ul>
  </details>`}(n,e)}
  </section>`}(n,e))}`}function Wn(n){const{report:e}=n,t=[...Y.map(n=>[n,Dn(e.baseline?.[n]??null)]),["judged as",e.role],["repository",Dn(e.repository)],["commit",En(n)],["tag points at",Dn(e.tagCommit)],["other side",qn(e)],["handoff payload",Hn(n)],["payload SHA-256",Dn(e.handoff?.sha256??null)],["profile",dn`<code>${e.profile.source}</code>`],["profile SHA-256",Dn(e.profile.sha256)],["evidence SHA-256",Dn(e.evidenceSha256)],["observed",M(e.observedAt)],["by",`${e.tool.name} ${e.tool.version}`]];return dn`${gn("judged","What was judged")}
    <dl class="card">
      ${t.map(([n,e])=>dn`<dt>${n}</dt>
            <dd>${e??Gn}</dd>`)}
    </dl>`}const Gn=dn`<span class="soft">not known</span>`;function Dn(n){return null===n?null:dn`<code>${un(n)}</code>`}function En({report:{subject:n},links:e}){if(null===n)return null;const t=C(n),a=Dn(n.sha),o=0===n.differing?.length;return dn`${e?.sha===n.sha?dn`${a} <a href="${r(e)}" rel="noreferrer">on GitHub</a>`:a}${o?t:dn`<strong class="waiting">${t}</strong>`}`}function qn({peer:n,names:e}){return null===n?null:null!==n.absence?dn`${e[n.side]}: <strong class="waiting">${n.absence}</strong>`:dn`${e[n.side]} <code>${n.repository??"a checkout beside"}</code> at
    <code>${un(n.reference??"its working tree")}</code>`}function Hn(n){const{handoff:e,role:t}=n.report;if(null===e)return null;const a={side:"producer",path:e.path,line:null},r=dn`<code>${e.path}</code>`;return dn`${"producer"===t?An(n,a,r):r} ${e.mode??"without a mode"}`}const Bn=[[/^packets\//,"for people to sign"],[/^logs\//,"what the commands printed"],[/^evidence\//,"to judge again anywhere: handoff-gate report --evidence FOLDER"],[/^report\.json$/,"for programs"],[/^badge\.json$/,"for an endpoint badge"],[/^report\.md$/,"this report as Markdown"],[/^fix\.patch$/,"what has one right value: git apply"]];function Jn(n){const e=Bn.flatMap(([e,t])=>{const a=[...n.beside].filter(n=>e.test(n)).sort();return 0===a.length?[]:[{what:t,found:a}]});return 0===e.length?null:dn`${gn("files","Files of this run")}
    <dl class="card">
      ${e.map(({what:e,found:t})=>dn`<dt>${e}</dt>
            <dd>${t.map(e=>dn`<p>${Nn(n,e)}</p>`)}</dd>`)}
    </dl>`}function Ln(n){const e=u(n.report);return 0===e.length?null:dn`<details class="fold" open>
    <summary>
      <h2>To do after this: ${e.length}</h2>
      <span class="soft">the decision does not wait for it</span>
    </summary>
    <ul class="rows" id="later">
      ${e.map(({first:e,others:t},a)=>dn`<li id="later-${a+1}" class="row">
            <p class="what">Once ${e.after}: <strong>${pn(e.clears)}</strong></p>
            <p class="where">
              ${On(n,e)} <a href="#gate-${e.gate}">${e.gate}</a> · ${yn(e.rule)}
            </p>
            <p>${pn(e.message)}${f({others:t})} <span class="soft">(${e.owner})</span></p>
          </li>`)}
    </ul>
  </details>`}const _n="\nfor (const one of document.querySelectorAll('.copied')) {\n  const button = document.createElement('button');\n  button.type = 'button';\n  button.className = 'copy';\n  const say = (word) => { button.textContent = word; };\n  say('copy');\n  button.addEventListener('click', () => {\n    const later = () => setTimeout(say, 2000, 'copy');\n    navigator.clipboard.writeText(one.textContent.trim()).then(() => { say('copied'); later(); }, () => {\n      getSelection().selectAllChildren(one);\n      say('chosen: copy it by keys');\n      later();\n    });\n  });\n  one.after(button);\n}\n",In=`sha256-${en("sha256").update(_n).digest("base64")}`;function Un({cells:n}){return n.every(n=>n.agrees)}function Pn(n,e){const t=new Set(e.flatMap(e=>n.cellsOf(e).map(({path:n})=>n))),[a]=t;return 1===t.size&&void 0!==a?a:null}function Vn({fact:n}){return`fact-${n.replace(/[^\w.-]/g,"-")}`}function Xn(n,e,t){const a=t.filter(n=>!n.agrees);return 0===t.length?dn`<td></td>`:0===a.length?dn`<td>${$n("passing")} ${Yn(n,e,t)}</td>`:dn`<td class="differs">
    ${a.map(t=>dn`<p>${$n("failing")} ${function({value:n,difference:e}){return null!==e?pn(e):null===n?"states nothing":Zn(n)}(t)} ${Yn(n,e,[t])}</p>
          ${function({value:n,difference:e}){return null===e?null:dn`<details class="more">
    <summary>the whole list</summary>
    ${Zn(n)}
  </details>`}(t)}`)}
  </td>`}function Yn(n,e,t){const[a,r]=[t.slice(0,3),t.slice(3)],o=t=>t.map((t,a)=>dn`${0===a?"":", "}${An(n,t,dn`<code>${function({path:n},{path:e,line:t}){return null===n?null===t?e:`${e}:${t}`:null===t?"the file":`:${t}`}(e,t)}</code>`)}`);return dn`${o(a)}${0===r.length?null:dn`<details class="more">
          <summary>${r.length} more</summary>
          ${o(r)}
        </details>`}`}function Zn(n){return null===n?dn`<span class="soft">not known</span>`:dn`<code>${un(n)}</code>`}function Kn(n,e,t){return e.map(({owner:e,causes:a})=>({owner:e,rows:a.map(({number:e,cause:a})=>({id:`${n}-${e}`,number:e,cause:a,isNew:t(a)}))}))}function Qn(n,e){return n.flatMap(({rows:n})=>n.flatMap(({id:n,number:t,cause:a})=>[a.reason,...a.others].map(a=>[nn(a),{id:n,label:`${e} ${t}`}])))}const ne=/^[\w-]+\/(?!\.{1,2}$)[\w.-]+$/,ee=/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;function te({repository:n,subject:e},t){const a=t??{server:"https://github.com",repository:n??"",sha:e?.sha??"",rules:null};return ne.test(a.repository)&&ee.test(a.sha)&&/^https?:\/\//.test(a.server)?a:null}function ae({suite:n},e){return/^[\w.-]+$/.test(e.id)?`run-${e.id}`:`run-at-${n.indexOf(e)+1}`}function re(n,{id:e,number:t,cause:a,isNew:r},o){const{reason:s}=a,i="definite"===s.kind,l=y(n.report,s.gate),d=o?R(function({reason:n,others:e}){return[...new Set([n,...e].flatMap(({decisions:n})=>n))]}(a).map(n=>H[n])):"";return dn`<li id="${e}" class="row ${i?"is-failing":"is-waiting"}">
    <p class="what">
      ${$n(i?"failing":"waiting")}<strong>${function({reason:n,command:e}){if(null===e||!n.rule.endsWith("/command"))return pn(n.message);const t=null===e.reason?null:dn`: ${e.reason}`;return dn`${e.id} ${L(e)}${t}`}(a)}</strong>${r?dn` <span class="new">new</span>`:null}
    </p>
    <p class="where">${function(n,{reason:e,command:t}){const a="sign-off/impact-missing"===e.rule?Cn(n.report):null,r=[...null===t?[]:[mn(t.command)],On(n,e),dn`<a href="#gate-${e.gate}">${e.gate}</a>`,yn(e.rule),null===t?null:dn`<a href="#${ae(n.report,t)}">output</a>`,null===a?null:dn`<a href="#${a}">what was computed</a>`,null==t?.log?null:Nn(n,t.log),"unknown"===e.kind?dn`<span class="waiting">evidence is missing</span>`:null,e.waiting?dn`<span class="waiting">may clear by waiting</span>`:null].filter(n=>null!==n);return dn`${r.map((n,e)=>0===e?n:dn` · ${n}`)}`}(n,a)} · <a href="#${e}">#${t}</a></p>
    ${function(n,e){const{others:t,tie:a,command:r}=e;if(0===t.length)return null===r?null:function({tail:n}){const e=tn(n).at(-1);return void 0===e?null:dn`<p class="others"><code>${e}</code></p>`}(r);const o="output"===a?t.slice(0,5):[],s=t.slice(o.length),i=k(e,s.length,o.length>0);return dn`${0===o.length?null:oe(n,o)}
  ${0===s.length?null:dn`<details class="more">
          <summary>${i}</summary>
          ${oe(n,s)}
        </details>`}`}(n,a)}
    <p><strong>Fix:</strong> ${pn(s.fix)}</p>
    <div class="again soft">
      <p>
        Run it yourself${l.where}:
        <code class="copied">${l.command}</code>${""===d?null:dn` · blocks ${d}`}
      </p>
      ${function({expected:n,observed:e,kind:t}){const a="unknown"===t?null:Fn({expected:n,observed:e});return null===a?null:dn`<details class="more">
    <summary>Expected and observed</summary>
    ${a}
  </details>`}(s)}
    </div>
  </li>`}function oe(n,e){return dn`<ul class="others">
    ${e.map(e=>dn`<li>${On(n,e)} ${pn(e.message)}</li> `)}
  </ul>`}function se(n){return 0===n.warnings.length?null:dn`<details class="fold">
    <summary>
      <h2>${D(n.warnings.length,"warning")}</h2>
      <span class="soft">${1===n.warnings.length?"blocks":"block"} nothing</span>
    </summary>
    ${function({report:n}){const e=x(n)?v(n,n=>`\`${n}\``):null;return null===e?null:dn`<p>${pn(e)}</p>`}(n)}
    <ul class="rows" id="warnings">
      ${n.warnings.map(({id:e,gate:t,finding:a})=>dn`<li id="${e}" class="row">
            <p class="what">${$n("warned")}<strong>${pn(a.message)}</strong></p>
            <p class="where">${On(n,a)} <a href="#gate-${t}">${t}</a> · ${yn(a.rule)}</p>
            <p><strong>Fix:</strong> ${pn(a.hint)}</p>
          </li>`)}
    </ul>
  </details>`}function ie({report:n}){return 0===n.waivers.length||null!==n.only?null:dn`${gn("waivers","Waivers")}
  ${fn("Waivers",Sn(["state","waives","for","until","approver","reason","what it lifts"],n.waivers.map(e=>[dn`${_[e.state]}`,dn`<code>${e.target}</code>`,dn`<code>${e.baseline}</code>`,dn`${e.expires}`,dn`${e.approver}`,dn`${e.reason}<br /><span class="soft">${e.detail}</span>`,dn`${I(n,e)??Mn}`])))}`}const le=["failing","waiting"],de="{ display: block; content-visibility: visible; block-size: auto; }",ce=le.flatMap(n=>{const e=`body:has(#show-${n}:checked)`;return[`${e} :is(.row, .gate, .run):is(.is-passing, .is-failing, .is-waiting, .is-aside):not(.is-${n}, :target, :has(:target))`,`${e} :is(.group, .lane):not(:has(.is-${n}, :target))`,`${e} tbody tr:is(.is-passing, .is-failing):not(.is-${n})`]}).join(",\n"),pe=`body:has(${le.map(n=>`#show-${n}:checked`).join(", ")})`,ue=`\n:root { color-scheme: light dark; --ink: #1f2328; --soft: #59636e; --line: #d1d9e0; --page: #fff; --card: #f6f8fa;\n  --link: #0550ae; --good: #116329; --good-soft: #dafbe1; --bad: #b3141f; --bad-soft: #ffebe9; --wait: #7d4e00; --wait-soft: #fff8c5; }\n@media (prefers-color-scheme: dark) {\n  :root { --ink: #f0f6fc; --soft: #9da7b3; --line: #3d444d; --page: #0d1117; --card: #151b23;\n    --link: #79b8ff; --good: #56d364; --good-soft: #12261e; --bad: #ff8f87; --bad-soft: #2d1214; --wait: #e3b341; --wait-soft: #272115; }\n}\n* { box-sizing: border-box; }\nhtml { scroll-padding-top: 12px; }\nbody { margin: 0 auto; max-width: 1240px; padding: 20px 20px 48px; background: var(--page); color: var(--ink);\n  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", sans-serif; overflow-wrap: anywhere; }\n@media (min-width: 2400px) { body { max-width: 1900px; font-size: 20px; } }\nh1, h2, h3, p, dl, dd, ol, ul, fieldset { margin: 0; padding: 0; }\nh1 { font-size: 1.3em; line-height: 1.25; }\nh2 { font-size: 1.25em; margin: 36px 0 8px; }\nh3 { font-size: 1em; }\nh2 a, h3 a, tbody th a { color: inherit; text-decoration: none; }\nh2 a:hover, h3 a:hover, tbody th a:hover { text-decoration: underline; }\na { color: var(--link); text-underline-offset: 2px; }\n:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 3px; }\n:target { outline: 2px solid var(--wait); outline-offset: 4px; border-radius: 4px; }\nh2:target, h2 + *:target { outline-color: transparent; }\ncode, pre { font: 0.87em/1.45 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }\npre { margin: 8px 0 0; padding: 10px 12px; max-height: 24em; overflow: auto; background: var(--card);\n  border: 1px solid var(--line); border-radius: 6px; white-space: pre-wrap; }\n.copied { user-select: all; cursor: copy; }\ncode.copied { white-space: pre-wrap; }\n.copy { margin-left: 6px; padding: 0 8px; font: inherit; font-size: .85em; color: var(--soft); background: none; border: 1px solid var(--line); border-radius: 4px; cursor: pointer; }\n.copy:hover { color: inherit; background: var(--card); }\n:not(pre).copied { padding: 1px 5px; background: var(--card); border: 1px solid var(--line); border-radius: 4px; }\n.digest { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; border-bottom: 1px dotted var(--soft); user-select: all; }\n.digest span { font-size: 0; }\n.digest::after { content: "…"; }\n.digest:focus span, .digest:hover span { font-size: inherit; }\n.digest:focus::after, .digest:hover::after { content: ""; }\n.soft { color: var(--soft); font-weight: 400; }\n.sign { display: inline-block; min-width: 1.1em; font-weight: 700; }\n.passing { color: var(--good); }\n.failing { color: var(--bad); }\n.waiting, .warned { color: var(--wait); }\n.new { border: 1px solid currentcolor; border-radius: 1em; padding: 0 0.5em; font-size: 0.8em; }\n.aside { color: var(--soft); }\n.banner { border: 1px solid var(--line); border-left: 10px solid var(--soft); border-radius: 8px; padding: 14px 18px; background: var(--card); }\n.banner p { margin-top: 4px; }\n.banner.go { border-left-color: var(--good); background: var(--good-soft); }\n.banner.no-go { border-left-color: var(--bad); background: var(--bad-soft); }\n.banner.for-now { border-left-color: var(--wait); background: var(--wait-soft); }\n.banner .soft { color: inherit; }\n.word { font-size: 1.75em; font-weight: 800; margin-right: 8px; }\n.go .word { color: var(--good); }\n.no-go .word { color: var(--bad); }\n.for-now .word { color: var(--wait); }\n.subject { display: flex; flex-wrap: wrap; gap: 2px 24px; justify-content: space-between; }\n.subject strong { font-size: 1.15em; }\n.chips { margin-top: 12px; }\n.chips ul { display: flex; flex-wrap: wrap; gap: 6px; list-style: none; }\n.chips p { margin: 8px 0 4px; }\n.chips a, .chips li > span { display: block; padding: 3px 10px; border: 1px solid currentColor; border-radius: 999px; color: inherit; text-decoration: none; }\n.chips a:hover { background: var(--card); }\n.chips li > span { border-style: dotted; color: var(--soft); }\n.chips .apart a { border-style: dashed; }\n\n.headed { display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: baseline; margin: 26px 0 6px; }\n.headed h2 { margin: 0; }\n.filter { border: 0; margin-left: auto; min-width: 0; }\n.filter legend { float: left; padding: 0; color: var(--soft); margin-right: 12px; }\n.filter span { display: inline-block; margin-right: 12px; }\n.filter label { cursor: pointer; padding: 4px; }\n.filter input { accent-color: var(--link); margin: 0; vertical-align: -2px; }\n.again { display: flex; flex-wrap: wrap; gap: 0 20px; }\n.again details[open] { flex-basis: 100%; }\n.filter input:disabled + label { color: var(--soft); cursor: default; }\n.group { margin-top: 14px; }\n.group h3 { padding-bottom: 4px; border-bottom: 1px solid var(--line); }\n.rows { list-style-position: outside; padding-left: 28px; }\nul.rows { list-style: none; padding-left: 0; }\n.rows > li { padding: 8px 0 9px; border-bottom: 1px solid var(--line); }\n.rows > li:last-child { border-bottom: 0; }\n.rows > li::marker { color: var(--soft); font-weight: 600; }\n.rows p { margin: 1px 0; }\n.where { color: var(--soft); }\n.others { margin: 3px 0; padding-left: 14px; border-left: 3px solid var(--line); list-style: none; }\n.others li { margin: 2px 0; }\nsummary { cursor: pointer; }\nsummary:hover { text-decoration: underline; }\n.more > summary { color: var(--soft); width: fit-content; }\n.more > :not(summary) { margin-top: 4px; }\n.fold { margin-top: 14px; padding: 8px 14px; border: 1px solid var(--line); border-radius: 8px; background: var(--card); }\n.fold h2 { display: inline; font-size: 1em; margin: 0 6px 0 0; }\ndl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 2px 16px; }\ndt { color: var(--soft); }\n.card { border: 1px solid var(--line); border-radius: 8px; padding: 12px 16px; background: var(--card); }\n.compared { margin: 4px 0; }\n.rules { grid-template-columns: minmax(0, 1fr); }\n.rules dd { margin-bottom: 10px; }\n.gate { padding: 9px 0; border-bottom: 1px solid var(--line); }\n.gate h3 > :last-child { margin-left: 6px; }\n.legend { display: flex; flex-wrap: wrap; gap: 2px 20px; margin: 4px 0 10px; }\n.swatch { width: 28px; height: 14px; vertical-align: -2px; }\n.lane { margin-top: 10px; }\n.lane h3 { margin-bottom: 4px; }\n.run { border: 1px solid var(--line); border-radius: 6px; margin-bottom: 4px; }\n.run > summary, .axis { display: grid; gap: 2px 12px; padding: 4px 10px; align-items: center;\n  grid-template-columns: minmax(0, 12em) minmax(0, 10em) 6em minmax(0, 1fr); }\n.run .took { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }\n.run .id { font-weight: 600; }\n.run .id::before { content: "▸ "; color: var(--soft); font-weight: 400; }\n.run[open] .id::before { content: "▾ "; }\n.run .inside { padding: 6px 12px 10px; border-top: 1px solid var(--line); scroll-margin-top: 48px; }\n.track { display: block; width: 100%; height: 18px; background: var(--card); border-radius: 3px; overflow: hidden; }\n.bar { stroke-width: 1.5; fill: none; }\n.bar.passing { fill: var(--good); stroke: var(--good); }\n.bar.failing { fill: var(--bad-soft); stroke: var(--bad); stroke-dasharray: 4 2; }\n.bar.waiting { fill: none; stroke: var(--wait); stroke-dasharray: 1 3; }\n.axis { padding-block: 0; }\n.axis div { font-size: 0.87em; grid-column: 4; display: flex; justify-content: space-between; }\n.scroll { overflow-x: auto; margin-top: 6px; }\ntable { border-collapse: collapse; width: 100%; font-size: 0.93em; overflow-wrap: break-word; }\nth, td { text-align: left; vertical-align: top; padding: 5px 10px; border-bottom: 1px solid var(--line); min-width: 8em; max-width: 34em; }\ntd, td code { overflow-wrap: anywhere; }\nth { font-weight: 600; }\nthead th { vertical-align: bottom; color: var(--soft); }\ntbody th { white-space: nowrap; }\n.matrix th, .matrix td { min-width: 5.5em; padding-inline: 8px; }\n.matrix tbody th, .matrix thead th:first-child { min-width: 16em; max-width: 24em; white-space: normal; }\n.matrix tbody th code { font-weight: 400; overflow-wrap: anywhere; }\n.matrix .differs { background: var(--bad-soft); min-width: 8.5em; }\n.scroll p { margin: 1px 0; }\n@media (max-width: 700px) {\n  body { padding: 12px 12px 36px; }\n  .banner { padding: 12px 14px; }\n  dl { grid-template-columns: minmax(0, 1fr); }\n  dd { margin-bottom: 6px; }\n  .rows { padding-left: 22px; }\n  .filter { margin-left: 0; }\n  tbody th, .matrix thead th:first-child { position: sticky; left: 0; max-width: 10em; background: var(--page); white-space: normal; overflow-wrap: break-word; min-width: 9em; }\n  .run > summary { grid-template-columns: minmax(0, 1fr) max-content max-content; }\n  .run .track { grid-column: 1 / -1; }\n  .axis { grid-template-columns: minmax(0, 1fr); }\n  .axis div { grid-column: 1; }\n}\n@media (max-width: 420px) {\n  .run > summary { grid-template-columns: minmax(0, 1fr) max-content; }\n  .run .ended { grid-column: 1; grid-row: 2; }\n  .axis span:nth-child(even) { display: none; }\n}\n${`\n@media screen {\n${ce},\n${pe} .rest > summary { display: none; }\n${pe} .rest::details-content ${de}\n}\n@media print {\n  :root { color-scheme: only light; --ink: #000; --soft: #000; --line: #999; --page: #fff; --card: #fff; --link: #000;\n    --good: #000; --good-soft: #fff; --bad: #000; --bad-soft: #fff; --wait: #000; --wait-soft: #fff; }\n  body { max-width: none; padding: 0; font-size: 10pt; }\n  details::details-content ${de}\n  .filter, .copy { display: none; }\n  .banner { border-width: 2px; }\n  .digest span { font-size: inherit; }\n  .digest::after { content: ""; }\n  pre { max-height: none; }\n  .scroll { overflow: visible; }\n  table { table-layout: fixed; font-size: 7.5pt; }\n  .matrix thead th:first-child { width: 22%; }\n  th, td { min-width: 0 !important; padding: 2px 4px; overflow-wrap: anywhere; white-space: normal !important; }\n  .bar.passing { fill: #000; }\n  h2, h3 { break-after: avoid; }\n  .rows > li, .gate, tr { break-inside: avoid; }\n}\n@media (forced-colors: active) {\n  .bar.passing { fill: CanvasText; stroke: CanvasText; }\n  .bar.failing { stroke: CanvasText; }\n}\n`}`,fe=["default-src 'none'",`style-src 'sha256-${en("sha256").update(ue).digest("base64")}'`,`script-src '${In}'`,"base-uri 'none'","form-action 'none'"].join("; ");const ge=[{standing:"passing",words:"passed"},{standing:"failing",words:"failed, killed, timed out or could not be started (outlined)"},{standing:"waiting",words:"not started or cancelled"}];function me({standing:n,words:e}){return dn`<span
    >${$n(n)}
    <svg class="swatch" aria-hidden="true">
      <rect class="bar ${n}" x="1" y="2" width="26" height="10" rx="2" />
    </svg>
    ${e}</span
  > `}function he(n){const{report:e,todo:t}=n,a=x(e)?null:v(e,n=>`\`${n}\``),r=null===a?null:dn`<p>${pn(a)}</p>`;if(0===t.length)return r;return dn`<div class="headed">
      ${gn("todo",`${null===e.only&&null===e.enforced?"To do, if a decision were enforced":"To do"}: ${we(t)}`)}
      <p class="soft">${$e(t)}</p>
      ${we(t)>1?function(n){const e=n.flatMap(({rows:n})=>n),t=e.filter(({cause:n})=>"definite"===n.reason.kind).length;return dn`<fieldset class="filter">
    <legend>Show</legend>
    ${[{id:"all",state:"checked",words:`all ${e.length}`},{id:"failing",state:t>0?"":"disabled",words:`failing ${t}`},{id:"waiting",state:t<e.length?"":"disabled",words:"waiting "+(e.length-t)}].map(({id:n,state:e,words:t})=>dn`<span
          ><input type="radio" name="show" id="show-${n}" ${new on(e)} /><label for="show-${n}"
            >${t}</label
          ></span
        > `)}
  </fieldset>`}(t):null}
    </div>
    ${r} ${t.map(e=>be(n,e,!1))}`}function $e(n){const e=j(n.flatMap(({rows:n})=>n.map(({cause:n})=>n)));return e===we(n)?"":`${D(e,"finding")}, by what causes them`}function we(n){return n.reduce((n,{rows:e})=>n+e.length,0)}function be(n,{owner:e,rows:t},a){const[r,o]=[t.slice(0,30),t.slice(30)];return dn`<section class="group">
    ${null===e?null:dn`<h3>${e} <span class="soft">${D(t.length,"thing")} to do</span></h3>`}
    ${xe(n,r,a)}
    ${0===o.length?null:dn`<details class="more rest">
            <summary>${o.length} more to do</summary>
            ${xe(n,o,a)}
          </details>`}
  </section>`}function xe(n,e,t){return dn`<ol class="rows" start="${e[0]?.number??1}">
    ${e.map(e=>re(n,e,t))}
  </ol>`}function ve(n){const{report:e,others:t}=n,{enforced:a}=e;if(null===a||0===t.length)return null;return dn`<details class="fold">
    <summary>
      <h2>Not needed for ${H[a]}: ${we(t)}</h2>
      <span class="soft">${function({report:n,others:e}){const t=e.flatMap(({rows:n})=>n.map(({cause:n})=>n)),a=q(n).map(({id:n})=>({name:H[n],count:t.filter(({reason:e,others:t})=>[e,...t].some(e=>e.decisions.includes(n))).length}));return a.flatMap(({name:n,count:e})=>0===e?[]:`${n} (${e})`).join(" · ")}(n)}</span>
    </summary>
    <div id="others">
      <p class="soft">${$e(t)}</p>
      ${t.map(e=>be(n,e,!0))}
    </div>
  </details>`}const ye=new on(`<style>${ue}</style>`),ke=new on(`<script>${_n}<\/script>`),je={links:null,beside:[]},Me=[{of:["producer-suite","consumer-suite"],show:function(n){const{suite:e}=n.report;if(0===e.length)return null;const{lanes:t,wallMs:a}=S(e),r=null===a?"nothing started":`${z(a)} in all`,o=e.filter(({outcome:n})=>"passed"===n).length;return dn`${gn("suite","Suite")}
    <p>
      <strong>${o} of ${D(e.length,"command")} passed</strong> in ${D(t.length,"lane")},
      ${r}${function({report:n}){const e=n.suite.flatMap(n=>null===n.durationMs?[]:[{command:n,took:n.durationMs}]);if(e.length<2)return null;return dn` · slowest:
  ${[...e].sort((n,e)=>e.took-n.took).slice(0,3).map(({command:e,took:t},a)=>dn`${0===a?"":", "}<a href="#${ae(n,e)}">${e.id}</a> ${z(t)}`)}`}(n)}
    </p>
    <p class="legend soft">${ge.map(me)}</p>
    ${null===a?null:function(n){const e=[0,.25,.5,.75,1].map(e=>dn`<span>${z(n*e)}</span>`);return dn`<div class="axis soft" aria-hidden="true"><div>${e}</div></div>`}(a)} ${t.map(e=>function(n,e,t){const a=null===e.wallMs?"not started":z(e.wallMs),r=new Map(e.bars.map(n=>[n.command,n])),o=e.bars.map(({command:n})=>n),s=e.commands.filter(n=>!r.has(n));return dn`<section class="lane">
    <h3>lane <code>${e.name}</code> <span class="soft">${a}</span></h3>
    ${[...o,...s].map(e=>function(n,e,t){const a=bn(e.outcome),r=null===e.durationMs?"":z(e.durationMs);return dn`<details class="run is-${a}" ${"failing"===a?dn` open`:null}>
    <summary>
      <span class="id">${$n(a)} ${e.id}</span>
      <span class="ended ${a}">${L(e)}</span>
      <span class="took">${r}</span>
      ${t}
    </summary>
    <div class="inside" id="${ae(n.report,e)}">
      <p>${mn(e.command)}</p>
      ${null===e.reason?null:dn`<p>${e.reason}</p>`}
      ${null===e.log?null:dn`<p class="soft">whole output: ${Nn(n,e.log)}</p>`}
      ${function(n){const e=tn(n.tail);if(0===e.length)return null;const t=e.flatMap(n=>[n,sn]);return dn`<pre tabindex="0" role="region" aria-label="Last output of ${n.id}">${t}</pre>`}(e)}
    </div>
  </details> `}(n,e,function(n,e){const t=n=>0===e?0:100*n/e,a=null===n?0:Math.max(.4,t(n.end-n.start)),r=null===n?0:Math.min(t(n.start),100-a);return dn`<svg class="track" aria-hidden="true">
    <rect class="bar ${null===n?"waiting":bn(n.command.outcome)}" x="${r.toFixed(2)}%" y="3" width="${a.toFixed(2)}%" height="12" rx="2" />
  </svg>`}(r.get(e)??null,t)))}
  </section>`}(n,e,a??0))}`}},{of:["alignment"],show:function(n){const{report:e}=n;if(0===e.alignment.length)return null;const t=g(e).map(n=>({...n,path:Pn(n,e.alignment)})),a=e.alignment.filter(n=>!Un(n)),r=[...a,...e.alignment.filter(Un)],o=0===a.length?`${D(r.length,"fact")}, each the same wherever it is stated.`:`${a.length} of ${D(r.length,"fact")} ${1===a.length?"differs":"differ"}, told first.`;return dn`${gn("alignment","Alignment")}
    <p><strong>${o}</strong></p>
    <p class="soft">
      ${$n("passing")} states the expected value, ${$n("failing")} states another; with its line. Empty: does not
      state the fact.
    </p>
    ${fn("Facts by documents",dn`<table class="matrix">
        <thead>
          <tr>
            <th scope="col">fact, and what is expected</th>
            ${t.map(e=>function(n,{title:e,side:t,path:a}){return dn`<th scope="col">${null===a?e:An(n,{side:t,path:a,line:null},dn`${e}`)}</th>`}(n,e))}
          </tr>
        </thead>
        <tbody>
          ${r.map(e=>function(n,e,t){return dn`<tr id="${Vn(e)}" class="${Un(e)?"is-passing":"is-failing"}">
    <th scope="row">${$n(Un(e)?"passing":"failing")} ${function(n){return dn`<a href="#${Vn(n)}">${e=n.fact,dn`${e.split(/(?<=[/_-])/).map((n,e)=>0===e?n:dn`<wbr />${n}`)}`}</a>`;var e}(e)}<br />${Zn(e.expected)}</th>
    ${t.map(t=>Xn(n,t,t.cellsOf(e)))}
  </tr> `}(n,e,t))}
        </tbody>
      </table>`)}
    ${function(n,e){const t=e.flatMap(({title:n,side:e,path:t})=>null===t?[]:[{title:n,side:e,path:t}]);return 0===t.length?null:dn`<details class="soft">
    <summary>where the documents are</summary>
    <ul>
      ${t.map(({title:e,side:t,path:a})=>dn`<li>${e}: ${An(n,{side:t,path:a,line:null},dn`<code>${a}</code>`)}</li>`)}
    </ul>
  </details>`}(n,t)}`}},{of:["stability-window"],show:function({report:n}){const{contractDiff:e}=n,t=e.filter(n=>n.breaking);if(0===e.length)return dn`${gn("contract","Contract changes")}
      <p>None: it is that of the release before, or there was none before.</p>`;const a=[...t,...e.filter(n=>!n.breaking)];return dn`${gn("contract","Contract changes")}
    <p><strong>${D(a.length,"change")}, ${t.length} breaking</strong>, ${O(n)}.</p>
    ${fn("Contract changes",Sn(["kind","what","before","after","the consumer must","rule"],a.map(zn)))}`}},{of:["sign-off"],show:function({report:n}){const e=Z(n.impact);return 0===e.length?null:dn`${gn("impact","Consumer impact")}
  ${fn("Consumer impact",Sn(["field","stated by the producer","computed from the contract"],e.map(({field:n,stated:e,computed:t})=>[dn`<code>${n}</code>`,null===e?Mn:un(e),null===t?Mn:un(t)])))}
  ${function(n){const e=Cn(n);if(null===e)return null;const t=JSON.stringify(n.impact.computed,null,2).split("\n");return dn`<details class="more">
    <summary>What was computed, as JSON to start the statement from</summary>
    <pre id="${e}" class="copied" tabindex="0" role="region" aria-label="Computed impact as JSON">
${t.flatMap(n=>[n,sn])}</pre>
  </details>`}(n)}`}},{of:["sign-off"],show:function(n){const{records:e}=n.report;return 0===e.length?null:dn`${gn("sign-off-documents","Sign-off documents")}
  ${fn("Sign-off documents",Sn(["document","updated","release","rehearsal","cutover","owners"],e.map(e=>function(n,e){const{side:t,path:a,lines:r,baseline:o,owners:s}=e,i=e.superseded?dn` <strong class="waiting">superseded</strong>`:null,l=(e,r)=>null===e?Mn:dn`${An(n,{side:t,path:a,line:r??null},void 0===r?e:dn`${e} <code>:${r}</code>`)}`;return[dn`${n.report.names[t]} ${e.document}${i}<br />${An(n,{side:t,path:a,line:null},dn`<code>${a}</code>`)}`,dn`${e.updated??Mn}`,dn`${o.release_tag??Mn}`,l(e.rehearsal,r.rehearsal),l(e.cutover,r.cutover),0===s.length?Mn:dn`${s.map(({role:n,name:e})=>dn`<p>${e} <span class="soft">${n}</span></p>`)}`]}(n,e))))}`}},{of:["rollback"],show:function(n){const{target:e,documents:t}=n.report.rollback;if(null===e&&0===t.length)return null;const a=Y.flatMap(n=>void 0===e?.[n]?[]:[{fact:n,said:e[n]}]);return dn`${gn("rollback","Rollback")}
  ${0===a.length?dn`<p>No release is named to go back to.</p>`:dn`<dl class="card">
          ${a.map(({fact:n,said:e})=>dn`<dt>${n}</dt>
                <dd><code>${un(e)}</code></dd>`)}
        </dl>`}
  ${0===t.length?null:fn("Readiness documents",Sn(["readiness document","says"],t.map(({side:e,path:t,readiness:a})=>[dn`${n.report.names[e]} ${An(n,{side:e,path:t,line:null},dn`<code>${t}</code>`)}`,dn`${a??Mn}`])))}`}}];function Se(e,t=je){const r=an(e),o=function(n,{links:e,beside:t}){const a=s(n)?.isNew??(()=>!1),r=Kn("todo",m(n),a),o=Kn("other",h(n,$(n,w(n))),a),i=b(n).map((n,e)=>({...n,id:`warning-${e+1}`})),l=new Map([...u(n).flatMap(({first:n,others:e},t)=>[n,...e].map(n=>[nn(n),{id:`later-${t+1}`,label:"after this"}])),...Qn(o,"not needed"),...Qn(r,"to do"),...i.map(({id:n,gate:e,finding:t})=>[nn({...t,gate:e}),{id:n,label:"warning"}])]);return{report:n,links:te(n,e),beside:new Set(t),todo:r,others:o,warnings:i,toldAt:(n,e)=>l.get(nn({...e,gate:n}))??null}}(r,t),i=null===r.only?null===r.enforced?"nothing enforced":W(r):"only some gates",l=`${A(r)} (${i}): ${r.names.producer} ${N(r).release}`,d=dn`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${new on(fe)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>${l}</title>
        ${ye}
      </head>
      <body>
        ${xn(o)}
        <main>
          ${function({report:e}){const{only:t,gates:r}=e,o=r.filter(t=>n(e,t)),s=r.filter(t=>!n(e,t));return dn`<nav class="chips" aria-label="Gates">
    <ul>
      ${o.map(n=>vn(e,n))}
    </ul>
    ${0===s.length?null:dn`<p class="soft">${a(e)}:</p>
            <ul class="apart">
              ${s.map(n=>null===t?vn(e,n):dn`<li><span>${n.id}</span></li>`)}
            </ul>`}
  </nav>`}(o)} ${[ie,he,Ln,ve,se,Rn].map(n=>n(o))}
          ${function(n){const{only:e}=n.report;return Me.filter(({of:n})=>null===e||n.some(n=>e.includes(n))).map(({show:e})=>e(n))}(o)} ${[Wn,Jn,kn].map(n=>n(o))}
        </main>
        ${ke}
      </body>
    </html> `;return`${d.source.trimEnd()}\n`}export{Se as renderHtml};
