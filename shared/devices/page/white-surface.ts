/** How bright the white of the paper is all over the page, from points of it. */
import { median } from "../statistics.ts";
import type { Light } from "./delta-e.ts";
import { type Point, solve } from "./homography.ts";

/** Answers how bright the paper's white is at a place, per colour. */
export type WhiteSurface = (point: Point) => Light;

type Channel = 0 | 1 | 2;
const channels: readonly Channel[] = [0, 1, 2];

/**
 * A quadratic surface through the white points, per colour; points that lie far off it, under a
 * finger or a stain, are left out once. It takes away shading and white balance together.
 */
export function whiteSurface(
  points: readonly Point[],
  lights: readonly Light[],
): WhiteSurface | undefined {
  const surfaces = channels.flatMap((channel) => {
    const values = lights.map((light) => light[channel]);
    const surface = fitWithout(points, values);
    return surface ? [surface] : [];
  });
  const [r, g, b] = surfaces;
  if (!r || !g || !b) return undefined;
  const at = (surface: Surface, point: Point): number => Math.max(surface(point), 1e-3);
  return (point) => [at(r, point), at(g, point), at(b, point)];
}

type Surface = (point: Point) => number;

function fitWithout(points: readonly Point[], values: readonly number[]): Surface | undefined {
  const first = surfaceThrough(points, values);
  if (!first) return undefined;
  const errors = points.map((point, at) => Math.abs(first(point) - (values[at] ?? 0)));
  const line = Math.max(3 * (median(errors) ?? 0), 0.03 * (median(values) ?? 0));
  const kept = points.map((_, at) => at).filter((at) => (errors[at] ?? 0) <= line);
  if (kept.length < 12) return first;
  return surfaceThrough(
    kept.flatMap((at) => points[at] ?? []),
    kept.flatMap((at) => values[at] ?? []),
  );
}

/** x and y in parts of the page, so that the equations stay well-conditioned. */
const termsOf = ({ x, y }: Point): readonly number[] => {
  const [u, v] = [x / 100 - 1, y / 100 - 1.5];
  return [1, u, v, u * u, u * v, v * v];
};

function surfaceThrough(points: readonly Point[], values: readonly number[]): Surface | undefined {
  const size = 6;
  const normal = Array.from({ length: size }, () => new Array<number>(size + 1).fill(0));
  for (const [at, point] of points.entries()) {
    const terms = [...termsOf(point), values[at] ?? 0];
    for (const [down, row] of normal.entries())
      for (const [across, term] of terms.entries())
        row[across] = (row[across] ?? 0) + (terms[down] ?? 0) * term;
  }
  const solved = solve(normal);
  return (
    solved &&
    ((point) => termsOf(point).reduce((sum, term, at) => sum + term * (solved[at] ?? 0), 0))
  );
}
