/** Finds the four registration marks of the test page in a photo. */
import type { Plane } from "../picture/plane.ts";
import type { Point } from "./homography.ts";

/** A mark that was found: its middle, and how many pixels one of its seven modules has. */
export interface FoundMark extends Point {
  readonly module: number;
  readonly hits: number;
}

/** How dark against its surroundings a pixel must be, tried one after the other. */
const darknesses = [0.8, 0.9, 0.65] as const;

/** The marks of the page; undefined when there are not four that go together. */
export function findMarks(photo: Plane): readonly FoundMark[] | undefined {
  for (const darkness of darknesses) {
    const four = fourOf(candidates(darkPixels(photo, darkness), photo.width, photo.height));
    if (four) return four;
  }
  return undefined;
}

/** Which pixels are darker than their surroundings, by means over a window (integral image). */
function darkPixels({ width, height, data }: Plane, darkness: number): Uint8Array {
  const sums = new Float64Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y += 1) {
    let line = 0;
    for (let x = 0; x < width; x += 1) {
      line += data[y * width + x] ?? 0;
      sums[(y + 1) * (width + 1) + x + 1] = (sums[y * (width + 1) + x + 1] ?? 0) + line;
    }
  }
  const reach = Math.max(8, Math.round(Math.max(width, height) / 14));
  const dark = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const top = Math.max(0, y - reach) * (width + 1);
    const bottom = Math.min(height, y + reach + 1) * (width + 1);
    for (let x = 0; x < width; x += 1) {
      const [left, right] = [Math.max(0, x - reach), Math.min(width, x + reach + 1)];
      const sum =
        (sums[bottom + right] ?? 0) -
        (sums[bottom + left] ?? 0) -
        (sums[top + right] ?? 0) +
        (sums[top + left] ?? 0);
      const count = ((bottom - top) / (width + 1)) * (right - left);
      dark[y * width + x] = (data[y * width + x] ?? 0) < (darkness * sum) / count ? 1 : 0;
    }
  }
  return dark;
}

/** Places where dark and light stand 1 : 1 : 3 : 1 : 1 along a row and a column, gathered. */
function candidates(dark: Uint8Array, width: number, height: number): readonly FoundMark[] {
  const marks: FoundMark[] = [];
  const row = { at: 0, step: 1, length: width };
  for (let y = 0; y < height; y += 1) {
    row.at = y * width;
    for (const { middle, module } of patterns(dark, row)) {
      const x = Math.round(middle);
      const column = { at: x, step: width, length: height };
      const across = patterns(dark, column).find(
        (each) =>
          Math.abs(each.middle - y) < 1.5 * module &&
          each.module < 2 * module &&
          module < 2 * each.module,
      );
      if (across) gather(marks, middle, across.middle, (module + across.module) / 2);
    }
  }
  return marks.filter(({ hits }) => hits >= 2);
}

interface Line {
  readonly at: number;
  readonly step: number;
  readonly length: number;
}

/** Where the pattern of a mark stands along a line. */
function patterns(
  dark: Uint8Array,
  { at, step, length }: Line,
): readonly { readonly middle: number; readonly module: number }[] {
  const found: { middle: number; module: number }[] = [];
  const runs = [0, 0, 0, 0, 0];
  let [last, run] = [-1, 0];
  for (let place = 0; place <= length; place += 1) {
    const now = place < length ? (dark[at + place * step] ?? 0) : -1;
    if (now === last) {
      run += 1;
      continue;
    }
    if (run > 0) {
      runs.shift();
      runs.push(run);
      const module = runs.reduce((sum, each) => sum + each, 0) / 7;
      if (last === 1 && isPattern(runs, module))
        found.push({
          middle: place - (runs[4] ?? 0) - (runs[3] ?? 0) - (runs[2] ?? 0) / 2 - 0.5,
          module,
        });
    }
    [last, run] = [now, 1];
  }
  return found;
}

function isPattern(runs: readonly number[], module: number): boolean {
  if (module < 1.5 || runs.includes(0)) return false;
  return runs.every((run, at) => {
    const due = at === 2 ? 3 * module : module;
    return Math.abs(run - due) <= (at === 2 ? 1.2 : 0.75) * module;
  });
}

function gather(marks: FoundMark[], x: number, y: number, module: number): void {
  const at = marks.findIndex((mark) => Math.hypot(mark.x - x, mark.y - y) < 3 * mark.module);
  const near = marks[at];
  if (!near) {
    marks.push({ x, y, module, hits: 1 });
    return;
  }
  const hits = near.hits + 1;
  const mixed = (before: number, now: number): number => before + (now - before) / hits;
  marks[at] = {
    x: mixed(near.x, x),
    y: mixed(near.y, y),
    module: mixed(near.module, module),
    hits,
  };
}

/** The four of one size that span the widest frame, in order around it. */
function fourOf(marks: readonly FoundMark[]): readonly FoundMark[] | undefined {
  const some = [...marks].sort((a, b) => b.hits * b.module - a.hits * a.module).slice(0, 8);
  let [best, widest] = [undefined as readonly FoundMark[] | undefined, 0];
  for (const four of quadruples(some)) {
    const sizes = four.map(({ module }) => module);
    if (Math.max(...sizes) > 1.8 * Math.min(...sizes)) continue;
    const around = inOrder(four);
    const area = areaOf(around);
    if (area > widest && isFrame(around)) [best, widest] = [around, area];
  }
  return best;
}

function* quadruples(marks: readonly FoundMark[]): Generator<readonly FoundMark[]> {
  for (const [a, one] of marks.entries())
    for (const [b, two] of marks.slice(a + 1).entries())
      for (const [c, three] of marks.slice(a + b + 2).entries())
        for (const four of marks.slice(a + b + c + 3)) yield [one, two, three, four];
}

function inOrder(marks: readonly FoundMark[]): readonly FoundMark[] {
  const x = marks.reduce((sum, mark) => sum + mark.x, 0) / marks.length;
  const y = marks.reduce((sum, mark) => sum + mark.y, 0) / marks.length;
  const angle = (mark: FoundMark): number => Math.atan2(mark.y - y, mark.x - x);
  return [...marks].sort((a, b) => angle(a) - angle(b));
}

function areaOf(around: readonly Point[]): number {
  const doubled = around.reduce((sum, { x, y }, at) => {
    const next = around[(at + 1) % around.length] ?? { x, y };
    return sum + x * next.y - next.x * y;
  }, 0);
  return Math.abs(doubled) / 2;
}

/** The marks stand 176 by 263 mm apart, of modules of 2 mm: sides and modules must agree roughly. */
function isFrame(around: readonly FoundMark[]): boolean {
  const module = around.reduce((sum, mark) => sum + mark.module, 0) / 4;
  const sides = around.map((mark, at) => {
    const next = around[(at + 1) % 4] ?? mark;
    return Math.hypot(mark.x - next.x, mark.y - next.y) / module;
  });
  return sides.every((side) => side > 45 && side < 220);
}
