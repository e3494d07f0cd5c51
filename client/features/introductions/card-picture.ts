import type { ReadableCard } from "./card-words.ts";

const width = 1080;
const edge = 72;
const lineHeight = 60;
const photoAtMost = 900;
const labelWidth = 240;
/** Paper and ink, whatever the looks of the app: the picture leaves it. */
const paper = {
  ground: "#fffefb",
  ink: "#1f1d1a",
  quiet: "#5f5a51",
  line: "#e2dcd1",
  mark: "#0b5f66",
};
const font = (size: number, weight = 400): string =>
  `${weight} ${size}px system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif`;

/**
 * Draws a card as a picture with who it is for across it, on this device alone; undefined when the
 * browser cannot.
 */
export async function drawCard(
  card: ReadableCard,
  photo: Blob | undefined,
): Promise<Blob | undefined> {
  const face = photo ? await decoded(photo) : undefined;
  const canvas = document.createElement("canvas");
  const measure = canvas.getContext("2d");
  if (!measure) return undefined;
  const rows = rowsOf(card, measure);
  canvas.width = width;
  canvas.height = heightOf(rows.length, card, face);
  const draw = canvas.getContext("2d");
  if (!draw) return undefined;
  drawAll(draw, { card, rows, face, height: canvas.height });
  face?.close();
  return new Promise((resolve) => {
    canvas.toBlob((blob) => resolve(blob ?? undefined), "image/png");
  });
}

const decoded = async (photo: Blob): Promise<ImageBitmap | undefined> =>
  createImageBitmap(photo).catch(() => undefined);

interface Row {
  readonly label: string;
  readonly text: string;
}

/** Every line of the card, broken where it would leave the paper. */
function rowsOf({ lines }: ReadableCard, draw: CanvasRenderingContext2D): readonly Row[] {
  draw.font = font(34);
  const room = width - 2 * edge - labelWidth;
  return lines.flatMap(({ label, value }) =>
    broken(value, room, draw).map((text, part) => ({ label: part === 0 ? label : "", text })),
  );
}

function broken(text: string, room: number, draw: CanvasRenderingContext2D): readonly string[] {
  const parts: string[] = [];
  let line = "";
  for (const character of text) {
    if (line !== "" && draw.measureText(line + character).width > room) {
      parts.push(line);
      line = "";
    }
    line += character;
  }
  return [...parts, line];
}

const heightOf = (
  rows: number,
  { verified }: ReadableCard,
  face: ImageBitmap | undefined,
): number =>
  edge * 2 +
  180 +
  (face ? sizeOf(face).height + 48 : 0) +
  rows * lineHeight +
  (verified ? 130 : 30);

/** All of a photo, as large as its place allows. */
function sizeOf(face: ImageBitmap): { readonly width: number; readonly height: number } {
  const scale = Math.min((width - 2 * edge) / face.width, photoAtMost / face.height);
  return { width: Math.round(face.width * scale), height: Math.round(face.height * scale) };
}

function drawAll(
  draw: CanvasRenderingContext2D,
  parts: {
    readonly card: ReadableCard;
    readonly rows: readonly Row[];
    readonly face: ImageBitmap | undefined;
    readonly height: number;
  },
): void {
  const { card, rows, face, height } = parts;
  draw.fillStyle = paper.ground;
  draw.fillRect(0, 0, width, height);
  draw.textBaseline = "alphabetic";
  let y = edge + 56;
  write(draw, card.title, edge, y, { size: 56, weight: 600 });
  y += 54;
  if (face) {
    const size = sizeOf(face);
    draw.drawImage(face, (width - size.width) / 2, y, size.width, size.height);
    y += size.height + 48;
  }
  rule(draw, y - 16);
  y += 40;
  for (const { label, text } of rows) {
    write(draw, label, edge, y, { size: 30, colour: paper.quiet });
    write(draw, text, edge + labelWidth, y, { size: 34 });
    y += lineHeight;
  }
  rule(draw, y - 24);
  if (card.verified) {
    y += 34;
    for (const text of broken(card.verified, width - 2 * edge, draw).slice(0, 2)) {
      write(draw, text, edge, y, { size: 28, colour: paper.mark });
      y += 42;
    }
  }
  write(draw, card.foot, edge, height - edge, { size: 26, colour: paper.quiet });
  drawMark(draw, card.watermark, height);
}

function write(
  draw: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  look: { readonly size: number; readonly weight?: number; readonly colour?: string },
): void {
  draw.font = font(look.size, look.weight);
  draw.fillStyle = look.colour ?? paper.ink;
  draw.fillText(text, x, y, width - edge - x);
}

function rule(draw: CanvasRenderingContext2D, y: number): void {
  draw.fillStyle = paper.line;
  draw.fillRect(edge, y, width - 2 * edge, 2);
}

/** Whom it is for, aslant and pale, all over it: cutting it off spoils the picture. */
function drawMark(draw: CanvasRenderingContext2D, text: string, height: number): void {
  draw.save();
  draw.font = font(34);
  draw.translate(width / 2, height / 2);
  draw.rotate(-Math.PI / 7);
  const step = draw.measureText(text).width + 120;
  for (let y = -height; y < height; y += 190) {
    for (let x = -width * 1.2 - (y % 380 === 0 ? 0 : step / 2); x < width; x += step) {
      // Light and dark, so that it is seen on any photo.
      markAt(draw, text, { x: x + 2, y: y + 2 }, paper.ground);
      markAt(draw, text, { x, y }, paper.ink);
    }
  }
  draw.restore();
}

function markAt(
  draw: CanvasRenderingContext2D,
  text: string,
  { x, y }: { readonly x: number; readonly y: number },
  colour: string,
): void {
  draw.globalAlpha = colour === paper.ink ? 0.14 : 0.3;
  draw.fillStyle = colour;
  draw.fillText(text, x, y);
}
