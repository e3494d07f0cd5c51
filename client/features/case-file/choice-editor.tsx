import { createSignal, createUniqueId, onMount, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Button, FieldReason, IconCheck, KeptFor, makeImeGuard } from "#client/ui";
import { type ChoiceDraft, createChoiceDraft } from "./choice-draft.ts";
import { type ChoiceQuestion, optionsLike } from "./choice-question.ts";

/** Longer lists get a field to find an option in. */
const longList = 12;

const steps: Readonly<Record<string, 1 | -1>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

/** The open choices of a field: one press chooses, several are kept on leaving, Escape restores. */
export function ChoiceEditor(props: {
  readonly question: ChoiceQuestion;
  readonly onClose: (returnFocus: boolean) => void;
}) {
  const { t } = useI18n();
  const reasonId = createUniqueId();
  // The question as it was when the editor opened: what comes meanwhile is told beside it.
  const question = { ...props.question };
  const draft = createChoiceDraft(question, (returnFocus) => props.onClose(returnFocus));
  const [filter, setFilter] = createSignal("");
  const ime = makeImeGuard();
  let root!: HTMLDivElement;

  const isLong = question.options.length > longList;
  const found = () => optionsLike(question.options, filter());
  onMount(() => {
    const first = isLong ? "input" : ".choice[aria-pressed=true], .choice";
    root.querySelector<HTMLElement>(first)?.focus();
  });

  const onKeyDown = (event: KeyboardEvent & { readonly target: Element }) => {
    if (ime.isComposing(event)) return;
    const isInFilter = event.target.matches("input");
    const step = isInFilter && event.key !== "ArrowDown" ? undefined : steps[event.key];
    const [first] = found();
    if (event.key === "Escape") draft.restore();
    else if (step) moveAmongChoices(root, step);
    else if (event.key === "Enter" && isInFilter && first) draft.press(first.value);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onFocusOut = (event: FocusEvent) => {
    const isElsewhere = !(
      event.relatedTarget instanceof Node && root.contains(event.relatedTarget)
    );
    // Looking at another window is not leaving.
    if (isElsewhere && !root.contains(document.activeElement)) draft.commit(false);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would announce a form
    <div
      class="choices"
      role="group"
      aria-label={question.label}
      aria-describedby={reasonId}
      ref={root}
      onKeyDown={onKeyDown}
      onCompositionEnd={ime.ended}
      onFocusOut={onFocusOut}
      // A press must not take the focus away before it counts: some browsers focus no buttons.
      onMouseDown={(event) => {
        if (!(event.target instanceof HTMLInputElement)) event.preventDefault();
      }}
    >
      <Show when={isLong}>
        <div class="control choices-filter">
          <input
            class="control-input"
            autocomplete="off"
            aria-label={t("caseFile.filter")}
            placeholder={t("caseFile.filter")}
            value={filter()}
            onInput={(event) => setFilter(event.currentTarget.value)}
          />
        </div>
      </Show>
      <div class="choices-row">
        <KeptFor
          each={found()}
          by={({ value }) => value}
          fallback={<p class="quiet small">{t("caseFile.noOption")}</p>}
        >
          {(option) => (
            <button
              type="button"
              class="choice"
              aria-pressed={draft.chosen().includes(option().value)}
              onClick={() => draft.press(option().value)}
            >
              <Show when={draft.chosen().includes(option().value)}>
                <IconCheck />
              </Show>
              {option().label}
            </button>
          )}
        </KeptFor>
      </div>
      <FieldReason id={reasonId} reason={draft.reason()} />
      <OtherAnswers question={question} draft={draft} />
    </div>
  );
}

/** Beside the options: done, no answer given, nothing at all. */
function OtherAnswers(props: { readonly question: ChoiceQuestion; readonly draft: ChoiceDraft }) {
  const { t } = useI18n();
  return (
    <div class="choices-end">
      <Show when={props.question.several}>
        <Button small onClick={() => props.draft.commit(true)}>
          {t("caseFile.done")}
        </Button>
      </Show>
      <Show when={props.question.onDecline && !props.question.isDeclined}>
        <Button kind="plain" small onClick={() => props.draft.decline()}>
          {t("caseFile.decline")}
        </Button>
      </Show>
      <Show when={props.question.chosen.length > 0 || props.question.isDeclined}>
        <Button kind="plain" small onClick={() => props.draft.clear()}>
          {t("caseFile.clearValue")}
        </Button>
      </Show>
    </div>
  );
}

function moveAmongChoices(root: HTMLElement, step: 1 | -1): void {
  const choices: (Element | null)[] = [...root.querySelectorAll(".choice")];
  const at = choices.indexOf(document.activeElement);
  const next = choices[at < 0 ? 0 : (at + step + choices.length) % choices.length];
  if (next instanceof HTMLElement) next.focus();
}
