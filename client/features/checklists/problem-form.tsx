import { createSignal, untrack } from "solid-js";
import { useI18n } from "#client/i18n";
import { Button, TextArea } from "#client/ui";
import { createUnsaved, UnsavedQuestion } from "#feature/unsaved";
import { checklistLengths } from "#shared/checklists";

/** What is wrong with an item, in a few words or none. */
export function ProblemForm(props: {
  readonly item: string;
  readonly before: string | undefined;
  /** Answers whether it was taken. */
  readonly onSave: (note: string | undefined) => Promise<boolean>;
  readonly onClose: () => void;
}) {
  const { t } = useI18n();
  const unsaved = createUnsaved();
  const [note, setNote] = createSignal(untrack(() => props.before ?? ""));
  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const words = note().trim();
    if (await props.onSave(words === "" ? undefined : words)) props.onClose();
  };
  return (
    <form
      class="stack problem-form"
      ref={(form) => {
        unsaved.watch(form);
        queueMicrotask(() => form.querySelector("textarea")?.focus());
      }}
      onSubmit={(event) => void save(event)}
      novalidate
    >
      <TextArea
        label={`${t("checklists.problemText")}: ${props.item}`}
        hint={t("checklists.problemHint")}
        maxLength={checklistLengths.note}
        rows={2}
        value={note()}
        onInput={setNote}
      />
      <div class="cluster">
        <Button kind="primary" small type="submit">
          {t("checklists.problemSave")}
        </Button>
        <Button small onClick={() => unsaved.leave(props.onClose)}>
          {t("common.cancel")}
        </Button>
      </div>
      <UnsavedQuestion unsaved={unsaved} />
    </form>
  );
}
