import { For, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { profileField, useCardWords } from "#feature/client-card";
import { type MissingThing, missingFor, nextStep, type Stage } from "#shared/casework";
import { goToField } from "./anchors.ts";
import { useCaseFile } from "./case-file-context.ts";

/** What the next step is, and what is still missing for it; each missing answer is a way to its field. */
export function NextStep(props: { readonly stage: Stage }) {
  const { t } = useI18n();
  const words = useCardWords();
  const file = useCaseFile();
  const missing = () => missingFor(props.stage, file.read);
  const nextSentence = () => {
    const next = nextStep(props.stage);
    return next ? t("caseFile.nextStep", t("casework.stage")[next]) : t("caseFile.atTheEnd");
  };
  const labelOf = (thing: MissingThing): string => {
    if (thing === "phone" || thing === "wishes" || thing === "matchingConsent") {
      return t("casework.missing")[thing];
    }
    return words.label(profileField(thing));
  };
  const go = (thing: MissingThing) => {
    if (thing === "phone") goToField("phone/1", "number", "open");
    else goToField("profile", thing, "open");
  };
  const isHere = (thing: MissingThing) => thing !== "wishes" && thing !== "matchingConsent";
  return (
    <div class="next-step">
      <p class="strong">{nextSentence()}</p>
      <Show when={missing().length > 0}>
        <p class="quiet small missing">
          <span>{t("caseFile.missing")}</span>
          <For each={missing()}>
            {(thing) => (
              <Show when={isHere(thing)} fallback={<span>{labelOf(thing)}</span>}>
                <button type="button" class="link missing-thing" onClick={() => go(thing)}>
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
