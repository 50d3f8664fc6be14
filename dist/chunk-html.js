import{m as n,l as e,d as t}from"./chunk-durations.js";import{G as a,H as o,I as r,g as s,J as i,K as l,r as d,L as c,i as p,n as u,M as f,N as g,O as m,P as h,Q as $,R as w}from"./chunk-outputs.js";import{j as b}from"./chunk-subject.js";import{b as x,l as v,c as y,v as k,s as j,D as M,i as S,f as z,h as O,a as C,j as N,g as A,n as F,k as R,o as G,d as T}from"./chunk-verdicts.js";import{d as D}from"./chunk-digests.js";import{v as W,D as H,n as E,B as J}from"./chunk-inputs.js";import{a as L}from"./chunk-impact.js";import{R as q,c as B}from"./chunk-source.js";import{r as I}from"./chunk-report2.js";import{t as P}from"./chunk-tail.js";import{createHash as _}from"node:crypto";import{r as K}from"./chunk-readable.js";function Q(n){const e=n.gates.filter(e=>a(n,e)),t=n=>e.filter(n).length,o=t(({status:n})=>"pass"===n),r=t(({status:n})=>"skipped"===n),s=t(e=>"pass"!==e.status&&"skipped"!==e.status&&v(n,e));return[`${o} of ${e.length} ${null===n.only?"":"judged "}gates ${1===o?"passes":"pass"}`,...r>0?[`${r} not applicable`]:[],...s>0?[`${s} waived or to pass later`]:[]].join(", ")}function U(n){if(0===n.length)return null;const e=n.filter(({reason:n})=>"definite"===n.kind).length,t=n.length-e,a=0===e?"nothing failed":y(e,"failure");return 0===t?a:`${a}, ${t} waiting`}function V(n){if("GO"!==n.verdict)return null;const e=x(n);return"no blockers"===e?null:e.replace(/^no blockers, /,"")}class X{constructor(n){this.source=n}}const Y=new X("\n"),Z={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"};function nn(n,...e){return new X(n.map((n,t)=>n+en(e[t]??null)).join(""))}function en(n){return null===n?"":n instanceof X?n.source:"number"==typeof n?String(n):"string"==typeof n?W(n).replace(/[&<>"']/g,n=>Z[n]??""):n.map(en).join("")}function tn(n){return nn`${n.split(/(`[^`]+`)/).map(n=>/^`[^`]+`$/.test(n)?nn`<code>${an(n.slice(1,-1))}</code>`:an(n))}`}function an(n){return nn`${D(n).map(n=>"string"==typeof n?n:nn`<span class="digest" tabindex="0">${n[0]}<span>${n[1]}</span></span>`)}`}function on(n,e){return nn`<div class="scroll" role="region" aria-label="${n}" tabindex="0">${e}</div>`}function rn(n,e){return nn`<h2 id="${n}"><a href="#${n}">${e}</a></h2>`}const sn={passing:"✓",failing:"✗",waiting:"○",aside:"–"};function ln(n){return nn`<span class="sign ${n}" aria-hidden="true">${sn[n]}</span>`}function dn(n,e){switch(e.status){case"pass":return"passing";case"skipped":return"aside";case"fail":case"error":return v(n,e)?"aside":"failing";case"pending":return v(n,e)?"aside":"waiting"}}function cn(n){switch(n){case"passed":return"passing";case"failed":case"killed":case"timed-out":case"spawn-failed":return"failing";case"not-started":case"cancelled":return"waiting"}}function pn(e){const{report:t}=e;return nn`<header class="banner ${function(n){return"GO"===n.verdict?"go":"NO-GO"===n.verdict?S(n)?"for-now":"no-go":"not-decided"}(t)}">
    <h1><span class="word">${k(t)}</span> <span class="asked">${function({only:n,enforced:e}){return null!==n?`only ${z(n)} judged`:null===e?"nothing is enforced":M[e]}(t)}</span></h1>
    <p class="subject">
      <strong>${t.names.producer} ${j(t).release} → ${t.names.consumer}</strong>
      <span class="moment">${function({report:n,links:e}){const t=n.subject?.sha;if(void 0===t)return nn`no git checkout`;const a=nn`<code>${t.slice(0,12)}</code>`;return nn`${e?.sha===t?nn`<a href="${o(e)}" rel="noreferrer">${a}</a>`:a}${null===n.subject?"":b(n.subject)}`}(e)} · ${n(t.observedAt)}</span>
    </p>
    <p>${function({report:n,todo:e,warnings:t}){const a=e.flatMap(({rows:n})=>n.map(({cause:n})=>n)),o=e.flatMap(({owner:n,rows:e})=>null===n?[]:`${e.length} ${n}`).join(", "),r=[Q(n),U(a)??V(n)??"nothing to do"],s=0===t.length?null:nn` · <a href="#warnings">${y(t.length,"warning")}</a>`;return nn`<strong>${r.join(" · ")}</strong
    >${""===o?null:nn` · to do: <strong>${o}</strong>`}${s}`}(e)}</p>
    ${function(n){const{enforced:e,enforcedBecause:t}=n,a=O(n),o=null===n.only?C(n).filter(({id:n})=>n!==e):[],s=o.map(({id:n,report:{verdict:e}})=>`${M[n]} ${e}`),i=r(n)?.words??"";return[...null===n.only&&N(n)?["The run was cancelled: run it again."]:[],...""===i?[]:[`${i}.`],...0===s.length?[]:[`${null===e?"Decisions":"Other decisions"}: ${s.join(", ")}.`],...null===t||null===e?[]:[`${A(M[e])} is enforced because ${t}.`],...null===a?[]:[`${a.move}. ${a.tell}.`],...F(n).map(({decision:n,gates:e})=>`Not covered by ${M[n]}: ${e}.`)]}(t).map(n=>nn`<p class="soft">${tn(n)}</p>`)}
  </header>`}function un(n,e){const t=dn(n,e);return nn`<li class="${t}">
    <a href="#gate-${e.id}">${ln(t)} ${e.id} <strong>${s(n,e)}</strong></a>
  </li>`}function fn(n){const e=nn`<code>${n}</code>`;return B(n)?nn`<a href="#${mn(n)}">${e}</a>`:e}function gn({report:n}){const e=function({only:n,decisions:e,gates:t,contractDiff:a}){const o=null===n?H.flatMap(n=>function(n){return null===n?[]:[...n.blockers,...n.afterThis]}(e[n])):[],r=t.filter(({id:e})=>null===n||n.includes(e)).flatMap(({findings:n})=>n),s=null===n||n.includes("stability-window")?a:[],i=[...o,...r,...s].map(({rule:n})=>n);return[...new Set(i)].filter(B)}(n);return 0===e.length?null:nn`${rn("rules","Rules")}
    <dl class="rules">
      ${e.map(n=>{const{why:e,wrong:t,right:a}=q[n];return nn`<dt id="${mn(n)}"><code>${n}</code></dt>
          <dd>
            ${tn(e)}<br />
            <span class="soft">Wrong: ${tn(t)}<br />Right: ${tn(a)}</span>
          </dd>`})}
    </dl>`}function mn(n){return`rule-${n.replace("/","-")}`}const hn=nn`<span class="soft">nothing</span>`;function $n(n,e){return nn`<table>
    <thead>
      <tr>
        ${n.map(n=>nn`<th scope="col">${n}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${e.map(n=>nn`<tr>
            ${n.map(n=>nn`<td>${n}</td>`)}
          </tr> `)}
    </tbody>
  </table>`}function wn(n){const e=n=>null===n?hn:nn`<code>${an(n)}</code>`;return[n.breaking?nn`<strong class="failing">breaking</strong>`:nn`compatible`,nn`${n.subject}`,e(n.before),e(n.after),nn`${n.action}`,fn(n.rule)]}function bn({impact:{stated:n,computed:e}}){return null===n&&Object.keys(e).length>0?"impact-json":null}function xn(n,e){if(null===e.path)return null;const{role:t,names:a}=n.report,o=null===e.side||e.side===t?"":`${a[e.side]}: `,r=[e.line,null===e.line?null:e.column??null].filter(n=>null!==n);return nn`${o}${vn(n,e,nn`<code>${[e.path,...r].join(":")}</code>`)}`}function vn({report:n,links:e},t,a){const{path:o,line:r}=t;return null!==e&&null!==o&&i(n,t)?nn`<a href="${l(e,d(n,o),r)}" rel="noreferrer">${a}</a>`:a}function yn({beside:n},e){const t=nn`<code>${e}</code>`;return n.has(e)&&/^\w[\w./-]*$/.test(e)&&!e.includes("..")?nn`<a href="${e}">${t}</a>`:t}function kn({expected:n,observed:e}){const t=[["expected",n],["observed",e]].flatMap(([n,e])=>null==e?[]:[{name:n,value:e}]);return 0===t.length?null:nn`<dl class="compared">
    ${t.map(({name:n,value:e})=>nn`<dt>${n??""}</dt>
          <dd><code>${an(e)}</code></dd>`)}
  </dl>`}const jn={error:"failing",warning:"waiting",notice:"aside"};function Mn(n){const{gates:e,only:t}=n.report,a=e.filter(({id:n})=>null===t||t.includes(n));return nn`${rn("gates","Gates")} ${a.map(e=>function(n,e){const t=dn(n.report,e);return nn`<section id="gate-${e.id}" class="gate is-${t}">
    <h3>
      ${ln(t)} <a href="#gate-${e.id}">${e.id}</a>
      <span class="${t}">${s(n.report,e)}</span>
    </h3>
    <p>${tn(""===e.summary?e.title:e.summary)}</p>
    <p class="soft">Asked: ${e.title}${function({only:n},{needed:e}){return null!==n?"":0===e.length?" (not needed by a decision)":` (needed for ${z(e.map(n=>M[n]))})`}(n.report,e)}.</p>
    ${function(n,e){const t=function({todo:n,others:e,toldAt:t},{id:a,findings:o}){const r=new Set(o.map(n=>I({...n,gate:a})));return[...n,...e].flatMap(({rows:n})=>n.flatMap(({cause:n})=>[n.reason,...n.others])).filter(n=>n.gate===a&&!r.has(I(n))).flatMap(n=>{const e=t(a,n);return null===e?[]:[{reason:n,told:e}]})}(n,e),a=[...E.map(n=>({noun:n,count:e.findings.filter(e=>e.severity===n).length})),{noun:"more blocker",count:t.length}].filter(({count:n})=>n>0);return 0===a.length?null:nn`<details class="more">
    <summary>${a.map(({noun:n,count:e})=>y(e,n)).join(", ")}</summary>
    <ul class="rows">
      ${t.map(({reason:n,told:e})=>nn`<li>
            <p class="what">
              ${ln("definite"===n.kind?"failing":"waiting")}${tn(n.message)}
              <a href="#${e.id}">${e.label}</a>
            </p>
          </li> `)}
      ${e.findings.map(t=>function(n,e,t){const a=n.toldAt(e.id,t),o=nn`${ln(jn[t.severity])}<span class="soft">${t.severity}</span>
    ${tn(t.message)}`;return null!==a?nn`<li>
      <p class="what">${o} <a href="#${a.id}">${a.label}</a></p>
    </li> `:nn`<li>
    <p class="what">${o}</p>
    <p class="where">${xn(n,t)} ${fn(t.rule)}</p>
    ${kn(t)}
    <p><strong>Fix:</strong> ${tn(t.hint)}</p>
  </li> `}(n,e,t))}
    </ul>
  </details>`}(n,e)}
  </section>`}(n,e))}`}function Sn(e){const{report:t}=e,a=[...J.map(n=>[n,On(t.baseline?.[n]??null)]),["judged as",t.role],["repository",On(t.repository)],["commit",Cn(e)],["tag points at",On(t.tagCommit)],["other side",Nn(t)],["handoff payload",An(e)],["payload SHA-256",On(t.handoff?.sha256??null)],["profile",nn`<code>${t.profile.source}</code>`],["profile SHA-256",On(t.profile.sha256)],["evidence SHA-256",On(t.evidenceSha256)],["observed",n(t.observedAt)],["by",`${t.tool.name} ${t.tool.version}`]];return nn`${rn("judged","What was judged")}
    <dl class="card">
      ${a.map(([n,e])=>nn`<dt>${n}</dt>
            <dd>${e??zn}</dd>`)}
    </dl>`}const zn=nn`<span class="soft">not known</span>`;function On(n){return null===n?null:nn`<code>${an(n)}</code>`}function Cn({report:{subject:n},links:e}){if(null===n)return null;const t=b(n),a=On(n.sha),r=0===n.differing?.length;return nn`${e?.sha===n.sha?nn`${a} <a href="${o(e)}" rel="noreferrer">on GitHub</a>`:a}${r?t:nn`<strong class="waiting">${t}</strong>`}`}function Nn({peer:n,names:e}){return null===n?null:null!==n.absence?nn`${e[n.side]}: <strong class="waiting">${n.absence}</strong>`:nn`${e[n.side]} <code>${n.repository??"a checkout beside"}</code> at
    <code>${an(n.reference??"its working tree")}</code>`}function An(n){const{handoff:e,role:t}=n.report;if(null===e)return null;const a={side:"producer",path:e.path,line:null},o=nn`<code>${e.path}</code>`;return nn`${"producer"===t?vn(n,a,o):o} ${e.mode??"without a mode"}`}const Fn=[[/^packets\//,"for people to sign"],[/^logs\//,"what the commands printed"],[/^evidence\//,"to judge again anywhere: handoff-gate report --evidence FOLDER"],[/^report\.json$/,"for programs"],[/^badge\.json$/,"for an endpoint badge"],[/^report\.md$/,"this report as Markdown"],[/^fix\.patch$/,"what has one right value: git apply"]];function Rn(n){const e=Fn.flatMap(([e,t])=>{const a=[...n.beside].filter(n=>e.test(n)).sort();return 0===a.length?[]:[{what:t,found:a}]});return 0===e.length?null:nn`${rn("files","Files of this run")}
    <dl class="card">
      ${e.map(({what:e,found:t})=>nn`<dt>${e}</dt>
            <dd>${t.map(e=>nn`<p>${yn(n,e)}</p>`)}</dd>`)}
    </dl>`}function Gn(n){const e=R(n.report);return 0===e.length?null:nn`<details class="fold">
    <summary>
      <h2>After this: ${e.length}</h2>
      <span class="soft">the decision does not wait for it</span>
    </summary>
    <ul class="rows" id="later">
      ${e.map((e,t)=>nn`<li id="later-${t+1}" class="row">
            <p class="what">Once ${e.after}: <strong>${tn(e.message)}</strong></p>
            <p class="where">${xn(n,e)} <a href="#gate-${e.gate}">${e.gate}</a> · ${fn(e.rule)}</p>
            <p><strong>Fix:</strong> ${tn(e.clears)} <span class="soft">(${e.owner})</span></p>
          </li>`)}
    </ul>
  </details>`}function Tn({cells:n}){return n.every(n=>n.agrees)}function Dn(n,e){const t=new Set(e.flatMap(e=>n.cellsOf(e).map(({path:n})=>n))),[a]=t;return 1===t.size&&void 0!==a?a:null}function Wn(n){return nn`${n.split(/(?<=[/_-])/).map((n,e)=>0===e?n:nn`<wbr />${n}`)}`}function Hn({fact:n}){return`fact-${n.replace(/[^\w.-]/g,"-")}`}function En(n,e,t){const[a,o]=[t.slice(0,3),t.slice(3)],r=t=>t.map((t,a)=>nn`${0===a?"":", "}${vn(n,t,nn`<code>${function({path:n},{path:e,line:t}){return null===n?null===t?e:`${e}:${t}`:null===t?"the file":`:${t}`}(e,t)}</code>`)}`);return nn`${r(a)}${0===o.length?null:nn`<details class="more">
          <summary>${o.length} more</summary>
          ${r(o)}
        </details>`}`}function Jn(n){return null===n?nn`<span class="soft">not known</span>`:nn`<code>${an(n)}</code>`}function Ln(n,e,t){let a=0;return g(e).map(e=>({owner:e.owner,rows:e.causes.map(e=>(a+=1,{id:`${n}-${a}`,number:a,cause:e,isNew:t(e)}))}))}function qn(n,e){return n.flatMap(({rows:n})=>n.flatMap(({id:n,number:t,cause:a})=>[a.reason,...a.others].map(a=>[I(a),{id:n,label:`${e} ${t}`}])))}const Bn=/^[\w-]+\/(?!\.{1,2}$)[\w.-]+$/,In=/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;function Pn({repository:n,subject:e},t){const a=t??{server:"https://github.com",repository:n??"",sha:e?.sha??"",rules:null};return Bn.test(a.repository)&&In.test(a.sha)&&/^https?:\/\//.test(a.server)?a:null}function _n({suite:n},e){return/^[\w.-]+$/.test(e.id)?`run-${e.id}`:`run-at-${n.indexOf(e)+1}`}function Kn(n,{id:e,number:t,cause:a,isNew:o},r){const{reason:s}=a,i="definite"===s.kind,l=r?z(function({reason:n,others:e}){return[...new Set([n,...e].flatMap(({decisions:n})=>n))]}(a).map(n=>M[n])):"";return nn`<li id="${e}" class="row ${i?"is-failing":"is-waiting"}">
    <p class="what">
      ${ln(i?"failing":"waiting")}<strong>${function({reason:n,command:e}){if(null===e||!n.rule.endsWith("/command"))return tn(n.message);const t=null===e.reason?null:nn`: ${e.reason}`;return nn`${e.id} ${G(e)}${t}`}(a)}</strong>${o?nn` <span class="new">new</span>`:null}
    </p>
    <p class="where">${function(n,{reason:e,command:t}){const a="sign-off/impact-missing"===e.rule?bn(n.report):null,o=[...null===t?[]:[nn`<code class="copied">${t.command}</code>`],xn(n,e),nn`<a href="#gate-${e.gate}">${e.gate}</a>`,fn(e.rule),null===t?null:nn`<a href="#${_n(n.report,t)}">output</a>`,null===a?null:nn`<a href="#${a}">what was computed</a>`,null==t?.log?null:yn(n,t.log),"unknown"===e.kind?nn`<span class="waiting">evidence is missing</span>`:null,e.waiting?nn`<span class="waiting">may clear by waiting</span>`:null].filter(n=>null!==n);return nn`${o.map((n,e)=>0===e?n:nn` · ${n}`)}`}(n,a)} · <a href="#${e}">#${t}</a></p>
    ${function(n,e){const{others:t,tie:a,command:o}=e;if(0===t.length)return null===o?null:function({tail:n}){const e=P(n).at(-1);return void 0===e?null:nn`<p class="others"><code>${e}</code></p>`}(o);const r="output"===a?t.slice(0,5):[],s=t.slice(r.length),i=h(e,s.length,r.length>0);return nn`${0===r.length?null:Qn(n,r)}
  ${0===s.length?null:nn`<details class="more">
          <summary>${i}</summary>
          ${Qn(n,s)}
        </details>`}`}(n,a)}
    <p><strong>Fix:</strong> ${tn(s.fix)}</p>
    <div class="again soft">
      <p>
        Look again:
        <code class="copied">${m(n.report,s.gate)}</code
        >${""===l?null:nn` · blocks ${l}`}
      </p>
      ${function({expected:n,observed:e,kind:t}){const a="unknown"===t?null:kn({expected:n,observed:e});return null===a?null:nn`<details class="more">
    <summary>Expected and observed</summary>
    ${a}
  </details>`}(s)}
    </div>
  </li>`}function Qn(n,e){return nn`<ul class="others">
    ${e.map(e=>nn`<li>${xn(n,e)} ${tn(e.message)}</li> `)}
  </ul>`}function Un(n){return 0===n.warnings.length?null:nn`<details class="fold">
    <summary>
      <h2>${y(n.warnings.length,"warning")}</h2>
      <span class="soft">${1===n.warnings.length?"blocks":"block"} nothing</span>
    </summary>
    <ul class="rows" id="warnings">
      ${n.warnings.map(({id:e,gate:t,finding:a})=>nn`<li id="${e}" class="row">
            <p class="what">
              <span class="sign waiting" aria-hidden="true">!</span><strong>${tn(a.message)}</strong>
            </p>
            <p class="where">${xn(n,a)} <a href="#gate-${t}">${t}</a> · ${fn(a.rule)}</p>
            <p><strong>Fix:</strong> ${tn(a.hint)}</p>
          </li>`)}
    </ul>
  </details>`}const Vn=["failing","waiting"],Xn="{ display: block; content-visibility: visible; block-size: auto; }",Yn=Vn.flatMap(n=>{const e=`body:has(#show-${n}:checked)`;return[`${e} :is(.row, .gate, .run):is(.is-passing, .is-failing, .is-waiting, .is-aside):not(.is-${n}, :target, :has(:target))`,`${e} :is(.group, .lane):not(:has(.is-${n}, :target))`,`${e} tbody tr:is(.is-passing, .is-failing):not(.is-${n})`]}).join(",\n"),Zn=`body:has(${Vn.map(n=>`#show-${n}:checked`).join(", ")})`,ne=`\n:root { color-scheme: light dark; --ink: #1f2328; --soft: #59636e; --line: #d1d9e0; --page: #fff; --card: #f6f8fa;\n  --link: #0550ae; --good: #116329; --good-soft: #dafbe1; --bad: #b3141f; --bad-soft: #ffebe9; --wait: #7d4e00; --wait-soft: #fff8c5; }\n@media (prefers-color-scheme: dark) {\n  :root { --ink: #f0f6fc; --soft: #9da7b3; --line: #3d444d; --page: #0d1117; --card: #151b23;\n    --link: #79b8ff; --good: #56d364; --good-soft: #12261e; --bad: #ff8f87; --bad-soft: #2d1214; --wait: #e3b341; --wait-soft: #272115; }\n}\n* { box-sizing: border-box; }\nhtml { scroll-padding-top: 12px; }\nbody { margin: 0 auto; max-width: 1240px; padding: 20px 20px 48px; background: var(--page); color: var(--ink);\n  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", sans-serif; overflow-wrap: anywhere; }\n@media (min-width: 2400px) { body { max-width: 1900px; font-size: 20px; } }\nh1, h2, h3, p, dl, dd, ol, ul, fieldset { margin: 0; padding: 0; }\nh1 { font-size: 1.3em; line-height: 1.25; }\nh2 { font-size: 1.25em; margin: 36px 0 8px; }\nh3 { font-size: 1em; }\nh2 a, h3 a, tbody th a { color: inherit; text-decoration: none; }\nh2 a:hover, h3 a:hover, tbody th a:hover { text-decoration: underline; }\na { color: var(--link); text-underline-offset: 2px; }\n:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 3px; }\n:target { outline: 2px solid var(--wait); outline-offset: 4px; border-radius: 4px; }\nh2:target, h2 + *:target { outline-color: transparent; }\ncode, pre { font: 0.87em/1.45 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }\npre { margin: 8px 0 0; padding: 10px 12px; max-height: 24em; overflow: auto; background: var(--card);\n  border: 1px solid var(--line); border-radius: 6px; white-space: pre-wrap; }\n.copied { user-select: all; cursor: copy; }\n:not(pre).copied { padding: 1px 5px; background: var(--card); border: 1px solid var(--line); border-radius: 4px; }\n.digest { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; border-bottom: 1px dotted var(--soft); user-select: all; }\n.digest span { font-size: 0; }\n.digest::after { content: "…"; }\n.digest:focus span, .digest:hover span { font-size: inherit; }\n.digest:focus::after, .digest:hover::after { content: ""; }\n.soft { color: var(--soft); font-weight: 400; }\n.sign { display: inline-block; min-width: 1.1em; font-weight: 700; }\n.passing { color: var(--good); }\n.failing { color: var(--bad); }\n.waiting { color: var(--wait); }\n.new { border: 1px solid currentcolor; border-radius: 1em; padding: 0 0.5em; font-size: 0.8em; }\n.aside { color: var(--soft); }\n.banner { border: 1px solid var(--line); border-left: 10px solid var(--soft); border-radius: 8px; padding: 14px 18px; background: var(--card); }\n.banner p { margin-top: 4px; }\n.banner.go { border-left-color: var(--good); background: var(--good-soft); }\n.banner.no-go { border-left-color: var(--bad); background: var(--bad-soft); }\n.banner.for-now { border-left-color: var(--wait); background: var(--wait-soft); }\n.banner .soft { color: inherit; }\n.word { font-size: 1.75em; font-weight: 800; margin-right: 8px; }\n.go .word { color: var(--good); }\n.no-go .word { color: var(--bad); }\n.for-now .word { color: var(--wait); }\n.subject { display: flex; flex-wrap: wrap; gap: 2px 24px; justify-content: space-between; }\n.subject strong { font-size: 1.15em; }\n.chips { margin-top: 12px; }\n.chips ul { display: flex; flex-wrap: wrap; gap: 6px; list-style: none; }\n.chips p { margin: 8px 0 4px; }\n.chips a, .chips li > span { display: block; padding: 3px 10px; border: 1px solid currentColor; border-radius: 999px; color: inherit; text-decoration: none; }\n.chips a:hover { background: var(--card); }\n.chips li > span { border-style: dotted; color: var(--soft); }\n.chips .apart a { border-style: dashed; }\n\n.headed { display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: baseline; margin: 26px 0 6px; }\n.headed h2 { margin: 0; }\n.filter { border: 0; margin-left: auto; min-width: 0; }\n.filter legend { float: left; padding: 0; color: var(--soft); margin-right: 12px; }\n.filter span { display: inline-block; margin-right: 12px; }\n.filter label { cursor: pointer; padding: 4px; }\n.filter input { accent-color: var(--link); margin: 0; vertical-align: -2px; }\n.again { display: flex; flex-wrap: wrap; gap: 0 20px; }\n.again details[open] { flex-basis: 100%; }\n.filter input:disabled + label { color: var(--soft); cursor: default; }\n.group { margin-top: 14px; }\n.group h3 { padding-bottom: 4px; border-bottom: 1px solid var(--line); }\n.rows { list-style-position: outside; padding-left: 28px; }\nul.rows { list-style: none; padding-left: 0; }\n.rows > li { padding: 8px 0 9px; border-bottom: 1px solid var(--line); }\n.rows > li:last-child { border-bottom: 0; }\n.rows > li::marker { color: var(--soft); font-weight: 600; }\n.rows p { margin: 1px 0; }\n.where { color: var(--soft); }\n.others { margin: 3px 0; padding-left: 14px; border-left: 3px solid var(--line); list-style: none; }\n.others li { margin: 2px 0; }\nsummary { cursor: pointer; }\nsummary:hover { text-decoration: underline; }\n.more > summary { color: var(--soft); width: fit-content; }\n.more > :not(summary) { margin-top: 4px; }\n.fold { margin-top: 14px; padding: 8px 14px; border: 1px solid var(--line); border-radius: 8px; background: var(--card); }\n.fold h2 { display: inline; font-size: 1em; margin: 0 6px 0 0; }\ndl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 2px 16px; }\ndt { color: var(--soft); }\n.card { border: 1px solid var(--line); border-radius: 8px; padding: 12px 16px; background: var(--card); }\n.compared { margin: 4px 0; }\n.rules { grid-template-columns: minmax(0, 1fr); }\n.rules dd { margin-bottom: 10px; }\n.gate { padding: 9px 0; border-bottom: 1px solid var(--line); }\n.gate h3 > :last-child { margin-left: 6px; }\n.legend { display: flex; flex-wrap: wrap; gap: 2px 20px; margin: 4px 0 10px; }\n.swatch { width: 28px; height: 14px; vertical-align: -2px; }\n.lane { margin-top: 10px; }\n.lane h3 { margin-bottom: 4px; }\n.run { border: 1px solid var(--line); border-radius: 6px; margin-bottom: 4px; }\n.run > summary, .axis { display: grid; gap: 2px 12px; padding: 4px 10px; align-items: center;\n  grid-template-columns: minmax(0, 12em) minmax(0, 10em) 6em minmax(0, 1fr); }\n.run .took { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }\n.run .id { font-weight: 600; }\n.run .id::before { content: "▸ "; color: var(--soft); font-weight: 400; }\n.run[open] .id::before { content: "▾ "; }\n.run .inside { padding: 6px 12px 10px; border-top: 1px solid var(--line); scroll-margin-top: 48px; }\n.track { display: block; width: 100%; height: 18px; background: var(--card); border-radius: 3px; overflow: hidden; }\n.bar { stroke-width: 1.5; fill: none; }\n.bar.passing { fill: var(--good); stroke: var(--good); }\n.bar.failing { fill: var(--bad-soft); stroke: var(--bad); stroke-dasharray: 4 2; }\n.bar.waiting { fill: none; stroke: var(--wait); stroke-dasharray: 1 3; }\n.axis { padding-block: 0; }\n.axis div { font-size: 0.87em; grid-column: 4; display: flex; justify-content: space-between; }\n.scroll { overflow-x: auto; margin-top: 6px; }\ntable { border-collapse: collapse; width: 100%; font-size: 0.93em; overflow-wrap: break-word; }\nth, td { text-align: left; vertical-align: top; padding: 5px 10px; border-bottom: 1px solid var(--line); min-width: 8em; max-width: 34em; }\ntd, td code { overflow-wrap: anywhere; }\nth { font-weight: 600; }\nthead th { vertical-align: bottom; color: var(--soft); }\nthead th code { font-weight: 400; font-size: 0.8em; }\n.matrix thead th:nth-child(n + 3) { min-width: 10em; overflow-wrap: anywhere; }\ntbody th { white-space: nowrap; }\n.matrix td:nth-child(2) { min-width: 13em; }\n.differs { background: var(--bad-soft); min-width: 12em; }\n.scroll p { margin: 1px 0; }\n@media (max-width: 700px) {\n  body { padding: 12px 12px 36px; }\n  .banner { padding: 12px 14px; }\n  dl { grid-template-columns: minmax(0, 1fr); }\n  dd { margin-bottom: 6px; }\n  .rows { padding-left: 22px; }\n  .filter { margin-left: 0; }\n  tbody th, .matrix thead th:first-child { position: sticky; left: 0; max-width: 10em; background: var(--page); white-space: normal; overflow-wrap: break-word; min-width: 9em; }\n  .run > summary { grid-template-columns: minmax(0, 1fr) max-content max-content; }\n  .run .track { grid-column: 1 / -1; }\n  .axis { grid-template-columns: minmax(0, 1fr); }\n  .axis div { grid-column: 1; }\n}\n@media (max-width: 420px) {\n  .run > summary { grid-template-columns: minmax(0, 1fr) max-content; }\n  .run .ended { grid-column: 1; grid-row: 2; }\n  .axis span:nth-child(even) { display: none; }\n}\n${`\n@media screen {\n${Yn},\n${Zn} .rest > summary { display: none; }\n${Zn} .rest::details-content ${Xn}\n}\n@media print {\n  :root { color-scheme: only light; --ink: #000; --soft: #000; --line: #999; --page: #fff; --card: #fff; --link: #000;\n    --good: #000; --good-soft: #fff; --bad: #000; --bad-soft: #fff; --wait: #000; --wait-soft: #fff; }\n  body { max-width: none; padding: 0; font-size: 10pt; }\n  details::details-content ${Xn}\n  .filter { display: none; }\n  .banner { border-width: 2px; }\n  .digest span { font-size: inherit; }\n  .digest::after { content: ""; }\n  pre { max-height: none; }\n  .scroll { overflow: visible; }\n  table { table-layout: fixed; font-size: 7.5pt; }\n  th, td { min-width: 0 !important; padding: 2px 4px; overflow-wrap: anywhere; white-space: normal !important; }\n  .bar.passing { fill: #000; }\n  h2, h3 { break-after: avoid; }\n  .rows > li, .gate, tr { break-inside: avoid; }\n}\n@media (forced-colors: active) {\n  .bar.passing { fill: CanvasText; stroke: CanvasText; }\n  .bar.failing { stroke: CanvasText; }\n}\n`}`,ee=["default-src 'none'",`style-src 'sha256-${_("sha256").update(ne).digest("base64")}'`,"base-uri 'none'","form-action 'none'"].join("; ");const te=[{standing:"passing",words:"passed"},{standing:"failing",words:"failed, killed, timed out or could not be started (outlined)"},{standing:"waiting",words:"not started or cancelled"}];function ae({standing:n,words:e}){return nn`<span
    >${ln(n)}
    <svg class="swatch" aria-hidden="true">
      <rect class="bar ${n}" x="1" y="2" width="26" height="10" rx="2" />
    </svg>
    ${e}</span
  > `}function oe(n){const{report:e,todo:t}=n,a=$(e,n=>`\`${n}\``),o=null===a?null:nn`<p>${tn(a)}</p>`;if(0===t.length)return o;return nn`<div class="headed">
      ${rn("todo",`${null===e.only&&null===e.enforced?"To do, if a decision were enforced":"To do"}: ${se(t)}`)}
      <p class="soft">${re(t,null===e.only?"blocker":"finding")}</p>
      ${se(t)>1?function(n){const e=n.flatMap(({rows:n})=>n),t=e.filter(({cause:n})=>"definite"===n.reason.kind).length;return nn`<fieldset class="filter">
    <legend>Show</legend>
    ${[{id:"all",state:"checked",words:`all ${e.length}`},{id:"failing",state:t>0?"":"disabled",words:`failing ${t}`},{id:"waiting",state:t<e.length?"":"disabled",words:"waiting "+(e.length-t)}].map(({id:n,state:e,words:t})=>nn`<span
          ><input type="radio" name="show" id="show-${n}" ${new X(e)} /><label for="show-${n}"
            >${t}</label
          ></span
        > `)}
  </fieldset>`}(t):null}
    </div>
    ${o} ${t.map(e=>ie(n,e,!1))}`}function re(n,e){const t=w(n.flatMap(({rows:n})=>n.map(({cause:n})=>n)));return t===se(n)?"":`${y(t,e)}, by what causes them`}function se(n){return n.reduce((n,{rows:e})=>n+e.length,0)}function ie(n,{owner:e,rows:t},a){const[o,r]=[t.slice(0,30),t.slice(30)];return nn`<section class="group">
    ${null===e?null:nn`<h3>${e} <span class="soft">${y(t.length,"thing")} to do</span></h3>`}
    ${le(n,o,a)}
    ${0===r.length?null:nn`<details class="more rest">
            <summary>${r.length} more to do</summary>
            ${le(n,r,a)}
          </details>`}
  </section>`}function le(n,e,t){return nn`<ol class="rows" start="${e[0]?.number??1}">
    ${e.map(e=>Kn(n,e,t))}
  </ol>`}function de(n){const{report:e,others:t}=n,{enforced:a}=e;if(null===a||0===t.length)return null;return nn`<details class="fold">
    <summary>
      <h2>Not needed for ${M[a]}: ${se(t)}</h2>
      <span class="soft">${function({report:n,others:e}){const t=e.flatMap(({rows:n})=>n.map(({cause:n})=>n)),a=C(n).map(({id:n})=>({name:M[n],count:t.filter(({reason:e,others:t})=>[e,...t].some(e=>e.decisions.includes(n))).length}));return a.flatMap(({name:n,count:e})=>0===e?[]:`${n} (${e})`).join(" · ")}(n)}</span>
    </summary>
    <div id="others">
      <p class="soft">${re(t,"blocker")}</p>
      ${t.map(e=>ie(n,e,!0))}
    </div>
  </details>`}const ce=new X(`<style>${ne}</style>`),pe={links:null,beside:[]},ue=[{of:["producer-suite","consumer-suite"],show:function(n){const{suite:a}=n.report;if(0===a.length)return null;const{lanes:o,wallMs:r}=e(a),s=null===r?"nothing started":`${t(r)} in all`,i=a.filter(({outcome:n})=>"passed"===n).length;return nn`${rn("suite","Suite")}
    <p>
      <strong>${i} of ${y(a.length,"command")} passed</strong> in ${y(o.length,"lane")},
      ${s}${function({report:n}){const e=n.suite.flatMap(n=>null===n.durationMs?[]:[{command:n,took:n.durationMs}]);if(e.length<2)return null;return nn` · slowest:
  ${[...e].sort((n,e)=>e.took-n.took).slice(0,3).map(({command:e,took:a},o)=>nn`${0===o?"":", "}<a href="#${_n(n,e)}">${e.id}</a> ${t(a)}`)}`}(n)}
    </p>
    <p class="legend soft">${te.map(ae)}</p>
    ${null===r?null:function(n){const e=[0,.25,.5,.75,1].map(e=>nn`<span>${t(n*e)}</span>`);return nn`<div class="axis soft" aria-hidden="true"><div>${e}</div></div>`}(r)} ${o.map(e=>function(n,e,a){const o=null===e.wallMs?"not started":t(e.wallMs),r=new Map(e.bars.map(n=>[n.command,n])),s=e.bars.map(({command:n})=>n),i=e.commands.filter(n=>!r.has(n));return nn`<section class="lane">
    <h3>lane <code>${e.name}</code> <span class="soft">${o}</span></h3>
    ${[...s,...i].map(e=>function(n,e,a){const o=cn(e.outcome),r=null===e.durationMs?"":t(e.durationMs);return nn`<details class="run is-${o}" ${"failing"===o?nn` open`:null}>
    <summary>
      <span class="id">${ln(o)} ${e.id}</span>
      <span class="ended ${o}">${G(e)}</span>
      <span class="took">${r}</span>
      ${a}
    </summary>
    <div class="inside" id="${_n(n.report,e)}">
      <p><code class="copied">${e.command}</code></p>
      ${null===e.reason?null:nn`<p>${e.reason}</p>`}
      ${null===e.log?null:nn`<p class="soft">whole output: ${yn(n,e.log)}</p>`}
      ${function(n){const e=P(n.tail);if(0===e.length)return null;const t=e.flatMap(n=>[n,Y]);return nn`<pre tabindex="0" role="region" aria-label="Last output of ${n.id}">${t}</pre>`}(e)}
    </div>
  </details> `}(n,e,function(n,e){const t=n=>0===e?0:100*n/e,a=null===n?0:Math.max(.4,t(n.end-n.start)),o=null===n?0:Math.min(t(n.start),100-a);return nn`<svg class="track" aria-hidden="true">
    <rect class="bar ${null===n?"waiting":cn(n.command.outcome)}" x="${o.toFixed(2)}%" y="3" width="${a.toFixed(2)}%" height="12" rx="2" />
  </svg>`}(r.get(e)??null,a)))}
  </section>`}(n,e,r??0))}`}},{of:["alignment"],show:function(n){const{report:e}=n;if(0===e.alignment.length)return null;const t=c(e).map(n=>({...n,path:Dn(n,e.alignment)})),a=e.alignment.filter(n=>!Tn(n)),o=[...a,...e.alignment.filter(Tn)],r=0===a.length?`${y(o.length,"fact")}, each the same wherever it is stated.`:`${a.length} of ${y(o.length,"fact")} in dispute, told first.`;return nn`${rn("alignment","Alignment")}
    <p><strong>${r}</strong></p>
    <p class="soft">
      ${ln("passing")} states the expected value, ${ln("failing")} states another; with its line. Empty: does not
      state the fact.
    </p>
    ${on("Facts by documents",nn`<table class="matrix">
        <thead>
          <tr>
            <th scope="col">fact</th>
            <th scope="col">expected</th>
            ${t.map(e=>function(n,{title:e,side:t,path:a}){const o=null===a?null:nn`<br />${vn(n,{side:t,path:a,line:null},nn`<code>${Wn(a)}</code>`)}`;return nn`<th scope="col">${e}${o}</th>`}(n,e))}
          </tr>
        </thead>
        <tbody>
          ${o.map(e=>function(n,e,t){return nn`<tr id="${Hn(e)}" class="${Tn(e)?"is-passing":"is-failing"}">
    <th scope="row">${ln(Tn(e)?"passing":"failing")} ${function(n){return nn`<a href="#${Hn(n)}">${Wn(n.fact)}</a>`}(e)}</th>
    <td>${Jn(e.expected)}</td>
    ${t.map(t=>function(n,e,t){const a=t.filter(n=>!n.agrees);return 0===t.length?nn`<td></td>`:0===a.length?nn`<td>${ln("passing")} ${En(n,e,t)}</td>`:nn`<td class="differs">
    ${a.map(t=>nn`<p>
          ${ln("failing")} ${null===t.value?"states nothing":Jn(t.value)}
          ${En(n,e,[t])}
        </p>`)}
  </td>`}(n,t,t.cellsOf(e)))}
  </tr> `}(n,e,t))}
        </tbody>
      </table>`)}`}},{of:["stability-window"],show:function({report:{contractDiff:n}}){const e=n.filter(n=>n.breaking);if(0===n.length)return nn`${rn("contract","Contract changes")}
      <p>None: it is that of the release before, or there was none before.</p>`;const t=[...e,...n.filter(n=>!n.breaking)];return nn`${rn("contract","Contract changes")}
    <p><strong>${y(t.length,"change")}, ${e.length} breaking.</strong></p>
    ${on("Contract changes",$n(["kind","what","before","after","the consumer must","rule"],t.map(wn)))}`}},{of:["sign-off"],show:function({report:n}){const e=L(n.impact);return 0===e.length?null:nn`${rn("impact","Consumer impact")}
  ${on("Consumer impact",$n(["field","stated by the producer","computed from the contract"],e.map(({field:n,stated:e,computed:t})=>[nn`<code>${n}</code>`,null===e?hn:an(e),null===t?hn:an(t)])))}
  ${function(n){const e=bn(n);if(null===e)return null;const t=JSON.stringify(n.impact.computed,null,2).split("\n");return nn`<details class="more">
    <summary>What was computed, as JSON to start the statement from</summary>
    <pre id="${e}" class="copied" tabindex="0" role="region" aria-label="Computed impact as JSON">
${t.flatMap(n=>[n,Y])}</pre>
  </details>`}(n)}`}},{of:["sign-off"],show:function(n){const{records:e}=n.report;return 0===e.length?null:nn`${rn("sign-off-documents","Sign-off documents")}
  ${on("Sign-off documents",$n(["document","updated","release","rehearsal","cutover","owners"],e.map(e=>function(n,e){const{side:t,path:a,lines:o,baseline:r,owners:s}=e,i=e.superseded?nn` <strong class="waiting">superseded</strong>`:null,l=(e,o)=>null===e?hn:nn`${vn(n,{side:t,path:a,line:o??null},void 0===o?e:nn`${e} <code>:${o}</code>`)}`;return[nn`${n.report.names[t]} ${e.document}${i}<br />${vn(n,{side:t,path:a,line:null},nn`<code>${a}</code>`)}`,nn`${e.updated??hn}`,nn`${r.release_tag??hn}`,l(e.rehearsal,o.rehearsal),l(e.cutover,o.cutover),0===s.length?hn:nn`${s.map(({role:n,name:e})=>nn`<p>${e} <span class="soft">${n}</span></p>`)}`]}(n,e))))}`}},{of:["rollback"],show:function(n){const{target:e,documents:t}=n.report.rollback;if(null===e&&0===t.length)return null;const a=J.flatMap(n=>void 0===e?.[n]?[]:[{fact:n,said:e[n]}]);return nn`${rn("rollback","Rollback")}
  ${0===a.length?nn`<p>No release is named to go back to.</p>`:nn`<dl class="card">
          ${a.map(({fact:n,said:e})=>nn`<dt>${n}</dt>
                <dd><code>${an(e)}</code></dd>`)}
        </dl>`}
  ${0===t.length?null:on("Readiness documents",$n(["readiness document","says"],t.map(({side:e,path:t,readiness:a})=>[nn`${n.report.names[e]} ${vn(n,{side:e,path:t,line:null},nn`<code>${t}</code>`)}`,nn`${a??hn}`])))}`}},{of:[],show:function({report:n}){return 0===n.waivers.length?null:nn`${rn("waivers","Waivers")}
  ${on("Waivers",$n(["state","waives","for","until","approver","reason"],n.waivers.map(n=>[nn`${n.state}`,nn`<code>${n.target}</code>`,nn`<code>${n.baseline}</code>`,nn`${n.expires}`,nn`${n.approver}`,nn`${n.reason}<br /><span class="soft">${n.detail}</span>`])))}`}}];function fe(n,e=pe){const t=K(n),o=function(n,{links:e,beside:t}){const a=r(n)?.isNew??(()=>!1),o=Ln("todo",p(n,u(n)),a),s=Ln("other",p(n,f(n)),a),i=function({gates:n,only:e}){return n.filter(({id:n})=>null===e||e.includes(n)).flatMap(({id:n,findings:e})=>e.filter(({severity:n})=>"warning"===n).map(e=>({gate:n,finding:e}))).map((n,e)=>({...n,id:`warning-${e+1}`}))}(n),l=new Map([...R(n).map((n,e)=>[I(n),{id:`later-${e+1}`,label:"after this"}]),...qn(s,"not needed"),...qn(o,"to do"),...i.map(({id:n,gate:e,finding:t})=>[I({...t,gate:e}),{id:n,label:"warning"}])]);return{report:n,links:Pn(n,e),beside:new Set(t),todo:o,others:s,warnings:i,toldAt:(n,e)=>l.get(I({...e,gate:n}))??null}}(t,e),s=null===t.only?T(t)??"nothing enforced":"only some gates",i=`${k(t)} (${s}): ${t.names.producer} ${j(t).release}`,l=nn`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${new X(ee)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>${i}</title>
        ${ce}
      </head>
      <body>
        ${pn(o)}
        <main>
          ${function({report:n}){const{only:e,enforced:t,gates:o}=n,r=o.filter(e=>a(n,e)),s=o.filter(e=>!a(n,e)),i=null===e&&null!==t?`not needed for ${M[t]}:`:"not judged:";return nn`<nav class="chips" aria-label="Gates">
    <ul>
      ${r.map(e=>un(n,e))}
    </ul>
    ${0===s.length?null:nn`<p class="soft">${i}</p>
            <ul class="apart">
              ${s.map(t=>null===e?un(n,t):nn`<li><span>${t.id}</span></li>`)}
            </ul>`}
  </nav>`}(o)} ${[oe,de,Gn,Un,Mn].map(n=>n(o))} ${function(n){const{only:e}=n.report;return ue.filter(({of:n})=>null===e||n.some(n=>e.includes(n))).map(({show:e})=>e(n))}(o)}
          ${[Sn,Rn,gn].map(n=>n(o))}
        </main>
      </body>
    </html> `;return`${l.source.trimEnd()}\n`}export{fe as renderHtml};
