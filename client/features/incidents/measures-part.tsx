import { createSignal, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Button, createNow, IconPlus, KeptFor, Section, Select, TextArea } from "#client/ui";
import { InlineForm } from "#feature/unsaved";
import type { Incident } from "#shared/incidents";
import { freshKey } from "./deeds.ts";
import type { OpenIncident } from "./open-incident.ts";
import { useIncidentWords } from "./words.ts";

/** Who answers for an incident, and what was done. */
export function MeasuresPart(props: { readonly open: OpenIncident; readonly incident: Incident }) {
  const { t, format } = useI18n();
  const nowMs = createNow();
  const [isAdding, setAdding] = createSignal(false);
  return (
    <Section
      title={t("incidents.handling")}
      end={
        <Show when={props.open.mayHandle() && !isAdding()}>
          <Button kind="plain" small onClick={() => setAdding(true)}>
            <IconPlus />
            {t("incidents.addMeasure")}
          </Button>
        </Show>
      }
    >
      <Handler open={props.open} incident={props.incident} />
      <Show when={isAdding()}>
        <MeasureForm open={props.open} onClose={() => setAdding(false)} />
      </Show>
      <Show
        when={props.incident.measures.length > 0}
        fallback={<p class="incidents-sentence quiet">{t("incidents.noMeasures")}</p>}
      >
        <ul class="incident-lines" aria-label={t("incidents.measures")}>
          <KeptFor each={props.incident.measures} by={({ about }) => about}>
            {(one) => (
              <li>
                <span>{one().text}</span>
                <span class="quiet small">{format.dateTime(one().atMs, nowMs())}</span>
              </li>
            )}
          </KeptFor>
        </ul>
      </Show>
    </Section>
  );
}

/** Whom it complains about cannot answer for it, nor who is not here. */
function Handler(props: { readonly open: OpenIncident; readonly incident: Incident }) {
  const { t } = useI18n();
  const { directory } = useWork();
  const words = useIncidentWords();
  const options = () =>
    directory
      .staff()
      .filter(
        ({ id, isDisabled, isInvited }) =>
          !isDisabled && !isInvited && !props.incident.staff.includes(id),
      )
      .map(({ id: value, name: label }) => ({ value, label }));
  const name = (staff: string | undefined): void => {
    void props.open.say("handling", { handler: staff ?? null }, t("incidents.saidHandler"));
  };
  return (
    <div class="incident-part">
      <Show
        when={props.open.mayHandle()}
        fallback={
          <p class="quiet">
            {props.incident.handler
              ? t("incidents.handledBy", words.staffName(props.incident.handler))
              : t("incidents.handledByNobody")}
          </p>
        }
      >
        <Select
          label={t("incidents.handler")}
          options={options()}
          value={props.incident.handler}
          empty={t("incidents.handledByNobody")}
          onChange={name}
        />
      </Show>
    </div>
  );
}

function MeasureForm(props: { readonly open: OpenIncident; readonly onClose: () => void }) {
  const { t } = useI18n();
  const [text, setText] = createSignal("");
  const [isTold, setTold] = createSignal(false);
  const save = async (): Promise<void> => {
    setTold(true);
    if (text().trim() === "") return;
    const says = { at: Date.now(), text: text().trim() };
    const isSaid = await props.open.say(`measure/${freshKey()}`, says, t("incidents.saidMeasure"));
    if (isSaid) props.onClose();
  };
  return (
    <InlineForm class="incident-part" onSave={save} onLeave={props.onClose}>
      <TextArea
        label={t("incidents.measure")}
        hint={t("incidents.measureHint")}
        rows={3}
        maxLength={2000}
        value={text()}
        reason={isTold() && text().trim() === "" ? t("refusals.needed") : undefined}
        onInput={setText}
      />
    </InlineForm>
  );
}
