import { Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { LinkLine, Tag } from "#client/ui";
import type { Incident } from "#shared/incidents";
import type { PlainDate } from "#shared/kernel";
import { useIncidentWords } from "./words.ts";

/** One incident in a list: what it is, the first of its words, and by when it is answered. */
export function IncidentLine(props: { readonly incident: Incident; readonly today: PlainDate }) {
  const { t, format } = useI18n();
  const words = useIncidentWords();
  const due = () => words.dueOn(props.incident);
  const until = () => t("closing.until", format.day(due()));
  return (
    <LinkLine
      href={`/incidents/${props.incident.id}`}
      name={words.title(props.incident)}
      end={
        <Show
          when={props.incident.settledOn}
          fallback={
            <Show when={due() < props.today} fallback={<span class="quiet small">{until()}</span>}>
              <Tag tone="ask">{t("today.overdueSince", format.day(due()))}</Tag>
            </Show>
          }
        >
          {(on) => <span class="quiet small">{t("incidents.settledOn", format.day(on()))}</span>}
        </Show>
      }
    >
      {props.incident.words}
    </LinkLine>
  );
}
