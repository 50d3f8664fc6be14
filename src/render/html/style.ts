/** The page's one style sheet. Its digest stands in the page's content security policy, so nothing else styles it. */
import { createHash } from 'node:crypto';

export const STYLE = `
:root { color-scheme: light dark; --ink: #1f2328; --soft: #59636e; --line: #d1d9e0; --page: #fff; --card: #f6f8fa;
  --good: #1a7f37; --good-soft: #dafbe1; --bad: #cf222e; --bad-soft: #ffebe9; --wait: #7d4e00; --wait-soft: #fff8c5; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #f0f6fc; --soft: #9198a1; --line: #3d444d; --page: #0d1117; --card: #151b23;
    --good: #3fb950; --good-soft: #12261e; --bad: #ff7b72; --bad-soft: #2d1214; --wait: #d29922; --wait-soft: #272115; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", sans-serif; }
main { max-width: 1080px; margin: 0 auto; padding: 24px 20px 48px; }
h1 { font-size: 22px; margin: 0; }
h2 { font-size: 18px; margin: 36px 0 10px; }
h3 { font-size: 15px; margin: 0; }
p { margin: 4px 0; }
a { color: inherit; }
code, pre { font: 13px/1.45 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
pre { margin: 8px 0 0; padding: 10px 12px; background: var(--card); border: 1px solid var(--line); border-radius: 6px;
  white-space: pre-wrap; }
.soft { color: var(--soft); }
.banner { border: 1px solid var(--line); border-left: 8px solid var(--wait); border-radius: 8px; padding: 16px 20px;
  background: var(--wait-soft); }
.banner.go { border-left-color: var(--good); background: var(--good-soft); }
.banner.no-go { border-left-color: var(--bad); background: var(--bad-soft); }
.word { font-size: 34px; font-weight: 700; line-height: 1.2; margin: 0; }
.go .word, .good { color: var(--good); }
.no-go .word, .bad { color: var(--bad); }
.not-decided .word, .wait { color: var(--wait); }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(260px, 1fr)); gap: 12px; margin-top: 12px; }
.card { border: 1px solid var(--line); border-radius: 8px; padding: 12px 16px; background: var(--card); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 16px; margin: 0; }
dt { color: var(--soft); }
dd { margin: 0; overflow-wrap: anywhere; }
ol, ul { margin: 0; padding-left: 22px; }
li { margin: 0 0 14px; }
li p { margin: 2px 0; }
.pill { display: inline-block; min-width: 66px; padding: 0 9px; border: 1px solid currentColor; border-radius: 999px;
  font-size: 12px; font-weight: 600; line-height: 20px; text-align: center; }
details { border: 1px solid var(--line); border-radius: 8px; margin: 0 0 8px; background: var(--card); }
summary { cursor: pointer; padding: 9px 14px; }
summary .name { font-weight: 600; margin: 0 10px 0 8px; }
.inside { padding: 4px 18px 8px; border-top: 1px solid var(--line); }
.inside > ul { margin-top: 8px; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 14px; }
th, td { text-align: left; vertical-align: top; padding: 5px 10px; border-bottom: 1px solid var(--line); }
th { color: var(--soft); font-weight: 600; }
.matrix thead th { vertical-align: bottom; }
.matrix td { min-width: 64px; }
.matrix td:nth-child(2) { min-width: 230px; }
td.differs { min-width: 190px; background: var(--bad-soft); }
.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.timeline { display: grid; grid-template-columns: max-content 1fr max-content; gap: 6px 12px; align-items: center;
  margin-bottom: 14px; }
.timeline svg { display: block; width: 100%; height: 22px; background: var(--card); border-radius: 4px; }
.bar { stroke: var(--card); stroke-width: 2; }
.bar.passed { fill: var(--good); }
.bar.other { fill: var(--bad); }
.axis { display: flex; justify-content: space-between; font-size: 12px; color: var(--soft); }
footer { margin-top: 40px; padding-top: 12px; border-top: 1px solid var(--line); font-size: 13px; }
@media (max-width: 600px) { dl { grid-template-columns: 1fr; } dd { margin-bottom: 6px; } }
`;

/** Nothing is loaded, run, sent or framed; only this style sheet is applied. */
export const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
