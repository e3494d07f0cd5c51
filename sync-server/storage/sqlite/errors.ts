/** SQLite's result codes that we tell apart. */
export const errorCodes = {
  busy: 5,
  ioError: 10,
  corrupt: 11,
  full: 13,
  notADatabase: 26,
} as const;

/** SQLite's result code of an error without its extended part; undefined for other errors. */
export function primaryCodeOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !("errcode" in error)) return undefined;
  return typeof error.errcode === "number" ? error.errcode & 0xff : undefined;
}
