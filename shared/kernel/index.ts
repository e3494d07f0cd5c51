/** The bottom of everything: values without a domain, pure and without a platform. */
export { assert, assertNever } from "./assert.ts";
export {
  createHybridClock,
  type HybridClock,
  type HybridTime,
  hybridTimeOf,
  millisecondsOf,
} from "./clock.ts";
export {
  type ClientId,
  clientIdSchema,
  isUlid,
  momentOfUlid,
  newUlid,
  type Sha256,
  type StaffId,
  sha256Schema,
  staffIdSchema,
  type Ulid,
  ulidSchema,
} from "./ids.ts";
export type { InBoth } from "./in-both.ts";
export { canonicalJson, isJson, type Json, type JsonObject } from "./json.ts";
export {
  addDays,
  ageOn,
  type PlainDate,
  parsePlainDate,
  plainDateOf,
  plainDateSchema,
} from "./plain-date.ts";
export { type RandomBytes, randomBase32, type SeededRandom, seededRandom } from "./random.ts";
export { ok, type Result, refuse } from "./result.ts";
export { z } from "./schema.ts";
export { momentSchema, wordsSchema } from "./values.ts";
export type { EntityKey, Vocabulary } from "./vocabulary.ts";
