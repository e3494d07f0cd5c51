/** A value as JSON knows it; what a fact says is made of these. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
/** A plain object of JSON values. */
export interface JsonObject {
  readonly [key: string]: Json;
}

const poisonedKeys = new Set(["__proto__", "constructor", "prototype"]);

const isPlainObject = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

/**
 * Whether a value is JSON of at most `depth` levels, with finite numbers and without the keys
 * that poison prototypes (`__proto__`, `constructor`, `prototype`).
 */
export function isJson(value: unknown, depth = 64): value is Json {
  if (value === null || typeof value === "string" || typeof value === "boolean") return true;
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object" || depth <= 0) return false;
  if (Array.isArray(value)) return value.every((item) => isJson(item, depth - 1));
  if (!isPlainObject(value)) return false;
  return Object.keys(value).every(
    (key) => !poisonedKeys.has(key) && isJson(Reflect.get(value, key), depth - 1),
  );
}

/** One text per value, whatever the order of keys: equal values have equal texts. */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  return isJsonArray(value) ? canonicalArray(value) : canonicalObject(value);
}

function canonicalArray(items: readonly Json[]): string {
  let text = "";
  for (const item of items) text += `${text === "" ? "" : ","}${canonicalJson(item)}`;
  return `[${text}]`;
}

function canonicalObject(value: JsonObject): string {
  let text = "";
  for (const key of Object.keys(value).sort()) {
    text += `${text === "" ? "" : ","}${JSON.stringify(key)}:${canonicalJson(value[key] ?? null)}`;
  }
  return `{${text}}`;
}

const isJsonArray = (value: Json): value is readonly Json[] => Array.isArray(value);
