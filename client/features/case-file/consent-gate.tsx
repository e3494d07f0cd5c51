import { Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Button, IconLock } from "#client/ui";
import { type CardField, useCardWords } from "#feature/client-card";
import type { SensitiveGroup } from "#shared/registry";
import { anchorOf } from "./anchors.ts";
import { useCaseFile } from "./case-file-context.ts";
import { consentIn, wordsOfConsent } from "./consents.ts";

/** Whether the fields of a sensitive group may be shown and asked. */
export function useConsented(): (field: Pick<CardField, "consent">) => boolean {
  const file = useCaseFile();
  return ({ consent }) =>
    consent === undefined || ["given", "outdated"].includes(consentIn(file, consent));
}

/** Stands in place of sensitive fields until the client allows them: the text to read out, and one press. */
export function ConsentGate(props: {
  readonly group: SensitiveGroup;
  readonly fields: readonly CardField[];
}) {
  const { t, format } = useI18n();
  const words = useCardWords();
  const file = useCaseFile();
  const title = () => t("casework.consent")[props.group].title;
  const isWithdrawn = () => consentIn(file, props.group) === "withdrawn";
  const labels = () => format.list(props.fields.map((field) => words.label(field)));
  const sentence = () =>
    t(isWithdrawn() ? "caseFile.consentTakenBack" : "caseFile.consentNeeded", labels());
  const allow = () =>
    file.say(
      wordsOfConsent(props.group, true, file.today()),
      t("caseFile.consentGivenSaid", title()),
    );
  return (
    <div
      class="consent-gate"
      data-consent={props.group}
      data-stands-for={props.fields.map(({ about, field }) => anchorOf(about, field)).join(" ")}
    >
      <p>
        <span class="sensitive-mark">
          <IconLock />
        </span>{" "}
        {sentence()}
      </p>
      <Show
        when={file.mayWrite("agreement", "consent") && file.mayWrite("client", "consented")}
        fallback={<p class="quiet small">{t("caseFile.consentElsewhere")}</p>}
      >
        <p class="quiet small">{t("casework.consent")[props.group].text}</p>
        <div>
          <Button small onClick={allow}>
            {t("caseFile.clientAllows")}
            <span class="visually-hidden">{`: ${title()}`}</span>
          </Button>
        </div>
      </Show>
    </div>
  );
}
