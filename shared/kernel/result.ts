/** What may be refused: either a value, or the reason why there is none. */
export type Result<T, R> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: R };

/** Wraps a value that was not refused. */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

/** Wraps the reason of a refusal. */
export const refuse = <R>(reason: R): { readonly ok: false; readonly reason: R } => ({
  ok: false,
  reason,
});
