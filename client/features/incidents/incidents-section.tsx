import { createMemo, createSignal, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Button, createNow, IconPlus, KeptFor, LinkLines, Section } from "#client/ui";
import { dayOf } from "#feature/client-card";
import type { ClientId } from "#shared/kernel";
import { IncidentDialog } from "./incident-dialog.tsx";
import { IncidentLine } from "./incident-line.tsx";
import { useIncidents } from "./read-incidents.ts";
import "./incidents.css";

/** In a case file: what was brought by or about the client, as far as this person may read it, and the way to write one down. */
export function IncidentsSection(props: { readonly client: ClientId }) {
  const { t } = useI18n();
  const nowMs = createNow();
  const { incidents } = useIncidents();
  const [isOpening, setOpening] = createSignal(false);
  const own = createMemo(() =>
    incidents().filter(
      ({ client, against }) => client === props.client || against.includes(props.client),
    ),
  );
  return (
    <Section
      title={t("incidents.section")}
      end={
        <Button kind="plain" small onClick={() => setOpening(true)}>
          <IconPlus />
          {t("incidents.add")}
        </Button>
      }
    >
      <Show
        when={own().length > 0}
        fallback={<p class="quiet section-sentence">{t("incidents.sectionNone")}</p>}
      >
        <LinkLines label={t("incidents.section")}>
          <KeptFor each={own()} by={({ id }) => id}>
            {(incident) => <IncidentLine incident={incident()} today={dayOf(nowMs())} />}
          </KeptFor>
        </LinkLines>
      </Show>
      <Show when={isOpening()}>
        <IncidentDialog client={props.client} onClose={() => setOpening(false)} />
      </Show>
    </Section>
  );
}
