import { type ySyncPlugin, ySyncPluginKey } from "y-prosemirror";
import { isPart, readPart, readText, type TextBody } from "../read-note.ts";
import { isKnown, isPartKnown } from "./node-of.ts";

/** The co-edited text, as the editor's library takes it. */
export type Body = Parameters<typeof ySyncPlugin>[0];

/**
 * Calls `found` as soon as something arrives that this version does not know, before the editor
 * hears of it; answers how to stop.
 */
export function guardUnknown(body: Body, found: () => void): () => void {
  const { doc } = body;
  if (!doc) return () => undefined;
  const look = (transaction: {
    readonly origin: unknown;
    readonly changed: ReadonlyMap<unknown, unknown>;
  }): void => {
    const isOwn = transaction.origin === ySyncPluginKey;
    if (!isOwn && ![...transaction.changed.keys()].every(isKnownIn(body))) found();
  };
  doc.on("beforeObserverCalls", look);
  return () => doc.off("beforeObserverCalls", look);
}

/** A change inside a part touches only what is valid in that part. */
const isKnownIn =
  (body: TextBody) =>
  (changed: unknown): boolean => {
    if (changed !== body && (!isChanged(changed) || changed._item?.deleted)) return true;
    const part = isPart(changed) || !isChanged(changed) ? changed : changed.parent;
    if (isPart(part)) return isPartKnown(readPart(part));
    return isKnown(readText(body));
  };

/** One thing that changed in a text: a part of it, or a run of letters in a part. */
interface Changed {
  readonly parent: unknown;
  readonly _item: { readonly deleted: boolean } | null;
}

const isChanged = (value: unknown): value is Changed =>
  typeof value === "object" && value !== null && "parent" in value && "_item" in value;
