/** How lists of things to do, gates, commands and tables look; a screen of 320 pixels is enough for all of them. */
export const LISTS = `
.headed { display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: baseline; margin: 26px 0 6px; }
.headed h2 { margin: 0; }
.filter { border: 0; margin-left: auto; min-width: 0; }
.filter legend { float: left; padding: 0; color: var(--soft); margin-right: 12px; }
.filter span { display: inline-block; margin-right: 12px; }
.filter label { cursor: pointer; padding: 4px; }
.filter input { accent-color: var(--link); margin: 0; vertical-align: -2px; }
.again { display: flex; flex-wrap: wrap; gap: 0 20px; }
.again details[open] { flex-basis: 100%; }
.filter input:disabled + label { color: var(--soft); cursor: default; }
.group { margin-top: 14px; }
.group h3 { padding-bottom: 4px; border-bottom: 1px solid var(--line); }
.rows { list-style-position: outside; padding-left: 28px; }
ul.rows { list-style: none; padding-left: 0; }
.rows > li { padding: 8px 0 9px; border-bottom: 1px solid var(--line); }
.rows > li:last-child { border-bottom: 0; }
.rows > li::marker { color: var(--soft); font-weight: 600; }
.rows p { margin: 1px 0; }
.where { color: var(--soft); }
.others { margin: 3px 0; padding-left: 14px; border-left: 3px solid var(--line); list-style: none; }
.others li { margin: 2px 0; }
summary { cursor: pointer; }
summary:hover { text-decoration: underline; }
.more > summary { color: var(--soft); width: fit-content; }
.more > :not(summary) { margin-top: 4px; }
.fold { margin-top: 14px; padding: 8px 14px; border: 1px solid var(--line); border-radius: 8px; background: var(--card); }
.fold h2 { display: inline; font-size: 1em; margin: 0 6px 0 0; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 2px 16px; }
dt { color: var(--soft); }
.card { border: 1px solid var(--line); border-radius: 8px; padding: 12px 16px; background: var(--card); }
.compared { margin: 4px 0; }
.rules { grid-template-columns: minmax(0, 1fr); }
.rules dd { margin-bottom: 10px; }
.gate { padding: 9px 0; border-bottom: 1px solid var(--line); }
.gate h3 > :last-child { margin-left: 6px; }
.legend { display: flex; flex-wrap: wrap; gap: 2px 20px; margin: 4px 0 10px; }
.swatch { width: 28px; height: 14px; vertical-align: -2px; }
.lane { margin-top: 10px; }
.lane h3 { margin-bottom: 4px; }
.run { border: 1px solid var(--line); border-radius: 6px; margin-bottom: 4px; }
.run > summary, .axis { display: grid; gap: 2px 12px; padding: 4px 10px; align-items: center;
  grid-template-columns: minmax(0, 12em) minmax(0, 10em) 6em minmax(0, 1fr); }
.run .took { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.run .id { font-weight: 600; }
.run .id::before { content: "▸ "; color: var(--soft); font-weight: 400; }
.run[open] .id::before { content: "▾ "; }
.run .inside { padding: 6px 12px 10px; border-top: 1px solid var(--line); scroll-margin-top: 48px; }
.track { display: block; width: 100%; height: 18px; background: var(--card); border-radius: 3px; overflow: hidden; }
.bar { stroke-width: 1.5; fill: none; }
.bar.passing { fill: var(--good); stroke: var(--good); }
.bar.failing { fill: var(--bad-soft); stroke: var(--bad); stroke-dasharray: 4 2; }
.bar.waiting { fill: none; stroke: var(--wait); stroke-dasharray: 1 3; }
.axis { padding-block: 0; }
.axis div { font-size: 0.87em; grid-column: 4; display: flex; justify-content: space-between; }
.scroll { overflow-x: auto; margin-top: 6px; }
table { border-collapse: collapse; width: 100%; font-size: 0.93em; overflow-wrap: break-word; }
th, td { text-align: left; vertical-align: top; padding: 5px 10px; border-bottom: 1px solid var(--line); min-width: 8em; max-width: 34em; }
td, td code { overflow-wrap: anywhere; }
th { font-weight: 600; }
thead th { vertical-align: bottom; color: var(--soft); }
tbody th { white-space: nowrap; }
.matrix th, .matrix td { min-width: 5.5em; padding-inline: 8px; }
.matrix tbody th, .matrix thead th:first-child { min-width: 16em; max-width: 24em; white-space: normal; }
.matrix tbody th code { font-weight: 400; overflow-wrap: anywhere; }
.matrix .differs { background: var(--bad-soft); min-width: 8.5em; }
.scroll p { margin: 1px 0; }
@media (max-width: 700px) {
  body { padding: 12px 12px 36px; }
  .banner { padding: 12px 14px; }
  dl { grid-template-columns: minmax(0, 1fr); }
  dd { margin-bottom: 6px; }
  .rows { padding-left: 22px; }
  .filter { margin-left: 0; }
  tbody th, .matrix thead th:first-child { position: sticky; left: 0; max-width: 10em; background: var(--page); white-space: normal; overflow-wrap: break-word; min-width: 9em; }
  .run > summary { grid-template-columns: minmax(0, 1fr) max-content max-content; }
  .run .track { grid-column: 1 / -1; }
  .axis { grid-template-columns: minmax(0, 1fr); }
  .axis div { grid-column: 1; }
}
@media (max-width: 420px) {
  .run > summary { grid-template-columns: minmax(0, 1fr) max-content; }
  .run .ended { grid-column: 1; grid-row: 2; }
  .axis span:nth-child(even) { display: none; }
}
`;
