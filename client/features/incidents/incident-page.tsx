import { useParams } from "@solidjs/router";
import { Show } from "solid-js";
import { useI18n } from "#client/i18n";
import {
  createNow,
  DefinitionList,
  EmptyState,
  LinkButton,
  PageHead,
  Section,
  Skeleton,
  Tag,
} from "#client/ui";
import type { Incident } from "#shared/incidents";
import { isLeak, isSevere } from "#shared/incidents";
import { ulidSchema } from "#shared/kernel";
import "./incidents.css";
import { MeasuresPart } from "./measures-part.tsx";
import { MinutesPart } from "./minutes-part.tsx";
import { type OpenIncident, openIncident } from "./open-incident.ts";
import { PolicePart } from "./police-part.tsx";
import { SafetyPart } from "./safety-part.tsx";
import { SettlePart } from "./settle-part.tsx";
import { useIncidentWords } from "./words.ts";

/** The incident whose id the address names. */
export function IncidentPage() {
  const params = useParams();
  const id = () => ulidSchema.safeParse(params.id).data;
  return (
    <Show when={id()} keyed fallback={<NotHere />}>
      {(incident) => <Page id={incident} />}
    </Show>
  );
}

function Page(props: { readonly id: string }) {
  // Keyed by the address: another incident is another page.
  const open = openIncident(props.id);
  return (
    <Show
      when={open.incident()}
      fallback={
        <Show when={open.live.status() === "loading"} fallback={<NotHere />}>
          <div class="page">
            <Skeleton lines={6} />
          </div>
        </Show>
      }
    >
      {(incident) => (
        <div class="page incident-page">
          <Head open={open} incident={incident()} />
          <Show when={isSevere(incident().kind)}>
            <SafetyPart open={open} incident={incident()} />
          </Show>
          <MeasuresPart open={open} incident={incident()} />
          <MinutesPart open={open} />
          <Show when={isSevere(incident().kind) || isLeak(incident().kind)}>
            <PolicePart open={open} />
          </Show>
          <SettlePart open={open} incident={incident()} />
        </div>
      )}
    </Show>
  );
}

function NotHere() {
  const { t } = useI18n();
  return (
    <div class="page">
      <EmptyState action={<LinkButton href="/incidents">{t("incidents.toList")}</LinkButton>}>
        {t("incidents.notHere")}
      </EmptyState>
    </div>
  );
}

function Head(props: { readonly open: OpenIncident; readonly incident: Incident }) {
  const { t, format } = useI18n();
  const words = useIncidentWords();
  const nowMs = createNow();
  const due = () => words.dueOn(props.incident);
  const isLate = () => props.incident.settledOn === undefined && due() < props.open.today();
  const rows = () => {
    const { channel, client, against, staff, atMs } = props.incident;
    return [
      { term: t("incidents.at"), value: format.dateTime(atMs, nowMs()) },
      ...(channel
        ? [{ term: t("incidents.channelLabel"), value: t("incidents.channel")[channel] }]
        : []),
      ...(client
        ? [
            {
              term: t("incidents.client"),
              value: <PersonLink id={client} name={words.clientName(client)} />,
            },
          ]
        : []),
      ...against.map((one) => ({
        term: t("incidents.against"),
        value: <PersonLink id={one} name={words.clientName(one)} />,
      })),
      ...(staff.length > 0
        ? [{ term: t("incidents.staff"), value: format.list(staff.map(words.staffName)) }]
        : []),
    ];
  };
  return (
    <>
      <PageHead
        title={words.title(props.incident)}
        back={{ href: "/incidents", label: t("incidents.title") }}
        mark={
          <Show
            when={props.incident.settledOn}
            fallback={
              <Tag tone={isLate() ? "ask" : undefined}>{t("closing.until", format.day(due()))}</Tag>
            }
          >
            <Tag>{t("incidents.settled")}</Tag>
          </Show>
        }
      />
      <Section title={t("incidents.words")}>
        <p class="incident-words">{props.incident.words}</p>
        <DefinitionList items={rows()} />
      </Section>
    </>
  );
}

function PersonLink(props: { readonly id: string; readonly name: string }) {
  return (
    <a class="link" href={`/clients/${props.id}`}>
      {props.name}
    </a>
  );
}
