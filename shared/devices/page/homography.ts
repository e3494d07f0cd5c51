/** From places on the page to places in a photo of it, whichever way it was held. */

/** A place, in millimetres or pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Answers where a place of the page lies in the photo. */
export type Projection = (point: Point) => Point;

/** The projection that takes four places to four others; undefined when they lie in a line. */
export function projectionOf(from: readonly Point[], to: readonly Point[]): Projection | undefined {
  const rows = from.flatMap(({ x, y }, at) => {
    const { x: u, y: v } = to[at] ?? { x: 0, y: 0 };
    return [
      [x, y, 1, 0, 0, 0, -u * x, -u * y, u],
      [0, 0, 0, x, y, 1, -v * x, -v * y, v],
    ];
  });
  const solved = solve(rows);
  if (!solved) return undefined;
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = solved;
  return ({ x, y }) => {
    const depth = g * x + h * y + 1;
    return { x: (a * x + b * y + c) / depth, y: (d * x + e * y + f) / depth };
  };
}

/** Solves as many linear equations as unknowns, each row with its right side last (Gauss). */
export function solve(equations: readonly (readonly number[])[]): readonly number[] | undefined {
  const rows = equations.map((equation) => [...equation]);
  const size = rows.length;
  for (let column = 0; column < size; column += 1) {
    const pivot = rows
      .slice(column)
      .reduce((best, row) => (sizeAt(row, column) > sizeAt(best, column) ? row : best));
    if (sizeAt(pivot, column) < 1e-12) return undefined;
    const at = rows.indexOf(pivot);
    [rows[at], rows[column]] = [rows[column] ?? pivot, pivot];
    for (const row of rows) if (row !== pivot) subtract(row, pivot, column);
  }
  return rows.map((row, at) => (row[size] ?? 0) / (row[at] ?? 1));
}

const sizeAt = (row: readonly number[], column: number): number => Math.abs(row[column] ?? 0);

function subtract(row: number[], pivot: readonly number[], column: number): void {
  const times = (row[column] ?? 0) / (pivot[column] ?? 1);
  for (let at = column; at < row.length; at += 1)
    row[at] = (row[at] ?? 0) - times * (pivot[at] ?? 0);
}
