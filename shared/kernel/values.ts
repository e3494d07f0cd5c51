import { z } from "./schema.ts";

/** Some words of at most `maxLength` characters (UTF-16 units, as people's editors count). */
export const wordsSchema = (maxLength: number) =>
  z.string().check(z.minLength(1), z.maxLength(maxLength));

/** A moment in milliseconds since 1970. */
export const momentSchema = z.int().check(z.nonnegative());
