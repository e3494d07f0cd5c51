import { createSignal, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Button, ChoiceChips, DefinitionList, LinkButton, Section, TextArea } from "#client/ui";
import { InlineForm } from "#feature/unsaved";
import { type OutcomeWord, outcomeWords } from "#shared/casework";
import { type Incident, missingToSettle } from "#shared/incidents";
import type { OpenIncident } from "./open-incident.ts";

/** What came of an incident, what the client says of it, and the end of it. */
export function SettlePart(props: { readonly open: OpenIncident; readonly incident: Incident }) {
  const { t, format } = useI18n();
  const [isWriting, setWriting] = createSignal(false);
  const missing = () => missingToSettle(props.incident);
  const settle = (is: boolean) =>
    void props.open.say(
      "handling",
      { settled: { is, on: props.open.today() } },
      t(is ? "incidents.saidSettled" : "incidents.saidReopened"),
    );
  const hear = (is: OutcomeWord) =>
    void props.open.say(
      "handling",
      { heard: { is, on: props.open.today() } },
      t("incidents.saidHeard"),
    );
  const rows = () => {
    const { outcome, heard } = props.incident;
    return [
      ...(outcome === undefined ? [] : [{ term: t("incidents.outcome"), value: outcome }]),
      ...(heard
        ? [
            {
              term: t("incidents.heard"),
              value: `${t("incidents.heardIs")[heard.is]} · ${format.day(heard.on)}`,
            },
          ]
        : []),
    ];
  };
  const isOpen = () => props.incident.settledOn === undefined;
  return (
    <Section
      title={t("incidents.outcomeTitle")}
      end={
        <Show when={props.open.mayHandle() && isOpen() && !isWriting()}>
          <Button kind="plain" small onClick={() => setWriting(true)}>
            {t(props.incident.outcome === undefined ? "incidents.addOutcome" : "common.edit")}
          </Button>
        </Show>
      }
    >
      <Show when={isWriting()}>
        <OutcomeForm
          open={props.open}
          before={props.incident.outcome ?? ""}
          onClose={() => setWriting(false)}
        />
      </Show>
      <Show
        when={rows().length > 0}
        fallback={<p class="incidents-sentence quiet">{t("incidents.noOutcome")}</p>}
      >
        <DefinitionList items={rows()} />
      </Show>
      <Show when={props.open.mayHandle()}>
        <div class="stack incident-part">
          <Show when={isOpen() && props.incident.client}>
            <ChoiceChips
              label={t("incidents.heard")}
              options={outcomeWords.map((value) => ({
                value,
                label: t("incidents.heardIs")[value],
              }))}
              value={props.incident.heard?.is}
              onChange={hear}
            />
          </Show>
          <div class="cluster">
            <Show
              when={isOpen()}
              fallback={<Button onClick={() => settle(false)}>{t("incidents.reopen")}</Button>}
            >
              <Button disabled={missing().length > 0} onClick={() => settle(true)}>
                {t("incidents.settle")}
              </Button>
            </Show>
            <Show when={props.incident.client}>
              {(client) => (
                <>
                  <LinkButton href={`/clients/${client()}/contract`}>
                    {t("incidents.toRefund")}
                  </LinkButton>
                  <LinkButton href={`/clients/${client()}/candidates`}>
                    {t("incidents.toRematch")}
                  </LinkButton>
                </>
              )}
            </Show>
          </div>
          <Show when={isOpen() && missing()[0]}>
            {(what) => <p class="quiet small">{t("incidents.missing")[what()]}</p>}
          </Show>
        </div>
      </Show>
    </Section>
  );
}

function OutcomeForm(props: {
  readonly open: OpenIncident;
  readonly before: string;
  readonly onClose: () => void;
}) {
  const { t } = useI18n();
  const [text, setText] = createSignal(props.before);
  const [isTold, setTold] = createSignal(false);
  const save = async (): Promise<void> => {
    setTold(true);
    const outcome = text().trim();
    if (outcome === "") return;
    if (await props.open.say("handling", { outcome }, t("incidents.saidOutcome"))) props.onClose();
  };
  return (
    <InlineForm class="incident-part" onSave={save} onLeave={props.onClose}>
      <TextArea
        label={t("incidents.outcome")}
        rows={3}
        maxLength={2000}
        value={text()}
        reason={isTold() && text().trim() === "" ? t("refusals.needed") : undefined}
        onInput={setText}
      />
    </InlineForm>
  );
}
