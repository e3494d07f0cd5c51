import { createEffect, untrack } from "solid-js";
import { isWhole, type LiveDocument, useWork } from "#client/documents";
import type { Written } from "#feature/undo";
import { covers } from "#shared/documents";
import type { PlainDate } from "#shared/kernel";

/** What the next day follows from. */
export interface NextDayFile {
  readonly card: LiveDocument;
  readonly service: LiveDocument;
  readonly pairs: () => readonly { readonly live: LiveDocument }[];
  /** What is to be done, the first to come first. */
  readonly due: () => readonly { readonly on: PlainDate }[];
  readonly isRead: () => boolean;
  readonly mayWrite: () => boolean;
}

/**
 * Puts the next day on the card once when a file is opened: a meeting that a colleague wrote down
 * brought it, and lists know only what the card says.
 */
export function keepNextDay(file: NextDayFile): void {
  const { sync } = useWork();
  let isDone = false;
  createEffect(() => {
    const { card, service } = file;
    const documents = [card, service, ...file.pairs().map(({ live }) => live)];
    if (isDone || !file.isRead() || !isWhole(sync, documents) || !file.mayWrite()) return;
    isDone = true;
    untrack(() => putNextDay(file.card, file.due()[0]?.on));
  });
}

/** Says the next day on the card; answers what was written, nothing when the card says so already. */
export function putNextDay(card: LiveDocument, next: PlainDate | undefined): readonly Written[] {
  const on = next ?? null;
  const before = card.projection().value("due/followUp", "on") ?? null;
  if (on === before || !covers(card.access(), "due")) return [];
  const said = card.append("due/followUp", { on });
  return said.ok ? [{ document: card.id, fact: said.value.id }] : [];
}
