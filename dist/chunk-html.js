import{u as n,y as e,_ as t,$ as a,a0 as r,a1 as o,a2 as s,A as i,a3 as l,a4 as d,x as c,a5 as p,a6 as u,T as f,a7 as g,X as m,a8 as h,n as $,a9 as w,aa as b,ab as x,ac as v,ad as y,ae as k,D as j,E as M,af as S,ag as z,ah as C,ai as N,aj as O,ak as A,W as T,al as F}from"./chunk-outputs.js";import{e as R,c as W}from"./chunk-command-line.js";import{v as D,s as E,m as G,i as q,h as H,a as B,q as J,r as L,t as _,u as I,g as P,x as U,D as X,b as K,o as Q,W as V,k as Y,p as Z,f as nn,d as en}from"./chunk-verdicts.js";import{k as tn,j as an,l as rn}from"./chunk-packet-files.js";import{v as on,I as sn,D as ln,B as dn}from"./chunk-inputs.js";import{a as cn}from"./chunk-impact.js";import{R as pn,d as un}from"./chunk-source.js";import{r as fn}from"./chunk-report2.js";import{createHash as gn}from"node:crypto";import{t as mn}from"./chunk-tail.js";import{r as hn}from"./chunk-readable.js";function $n(t){const a=t.gates.filter(e=>n(t,e)),r=n=>a.filter(n).length,o=r(({status:n})=>"pass"===n),s=r(({status:n})=>"skipped"===n),[i,l]=[r(n=>["fail","error"].includes(e(t,n))),r(n=>"waiting"===e(t,n))],[d,c]=["waived","after-this"].map(n=>r(a=>e(t,a)===n));return[`${o} of ${a.length} ${null===t.only?"":"judged "}gates ${1===o?"passes":"pass"}`,...i>0?[`${i} ${1===i?"fails":"fail"}`]:[],...l>0?[`${l} ${1===l?"waits":"wait"}`]:[],...s>0?[`${s} not applicable`]:[],...d?[`${d} waived`]:[],...c?[`${c} after this`]:[]].join(", ")}class wn{constructor(n){this.source=n}}const bn=new wn("\n"),xn={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"};function vn(n,...e){return new wn(n.map((n,t)=>n+yn(e[t]??null)).join(""))}function yn(n){return null===n?"":n instanceof wn?n.source:"number"==typeof n?String(n):"string"==typeof n?on(n).replace(/[&<>"']/g,n=>xn[n]??""):n.map(yn).join("")}function kn(n){return vn`${n.split(/(`[^`]+`)/).map(n=>/^`[^`]+`$/.test(n)?vn`<code>${jn(n.slice(1,-1))}</code>`:jn(n))}`}function jn(n){return vn`${tn(n).map(n=>"string"==typeof n?n:vn`<span class="digest" tabindex="0">${n[0]}<span>${n[1]}</span></span>`)}`}function Mn(n,e){return vn`<div class="scroll" role="region" aria-label="${n}" tabindex="0">${e}</div>`}function Sn(n,e){return vn`<h2 id="${n}"><a href="#${n}">${e}</a></h2>`}function zn(n){return vn`<code class="copied">${sn(n).flatMap((n,e)=>0===e?[n]:[bn,n])}</code>`}const Cn={passing:"✓",failing:"✗",waiting:"○",warned:"!",aside:"–"};function Nn(n){return vn`<span class="sign ${n}" aria-hidden="true">${Cn[n]}</span>`}function On(n,t){switch(e(n,t)){case"pass":return"passing";case"fail":case"error":return"failing";case"waiting":return"waiting";case"not-applicable":case"not-needed":case"not-judged":case"after-this":return"aside";case"waived":return"warned"}}function An(n){switch(n){case"passed":return"passing";case"failed":case"killed":case"timed-out":case"spawn-failed":return"failing";case"not-started":case"cancelled":return"waiting"}}function Tn(n){const{report:e}=n;return vn`<header class="banner ${function(n){return"GO"===n.verdict?"go":q(n)?"not-decided":"NO-GO"===n.verdict?H(n)?"for-now":"no-go":"not-decided"}(e)}">
    <h1><span class="word">${D(e)}</span> <span class="asked">${function(n){const{only:e,enforced:t}=n;return null!==e?`only ${R(e)} judged`:null===t?"nothing is decided":B(n)}(e)}</span></h1>
    <p class="subject">
      <strong>${e.names.producer} ${E(e).release} → ${e.names.consumer}</strong>
      <span class="moment">${function({report:n,links:e}){const t=n.subject?.sha;if(void 0===t)return vn`no git checkout`;const r=vn`<code>${t.slice(0,12)}</code>`;return vn`${e?.sha===t?vn`<a href="${a(e)}" rel="noreferrer">${r}</a>`:r}${null===n.subject?"":an(n.subject)}`}(n)} · ${G(e.observedAt)}</span>
    </p>
    <p>${function({report:n,todo:e,warnings:t}){const a=e.flatMap(({owner:n,rows:e})=>null===n?[]:`${e.length} ${n}`).join(", "),o=[q(n)?`no verdict: ${J(n)}`:$n(n),...0===e.length?[r(n)??"nothing to do"]:H(n)?["nothing failed"]:[]],s=0===t.length?null:vn` · <a href="#warnings">${W(t.length,"warning")}</a>`;return vn`<strong>${o.join(" · ")}</strong
    >${""===a?null:vn` · to do: <strong>${a}</strong>`}${s}`}(n)}</p>
    ${function(n){const{enforced:e,enforcedBecause:t}=n,a=L(n),r=null===n.only?_(n):[],i=r.map(({id:e})=>`${I(n,e)} ${P(n,e)}`),l=o(n)?.words??"";return[...[s(n)].filter(n=>null!==n),...""===l?[]:[`${l}.`],...0===i.length?[]:[`${null===e?"Decisions":"Other decisions"}: ${i.join(", ")}.`],...null===t||null===e?[]:[`This check decides ${B(n)}, because ${t}.`],...null===a?[]:[`${a.move}. ${a.tell}.`],...U(n).map(({decision:n,gates:e})=>`Not covered by ${X[n]}: ${e}.`)]}(e).map(n=>vn`<p class="soft">${kn(n)}</p>`)}
  </header>`}function Fn(n,e){const t=On(n,e);return vn`<li class="${t}">
    <a href="#gate-${e.id}">${Nn(t)} ${e.id} <strong>${i(n,e)}</strong></a>
  </li>`}function Rn(n){const e=vn`<code>${n}</code>`;return un(n)?vn`<a href="#${Dn(n)}">${e}</a>`:e}function Wn({report:n}){const e=function(n){const{only:e,decisions:t,gates:a,contractDiff:r}=n,o=null===e?ln.flatMap(n=>function(n){return null===n?[]:[...n.blockers,...n.afterThis]}(t[n])):[],s=a.filter(e=>l(n,e.id)&&!d(n,e)).flatMap(({findings:n})=>n),i=l(n,"stability-window")?r:[],c=[...o,...s,...i].map(({rule:n})=>n);return[...new Set(c)].filter(un)}(n);return 0===e.length?null:vn`${Sn("rules","Rules")}
    <dl class="rules">
      ${e.map(n=>{const{why:e,wrong:t,right:a}=pn[n];return vn`<dt id="${Dn(n)}"><code>${n}</code></dt>
          <dd>
            ${kn(e)}<br />
            <span class="soft">Wrong: ${kn(t)}<br />Right: ${kn(a)}</span>
          </dd>`})}
    </dl>`}function Dn(n){return`rule-${n.replace("/","-")}`}const En=vn`<span class="soft">nothing</span>`;function Gn(n,e){return vn`<table>
    <thead>
      <tr>
        ${n.map(n=>vn`<th scope="col">${n}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${e.map(n=>vn`<tr>
            ${n.map(n=>vn`<td>${n}</td>`)}
          </tr> `)}
    </tbody>
  </table>`}function qn(n){const e=n=>null===n?En:vn`<code>${jn(n)}</code>`;return[n.breaking?vn`<strong class="failing">breaking</strong>`:vn`compatible`,vn`${n.subject}`,e(n.before),e(n.after),vn`${n.action}`,Rn(n.rule)]}function Hn({impact:{stated:n,computed:e}}){return null===n&&Object.keys(e).length>0?"impact-json":null}function Bn(n,e){if(null===e.path)return null;const{role:t,names:a}=n.report,r=null===e.side||e.side===t?"":`${a[e.side]}: `,o=[e.line,null===e.line?null:e.column??null].filter(n=>null!==n);return vn`${r}${Jn(n,e,vn`<code>${[e.path,...o].join(":")}</code>`)}`}function Jn({report:n,links:e},t,a){const{line:r}=t,o=null===t.path?null:c(n,t.path);return null!==e&&null!==o&&p(n,t)?vn`<a href="${u(e,o,r)}" rel="noreferrer">${a}</a>`:a}function Ln({beside:n},e){const t=vn`<code>${e}</code>`;return n.has(e)&&/^\w[\w./-]*$/.test(e)&&!e.includes("..")?vn`<a href="${e}">${t}</a>`:t}function _n({expected:n,observed:e}){const t=[["expected",n],["observed",e]].flatMap(([n,e])=>null==e?[]:[{name:n,value:e}]);return 0===t.length?null:vn`<dl class="compared">
    ${t.map(({name:n,value:e})=>vn`<dt>${n??""}</dt>
          <dd><code>${jn(e)}</code></dd>`)}
  </dl>`}const In={error:"failing",warning:"warned",notice:"aside"};function Pn(n){const e=n.report.gates.filter(({id:e})=>l(n.report,e));return vn`${Sn("gates","Gates")} ${e.map(e=>function(n,e){const t=On(n.report,e);return vn`<section id="gate-${e.id}" class="gate is-${t}">
    <h3>
      ${Nn(t)} <a href="#gate-${e.id}">${e.id}</a>
      <span class="${t}">${i(n.report,e)}</span>
    </h3>
    <p>${kn(f(n.report,e))}</p>
    <p class="soft">Asked: ${e.title}${function(n,{needed:e}){if(null!==n.only)return"";if(0===e.length)return` (not needed for ${null===n.enforced?"any decision":B(n)})`;const t=K(n)?e.filter(e=>e===n.enforced):e;return` (needed for ${R((0===t.length?e:t).map(e=>I(n,e)))})`}(n.report,e)}.</p>
    ${function(n,e){const t=function({todo:n,others:e,toldAt:t},{id:a,findings:r}){const o=new Set(r.map(n=>fn({...n,gate:a})));return[...n,...e].flatMap(({rows:n})=>n.flatMap(({cause:n})=>m(n))).filter(n=>n.gate===a&&!o.has(fn(n))).flatMap(n=>{const e=t(a,n);return null===e?[]:[{reason:n,told:e}]})}(n,e);return d(n.report,e)||t.length+e.findings.length===0?null:vn`<details class="more">
    <summary>${g(n.report,e)||W(e.findings.length,"finding")}</summary>
    <ul class="rows">
      ${t.map(({reason:n,told:e})=>vn`<li>
            <p class="what">
              ${Nn("definite"===n.kind?"failing":"waiting")}${kn(n.message)}
              <a href="#${e.id}">${e.label}</a>
            </p>
          </li> `)}
      ${e.findings.map(t=>function(n,e,t){const a=n.toldAt(e.id,t);if(null!==a)return vn`<li>
      <p class="what">
        ${Nn(h(t)?"waiting":In[t.severity])}${kn(t.message)}
        <a href="#${a.id}">${a.label}</a>
      </p>
    </li> `;const r=vn`${Nn(In[t.severity])}<span class="soft">${t.severity}</span>
    ${kn(t.message)}`;return vn`<li>
    <p class="what">${r}</p>
    <p class="where">${Bn(n,t)} ${Rn(t.rule)}</p>
    ${_n(t)}
    ${"notice"!==t.severity||h(t)?vn`<p><strong>Fix:</strong> ${kn(t.hint)}</p>`:null}
  </li> `}(n,e,t))}
    </ul>
  </details>`}(n,e)}
  </section>`}(n,e))}`}function Un(n){const{report:e}=n,t=[...dn.map(n=>[n,Kn(e.baseline?.[n]??null)]),["judged as",e.role],["repository",Kn(e.repository)],["commit",Qn(n)],["tag points at",Kn(e.tagCommit)],["other side",Vn(e)],["handoff payload",Yn(n)],["payload SHA-256",Kn(e.handoff?.sha256??null)],["profile",vn`<code>${e.profile.source}</code>`],["profile SHA-256",Kn(e.profile.sha256)],["evidence SHA-256",Kn(e.evidenceSha256)],["observed",G(e.observedAt)],["by",`${e.tool.name} ${e.tool.version}`]];return vn`${Sn("judged","What was judged")}
    <dl class="card">
      ${t.map(([n,e])=>vn`<dt>${n}</dt>
            <dd>${e??Xn}</dd>`)}
    </dl>`}const Xn=vn`<span class="soft">not known</span>`;function Kn(n){return null===n?null:vn`<code>${jn(n)}</code>`}function Qn({report:{subject:n},links:e}){if(null===n)return null;const t=an(n),r=Kn(n.sha),o=0===n.differing?.length;return vn`${e?.sha===n.sha?vn`${r} <a href="${a(e)}" rel="noreferrer">on GitHub</a>`:r}${o?t:vn`<strong class="waiting">${t}</strong>`}`}function Vn({peer:n,names:e}){return null===n?null:null!==n.absence?vn`${e[n.side]}: <strong class="waiting">${n.absence}</strong>`:vn`${e[n.side]} <code>${n.repository??"a checkout beside"}</code> at
    <code>${jn(n.reference??"its working tree")}</code>`}function Yn(n){const{handoff:e,role:t}=n.report;if(null===e)return null;const a={side:"producer",path:e.path,line:null},r=vn`<code>${e.path}</code>`;return vn`${"producer"===t?Jn(n,a,r):r} ${e.mode??"without a mode"}`}const Zn=[[/^packets\//,"for people to sign"],[/^logs\//,"what the commands printed"],[/^evidence\//,"to judge again anywhere: handoff-gate report --evidence FOLDER"],[/^report\.json$/,"for programs"],[/^badge\.json$/,"for an endpoint badge"],[/^report\.md$/,"this report as Markdown"],[/^fix\.patch$/,"what has one right value: git apply"]];function ne(n){const e=Zn.flatMap(([e,t])=>{const a=[...n.beside].filter(n=>e.test(n)).sort();return 0===a.length?[]:[{what:t,found:a}]});return 0===e.length?null:vn`${Sn("files","Files of this run")}
    <dl class="card">
      ${e.map(({what:e,found:t})=>vn`<dt>${e}</dt>
            <dd>${t.map(e=>vn`<p>${Ln(n,e)}</p>`)}</dd>`)}
    </dl>`}function ee(n){const e=$(n.report);return 0===e.length?null:vn`<details class="fold" open>
    <summary>
      <h2>To do after this: ${e.length}</h2>
      <span class="soft">the decision does not wait for it</span>
    </summary>
    <ul class="rows" id="later">
      ${e.map(({first:e,...t},a)=>vn`<li id="later-${a+1}" class="row">
            <p class="what">${w({first:e,...t})}: <strong>${kn(e.clears)}</strong></p>
            <p class="where">
              ${Bn(n,e)} <a href="#gate-${e.gate}">${e.gate}</a> · ${Rn(e.rule)}
            </p>
            <p>${kn(e.message)}${b({first:e,...t})}</p>
          </li>`)}
    </ul>
  </details>`}const te="\nfor (const one of document.querySelectorAll('.copied')) {\n  const button = document.createElement('button');\n  button.type = 'button';\n  button.className = 'copy';\n  const say = (word) => { button.textContent = word; };\n  say('copy');\n  button.addEventListener('click', () => {\n    const later = () => setTimeout(say, 2000, 'copy');\n    navigator.clipboard.writeText(one.textContent.trim()).then(() => { say('copied'); later(); }, () => {\n      getSelection().selectAllChildren(one);\n      say('chosen: copy it by keys');\n      later();\n    });\n  });\n  one.after(button);\n}\n",ae=`sha256-${gn("sha256").update(te).digest("base64")}`;function re({cells:n}){return n.every(n=>n.agrees)}function oe(n,e){const t=new Set(e.flatMap(e=>n.cellsOf(e).map(({path:n})=>n))),[a]=t;return 1===t.size&&void 0!==a?a:null}function se({fact:n}){return`fact-${n.replace(/[^\w.-]/g,"-")}`}function ie(n,e,t){const a=t.filter(n=>!n.agrees);return 0===t.length?vn`<td></td>`:0===a.length?vn`<td>${Nn("passing")} ${le(n,e,t)}</td>`:vn`<td class="differs">
    ${a.map(t=>vn`<p>${Nn("failing")} ${function({value:n,difference:e}){return null!==e?kn(e):null===n?"states nothing":de(n)}(t)} ${le(n,e,[t])}</p>
          ${function({value:n,difference:e}){return null===e?null:vn`<details class="more">
    <summary>the whole list</summary>
    ${de(n??"")}
  </details>`}(t)}`)}
  </td>`}function le(n,e,t){const[a,r]=[t.slice(0,3),t.slice(3)],o=t=>t.map((t,a)=>vn`${0===a?"":", "}${Jn(n,t,vn`<code>${function({path:n},{path:e,line:t}){return null===n?null===t?e:`${e}:${t}`:null===t?"the file":`:${t}`}(e,t)}</code>`)}`);return vn`${o(a)}${0===r.length?null:vn`<details class="more">
          <summary>${r.length} more</summary>
          ${o(r)}
        </details>`}`}function de(n){return vn`<code>${jn(n)}</code>`}function ce(n){const e=new Set;return({reason:t})=>{const a=z(n,t);return null===a||e.has(a.command)?null:(e.add(a.command),a)}}function pe(n,e,{isNew:t,againOf:a}){return e.map(({owner:e,causes:r})=>({owner:e,rows:r.map(({number:e,cause:r})=>({id:`${n}-${e}`,number:e,cause:r,isNew:t(r),again:a(r)}))}))}function ue(n,e){return n.flatMap(({rows:n})=>n.flatMap(({id:n,number:t,cause:a})=>m(a).map(a=>[fn(a),{id:n,label:`${e} ${t}`}])))}const fe=/^[\w-]+\/(?!\.{1,2}$)[\w.-]+$/,ge=/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;function me({repository:n,subject:e},t){const a=t??{server:"https://github.com",repository:n??"",sha:e?.sha??"",rules:null};return fe.test(a.repository)&&ge.test(a.sha)&&/^https?:\/\//.test(a.server)?a:null}function he({suite:n},e){return/^[\w.-]+$/.test(e.id)?`run-${e.id}`:`run-at-${n.indexOf(e)+1}`}function $e(n,{id:e,number:t,cause:a,isNew:r,again:o},s){const{reason:i}=a,l="definite"===i.kind,d=s?R(function(n){return[...new Set(m(n).flatMap(({decisions:n})=>n))]}(a).map(e=>I(n.report,e))):"";return vn`<li id="${e}" class="row ${l?"is-failing":"is-waiting"}">
    <p class="what">
      ${Nn(l?"failing":"waiting")}<strong>${function({reason:n,command:e}){if(null===e||!n.rule.endsWith("/command"))return kn(n.message);const t=null===e.reason?null:vn`: ${e.reason}`;return vn`${e.id} ${Q(e)}${t}`}(a)}</strong>${r?vn` <span class="new">new</span>`:null}
    </p>
    <p class="where">${function(n,{reason:e,command:t}){const a="sign-off/impact-missing"===e.rule?Hn(n.report):null,r=[...null===t?[]:[zn(t.command)],Bn(n,e),vn`<a href="#gate-${e.gate}">${e.gate}</a>`,Rn(e.rule),null===t?null:vn`<a href="#${he(n.report,t)}">output</a>`,null===a?null:vn`<a href="#${a}">what was computed</a>`,null==t?.log?null:Ln(n,t.log),"unknown"===e.kind?vn`<span class="waiting">evidence is missing</span>`:null,e.waiting?vn`<span class="waiting">may clear by waiting</span>`:null].filter(n=>null!==n);return vn`${r.map((n,e)=>0===e?n:vn` · ${n}`)}`}(n,a)} · <a href="#${e}">#${t}</a></p>
    ${function(n,e){const{others:t,tie:a,command:r}=e;if(0===t.length)return null===r?null:function({tail:n}){const e=mn(n).at(-1);return void 0===e?null:vn`<p class="others"><code>${e}</code></p>`}(r);const o="output"===a?t.slice(0,5):[],s=t.slice(o.length),i=`${O(e,s.length,o.length>0)}${A(e)}`;return vn`${0===o.length?null:we(n,o)}
  ${0===s.length?null:vn`<details class="more">
          <summary>${i}</summary>
          ${we(n,s)}
        </details>`}`}(n,a)} ${function({report:n},e){return 0===e.alike.length?null:vn`<details class="more">
    <summary>${T(e)}</summary>
    <ul class="others">
      ${e.alike.map(({command:e})=>vn`<li><a href="#${he(n,e)}">${e.id}</a> <code>${e.command}</code></li> `)}
    </ul>
  </details>`}(n,a)}
    <p><strong>Fix:</strong> ${kn(i.fix)}</p>
    <div class="again soft">
      ${null===o?null:vn`<p>Run it yourself${o.where}: <code class="copied">${o.command}</code></p>`}
      ${""===d?null:vn`<p>Blocks ${d}</p>`} ${function({expected:n,observed:e,kind:t}){const a="unknown"===t?null:_n({expected:n,observed:e});return null===a?null:vn`<details class="more">
    <summary>Expected and observed</summary>
    ${a}
  </details>`}(i)}
    </div>
  </li>`}function we(n,e){return vn`<ul class="others">
    ${e.map(e=>vn`<li>${Bn(n,e)} ${kn(e.message)}</li> `)}
  </ul>`}function be(n){return 0===n.warnings.length?null:vn`<details class="fold" ${null===L(n.report)?null:vn` open`}>
    <summary>
      <h2>${W(n.warnings.length,"warning")}</h2>
      <span class="soft">${1===n.warnings.length?"blocks":"block"} nothing</span>
    </summary>
    ${function({report:n}){const e=C(n)?N(n,n=>`\`${n}\``):null;return null===e?null:vn`<p>${kn(e)}</p>`}(n)}
    <ul class="rows" id="warnings">
      ${n.warnings.map(({id:e,gate:t,finding:a})=>vn`<li id="${e}" class="row">
            <p class="what">${Nn("warned")}<strong>${kn(a.message)}</strong></p>
            <p class="where">${Bn(n,a)} <a href="#gate-${t}">${t}</a> · ${Rn(a.rule)}</p>
            <p><strong>Fix:</strong> ${kn(a.hint)}</p>
          </li>`)}
    </ul>
  </details>`}function xe(n,e){const t=Y(n,e);return 0===t.length?En:vn`${t.map(({message:n})=>vn`<p>${kn(n)}</p>`)}`}function ve({report:n}){return 0===n.waivers.length||null!==n.only?null:vn`${Sn("waivers","Waivers")}
  ${Mn("Waivers",Gn(["state","waives","for","until","approver","reason","what it lifts"],n.waivers.map(e=>[vn`${V[e.state]}`,vn`<code>${e.target}</code>`,vn`<code>${e.baseline}</code>`,vn`${e.expires}`,vn`${e.approver}`,vn`${e.reason}<br /><span class="soft">${e.detail}</span>`,xe(n,e)])))}`}const ye=["failing","waiting"],ke="{ display: block; content-visibility: visible; block-size: auto; }",je=ye.flatMap(n=>{const e=`body:has(#show-${n}:checked)`;return[`${e} :is(.row, .gate, .run):is(.is-passing, .is-failing, .is-waiting, .is-aside):not(.is-${n}, :target, :has(:target))`,`${e} :is(.group, .lane):not(:has(.is-${n}, :target))`,`${e} tbody tr:is(.is-passing, .is-failing):not(.is-${n})`]}).join(",\n"),Me=`body:has(${ye.map(n=>`#show-${n}:checked`).join(", ")})`,Se=`\n:root { color-scheme: light dark; --ink: #1f2328; --soft: #59636e; --line: #d1d9e0; --page: #fff; --card: #f6f8fa;\n  --link: #0550ae; --good: #116329; --good-soft: #dafbe1; --bad: #b3141f; --bad-soft: #ffebe9; --wait: #7d4e00; --wait-soft: #fff8c5; }\n@media (prefers-color-scheme: dark) {\n  :root { --ink: #f0f6fc; --soft: #9da7b3; --line: #3d444d; --page: #0d1117; --card: #151b23;\n    --link: #79b8ff; --good: #56d364; --good-soft: #12261e; --bad: #ff8f87; --bad-soft: #2d1214; --wait: #e3b341; --wait-soft: #272115; }\n}\n* { box-sizing: border-box; }\nhtml { scroll-padding-top: 12px; }\nbody { margin: 0 auto; max-width: 1240px; padding: 20px 20px 48px; background: var(--page); color: var(--ink);\n  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", sans-serif; overflow-wrap: anywhere; }\n@media (min-width: 2400px) { body { max-width: 1900px; font-size: 20px; } }\nh1, h2, h3, p, dl, dd, ol, ul, fieldset { margin: 0; padding: 0; }\nh1 { font-size: 1.3em; line-height: 1.25; }\nh2 { font-size: 1.25em; margin: 36px 0 8px; }\nh3 { font-size: 1em; }\nh2 a, h3 a, tbody th a { color: inherit; text-decoration: none; }\nh2 a:hover, h3 a:hover, tbody th a:hover { text-decoration: underline; }\na { color: var(--link); text-underline-offset: 2px; }\n:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 3px; }\n:target { outline: 2px solid var(--wait); outline-offset: 4px; border-radius: 4px; }\nh2:target, h2 + *:target { outline-color: transparent; }\ncode, pre { font: 0.87em/1.45 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }\npre { margin: 8px 0 0; padding: 10px 12px; max-height: 24em; overflow: auto; background: var(--card);\n  border: 1px solid var(--line); border-radius: 6px; white-space: pre-wrap; }\n.copied { user-select: all; cursor: copy; }\ncode.copied { white-space: pre-wrap; }\n.copy { margin-left: 6px; padding: 0 8px; font: inherit; font-size: .85em; color: var(--soft); background: none; border: 1px solid var(--line); border-radius: 4px; cursor: pointer; }\n.copy:hover { color: inherit; background: var(--card); }\n:not(pre).copied { padding: 1px 5px; background: var(--card); border: 1px solid var(--line); border-radius: 4px; }\n.digest { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; border-bottom: 1px dotted var(--soft); user-select: all; }\n.digest span { font-size: 0; }\n.digest::after { content: "…"; }\n.digest:focus span, .digest:hover span { font-size: inherit; }\n.digest:focus::after, .digest:hover::after { content: ""; }\n.soft { color: var(--soft); font-weight: 400; }\n.sign { display: inline-block; min-width: 1.1em; font-weight: 700; }\n.passing { color: var(--good); }\n.failing { color: var(--bad); }\n.waiting, .warned { color: var(--wait); }\n.new { border: 1px solid currentcolor; border-radius: 1em; padding: 0 0.5em; font-size: 0.8em; }\n.aside { color: var(--soft); }\n.banner { border: 1px solid var(--line); border-left: 10px solid var(--soft); border-radius: 8px; padding: 14px 18px; background: var(--card); }\n.banner p { margin-top: 4px; }\n.banner.go { border-left-color: var(--good); background: var(--good-soft); }\n.banner.no-go { border-left-color: var(--bad); background: var(--bad-soft); }\n.banner.for-now { border-left-color: var(--wait); background: var(--wait-soft); }\n.banner .soft { color: inherit; }\n.word { font-size: 1.75em; font-weight: 800; margin-right: 8px; }\n.go .word { color: var(--good); }\n.no-go .word { color: var(--bad); }\n.for-now .word { color: var(--wait); }\n.subject { display: flex; flex-wrap: wrap; gap: 2px 24px; justify-content: space-between; }\n.subject strong { font-size: 1.15em; }\n.chips { margin-top: 12px; }\n.chips ul { display: flex; flex-wrap: wrap; gap: 6px; list-style: none; }\n.chips p { margin: 8px 0 4px; }\n.chips a, .chips li > span { display: block; padding: 3px 10px; border: 1px solid currentColor; border-radius: 999px; color: inherit; text-decoration: none; }\n.chips a:hover { background: var(--card); }\n.chips li > span { border-style: dotted; color: var(--soft); }\n.chips .apart a { border-style: dashed; }\n\n.headed { display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: baseline; margin: 26px 0 6px; }\n.headed h2 { margin: 0; }\n.filter { border: 0; margin-left: auto; min-width: 0; }\n.filter legend { float: left; padding: 0; color: var(--soft); margin-right: 12px; }\n.filter span { display: inline-block; margin-right: 12px; }\n.filter label { cursor: pointer; padding: 4px; }\n.filter input { accent-color: var(--link); margin: 0; vertical-align: -2px; }\n.again { display: flex; flex-wrap: wrap; gap: 0 20px; }\n.again details[open] { flex-basis: 100%; }\n.filter input:disabled + label { color: var(--soft); cursor: default; }\n.group { margin-top: 14px; }\n.group h3 { padding-bottom: 4px; border-bottom: 1px solid var(--line); }\n.rows { list-style-position: outside; padding-left: 28px; }\nul.rows { list-style: none; padding-left: 0; }\n.rows > li { padding: 8px 0 9px; border-bottom: 1px solid var(--line); }\n.rows > li:last-child { border-bottom: 0; }\n.rows > li::marker { color: var(--soft); font-weight: 600; }\n.rows p { margin: 1px 0; }\n.where { color: var(--soft); }\n.others { margin: 3px 0; padding-left: 14px; border-left: 3px solid var(--line); list-style: none; }\n.others li { margin: 2px 0; }\nsummary { cursor: pointer; }\nsummary:hover { text-decoration: underline; }\n.more > summary { color: var(--soft); width: fit-content; }\n.more > :not(summary) { margin-top: 4px; }\n.fold { margin-top: 14px; padding: 8px 14px; border: 1px solid var(--line); border-radius: 8px; background: var(--card); }\n.fold h2 { display: inline; font-size: 1em; margin: 0 6px 0 0; }\ndl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 2px 16px; }\ndt { color: var(--soft); }\n.card { border: 1px solid var(--line); border-radius: 8px; padding: 12px 16px; background: var(--card); }\n.compared { margin: 4px 0; }\n.rules { grid-template-columns: minmax(0, 1fr); }\n.rules dd { margin-bottom: 10px; }\n.gate { padding: 9px 0; border-bottom: 1px solid var(--line); }\n.gate h3 > :last-child { margin-left: 6px; }\n.legend { display: flex; flex-wrap: wrap; gap: 2px 20px; margin: 4px 0 10px; }\n.swatch { width: 28px; height: 14px; vertical-align: -2px; }\n.lane { margin-top: 10px; }\n.lane h3 { margin-bottom: 4px; }\n.run { border: 1px solid var(--line); border-radius: 6px; margin-bottom: 4px; }\n.run > summary, .axis { display: grid; gap: 2px 12px; padding: 4px 10px; align-items: center;\n  grid-template-columns: minmax(0, 12em) minmax(0, 10em) 6em minmax(0, 1fr); }\n.run .took { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }\n.run .id { font-weight: 600; }\n.run .id::before { content: "▸ "; color: var(--soft); font-weight: 400; }\n.run[open] .id::before { content: "▾ "; }\n.run .inside { padding: 6px 12px 10px; border-top: 1px solid var(--line); scroll-margin-top: 48px; }\n.track { display: block; width: 100%; height: 18px; background: var(--card); border-radius: 3px; overflow: hidden; }\n.bar { stroke-width: 1.5; fill: none; }\n.bar.passing { fill: var(--good); stroke: var(--good); }\n.bar.failing { fill: var(--bad-soft); stroke: var(--bad); stroke-dasharray: 4 2; }\n.bar.waiting { fill: none; stroke: var(--wait); stroke-dasharray: 1 3; }\n.axis { padding-block: 0; }\n.axis div { font-size: 0.87em; grid-column: 4; display: flex; justify-content: space-between; }\n.scroll { overflow-x: auto; margin-top: 6px; }\ntable { border-collapse: collapse; width: 100%; font-size: 0.93em; overflow-wrap: break-word; }\nth, td { text-align: left; vertical-align: top; padding: 5px 10px; border-bottom: 1px solid var(--line); min-width: 8em; max-width: 34em; }\ntd, td code { overflow-wrap: anywhere; }\nth { font-weight: 600; }\nthead th { vertical-align: bottom; color: var(--soft); }\ntbody th { white-space: nowrap; }\n.matrix th, .matrix td { min-width: 5.5em; padding-inline: 8px; }\n.matrix tbody th, .matrix thead th:first-child { min-width: 16em; max-width: 24em; white-space: normal; }\n.matrix tbody th code { font-weight: 400; overflow-wrap: anywhere; }\n.matrix .differs { background: var(--bad-soft); min-width: 8.5em; }\n.scroll p { margin: 1px 0; }\n@media (max-width: 700px) {\n  body { padding: 12px 12px 36px; }\n  .banner { padding: 12px 14px; }\n  dl { grid-template-columns: minmax(0, 1fr); }\n  dd { margin-bottom: 6px; }\n  .rows { padding-left: 22px; }\n  .filter { margin-left: 0; }\n  tbody th, .matrix thead th:first-child { position: sticky; left: 0; max-width: 10em; background: var(--page); white-space: normal; overflow-wrap: break-word; min-width: 9em; }\n  .run > summary { grid-template-columns: minmax(0, 1fr) max-content max-content; }\n  .run .track { grid-column: 1 / -1; }\n  .axis { grid-template-columns: minmax(0, 1fr); }\n  .axis div { grid-column: 1; }\n}\n@media (max-width: 420px) {\n  .run > summary { grid-template-columns: minmax(0, 1fr) max-content; }\n  .run .ended { grid-column: 1; grid-row: 2; }\n  .axis span:nth-child(even) { display: none; }\n}\n${`\n@media screen {\n${je},\n${Me} .rest > summary { display: none; }\n${Me} .rest::details-content ${ke}\n}\n@media print {\n  :root { color-scheme: only light; --ink: #000; --soft: #000; --line: #999; --page: #fff; --card: #fff; --link: #000;\n    --good: #000; --good-soft: #fff; --bad: #000; --bad-soft: #fff; --wait: #000; --wait-soft: #fff; }\n  body { max-width: none; padding: 0; font-size: 10pt; }\n  details::details-content ${ke}\n  .filter, .copy { display: none; }\n  .banner { border-width: 2px; }\n  .digest span { font-size: inherit; }\n  .digest::after { content: ""; }\n  pre { max-height: none; }\n  .scroll { overflow: visible; }\n  table { table-layout: fixed; font-size: 7.5pt; }\n  .matrix thead th:first-child { width: 22%; }\n  th, td { min-width: 0 !important; padding: 2px 4px; overflow-wrap: anywhere; white-space: normal !important; }\n  .bar.passing { fill: #000; }\n  h2, h3 { break-after: avoid; }\n  .rows > li, .gate, tr { break-inside: avoid; }\n}\n@media (forced-colors: active) {\n  .bar.passing { fill: CanvasText; stroke: CanvasText; }\n  .bar.failing { stroke: CanvasText; }\n}\n`}`,ze=["default-src 'none'",`style-src 'sha256-${gn("sha256").update(Se).digest("base64")}'`,`script-src '${ae}'`,"base-uri 'none'","form-action 'none'"].join("; ");const Ce=[{standing:"passing",words:"passed"},{standing:"failing",words:"failed, killed, timed out or could not be started (outlined)"},{standing:"waiting",words:"not started or cancelled"}];function Ne({standing:n,words:e}){return vn`<span
    >${Nn(n)}
    <svg class="swatch" aria-hidden="true">
      <rect class="bar ${n}" x="1" y="2" width="26" height="10" rx="2" />
    </svg>
    ${e}</span
  > `}function Oe(n){const{report:e,todo:t}=n,a=C(e)?null:N(e,n=>`\`${n}\``),r=null===a?null:vn`<p>${kn(a)}</p>`;if(0===t.length)return r;return vn`<div class="headed">
      ${Sn("todo",`${null===e.only&&null===e.enforced?"To do, if a decision were enforced":"To do"}: ${Te(t)}`)}
      <p class="soft">${Ae(t)}</p>
      ${Te(t)>1?function(n){const e=n.flatMap(({rows:n})=>n),t=e.filter(({cause:n})=>"definite"===n.reason.kind).length;return vn`<fieldset class="filter">
    <legend>Show</legend>
    ${[{id:"all",state:"checked",words:`all ${e.length}`},{id:"failing",state:t>0?"":"disabled",words:`failing ${t}`},{id:"waiting",state:t<e.length?"":"disabled",words:"waiting "+(e.length-t)}].map(({id:n,state:e,words:t})=>vn`<span
          ><input type="radio" name="show" id="show-${n}" ${new wn(e)} /><label for="show-${n}"
            >${t}</label
          ></span
        > `)}
  </fieldset>`}(t):null}
    </div>
    ${r} ${t.map(e=>Fe(n,e,!1))}`}function Ae(n){const e=F(n.flatMap(({rows:n})=>n.map(({cause:n})=>n)))-Te(n);return 0===e?"":`${W(e,"more finding")}, each folded under its cause`}function Te(n){return n.reduce((n,{rows:e})=>n+e.length,0)}function Fe(n,{owner:e,rows:t},a){const[r,o]=[t.slice(0,30),t.slice(30)];return vn`<section class="group">
    ${null===e?null:vn`<h3>${e} <span class="soft">${W(t.length,"thing")} to do</span></h3>`}
    ${Re(n,r,a)}
    ${0===o.length?null:vn`<details class="more rest">
            <summary>${o.length} more to do</summary>
            ${Re(n,o,a)}
          </details>`}
  </section>`}function Re(n,e,t){return vn`<ol class="rows" start="${e[0]?.number??1}">
    ${e.map(e=>$e(n,e,t))}
  </ol>`}function We(n){const{report:e,others:t}=n,{enforced:a}=e;if(null===a||0===t.length)return null;return vn`<details class="fold">
    <summary>
      <h2>Not needed for ${B(e)}: ${Te(t)}</h2>
      <span class="soft">${function({report:n,others:e}){const t=e.flatMap(({rows:n})=>n.map(({cause:n})=>n)),a=en(n).map(({id:e})=>({name:I(n,e),count:t.filter(n=>m(n).some(n=>n.decisions.includes(e))).length}));return a.flatMap(({name:n,count:e})=>0===e?[]:`${n} (${e})`).join(" · ")}(n)}</span>
    </summary>
    <div id="others">
      <p class="soft">${Ae(t)}</p>
      ${t.map(e=>Fe(n,e,!0))}
    </div>
  </details>`}const De=new wn(`<style>${Se}</style>`),Ee=new wn(`<script>${te}<\/script>`),Ge={links:null,beside:[]},qe=[{of:["producer-suite","consumer-suite"],show:function(n){const{suite:e}=n.report;if(0===e.length)return null;const{lanes:t,wallMs:a}=Z(e),r=null===a?"nothing started":`${nn(a)} in all`,o=e.filter(({outcome:n})=>"passed"===n).length;return vn`${Sn("suite","Suite")}
    <p>
      <strong>${o} of ${W(e.length,"command")} passed</strong> in ${W(t.length,"lane")},
      ${r}${function({report:n}){const e=n.suite.flatMap(n=>null===n.durationMs?[]:[{command:n,took:n.durationMs}]);if(e.length<2)return null;return vn` · slowest:
  ${[...e].sort((n,e)=>e.took-n.took).slice(0,3).map(({command:e,took:t},a)=>vn`${0===a?"":", "}<a href="#${he(n,e)}">${e.id}</a> ${nn(t)}`)}`}(n)}
    </p>
    <p class="legend soft">${Ce.map(Ne)}</p>
    ${null===a?null:function(n){const e=[0,.25,.5,.75,1].map(e=>vn`<span>${nn(n*e)}</span>`);return vn`<div class="axis soft" aria-hidden="true"><div>${e}</div></div>`}(a)} ${t.map(e=>function(n,e,t){const a=null===e.wallMs?"not started":nn(e.wallMs),r=new Map(e.bars.map(n=>[n.command,n])),o=e.bars.map(({command:n})=>n),s=e.commands.filter(n=>!r.has(n));return vn`<section class="lane">
    <h3>lane <code>${e.name}</code> <span class="soft">${a}</span></h3>
    ${[...o,...s].map(e=>function(n,e,t){const a=An(e.outcome),r=null===e.durationMs?"":nn(e.durationMs);return vn`<details class="run is-${a}" ${"failing"===a?vn` open`:null}>
    <summary>
      <span class="id">${Nn(a)} ${e.id}</span>
      <span class="ended ${a}">${Q(e)}</span>
      <span class="took">${r}</span>
      ${t}
    </summary>
    <div class="inside" id="${he(n.report,e)}">
      <p>${zn(e.command)}</p>
      ${null===e.reason?null:vn`<p>${e.reason}</p>`}
      ${null===e.log?null:vn`<p class="soft">whole output: ${Ln(n,e.log)}</p>`}
      ${function(n){const e=mn(n.tail);if(0===e.length)return null;const t=e.flatMap(n=>[n,bn]);return vn`<pre tabindex="0" role="region" aria-label="Last output of ${n.id}">${t}</pre>`}(e)}
    </div>
  </details> `}(n,e,function(n,e){const t=n=>0===e?0:100*n/e,a=null===n?0:Math.max(.4,t(n.end-n.start)),r=null===n?0:Math.min(t(n.start),100-a);return vn`<svg class="track" aria-hidden="true">
    <rect class="bar ${null===n?"waiting":An(n.command.outcome)}" x="${r.toFixed(2)}%" y="3" width="${a.toFixed(2)}%" height="12" rx="2" />
  </svg>`}(r.get(e)??null,t)))}
  </section>`}(n,e,a??0))}`}},{of:["alignment"],show:function(n){const{report:e}=n;if(0===e.alignment.length)return null;const t=x(e).map(n=>({...n,path:oe(n,e.alignment)})),a=e.alignment.filter(n=>!re(n)),r=[...a,...e.alignment.filter(re)],o=0===a.length?`${W(r.length,"fact")}, each the same wherever it is stated.`:`${a.length} of ${W(r.length,"fact")} ${1===a.length?"differs":"differ"}, told first.`;return vn`${Sn("alignment","Alignment")}
    <p><strong>${o}</strong></p>
    <p class="soft">
      ${Nn("passing")} states the expected value, ${Nn("failing")} states another; with its line. Empty: does not
      state the fact.
    </p>
    ${Mn("Facts by documents",vn`<table class="matrix">
        <thead>
          <tr>
            <th scope="col">fact, and what is expected</th>
            ${t.map(e=>function(n,{title:e,side:t,path:a}){return vn`<th scope="col">${null===a?e:Jn(n,{side:t,path:a,line:null},vn`${e}`)}</th>`}(n,e))}
          </tr>
        </thead>
        <tbody>
          ${r.map(e=>function(n,e,t){return vn`<tr id="${se(e)}" class="${re(e)?"is-passing":"is-failing"}">
    <th scope="row">${Nn(re(e)?"passing":"failing")} ${function(n){return vn`<a href="#${se(n)}">${e=n.fact,vn`${e.split(/(?<=[/_-])/).map((n,e)=>0===e?n:vn`<wbr />${n}`)}`}</a>`;var e}(e)}<br />${v(e,de)}</th>
    ${t.map(t=>ie(n,t,t.cellsOf(e)))}
  </tr> `}(n,e,t))}
        </tbody>
      </table>`)}
    ${function(n,e){const t=e.flatMap(({title:n,side:e,path:t})=>null===t?[]:[{title:n,side:e,path:t}]);return 0===t.length?null:vn`<details class="soft">
    <summary>where the documents are</summary>
    <ul>
      ${t.map(({title:e,side:t,path:a})=>vn`<li>${e}: ${Jn(n,{side:t,path:a,line:null},vn`<code>${a}</code>`)}</li>`)}
    </ul>
  </details>`}(n,t)}`}},{of:["stability-window"],show:function({report:n}){const{contractDiff:e}=n,t=e.filter(n=>n.breaking);if(0===e.length)return vn`${Sn("contract","Contract changes")}
      <p>None: it is that of the release before, or there was none before.</p>`;const a=[...t,...e.filter(n=>!n.breaking)];return vn`${Sn("contract","Contract changes")}
    <p><strong>${W(a.length,"change")}, ${t.length} breaking</strong>, ${rn(n)}.</p>
    ${Mn("Contract changes",Gn(["kind","what","before","after","the consumer must","rule"],a.map(qn)))}`}},{of:["sign-off"],show:function({report:n}){const e=cn(n.impact);return 0===e.length?null:vn`${Sn("impact","Consumer impact")}
  ${Mn("Consumer impact",Gn(["field","stated by the producer","computed from the contract"],e.map(({field:n,stated:e,computed:t})=>[vn`<code>${n}</code>`,null===e?En:jn(e),null===t?En:jn(t)])))}
  ${function(n){const e=Hn(n);if(null===e)return null;const t=JSON.stringify(n.impact.computed,null,2).split("\n");return vn`<details class="more">
    <summary>What was computed, as JSON to start the statement from</summary>
    <pre id="${e}" class="copied" tabindex="0" role="region" aria-label="Computed impact as JSON">
${t.flatMap(n=>[n,bn])}</pre>
  </details>`}(n)}`}},{of:["sign-off"],show:function(n){const{records:e}=n.report;return 0===e.length?null:vn`${Sn("sign-off-documents","Sign-off documents")}
  ${Mn("Sign-off documents",Gn(["document","updated","release","rehearsal","cutover","owners"],e.map(e=>function(n,e){const{side:t,path:a,lines:r,baseline:o,owners:s}=e,i=e.superseded?vn` <strong class="waiting">superseded</strong>`:null,l=(e,r)=>null===e?En:vn`${Jn(n,{side:t,path:a,line:r??null},void 0===r?e:vn`${e} <code>:${r}</code>`)}`;return[vn`${n.report.names[t]} ${e.document}${i}<br />${Jn(n,{side:t,path:a,line:null},vn`<code>${a}</code>`)}`,vn`${e.updated??En}`,vn`${o.release_tag??En}`,l(e.rehearsal,r.rehearsal),l(e.cutover,r.cutover),0===s.length?En:vn`${s.map(({role:n,name:e})=>vn`<p>${e} <span class="soft">${n}</span></p>`)}`]}(n,e))))}`}},{of:["rollback"],show:function(n){const{target:e,documents:t}=n.report.rollback;if(null===e&&0===t.length)return null;const a=dn.flatMap(n=>void 0===e?.[n]?[]:[{fact:n,said:e[n]}]);return vn`${Sn("rollback","Rollback")}
  ${0===a.length?vn`<p>No release is named to go back to.</p>`:vn`<dl class="card">
          ${a.map(({fact:n,said:e})=>vn`<dt>${n}</dt>
                <dd><code>${jn(e)}</code></dd>`)}
        </dl>`}
  ${0===t.length?null:Mn("Readiness documents",Gn(["readiness document","says"],t.map(({side:e,path:t,readiness:a})=>[vn`${n.report.names[e]} ${Jn(n,{side:e,path:t,line:null},vn`<code>${t}</code>`)}`,vn`${a??En}`])))}`}}];function He(e,a=Ge){const r=hn(e),s=function(n,{links:e,beside:t}){const a={isNew:o(n)?.isNew??(()=>!1),againOf:ce(n)},r=pe("todo",y(n),a),s=pe("other",k(n,j(n,M(n))),a),i=S(n).map((n,e)=>({...n,id:`warning-${e+1}`})),l=new Map([...$(n).flatMap(({first:n,others:e},t)=>[n,...e].map(n=>[fn(n),{id:`later-${t+1}`,label:"after this"}])),...ue(s,"not needed"),...ue(r,"to do"),...i.map(({id:n,gate:e,finding:t})=>[fn({...t,gate:e}),{id:n,label:"warning"}])]);return{report:n,links:me(n,e),beside:new Set(t),todo:r,others:s,warnings:i,toldAt:(n,e)=>l.get(fn({...e,gate:n}))??null}}(r,a),i=null===r.only?null===r.enforced?"nothing enforced":B(r):"only some gates",d=`${D(r)} (${i}): ${r.names.producer} ${E(r).release}`,c=vn`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${new wn(ze)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>${d}</title>
        ${De}
      </head>
      <body>
        ${Tn(s)}
        <main>
          ${function({report:e}){const{only:a,gates:r}=e,o=r.filter(t=>n(e,t)),s=r.filter(t=>!n(e,t));return vn`<nav class="chips" aria-label="Gates">
    <ul>
      ${o.map(n=>Fn(e,n))}
    </ul>
    ${0===s.length?null:vn`<p class="soft">${t(e)}:</p>
            <ul class="apart">
              ${s.map(n=>null===a?Fn(e,n):vn`<li><span>${n.id}</span></li>`)}
            </ul>`}
  </nav>`}(s)} ${[ve,Oe,ee,We,be,Pn].map(n=>n(s))}
          ${function(n){return qe.filter(({of:e})=>e.some(e=>l(n.report,e))).map(({show:e})=>e(n))}(s)} ${[Un,ne,Wn].map(n=>n(s))}
        </main>
        ${Ee}
      </body>
    </html> `;return`${c.source.trimEnd()}\n`}export{He as renderHtml};
