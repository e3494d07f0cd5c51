/**
 * Reads the test page back from a photo, in figures: colours against the paper's own white, so
 * that light and white balance fall away; bands, streaks and lines. The photo is let go.
 */
import { lumaOf, type Pixels } from "../picture/plane.ts";
import { median } from "../statistics.ts";
import { type Lab, type Light, labOf, lightOf } from "./delta-e.ts";
import { findMarks } from "./find-marks.ts";
import { markCentres, type PatchName, patches, upSquare, whitePoints } from "./geometry.ts";
import { type Point, type Projection, projectionOf } from "./homography.ts";
import { fieldUnevenness, lineModulations } from "./unevenness.ts";
import { whiteSurface } from "./white-surface.ts";

/** What was read; this may be kept, as figures of a print that a person called good. */
export interface PageReading {
  readonly pixelsPerMm: number;
  readonly colours: ReadonlyMap<PatchName, Lab>;
  /** Unevenness of the grey field down and across the page, as shares of its brightness. */
  readonly bands: number;
  readonly streaks: number;
  /** How much of black and white is left in the lines, the widest first. */
  readonly lines: readonly number[];
}

/** Why a photo says nothing about the print. */
export type PageUnread = "pageNotFound" | "pageTooSmall" | "pageLight";

/** The reading, or why there is none. */
export type PageResult =
  | { readonly isRead: true; readonly reading: PageReading }
  | { readonly isRead: false; readonly why: PageUnread; readonly pixelsPerMm: number | undefined };

const fewestPixelsPerMm = 3;
/** Of the widest lines so much must be left, or the photo itself is soft. */
const leastOfLines = 0.3;

/** Reads a photo of the page. */
export function readPage(photo: Pixels): PageResult {
  const marks = findMarks(lumaOf(photo));
  if (!marks) return unread("pageNotFound");
  const project = upright(photo, marks);
  if (!project) return unread("pageNotFound");
  const pixelsPerMm = scaleOf(marks);
  if (pixelsPerMm < fewestPixelsPerMm) return unread("pageTooSmall", pixelsPerMm);
  const whites = whitePoints.map((point) => sample(photo, project, point, 1.5));
  if (!isWellLit(whites)) return unread("pageLight", pixelsPerMm);
  const white = whiteSurface(whitePoints, whites);
  if (!white) return unread("pageLight", pixelsPerMm);
  const shareAt = (point: Point, reach: number): Light =>
    againstWhite(sample(photo, project, point, reach), white(point));
  const lines = lineModulations((point) => shareAt(point, 0)[1], pixelsPerMm);
  if ((lines[0] ?? 0) < leastOfLines) return unread("pageNotFound", pixelsPerMm);
  return {
    isRead: true,
    reading: {
      pixelsPerMm,
      colours: coloursOf(shareAt),
      ...fieldUnevenness((point) => shareAt(point, 0)[1]),
      lines,
    },
  };
}

const unread = (why: PageUnread, pixelsPerMm?: number): PageResult => ({
  isRead: false,
  why,
  pixelsPerMm,
});

/** The projection of the way up in which the square stands beside the first mark, and beside no other. */
function upright(photo: Pixels, marks: readonly Point[]): Projection | undefined {
  const square = { x: upSquare.x + upSquare.width / 2, y: upSquare.y + upSquare.height / 2 };
  const turns = [0, 1, 2, 3].flatMap((turn) => {
    const project = projectionOf(
      markCentres,
      marks.map((_, at) => marks[(at + turn) % 4] ?? { x: 0, y: 0 }),
    );
    if (!project) return [];
    const dark = sample(photo, project, square, 2)[1];
    const beside = sample(photo, project, { x: 17, y: 34 }, 2)[1];
    return [{ project, contrast: dark / Math.max(beside, 1e-6) }];
  });
  const best = turns.reduce<(typeof turns)[number] | undefined>(
    (least, turn) => (least && least.contrast <= turn.contrast ? least : turn),
    undefined,
  );
  return best && best.contrast < 0.6 ? best.project : undefined;
}

/** Pixels a millimetre along the shortest side of the frame of marks. */
function scaleOf(marks: readonly Point[]): number {
  const sides = marks.map((mark, at) => {
    const next = marks[(at + 1) % 4] ?? mark;
    return Math.hypot(mark.x - next.x, mark.y - next.y);
  });
  const [a = 0, b = 0, c = 0, d = 0] = sides;
  const [one, other] = [Math.min(a, c), Math.min(b, d)];
  return Math.min(Math.min(one, other) / 176, Math.max(one, other) / 263);
}

/** The light at a place of the page: the median of a small square, per colour. */
function sample(photo: Pixels, project: Projection, { x, y }: Point, reach: number): Light {
  if (reach === 0) return pixelAt(photo, project({ x, y }));
  const lights: Light[] = [];
  for (let down = -4; down <= 4; down += 1)
    for (let across = -4; across <= 4; across += 1)
      lights.push(
        pixelAt(photo, project({ x: x + (across * reach) / 4, y: y + (down * reach) / 4 })),
      );
  const middle = (channel: 0 | 1 | 2): number => median(lights.map((light) => light[channel])) ?? 0;
  return [middle(0), middle(1), middle(2)];
}

const lightTable = Float64Array.from({ length: 256 }, (_, step) => lightOf(step));

/** The light between four pixels; outside the photo there is none. */
function pixelAt({ width, height, data }: Pixels, { x, y }: Point): Light {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  if (!(left >= 0 && top >= 0 && left < width - 1 && top < height - 1)) return [0, 0, 0];
  const [right, down] = [x - left, y - top];
  const of = (channel: number): number => {
    const at = (column: number, line: number): number =>
      lightTable[data[((top + line) * width + left + column) * 4 + channel] ?? 0] ?? 0;
    const upper = at(0, 0) * (1 - right) + at(1, 0) * right;
    return upper * (1 - down) + (at(0, 1) * (1 - right) + at(1, 1) * right) * down;
  };
  return [of(0), of(1), of(2)];
}

const [burnt, darkest, widestSpread] = [lightOf(252), 0.06, 2.6];

/** Whether the paper is neither burnt out, nor dark, nor half in the shade. */
function isWellLit(whites: readonly Light[]): boolean {
  const bright = whites.map((light) => light[1]);
  const burntOut = whites.filter((light) => Math.max(...light) >= burnt).length;
  const middle = median(bright) ?? 0;
  const spread = Math.max(...bright) / Math.max(Math.min(...bright), 1e-6);
  return burntOut <= whites.length / 3 && middle >= darkest && spread <= widestSpread;
}

const againstWhite = (light: Light, white: Light): Light => [
  light[0] / white[0],
  light[1] / white[1],
  light[2] / white[2],
];

function coloursOf(shareAt: (point: Point, reach: number) => Light): ReadonlyMap<PatchName, Lab> {
  return new Map(
    patches.map(({ name, x, y, width, height }) => [
      name,
      labOf(shareAt({ x: x + width / 2, y: y + height / 2 }, width * 0.275)),
    ]),
  );
}
