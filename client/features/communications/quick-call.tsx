import { createSignal, onMount, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Button, CheckField, FormReason } from "#client/ui";
import { dayOf } from "#feature/client-card";
import { createUnsaved, UnsavedQuestion } from "#feature/unsaved";
import { toAnswer } from "#shared/casework";
import { type CallDraft, emptyCall, saysOfCall, withoutNulls } from "./call-draft.ts";
import { CallFields } from "./call-fields.tsx";
import { useLogWords } from "./log-words.ts";
import { newEntry, type VisitLog } from "./open-visit-log.ts";

/** Logs a call or message where one stands: a few chips, one line, Enter. */
export function QuickCall(props: {
  readonly log: VisitLog;
  /** What the form begins with, where more is known than nothing. */
  readonly begin?: Partial<CallDraft> | undefined;
  readonly onDone: () => void;
}) {
  const { t } = useI18n();
  const words = useLogWords();
  const nowMs = Date.now();
  const [draft, setDraft] = createSignal<CallDraft>({ ...emptyCall, ...props.begin });
  const [isAnswer, setAnswer] = createSignal(true);
  const [reason, setReason] = createSignal<string>();
  const unsaved = createUnsaved(() => Boolean(props.begin?.note));
  const leave = () => unsaved.leave(props.onDone);
  let form!: HTMLFormElement;
  onMount(() => form.querySelector<HTMLElement>("input:checked, input")?.focus());

  const waiting = () => toAnswer(props.log.log());
  const mayAnswer = () =>
    waiting().length > 0 &&
    draft().direction === "out" &&
    (draft().result === "reached" || draft().result === "sent");
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const atMs = Date.now();
    const answered = mayAnswer() && isAnswer() ? waiting() : [];
    const refused = props.log.say(
      [
        {
          about: newEntry("call", atMs),
          says: { at: atMs, ...withoutNulls(saysOfCall(draft())) },
        },
        ...answered.map(({ about }) => ({ about, says: { answeredAt: atMs } })),
      ],
      t("communications.logged", words.callHead({ ...draft(), kind: "call" })),
    );
    setReason(refused);
    if (!refused) props.onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.isComposing || unsaved.isAsking()) return;
    event.preventDefault();
    event.stopPropagation();
    leave();
  };
  return (
    <form
      class="log-form"
      ref={(element) => {
        form = element;
        unsaved.watch(element);
      }}
      aria-label={t("communications.logCall")}
      onSubmit={submit}
      onKeyDown={onKeyDown}
    >
      <CallFields draft={draft()} today={dayOf(nowMs)} onDraft={setDraft} />
      <Show when={mayAnswer()}>
        <CheckField
          label={t("communications.thisAnswers", waiting().length)}
          isChecked={isAnswer()}
          onChange={setAnswer}
        />
      </Show>
      <FormReason id="log-call-reason" reason={reason()} />
      <div class="log-form-actions">
        <Button kind="primary" small type="submit">
          {t("communications.saveEntry")}
        </Button>
        <Button small onClick={leave}>
          {t("common.cancel")}
        </Button>
      </div>
      <UnsavedQuestion unsaved={unsaved} />
    </form>
  );
}
