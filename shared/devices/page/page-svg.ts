/** The test page as one SVG of A4, to be printed at its own size. */
import {
  type Area,
  field,
  lineGroups,
  markCentres,
  markSide,
  paper,
  patches,
  textLines,
  upSquare,
} from "./geometry.ts";

/** The words on the page. */
export interface PageWords {
  readonly title: string;
  /** A sentence to read at several sizes. */
  readonly sample: string;
  /** When and for which printer it was printed. */
  readonly run: string;
}

/** Draws the page; whatever the words hold, it stays a picture. */
export function pageSvg(words: PageWords): string {
  const { width, height } = paper;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}">`,
    rect({ x: 0, y: 0, width, height }, "#ffffff"),
    ...markCentres.map(({ x, y }) => mark(x, y)),
    rect(upSquare, "#000000"),
    ...patches.map((patch) => rect(patch, `rgb(${patch.fill.join(",")})`)),
    ...patches.map((patch, at) => text(letterOf(at), patch.x + 6, patch.y + 19, 9)),
    rect(field, `rgb(${field.fill},${field.fill},${field.fill})`),
    ...lineGroups.flatMap(lines),
    ...textLines.map(({ points, y }) => text(`${points} pt  ${words.sample}`, 22, y, points)),
    text(words.title, 50, 20, 14),
    text(words.run, 50, 285, 9),
    "</svg>",
  ].join("\n");
}

/** Letters under the fields, for whoever does not see the colours. */
const letterOf = (at: number): string => String.fromCharCode(65 + at);

function mark(x: number, y: number): string {
  const module = markSide / 7;
  return [7, 5, 3]
    .map((modules, ring) =>
      rect(
        {
          x: x - (modules * module) / 2,
          y: y - (modules * module) / 2,
          width: modules * module,
          height: modules * module,
        },
        ring === 1 ? "#ffffff" : "#000000",
      ),
    )
    .join("");
}

function lines({ x, y, width, height, lineWidth }: (typeof lineGroups)[number]): readonly string[] {
  const count = Math.floor(width / (2 * lineWidth));
  return [
    ...Array.from({ length: count }, (_, at) =>
      rect({ x: x + at * 2 * lineWidth, y, width: lineWidth, height }, "#000000"),
    ),
    text(`${lineWidth} mm`, x, y + height + 5, 8),
  ];
}

const millimetre = (value: number): string => String(Math.round(value * 1_000) / 1_000);

const rect = ({ x, y, width, height }: Area, fill: string): string =>
  `<rect x="${millimetre(x)}" y="${millimetre(y)}" width="${millimetre(width)}" height="${millimetre(height)}" fill="${fill}"/>`;

const pointMm = 25.4 / 72;

const text = (words: string, x: number, y: number, points: number): string =>
  `<text x="${millimetre(x)}" y="${millimetre(y)}" font-family="sans-serif" font-size="${millimetre(points * pointMm)}">${escaped(words)}</text>`;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};
const escaped = (words: string): string =>
  words
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? "")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML does not allow.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "");
