import { createMemo, createSignal, For, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Button, EditableText, Section } from "#client/ui";
import { consentIn, wordsOfConsent } from "#feature/case-file";
import { instrumentsNow, type Sitting, sittingsOf } from "#shared/questionnaires";
import { Apart } from "./apart.tsx";
import { useDesk } from "./desk.ts";
import { HandOverDialog } from "./hand-over-dialog.tsx";
import { InstrumentLine } from "./instrument-line.tsx";
import { PageFrame } from "./page-frame.tsx";
import { Results } from "./results.tsx";

/** The questionnaires of a client: the consent, what can be given out, and what came of it. */
export function AssessmentPage() {
  const { t } = useI18n();
  return (
    <PageFrame
      page="assessment"
      saves="assessment"
      title={(name) => t("consultation.assessmentOf", name)}
    >
      {() => <Assessment />}
    </PageFrame>
  );
}

function Assessment() {
  const { t } = useI18n();
  const desk = useDesk();
  const [handing, setHanding] = createSignal<Sitting>();
  const sittings = createMemo(() => sittingsOf(desk.ground().assessment));
  return (
    <>
      <p class="quiet">{t("consultation.staffOnly")}</p>
      <Show when={desk.isAssessed()} fallback={<AskConsent />}>
        <Section title={t("consultation.instruments")}>
          <ul>
            <For each={instrumentsNow}>
              {(instrument) => (
                <InstrumentLine
                  instrument={instrument}
                  going={sittings().find(
                    (each) => each.instrumentId === instrument.id && each.endedAtMs === undefined,
                  )}
                  onHandOver={setHanding}
                />
              )}
            </For>
          </ul>
        </Section>
        <Results sittings={sittings().filter(({ endedAtMs }) => endedAtMs !== undefined)} />
        <Positioning />
      </Show>
      <HandOverDialog sitting={handing()} onClose={() => setHanding(undefined)} />
    </>
  );
}

/** The text to read out, and one press, before anything is asked. */
function AskConsent() {
  const { t } = useI18n();
  const desk = useDesk();
  const words = () => t("casework.consent").assessment;
  const isTakenBack = () => consentIn(desk.caseFile, "assessment") === "withdrawn";
  const mayAsk = () =>
    desk.caseFile.mayWrite("agreement", "consent") && desk.caseFile.mayWrite("client", "consented");
  const allow = () =>
    desk.caseFile.say(
      wordsOfConsent("assessment", true, desk.caseFile.today()),
      t("caseFile.consentGivenSaid", words().title),
    );
  return (
    <Section title={t("consultation.consentTitle")}>
      <div class="stack">
        <p>{t(isTakenBack() ? "consultation.consentTakenBack" : "consultation.consentNote")}</p>
        <blockquote class="consent-text">{words().text}</blockquote>
        <Show when={mayAsk()} fallback={<p class="quiet">{t("consultation.consentElsewhere")}</p>}>
          <div>
            <Button kind="primary" onClick={allow}>
              {t("consultation.clientAllows")}
            </Button>
          </div>
        </Show>
      </div>
    </Section>
  );
}

const longestText = 2000;

/** What the matchmaker makes of it, in words. */
function Positioning() {
  const { t } = useI18n();
  const desk = useDesk();
  const text = () => {
    const said = desk.assessment()?.projection().value("positioning", "text");
    return typeof said === "string" ? said : "";
  };
  const commit = (typed: string) => {
    const trimmed = typed.trim();
    if (trimmed.length > longestText) return t("consultation.tooLong");
    const says = { text: trimmed === "" ? null : trimmed };
    return desk.assess("positioning", says, t("consultation.positioningSaid"))
      ? undefined
      : t("caseFile.notTaken");
  };
  return (
    <Section title={t("consultation.positioning")}>
      <div class="positioning">
        <Show when={desk.mayAssess()} fallback={<p class="positioning-text">{text()}</p>}>
          <EditableText
            fieldKey={`${desk.client} positioning`}
            label={t("consultation.positioning")}
            value={text()}
            placeholder={t("consultation.positioningHint")}
            multiline
            onCommit={commit}
          />
        </Show>
        <Apart
          label={t("consultation.positioning")}
          state={desk.assessment()?.projection().field("positioning", "text")}
          reading={(value) => (typeof value === "string" ? value : t("caseFile.unsaid"))}
          mayWrite={desk.mayAssess()}
          onTake={(value) => void commit(typeof value === "string" ? value : "")}
        />
      </div>
    </Section>
  );
}
