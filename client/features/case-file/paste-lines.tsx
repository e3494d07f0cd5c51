import { For, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { CheckField } from "#client/ui";
import { contactField, profileField, useCardWords } from "#feature/client-card";
import type { BirthHint } from "#shared/registry";
import type { PasteLine, PasteTicks } from "./paste-ticks.ts";

/** One proposal: a tick, or a choice where the text does not say which. */
export function PastedLine(props: { readonly line: PasteLine; readonly ticks: PasteTicks }) {
  const { t } = useI18n();
  const words = useCardWords();
  const field = () => profileField(props.line.field);
  const label = () => words.label(field());
  const only = () => (props.line.values.length === 1 ? props.line.values[0] : undefined);
  const isChosen = (value: PasteLine["values"][number]) => props.ticks.chosen(props.line) === value;
  const note = () =>
    [
      t("caseFile.pasteFrom", props.line.from),
      props.line.now !== undefined && t("caseFile.pasteNow", words.value(field(), props.line.now)),
      !props.line.isAllowed && t("caseFile.pasteNeedsConsent"),
    ]
      .filter(Boolean)
      .join(" · ");
  return (
    <li class="paste-line">
      <Show
        when={only() !== undefined}
        fallback={
          // biome-ignore lint/a11y/useSemanticElements: a fieldset would announce a form
          <div class="paste-choice" role="group" aria-label={label()}>
            <span>{t("caseFile.pasteWhich", label())}</span>
            <For each={props.line.values}>
              {(value) => (
                <button
                  type="button"
                  class="choice"
                  disabled={!props.line.isAllowed}
                  aria-pressed={isChosen(value)}
                  onClick={() =>
                    props.ticks.choose(props.line, isChosen(value) ? undefined : value)
                  }
                >
                  {words.value(field(), value)}
                </button>
              )}
            </For>
          </div>
        }
      >
        <CheckField
          label={
            <>
              <span class="quiet">{label()} </span>
              {words.value(field(), only() ?? null)}
            </>
          }
          isChecked={props.ticks.chosen(props.line) !== undefined}
          disabled={!props.line.isAllowed}
          onChange={(isTicked) => props.ticks.choose(props.line, isTicked ? only() : undefined)}
        />
      </Show>
      <span class="paste-note quiet small">{note()}</span>
    </li>
  );
}

/** How to reach the client, as the text tells it. */
export function ReachLines(props: { readonly ticks: PasteTicks }) {
  const words = useCardWords();
  const fields = {
    phone: contactField("phone", "number", "1"),
    weChat: contactField("weChat", "id"),
  } as const;
  return (
    <For each={["phone", "weChat"] as const}>
      {(kind) => (
        <Show when={props.ticks.reach()[kind]}>
          {(value) => (
            <li class="paste-line">
              <CheckField
                label={
                  <>
                    <span class="quiet">{words.label(fields[kind])} </span>
                    {words.value(fields[kind], value())}
                  </>
                }
                isChecked={props.ticks.isReachTicked(kind)}
                onChange={(isTicked) => props.ticks.tickReach(kind, isTicked)}
              />
            </li>
          )}
        </Show>
      )}
    </For>
  );
}

/** What the text says of a birth without saying the day. */
export function BirthHintLine(props: { readonly hint: BirthHint | undefined }) {
  const { t, format } = useI18n();
  const sentence = () => {
    const { hint } = props;
    if (!hint) return undefined;
    const animal = hint.animal && t("registry.zodiac")[hint.animal];
    const said = [
      hint.year === undefined ? undefined : t("caseFile.pasteYear", hint.year),
      hint.age === undefined ? undefined : t("registry.age", hint.age),
      animal,
    ].filter((part) => part !== undefined);
    if (hint.isOdd && animal) return t("caseFile.pasteOddAnimal", animal);
    return t("caseFile.pasteNoDay", format.list(said));
  };
  return (
    <Show when={sentence()}>
      <p class="paste-hint small">{sentence()}</p>
    </Show>
  );
}
