import { createMemo, For, onCleanup, Show } from "solid-js";
import { type LiveDocument, useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Section } from "#client/ui";
import { useCardWords } from "#feature/client-card";
import { type ListHandedOut, listsHandedOut } from "#shared/casework";
import { idOf } from "#shared/documents";
import { targets } from "#shared/tables";
import { extraColumns } from "./client-table.ts";
import { deskMonth } from "./trace-list.ts";

const monthsShown = 3;

/** For supervisors: the lists of clients that left as files in the last months, by whom, and what was in them. */
export function ListsHandedOut() {
  const { t } = useI18n();
  const work = useWork();
  const desks = lastMonths().map((month) => {
    const desk = work.openDocument(idOf("desk", month));
    onCleanup(desk.close);
    return desk;
  });
  const all = createMemo(() =>
    desks
      .flatMap((desk) => listsHandedOut(desk.projection()).map((list) => ({ desk, list })))
      .sort((a, b) => b.list.atMs - a.list.atMs),
  );
  return (
    <Section title={t("importing.handedOutTitle")}>
      <Show
        when={all().length > 0}
        fallback={<p class="section-sentence quiet">{t("importing.handedOutNone")}</p>}
      >
        <ul class="section-sentence" aria-label={t("importing.handedOutTitle")}>
          <For each={all()}>{({ desk, list }) => <Line desk={desk} list={list} />}</For>
        </ul>
      </Show>
    </Section>
  );
}

function Line(props: { readonly desk: LiveDocument; readonly list: ListHandedOut }) {
  const { t, format } = useI18n();
  const { directory } = useWork();
  const labels = useCardWords();
  const who = () => {
    const by = props.desk.projection().field(props.list.about, "at")?.shown.fact.by;
    return (by && directory.nameOf(by)) ?? t("caseFile.colleague");
  };
  const nameOf = (column: string): readonly string[] => {
    const target = targets.find(({ key }) => key === column);
    if (target) return [labels.label(target)];
    const extra = extraColumns.find((one) => one === column);
    return extra ? [t("importing.extra")[extra]] : [];
  };
  return (
    <li class="small">
      {t(
        "importing.handedOutLine",
        who(),
        format.dateTime(props.list.atMs, Date.now()),
        props.list.clients,
        format.list(props.list.columns.flatMap(nameOf)),
      )}
    </li>
  );
}

/** This month and those before it, the latest first. */
function lastMonths(): readonly string[] {
  const now = new Date();
  return Array.from({ length: monthsShown }, (_, back) =>
    deskMonth(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1)),
  );
}
