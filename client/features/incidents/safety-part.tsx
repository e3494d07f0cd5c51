import { onCleanup, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Banner, Button, KeptFor, Section, Tag } from "#client/ui";
import { covers, idOf } from "#shared/documents";
import { haltedBy, haltOfClient, type Incident, liftingOf } from "#shared/incidents";
import type { ClientId } from "#shared/kernel";
import { useIncidentDeeds } from "./deeds.ts";
import type { OpenIncident } from "./open-incident.ts";
import { useIncidentWords } from "./words.ts";

/** What a severe incident stopped, what is still to be stopped, and the way to let people go on. */
export function SafetyPart(props: { readonly open: OpenIncident; readonly incident: Incident }) {
  const { t } = useI18n();
  const deeds = useIncidentDeeds();
  const people = () => haltedBy(props.incident);
  const stop = async () =>
    void (await deeds.carryOut(
      await deeds.consequences(props.incident),
      t("incidents.saidStopped"),
    ));
  const lift = () =>
    void deeds.carryOut(liftingOf(props.incident, props.open.today()), t("incidents.saidLifted"));
  return (
    <Section
      title={t("incidents.safety")}
      end={
        <Show when={props.open.mayHandle() && people().length > 0}>
          <div class="cluster">
            <Button kind="plain" small onClick={lift}>
              {t("incidents.lift")}
            </Button>
            <Button small onClick={() => void stop()}>
              {t("incidents.stopNow")}
            </Button>
          </div>
        </Show>
      }
    >
      <Show
        when={people().length > 0}
        fallback={<Banner tone="ask">{t("incidents.nobodyToStop")}</Banner>}
      >
        <ul class="incident-lines" aria-label={t("incidents.safety")}>
          <KeptFor each={people()} by={(client) => client}>
            {(client) => <HaltLine client={client()} incident={props.incident} />}
          </KeptFor>
        </ul>
      </Show>
      <p class="incidents-sentence quiet small">{t("incidents.kept")}</p>
    </Section>
  );
}

function HaltLine(props: { readonly client: ClientId; readonly incident: Incident }) {
  const { t } = useI18n();
  const work = useWork();
  const words = useIncidentWords();
  // The line stands for one client as long as it stands.
  const card = work.openDocument(idOf("client", props.client));
  onCleanup(card.close);
  const now = () => card.projection().value(`halt/${props.incident.id}`, "is");
  const wanted = () => haltOfClient(props.incident, props.client) ?? "paused";
  const state = () =>
    now() === "blocked" || now() === "paused" ? t("incidents.halt")[wanted()] : undefined;
  return (
    <li>
      <span class="strong">{words.clientName(props.client)}</span>
      <Show
        when={state()}
        fallback={
          <Tag tone="ask">
            {now() === "lifted" ? t("incidents.halt").lifted : t("incidents.notStopped")}
            {covers(card.access(), "halt") ? "" : t("incidents.askSupervisor")}
          </Tag>
        }
      >
        {(sentence) => <Tag tone="stop">{sentence()}</Tag>}
      </Show>
    </li>
  );
}
