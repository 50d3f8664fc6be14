import{q as n,x as e,U as t,V as a,W as o,X as r,Y as s,Z as i,y as l,u as d,_ as c,$ as p,C as u,a0 as f,a1 as g,a2 as m,a3 as h,A as $,B as w,a4 as b,a5 as x,a6 as v,a7 as y,a8 as k,a9 as j}from"./chunk-outputs.js";import{m as M,l as S,d as z}from"./chunk-durations.js";import{j as C,g as A}from"./chunk-subject.js";import{c as O,v as N,s as F,b as R,k as T,e as W,j as D,n as E,d as q,D as G,q as H,o as B,g as J}from"./chunk-verdicts.js";import{v as L,I as _,D as I,n as U,B as P}from"./chunk-inputs.js";import{a as V}from"./chunk-impact.js";import{R as X,d as Y}from"./chunk-source.js";import{r as Z}from"./chunk-report2.js";import{createHash as K}from"node:crypto";import{t as Q}from"./chunk-tail.js";import{r as nn}from"./chunk-readable.js";function en(t){const a=t.gates.filter(e=>n(t,e)),o=n=>a.filter(n).length,r=o(({status:n})=>"pass"===n),s=o(({status:n})=>"skipped"===n),[i,l]=["waived","after-this"].map(n=>o(a=>e(t,a)===n));return[`${r} of ${a.length} ${null===t.only?"":"judged "}gates ${1===r?"passes":"pass"}`,...s>0?[`${s} not applicable`]:[],...i?[`${i} waived`]:[],...l?[`${l} after this`]:[]].join(", ")}function tn(n){if(0===n.length)return null;const e=n.filter(({reason:n})=>"definite"===n.kind).length,t=n.length-e,a=0===e?"nothing failed":O(e,"failure");return 0===t?a:`${a}, ${t} waiting`}class an{constructor(n){this.source=n}}const on=new an("\n"),rn={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"};function sn(n,...e){return new an(n.map((n,t)=>n+ln(e[t]??null)).join(""))}function ln(n){return null===n?"":n instanceof an?n.source:"number"==typeof n?String(n):"string"==typeof n?L(n).replace(/[&<>"']/g,n=>rn[n]??""):n.map(ln).join("")}function dn(n){return sn`${n.split(/(`[^`]+`)/).map(n=>/^`[^`]+`$/.test(n)?sn`<code>${cn(n.slice(1,-1))}</code>`:cn(n))}`}function cn(n){return sn`${t(n).map(n=>"string"==typeof n?n:sn`<span class="digest" tabindex="0">${n[0]}<span>${n[1]}</span></span>`)}`}function pn(n,e){return sn`<div class="scroll" role="region" aria-label="${n}" tabindex="0">${e}</div>`}function un(n,e){return sn`<h2 id="${n}"><a href="#${n}">${e}</a></h2>`}function fn(n){return sn`<code class="copied">${_(n).flatMap((n,e)=>0===e?[n]:[on,n])}</code>`}const gn={passing:"✓",failing:"✗",waiting:"○",aside:"–"};function mn(n){return sn`<span class="sign ${n}" aria-hidden="true">${gn[n]}</span>`}function hn(n,t){switch(e(n,t)){case"pass":return"passing";case"fail":case"error":return"failing";case"waiting":return"waiting";case"not-applicable":case"not-needed":case"not-judged":case"waived":case"after-this":return"aside"}}function $n(n){switch(n){case"passed":return"passing";case"failed":case"killed":case"timed-out":case"spawn-failed":return"failing";case"not-started":case"cancelled":return"waiting"}}function wn(n){const{report:e}=n;return sn`<header class="banner ${function(n){return"GO"===n.verdict?"go":R(n)?"not-decided":"NO-GO"===n.verdict?T(n)?"for-now":"no-go":"not-decided"}(e)}">
    <h1><span class="word">${N(e)}</span> <span class="asked">${function(n){const{only:e,enforced:t}=n;return null!==e?`only ${W(e)} judged`:null===t?"nothing is decided":D(n)}(e)}</span></h1>
    <p class="subject">
      <strong>${e.names.producer} ${F(e).release} → ${e.names.consumer}</strong>
      <span class="moment">${function({report:n,links:e}){const t=n.subject?.sha;if(void 0===t)return sn`no git checkout`;const a=sn`<code>${t.slice(0,12)}</code>`;return sn`${e?.sha===t?sn`<a href="${o(e)}" rel="noreferrer">${a}</a>`:a}${null===n.subject?"":C(n.subject)}`}(n)} · ${M(e.observedAt)}</span>
    </p>
    <p>${function({report:n,todo:e,warnings:t}){const a=e.flatMap(({rows:n})=>n.map(({cause:n})=>n)),o=e.flatMap(({owner:n,rows:e})=>null===n?[]:`${e.length} ${n}`).join(", "),s=[en(n),tn(a)??r(n)??"nothing to do"],i=0===t.length?null:sn` · <a href="#warnings">${O(t.length,"warning")}</a>`;return sn`<strong>${s.join(" · ")}</strong
    >${""===o?null:sn` · to do: <strong>${o}</strong>`}${i}`}(n)}</p>
    ${function(n){const{enforced:e,enforcedBecause:t}=n,a=E(n),o=null!==n.only||R(n)?[]:q(n).filter(({id:n})=>n!==e),r=o.map(({id:n,report:{verdict:e}})=>`${G[n]} ${e}`),l=s(n)?.words??"";return[...[i(n)].filter(n=>null!==n),...""===l?[]:[`${l}.`],...0===r.length?[]:[`${null===e?"Decisions":"Other decisions"}: ${r.join(", ")}.`],...null===t||null===e?[]:[`This check decides ${D(n)}, because ${t}.`],...null===a?[]:[`${a.move}. ${a.tell}.`],...H(n).map(({decision:n,gates:e})=>`Not covered by ${G[n]}: ${e}.`)]}(e).map(n=>sn`<p class="soft">${dn(n)}</p>`)}
  </header>`}function bn(n,e){const t=hn(n,e);return sn`<li class="${t}">
    <a href="#gate-${e.id}">${mn(t)} ${e.id} <strong>${l(n,e)}</strong></a>
  </li>`}function xn(n){const e=sn`<code>${n}</code>`;return Y(n)?sn`<a href="#${yn(n)}">${e}</a>`:e}function vn({report:n}){const e=function({only:n,decisions:e,gates:t,contractDiff:a}){const o=null===n?I.flatMap(n=>function(n){return null===n?[]:[...n.blockers,...n.afterThis]}(e[n])):[],r=t.filter(({id:e})=>null===n||n.includes(e)).flatMap(({findings:n})=>n),s=null===n||n.includes("stability-window")?a:[],i=[...o,...r,...s].map(({rule:n})=>n);return[...new Set(i)].filter(Y)}(n);return 0===e.length?null:sn`${un("rules","Rules")}
    <dl class="rules">
      ${e.map(n=>{const{why:e,wrong:t,right:a}=X[n];return sn`<dt id="${yn(n)}"><code>${n}</code></dt>
          <dd>
            ${dn(e)}<br />
            <span class="soft">Wrong: ${dn(t)}<br />Right: ${dn(a)}</span>
          </dd>`})}
    </dl>`}function yn(n){return`rule-${n.replace("/","-")}`}const kn=sn`<span class="soft">nothing</span>`;function jn(n,e){return sn`<table>
    <thead>
      <tr>
        ${n.map(n=>sn`<th scope="col">${n}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${e.map(n=>sn`<tr>
            ${n.map(n=>sn`<td>${n}</td>`)}
          </tr> `)}
    </tbody>
  </table>`}function Mn(n){const e=n=>null===n?kn:sn`<code>${cn(n)}</code>`;return[n.breaking?sn`<strong class="failing">breaking</strong>`:sn`compatible`,sn`${n.subject}`,e(n.before),e(n.after),sn`${n.action}`,xn(n.rule)]}function Sn({impact:{stated:n,computed:e}}){return null===n&&Object.keys(e).length>0?"impact-json":null}function zn(n,e){if(null===e.path)return null;const{role:t,names:a}=n.report,o=null===e.side||e.side===t?"":`${a[e.side]}: `,r=[e.line,null===e.line?null:e.column??null].filter(n=>null!==n);return sn`${o}${Cn(n,e,sn`<code>${[e.path,...r].join(":")}</code>`)}`}function Cn({report:n,links:e},t,a){const{line:o}=t,r=null===t.path?null:d(n,t.path);return null!==e&&null!==r&&c(n,t)?sn`<a href="${p(e,r,o)}" rel="noreferrer">${a}</a>`:a}function An({beside:n},e){const t=sn`<code>${e}</code>`;return n.has(e)&&/^\w[\w./-]*$/.test(e)&&!e.includes("..")?sn`<a href="${e}">${t}</a>`:t}function On({expected:n,observed:e}){const t=[["expected",n],["observed",e]].flatMap(([n,e])=>null==e?[]:[{name:n,value:e}]);return 0===t.length?null:sn`<dl class="compared">
    ${t.map(({name:n,value:e})=>sn`<dt>${n??""}</dt>
          <dd><code>${cn(e)}</code></dd>`)}
  </dl>`}const Nn={error:"failing",warning:"waiting",notice:"aside"};function Fn(n){const{gates:e,only:t}=n.report,a=e.filter(({id:n})=>null===t||t.includes(n));return sn`${un("gates","Gates")} ${a.map(e=>function(n,e){const t=hn(n.report,e);return sn`<section id="gate-${e.id}" class="gate is-${t}">
    <h3>
      ${mn(t)} <a href="#gate-${e.id}">${e.id}</a>
      <span class="${t}">${l(n.report,e)}</span>
    </h3>
    <p>${dn(""===e.summary?e.title:e.summary)}</p>
    <p class="soft">Asked: ${e.title}${function({only:n},{needed:e}){return null!==n?"":0===e.length?" (not needed by a decision)":` (needed for ${W(e.map(n=>G[n]))})`}(n.report,e)}.</p>
    ${function(n,e){const t=function({todo:n,others:e,toldAt:t},{id:a,findings:o}){const r=new Set(o.map(n=>Z({...n,gate:a})));return[...n,...e].flatMap(({rows:n})=>n.flatMap(({cause:n})=>[n.reason,...n.others])).filter(n=>n.gate===a&&!r.has(Z(n))).flatMap(n=>{const e=t(a,n);return null===e?[]:[{reason:n,told:e}]})}(n,e),a=[...U.map(n=>({noun:n,count:e.findings.filter(e=>e.severity===n).length})),{noun:"more finding",count:t.length}].filter(({count:n})=>n>0);return 0===a.length?null:sn`<details class="more">
    <summary>${a.map(({noun:n,count:e})=>O(e,n)).join(", ")}</summary>
    <ul class="rows">
      ${t.map(({reason:n,told:e})=>sn`<li>
            <p class="what">
              ${mn("definite"===n.kind?"failing":"waiting")}${dn(n.message)}
              <a href="#${e.id}">${e.label}</a>
            </p>
          </li> `)}
      ${e.findings.map(t=>function(n,e,t){const a=n.toldAt(e.id,t),o=sn`${mn(Nn[t.severity])}<span class="soft">${t.severity}</span>
    ${dn(t.message)}`;return null!==a?sn`<li>
      <p class="what">${o} <a href="#${a.id}">${a.label}</a></p>
    </li> `:sn`<li>
    <p class="what">${o}</p>
    <p class="where">${zn(n,t)} ${xn(t.rule)}</p>
    ${On(t)}
    <p><strong>Fix:</strong> ${dn(t.hint)}</p>
  </li> `}(n,e,t))}
    </ul>
  </details>`}(n,e)}
  </section>`}(n,e))}`}function Rn(n){const{report:e}=n,t=[...P.map(n=>[n,Wn(e.baseline?.[n]??null)]),["judged as",e.role],["repository",Wn(e.repository)],["commit",Dn(n)],["tag points at",Wn(e.tagCommit)],["other side",En(e)],["handoff payload",qn(n)],["payload SHA-256",Wn(e.handoff?.sha256??null)],["profile",sn`<code>${e.profile.source}</code>`],["profile SHA-256",Wn(e.profile.sha256)],["evidence SHA-256",Wn(e.evidenceSha256)],["observed",M(e.observedAt)],["by",`${e.tool.name} ${e.tool.version}`]];return sn`${un("judged","What was judged")}
    <dl class="card">
      ${t.map(([n,e])=>sn`<dt>${n}</dt>
            <dd>${e??Tn}</dd>`)}
    </dl>`}const Tn=sn`<span class="soft">not known</span>`;function Wn(n){return null===n?null:sn`<code>${cn(n)}</code>`}function Dn({report:{subject:n},links:e}){if(null===n)return null;const t=C(n),a=Wn(n.sha),r=0===n.differing?.length;return sn`${e?.sha===n.sha?sn`${a} <a href="${o(e)}" rel="noreferrer">on GitHub</a>`:a}${r?t:sn`<strong class="waiting">${t}</strong>`}`}function En({peer:n,names:e}){return null===n?null:null!==n.absence?sn`${e[n.side]}: <strong class="waiting">${n.absence}</strong>`:sn`${e[n.side]} <code>${n.repository??"a checkout beside"}</code> at
    <code>${cn(n.reference??"its working tree")}</code>`}function qn(n){const{handoff:e,role:t}=n.report;if(null===e)return null;const a={side:"producer",path:e.path,line:null},o=sn`<code>${e.path}</code>`;return sn`${"producer"===t?Cn(n,a,o):o} ${e.mode??"without a mode"}`}const Gn=[[/^packets\//,"for people to sign"],[/^logs\//,"what the commands printed"],[/^evidence\//,"to judge again anywhere: handoff-gate report --evidence FOLDER"],[/^report\.json$/,"for programs"],[/^badge\.json$/,"for an endpoint badge"],[/^report\.md$/,"this report as Markdown"],[/^fix\.patch$/,"what has one right value: git apply"]];function Hn(n){const e=Gn.flatMap(([e,t])=>{const a=[...n.beside].filter(n=>e.test(n)).sort();return 0===a.length?[]:[{what:t,found:a}]});return 0===e.length?null:sn`${un("files","Files of this run")}
    <dl class="card">
      ${e.map(({what:e,found:t})=>sn`<dt>${e}</dt>
            <dd>${t.map(e=>sn`<p>${An(n,e)}</p>`)}</dd>`)}
    </dl>`}function Bn(n){const e=u(n.report);return 0===e.length?null:sn`<details class="fold">
    <summary>
      <h2>After this: ${e.length}</h2>
      <span class="soft">the decision does not wait for it</span>
    </summary>
    <ul class="rows" id="later">
      ${e.map(({first:e,others:t},a)=>sn`<li id="later-${a+1}" class="row">
            <p class="what">Once ${e.after}: <strong>${dn(e.clears)}</strong></p>
            <p class="where">
              ${zn(n,e)} <a href="#gate-${e.gate}">${e.gate}</a> · ${xn(e.rule)}
            </p>
            <p>${dn(e.message)}${f({others:t})} <span class="soft">(${e.owner})</span></p>
          </li>`)}
    </ul>
  </details>`}const Jn="\nfor (const one of document.querySelectorAll('.copied')) {\n  const button = document.createElement('button');\n  button.type = 'button';\n  button.className = 'copy';\n  const say = (word) => { button.textContent = word; };\n  say('copy');\n  button.addEventListener('click', () => {\n    const later = () => setTimeout(say, 2000, 'copy');\n    navigator.clipboard.writeText(one.textContent.trim()).then(() => { say('copied'); later(); }, () => {\n      getSelection().selectAllChildren(one);\n      say('chosen: copy it by keys');\n      later();\n    });\n  });\n  one.after(button);\n}\n",Ln=`sha256-${K("sha256").update(Jn).digest("base64")}`;function _n({cells:n}){return n.every(n=>n.agrees)}function In(n,e){const t=new Set(e.flatMap(e=>n.cellsOf(e).map(({path:n})=>n))),[a]=t;return 1===t.size&&void 0!==a?a:null}function Un(n){return sn`${n.split(/(?<=[/_-])/).map((n,e)=>0===e?n:sn`<wbr />${n}`)}`}function Pn({fact:n}){return`fact-${n.replace(/[^\w.-]/g,"-")}`}function Vn(n,e,t){const[a,o]=[t.slice(0,3),t.slice(3)],r=t=>t.map((t,a)=>sn`${0===a?"":", "}${Cn(n,t,sn`<code>${function({path:n},{path:e,line:t}){return null===n?null===t?e:`${e}:${t}`:null===t?"the file":`:${t}`}(e,t)}</code>`)}`);return sn`${r(a)}${0===o.length?null:sn`<details class="more">
          <summary>${o.length} more</summary>
          ${r(o)}
        </details>`}`}function Xn(n){return null===n?sn`<span class="soft">not known</span>`:sn`<code>${cn(n)}</code>`}function Yn(n,e,t){return e.map(({owner:e,causes:a})=>({owner:e,rows:a.map(({number:e,cause:a})=>({id:`${n}-${e}`,number:e,cause:a,isNew:t(a)}))}))}function Zn(n,e){return n.flatMap(({rows:n})=>n.flatMap(({id:n,number:t,cause:a})=>[a.reason,...a.others].map(a=>[Z(a),{id:n,label:`${e} ${t}`}])))}const Kn=/^[\w-]+\/(?!\.{1,2}$)[\w.-]+$/,Qn=/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;function ne({repository:n,subject:e},t){const a=t??{server:"https://github.com",repository:n??"",sha:e?.sha??"",rules:null};return Kn.test(a.repository)&&Qn.test(a.sha)&&/^https?:\/\//.test(a.server)?a:null}function ee({suite:n},e){return/^[\w.-]+$/.test(e.id)?`run-${e.id}`:`run-at-${n.indexOf(e)+1}`}function te(n,{id:e,number:t,cause:a,isNew:o},r){const{reason:s}=a,i="definite"===s.kind,l=r?W(function({reason:n,others:e}){return[...new Set([n,...e].flatMap(({decisions:n})=>n))]}(a).map(n=>G[n])):"";return sn`<li id="${e}" class="row ${i?"is-failing":"is-waiting"}">
    <p class="what">
      ${mn(i?"failing":"waiting")}<strong>${function({reason:n,command:e}){if(null===e||!n.rule.endsWith("/command"))return dn(n.message);const t=null===e.reason?null:sn`: ${e.reason}`;return sn`${e.id} ${B(e)}${t}`}(a)}</strong>${o?sn` <span class="new">new</span>`:null}
    </p>
    <p class="where">${function(n,{reason:e,command:t}){const a="sign-off/impact-missing"===e.rule?Sn(n.report):null,o=[...null===t?[]:[fn(t.command)],zn(n,e),sn`<a href="#gate-${e.gate}">${e.gate}</a>`,xn(e.rule),null===t?null:sn`<a href="#${ee(n.report,t)}">output</a>`,null===a?null:sn`<a href="#${a}">what was computed</a>`,null==t?.log?null:An(n,t.log),"unknown"===e.kind?sn`<span class="waiting">evidence is missing</span>`:null,e.waiting?sn`<span class="waiting">may clear by waiting</span>`:null].filter(n=>null!==n);return sn`${o.map((n,e)=>0===e?n:sn` · ${n}`)}`}(n,a)} · <a href="#${e}">#${t}</a></p>
    ${function(n,e){const{others:t,tie:a,command:o}=e;if(0===t.length)return null===o?null:function({tail:n}){const e=Q(n).at(-1);return void 0===e?null:sn`<p class="others"><code>${e}</code></p>`}(o);const r="output"===a?t.slice(0,5):[],s=t.slice(r.length),i=k(e,s.length,r.length>0);return sn`${0===r.length?null:ae(n,r)}
  ${0===s.length?null:sn`<details class="more">
          <summary>${i}</summary>
          ${ae(n,s)}
        </details>`}`}(n,a)}
    <p><strong>Fix:</strong> ${dn(s.fix)}</p>
    <div class="again soft">
      <p>
        Run it yourself:
        <code class="copied">${y(n.report,s.gate)}</code
        >${""===l?null:sn` · blocks ${l}`}
      </p>
      ${function({expected:n,observed:e,kind:t}){const a="unknown"===t?null:On({expected:n,observed:e});return null===a?null:sn`<details class="more">
    <summary>Expected and observed</summary>
    ${a}
  </details>`}(s)}
    </div>
  </li>`}function ae(n,e){return sn`<ul class="others">
    ${e.map(e=>sn`<li>${zn(n,e)} ${dn(e.message)}</li> `)}
  </ul>`}function oe(n){return 0===n.warnings.length?null:sn`<details class="fold">
    <summary>
      <h2>${O(n.warnings.length,"warning")}</h2>
      <span class="soft">${1===n.warnings.length?"blocks":"block"} nothing</span>
    </summary>
    ${function({report:n}){const e=x(n)?v(n,n=>`\`${n}\``):null;return null===e?null:sn`<p>${dn(e)}</p>`}(n)}
    <ul class="rows" id="warnings">
      ${n.warnings.map(({id:e,gate:t,finding:a})=>sn`<li id="${e}" class="row">
            <p class="what">
              <span class="sign waiting" aria-hidden="true">!</span><strong>${dn(a.message)}</strong>
            </p>
            <p class="where">${zn(n,a)} <a href="#gate-${t}">${t}</a> · ${xn(a.rule)}</p>
            <p><strong>Fix:</strong> ${dn(a.hint)}</p>
          </li>`)}
    </ul>
  </details>`}const re=["failing","waiting"],se="{ display: block; content-visibility: visible; block-size: auto; }",ie=re.flatMap(n=>{const e=`body:has(#show-${n}:checked)`;return[`${e} :is(.row, .gate, .run):is(.is-passing, .is-failing, .is-waiting, .is-aside):not(.is-${n}, :target, :has(:target))`,`${e} :is(.group, .lane):not(:has(.is-${n}, :target))`,`${e} tbody tr:is(.is-passing, .is-failing):not(.is-${n})`]}).join(",\n"),le=`body:has(${re.map(n=>`#show-${n}:checked`).join(", ")})`,de=`\n:root { color-scheme: light dark; --ink: #1f2328; --soft: #59636e; --line: #d1d9e0; --page: #fff; --card: #f6f8fa;\n  --link: #0550ae; --good: #116329; --good-soft: #dafbe1; --bad: #b3141f; --bad-soft: #ffebe9; --wait: #7d4e00; --wait-soft: #fff8c5; }\n@media (prefers-color-scheme: dark) {\n  :root { --ink: #f0f6fc; --soft: #9da7b3; --line: #3d444d; --page: #0d1117; --card: #151b23;\n    --link: #79b8ff; --good: #56d364; --good-soft: #12261e; --bad: #ff8f87; --bad-soft: #2d1214; --wait: #e3b341; --wait-soft: #272115; }\n}\n* { box-sizing: border-box; }\nhtml { scroll-padding-top: 12px; }\nbody { margin: 0 auto; max-width: 1240px; padding: 20px 20px 48px; background: var(--page); color: var(--ink);\n  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", sans-serif; overflow-wrap: anywhere; }\n@media (min-width: 2400px) { body { max-width: 1900px; font-size: 20px; } }\nh1, h2, h3, p, dl, dd, ol, ul, fieldset { margin: 0; padding: 0; }\nh1 { font-size: 1.3em; line-height: 1.25; }\nh2 { font-size: 1.25em; margin: 36px 0 8px; }\nh3 { font-size: 1em; }\nh2 a, h3 a, tbody th a { color: inherit; text-decoration: none; }\nh2 a:hover, h3 a:hover, tbody th a:hover { text-decoration: underline; }\na { color: var(--link); text-underline-offset: 2px; }\n:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 3px; }\n:target { outline: 2px solid var(--wait); outline-offset: 4px; border-radius: 4px; }\nh2:target, h2 + *:target { outline-color: transparent; }\ncode, pre { font: 0.87em/1.45 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }\npre { margin: 8px 0 0; padding: 10px 12px; max-height: 24em; overflow: auto; background: var(--card);\n  border: 1px solid var(--line); border-radius: 6px; white-space: pre-wrap; }\n.copied { user-select: all; cursor: copy; }\ncode.copied { white-space: pre-wrap; }\n.copy { margin-left: 6px; padding: 0 8px; font: inherit; font-size: .85em; color: var(--soft); background: none; border: 1px solid var(--line); border-radius: 4px; cursor: pointer; }\n.copy:hover { color: inherit; background: var(--card); }\n:not(pre).copied { padding: 1px 5px; background: var(--card); border: 1px solid var(--line); border-radius: 4px; }\n.digest { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; border-bottom: 1px dotted var(--soft); user-select: all; }\n.digest span { font-size: 0; }\n.digest::after { content: "…"; }\n.digest:focus span, .digest:hover span { font-size: inherit; }\n.digest:focus::after, .digest:hover::after { content: ""; }\n.soft { color: var(--soft); font-weight: 400; }\n.sign { display: inline-block; min-width: 1.1em; font-weight: 700; }\n.passing { color: var(--good); }\n.failing { color: var(--bad); }\n.waiting { color: var(--wait); }\n.new { border: 1px solid currentcolor; border-radius: 1em; padding: 0 0.5em; font-size: 0.8em; }\n.aside { color: var(--soft); }\n.banner { border: 1px solid var(--line); border-left: 10px solid var(--soft); border-radius: 8px; padding: 14px 18px; background: var(--card); }\n.banner p { margin-top: 4px; }\n.banner.go { border-left-color: var(--good); background: var(--good-soft); }\n.banner.no-go { border-left-color: var(--bad); background: var(--bad-soft); }\n.banner.for-now { border-left-color: var(--wait); background: var(--wait-soft); }\n.banner .soft { color: inherit; }\n.word { font-size: 1.75em; font-weight: 800; margin-right: 8px; }\n.go .word { color: var(--good); }\n.no-go .word { color: var(--bad); }\n.for-now .word { color: var(--wait); }\n.subject { display: flex; flex-wrap: wrap; gap: 2px 24px; justify-content: space-between; }\n.subject strong { font-size: 1.15em; }\n.chips { margin-top: 12px; }\n.chips ul { display: flex; flex-wrap: wrap; gap: 6px; list-style: none; }\n.chips p { margin: 8px 0 4px; }\n.chips a, .chips li > span { display: block; padding: 3px 10px; border: 1px solid currentColor; border-radius: 999px; color: inherit; text-decoration: none; }\n.chips a:hover { background: var(--card); }\n.chips li > span { border-style: dotted; color: var(--soft); }\n.chips .apart a { border-style: dashed; }\n\n.headed { display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: baseline; margin: 26px 0 6px; }\n.headed h2 { margin: 0; }\n.filter { border: 0; margin-left: auto; min-width: 0; }\n.filter legend { float: left; padding: 0; color: var(--soft); margin-right: 12px; }\n.filter span { display: inline-block; margin-right: 12px; }\n.filter label { cursor: pointer; padding: 4px; }\n.filter input { accent-color: var(--link); margin: 0; vertical-align: -2px; }\n.again { display: flex; flex-wrap: wrap; gap: 0 20px; }\n.again details[open] { flex-basis: 100%; }\n.filter input:disabled + label { color: var(--soft); cursor: default; }\n.group { margin-top: 14px; }\n.group h3 { padding-bottom: 4px; border-bottom: 1px solid var(--line); }\n.rows { list-style-position: outside; padding-left: 28px; }\nul.rows { list-style: none; padding-left: 0; }\n.rows > li { padding: 8px 0 9px; border-bottom: 1px solid var(--line); }\n.rows > li:last-child { border-bottom: 0; }\n.rows > li::marker { color: var(--soft); font-weight: 600; }\n.rows p { margin: 1px 0; }\n.where { color: var(--soft); }\n.others { margin: 3px 0; padding-left: 14px; border-left: 3px solid var(--line); list-style: none; }\n.others li { margin: 2px 0; }\nsummary { cursor: pointer; }\nsummary:hover { text-decoration: underline; }\n.more > summary { color: var(--soft); width: fit-content; }\n.more > :not(summary) { margin-top: 4px; }\n.fold { margin-top: 14px; padding: 8px 14px; border: 1px solid var(--line); border-radius: 8px; background: var(--card); }\n.fold h2 { display: inline; font-size: 1em; margin: 0 6px 0 0; }\ndl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 2px 16px; }\ndt { color: var(--soft); }\n.card { border: 1px solid var(--line); border-radius: 8px; padding: 12px 16px; background: var(--card); }\n.compared { margin: 4px 0; }\n.rules { grid-template-columns: minmax(0, 1fr); }\n.rules dd { margin-bottom: 10px; }\n.gate { padding: 9px 0; border-bottom: 1px solid var(--line); }\n.gate h3 > :last-child { margin-left: 6px; }\n.legend { display: flex; flex-wrap: wrap; gap: 2px 20px; margin: 4px 0 10px; }\n.swatch { width: 28px; height: 14px; vertical-align: -2px; }\n.lane { margin-top: 10px; }\n.lane h3 { margin-bottom: 4px; }\n.run { border: 1px solid var(--line); border-radius: 6px; margin-bottom: 4px; }\n.run > summary, .axis { display: grid; gap: 2px 12px; padding: 4px 10px; align-items: center;\n  grid-template-columns: minmax(0, 12em) minmax(0, 10em) 6em minmax(0, 1fr); }\n.run .took { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }\n.run .id { font-weight: 600; }\n.run .id::before { content: "▸ "; color: var(--soft); font-weight: 400; }\n.run[open] .id::before { content: "▾ "; }\n.run .inside { padding: 6px 12px 10px; border-top: 1px solid var(--line); scroll-margin-top: 48px; }\n.track { display: block; width: 100%; height: 18px; background: var(--card); border-radius: 3px; overflow: hidden; }\n.bar { stroke-width: 1.5; fill: none; }\n.bar.passing { fill: var(--good); stroke: var(--good); }\n.bar.failing { fill: var(--bad-soft); stroke: var(--bad); stroke-dasharray: 4 2; }\n.bar.waiting { fill: none; stroke: var(--wait); stroke-dasharray: 1 3; }\n.axis { padding-block: 0; }\n.axis div { font-size: 0.87em; grid-column: 4; display: flex; justify-content: space-between; }\n.scroll { overflow-x: auto; margin-top: 6px; }\ntable { border-collapse: collapse; width: 100%; font-size: 0.93em; overflow-wrap: break-word; }\nth, td { text-align: left; vertical-align: top; padding: 5px 10px; border-bottom: 1px solid var(--line); min-width: 8em; max-width: 34em; }\ntd, td code { overflow-wrap: anywhere; }\nth { font-weight: 600; }\nthead th { vertical-align: bottom; color: var(--soft); }\nthead th code { font-weight: 400; font-size: 0.8em; }\n.matrix thead th:nth-child(n + 3) { min-width: 10em; overflow-wrap: anywhere; }\ntbody th { white-space: nowrap; }\n.matrix td:nth-child(2) { min-width: 13em; }\n.differs { background: var(--bad-soft); min-width: 12em; }\n.scroll p { margin: 1px 0; }\n@media (max-width: 700px) {\n  body { padding: 12px 12px 36px; }\n  .banner { padding: 12px 14px; }\n  dl { grid-template-columns: minmax(0, 1fr); }\n  dd { margin-bottom: 6px; }\n  .rows { padding-left: 22px; }\n  .filter { margin-left: 0; }\n  tbody th, .matrix thead th:first-child { position: sticky; left: 0; max-width: 10em; background: var(--page); white-space: normal; overflow-wrap: break-word; min-width: 9em; }\n  .run > summary { grid-template-columns: minmax(0, 1fr) max-content max-content; }\n  .run .track { grid-column: 1 / -1; }\n  .axis { grid-template-columns: minmax(0, 1fr); }\n  .axis div { grid-column: 1; }\n}\n@media (max-width: 420px) {\n  .run > summary { grid-template-columns: minmax(0, 1fr) max-content; }\n  .run .ended { grid-column: 1; grid-row: 2; }\n  .axis span:nth-child(even) { display: none; }\n}\n${`\n@media screen {\n${ie},\n${le} .rest > summary { display: none; }\n${le} .rest::details-content ${se}\n}\n@media print {\n  :root { color-scheme: only light; --ink: #000; --soft: #000; --line: #999; --page: #fff; --card: #fff; --link: #000;\n    --good: #000; --good-soft: #fff; --bad: #000; --bad-soft: #fff; --wait: #000; --wait-soft: #fff; }\n  body { max-width: none; padding: 0; font-size: 10pt; }\n  details::details-content ${se}\n  .filter, .copy { display: none; }\n  .banner { border-width: 2px; }\n  .digest span { font-size: inherit; }\n  .digest::after { content: ""; }\n  pre { max-height: none; }\n  .scroll { overflow: visible; }\n  table { table-layout: fixed; font-size: 7.5pt; }\n  th, td { min-width: 0 !important; padding: 2px 4px; overflow-wrap: anywhere; white-space: normal !important; }\n  .bar.passing { fill: #000; }\n  h2, h3 { break-after: avoid; }\n  .rows > li, .gate, tr { break-inside: avoid; }\n}\n@media (forced-colors: active) {\n  .bar.passing { fill: CanvasText; stroke: CanvasText; }\n  .bar.failing { stroke: CanvasText; }\n}\n`}`,ce=["default-src 'none'",`style-src 'sha256-${K("sha256").update(de).digest("base64")}'`,`script-src '${Ln}'`,"base-uri 'none'","form-action 'none'"].join("; ");const pe=[{standing:"passing",words:"passed"},{standing:"failing",words:"failed, killed, timed out or could not be started (outlined)"},{standing:"waiting",words:"not started or cancelled"}];function ue({standing:n,words:e}){return sn`<span
    >${mn(n)}
    <svg class="swatch" aria-hidden="true">
      <rect class="bar ${n}" x="1" y="2" width="26" height="10" rx="2" />
    </svg>
    ${e}</span
  > `}function fe(n){const{report:e,todo:t}=n,a=x(e)?null:v(e,n=>`\`${n}\``),o=null===a?null:sn`<p>${dn(a)}</p>`;if(0===t.length)return o;return sn`<div class="headed">
      ${un("todo",`${null===e.only&&null===e.enforced?"To do, if a decision were enforced":"To do"}: ${me(t)}`)}
      <p class="soft">${ge(t)}</p>
      ${me(t)>1?function(n){const e=n.flatMap(({rows:n})=>n),t=e.filter(({cause:n})=>"definite"===n.reason.kind).length;return sn`<fieldset class="filter">
    <legend>Show</legend>
    ${[{id:"all",state:"checked",words:`all ${e.length}`},{id:"failing",state:t>0?"":"disabled",words:`failing ${t}`},{id:"waiting",state:t<e.length?"":"disabled",words:"waiting "+(e.length-t)}].map(({id:n,state:e,words:t})=>sn`<span
          ><input type="radio" name="show" id="show-${n}" ${new an(e)} /><label for="show-${n}"
            >${t}</label
          ></span
        > `)}
  </fieldset>`}(t):null}
    </div>
    ${o} ${t.map(e=>he(n,e,!1))}`}function ge(n){const e=j(n.flatMap(({rows:n})=>n.map(({cause:n})=>n)));return e===me(n)?"":`${O(e,"finding")}, by what causes them`}function me(n){return n.reduce((n,{rows:e})=>n+e.length,0)}function he(n,{owner:e,rows:t},a){const[o,r]=[t.slice(0,30),t.slice(30)];return sn`<section class="group">
    ${null===e?null:sn`<h3>${e} <span class="soft">${O(t.length,"thing")} to do</span></h3>`}
    ${$e(n,o,a)}
    ${0===r.length?null:sn`<details class="more rest">
            <summary>${r.length} more to do</summary>
            ${$e(n,r,a)}
          </details>`}
  </section>`}function $e(n,e,t){return sn`<ol class="rows" start="${e[0]?.number??1}">
    ${e.map(e=>te(n,e,t))}
  </ol>`}function we(n){const{report:e,others:t}=n,{enforced:a}=e;if(null===a||0===t.length)return null;return sn`<details class="fold">
    <summary>
      <h2>Not needed for ${G[a]}: ${me(t)}</h2>
      <span class="soft">${function({report:n,others:e}){const t=e.flatMap(({rows:n})=>n.map(({cause:n})=>n)),a=q(n).map(({id:n})=>({name:G[n],count:t.filter(({reason:e,others:t})=>[e,...t].some(e=>e.decisions.includes(n))).length}));return a.flatMap(({name:n,count:e})=>0===e?[]:`${n} (${e})`).join(" · ")}(n)}</span>
    </summary>
    <div id="others">
      <p class="soft">${ge(t)}</p>
      ${t.map(e=>he(n,e,!0))}
    </div>
  </details>`}const be=new an(`<style>${de}</style>`),xe=new an(`<script>${Jn}<\/script>`),ve={links:null,beside:[]},ye=[{of:["producer-suite","consumer-suite"],show:function(n){const{suite:e}=n.report;if(0===e.length)return null;const{lanes:t,wallMs:a}=S(e),o=null===a?"nothing started":`${z(a)} in all`,r=e.filter(({outcome:n})=>"passed"===n).length;return sn`${un("suite","Suite")}
    <p>
      <strong>${r} of ${O(e.length,"command")} passed</strong> in ${O(t.length,"lane")},
      ${o}${function({report:n}){const e=n.suite.flatMap(n=>null===n.durationMs?[]:[{command:n,took:n.durationMs}]);if(e.length<2)return null;return sn` · slowest:
  ${[...e].sort((n,e)=>e.took-n.took).slice(0,3).map(({command:e,took:t},a)=>sn`${0===a?"":", "}<a href="#${ee(n,e)}">${e.id}</a> ${z(t)}`)}`}(n)}
    </p>
    <p class="legend soft">${pe.map(ue)}</p>
    ${null===a?null:function(n){const e=[0,.25,.5,.75,1].map(e=>sn`<span>${z(n*e)}</span>`);return sn`<div class="axis soft" aria-hidden="true"><div>${e}</div></div>`}(a)} ${t.map(e=>function(n,e,t){const a=null===e.wallMs?"not started":z(e.wallMs),o=new Map(e.bars.map(n=>[n.command,n])),r=e.bars.map(({command:n})=>n),s=e.commands.filter(n=>!o.has(n));return sn`<section class="lane">
    <h3>lane <code>${e.name}</code> <span class="soft">${a}</span></h3>
    ${[...r,...s].map(e=>function(n,e,t){const a=$n(e.outcome),o=null===e.durationMs?"":z(e.durationMs);return sn`<details class="run is-${a}" ${"failing"===a?sn` open`:null}>
    <summary>
      <span class="id">${mn(a)} ${e.id}</span>
      <span class="ended ${a}">${B(e)}</span>
      <span class="took">${o}</span>
      ${t}
    </summary>
    <div class="inside" id="${ee(n.report,e)}">
      <p>${fn(e.command)}</p>
      ${null===e.reason?null:sn`<p>${e.reason}</p>`}
      ${null===e.log?null:sn`<p class="soft">whole output: ${An(n,e.log)}</p>`}
      ${function(n){const e=Q(n.tail);if(0===e.length)return null;const t=e.flatMap(n=>[n,on]);return sn`<pre tabindex="0" role="region" aria-label="Last output of ${n.id}">${t}</pre>`}(e)}
    </div>
  </details> `}(n,e,function(n,e){const t=n=>0===e?0:100*n/e,a=null===n?0:Math.max(.4,t(n.end-n.start)),o=null===n?0:Math.min(t(n.start),100-a);return sn`<svg class="track" aria-hidden="true">
    <rect class="bar ${null===n?"waiting":$n(n.command.outcome)}" x="${o.toFixed(2)}%" y="3" width="${a.toFixed(2)}%" height="12" rx="2" />
  </svg>`}(o.get(e)??null,t)))}
  </section>`}(n,e,a??0))}`}},{of:["alignment"],show:function(n){const{report:e}=n;if(0===e.alignment.length)return null;const t=g(e).map(n=>({...n,path:In(n,e.alignment)})),a=e.alignment.filter(n=>!_n(n)),o=[...a,...e.alignment.filter(_n)],r=0===a.length?`${O(o.length,"fact")}, each the same wherever it is stated.`:`${a.length} of ${O(o.length,"fact")} in dispute, told first.`;return sn`${un("alignment","Alignment")}
    <p><strong>${r}</strong></p>
    <p class="soft">
      ${mn("passing")} states the expected value, ${mn("failing")} states another; with its line. Empty: does not
      state the fact.
    </p>
    ${pn("Facts by documents",sn`<table class="matrix">
        <thead>
          <tr>
            <th scope="col">fact</th>
            <th scope="col">expected</th>
            ${t.map(e=>function(n,{title:e,side:t,path:a}){const o=null===a?null:sn`<br />${Cn(n,{side:t,path:a,line:null},sn`<code>${Un(a.split("/").at(-1)??a)}</code>`)}`;return sn`<th scope="col">${e}${o}</th>`}(n,e))}
          </tr>
        </thead>
        <tbody>
          ${o.map(e=>function(n,e,t){return sn`<tr id="${Pn(e)}" class="${_n(e)?"is-passing":"is-failing"}">
    <th scope="row">${mn(_n(e)?"passing":"failing")} ${function(n){return sn`<a href="#${Pn(n)}">${Un(n.fact)}</a>`}(e)}</th>
    <td>${Xn(e.expected)}</td>
    ${t.map(t=>function(n,e,t){const a=t.filter(n=>!n.agrees);return 0===t.length?sn`<td></td>`:0===a.length?sn`<td>${mn("passing")} ${Vn(n,e,t)}</td>`:sn`<td class="differs">
    ${a.map(t=>sn`<p>
          ${mn("failing")} ${null===t.value?"states nothing":Xn(t.value)}
          ${Vn(n,e,[t])}
        </p>`)}
  </td>`}(n,t,t.cellsOf(e)))}
  </tr> `}(n,e,t))}
        </tbody>
      </table>`)}
    ${function(n,e){const t=e.flatMap(({title:n,side:e,path:t})=>null===t?[]:[{title:n,side:e,path:t}]);return 0===t.length?null:sn`<details class="soft">
    <summary>where the documents are</summary>
    <ul>
      ${t.map(({title:e,side:t,path:a})=>sn`<li>${e}: ${Cn(n,{side:t,path:a,line:null},sn`<code>${a}</code>`)}</li>`)}
    </ul>
  </details>`}(n,t)}`}},{of:["stability-window"],show:function({report:n}){const{contractDiff:e}=n,t=e.filter(n=>n.breaking);if(0===e.length)return sn`${un("contract","Contract changes")}
      <p>None: it is that of the release before, or there was none before.</p>`;const a=[...t,...e.filter(n=>!n.breaking)];return sn`${un("contract","Contract changes")}
    <p><strong>${O(a.length,"change")}, ${t.length} breaking</strong>, ${A(n)}.</p>
    ${pn("Contract changes",jn(["kind","what","before","after","the consumer must","rule"],a.map(Mn)))}`}},{of:["sign-off"],show:function({report:n}){const e=V(n.impact);return 0===e.length?null:sn`${un("impact","Consumer impact")}
  ${pn("Consumer impact",jn(["field","stated by the producer","computed from the contract"],e.map(({field:n,stated:e,computed:t})=>[sn`<code>${n}</code>`,null===e?kn:cn(e),null===t?kn:cn(t)])))}
  ${function(n){const e=Sn(n);if(null===e)return null;const t=JSON.stringify(n.impact.computed,null,2).split("\n");return sn`<details class="more">
    <summary>What was computed, as JSON to start the statement from</summary>
    <pre id="${e}" class="copied" tabindex="0" role="region" aria-label="Computed impact as JSON">
${t.flatMap(n=>[n,on])}</pre>
  </details>`}(n)}`}},{of:["sign-off"],show:function(n){const{records:e}=n.report;return 0===e.length?null:sn`${un("sign-off-documents","Sign-off documents")}
  ${pn("Sign-off documents",jn(["document","updated","release","rehearsal","cutover","owners"],e.map(e=>function(n,e){const{side:t,path:a,lines:o,baseline:r,owners:s}=e,i=e.superseded?sn` <strong class="waiting">superseded</strong>`:null,l=(e,o)=>null===e?kn:sn`${Cn(n,{side:t,path:a,line:o??null},void 0===o?e:sn`${e} <code>:${o}</code>`)}`;return[sn`${n.report.names[t]} ${e.document}${i}<br />${Cn(n,{side:t,path:a,line:null},sn`<code>${a}</code>`)}`,sn`${e.updated??kn}`,sn`${r.release_tag??kn}`,l(e.rehearsal,o.rehearsal),l(e.cutover,o.cutover),0===s.length?kn:sn`${s.map(({role:n,name:e})=>sn`<p>${e} <span class="soft">${n}</span></p>`)}`]}(n,e))))}`}},{of:["rollback"],show:function(n){const{target:e,documents:t}=n.report.rollback;if(null===e&&0===t.length)return null;const a=P.flatMap(n=>void 0===e?.[n]?[]:[{fact:n,said:e[n]}]);return sn`${un("rollback","Rollback")}
  ${0===a.length?sn`<p>No release is named to go back to.</p>`:sn`<dl class="card">
          ${a.map(({fact:n,said:e})=>sn`<dt>${n}</dt>
                <dd><code>${cn(e)}</code></dd>`)}
        </dl>`}
  ${0===t.length?null:pn("Readiness documents",jn(["readiness document","says"],t.map(({side:e,path:t,readiness:a})=>[sn`${n.report.names[e]} ${Cn(n,{side:e,path:t,line:null},sn`<code>${t}</code>`)}`,sn`${a??kn}`])))}`}},{of:[],show:function({report:n}){return 0===n.waivers.length?null:sn`${un("waivers","Waivers")}
  ${pn("Waivers",jn(["state","waives","for","until","approver","reason"],n.waivers.map(n=>[sn`${n.state}`,sn`<code>${n.target}</code>`,sn`<code>${n.baseline}</code>`,sn`${n.expires}`,sn`${n.approver}`,sn`${n.reason}<br /><span class="soft">${n.detail}</span>`])))}`}}];function ke(e,t=ve){const o=nn(e),r=function(n,{links:e,beside:t}){const a=s(n)?.isNew??(()=>!1),o=Yn("todo",m(n),a),r=Yn("other",h(n,$(n,w(n))),a),i=b(n).map((n,e)=>({...n,id:`warning-${e+1}`})),l=new Map([...u(n).flatMap(({first:n,others:e},t)=>[n,...e].map(n=>[Z(n),{id:`later-${t+1}`,label:"after this"}])),...Zn(r,"not needed"),...Zn(o,"to do"),...i.map(({id:n,gate:e,finding:t})=>[Z({...t,gate:e}),{id:n,label:"warning"}])]);return{report:n,links:ne(n,e),beside:new Set(t),todo:o,others:r,warnings:i,toldAt:(n,e)=>l.get(Z({...e,gate:n}))??null}}(o,t),i=null===o.only?J(o)??"nothing enforced":"only some gates",l=`${N(o)} (${i}): ${o.names.producer} ${F(o).release}`,d=sn`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${new an(ce)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>${l}</title>
        ${be}
      </head>
      <body>
        ${wn(r)}
        <main>
          ${function({report:e}){const{only:t,gates:o}=e,r=o.filter(t=>n(e,t)),s=o.filter(t=>!n(e,t));return sn`<nav class="chips" aria-label="Gates">
    <ul>
      ${r.map(n=>bn(e,n))}
    </ul>
    ${0===s.length?null:sn`<p class="soft">${a(e)}:</p>
            <ul class="apart">
              ${s.map(n=>null===t?bn(e,n):sn`<li><span>${n.id}</span></li>`)}
            </ul>`}
  </nav>`}(r)} ${[fe,we,Bn,oe,Fn].map(n=>n(r))} ${function(n){const{only:e}=n.report;return ye.filter(({of:n})=>null===e||n.some(n=>e.includes(n))).map(({show:e})=>e(n))}(r)}
          ${[Rn,Hn,vn].map(n=>n(r))}
        </main>
        ${xe}
      </body>
    </html> `;return`${d.source.trimEnd()}\n`}export{ke as renderHtml};
