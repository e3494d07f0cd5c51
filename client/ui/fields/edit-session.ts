/** One stay in an inline editor: bound to what it began with, so that a field that meanwhile shows another record cannot take the text. */
export type EditSession = {
  readonly before: string;
  readonly commit: (text: string) => string | undefined;
};

/** What became of a text when the editor was left: `closed` stands or needed nothing, otherwise the reason to show. */
export type Leaving =
  | { readonly closed: true }
  | { readonly closed: false; readonly reason: string };

/** Hands the text over unless it is what stood there before; a refusal keeps the editor open. */
export function leave(session: EditSession, text: string): Leaving {
  if (text === session.before) return { closed: true };
  const reason = session.commit(text);
  return reason === undefined ? { closed: true } : { closed: false, reason };
}
