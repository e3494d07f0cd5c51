/** How even the grey field is, and how much is left of fine lines. */
import { mean, quantile } from "../statistics.ts";
import { field, lineGroups } from "./geometry.ts";
import type { Point } from "./homography.ts";

/** The brightness at a place of the page, with the paper's white as one. */
export type Brightness = (point: Point) => number;

const stepMm = 0.25;
const marginMm = 3;

/** Unevenness of the field down the page (bands) and across it (streaks). */
export function fieldUnevenness(at: Brightness): {
  readonly bands: number;
  readonly streaks: number;
} {
  const across = places(field.x + marginMm, field.width - 2 * marginMm, 2);
  const down = places(field.y + marginMm, field.height - 2 * marginMm, 1);
  const fineDown = places(field.y + marginMm, field.height - 2 * marginMm, stepMm);
  const fineAcross = places(field.x + marginMm, field.width - 2 * marginMm, stepMm);
  return {
    bands: unevennessOf(
      fineDown.map((y) => mean(across.map((x) => at({ x, y })))),
      0.985,
    ),
    streaks: unevennessOf(
      fineAcross.map((x) => mean(down.map((y) => at({ x, y })))),
      0.995,
    ),
  };
}

const places = (from: number, length: number, step: number): readonly number[] =>
  Array.from({ length: Math.floor(length / step) }, (_, at) => from + at * step);

/**
 * How far a profile is from its own slow course at its worst, as a share of it. A streak is narrower
 * than a band and there is one of it, so less of the profile is passed over.
 */
function unevennessOf(profile: readonly number[], share: number): number {
  const reach = Math.round(6 / stepMm);
  const away = profile.map((value, at) => {
    const course = mean(profile.slice(Math.max(0, at - reach), at + reach + 1));
    return Math.abs(value - course) / Math.max(course, 1e-3);
  });
  return quantile(away, share) ?? 0;
}

/** The share of contrast that is left in each group of lines, the widest first. */
export function lineModulations(at: Brightness, pixelsPerMm: number): readonly number[] {
  const step = Math.min(0.1, 0.5 / pixelsPerMm);
  return lineGroups.map(({ x, y, width, height }) => {
    const levels = places(y + 3, height - 6, 1.5).map((line) => {
      const row = places(x + 1, width - 3, step).map((place) => at({ x: place, y: line }));
      return (quantile(row, 0.95) ?? 0) - (quantile(row, 0.05) ?? 0);
    });
    return mean(levels);
  });
}
