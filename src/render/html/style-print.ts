/** The filter, which hides on a screen alone; and paper: black on white, whole, with everything unfolded. */
const KINDS = ['failing', 'waiting'] as const;
const UNFOLDED = '{ display: block; content-visibility: visible; block-size: auto; }';

/** What was asked for by a link stays in sight, however it stands. */
const FILTER = KINDS.flatMap((kind) => {
  const shown = `body:has(#show-${kind}:checked)`;
  return [
    `${shown} :is(.row, .gate, .run):is(.is-passing, .is-failing, .is-waiting, .is-aside):not(.is-${kind}, :target, :has(:target))`,
    `${shown} :is(.group, .lane):not(:has(.is-${kind}, :target))`,
    `${shown} tbody tr:is(.is-passing, .is-failing):not(.is-${kind})`,
  ];
}).join(',\n');

/** Of what is asked for, everything is shown. */
const FILTERED = `body:has(${KINDS.map((kind) => `#show-${kind}:checked`).join(', ')})`;

export const PRINT = `
@media screen {
${FILTER},
${FILTERED} .rest > summary { display: none; }
${FILTERED} .rest::details-content ${UNFOLDED}
}
@media print {
  :root { color-scheme: only light; --ink: #000; --soft: #000; --line: #999; --page: #fff; --card: #fff; --link: #000;
    --good: #000; --good-soft: #fff; --bad: #000; --bad-soft: #fff; --wait: #000; --wait-soft: #fff; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  details::details-content ${UNFOLDED}
  .filter, .copy { display: none; }
  .banner { border-width: 2px; }
  .digest span { font-size: inherit; }
  .digest::after { content: ""; }
  pre { max-height: none; }
  .scroll { overflow: visible; }
  table { table-layout: fixed; font-size: 7.5pt; }
  .matrix thead th:first-child { width: 22%; }
  th, td { min-width: 0 !important; padding: 2px 4px; overflow-wrap: anywhere; white-space: normal !important; }
  .bar.passing { fill: #000; }
  h2, h3 { break-after: avoid; }
  .rows > li, .gate, tr { break-inside: avoid; }
}
@media (forced-colors: active) {
  .bar.passing { fill: CanvasText; stroke: CanvasText; }
  .bar.failing { stroke: CanvasText; }
}
`;
