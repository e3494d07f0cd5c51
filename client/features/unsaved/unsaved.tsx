import { useBeforeLeave } from "@solidjs/router";
import { type Accessor, createSignal, onCleanup } from "solid-js";
import { useI18n } from "#client/i18n";
import { ConfirmDialog } from "#client/ui";

/** Whether a form holds something nobody saved, and the way out that asks first. */
interface Unsaved {
  /** For `ref` of the form: whatever is typed or chosen in it is something to lose. */
  readonly watch: (form: HTMLFormElement) => void;
  /** Leaves at once when there is nothing to lose, else once somebody said so. */
  readonly leave: (go: () => void) => void;
  /** Saves; a way that saving itself takes is not asked about, however long it lasts. */
  readonly save: (work: () => unknown) => void;
  readonly isAsking: Accessor<boolean>;
  readonly stay: () => void;
  readonly giveUp: () => void;
}

/**
 * Watches one form for as long as the caller stands: links, the menu, the back button and closing the
 * tab ask first. A page that knows itself what it holds says so by `holds`.
 */
export function createUnsaved(holds: Accessor<boolean> = () => false): Unsaved {
  const [isTyped, setTouched] = createSignal(false);
  const isTouched = () => isTyped() || holds();
  const [isAsking, setAsking] = createSignal(false);
  let wanted = () => {};
  let isSaving = false;
  const ask = (go: () => void) => {
    wanted = go;
    setAsking(true);
  };
  useBeforeLeave((event) => {
    if (!isTouched() || isSaving) return;
    event.preventDefault();
    ask(() => event.retry(true));
  });
  const keepTab = (event: BeforeUnloadEvent) => {
    if (isTouched()) event.preventDefault();
  };
  window.addEventListener("beforeunload", keepTab);
  onCleanup(() => window.removeEventListener("beforeunload", keepTab));
  return {
    watch: (form) => {
      form.addEventListener("input", () => setTouched(true));
      form.addEventListener("change", () => setTouched(true));
    },
    leave: (go) => (isTouched() ? ask(go) : go()),
    save: (work) => {
      isSaving = true;
      void Promise.resolve(work()).finally(() => {
        isSaving = false;
      });
    },
    isAsking,
    stay: () => setAsking(false),
    giveUp: () => {
      setTouched(false);
      setAsking(false);
      wanted();
    },
  };
}

/** Asks whether what was typed may go; stands beside the form, not in it. */
export function UnsavedQuestion(props: { readonly unsaved: Unsaved }) {
  const { t } = useI18n();
  return (
    <ConfirmDialog
      isOpen={props.unsaved.isAsking()}
      danger
      title={t("shell.unsavedTitle")}
      confirmLabel={t("shell.giveUp")}
      cancelLabel={t("shell.goOnWriting")}
      onConfirm={props.unsaved.giveUp}
      onClose={props.unsaved.stay}
    >
      {t("shell.unsavedText")}
    </ConfirmDialog>
  );
}
