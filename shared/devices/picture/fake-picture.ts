/** Frames as a camera would give them: a desk with things on it, made of a seed. */
import { seededRandom } from "#shared/kernel";
import { type FrameFigures, measureFrame } from "./judge-picture.ts";
import type { Pixels } from "./plane.ts";

const [width, height] = [320, 240];

/** A frame of things with edges and colours, 320 × 240. */
export function deskFrame(seed = 1): Pixels {
  const random = seededRandom(seed);
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  paint(data, { x: 0, y: 0, w: width, h: height }, [150, 148, 144]);
  for (let thing = 0; thing < 40; thing += 1) {
    const level = random.integer(25, 235);
    const colour = [level, level, level].map((each) => each + random.integer(-18, 18));
    paint(
      data,
      {
        x: random.integer(0, width - 30),
        y: random.integer(0, height - 30),
        w: random.integer(14, 60),
        h: random.integer(14, 60),
      },
      colour,
    );
  }
  return { width, height, data };
}

/** A frame of one colour. */
export function evenFrame(level: number): Pixels {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  paint(data, { x: 0, y: 0, w: width, h: height }, [level, level, level]);
  return { width, height, data };
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

function paint(data: Uint8ClampedArray, { x, y, w, h }: Box, colour: readonly number[]): void {
  for (let row = y; row < Math.min(y + h, height); row += 1)
    for (let column = x; column < Math.min(x + w, width); column += 1)
      for (const channel of [0, 1, 2])
        data[(row * width + column) * 4 + channel] = colour[channel] ?? 0;
}

/** Every number of a frame changed by a rule; the fourth of each pixel stays. */
export function changed(frame: Pixels, rule: (value: number, channel: number) => number): Pixels {
  const data = Uint8ClampedArray.from(frame.data, (value, at) =>
    at % 4 === 3 ? 255 : rule(value, at % 4),
  );
  return { ...frame, data };
}

/** The frame with grain of a width, as a dim sensor gives. */
export function grainy(frame: Pixels, sigma: number, seed = 2): Pixels {
  const random = seededRandom(seed);
  const bell = (): number => {
    let sum = 0;
    for (let each = 0; each < 6; each += 1) sum += random.next() - 0.5;
    return sum * Math.SQRT2;
  };
  return changed(frame, (value) => value + sigma * bell());
}

/** The frame out of focus: a bell of a width in pixels; across alone, as from moving, when asked. */
export function blurred(frame: Pixels, sigma: number, isAcrossAlone = false): Pixels {
  if (sigma === 0) return frame;
  const across = blurLine(Float32Array.from(frame.data), sigma, 4);
  const both = isAcrossAlone ? across : blurLine(across, sigma, width * 4);
  return { ...frame, data: Uint8ClampedArray.from(both) };
}

function blurLine(data: Float32Array, sigma: number, step: number): Float32Array {
  const reach = Math.ceil(3 * sigma);
  const weights = Array.from({ length: 2 * reach + 1 }, (_, at) =>
    Math.exp(-((at - reach) ** 2) / (2 * sigma * sigma)),
  );
  const lineLength = step === 4 ? width : height;
  return data.map((_, at) => {
    const place = step === 4 ? Math.floor(at / 4) % width : Math.floor(at / 4 / width);
    let [sum, whole] = [0, 0];
    for (const [offset, weight] of weights.entries()) {
      const to = Math.min(Math.max(place + offset - reach, 0), lineLength - 1) - place;
      sum += weight * (data[at + to * step] ?? 0);
      whole += weight;
    }
    return sum / whole;
  });
}

/** Some frames of the same, measured. */
export const measured = (frame: Pixels): readonly FrameFigures[] => [measureFrame(frame)];
