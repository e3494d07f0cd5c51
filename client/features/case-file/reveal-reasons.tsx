import { createSignal, For, onMount, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Button, TextField } from "#client/ui";
import { stageOf } from "#shared/casework";
import { useCaseFile } from "./case-file-context.ts";
import { type RevealReason, reasonsFor } from "./reveal-reason.ts";

/** Asks why somebody looks, the likeliest reason first: one press answers and shows. */
export function RevealReasons(props: {
  /** Receives the code, or the person's own words. */
  readonly onReason: (reason: string) => void;
  readonly onCancel: () => void;
}) {
  const { t } = useI18n();
  const file = useCaseFile();
  const [isOther, setOther] = createSignal(false);
  const [text, setText] = createSignal("");
  let root!: HTMLDivElement;
  onMount(() => root.querySelector<HTMLElement>("button")?.focus());

  const choose = (reason: RevealReason) => {
    if (reason !== "other") return props.onReason(reason);
    setOther(true);
    queueMicrotask(() => root.querySelector("input")?.focus());
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (text().trim() !== "") props.onReason(text().trim());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    props.onCancel();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would announce a form
    <div
      class="reveal-reasons"
      role="group"
      aria-label={t("caseFile.revealWhy")}
      ref={root}
      onKeyDown={onKeyDown}
    >
      <Show
        when={isOther()}
        fallback={
          <>
            <span class="quiet small">{t("caseFile.revealWhy")}</span>
            <For each={reasonsFor(stageOf(file.read))}>
              {(reason) => (
                <button type="button" class="choice" onClick={() => choose(reason)}>
                  {t("caseFile.revealReason")[reason]}
                </button>
              )}
            </For>
          </>
        }
      >
        <form class="reveal-other" onSubmit={submit}>
          <TextField
            label={t("caseFile.revealText")}
            labelHidden
            placeholder={t("caseFile.revealText")}
            maxLength={200}
            value={text()}
            onInput={setText}
          />
          <Button type="submit">{t("caseFile.reveal")}</Button>
        </form>
      </Show>
    </div>
  );
}
