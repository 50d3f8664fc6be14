import{c as t,o as e,D as n,s as a,b as o,t as s,e as r,f as d,a as l,g as i}from"./chunk-verdicts.js";import{v as c,B as p}from"./chunk-inputs.js";import{createHash as u}from"node:crypto";import{l as h,d as f,m}from"./chunk-durations.js";import{t as g}from"./chunk-tail.js";import{i as $}from"./chunk-impact.js";import{x as b}from"./chunk-outputs.js";import{j as x}from"./chunk-subject.js";class v{constructor(t){this.source=t}}const w={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"};function y(t,...e){return new v(t.map((t,n)=>t+k(e[n]??null)).join(""))}function k(t){return null===t?"":t instanceof v?t.source:"number"==typeof t?String(t):"string"==typeof t?c(t).replace(/[&<>"']/g,t=>w[t]??""):t.map(k).join("")}function j(t){return y`${t.split(/(`[^`]+`)/).map(t=>/^`[^`]+`$/.test(t)?y`<code>${t.slice(1,-1)}</code>`:t)}`}function M(t,e){if(null===e.path)return null;const n=[e.line,e.column??null].filter(t=>null!==t).join(":");return y`<p>${null===e.side?"":`${t.names[e.side]} `}<code>${e.path}${""===n?"":`:${n}`}</code></p>`}function S(t){if(null===t.expected&&null===t.observed)return null;return y`<dl>${null===t.expected?null:y`<dt>expected</dt>
          <dd><code>${t.expected}</code></dd>`}${null===t.observed?null:y`<dt>observed</dt>
          <dd><code>${t.observed}</code></dd>`}</dl>`}const z={pass:"good",fail:"bad",error:"bad",pending:"wait",skipped:"soft"},C={error:"bad",warning:"wait",notice:"soft"};function A(e){return y`<h2>Gates</h2>
    ${e.gates.map(n=>function(e,n){const a="pass"===n.status||"skipped"===n.status?null:y` open`,o=0===n.findings.length?"":` · ${t(n.findings.length,"finding")}`,s=0===n.needed.length?"not needed by a decision":`needed for ${n.needed.join(" and ")}`,r=""===n.summary?n.title:n.summary;return y`<details id="gate-${n.id}" ${a}>
    <summary>
      <span class="pill ${z[n.status]}">${n.status}</span
      ><span class="name">${n.id}</span>${j(r)}<span class="soft">${o}</span>
    </summary>
    <div class="inside">
      <p class="soft">Asked: ${n.title} (${s}).</p>
      ${0===n.findings.length?null:y`<ul>
              ${n.findings.map(t=>function(t,e){return y`<li>
    <p>
      <span class="${C[e.severity]}"><strong>${e.severity}</strong></span>
      ${j(e.message)}
    </p>
    <p class="soft"><code>${e.rule}</code></p>
    ${M(t,e)}${S(e)}
    <p><strong>Mend:</strong> ${j(e.hint)}</p>
  </li>`}(e,t))}
            </ul>`}
    </div>
  </details> `}(e,n))}`}const B='\n:root { color-scheme: light dark; --ink: #1f2328; --soft: #59636e; --line: #d1d9e0; --page: #fff; --card: #f6f8fa;\n  --good: #1a7f37; --good-soft: #dafbe1; --bad: #cf222e; --bad-soft: #ffebe9; --wait: #7d4e00; --wait-soft: #fff8c5; }\n@media (prefers-color-scheme: dark) {\n  :root { --ink: #f0f6fc; --soft: #9198a1; --line: #3d444d; --page: #0d1117; --card: #151b23;\n    --good: #3fb950; --good-soft: #12261e; --bad: #ff7b72; --bad-soft: #2d1214; --wait: #d29922; --wait-soft: #272115; }\n}\n* { box-sizing: border-box; }\nbody { margin: 0; background: var(--page); color: var(--ink); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", sans-serif; }\nmain { max-width: 1080px; margin: 0 auto; padding: 24px 20px 48px; }\nh1 { font-size: 22px; margin: 0; }\nh2 { font-size: 18px; margin: 36px 0 10px; }\nh3 { font-size: 15px; margin: 0; }\np { margin: 4px 0; }\na { color: inherit; }\ncode, pre { font: 13px/1.45 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; overflow-wrap: anywhere; }\npre { margin: 8px 0 0; padding: 10px 12px; background: var(--card); border: 1px solid var(--line); border-radius: 6px;\n  white-space: pre-wrap; }\n.soft { color: var(--soft); }\n.banner { border: 1px solid var(--line); border-left: 8px solid var(--wait); border-radius: 8px; padding: 16px 20px;\n  background: var(--wait-soft); }\n.banner.go { border-left-color: var(--good); background: var(--good-soft); }\n.banner.no-go { border-left-color: var(--bad); background: var(--bad-soft); }\n.word { font-size: 34px; font-weight: 700; line-height: 1.2; margin: 0; }\n.go .word, .good { color: var(--good); }\n.no-go .word, .bad { color: var(--bad); }\n.not-decided .word, .wait { color: var(--wait); }\n.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(260px, 1fr)); gap: 12px; margin-top: 12px; }\n.card { border: 1px solid var(--line); border-radius: 8px; padding: 12px 16px; background: var(--card); }\ndl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 16px; margin: 0; }\ndt { color: var(--soft); }\ndd { margin: 0; overflow-wrap: anywhere; }\nol, ul { margin: 0; padding-left: 22px; }\nli { margin: 0 0 14px; }\nli p { margin: 2px 0; }\n.pill { display: inline-block; min-width: 66px; padding: 0 9px; border: 1px solid currentColor; border-radius: 999px;\n  font-size: 12px; font-weight: 600; line-height: 20px; text-align: center; }\ndetails { border: 1px solid var(--line); border-radius: 8px; margin: 0 0 8px; background: var(--card); }\nsummary { cursor: pointer; padding: 9px 14px; }\nsummary .name { font-weight: 600; margin: 0 10px 0 8px; }\n.inside { padding: 4px 18px 8px; border-top: 1px solid var(--line); }\n.inside > ul { margin-top: 8px; }\n.scroll { overflow-x: auto; }\ntable { border-collapse: collapse; width: 100%; font-size: 14px; }\nth, td { text-align: left; vertical-align: top; padding: 5px 10px; border-bottom: 1px solid var(--line); }\nth { color: var(--soft); font-weight: 600; }\n.matrix thead th { vertical-align: bottom; }\n.matrix td { min-width: 64px; }\n.matrix td:nth-child(2) { min-width: 230px; }\ntd.differs { min-width: 190px; background: var(--bad-soft); }\n.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }\n.timeline { display: grid; grid-template-columns: max-content 1fr max-content; gap: 6px 12px; align-items: center;\n  margin-bottom: 14px; }\n.timeline svg { display: block; width: 100%; height: 22px; background: var(--card); border-radius: 4px; }\n.bar { stroke: var(--card); stroke-width: 2; }\n.bar.passed { fill: var(--good); }\n.bar.other { fill: var(--bad); }\n.axis { display: flex; justify-content: space-between; font-size: 12px; color: var(--soft); }\nfooter { margin-top: 40px; padding-top: 12px; border-top: 1px solid var(--line); font-size: 13px; }\n@media (max-width: 600px) { dl { grid-template-columns: 1fr; } dd { margin-bottom: 6px; } }\n',D=["default-src 'none'",`style-src 'sha256-${u("sha256").update(B).digest("base64")}'`,"base-uri 'none'","form-action 'none'"].join("; "),F=new v("\n");function H(n){if(0===n.suite.length)return null;const{lanes:a,wallMs:o}=h(n.suite),s=null===o?"nothing started":`${f(o)} in all`;return y`<h2>Suite</h2>
    <p class="soft">${t(n.suite.length,"command")} in ${t(a.length,"lane")}, ${s}</p>
    ${null===o?null:function(t,n){const a=[0,.25,.5,.75,1].map(t=>y`<span>${f(n*t)}</span>`);return y`<div class="timeline">
    ${t.map(t=>function(t,n){const a=null===t.wallMs?"not started":f(t.wallMs);return y`<code>${t.name}</code
    ><svg role="img" aria-label="Commands of lane ${t.name} over time">
      ${t.bars.map(t=>function({command:t,start:n,end:a},o){const s=t=>0===o?0:100*t/o,r=Math.max(.4,s(a-n)),d=Math.min(s(n),100-r);return y`<rect class="bar ${"passed"===t.outcome?"passed":"other"}" x="${d.toFixed(2)}%" y="3" width="${r.toFixed(2)}%" height="16" rx="2"
    ><title>${t.command}: ${e(t)}, ${f(a-n)}</title></rect
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
          ${a.flatMap(t=>t.commands.map(O))}
        </tbody>
      </table>
    </div>`}function O(t){const n=null===t.durationMs?"":f(t.durationMs),a=null===t.reason?null:y`<p>${t.reason}</p>`,o=null===t.log?null:y`<p class="soft">log <code>${t.log}</code></p>`;return y`<tr>
    <td class="${"passed"===t.outcome?"good":"bad"}">${e(t)}</td>
    <td class="number">${n}</td>
    <td><code>${t.lane}</code></td>
    <td><code>${t.command}</code>${a}${o}${function(t){const e=g(t.tail);if(0===e.length)return null;const n=e.flatMap(t=>[t,F]);return y`<details${"passed"===t.outcome?null:y` open`}><summary>Last output</summary><pre>${n}</pre></details>`}(t)}</td>
  </tr> `}const q=/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;function E(t){if(0===t.alignment.length)return null;const e=b(t);return y`<h2>Alignment</h2>
    <div class="scroll">
      <table class="matrix">
        <thead>
          <tr>
            <th>fact</th>
            <th>expected</th>
            ${e.map(t=>y`<th>${t.title}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${t.alignment.map(t=>y`<tr>
                <th>${t.fact}</th>
                <td>${L(t.expected)}</td>
                ${e.map(e=>function(t){const e=t.filter(t=>!t.agrees);return 0===t.length?y`<td></td>`:0===e.length?y`<td title="${t.map(G).join(", ")}"><span class="good">✓</span></td>`:y`<td class="differs">
    ${e.map(t=>y`<p><span class="bad">✗</span> ${null===t.value?"states nothing":L(t.value)}</p>
          <p class="soft"><code>${G(t)}</code></p>`)}
  </td>`}(e.cellsOf(t)))}
              </tr> `)}
        </tbody>
      </table>
    </div>
    <p class="soft">✓ agrees; a value is one that differs; empty where a document does not state the fact.</p>`}function G({path:t,line:e}){return null===e?t:`${t}:${e}`}function L(t){return null===t?y`<span class="soft">not known</span>`:q.test(t)?y`<code title="${t}">${t.slice(0,12)}…</code>`:y`<code>${t}</code>`}function N(t){return 0===t.contractDiff.length?y`<h2>Contract changes</h2>
      <p>None since the release before.</p>`:y`<h2>Contract changes</h2>
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
          ${t.contractDiff.map(W)}
        </tbody>
      </table>
    </div>`}function W(t){const e=t=>null===t?y`<span class="soft">nothing</span>`:y`<code>${t}</code>`;return y`<tr>
    <td>${t.breaking?y`<span class="bad">breaking</span>`:y`compatible`}</td>
    <td>${t.subject}</td>
    <td>${e(t.before)}</td>
    <td>${e(t.after)}</td>
    <td>${t.action}</td>
  </tr> `}function _(t){const e=$(t.impact);return 0===e.length?null:y`<h2>Consumer impact</h2>
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
          ${e.map(t=>y`<tr>
                <td>${t.field}</td>
                <td>${t.stated??I}</td>
                <td>${t.computed??I}</td>
              </tr> `)}
        </tbody>
      </table>
    </div>`}const I=y`<span class="soft">nothing</span>`;function P(t){return 0===t.records.length?null:y`<h2>Sign-off documents</h2>
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
          ${t.records.map(e=>function(t,e){const n=e.superseded?y` <span class="wait">superseded</span>`:null;return y`<tr>
    <td>${t.names[e.side]} ${e.document}${n}<br /><code>${e.path}</code></td>
    <td>${e.updated??I}</td>
    <td>${e.baseline.release_tag??I}</td>
    <td>${e.rehearsal??I}</td>
    <td>${e.cutover??I}</td>
  </tr> `}(t,e))}
        </tbody>
      </table>
    </div>`}function R(t){return 0===t.waivers.length?null:y`<h2>Waivers</h2>
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
          ${t.waivers.map(t=>y`<tr>
                <td>${t.state}</td>
                <td><code>${t.target}</code></td>
                <td><code>${t.baseline}</code></td>
                <td>${t.expires}</td>
                <td>${t.approver}</td>
                <td>${t.reason}<br /><span class="soft">${t.detail}</span></td>
              </tr> `)}
        </tbody>
      </table>
    </div>`}function T(e){const s=null===e.enforcedBecause?"":` (${e.enforcedBecause})`,r=null===e.enforced?"No decision is enforced":`Enforced: ${n[e.enforced]}${s}`;return y`<header class="banner ${e.verdict.toLowerCase()}">
      <p class="word">${e.verdict}</p>
      <h1>${e.names.producer} ${a(e).release} → ${e.names.consumer}</h1>
      <p>${r}; ${o(e)}.</p>
      ${function(t){const e=d(t);return null===e?null:y`<p>${e.move}. ${e.tell}.</p>`}(e)}
    </header>
    ${null===e.only?function(e){return y`<div class="cards">
    ${l(e).map(({id:a,report:o})=>function(e,a,o){const{verdict:s,blockers:r,waived:d,afterThis:l}=o,i=e.gates.filter(t=>t.needed.includes(a)),c=i.filter(t=>"pass"!==t.status&&"skipped"!==t.status).length,p=d.length>0?`, ${t(d.length,"blocker")} waived`:"",u=l.length>0?`, ${t(l.length,"thing")} to do after this`:"";return y`<section class="card">
    <h3><span class="pill ${"GO"===s?"good":"bad"}">${s}</span> ${n[a]}</h3>
    <p class="soft">
      ${i.length-c} of ${i.length} needed gates let it go on;
      ${t(r.length,"blocker")}${p}${u}
    </p>
  </section>`}(e,a,o))}
  </div>`}(e):null}`}function U(t){const e=s(t);return 0===e.length?null:y`<h2>Blockers</h2>
    <ol>
      ${e.map(e=>function(t,{blocker:e,decisions:n}){const a=e.waiting?y` · <span class="wait">may clear by waiting</span>`:null,o="unknown"===e.kind?y` · <span class="wait">evidence is missing</span>`:null;return y`<li>
    <p><strong>${j(e.message)}</strong></p>
    <p class="soft">
      <a href="#gate-${e.gate}">${e.gate}</a> · <code>${e.rule}</code> · blocks
      ${i(n)}${o}${a}
    </p>
    ${M(t,e)}${S(e)}
    <p><strong>Clears:</strong> ${j(e.clears)} <span class="soft">(${e.owner})</span></p>
  </li>`}(t,e))}
    </ol>`}function J(t){const e=r(t);return 0===e.length?null:y`<h2>After this</h2>
    <ul>
      ${e.map(e=>y`<li>
            <p>Once ${e.after}: <strong>${j(e.message)}</strong></p>
            ${M(t,e)}
            <p class="soft">${j(e.clears)} (${e.owner})</p>
          </li>`)}
    </ul>`}function K(t){return y`<h2>What was judged</h2>
    <dl class="card">
      ${[...p.map(e=>[e,V(t.baseline?.[e]??null)]),["rollback target",V(t.rollback.target?.release_tag??null)],["judged as",t.role],["repository",V(t.repository)],["subject",X(t)],["peer",Y(t)],["handoff payload",t.handoff&&y`<code>${t.handoff.path}</code> ${t.handoff.mode??"without a mode"}`],["payload SHA-256",V(t.handoff?.sha256??null)],["profile",y`<code>${t.profile.source}</code>`],["observed",m(t.observedAt)]].map(([t,e])=>y`<dt>${t}</dt>
            <dd>${e??Q}</dd>`)}
    </dl>`}const Q=y`<span class="soft">not known</span>`;function V(t){return null===t?null:y`<code>${t}</code>`}function X({subject:t}){if(null===t)return null;const e=x(t),n=0===t.differing?.length;return y`<code>${t.sha}</code>${n?e:y`<span class="wait">${e}</span>`}`}function Y({peer:t,names:e}){return null===t?null:null!==t.absence?y`${e[t.side]}: <span class="wait">${t.absence}</span>`:y`${e[t.side]} <code>${t.repository??"a checkout beside"}</code> at
    <code>${t.reference??"its working tree"}</code>`}const Z=new v(`<style>${B}</style>`);function tt(t){const e=`${t.verdict}: ${t.names.producer} ${a(t).release}`;return`${y`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${new v(D)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>${e}</title>
        ${Z}
      </head>
      <body>
        <main>
          ${[T(t),U(t),J(t),K(t),A(t),E(t),H(t),N(t),_(t),P(t),R(t)]}
          <footer class="soft">
            ${t.tool.name} ${t.tool.version} · evidence SHA-256 <code>${t.evidenceSha256}</code> ·
            profile SHA-256 <code>${t.profile.sha256}</code>
          </footer>
        </main>
      </body>
    </html> `.source.trimEnd()}\n`}export{tt as renderHtml};
