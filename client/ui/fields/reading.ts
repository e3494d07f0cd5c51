/** What a field made of the typed text: the value, or the reason why there is none, in the person's language. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: string };
