import { useLocation, useNavigate } from "@solidjs/router";
import { type Accessor, createEffect, createSignal, on, onCleanup } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { useToasts } from "#client/ui";
import { type Deed, isLastWord, openDocuments, reverse } from "./deed.ts";

/** Another thing to do, where there is no way back: facts that were replaced stay replaced. */
export interface Instead {
  readonly label: string;
  readonly onSelect: () => void;
}

/** The way back from what was done in this tab, step by step, and forth again. */
export interface Undo {
  /** Says in a sentence what was done; the way back stands beside it. */
  readonly offer: (deed: Deed) => void;
  /** Says what was done and offers something else in place of the way back. */
  readonly offerInstead: (sentence: string, instead: Instead | undefined) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: Accessor<boolean>;
  readonly canRedo: Accessor<boolean>;
}

const stepsAtMost = 50;

/** Nothing done yet; for components below the work, the messages and the addresses. */
export function createUndo(): Undo {
  const { t } = useI18n();
  const work = useWork();
  const toasts = useToasts();
  const goTo = useGoTo();
  const [done, setDone] = createSignal<readonly Deed[]>([]);
  const [undone, setUndone] = createSignal<readonly Deed[]>([]);
  const offered = watchOffer();
  let stepping: Promise<void> = Promise.resolve();

  const step = async (
    from: Accessor<readonly Deed[]>,
    setFrom: (next: (before: readonly Deed[]) => readonly Deed[]) => void,
    setTo: (next: (before: readonly Deed[]) => readonly Deed[]) => void,
    tell: (deed: Deed) => void,
  ): Promise<void> => {
    const deed = from().at(-1);
    if (!deed) return;
    setFrom((before) => before.slice(0, -1));
    offered.withdraw();
    const back = await reverse(work, deed);
    goTo(deed.place);
    if (!back.ok) return toasts.show({ text: t("commands.saidSince", deed.sentence) });
    setTo((before) => [...before, back.value]);
    tell(deed);
  };
  const next = (run: () => Promise<void>): void => {
    stepping = stepping.then(run);
  };
  const undo = (): void =>
    next(() =>
      step(done, setDone, setUndone, ({ sentence }) =>
        toasts.show({
          text: t("common.undone", sentence),
          action: { label: t("common.redo"), onSelect: redo },
        }),
      ),
    );
  const redo = (): void =>
    next(() =>
      step(undone, setUndone, setDone, ({ sentence }) =>
        toasts.show({
          text: t("commands.redone", sentence),
          action: { label: t("common.undo"), onSelect: undo },
        }),
      ),
    );
  return {
    offer: (deed) => {
      setDone((before) => [...before, deed].slice(-stepsAtMost));
      setUndone([]);
      offered.show(deed, { label: t("common.undo"), onSelect: undo });
    },
    offerInstead: (sentence, instead) => {
      offered.withdraw();
      toasts.show({ text: sentence, action: instead });
    },
    undo,
    redo,
    canUndo: () => done().length > 0,
    canRedo: () => undone().length > 0,
  };
}

/** One offer stands at a time, and only while it can be kept. */
function watchOffer() {
  const work = useWork();
  const toasts = useToasts();
  const [offer, setOffer] = createSignal<{ readonly deed: Deed; readonly toast: number }>();
  const withdraw = (): void => {
    const toast = offer()?.toast;
    setOffer(undefined);
    if (toast !== undefined) toasts.dismiss(toast);
  };
  createEffect(
    on(offer, (now) => {
      if (!now) return;
      const { documents, all, letGo } = openDocuments(work, now.deed.written);
      onCleanup(letGo);
      createEffect(() => {
        const isGone = !toasts.toasts().some(({ id }) => id === now.toast);
        for (const document of all) document.projection();
        const isRead = all.every((document) => document.status() === "here");
        if (isGone || (isRead && !isLastWord(documents, now.deed.written))) withdraw();
      });
    }),
  );
  return {
    withdraw,
    show: (deed: Deed, action: Instead): void => {
      withdraw();
      toasts.show({ text: deed.sentence, action });
      const toast = toasts.toasts().at(-1)?.id;
      if (toast !== undefined) setOffer({ deed, toast });
    },
  };
}

function useGoTo(): (place: Deed["place"]) => void {
  const location = useLocation();
  const navigate = useNavigate();
  return ({ path, href, show }) => (location.pathname === path ? show() : navigate(href));
}
