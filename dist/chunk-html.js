import{c as t,o as e,D as n,s as a,b as o,t as r,e as s,f as d,a as l,g as i}from"./chunk-verdicts.js";import{v as c,D as p,B as u}from"./chunk-inputs.js";import{R as f,f as h}from"./chunk-source.js";import{createHash as m}from"node:crypto";import{l as g,d as $,m as b}from"./chunk-durations.js";import{t as x}from"./chunk-tail.js";import{i as v}from"./chunk-impact.js";import{x as w}from"./chunk-outputs.js";import{j as y}from"./chunk-subject.js";class k{constructor(t){this.source=t}}const j={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"};function M(t,...e){return new k(t.map((t,n)=>t+S(e[n]??null)).join(""))}function S(t){return null===t?"":t instanceof k?t.source:"number"==typeof t?String(t):"string"==typeof t?c(t).replace(/[&<>"']/g,t=>j[t]??""):t.map(S).join("")}function z(t){return M`${t.split(/(`[^`]+`)/).map(t=>/^`[^`]+`$/.test(t)?M`<code>${t.slice(1,-1)}</code>`:t)}`}function C(t,e){if(null===e.path)return null;const n=[e.line,e.column??null].filter(t=>null!==t).join(":");return M`<p>${null===e.side?"":`${t.names[e.side]} `}<code>${e.path}${""===n?"":`:${n}`}</code></p>`}function A(t){if(null===t.expected&&null===t.observed)return null;return M`<dl>${null===t.expected?null:M`<dt>expected</dt>
          <dd><code>${t.expected}</code></dd>`}${null===t.observed?null:M`<dt>observed</dt>
          <dd><code>${t.observed}</code></dd>`}</dl>`}function F(t){const e=M`<code>${t}</code>`;return h(t)?M`<a href="#${D(t)}">${e}</a>`:e}function B(t){const e=function(t){const e=[...p.flatMap(e=>t.decisions[e]?.blockers??[]),...t.gates.flatMap(({findings:t})=>t)].map(({rule:t})=>t);return[...new Set(e)].filter(h)}(t);return 0===e.length?null:M`<h2 id="rules">Rules</h2>
    <dl>
      ${e.map(t=>{const{why:e,wrong:n,right:a}=f[t];return M`<dt id="${D(t)}"><code>${t}</code></dt>
          <dd>
            ${z(e)}<br />
            <span class="soft">Wrong: ${z(n)}<br />Right: ${z(a)}</span>
          </dd>`})}
    </dl>`}function D(t){return`rule-${t.replace("/","-")}`}const R={pass:"good",fail:"bad",error:"bad",pending:"wait",skipped:"soft"},H={error:"bad",warning:"wait",notice:"soft"};function O(e){return M`<h2>Gates</h2>
    ${e.gates.map(n=>function(e,n){const a="pass"===n.status||"skipped"===n.status?null:M` open`,o=0===n.findings.length?"":` · ${t(n.findings.length,"finding")}`,r=0===n.needed.length?"not needed by a decision":`needed for ${n.needed.join(" and ")}`,s=""===n.summary?n.title:n.summary;return M`<details id="gate-${n.id}" ${a}>
    <summary>
      <span class="pill ${R[n.status]}">${n.status}</span
      ><span class="name">${n.id}</span>${z(s)}<span class="soft">${o}</span>
    </summary>
    <div class="inside">
      <p class="soft">Asked: ${n.title} (${r}).</p>
      ${0===n.findings.length?null:M`<ul>
              ${n.findings.map(t=>function(t,e){return M`<li>
    <p>
      <span class="${H[e.severity]}"><strong>${e.severity}</strong></span>
      ${z(e.message)}
    </p>
    <p class="soft">${F(e.rule)}</p>
    ${C(t,e)}${A(e)}
    <p><strong>Fix:</strong> ${z(e.hint)}</p>
  </li>`}(e,t))}
            </ul>`}
    </div>
  </details> `}(e,n))}`}const W='\n:root { color-scheme: light dark; --ink: #1f2328; --soft: #59636e; --line: #d1d9e0; --page: #fff; --card: #f6f8fa;\n  --good: #1a7f37; --good-soft: #dafbe1; --bad: #cf222e; --bad-soft: #ffebe9; --wait: #7d4e00; --wait-soft: #fff8c5; }\n@media (prefers-color-scheme: dark) {\n  :root { --ink: #f0f6fc; --soft: #9198a1; --line: #3d444d; --page: #0d1117; --card: #151b23;\n    --good: #3fb950; --good-soft: #12261e; --bad: #ff7b72; --bad-soft: #2d1214; --wait: #d29922; --wait-soft: #272115; }\n}\n* { box-sizing: border-box; }\nbody { margin: 0; background: var(--page); color: var(--ink); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", sans-serif; }\nmain { max-width: 1080px; margin: 0 auto; padding: 24px 20px 48px; }\nh1 { font-size: 22px; margin: 0; }\nh2 { font-size: 18px; margin: 36px 0 10px; }\nh3 { font-size: 15px; margin: 0; }\np { margin: 4px 0; }\na { color: inherit; }\ncode, pre { font: 13px/1.45 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; overflow-wrap: anywhere; }\npre { margin: 8px 0 0; padding: 10px 12px; background: var(--card); border: 1px solid var(--line); border-radius: 6px;\n  white-space: pre-wrap; }\n.soft { color: var(--soft); }\n.banner { border: 1px solid var(--line); border-left: 8px solid var(--wait); border-radius: 8px; padding: 16px 20px;\n  background: var(--wait-soft); }\n.banner.go { border-left-color: var(--good); background: var(--good-soft); }\n.banner.no-go { border-left-color: var(--bad); background: var(--bad-soft); }\n.word { font-size: 34px; font-weight: 700; line-height: 1.2; margin: 0; }\n.go .word, .good { color: var(--good); }\n.no-go .word, .bad { color: var(--bad); }\n.not-decided .word, .wait { color: var(--wait); }\n.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(260px, 1fr)); gap: 12px; margin-top: 12px; }\n.card { border: 1px solid var(--line); border-radius: 8px; padding: 12px 16px; background: var(--card); }\ndl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 16px; margin: 0; }\ndt { color: var(--soft); }\ndd { margin: 0; overflow-wrap: anywhere; }\nol, ul { margin: 0; padding-left: 22px; }\nli { margin: 0 0 14px; }\nli p { margin: 2px 0; }\n.pill { display: inline-block; min-width: 66px; padding: 0 9px; border: 1px solid currentColor; border-radius: 999px;\n  font-size: 12px; font-weight: 600; line-height: 20px; text-align: center; }\ndetails { border: 1px solid var(--line); border-radius: 8px; margin: 0 0 8px; background: var(--card); }\nsummary { cursor: pointer; padding: 9px 14px; }\nsummary .name { font-weight: 600; margin: 0 10px 0 8px; }\n.inside { padding: 4px 18px 8px; border-top: 1px solid var(--line); }\n.inside > ul { margin-top: 8px; }\n.scroll { overflow-x: auto; }\ntable { border-collapse: collapse; width: 100%; font-size: 14px; }\nth, td { text-align: left; vertical-align: top; padding: 5px 10px; border-bottom: 1px solid var(--line); }\nth { color: var(--soft); font-weight: 600; }\n.matrix thead th { vertical-align: bottom; }\n.matrix td { min-width: 64px; }\n.matrix td:nth-child(2) { min-width: 230px; }\ntd.differs { min-width: 190px; background: var(--bad-soft); }\n.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }\n.timeline { display: grid; grid-template-columns: max-content 1fr max-content; gap: 6px 12px; align-items: center;\n  margin-bottom: 14px; }\n.timeline svg { display: block; width: 100%; height: 22px; background: var(--card); border-radius: 4px; }\n.bar { stroke: var(--card); stroke-width: 2; }\n.bar.passed { fill: var(--good); }\n.bar.other { fill: var(--bad); }\n.axis { display: flex; justify-content: space-between; font-size: 12px; color: var(--soft); }\nfooter { margin-top: 40px; padding-top: 12px; border-top: 1px solid var(--line); font-size: 13px; }\n@media (max-width: 600px) { dl { grid-template-columns: 1fr; } dd { margin-bottom: 6px; } }\n',q=["default-src 'none'",`style-src 'sha256-${m("sha256").update(W).digest("base64")}'`,"base-uri 'none'","form-action 'none'"].join("; "),E=new k("\n");function G(n){if(0===n.suite.length)return null;const{lanes:a,wallMs:o}=g(n.suite),r=null===o?"nothing started":`${$(o)} in all`;return M`<h2>Suite</h2>
    <p class="soft">${t(n.suite.length,"command")} in ${t(a.length,"lane")}, ${r}</p>
    ${null===o?null:function(t,n){const a=[0,.25,.5,.75,1].map(t=>M`<span>${$(n*t)}</span>`);return M`<div class="timeline">
    ${t.map(t=>function(t,n){const a=null===t.wallMs?"not started":$(t.wallMs);return M`<code>${t.name}</code
    ><svg role="img" aria-label="Commands of lane ${t.name} over time">
      ${t.bars.map(t=>function({command:t,start:n,end:a},o){const r=t=>0===o?0:100*t/o,s=Math.max(.4,r(a-n)),d=Math.min(r(n),100-s);return M`<rect class="bar ${"passed"===t.outcome?"passed":"other"}" x="${d.toFixed(2)}%" y="3" width="${s.toFixed(2)}%" height="16" rx="2"
    ><title>${t.command}: ${e(t)}, ${$(a-n)}</title></rect
  >`}(t,n))}</svg
    ><span class="number">${a}</span> `}(t,n))}<span></span>
    <div class="axis">${a}</div>
    <span></span>
  </div>`}(a,o)}
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th>outcome</th>
            <th class="number">duration</th>
            <th>lane</th>
            <th>command</th>
          </tr>
        </thead>
        <tbody>
          ${a.flatMap(t=>t.commands.map(L))}
        </tbody>
      </table>
    </div>`}function L(t){const n=null===t.durationMs?"":$(t.durationMs),a=null===t.reason?null:M`<p>${t.reason}</p>`,o=null===t.log?null:M`<p class="soft">log <code>${t.log}</code></p>`;return M`<tr>
    <td class="${"passed"===t.outcome?"good":"bad"}">${e(t)}</td>
    <td class="number">${n}</td>
    <td><code>${t.lane}</code></td>
    <td><code>${t.command}</code>${a}${o}${function(t){const e=x(t.tail);if(0===e.length)return null;const n=e.flatMap(t=>[t,E]);return M`<details${"passed"===t.outcome?null:M` open`}><summary>Last output</summary><pre>${n}</pre></details>`}(t)}</td>
  </tr> `}const N=/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;function _(t){if(0===t.alignment.length)return null;const e=w(t);return M`<h2>Alignment</h2>
    <div class="scroll">
      <table class="matrix">
        <thead>
          <tr>
            <th>fact</th>
            <th>expected</th>
            ${e.map(t=>M`<th>${t.title}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${t.alignment.map(t=>M`<tr>
                <th>${t.fact}</th>
                <td>${P(t.expected)}</td>
                ${e.map(e=>function(t){const e=t.filter(t=>!t.agrees);return 0===t.length?M`<td></td>`:0===e.length?M`<td title="${t.map(I).join(", ")}"><span class="good">✓</span></td>`:M`<td class="differs">
    ${e.map(t=>M`<p><span class="bad">✗</span> ${null===t.value?"states nothing":P(t.value)}</p>
          <p class="soft"><code>${I(t)}</code></p>`)}
  </td>`}(e.cellsOf(t)))}
              </tr> `)}
        </tbody>
      </table>
    </div>
    <p class="soft">✓ agrees; a value is one that differs; empty where a document does not state the fact.</p>`}function I({path:t,line:e}){return null===e?t:`${t}:${e}`}function P(t){return null===t?M`<span class="soft">not known</span>`:N.test(t)?M`<code title="${t}">${t.slice(0,12)}…</code>`:M`<code>${t}</code>`}function T(t){return 0===t.contractDiff.length?M`<h2>Contract changes</h2>
      <p>None since the release before.</p>`:M`<h2>Contract changes</h2>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th>kind</th>
            <th>what</th>
            <th>before</th>
            <th>after</th>
            <th>what the consumer must change</th>
          </tr>
        </thead>
        <tbody>
          ${t.contractDiff.map(U)}
        </tbody>
      </table>
    </div>`}function U(t){const e=t=>null===t?M`<span class="soft">nothing</span>`:M`<code>${t}</code>`;return M`<tr>
    <td>${t.breaking?M`<span class="bad">breaking</span>`:M`compatible`}</td>
    <td>${t.subject}</td>
    <td>${e(t.before)}</td>
    <td>${e(t.after)}</td>
    <td>${t.action}</td>
  </tr> `}function J(t){const e=v(t.impact);return 0===e.length?null:M`<h2>Consumer impact</h2>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th>field</th>
            <th>stated by the producer</th>
            <th>computed from the contract</th>
          </tr>
        </thead>
        <tbody>
          ${e.map(t=>M`<tr>
                <td>${t.field}</td>
                <td>${t.stated??K}</td>
                <td>${t.computed??K}</td>
              </tr> `)}
        </tbody>
      </table>
    </div>`}const K=M`<span class="soft">nothing</span>`;function Q(t){return 0===t.records.length?null:M`<h2>Sign-off documents</h2>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th>document</th>
            <th>updated</th>
            <th>release</th>
            <th>rehearsal</th>
            <th>cutover</th>
          </tr>
        </thead>
        <tbody>
          ${t.records.map(e=>function(t,e){const n=e.superseded?M` <span class="wait">superseded</span>`:null;return M`<tr>
    <td>${t.names[e.side]} ${e.document}${n}<br /><code>${e.path}</code></td>
    <td>${e.updated??K}</td>
    <td>${e.baseline.release_tag??K}</td>
    <td>${e.rehearsal??K}</td>
    <td>${e.cutover??K}</td>
  </tr> `}(t,e))}
        </tbody>
      </table>
    </div>`}function V(t){return 0===t.waivers.length?null:M`<h2>Waivers</h2>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th>state</th>
            <th>waives</th>
            <th>for</th>
            <th>until</th>
            <th>approver</th>
            <th>reason</th>
          </tr>
        </thead>
        <tbody>
          ${t.waivers.map(t=>M`<tr>
                <td>${t.state}</td>
                <td><code>${t.target}</code></td>
                <td><code>${t.baseline}</code></td>
                <td>${t.expires}</td>
                <td>${t.approver}</td>
                <td>${t.reason}<br /><span class="soft">${t.detail}</span></td>
              </tr> `)}
        </tbody>
      </table>
    </div>`}function X(e){const r=null===e.enforcedBecause?"":` (${e.enforcedBecause})`,s=null===e.enforced?"No decision is enforced":`Enforced: ${n[e.enforced]}${r}`;return M`<header class="banner ${e.verdict.toLowerCase()}">
      <p class="word">${e.verdict}</p>
      <h1>${e.names.producer} ${a(e).release} → ${e.names.consumer}</h1>
      <p>${s}; ${o(e)}.</p>
      ${function(t){const e=d(t);return null===e?null:M`<p>${e.move}. ${e.tell}.</p>`}(e)}
    </header>
    ${null===e.only?function(e){return M`<div class="cards">
    ${l(e).map(({id:a,report:o})=>function(e,a,o){const{verdict:r,blockers:s,waived:d,afterThis:l}=o,i=e.gates.filter(t=>t.needed.includes(a)),c=i.filter(t=>"pass"!==t.status&&"skipped"!==t.status).length,p=d.length>0?`, ${t(d.length,"blocker")} waived`:"",u=l.length>0?`, ${t(l.length,"thing")} to do after this`:"";return M`<section class="card">
    <h3><span class="pill ${"GO"===r?"good":"bad"}">${r}</span> ${n[a]}</h3>
    <p class="soft">
      ${i.length-c} of ${i.length} needed gates let it go on;
      ${t(s.length,"blocker")}${p}${u}
    </p>
  </section>`}(e,a,o))}
  </div>`}(e):null}`}function Y(t){const e=r(t);return 0===e.length?null:M`<h2>Blockers</h2>
    <ol>
      ${e.map(e=>function(t,{blocker:e,decisions:n}){const a=e.waiting?M` · <span class="wait">may clear by waiting</span>`:null,o="unknown"===e.kind?M` · <span class="wait">evidence is missing</span>`:null;return M`<li>
    <p><strong>${z(e.message)}</strong></p>
    <p class="soft">
      <a href="#gate-${e.gate}">${e.gate}</a> · ${F(e.rule)} · blocks
      ${i(n)}${o}${a}
    </p>
    ${C(t,e)}${A(e)}
    <p><strong>Fix:</strong> ${z(e.clears)} <span class="soft">(${e.owner})</span></p>
  </li>`}(t,e))}
    </ol>`}function Z(t){const e=s(t);return 0===e.length?null:M`<h2>After this</h2>
    <ul>
      ${e.map(e=>M`<li>
            <p>Once ${e.after}: <strong>${z(e.message)}</strong></p>
            ${C(t,e)}
            <p class="soft">${z(e.clears)} (${e.owner})</p>
          </li>`)}
    </ul>`}function tt(t){return M`<h2>What was judged</h2>
    <dl class="card">
      ${[...u.map(e=>[e,nt(t.baseline?.[e]??null)]),["rollback target",nt(t.rollback.target?.release_tag??null)],["judged as",t.role],["repository",nt(t.repository)],["subject",at(t)],["peer",ot(t)],["handoff payload",t.handoff&&M`<code>${t.handoff.path}</code> ${t.handoff.mode??"without a mode"}`],["payload SHA-256",nt(t.handoff?.sha256??null)],["profile",M`<code>${t.profile.source}</code>`],["observed",b(t.observedAt)]].map(([t,e])=>M`<dt>${t}</dt>
            <dd>${e??et}</dd>`)}
    </dl>`}const et=M`<span class="soft">not known</span>`;function nt(t){return null===t?null:M`<code>${t}</code>`}function at({subject:t}){if(null===t)return null;const e=y(t),n=0===t.differing?.length;return M`<code>${t.sha}</code>${n?e:M`<span class="wait">${e}</span>`}`}function ot({peer:t,names:e}){return null===t?null:null!==t.absence?M`${e[t.side]}: <span class="wait">${t.absence}</span>`:M`${e[t.side]} <code>${t.repository??"a checkout beside"}</code> at
    <code>${t.reference??"its working tree"}</code>`}const rt=new k(`<style>${W}</style>`);function st(t){const e=`${t.verdict}: ${t.names.producer} ${a(t).release}`;return`${M`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${new k(q)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>${e}</title>
        ${rt}
      </head>
      <body>
        <main>
          ${[X(t),Y(t),Z(t),tt(t),O(t),_(t),G(t),T(t),J(t),Q(t),V(t),B(t)]}
          <footer class="soft">
            ${t.tool.name} ${t.tool.version} · evidence SHA-256 <code>${t.evidenceSha256}</code> ·
            profile SHA-256 <code>${t.profile.sha256}</code>
          </footer>
        </main>
      </body>
    </html> `.source.trimEnd()}\n`}export{st as renderHtml};
