import { useNavigate } from "@solidjs/router";
import { createMemo, createSignal, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import {
  Button,
  ChoiceChips,
  createNow,
  EmptyState,
  IconPlus,
  KeptFor,
  LinkLines,
  PageHead,
  Section,
  Skeleton,
} from "#client/ui";
import { dayOf } from "#feature/client-card";
import type { Incident } from "#shared/incidents";
import { IncidentDialog } from "./incident-dialog.tsx";
import { IncidentLine } from "./incident-line.tsx";
import "./incidents.css";
import { useIncidents } from "./read-incidents.ts";
import { useIncidentWords } from "./words.ts";

/** The incidents this person may read: what is open, by when it is due, and what is settled. */
export function IncidentsPage() {
  const { t } = useI18n();
  const { me } = useWork();
  const navigate = useNavigate();
  const words = useIncidentWords();
  const { incidents, isRead } = useIncidents();
  const [whose, setWhose] = createSignal<"all" | "mine">("all");
  const [isOpening, setOpening] = createSignal(false);
  const shown = createMemo(() =>
    incidents().filter(({ handler }) => whose() === "all" || handler === me().id),
  );
  const open = createMemo(() =>
    shown()
      .filter(({ settledOn }) => settledOn === undefined)
      .sort((a, b) => (words.dueOn(a) < words.dueOn(b) ? -1 : 1)),
  );
  const settled = createMemo(() => shown().filter(({ settledOn }) => settledOn !== undefined));
  return (
    <div class="page incidents-page">
      <PageHead
        title={t("incidents.title")}
        note={t("incidents.note")}
        actions={
          <Button kind="primary" onClick={() => setOpening(true)}>
            <IconPlus />
            {t("incidents.add")}
          </Button>
        }
      />
      <Show when={isRead()} fallback={<Skeleton lines={5} />}>
        <Show
          when={incidents().length > 0}
          fallback={<EmptyState>{t("incidents.empty")}</EmptyState>}
        >
          <ChoiceChips
            label={t("incidents.whose")}
            labelHidden
            options={(["all", "mine"] as const).map((value) => ({
              value,
              label: t("incidents.whoseIs")[value],
            }))}
            value={whose()}
            onChange={setWhose}
          />
          <Group title={t("incidents.open")} incidents={open()} />
          <Group title={t("incidents.settled")} incidents={settled()} />
        </Show>
      </Show>
      <Show when={isOpening()}>
        <IncidentDialog
          client={undefined}
          onOpened={(id) => navigate(`/incidents/${id}`)}
          onClose={() => setOpening(false)}
        />
      </Show>
    </div>
  );
}

function Group(props: { readonly title: string; readonly incidents: readonly Incident[] }) {
  const { t } = useI18n();
  const nowMs = createNow();
  return (
    <Section title={props.title}>
      <Show
        when={props.incidents.length > 0}
        fallback={<p class="incidents-sentence quiet">{t("incidents.none")}</p>}
      >
        <LinkLines label={props.title}>
          <KeptFor each={props.incidents} by={({ id }) => id}>
            {(incident) => <IncidentLine incident={incident()} today={dayOf(nowMs())} />}
          </KeptFor>
        </LinkLines>
      </Show>
    </Section>
  );
}
