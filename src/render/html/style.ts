/** The page's one style sheet. Its digest stands in the page's content security policy, so nothing else styles it. */
import { createHash } from 'node:crypto';
import { SCRIPT_DIGEST } from './copy.js';
import { LISTS } from './style-lists.js';
import { PRINT } from './style-print.js';

const GROUND = `
:root { color-scheme: light dark; --ink: #1f2328; --soft: #59636e; --line: #d1d9e0; --page: #fff; --card: #f6f8fa;
  --link: #0550ae; --good: #116329; --good-soft: #dafbe1; --bad: #b3141f; --bad-soft: #ffebe9; --wait: #7d4e00; --wait-soft: #fff8c5; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #f0f6fc; --soft: #9da7b3; --line: #3d444d; --page: #0d1117; --card: #151b23;
    --link: #79b8ff; --good: #56d364; --good-soft: #12261e; --bad: #ff8f87; --bad-soft: #2d1214; --wait: #e3b341; --wait-soft: #272115; }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 12px; }
body { margin: 0 auto; max-width: 1240px; padding: 20px 20px 48px; background: var(--page); color: var(--ink);
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", sans-serif; overflow-wrap: anywhere; }
@media (min-width: 2400px) { body { max-width: 1900px; font-size: 20px; } }
h1, h2, h3, p, dl, dd, ol, ul, fieldset { margin: 0; padding: 0; }
h1 { font-size: 1.3em; line-height: 1.25; }
h2 { font-size: 1.25em; margin: 36px 0 8px; }
h3 { font-size: 1em; }
h2 a, h3 a, tbody th a { color: inherit; text-decoration: none; }
h2 a:hover, h3 a:hover, tbody th a:hover { text-decoration: underline; }
a { color: var(--link); text-underline-offset: 2px; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 3px; }
:target { outline: 2px solid var(--wait); outline-offset: 4px; border-radius: 4px; }
h2:target, h2 + *:target { outline-color: transparent; }
code, pre { font: 0.87em/1.45 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
pre { margin: 8px 0 0; padding: 10px 12px; max-height: 24em; overflow: auto; background: var(--card);
  border: 1px solid var(--line); border-radius: 6px; white-space: pre-wrap; }
.copied { user-select: all; cursor: copy; }
code.copied { white-space: pre-wrap; }
.copy { margin-left: 6px; padding: 0 8px; font: inherit; font-size: .85em; color: var(--soft); background: none; border: 1px solid var(--line); border-radius: 4px; cursor: pointer; }
.copy:hover { color: inherit; background: var(--card); }
:not(pre).copied { padding: 1px 5px; background: var(--card); border: 1px solid var(--line); border-radius: 4px; }
.digest { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; border-bottom: 1px dotted var(--soft); user-select: all; }
.digest span { font-size: 0; }
.digest::after { content: "…"; }
.digest:focus span, .digest:hover span { font-size: inherit; }
.digest:focus::after, .digest:hover::after { content: ""; }
.soft { color: var(--soft); font-weight: 400; }
.sign { display: inline-block; min-width: 1.1em; font-weight: 700; }
.passing { color: var(--good); }
.failing { color: var(--bad); }
.waiting, .warned { color: var(--wait); }
.new { border: 1px solid currentcolor; border-radius: 1em; padding: 0 0.5em; font-size: 0.8em; }
.aside { color: var(--soft); }
.banner { border: 1px solid var(--line); border-left: 10px solid var(--soft); border-radius: 8px; padding: 14px 18px; background: var(--card); }
.banner p { margin-top: 4px; }
.banner.go { border-left-color: var(--good); background: var(--good-soft); }
.banner.no-go { border-left-color: var(--bad); background: var(--bad-soft); }
.banner.for-now { border-left-color: var(--wait); background: var(--wait-soft); }
.banner .soft { color: inherit; }
.word { font-size: 1.75em; font-weight: 800; margin-right: 8px; }
.go .word { color: var(--good); }
.no-go .word { color: var(--bad); }
.for-now .word { color: var(--wait); }
.subject { display: flex; flex-wrap: wrap; gap: 2px 24px; justify-content: space-between; }
.subject strong { font-size: 1.15em; }
.chips { margin-top: 12px; }
.chips ul { display: flex; flex-wrap: wrap; gap: 6px; list-style: none; }
.chips p { margin: 8px 0 4px; }
.chips a, .chips li > span { display: block; padding: 3px 10px; border: 1px solid currentColor; border-radius: 999px; color: inherit; text-decoration: none; }
.chips a:hover { background: var(--card); }
.chips li > span { border-style: dotted; color: var(--soft); }
.chips .apart a { border-style: dashed; }
`;

export const STYLE = `${GROUND}${LISTS}${PRINT}`;

/** Nothing is loaded, sent or framed; only this style sheet and this script are heeded. */
export const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  `script-src '${SCRIPT_DIGEST}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
