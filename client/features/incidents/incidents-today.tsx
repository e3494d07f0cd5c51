import { createMemo, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { KeptFor, LinkLines, Section } from "#client/ui";
import type { PlainDate } from "#shared/kernel";
import { IncidentLine } from "./incident-line.tsx";
import { useIncidents } from "./read-incidents.ts";
import { useIncidentWords } from "./words.ts";

/** On Today: the open incidents this person answers for, and for supervisors those nobody does; nothing when there is none. */
export function IncidentsToday(props: { readonly today: PlainDate }) {
  const { t } = useI18n();
  const { me } = useWork();
  const words = useIncidentWords();
  const { incidents } = useIncidents();
  const own = createMemo(() =>
    incidents()
      .filter(({ settledOn, handler }) => {
        const isMine = handler === me().id;
        return settledOn === undefined && (isMine || (!handler && me().roles.has("supervisor")));
      })
      .sort((a, b) => (words.dueOn(a) < words.dueOn(b) ? -1 : 1)),
  );
  return (
    <Show when={own().length > 0}>
      <Section title={t("incidents.title")}>
        <LinkLines label={t("incidents.title")}>
          <KeptFor each={own()} by={({ id }) => id}>
            {(incident) => <IncidentLine incident={incident()} today={props.today} />}
          </KeptFor>
        </LinkLines>
      </Section>
    </Show>
  );
}
