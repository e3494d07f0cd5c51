import { createMemo, createSignal, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { type ClientRow, useClientIndex } from "#client/index";
import { Button, createNow, EmptyState, KeptFor, PageHead, Section, Tag } from "#client/ui";
import { dayOf } from "#feature/client-card";
import type { ClientId } from "#shared/kernel";
import "../closing.css";
import { ImprovementEnd } from "../improvement-end.tsx";
import { improvementLines, requestLines } from "./closing-tables.ts";
import { ErasuresDue } from "./erasures-due.tsx";
import { ExportClosing } from "./export-closing.tsx";
import { type CaseEnd, readCases } from "./read-cases.ts";
import { SettingsDialog } from "./settings-dialog.tsx";
import { SurveyFigures } from "./survey-figures.tsx";

/** So many clients are looked at. */
const atMost = 5_000;

/** What supervisors watch over at the end of services: requests, erasures, improvements, satisfaction. */
export function ClosingOverviewPage() {
  const { t } = useI18n();
  const { me } = useWork();
  return (
    <Show
      when={me().roles.has("supervisor")}
      fallback={
        <div class="page">
          <EmptyState>{t("closing.onlySupervisor")}</EmptyState>
        </div>
      }
    >
      <Overview />
    </Show>
  );
}

function Overview() {
  const { t } = useI18n();
  const index = useClientIndex();
  const nowMs = createNow();
  const today = createMemo(() => dayOf(nowMs()));
  const [isSetting, setSetting] = createSignal(false);
  const everybody = { text: "", order: "recent", archived: "too" } as const;
  const asked = createMemo(() => index.find({ ...everybody, dueWhat: "rightsRequest" }, atMost));
  const improving = createMemo(() => index.find({ ...everybody, dueWhat: "improvement" }, atMost));
  const closed = createMemo(() => index.find({ ...everybody, stages: ["closed"] }, atMost));
  const rows = createMemo(() => {
    const all = [...asked(), ...improving(), ...closed()];
    return new Map(all.map((row) => [row.id, row]));
  });
  const ends = readCases(createMemo(() => [...rows().keys()]));
  const nameOf = (client: ClientId) => nameIn(rows().get(client)) ?? t("registry.unnamed");
  return (
    <div class="page">
      <PageHead
        title={t("closing.overview")}
        note={t("closing.overviewNote")}
        actions={
          <>
            <ExportClosing ends={ends()} nameOf={nameOf} today={today()} />
            <Button onClick={() => setSetting(true)}>{t("closing.settings")}</Button>
          </>
        }
      />
      <RequestsDue ends={ends()} nameOf={nameOf} today={today()} />
      <ErasuresDue today={today()} />
      <Improvements ends={ends()} nameOf={nameOf} today={today()} />
      <SurveyFigures ends={ends()} closed={closed().length} />
      <Show when={isSetting()}>
        <SettingsDialog onClose={() => setSetting(false)} />
      </Show>
    </div>
  );
}

const nameIn = (row: ClientRow | undefined) => row?.name ?? row?.callName;

type ListProps = {
  readonly ends: ReadonlyMap<ClientId, CaseEnd>;
  readonly nameOf: (client: ClientId) => string;
  readonly today: string;
};

function RequestsDue(props: ListProps) {
  const { t, format } = useI18n();
  const lines = () => requestLines(props.ends);
  return (
    <Section title={t("closing.requestsDue")}>
      <Show when={lines().length === 0}>
        <p class="quiet closing-compact">{t("closing.noRequestsDue")}</p>
      </Show>
      <ul class="closing-lines" aria-label={t("closing.requestsDue")}>
        <KeptFor each={lines()} by={({ client, request }) => `${client} ${request.about}`}>
          {(line) => (
            <li class="closing-line">
              <span class="closing-line-words">
                <a class="link" href={`/clients/${line().client}/closing`}>
                  {props.nameOf(line().client)}
                </a>
                <span class="quiet small">
                  {t("closing.rightsKind")[line().request.asked.kind]}
                </span>
              </span>
              <Tag tone={line().request.dueOn < props.today ? "ask" : "plain"}>
                {t("closing.answerBy", format.day(line().request.dueOn))}
              </Tag>
            </li>
          )}
        </KeptFor>
      </ul>
    </Section>
  );
}

function Improvements(props: ListProps) {
  const { t, format } = useI18n();
  const { directory } = useWork();
  const [isAll, setAll] = createSignal(false);
  const lines = () => improvementLines(props.ends, isAll());
  const endedCount = () =>
    [...props.ends.values()].flatMap(({ improvements }) =>
      improvements.filter(({ ended }) => ended),
    ).length;
  return (
    <Section
      title={t("closing.improvements")}
      end={
        <Show when={endedCount() > 0}>
          <Button kind="plain" small onClick={() => setAll(!isAll())}>
            {t(isAll() ? "closing.hideEnded" : "closing.showEnded", endedCount())}
          </Button>
        </Show>
      }
    >
      <Show when={lines().length === 0}>
        <p class="quiet closing-compact">{t("closing.noOpenImprovements")}</p>
      </Show>
      <ul class="closing-lines" aria-label={t("closing.improvements")}>
        <KeptFor each={lines()} by={({ client, item }) => `${client} ${item.about}`}>
          {(line) => (
            <li class="closing-line">
              <span class="closing-line-words">
                <span>{line().item.text}</span>
                <span class="quiet small">
                  {directory.nameOf(line().item.owner) ?? t("notes.colleague")}
                  {" · "}
                  <a class="link" href={`/clients/${line().client}/closing`}>
                    {props.nameOf(line().client)}
                  </a>
                </span>
              </span>
              <ImprovementEnd item={line().item}>
                <Tag tone={line().item.dueOn < props.today ? "ask" : "plain"}>
                  {t("closing.until", format.day(line().item.dueOn))}
                </Tag>
              </ImprovementEnd>
            </li>
          )}
        </KeptFor>
      </ul>
    </Section>
  );
}
