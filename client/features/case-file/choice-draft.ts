import { type Accessor, createSignal, onCleanup } from "solid-js";
import { type ChoiceQuestion, toggled } from "./choice-question.ts";

/** What is being chosen in an open editor, until it is written down. */
export interface ChoiceDraft {
  readonly chosen: Accessor<readonly string[]>;
  readonly reason: Accessor<string | undefined>;
  /** One option pressed: a single choice is written at once, of several it is taken or left. */
  readonly press: (code: string) => void;
  /** Writes what is chosen if it is something else than before, and closes. */
  readonly commit: (returnFocus: boolean) => void;
  readonly decline: () => void;
  readonly clear: () => void;
  /** Closes and leaves everything as it was. */
  readonly restore: () => void;
}

/** Chooses for a question; what was chosen is kept also when the page goes away. */
export function createChoiceDraft(
  question: ChoiceQuestion,
  onClose: (returnFocus: boolean) => void,
): ChoiceDraft {
  const [chosen, setChosen] = createSignal(question.chosen);
  const [reason, setReason] = createSignal<string>();
  let isClosed = false;

  const isChanged = () => sorted(chosen()) !== sorted(question.chosen);
  const close = (returnFocus: boolean) => {
    isClosed = true;
    onClose(returnFocus);
  };
  const settle = (refusal: string | undefined, returnFocus: boolean) => {
    setReason(refusal);
    if (refusal === undefined) close(returnFocus);
  };
  const commit = (returnFocus: boolean) => {
    if (!isClosed) settle(isChanged() ? question.onChoose(chosen()) : undefined, returnFocus);
  };
  const keep = () => {
    if (!isClosed && isChanged()) question.onChoose(chosen());
  };
  window.addEventListener("pagehide", keep);
  onCleanup(() => {
    window.removeEventListener("pagehide", keep);
    keep();
  });
  return {
    chosen,
    reason,
    press: (code) => {
      setChosen((before) => (question.several ? toggled(before, code, question.alone) : [code]));
      if (!question.several) commit(true);
    },
    commit,
    decline: () => settle(question.onDecline?.(), true),
    clear: () => settle(question.onChoose([]), true),
    restore: () => close(true),
  };
}

const sorted = (codes: readonly string[]): string => [...codes].sort().join();
