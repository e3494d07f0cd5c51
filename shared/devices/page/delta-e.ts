/** How different two colours look: Lab of sRGB light, and CIEDE2000 (Sharma, Wu and Dalal 2005). */

/** A colour as it looks: lightness, green to red, blue to yellow. */
export interface Lab {
  readonly l: number;
  readonly a: number;
  readonly b: number;
}

/** Three shares of light, 0 to 1, not yet bent for a screen. */
export type Light = readonly [number, number, number];

/** An sRGB step of 0 to 255 as a share of light. */
export function lightOf(step: number): number {
  const share = step / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** A share of light as an sRGB step of 0 to 255. */
export function stepOf(light: number): number {
  const share = Math.min(Math.max(light, 0), 1);
  return 255 * (share <= 0.0031308 ? 12.92 * share : 1.055 * share ** (1 / 2.4) - 0.055);
}

/** The Lab colour of linear sRGB light, with its white as white. */
export function labOf([r, g, b]: Light): Lab {
  const x = bend((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = bend(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = bend((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return { l: 116 * y - 16, a: 500 * (x - y), b: 200 * (y - z) };
}

const bend = (share: number): number =>
  share > 216 / 24389 ? Math.cbrt(share) : (share * 24389) / 27 / 116 + 16 / 116;

const radians = Math.PI / 180;
const hueOf = (a: number, b: number): number =>
  a === 0 && b === 0 ? 0 : (Math.atan2(b, a) / radians + 360) % 360;

/** The CIEDE2000 difference of two colours; 1 is what an eye just sees. */
export function deltaE(one: Lab, other: Lab): number {
  const [c1, c2] = [Math.hypot(one.a, one.b), Math.hypot(other.a, other.b)];
  const seventh = ((c1 + c2) / 2) ** 7;
  const stretch = 1 + 0.5 * (1 - Math.sqrt(seventh / (seventh + 25 ** 7)));
  const [a1, a2] = [one.a * stretch, other.a * stretch];
  const [d1, d2] = [Math.hypot(a1, one.b), Math.hypot(a2, other.b)];
  const [h1, h2] = [hueOf(a1, one.b), hueOf(a2, other.b)];
  const isGrey = d1 * d2 === 0;
  const turn = isGrey ? 0 : ((h2 - h1 + 540) % 360) - 180;
  const hue = isGrey ? h1 + h2 : meanHue(h1, h2);
  const [light, chroma] = [(one.l + other.l) / 2, (d1 + d2) / 2];
  const byLight =
    (other.l - one.l) / (1 + (0.015 * (light - 50) ** 2) / Math.sqrt(20 + (light - 50) ** 2));
  const byChroma = (d2 - d1) / (1 + 0.045 * chroma);
  const byHue =
    (2 * Math.sqrt(d1 * d2) * Math.sin((turn / 2) * radians)) /
    (1 + 0.015 * chroma * hueWeight(hue));
  return Math.sqrt(
    byLight ** 2 + byChroma ** 2 + byHue ** 2 + rotation(hue, chroma) * byChroma * byHue,
  );
}

function meanHue(h1: number, h2: number): number {
  if (Math.abs(h1 - h2) <= 180) return (h1 + h2) / 2;
  return h1 + h2 < 360 ? (h1 + h2 + 360) / 2 : (h1 + h2 - 360) / 2;
}

const hueWeight = (hue: number): number =>
  1 -
  0.17 * Math.cos((hue - 30) * radians) +
  0.24 * Math.cos(2 * hue * radians) +
  0.32 * Math.cos((3 * hue + 6) * radians) -
  0.2 * Math.cos((4 * hue - 63) * radians);

function rotation(hue: number, chroma: number): number {
  const seventh = chroma ** 7;
  const bow = 30 * Math.exp(-(((hue - 275) / 25) ** 2));
  return -2 * Math.sqrt(seventh / (seventh + 25 ** 7)) * Math.sin(2 * bow * radians);
}
