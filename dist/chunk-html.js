import{O as n,q as e,P as t,Q as a,R as o,S as r,T as s,u as i,U as l,V as d,r as c,W as p,X as u,Y as f,y as g,Z as m,_ as h,$,a0 as w,a1 as b}from"./chunk-outputs.js";import{m as x,l as v,d as y}from"./chunk-durations.js";import{j as k}from"./chunk-subject.js";import{a as j,c as M,v as S,s as z,i as C,e as O,D as A,h as N,d as F,n as R,j as T,o as W,b as D}from"./chunk-verdicts.js";import{d as E}from"./chunk-digests.js";import{v as G,I as q,D as H,n as J,B as L}from"./chunk-inputs.js";import{a as _}from"./chunk-impact.js";import{R as B,d as I}from"./chunk-source.js";import{r as P}from"./chunk-report2.js";import{createHash as U}from"node:crypto";import{t as Q}from"./chunk-tail.js";import{r as V}from"./chunk-readable.js";function X(e){const t=e.gates.filter(t=>n(e,t)),a=n=>t.filter(n).length,o=a(({status:n})=>"pass"===n),r=a(({status:n})=>"skipped"===n),s=a(n=>"pass"!==n.status&&"skipped"!==n.status&&j(e,n));return[`${o} of ${t.length} ${null===e.only?"":"judged "}gates ${1===o?"passes":"pass"}`,...r>0?[`${r} not applicable`]:[],...s>0?[`${s} waived or to pass later`]:[]].join(", ")}function Y(n){if(0===n.length)return null;const e=n.filter(({reason:n})=>"definite"===n.kind).length,t=n.length-e,a=0===e?"nothing failed":M(e,"failure");return 0===t?a:`${a}, ${t} waiting`}class Z{constructor(n){this.source=n}}const K=new Z("\n"),nn={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"};function en(n,...e){return new Z(n.map((n,t)=>n+tn(e[t]??null)).join(""))}function tn(n){return null===n?"":n instanceof Z?n.source:"number"==typeof n?String(n):"string"==typeof n?G(n).replace(/[&<>"']/g,n=>nn[n]??""):n.map(tn).join("")}function an(n){return en`${n.split(/(`[^`]+`)/).map(n=>/^`[^`]+`$/.test(n)?en`<code>${on(n.slice(1,-1))}</code>`:on(n))}`}function on(n){return en`${E(n).map(n=>"string"==typeof n?n:en`<span class="digest" tabindex="0">${n[0]}<span>${n[1]}</span></span>`)}`}function rn(n,e){return en`<div class="scroll" role="region" aria-label="${n}" tabindex="0">${e}</div>`}function sn(n,e){return en`<h2 id="${n}"><a href="#${n}">${e}</a></h2>`}function ln(n){return en`<code class="copied">${q(n).flatMap((n,e)=>0===e?[n]:[K,n])}</code>`}const dn={passing:"✓",failing:"✗",waiting:"○",aside:"–"};function cn(n){return en`<span class="sign ${n}" aria-hidden="true">${dn[n]}</span>`}function pn(n,t){switch(e(n,t)){case"pass":return"passing";case"fail":case"error":return"failing";case"waiting":return"waiting";case"not-applicable":case"not-needed":case"not-judged":case"waived":case"after-this":return"aside"}}function un(n){switch(n){case"passed":return"passing";case"failed":case"killed":case"timed-out":case"spawn-failed":return"failing";case"not-started":case"cancelled":return"waiting"}}function fn(n){const{report:e}=n;return en`<header class="banner ${function(n){return"GO"===n.verdict?"go":"NO-GO"===n.verdict?C(n)?"for-now":"no-go":"not-decided"}(e)}">
    <h1><span class="word">${S(e)}</span> <span class="asked">${function({only:n,enforced:e}){return null!==n?`only ${O(n)} judged`:null===e?"nothing is decided":A[e]}(e)}</span></h1>
    <p class="subject">
      <strong>${e.names.producer} ${z(e).release} → ${e.names.consumer}</strong>
      <span class="moment">${function({report:n,links:e}){const t=n.subject?.sha;if(void 0===t)return en`no git checkout`;const o=en`<code>${t.slice(0,12)}</code>`;return en`${e?.sha===t?en`<a href="${a(e)}" rel="noreferrer">${o}</a>`:o}${null===n.subject?"":k(n.subject)}`}(n)} · ${x(e.observedAt)}</span>
    </p>
    <p>${function({report:n,todo:e,warnings:t}){const a=e.flatMap(({rows:n})=>n.map(({cause:n})=>n)),r=e.flatMap(({owner:n,rows:e})=>null===n?[]:`${e.length} ${n}`).join(", "),s=[X(n),Y(a)??o(n)??"nothing to do"],i=0===t.length?null:en` · <a href="#warnings">${M(t.length,"warning")}</a>`;return en`<strong>${s.join(" · ")}</strong
    >${""===r?null:en` · to do: <strong>${r}</strong>`}${i}`}(n)}</p>
    ${function(n){const{enforced:e,enforcedBecause:t}=n,a=N(n),o=null===n.only?F(n).filter(({id:n})=>n!==e):[],i=o.map(({id:n,report:{verdict:e}})=>`${A[n]} ${e}`),l=r(n)?.words??"";return[...[s(n)].filter(n=>null!==n),...""===l?[]:[`${l}.`],...0===i.length?[]:[`${null===e?"Decisions":"Other decisions"}: ${i.join(", ")}.`],...null===t||null===e?[]:[`This check decides ${A[e]}, because ${t}.`],...null===a?[]:[`${a.move}. ${a.tell}.`],...R(n).map(({decision:n,gates:e})=>`Not covered by ${A[n]}: ${e}.`)]}(e).map(n=>en`<p class="soft">${an(n)}</p>`)}
  </header>`}function gn(n,e){const t=pn(n,e);return en`<li class="${t}">
    <a href="#gate-${e.id}">${cn(t)} ${e.id} <strong>${i(n,e)}</strong></a>
  </li>`}function mn(n){const e=en`<code>${n}</code>`;return I(n)?en`<a href="#${$n(n)}">${e}</a>`:e}function hn({report:n}){const e=function({only:n,decisions:e,gates:t,contractDiff:a}){const o=null===n?H.flatMap(n=>function(n){return null===n?[]:[...n.blockers,...n.afterThis]}(e[n])):[],r=t.filter(({id:e})=>null===n||n.includes(e)).flatMap(({findings:n})=>n),s=null===n||n.includes("stability-window")?a:[],i=[...o,...r,...s].map(({rule:n})=>n);return[...new Set(i)].filter(I)}(n);return 0===e.length?null:en`${sn("rules","Rules")}
    <dl class="rules">
      ${e.map(n=>{const{why:e,wrong:t,right:a}=B[n];return en`<dt id="${$n(n)}"><code>${n}</code></dt>
          <dd>
            ${an(e)}<br />
            <span class="soft">Wrong: ${an(t)}<br />Right: ${an(a)}</span>
          </dd>`})}
    </dl>`}function $n(n){return`rule-${n.replace("/","-")}`}const wn=en`<span class="soft">nothing</span>`;function bn(n,e){return en`<table>
    <thead>
      <tr>
        ${n.map(n=>en`<th scope="col">${n}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${e.map(n=>en`<tr>
            ${n.map(n=>en`<td>${n}</td>`)}
          </tr> `)}
    </tbody>
  </table>`}function xn(n){const e=n=>null===n?wn:en`<code>${on(n)}</code>`;return[n.breaking?en`<strong class="failing">breaking</strong>`:en`compatible`,en`${n.subject}`,e(n.before),e(n.after),en`${n.action}`,mn(n.rule)]}function vn({impact:{stated:n,computed:e}}){return null===n&&Object.keys(e).length>0?"impact-json":null}function yn(n,e){if(null===e.path)return null;const{role:t,names:a}=n.report,o=null===e.side||e.side===t?"":`${a[e.side]}: `,r=[e.line,null===e.line?null:e.column??null].filter(n=>null!==n);return en`${o}${kn(n,e,en`<code>${[e.path,...r].join(":")}</code>`)}`}function kn({report:n,links:e},t,a){const{path:o,line:r}=t;return null!==e&&null!==o&&l(n,t)?en`<a href="${d(e,c(n,o),r)}" rel="noreferrer">${a}</a>`:a}function jn({beside:n},e){const t=en`<code>${e}</code>`;return n.has(e)&&/^\w[\w./-]*$/.test(e)&&!e.includes("..")?en`<a href="${e}">${t}</a>`:t}function Mn({expected:n,observed:e}){const t=[["expected",n],["observed",e]].flatMap(([n,e])=>null==e?[]:[{name:n,value:e}]);return 0===t.length?null:en`<dl class="compared">
    ${t.map(({name:n,value:e})=>en`<dt>${n??""}</dt>
          <dd><code>${on(e)}</code></dd>`)}
  </dl>`}const Sn={error:"failing",warning:"waiting",notice:"aside"};function zn(n){const{gates:e,only:t}=n.report,a=e.filter(({id:n})=>null===t||t.includes(n));return en`${sn("gates","Gates")} ${a.map(e=>function(n,e){const t=pn(n.report,e);return en`<section id="gate-${e.id}" class="gate is-${t}">
    <h3>
      ${cn(t)} <a href="#gate-${e.id}">${e.id}</a>
      <span class="${t}">${i(n.report,e)}</span>
    </h3>
    <p>${an(""===e.summary?e.title:e.summary)}</p>
    <p class="soft">Asked: ${e.title}${function({only:n},{needed:e}){return null!==n?"":0===e.length?" (not needed by a decision)":` (needed for ${O(e.map(n=>A[n]))})`}(n.report,e)}.</p>
    ${function(n,e){const t=function({todo:n,others:e,toldAt:t},{id:a,findings:o}){const r=new Set(o.map(n=>P({...n,gate:a})));return[...n,...e].flatMap(({rows:n})=>n.flatMap(({cause:n})=>[n.reason,...n.others])).filter(n=>n.gate===a&&!r.has(P(n))).flatMap(n=>{const e=t(a,n);return null===e?[]:[{reason:n,told:e}]})}(n,e),a=[...J.map(n=>({noun:n,count:e.findings.filter(e=>e.severity===n).length})),{noun:"more finding",count:t.length}].filter(({count:n})=>n>0);return 0===a.length?null:en`<details class="more">
    <summary>${a.map(({noun:n,count:e})=>M(e,n)).join(", ")}</summary>
    <ul class="rows">
      ${t.map(({reason:n,told:e})=>en`<li>
            <p class="what">
              ${cn("definite"===n.kind?"failing":"waiting")}${an(n.message)}
              <a href="#${e.id}">${e.label}</a>
            </p>
          </li> `)}
      ${e.findings.map(t=>function(n,e,t){const a=n.toldAt(e.id,t),o=en`${cn(Sn[t.severity])}<span class="soft">${t.severity}</span>
    ${an(t.message)}`;return null!==a?en`<li>
      <p class="what">${o} <a href="#${a.id}">${a.label}</a></p>
    </li> `:en`<li>
    <p class="what">${o}</p>
    <p class="where">${yn(n,t)} ${mn(t.rule)}</p>
    ${Mn(t)}
    <p><strong>Fix:</strong> ${an(t.hint)}</p>
  </li> `}(n,e,t))}
    </ul>
  </details>`}(n,e)}
  </section>`}(n,e))}`}function Cn(n){const{report:e}=n,t=[...L.map(n=>[n,An(e.baseline?.[n]??null)]),["judged as",e.role],["repository",An(e.repository)],["commit",Nn(n)],["tag points at",An(e.tagCommit)],["other side",Fn(e)],["handoff payload",Rn(n)],["payload SHA-256",An(e.handoff?.sha256??null)],["profile",en`<code>${e.profile.source}</code>`],["profile SHA-256",An(e.profile.sha256)],["evidence SHA-256",An(e.evidenceSha256)],["observed",x(e.observedAt)],["by",`${e.tool.name} ${e.tool.version}`]];return en`${sn("judged","What was judged")}
    <dl class="card">
      ${t.map(([n,e])=>en`<dt>${n}</dt>
            <dd>${e??On}</dd>`)}
    </dl>`}const On=en`<span class="soft">not known</span>`;function An(n){return null===n?null:en`<code>${on(n)}</code>`}function Nn({report:{subject:n},links:e}){if(null===n)return null;const t=k(n),o=An(n.sha),r=0===n.differing?.length;return en`${e?.sha===n.sha?en`${o} <a href="${a(e)}" rel="noreferrer">on GitHub</a>`:o}${r?t:en`<strong class="waiting">${t}</strong>`}`}function Fn({peer:n,names:e}){return null===n?null:null!==n.absence?en`${e[n.side]}: <strong class="waiting">${n.absence}</strong>`:en`${e[n.side]} <code>${n.repository??"a checkout beside"}</code> at
    <code>${on(n.reference??"its working tree")}</code>`}function Rn(n){const{handoff:e,role:t}=n.report;if(null===e)return null;const a={side:"producer",path:e.path,line:null},o=en`<code>${e.path}</code>`;return en`${"producer"===t?kn(n,a,o):o} ${e.mode??"without a mode"}`}const Tn=[[/^packets\//,"for people to sign"],[/^logs\//,"what the commands printed"],[/^evidence\//,"to judge again anywhere: handoff-gate report --evidence FOLDER"],[/^report\.json$/,"for programs"],[/^badge\.json$/,"for an endpoint badge"],[/^report\.md$/,"this report as Markdown"],[/^fix\.patch$/,"what has one right value: git apply"]];function Wn(n){const e=Tn.flatMap(([e,t])=>{const a=[...n.beside].filter(n=>e.test(n)).sort();return 0===a.length?[]:[{what:t,found:a}]});return 0===e.length?null:en`${sn("files","Files of this run")}
    <dl class="card">
      ${e.map(({what:e,found:t})=>en`<dt>${e}</dt>
            <dd>${t.map(e=>en`<p>${jn(n,e)}</p>`)}</dd>`)}
    </dl>`}function Dn(n){const e=T(n.report);return 0===e.length?null:en`<details class="fold">
    <summary>
      <h2>After this: ${e.length}</h2>
      <span class="soft">the decision does not wait for it</span>
    </summary>
    <ul class="rows" id="later">
      ${e.map((e,t)=>en`<li id="later-${t+1}" class="row">
            <p class="what">Once ${e.after}: <strong>${an(e.message)}</strong></p>
            <p class="where">${yn(n,e)} <a href="#gate-${e.gate}">${e.gate}</a> · ${mn(e.rule)}</p>
            <p><strong>Fix:</strong> ${an(e.clears)} <span class="soft">(${e.owner})</span></p>
          </li>`)}
    </ul>
  </details>`}const En="\nfor (const one of document.querySelectorAll('.copied')) {\n  const button = document.createElement('button');\n  button.type = 'button';\n  button.className = 'copy';\n  const say = (word) => { button.textContent = word; };\n  say('copy');\n  button.addEventListener('click', () => {\n    const later = () => setTimeout(say, 2000, 'copy');\n    navigator.clipboard.writeText(one.textContent.trim()).then(() => { say('copied'); later(); }, () => {\n      getSelection().selectAllChildren(one);\n      say('chosen: copy it by keys');\n      later();\n    });\n  });\n  one.after(button);\n}\n",Gn=`sha256-${U("sha256").update(En).digest("base64")}`;function qn({cells:n}){return n.every(n=>n.agrees)}function Hn(n,e){const t=new Set(e.flatMap(e=>n.cellsOf(e).map(({path:n})=>n))),[a]=t;return 1===t.size&&void 0!==a?a:null}function Jn(n){return en`${n.split(/(?<=[/_-])/).map((n,e)=>0===e?n:en`<wbr />${n}`)}`}function Ln({fact:n}){return`fact-${n.replace(/[^\w.-]/g,"-")}`}function _n(n,e,t){const[a,o]=[t.slice(0,3),t.slice(3)],r=t=>t.map((t,a)=>en`${0===a?"":", "}${kn(n,t,en`<code>${function({path:n},{path:e,line:t}){return null===n?null===t?e:`${e}:${t}`:null===t?"the file":`:${t}`}(e,t)}</code>`)}`);return en`${r(a)}${0===o.length?null:en`<details class="more">
          <summary>${o.length} more</summary>
          ${r(o)}
        </details>`}`}function Bn(n){return null===n?en`<span class="soft">not known</span>`:en`<code>${on(n)}</code>`}function In(n,e,t){return e.map(({owner:e,causes:a})=>({owner:e,rows:a.map(({number:e,cause:a})=>({id:`${n}-${e}`,number:e,cause:a,isNew:t(a)}))}))}function Pn(n,e){return n.flatMap(({rows:n})=>n.flatMap(({id:n,number:t,cause:a})=>[a.reason,...a.others].map(a=>[P(a),{id:n,label:`${e} ${t}`}])))}const Un=/^[\w-]+\/(?!\.{1,2}$)[\w.-]+$/,Qn=/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;function Vn({repository:n,subject:e},t){const a=t??{server:"https://github.com",repository:n??"",sha:e?.sha??"",rules:null};return Un.test(a.repository)&&Qn.test(a.sha)&&/^https?:\/\//.test(a.server)?a:null}function Xn({suite:n},e){return/^[\w.-]+$/.test(e.id)?`run-${e.id}`:`run-at-${n.indexOf(e)+1}`}function Yn(n,{id:e,number:t,cause:a,isNew:o},r){const{reason:s}=a,i="definite"===s.kind,l=r?O(function({reason:n,others:e}){return[...new Set([n,...e].flatMap(({decisions:n})=>n))]}(a).map(n=>A[n])):"";return en`<li id="${e}" class="row ${i?"is-failing":"is-waiting"}">
    <p class="what">
      ${cn(i?"failing":"waiting")}<strong>${function({reason:n,command:e}){if(null===e||!n.rule.endsWith("/command"))return an(n.message);const t=null===e.reason?null:en`: ${e.reason}`;return en`${e.id} ${W(e)}${t}`}(a)}</strong>${o?en` <span class="new">new</span>`:null}
    </p>
    <p class="where">${function(n,{reason:e,command:t}){const a="sign-off/impact-missing"===e.rule?vn(n.report):null,o=[...null===t?[]:[ln(t.command)],yn(n,e),en`<a href="#gate-${e.gate}">${e.gate}</a>`,mn(e.rule),null===t?null:en`<a href="#${Xn(n.report,t)}">output</a>`,null===a?null:en`<a href="#${a}">what was computed</a>`,null==t?.log?null:jn(n,t.log),"unknown"===e.kind?en`<span class="waiting">evidence is missing</span>`:null,e.waiting?en`<span class="waiting">may clear by waiting</span>`:null].filter(n=>null!==n);return en`${o.map((n,e)=>0===e?n:en` · ${n}`)}`}(n,a)} · <a href="#${e}">#${t}</a></p>
    ${function(n,e){const{others:t,tie:a,command:o}=e;if(0===t.length)return null===o?null:function({tail:n}){const e=Q(n).at(-1);return void 0===e?null:en`<p class="others"><code>${e}</code></p>`}(o);const r="output"===a?t.slice(0,5):[],s=t.slice(r.length),i=$(e,s.length,r.length>0);return en`${0===r.length?null:Zn(n,r)}
  ${0===s.length?null:en`<details class="more">
          <summary>${i}</summary>
          ${Zn(n,s)}
        </details>`}`}(n,a)}
    <p><strong>Fix:</strong> ${an(s.fix)}</p>
    <div class="again soft">
      <p>
        Run it yourself:
        <code class="copied">${h(n.report,s.gate)}</code
        >${""===l?null:en` · blocks ${l}`}
      </p>
      ${function({expected:n,observed:e,kind:t}){const a="unknown"===t?null:Mn({expected:n,observed:e});return null===a?null:en`<details class="more">
    <summary>Expected and observed</summary>
    ${a}
  </details>`}(s)}
    </div>
  </li>`}function Zn(n,e){return en`<ul class="others">
    ${e.map(e=>en`<li>${yn(n,e)} ${an(e.message)}</li> `)}
  </ul>`}function Kn(n){return 0===n.warnings.length?null:en`<details class="fold">
    <summary>
      <h2>${M(n.warnings.length,"warning")}</h2>
      <span class="soft">${1===n.warnings.length?"blocks":"block"} nothing</span>
    </summary>
    <ul class="rows" id="warnings">
      ${n.warnings.map(({id:e,gate:t,finding:a})=>en`<li id="${e}" class="row">
            <p class="what">
              <span class="sign waiting" aria-hidden="true">!</span><strong>${an(a.message)}</strong>
            </p>
            <p class="where">${yn(n,a)} <a href="#gate-${t}">${t}</a> · ${mn(a.rule)}</p>
            <p><strong>Fix:</strong> ${an(a.hint)}</p>
          </li>`)}
    </ul>
  </details>`}const ne=["failing","waiting"],ee="{ display: block; content-visibility: visible; block-size: auto; }",te=ne.flatMap(n=>{const e=`body:has(#show-${n}:checked)`;return[`${e} :is(.row, .gate, .run):is(.is-passing, .is-failing, .is-waiting, .is-aside):not(.is-${n}, :target, :has(:target))`,`${e} :is(.group, .lane):not(:has(.is-${n}, :target))`,`${e} tbody tr:is(.is-passing, .is-failing):not(.is-${n})`]}).join(",\n"),ae=`body:has(${ne.map(n=>`#show-${n}:checked`).join(", ")})`,oe=`\n:root { color-scheme: light dark; --ink: #1f2328; --soft: #59636e; --line: #d1d9e0; --page: #fff; --card: #f6f8fa;\n  --link: #0550ae; --good: #116329; --good-soft: #dafbe1; --bad: #b3141f; --bad-soft: #ffebe9; --wait: #7d4e00; --wait-soft: #fff8c5; }\n@media (prefers-color-scheme: dark) {\n  :root { --ink: #f0f6fc; --soft: #9da7b3; --line: #3d444d; --page: #0d1117; --card: #151b23;\n    --link: #79b8ff; --good: #56d364; --good-soft: #12261e; --bad: #ff8f87; --bad-soft: #2d1214; --wait: #e3b341; --wait-soft: #272115; }\n}\n* { box-sizing: border-box; }\nhtml { scroll-padding-top: 12px; }\nbody { margin: 0 auto; max-width: 1240px; padding: 20px 20px 48px; background: var(--page); color: var(--ink);\n  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", sans-serif; overflow-wrap: anywhere; }\n@media (min-width: 2400px) { body { max-width: 1900px; font-size: 20px; } }\nh1, h2, h3, p, dl, dd, ol, ul, fieldset { margin: 0; padding: 0; }\nh1 { font-size: 1.3em; line-height: 1.25; }\nh2 { font-size: 1.25em; margin: 36px 0 8px; }\nh3 { font-size: 1em; }\nh2 a, h3 a, tbody th a { color: inherit; text-decoration: none; }\nh2 a:hover, h3 a:hover, tbody th a:hover { text-decoration: underline; }\na { color: var(--link); text-underline-offset: 2px; }\n:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 3px; }\n:target { outline: 2px solid var(--wait); outline-offset: 4px; border-radius: 4px; }\nh2:target, h2 + *:target { outline-color: transparent; }\ncode, pre { font: 0.87em/1.45 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }\npre { margin: 8px 0 0; padding: 10px 12px; max-height: 24em; overflow: auto; background: var(--card);\n  border: 1px solid var(--line); border-radius: 6px; white-space: pre-wrap; }\n.copied { user-select: all; cursor: copy; }\ncode.copied { white-space: pre-wrap; }\n.copy { margin-left: 6px; padding: 0 8px; font: inherit; font-size: .85em; color: var(--soft); background: none; border: 1px solid var(--line); border-radius: 4px; cursor: pointer; }\n.copy:hover { color: inherit; background: var(--card); }\n:not(pre).copied { padding: 1px 5px; background: var(--card); border: 1px solid var(--line); border-radius: 4px; }\n.digest { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; border-bottom: 1px dotted var(--soft); user-select: all; }\n.digest span { font-size: 0; }\n.digest::after { content: "…"; }\n.digest:focus span, .digest:hover span { font-size: inherit; }\n.digest:focus::after, .digest:hover::after { content: ""; }\n.soft { color: var(--soft); font-weight: 400; }\n.sign { display: inline-block; min-width: 1.1em; font-weight: 700; }\n.passing { color: var(--good); }\n.failing { color: var(--bad); }\n.waiting { color: var(--wait); }\n.new { border: 1px solid currentcolor; border-radius: 1em; padding: 0 0.5em; font-size: 0.8em; }\n.aside { color: var(--soft); }\n.banner { border: 1px solid var(--line); border-left: 10px solid var(--soft); border-radius: 8px; padding: 14px 18px; background: var(--card); }\n.banner p { margin-top: 4px; }\n.banner.go { border-left-color: var(--good); background: var(--good-soft); }\n.banner.no-go { border-left-color: var(--bad); background: var(--bad-soft); }\n.banner.for-now { border-left-color: var(--wait); background: var(--wait-soft); }\n.banner .soft { color: inherit; }\n.word { font-size: 1.75em; font-weight: 800; margin-right: 8px; }\n.go .word { color: var(--good); }\n.no-go .word { color: var(--bad); }\n.for-now .word { color: var(--wait); }\n.subject { display: flex; flex-wrap: wrap; gap: 2px 24px; justify-content: space-between; }\n.subject strong { font-size: 1.15em; }\n.chips { margin-top: 12px; }\n.chips ul { display: flex; flex-wrap: wrap; gap: 6px; list-style: none; }\n.chips p { margin: 8px 0 4px; }\n.chips a, .chips li > span { display: block; padding: 3px 10px; border: 1px solid currentColor; border-radius: 999px; color: inherit; text-decoration: none; }\n.chips a:hover { background: var(--card); }\n.chips li > span { border-style: dotted; color: var(--soft); }\n.chips .apart a { border-style: dashed; }\n\n.headed { display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: baseline; margin: 26px 0 6px; }\n.headed h2 { margin: 0; }\n.filter { border: 0; margin-left: auto; min-width: 0; }\n.filter legend { float: left; padding: 0; color: var(--soft); margin-right: 12px; }\n.filter span { display: inline-block; margin-right: 12px; }\n.filter label { cursor: pointer; padding: 4px; }\n.filter input { accent-color: var(--link); margin: 0; vertical-align: -2px; }\n.again { display: flex; flex-wrap: wrap; gap: 0 20px; }\n.again details[open] { flex-basis: 100%; }\n.filter input:disabled + label { color: var(--soft); cursor: default; }\n.group { margin-top: 14px; }\n.group h3 { padding-bottom: 4px; border-bottom: 1px solid var(--line); }\n.rows { list-style-position: outside; padding-left: 28px; }\nul.rows { list-style: none; padding-left: 0; }\n.rows > li { padding: 8px 0 9px; border-bottom: 1px solid var(--line); }\n.rows > li:last-child { border-bottom: 0; }\n.rows > li::marker { color: var(--soft); font-weight: 600; }\n.rows p { margin: 1px 0; }\n.where { color: var(--soft); }\n.others { margin: 3px 0; padding-left: 14px; border-left: 3px solid var(--line); list-style: none; }\n.others li { margin: 2px 0; }\nsummary { cursor: pointer; }\nsummary:hover { text-decoration: underline; }\n.more > summary { color: var(--soft); width: fit-content; }\n.more > :not(summary) { margin-top: 4px; }\n.fold { margin-top: 14px; padding: 8px 14px; border: 1px solid var(--line); border-radius: 8px; background: var(--card); }\n.fold h2 { display: inline; font-size: 1em; margin: 0 6px 0 0; }\ndl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 2px 16px; }\ndt { color: var(--soft); }\n.card { border: 1px solid var(--line); border-radius: 8px; padding: 12px 16px; background: var(--card); }\n.compared { margin: 4px 0; }\n.rules { grid-template-columns: minmax(0, 1fr); }\n.rules dd { margin-bottom: 10px; }\n.gate { padding: 9px 0; border-bottom: 1px solid var(--line); }\n.gate h3 > :last-child { margin-left: 6px; }\n.legend { display: flex; flex-wrap: wrap; gap: 2px 20px; margin: 4px 0 10px; }\n.swatch { width: 28px; height: 14px; vertical-align: -2px; }\n.lane { margin-top: 10px; }\n.lane h3 { margin-bottom: 4px; }\n.run { border: 1px solid var(--line); border-radius: 6px; margin-bottom: 4px; }\n.run > summary, .axis { display: grid; gap: 2px 12px; padding: 4px 10px; align-items: center;\n  grid-template-columns: minmax(0, 12em) minmax(0, 10em) 6em minmax(0, 1fr); }\n.run .took { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }\n.run .id { font-weight: 600; }\n.run .id::before { content: "▸ "; color: var(--soft); font-weight: 400; }\n.run[open] .id::before { content: "▾ "; }\n.run .inside { padding: 6px 12px 10px; border-top: 1px solid var(--line); scroll-margin-top: 48px; }\n.track { display: block; width: 100%; height: 18px; background: var(--card); border-radius: 3px; overflow: hidden; }\n.bar { stroke-width: 1.5; fill: none; }\n.bar.passing { fill: var(--good); stroke: var(--good); }\n.bar.failing { fill: var(--bad-soft); stroke: var(--bad); stroke-dasharray: 4 2; }\n.bar.waiting { fill: none; stroke: var(--wait); stroke-dasharray: 1 3; }\n.axis { padding-block: 0; }\n.axis div { font-size: 0.87em; grid-column: 4; display: flex; justify-content: space-between; }\n.scroll { overflow-x: auto; margin-top: 6px; }\ntable { border-collapse: collapse; width: 100%; font-size: 0.93em; overflow-wrap: break-word; }\nth, td { text-align: left; vertical-align: top; padding: 5px 10px; border-bottom: 1px solid var(--line); min-width: 8em; max-width: 34em; }\ntd, td code { overflow-wrap: anywhere; }\nth { font-weight: 600; }\nthead th { vertical-align: bottom; color: var(--soft); }\nthead th code { font-weight: 400; font-size: 0.8em; }\n.matrix thead th:nth-child(n + 3) { min-width: 10em; overflow-wrap: anywhere; }\ntbody th { white-space: nowrap; }\n.matrix td:nth-child(2) { min-width: 13em; }\n.differs { background: var(--bad-soft); min-width: 12em; }\n.scroll p { margin: 1px 0; }\n@media (max-width: 700px) {\n  body { padding: 12px 12px 36px; }\n  .banner { padding: 12px 14px; }\n  dl { grid-template-columns: minmax(0, 1fr); }\n  dd { margin-bottom: 6px; }\n  .rows { padding-left: 22px; }\n  .filter { margin-left: 0; }\n  tbody th, .matrix thead th:first-child { position: sticky; left: 0; max-width: 10em; background: var(--page); white-space: normal; overflow-wrap: break-word; min-width: 9em; }\n  .run > summary { grid-template-columns: minmax(0, 1fr) max-content max-content; }\n  .run .track { grid-column: 1 / -1; }\n  .axis { grid-template-columns: minmax(0, 1fr); }\n  .axis div { grid-column: 1; }\n}\n@media (max-width: 420px) {\n  .run > summary { grid-template-columns: minmax(0, 1fr) max-content; }\n  .run .ended { grid-column: 1; grid-row: 2; }\n  .axis span:nth-child(even) { display: none; }\n}\n${`\n@media screen {\n${te},\n${ae} .rest > summary { display: none; }\n${ae} .rest::details-content ${ee}\n}\n@media print {\n  :root { color-scheme: only light; --ink: #000; --soft: #000; --line: #999; --page: #fff; --card: #fff; --link: #000;\n    --good: #000; --good-soft: #fff; --bad: #000; --bad-soft: #fff; --wait: #000; --wait-soft: #fff; }\n  body { max-width: none; padding: 0; font-size: 10pt; }\n  details::details-content ${ee}\n  .filter, .copy { display: none; }\n  .banner { border-width: 2px; }\n  .digest span { font-size: inherit; }\n  .digest::after { content: ""; }\n  pre { max-height: none; }\n  .scroll { overflow: visible; }\n  table { table-layout: fixed; font-size: 7.5pt; }\n  th, td { min-width: 0 !important; padding: 2px 4px; overflow-wrap: anywhere; white-space: normal !important; }\n  .bar.passing { fill: #000; }\n  h2, h3 { break-after: avoid; }\n  .rows > li, .gate, tr { break-inside: avoid; }\n}\n@media (forced-colors: active) {\n  .bar.passing { fill: CanvasText; stroke: CanvasText; }\n  .bar.failing { stroke: CanvasText; }\n}\n`}`,re=["default-src 'none'",`style-src 'sha256-${U("sha256").update(oe).digest("base64")}'`,`script-src '${Gn}'`,"base-uri 'none'","form-action 'none'"].join("; ");const se=[{standing:"passing",words:"passed"},{standing:"failing",words:"failed, killed, timed out or could not be started (outlined)"},{standing:"waiting",words:"not started or cancelled"}];function ie({standing:n,words:e}){return en`<span
    >${cn(n)}
    <svg class="swatch" aria-hidden="true">
      <rect class="bar ${n}" x="1" y="2" width="26" height="10" rx="2" />
    </svg>
    ${e}</span
  > `}function le(n){const{report:e,todo:t}=n,a=w(e,n=>`\`${n}\``),o=null===a?null:en`<p>${an(a)}</p>`;if(0===t.length)return o;return en`<div class="headed">
      ${sn("todo",`${null===e.only&&null===e.enforced?"To do, if a decision were enforced":"To do"}: ${ce(t)}`)}
      <p class="soft">${de(t)}</p>
      ${ce(t)>1?function(n){const e=n.flatMap(({rows:n})=>n),t=e.filter(({cause:n})=>"definite"===n.reason.kind).length;return en`<fieldset class="filter">
    <legend>Show</legend>
    ${[{id:"all",state:"checked",words:`all ${e.length}`},{id:"failing",state:t>0?"":"disabled",words:`failing ${t}`},{id:"waiting",state:t<e.length?"":"disabled",words:"waiting "+(e.length-t)}].map(({id:n,state:e,words:t})=>en`<span
          ><input type="radio" name="show" id="show-${n}" ${new Z(e)} /><label for="show-${n}"
            >${t}</label
          ></span
        > `)}
  </fieldset>`}(t):null}
    </div>
    ${o} ${t.map(e=>pe(n,e,!1))}`}function de(n){const e=b(n.flatMap(({rows:n})=>n.map(({cause:n})=>n)));return e===ce(n)?"":`${M(e,"finding")}, by what causes them`}function ce(n){return n.reduce((n,{rows:e})=>n+e.length,0)}function pe(n,{owner:e,rows:t},a){const[o,r]=[t.slice(0,30),t.slice(30)];return en`<section class="group">
    ${null===e?null:en`<h3>${e} <span class="soft">${M(t.length,"thing")} to do</span></h3>`}
    ${ue(n,o,a)}
    ${0===r.length?null:en`<details class="more rest">
            <summary>${r.length} more to do</summary>
            ${ue(n,r,a)}
          </details>`}
  </section>`}function ue(n,e,t){return en`<ol class="rows" start="${e[0]?.number??1}">
    ${e.map(e=>Yn(n,e,t))}
  </ol>`}function fe(n){const{report:e,others:t}=n,{enforced:a}=e;if(null===a||0===t.length)return null;return en`<details class="fold">
    <summary>
      <h2>Not needed for ${A[a]}: ${ce(t)}</h2>
      <span class="soft">${function({report:n,others:e}){const t=e.flatMap(({rows:n})=>n.map(({cause:n})=>n)),a=F(n).map(({id:n})=>({name:A[n],count:t.filter(({reason:e,others:t})=>[e,...t].some(e=>e.decisions.includes(n))).length}));return a.flatMap(({name:n,count:e})=>0===e?[]:`${n} (${e})`).join(" · ")}(n)}</span>
    </summary>
    <div id="others">
      <p class="soft">${de(t)}</p>
      ${t.map(e=>pe(n,e,!0))}
    </div>
  </details>`}const ge=new Z(`<style>${oe}</style>`),me=new Z(`<script>${En}<\/script>`),he={links:null,beside:[]},$e=[{of:["producer-suite","consumer-suite"],show:function(n){const{suite:e}=n.report;if(0===e.length)return null;const{lanes:t,wallMs:a}=v(e),o=null===a?"nothing started":`${y(a)} in all`,r=e.filter(({outcome:n})=>"passed"===n).length;return en`${sn("suite","Suite")}
    <p>
      <strong>${r} of ${M(e.length,"command")} passed</strong> in ${M(t.length,"lane")},
      ${o}${function({report:n}){const e=n.suite.flatMap(n=>null===n.durationMs?[]:[{command:n,took:n.durationMs}]);if(e.length<2)return null;return en` · slowest:
  ${[...e].sort((n,e)=>e.took-n.took).slice(0,3).map(({command:e,took:t},a)=>en`${0===a?"":", "}<a href="#${Xn(n,e)}">${e.id}</a> ${y(t)}`)}`}(n)}
    </p>
    <p class="legend soft">${se.map(ie)}</p>
    ${null===a?null:function(n){const e=[0,.25,.5,.75,1].map(e=>en`<span>${y(n*e)}</span>`);return en`<div class="axis soft" aria-hidden="true"><div>${e}</div></div>`}(a)} ${t.map(e=>function(n,e,t){const a=null===e.wallMs?"not started":y(e.wallMs),o=new Map(e.bars.map(n=>[n.command,n])),r=e.bars.map(({command:n})=>n),s=e.commands.filter(n=>!o.has(n));return en`<section class="lane">
    <h3>lane <code>${e.name}</code> <span class="soft">${a}</span></h3>
    ${[...r,...s].map(e=>function(n,e,t){const a=un(e.outcome),o=null===e.durationMs?"":y(e.durationMs);return en`<details class="run is-${a}" ${"failing"===a?en` open`:null}>
    <summary>
      <span class="id">${cn(a)} ${e.id}</span>
      <span class="ended ${a}">${W(e)}</span>
      <span class="took">${o}</span>
      ${t}
    </summary>
    <div class="inside" id="${Xn(n.report,e)}">
      <p>${ln(e.command)}</p>
      ${null===e.reason?null:en`<p>${e.reason}</p>`}
      ${null===e.log?null:en`<p class="soft">whole output: ${jn(n,e.log)}</p>`}
      ${function(n){const e=Q(n.tail);if(0===e.length)return null;const t=e.flatMap(n=>[n,K]);return en`<pre tabindex="0" role="region" aria-label="Last output of ${n.id}">${t}</pre>`}(e)}
    </div>
  </details> `}(n,e,function(n,e){const t=n=>0===e?0:100*n/e,a=null===n?0:Math.max(.4,t(n.end-n.start)),o=null===n?0:Math.min(t(n.start),100-a);return en`<svg class="track" aria-hidden="true">
    <rect class="bar ${null===n?"waiting":un(n.command.outcome)}" x="${o.toFixed(2)}%" y="3" width="${a.toFixed(2)}%" height="12" rx="2" />
  </svg>`}(o.get(e)??null,t)))}
  </section>`}(n,e,a??0))}`}},{of:["alignment"],show:function(n){const{report:e}=n;if(0===e.alignment.length)return null;const t=p(e).map(n=>({...n,path:Hn(n,e.alignment)})),a=e.alignment.filter(n=>!qn(n)),o=[...a,...e.alignment.filter(qn)],r=0===a.length?`${M(o.length,"fact")}, each the same wherever it is stated.`:`${a.length} of ${M(o.length,"fact")} in dispute, told first.`;return en`${sn("alignment","Alignment")}
    <p><strong>${r}</strong></p>
    <p class="soft">
      ${cn("passing")} states the expected value, ${cn("failing")} states another; with its line. Empty: does not
      state the fact.
    </p>
    ${rn("Facts by documents",en`<table class="matrix">
        <thead>
          <tr>
            <th scope="col">fact</th>
            <th scope="col">expected</th>
            ${t.map(e=>function(n,{title:e,side:t,path:a}){const o=null===a?null:en`<br />${kn(n,{side:t,path:a,line:null},en`<code>${Jn(a.split("/").at(-1)??a)}</code>`)}`;return en`<th scope="col">${e}${o}</th>`}(n,e))}
          </tr>
        </thead>
        <tbody>
          ${o.map(e=>function(n,e,t){return en`<tr id="${Ln(e)}" class="${qn(e)?"is-passing":"is-failing"}">
    <th scope="row">${cn(qn(e)?"passing":"failing")} ${function(n){return en`<a href="#${Ln(n)}">${Jn(n.fact)}</a>`}(e)}</th>
    <td>${Bn(e.expected)}</td>
    ${t.map(t=>function(n,e,t){const a=t.filter(n=>!n.agrees);return 0===t.length?en`<td></td>`:0===a.length?en`<td>${cn("passing")} ${_n(n,e,t)}</td>`:en`<td class="differs">
    ${a.map(t=>en`<p>
          ${cn("failing")} ${null===t.value?"states nothing":Bn(t.value)}
          ${_n(n,e,[t])}
        </p>`)}
  </td>`}(n,t,t.cellsOf(e)))}
  </tr> `}(n,e,t))}
        </tbody>
      </table>`)}
    ${function(n,e){const t=e.flatMap(({title:n,side:e,path:t})=>null===t?[]:[{title:n,side:e,path:t}]);return 0===t.length?null:en`<details class="soft">
    <summary>where the documents are</summary>
    <ul>
      ${t.map(({title:e,side:t,path:a})=>en`<li>${e}: ${kn(n,{side:t,path:a,line:null},en`<code>${a}</code>`)}</li>`)}
    </ul>
  </details>`}(n,t)}`}},{of:["stability-window"],show:function({report:{contractDiff:n}}){const e=n.filter(n=>n.breaking);if(0===n.length)return en`${sn("contract","Contract changes")}
      <p>None: it is that of the release before, or there was none before.</p>`;const t=[...e,...n.filter(n=>!n.breaking)];return en`${sn("contract","Contract changes")}
    <p><strong>${M(t.length,"change")}, ${e.length} breaking.</strong></p>
    ${rn("Contract changes",bn(["kind","what","before","after","the consumer must","rule"],t.map(xn)))}`}},{of:["sign-off"],show:function({report:n}){const e=_(n.impact);return 0===e.length?null:en`${sn("impact","Consumer impact")}
  ${rn("Consumer impact",bn(["field","stated by the producer","computed from the contract"],e.map(({field:n,stated:e,computed:t})=>[en`<code>${n}</code>`,null===e?wn:on(e),null===t?wn:on(t)])))}
  ${function(n){const e=vn(n);if(null===e)return null;const t=JSON.stringify(n.impact.computed,null,2).split("\n");return en`<details class="more">
    <summary>What was computed, as JSON to start the statement from</summary>
    <pre id="${e}" class="copied" tabindex="0" role="region" aria-label="Computed impact as JSON">
${t.flatMap(n=>[n,K])}</pre>
  </details>`}(n)}`}},{of:["sign-off"],show:function(n){const{records:e}=n.report;return 0===e.length?null:en`${sn("sign-off-documents","Sign-off documents")}
  ${rn("Sign-off documents",bn(["document","updated","release","rehearsal","cutover","owners"],e.map(e=>function(n,e){const{side:t,path:a,lines:o,baseline:r,owners:s}=e,i=e.superseded?en` <strong class="waiting">superseded</strong>`:null,l=(e,o)=>null===e?wn:en`${kn(n,{side:t,path:a,line:o??null},void 0===o?e:en`${e} <code>:${o}</code>`)}`;return[en`${n.report.names[t]} ${e.document}${i}<br />${kn(n,{side:t,path:a,line:null},en`<code>${a}</code>`)}`,en`${e.updated??wn}`,en`${r.release_tag??wn}`,l(e.rehearsal,o.rehearsal),l(e.cutover,o.cutover),0===s.length?wn:en`${s.map(({role:n,name:e})=>en`<p>${e} <span class="soft">${n}</span></p>`)}`]}(n,e))))}`}},{of:["rollback"],show:function(n){const{target:e,documents:t}=n.report.rollback;if(null===e&&0===t.length)return null;const a=L.flatMap(n=>void 0===e?.[n]?[]:[{fact:n,said:e[n]}]);return en`${sn("rollback","Rollback")}
  ${0===a.length?en`<p>No release is named to go back to.</p>`:en`<dl class="card">
          ${a.map(({fact:n,said:e})=>en`<dt>${n}</dt>
                <dd><code>${on(e)}</code></dd>`)}
        </dl>`}
  ${0===t.length?null:rn("Readiness documents",bn(["readiness document","says"],t.map(({side:e,path:t,readiness:a})=>[en`${n.report.names[e]} ${kn(n,{side:e,path:t,line:null},en`<code>${t}</code>`)}`,en`${a??wn}`])))}`}},{of:[],show:function({report:n}){return 0===n.waivers.length?null:en`${sn("waivers","Waivers")}
  ${rn("Waivers",bn(["state","waives","for","until","approver","reason"],n.waivers.map(n=>[en`${n.state}`,en`<code>${n.target}</code>`,en`<code>${n.baseline}</code>`,en`${n.expires}`,en`${n.approver}`,en`${n.reason}<br /><span class="soft">${n.detail}</span>`])))}`}}];function we(e,a=he){const o=V(e),s=function(n,{links:e,beside:t}){const a=r(n)?.isNew??(()=>!1),o=In("todo",u(n),a),s=In("other",f(n,g(n,m(n))),a),i=function({gates:n,only:e}){return n.filter(({id:n})=>null===e||e.includes(n)).flatMap(({id:n,findings:e})=>e.filter(({severity:n})=>"warning"===n).map(e=>({gate:n,finding:e}))).map((n,e)=>({...n,id:`warning-${e+1}`}))}(n),l=new Map([...T(n).map((n,e)=>[P(n),{id:`later-${e+1}`,label:"after this"}]),...Pn(s,"not needed"),...Pn(o,"to do"),...i.map(({id:n,gate:e,finding:t})=>[P({...t,gate:e}),{id:n,label:"warning"}])]);return{report:n,links:Vn(n,e),beside:new Set(t),todo:o,others:s,warnings:i,toldAt:(n,e)=>l.get(P({...e,gate:n}))??null}}(o,a),i=null===o.only?D(o)??"nothing enforced":"only some gates",l=`${S(o)} (${i}): ${o.names.producer} ${z(o).release}`,d=en`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${new Z(re)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>${l}</title>
        ${ge}
      </head>
      <body>
        ${fn(s)}
        <main>
          ${function({report:e}){const{only:a,gates:o}=e,r=o.filter(t=>n(e,t)),s=o.filter(t=>!n(e,t));return en`<nav class="chips" aria-label="Gates">
    <ul>
      ${r.map(n=>gn(e,n))}
    </ul>
    ${0===s.length?null:en`<p class="soft">${t(e)}:</p>
            <ul class="apart">
              ${s.map(n=>null===a?gn(e,n):en`<li><span>${n.id}</span></li>`)}
            </ul>`}
  </nav>`}(s)} ${[le,fe,Dn,Kn,zn].map(n=>n(s))} ${function(n){const{only:e}=n.report;return $e.filter(({of:n})=>null===e||n.some(n=>e.includes(n))).map(({show:e})=>e(n))}(s)}
          ${[Cn,Wn,hn].map(n=>n(s))}
        </main>
        ${me}
      </body>
    </html> `;return`${d.source.trimEnd()}\n`}export{we as renderHtml};
