import type { CallChannel, CallEntry, CallResult } from "#shared/casework";
import type { Json, JsonObject, PlainDate } from "#shared/kernel";

/** A call or message while it is being written down. */
export interface CallDraft {
  readonly direction: "in" | "out";
  readonly channel: CallChannel;
  readonly result: CallResult;
  readonly note: string;
  /** A conversation as it was pasted. */
  readonly text: string;
  readonly nextOn: PlainDate | undefined;
  readonly answerBy: PlainDate | undefined;
}

/** What a new entry begins with: the outgoing call, which is the most frequent. */
export const emptyCall: CallDraft = {
  direction: "out",
  channel: "phone",
  result: "reached",
  note: "",
  text: "",
  nextOn: undefined,
  answerBy: undefined,
};

/** The draft of an entry that stands. */
export const draftOfCall = (entry: CallEntry): CallDraft => ({
  direction: entry.direction,
  channel: entry.channel,
  result: entry.result ?? (entry.channel === "phone" ? "reached" : "sent"),
  note: entry.note ?? "",
  text: entry.text ?? "",
  nextOn: entry.nextOn,
  answerBy: entry.answerBy,
});

/** How an entry of this way and direction can have ended; the first is the likeliest. */
export function resultsOf({
  channel,
  direction,
}: Pick<CallDraft, "channel" | "direction">): readonly CallResult[] {
  if (direction === "in") return ["reached"];
  return channel === "phone" ? ["reached", "noAnswer", "willCallBack", "wrongNumber"] : ["sent"];
}

/** The draft with its result among those that its way and direction can have. */
export function settled(draft: CallDraft): CallDraft {
  const results = resultsOf(draft);
  const [first = draft.result] = results;
  return results.includes(draft.result) ? draft : { ...draft, result: first };
}

/** What a draft says of its entry; what is empty is null. */
export const saysOfCall = (draft: CallDraft): JsonObject => ({
  direction: draft.direction,
  channel: draft.channel,
  result: draft.result,
  note: textOrNull(draft.note),
  text: textOrNull(draft.text),
  nextOn: draft.nextOn ?? null,
  answerBy: (draft.direction === "in" ? draft.answerBy : undefined) ?? null,
});

/** Only what is said: for an entry that is new. */
export const withoutNulls = (says: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(says).filter(([, value]) => value !== null));

/** Only what is another than it was, or has two values: for an entry that stands. */
export const changesOf = (
  says: JsonObject,
  before: JsonObject,
  isClash: (field: string) => boolean,
): JsonObject =>
  Object.fromEntries(
    Object.entries(says).filter(
      ([field, value]) => isClash(field) || !isSame(value, before[field] ?? null),
    ),
  );

/** A text, or null when nothing was written. */
export const textOrNull = (text: string): string | null =>
  text.trim() === "" ? null : text.trim();

const isSame = (a: Json, b: Json): boolean => JSON.stringify(a) === JSON.stringify(b);
