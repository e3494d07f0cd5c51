import { createMemo, createSignal, For, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { CheckField, Field, useToasts } from "#client/ui";
import { contentOf } from "#feature/notes";
import { KeptForm } from "#feature/unsaved";
import { idOf } from "#shared/documents";
import { readSelfDescription } from "#shared/registry";
import { useCaseFile } from "./case-file-context.ts";
import { BirthHintLine, PastedLine, ReachLines } from "./paste-lines.tsx";
import { createPasteTicks } from "./paste-ticks.ts";
import { wordsOfPasted } from "./pasted-words.ts";
import "./paste-dialog.css";

/** A self-description is pasted, read, and confirmed line by line; nothing is taken by itself. */
export function PasteDialog(props: { readonly onClose: () => void }) {
  const { t } = useI18n();
  const file = useCaseFile();
  const [text, setText] = createSignal("");
  const [isKept, setKept] = createSignal(true);
  const [reason, setReason] = createSignal<string>();
  const said = createMemo(() => readSelfDescription(text(), file.today()));
  const ticks = createPasteTicks(file, said);
  const keep = useKeepAsNote();
  const mayKeep = () => file.service()?.status() === "here" && file.mayWrite("case", "note");
  const take = async () => {
    const answers = ticks.answers();
    const words = wordsOfPasted(answers, file.client.projection(), file.contact()?.projection());
    const refusal =
      words.length > 0 ? file.say(words, t("caseFile.pasteTaken", ticks.count())) : undefined;
    setReason(refusal);
    if (refusal !== undefined) return;
    if (isKept() && mayKeep() && text().trim() !== "") await keep(text());
    props.onClose();
  };
  return (
    <KeptForm
      wide
      title={t("caseFile.paste")}
      words={{
        close: t("common.close"),
        cancel: t("common.cancel"),
        submit: t("caseFile.pasteTake", ticks.count()),
      }}
      isReady={ticks.count() > 0 || (isKept() && mayKeep() && text().trim() !== "")}
      onClose={props.onClose}
      onSubmit={() => void take()}
    >
      <Field label={t("caseFile.pasteText")} hint={t("caseFile.pasteHint")} reason={reason()}>
        {(ties) => (
          <div class="control">
            <textarea
              {...ties}
              class="control-input"
              rows={5}
              maxLength={8000}
              autocomplete="off"
              value={text()}
              onInput={(event) => setText(event.currentTarget.value)}
            />
          </div>
        )}
      </Field>
      <Show when={text().trim() !== ""}>
        <div role="status" class="quiet small">
          {ticks.lines().length > 0
            ? t("caseFile.pasteFound", ticks.lines().length)
            : t("caseFile.pasteNothing")}
          <Show when={ticks.known() > 0}> {t("caseFile.pasteKnown", ticks.known())}</Show>
        </div>
        <ul class="paste-lines" aria-label={t("caseFile.pasteProposals")}>
          <For each={ticks.lines()}>{(line) => <PastedLine line={line} ticks={ticks} />}</For>
          <ReachLines ticks={ticks} />
        </ul>
        <BirthHintLine hint={said().birth} />
        <Show when={said().wishes !== ""}>
          <p class="quiet small">{t("caseFile.pasteWishes", said().wishes)}</p>
        </Show>
        <Show when={mayKeep()}>
          <CheckField label={t("caseFile.pasteKeep")} isChecked={isKept()} onChange={setKept} />
        </Show>
      </Show>
    </KeptForm>
  );
}

/** Keeps the whole text as a note of the case file. */
function useKeepAsNote(): (text: string) => Promise<void> {
  const { t } = useI18n();
  const work = useWork();
  const toasts = useToasts();
  const file = useCaseFile();
  return async (text) => {
    const made = await work.createNote(idOf("case", file.id), {
      title: t("caseFile.pasteNoteTitle"),
      template: "blank",
      content: contentOf(text.trim()),
    });
    if (!made.ok) toasts.show({ text: t("notes.notCreated") });
  };
}
