/** Stops at what cannot happen. What a person can meet is a `Refusal`, never an assert. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Cannot happen: ${message}`);
}

/** The end of a switch over a union: a new member makes the compiler point here. */
export function assertNever(value: never): never {
  throw new Error(`Cannot happen: unexpected ${JSON.stringify(value)}`);
}
