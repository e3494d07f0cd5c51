import { For, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { missingFor, nextStep, type Stage } from "#shared/casework";
import { useCaseFile } from "./case-file-context.ts";
import { serviceRefused } from "./consents.ts";
import { addressOfMissing, goToMissing, isInFile, useMissingWord } from "./missing-words.ts";

/** What the next step is, and what is still missing for it; each missing answer is a way to its field. */
export function NextStep(props: { readonly stage: Stage }) {
  const { t } = useI18n();
  const labelOf = useMissingWord();
  const file = useCaseFile();
  /** Whoever may not be served any more needs nothing for the next stage: what is next is the end. */
  const isRefused = () => props.stage !== "closed" && serviceRefused(file) !== undefined;
  const missing = () => (isRefused() ? [] : missingFor(props.stage, file.read));
  const nextSentence = () => {
    if (isRefused()) return t("caseFile.nextStep", t("caseFile.closeCase"));
    const next = nextStep(props.stage);
    return next ? t("caseFile.nextStep", t("casework.stage")[next]) : t("caseFile.atTheEnd");
  };
  return (
    <div class="next-step">
      <p class="strong">{nextSentence()}</p>
      <Show when={missing().length > 0}>
        <p class="quiet small missing">
          <span>{t("caseFile.missing")}</span>
          <For each={missing()}>
            {(thing) => (
              <Show
                when={isInFile(thing)}
                fallback={
                  <a class="link missing-thing" href={addressOfMissing(thing, file.id)}>
                    {labelOf(thing)}
                  </a>
                }
              >
                <button type="button" class="link missing-thing" onClick={() => goToMissing(thing)}>
                  {labelOf(thing)}
                </button>
              </Show>
            )}
          </For>
        </p>
      </Show>
    </div>
  );
}
