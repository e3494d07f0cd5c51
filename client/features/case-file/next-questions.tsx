import { createSignal, For, lazy, Show, Suspense } from "solid-js";
import { useI18n } from "#client/i18n";
import { Button, ChoiceChips, KeptFor } from "#client/ui";
import { profileField } from "#feature/client-card";
import { answerSources, completeness, type FieldName } from "#shared/registry";
import { goToField } from "./anchors.ts";
import { useCaseFile } from "./case-file-context.ts";
import { useConsented } from "./consent-gate.tsx";
import { serviceRefused } from "./consents.ts";
import { createFieldLook } from "./field-look.ts";
import "./next-questions.css";

/** It reads long texts, and hardly anybody pastes one twice. */
const PasteDialog = lazy(async () => ({
  default: (await import("./paste-dialog.tsx")).PasteDialog,
}));

/** More options than these are better chosen at the field. */
const fewOptions = 6;

/** What to ask next, each answered or declined by one press, and whose word the answers are. */
export function NextQuestions() {
  const { t } = useI18n();
  const file = useCaseFile();
  const card = () => completeness(file.read);
  const [isPasting, setPasting] = createSignal(false);
  const [isSourceOpen, setSourceOpen] = createSignal(false);
  // Whoever may not be served is asked nothing more.
  const mayAsk = () => file.mayWrite("client", "profile") && !serviceRefused(file);
  return (
    <Show when={mayAsk()}>
      <section class="next-questions" aria-label={t("caseFile.askNext")}>
        <header class="next-questions-head">
          <h2 class="next-questions-title">
            {card().next.length > 0 ? t("caseFile.askNext") : t("caseFile.allAsked")}
          </h2>
          <span class="quiet small">{t("caseFile.knownOf", card().answered, card().asked)}</span>
          <Button kind="plain" small class="next-questions-paste" onClick={() => setPasting(true)}>
            {t("caseFile.paste")}
          </Button>
          <Button
            kind="plain"
            small
            class="next-questions-source"
            aria-expanded={isSourceOpen()}
            onClick={() => setSourceOpen(!isSourceOpen())}
          >
            {t("caseFile.sourceNow", t("registry.answerSource")[file.source()])}
          </Button>
        </header>
        <Show when={isSourceOpen()}>
          <ChoiceChips
            label={t("caseFile.sourceHint")}
            options={answerSources.map((value) => ({
              value,
              label: t("registry.answerSource")[value],
            }))}
            value={file.source()}
            onChange={file.setSource}
          />
        </Show>
        <Show when={isPasting()}>
          <Suspense>
            <PasteDialog onClose={() => setPasting(false)} />
          </Suspense>
        </Show>
        <ul class="next-questions-list">
          <For each={card().next}>{(name) => <Question name={name} />}</For>
        </ul>
      </section>
    </Show>
  );
}

/** One question: few options are answered here, all others at the field. */
function Question(props: { readonly name: FieldName }) {
  const { t } = useI18n();
  // The list draws another line for another field.
  const field = profileField(props.name);
  const look = createFieldLook(field, () => undefined);
  const question = () => look.question();
  const isConsented = useConsented();
  const isFew = () => field.shape.kind === "choice" && question().options.length <= fewOptions;
  return (
    <li class="next-question">
      <span class="next-question-label">{question().label}</span>
      <Show
        when={isFew() && isConsented(field)}
        fallback={
          <Button small onClick={() => goToField(field.about, field.field, "open")}>
            {t(isConsented(field) ? "caseFile.fillIn" : "caseFile.consentFirst")}
            <span class="visually-hidden">{`: ${question().label}`}</span>
          </Button>
        }
      >
        <KeptFor each={question().options} by={({ value }) => value}>
          {(option) => (
            <button
              type="button"
              class="choice"
              aria-label={`${question().label}: ${option().label}`}
              onClick={() => question().onChoose([option().value])}
            >
              {option().label}
            </button>
          )}
        </KeptFor>
      </Show>
      <Show when={look.decline}>
        {(decline) => (
          <Button
            kind="plain"
            small
            class="next-question-decline"
            aria-label={`${question().label}: ${t("caseFile.decline")}`}
            onClick={() => decline()()}
          >
            {t("caseFile.decline")}
          </Button>
        )}
      </Show>
    </li>
  );
}
