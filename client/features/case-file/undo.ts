import { createEffect, createSignal } from "solid-js";
import type { LiveDocument } from "#client/documents";
import { useI18n } from "#client/i18n";
import { useToasts } from "#client/ui";
import type { FactId } from "#shared/documents";

/** One fact that was written here just now. */
export interface Written {
  readonly document: LiveDocument;
  readonly fact: FactId;
}

/** The way back from the last thing written. */
export interface Undo {
  /** Says in a sentence what was written; the way back stands beside it as long as it is open. */
  readonly offer: (written: readonly Written[], sentence: string) => void;
  /** Says what was written and offers something else in place of the way back. */
  readonly offerInstead: (sentence: string, instead: Instead | undefined) => void;
  /** Takes the last thing back, unless somebody said something newer. */
  readonly take: () => void;
}

/** Another thing to do, where there is no way back: facts that were replaced stay replaced. */
export interface Instead {
  readonly label: string;
  readonly onSelect: () => void;
}

interface Offer {
  readonly written: readonly Written[];
  readonly toast: number | undefined;
}

/** Offers undo for one thing at a time, and only while it can be undone. */
export function createUndo(): Undo {
  const { t } = useI18n();
  const toasts = useToasts();
  const [last, setLast] = createSignal<Offer>();

  const isOpen = (offer: Offer) =>
    offer.written.every(({ document, fact }) => document.canUndo(fact));
  const withdraw = () => {
    const toast = last()?.toast;
    setLast(undefined);
    if (toast !== undefined) toasts.dismiss(toast);
  };
  createEffect(() => {
    const offer = last();
    for (const { document } of offer?.written ?? []) document.projection();
    if (offer && !isOpen(offer)) withdraw();
  });
  const take = () => {
    const offer = last();
    if (!offer) return;
    withdraw();
    if (!isOpen(offer)) return toasts.show({ text: t("caseFile.saidSince") });
    for (const { document, fact } of [...offer.written].reverse()) document.undo(fact);
    toasts.show({ text: t("caseFile.undone") });
  };
  return {
    offer: (written, sentence) => {
      withdraw();
      toasts.show({ text: sentence, action: { label: t("common.undo"), onSelect: take } });
      setLast({ written, toast: toasts.toasts().at(-1)?.id });
    },
    offerInstead: (sentence, instead) => {
      withdraw();
      toasts.show({ text: sentence, action: instead });
    },
    take,
  };
}
