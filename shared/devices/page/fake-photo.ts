/** The test page printed, well or badly, and photographed by a phone. */
import { seededRandom } from "#shared/kernel";
import type { Pixels } from "../picture/plane.ts";
import { type Light, lightOf, stepOf } from "./delta-e.ts";
import {
  type Area,
  field,
  lineGroups,
  markCentres,
  markSide,
  paper,
  patches,
  upSquare,
} from "./geometry.ts";
import { type Point, projectionOf } from "./homography.ts";

/** How a printer prints. */
export interface Print {
  /** How much of each toner reaches the paper: cyan, magenta, yellow, black. */
  readonly toner?: readonly [number, number, number, number];
  /** Dark bands down the grey field every 9 mm, as a share. */
  readonly bands?: number;
  /** One upright light streak across the page, as a share. */
  readonly streak?: number;
  /** Half the width over which ink is smeared, in mm. */
  readonly smear?: number;
}

/** How a page is photographed. */
export interface Shot {
  readonly width: number;
  readonly height: number;
  /** Where the corners of the paper lie, as shares of the photo, from the top left around. */
  readonly corners?: readonly Point[];
  /** The light: its colour, how much, and how much less on the right and at the bottom. */
  readonly light?: Light;
  readonly shade?: readonly [number, number];
  /** Half the width of blur, in pixels. */
  readonly blur?: number;
  /** What lies on the page, in mm. */
  readonly cover?: Area;
  readonly seed?: number;
}

const perMm = 8;
const [sheetWidth, sheetHeight] = [paper.width * perMm, paper.height * perMm];
const inks: readonly Light[] = [
  [0.06, 0.36, 0.75],
  [0.62, 0.05, 0.24],
  [0.85, 0.75, 0.05],
  [0.035, 0.035, 0.035],
];

/** The printed sheet as light, eight points a millimetre. */
export function printed(print: Print = {}): Float32Array {
  const sheet = new Float32Array(sheetWidth * sheetHeight * 3).fill(0.88);
  const toner = print.toner ?? [1, 1, 1, 1];
  const black = inkOf([0, 0, 0], toner);
  const mark = markSide / 7;
  for (const { x, y } of markCentres)
    for (const [ring, modules] of [7, 5, 3].entries())
      fill(sheet, around(x, y, modules * mark), ring === 1 ? [0.88, 0.88, 0.88] : black);
  fill(sheet, upSquare, black);
  for (const patch of patches) fill(sheet, patch, inkOf(patch.fill, toner));
  fill(sheet, field, inkOf([field.fill, field.fill, field.fill], toner));
  for (const { x, y, width, height, lineWidth } of lineGroups)
    for (let at = 0; at < Math.floor(width / (2 * lineWidth)); at += 1)
      fill(sheet, { x: x + at * 2 * lineWidth, y, width: lineWidth, height }, black);
  if (print.bands) {
    for (let y = field.y; y < field.y + field.height; y += 9)
      dim(sheet, { ...field, y, height: 1.5 }, 1 - print.bands);
  }
  if (print.streak)
    dim(sheet, { x: 120, y: field.y, width: 1.2, height: field.height }, 1 + print.streak);
  return print.smear ? smeared(sheet, Math.round(print.smear * perMm)) : sheet;
}

const around = (x: number, y: number, side: number): Area => ({
  x: x - side / 2,
  y: y - side / 2,
  width: side,
  height: side,
});

/** What a colour of the page becomes in toner: greys in black, the rest in the three colours. */
function inkOf(steps: readonly [number, number, number], toner: readonly number[]): Light {
  const [r, g, b] = steps;
  const isGrey = r === g && g === b;
  const cover = isGrey
    ? [0, 0, 0, 1 - (lightOf(r) * 0.965 + 0.035)]
    : [1 - lightOf(r), 1 - lightOf(g), 1 - lightOf(b), 0];
  const channel = (at: 0 | 1 | 2): number =>
    inks.reduce(
      (light, ink, which) => light * (1 - cover[which]! * toner[which]! * (1 - ink[at])),
      0.88,
    );
  return [channel(0), channel(1), channel(2)];
}

function each(area: Area, visit: (at: number) => void): void {
  const [x0, x1] = [Math.round(area.x * perMm), Math.round((area.x + area.width) * perMm)];
  const [y0, y1] = [Math.round(area.y * perMm), Math.round((area.y + area.height) * perMm)];
  for (let y = y0; y < Math.min(y1, sheetHeight); y += 1)
    for (let x = x0; x < Math.min(x1, sheetWidth); x += 1) visit((y * sheetWidth + x) * 3);
}

