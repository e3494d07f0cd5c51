/**
 * The printed test page, in millimetres on A4: one table for who draws it and who reads it back
 * from a photo.
 */

/** A rectangle on the page, in millimetres. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A field of one colour; `fill` in steps of red, green and blue. */
export interface Patch extends Area {
  readonly name: PatchName;
  readonly fill: readonly [number, number, number];
}

/** The page. */
export const paper = { width: 210, height: 297 } as const;

/** The side of a registration mark; its pattern has seven modules, like the corner of a QR code. */
export const markSide = 14;

/** The middles of the four marks: top left, top right, bottom right, bottom left. */
export const markCentres = [
  { x: 17, y: 17 },
  { x: 193, y: 17 },
  { x: 193, y: 280 },
  { x: 17, y: 280 },
] as const;

/** A black square beside the first mark says which way up the page lies. */
export const upSquare: Area = { x: 31, y: 12, width: 10, height: 10 };

/** The names of the coloured fields, in their order on the page. */
export const solidNames = ["cyan", "magenta", "yellow", "red", "green", "blue"] as const;
const tintNames = ["cyanTint", "magentaTint", "yellowTint", "skinLight", "skinDark"] as const;
const greyNames = ["grey0", "grey1", "grey2", "grey3", "grey4", "grey5", "grey6", "grey7"] as const;

/** A field that is read by its colour. */
export type PatchName =
  | (typeof solidNames)[number]
  | (typeof tintNames)[number]
  | (typeof greyNames)[number];

const side = 15;
const fills: Readonly<Record<PatchName, readonly [number, number, number]>> = {
  grey0: [0, 0, 0],
  grey1: [36, 36, 36],
  grey2: [72, 72, 72],
  grey3: [108, 108, 108],
  grey4: [144, 144, 144],
  grey5: [180, 180, 180],
  grey6: [216, 216, 216],
  grey7: [240, 240, 240],
  cyan: [0, 255, 255],
  magenta: [255, 0, 255],
  yellow: [255, 255, 0],
  red: [255, 0, 0],
  green: [0, 255, 0],
  blue: [0, 0, 255],
  cyanTint: [128, 255, 255],
  magentaTint: [255, 128, 255],
  yellowTint: [255, 255, 128],
  skinLight: [241, 208, 184],
  skinDark: [176, 124, 94],
};

const row = (names: readonly PatchName[], x: number, y: number, step: number): readonly Patch[] =>
  names.map((name, at) => ({
    name,
    fill: fills[name],
    x: x + at * step,
    y,
    width: side,
    height: side,
  }));

/** All fields of one colour: the ramp from black, the solids, the half tints and two skins. */
export const patches: readonly Patch[] = [
  ...row(greyNames, 25, 40, 20.7),
  ...row(solidNames, 25, 64, 29),
  ...row(tintNames, 25, 88, 36.25),
];

/** An even field for finding bands and streaks. */
export const field: Area & { readonly fill: number } = {
  x: 20,
  y: 112,
  width: 170,
  height: 45,
  fill: 128,
};

/** Groups of upright lines, as wide as the gaps between them. */
export const lineGroups: readonly (Area & { readonly lineWidth: number })[] = [
  1, 0.7, 0.5, 0.35,
].map((lineWidth, at) => ({ lineWidth, x: 22 + at * 43, y: 165, width: 28, height: 14 }));

/** Where the paper is white: what tells the light of the photo. */
export const whitePoints: readonly { readonly x: number; readonly y: number }[] = [
  34, 59.5, 83.5, 107.5, 161, 183, 270,
].flatMap((y) => [16, 60.5, 105, 149, 194].map((x) => ({ x, y })));

/** Lines of text from 6 to 12 points, for the eye alone. */
export const textLines: readonly { readonly points: number; readonly y: number }[] = [
  { points: 6, y: 194 },
  { points: 8, y: 204 },
  { points: 10, y: 216 },
  { points: 12, y: 229 },
];
