const units = ["B", "kB", "MB", "GB", "TB"] as const;

/** A size as one reads it: three figures at most, in thousands. */
export function inWords(number: (value: number) => string, bytes: number): string {
  let size = bytes;
  let unit = 0;
  while (size >= 999.5 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  const places = size < 10 && unit > 0 ? 10 : 1;
  return `${number(Math.round(size * places) / places)} ${units[unit]}`;
}
