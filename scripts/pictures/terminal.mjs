/** A terminal's screen as a drawing: the colours that the gate uses, one cell a character. */

const THEMES = {
  light: {
    page: '#ffffff',
    line: '#d1d9e0',
    ink: '#1f2328',
    2: '#59636e',
    31: '#b3141f',
    32: '#116329',
    33: '#7d4e00',
  },
  dark: { page: '#0d1117', line: '#3d444d', ink: '#f0f6fc', 2: '#9da7b3', 31: '#ff8f87', 32: '#56d364', 33: '#e3b341' },
};
const CELL = { width: 7.8, height: 18 };
const MARGIN = 14;

/** @param lines - with ANSI colours */
export function drawScreen(lines, scheme) {
  const theme = THEMES[scheme];
  const columns = Math.max(...lines.map((line) => line.replace(/\u001b\[\d+m/g, '').length));
  const width = Math.ceil(columns * CELL.width + 2 * MARGIN);
  const height = lines.length * CELL.height + 2 * MARGIN;
  const text = lines.flatMap((line, at) => pieces(line).map((piece) => drawPiece(piece, at, theme)));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="8" fill="${theme.page}" stroke="${theme.line}"/>`,
    `<g font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace" font-size="13">`,
    ...text,
    '</g></svg>',
    '',
  ].join('\n');
}

/** A line as pieces of one colour, each with the column it begins in. */
function pieces(line) {
  const found = [];
  let column = 0;
  let colour = null;
  let isBold = false;
  for (const part of line.split(/(\u001b\[\d+m)/)) {
    const [, code] = /^\u001b\[(\d+)m$/.exec(part) ?? [];
    if (code === undefined) {
      if (part.trim() !== '') found.push({ text: part, column, colour, isBold });
      column += part.length;
    } else if (code === '1') isBold = true;
    else if (code === '22') [isBold, colour] = [false, colour === '2' ? null : colour];
    else colour = code === '39' ? null : code;
  }
  return found;
}

function drawPiece({ text, column, colour, isBold }, line, theme) {
  const shown = text.trimStart();
  const x = MARGIN + (column + text.length - shown.length) * CELL.width;
  const words = shown.trimEnd();
  const y = MARGIN + line * CELL.height + 13;
  const weight = isBold ? ' font-weight="700"' : '';
  const fill = theme[colour] ?? theme.ink;
  // Of several blanks a drawing keeps one.
  const escaped = words.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`).replace(/ (?= )/g, '\u00a0');
  return `<text x="${x.toFixed(1)}" y="${y}" fill="${fill}"${weight} textLength="${(words.length * CELL.width).toFixed(1)}">${escaped}</text>`;
}