const fill = (sheet: Float32Array, area: Area, light: Light): void =>
  each(area, (at) => sheet.set(light, at));

const dim = (sheet: Float32Array, area: Area, by: number): void =>
  each(area, (at) => {
    for (const channel of [0, 1, 2])
      sheet[at + channel] = Math.min(0.88, (sheet[at + channel] ?? 0) * by);
  });

function smeared(sheet: Float32Array, reach: number): Float32Array {
  return sheet.map((_, at) => {
    let sum = 0;
    for (let away = -reach; away <= reach; away += 1) sum += sheet[at + away * 3] ?? 0.88;
    return sum / (2 * reach + 1);
  });
}

const upright: readonly Point[] = [
  { x: 0.05, y: 0.03 },
  { x: 0.96, y: 0.045 },
  { x: 0.975, y: 0.97 },
  { x: 0.03, y: 0.955 },
];

/** The same, held upside down. */
export const upsideDown: readonly Point[] = [upright[2]!, upright[3]!, upright[0]!, upright[1]!];

/** A photo of a sheet. */
export function photographed(sheet: Float32Array, shot: Shot): Pixels {
  const { width, height, light = [0.8, 0.8, 0.8], shade = [0.1, 0.15], cover } = shot;
  const corners = (shot.corners ?? upright).map(({ x, y }) => ({ x: x * width, y: y * height }));
  const page = [
    { x: 0, y: 0 },
    { x: paper.width, y: 0 },
    { x: paper.width, y: paper.height },
    { x: 0, y: paper.height },
  ];
  const back = projectionOf(corners, page)!;
  const random = seededRandom(shot.seed ?? 11);
  const linear = new Float32Array(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const place = back({ x, y });
      const fade = (1 - (shade[0] * x) / width) * (1 - (shade[1] * y) / height);
      const at = (y * width + x) * 3;
      takeLight(sheet, place, cover, linear, at);
      for (const channel of [0, 1, 2] as const)
        linear[at + channel] = (linear[at + channel] ?? 0) * light[channel] * fade;
    }
  }
  const soft = shot.blur ? softened(linear, width, height, shot.blur) : linear;
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let at = 0; at < width * height; at += 1)
    for (const channel of [0, 1, 2])
      data[at * 4 + channel] = stepOf(soft[at * 3 + channel] ?? 0) + (random.next() - 0.5) * 5;
  return { width, height, data };
}

/** Puts the light that comes from a place of the page into three numbers. */
function takeLight(
  sheet: Float32Array,
  { x, y }: Point,
  cover: Area | undefined,
  into: Float32Array,
  to: number,
): void {
  const isOnPaper = x >= 0.1 && y >= 0.1 && x < paper.width - 0.2 && y < paper.height - 0.2;
  const isCovered =
    cover && x > cover.x && y > cover.y && x < cover.x + cover.width && y < cover.y + cover.height;
  if (!isOnPaper || isCovered) {
    into.fill(isOnPaper ? 0.3 : 0.18, to, to + 3);
    return;
  }
  const [left, top] = [Math.floor(x * perMm - 0.5), Math.floor(y * perMm - 0.5)];
  const [right, down] = [x * perMm - 0.5 - left, y * perMm - 0.5 - top];
  const from = (top * sheetWidth + left) * 3;
  const below = sheetWidth * 3;
  for (let channel = from; channel < from + 3; channel += 1) {
    const upper = sheet[channel]! * (1 - right) + sheet[channel + 3]! * right;
    const lower = sheet[channel + below]! * (1 - right) + sheet[channel + below + 3]! * right;
    into[to + channel - from] = upper * (1 - down) + lower * down;
  }
}

function softened(
  linear: Float32Array,
  width: number,
  height: number,
  reach: number,
): Float32Array {
  const pass = (data: Float32Array, step: number, count: number, across: boolean): Float32Array =>
    data.map((_, at) => {
      const pixel = Math.floor(at / 3);
      const place = across ? pixel % width : Math.floor(pixel / width);
      let sum = 0;
      for (let away = -reach; away <= reach; away += 1) {
        const to = Math.min(Math.max(place + away, 0), count - 1) - place;
        sum += data[at + to * step] ?? 0;
      }
      return sum / (2 * reach + 1);
    });
  return pass(pass(linear, 3, width, true), width * 3, height, false);
}
