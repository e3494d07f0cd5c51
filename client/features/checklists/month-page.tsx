import { useSearchParams } from "@solidjs/router";
import { createMemo, For, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import {
  Button,
  EmptyState,
  IconButton,
  IconChevronLeft,
  IconChevronRight,
  IconPrinter,
  KeptFor,
  LinkLine,
  LinkLines,
  PageHead,
  Section,
  Skeleton,
} from "#client/ui";
import { addMonths, hoursOn, minuteOfDay, monthOf } from "#shared/appointments";
import type { MonthRow } from "#shared/checklists";
import { type PlainDate, plainDateSchema } from "#shared/kernel";
import "./checklists.css";
import { ChecklistsProvider, openChecklists, useChecklists } from "./checklists-context.ts";
import { NoLists } from "./day-page.tsx";
import { MonthGrid } from "./month-grid.tsx";
import { daysOf, readMonthRows } from "./month-rows.ts";
import { usePrintMonth } from "./print-month.tsx";

/** A month at a glance: who and what was looked after on which day, what was left out, what was amiss. */
export function MonthPage() {
  const [search] = useSearchParams<{ of: string }>();
  const asked = createMemo(() => plainDateSchema.safeParse(`${search.of}-01`).data);
  const checklists = openChecklists(() => {
    const first = asked();
    return first ? [monthOf(first)] : [];
  });
  const first = createMemo(
    () => asked() ?? plainDateSchema.parse(`${monthOf(checklists.today())}-01`),
  );
  return (
    <ChecklistsProvider value={checklists}>
      <div class="page checklists-month">
        <MonthBody first={first()} />
      </div>
    </ChecklistsProvider>
  );
}

function MonthBody(props: { readonly first: PlainDate }) {
  const { t } = useI18n();
  const checklists = useChecklists();
  const { office, book } = checklists;
  const days = createMemo(() => daysOf(monthOf(props.first), props.first));
  const rows = readMonthRows(checklists, days);
  return (
    <>
      <MonthHead first={props.first} rows={rows()} />
      <Show when={office.isHere() && book.isRead()} fallback={<Skeleton lines={8} />}>
        <Show when={office.versions().length > 0} fallback={<NoLists />}>
          <Show
            when={rows().length > 0}
            fallback={<EmptyState>{t("checklists.monthView.nothing")}</EmptyState>}
          >
            <MonthGrid rows={rows()} days={days()} />
            <Show when={!office.isSupervisor()}>
              <p class="quiet small">{t("checklists.monthView.only")}</p>
            </Show>
            <Missing rows={rows()} />
            <AmissOfMonth rows={rows()} />
          </Show>
        </Show>
      </Show>
    </>
  );
}

function MonthHead(props: { readonly first: PlainDate; readonly rows: readonly MonthRow[] }) {
  const { t, format } = useI18n();
  const { today } = useChecklists();
  const [, setSearch] = useSearchParams();
  const print = usePrintMonth();
  const month = () => monthOf(props.first);
  const goTo = (first: PlainDate) => {
    const of = monthOf(first);
    setSearch({ of: of === monthOf(today()) ? undefined : of });
  };
  return (
    <PageHead
      title={t("checklists.monthView.title")}
      back={{ href: "/day", label: t("checklists.title") }}
      note={`${format.month(props.first)} · ${t("checklists.monthView.note")}`}
      actions={
        <>
          <IconButton
            label={t("checklists.monthView.earlier")}
            onClick={() => goTo(addMonths(props.first, -1))}
          >
            <IconChevronLeft />
          </IconButton>
          <Show when={month() !== monthOf(today())}>
            <Button small onClick={() => goTo(today())}>
              {t("checklists.monthView.thisMonth")}
            </Button>
          </Show>
          <IconButton
            label={t("checklists.monthView.later")}
            onClick={() => goTo(addMonths(props.first, 1))}
          >
            <IconChevronRight />
          </IconButton>
          <Show when={props.rows.length > 0}>
            <IconButton
              label={t("checklists.monthView.print")}
              onClick={() => print(format.month(props.first), props.rows)}
            >
              <IconPrinter />
            </IconButton>
          </Show>
        </>
      }
    />
  );
}

/** Who left out what: days that are over, and, once the office is open, who has not finished opening. */
function Missing(props: { readonly rows: readonly MonthRow[] }) {
  const { t, format } = useI18n();
  const { nowMs, office, today, words } = useChecklists();
  const isOpenNow = () => {
    const hours = hoursOn(office.settings(), today());
    return hours !== undefined && minuteOfDay(nowMs()) >= hours.from;
  };
  const leftToday = ({ days }: MonthRow): number => {
    const now = isOpenNow() ? days.find(({ day }) => day === today()) : undefined;
    return now?.state === "none" || now?.state === "part" ? now.openingLeft : 0;
  };
  const missing = createMemo(() =>
    props.rows.filter((row) => row.gaps.length > 0 || leftToday(row) > 0),
  );
  const facts = (row: MonthRow): string =>
    [
      ...(leftToday(row) > 0 ? [t("checklists.monthView.missingToday", leftToday(row))] : []),
      ...(row.gaps.length > 0
        ? [
            t(
              "checklists.monthView.missingLine",
              format.list(row.gaps.map((day) => format.day(day))),
            ),
          ]
        : []),
    ].join(" · ");
  return (
    <Section title={t("checklists.monthView.missing")}>
      <Show
        when={missing().length > 0}
        fallback={<p class="section-sentence quiet">{t("checklists.monthView.noneMissing")}</p>}
      >
        <LinkLines label={t("checklists.monthView.missing")}>
          <KeptFor each={missing()} by={({ whom }) => whom}>
            {(row) => (
              <LinkLine
                href={`/day?on=${leftToday(row()) > 0 ? today() : row().gaps.at(-1)}&for=${row().whom}`}
                name={words.whom(row().whom)}
              >
                {facts(row())}
              </LinkLine>
            )}
          </KeptFor>
        </LinkLines>
      </Show>
    </Section>
  );
}

function AmissOfMonth(props: { readonly rows: readonly MonthRow[] }) {
  const { t, format } = useI18n();
  const { words } = useChecklists();
  const amiss = createMemo(() =>
    props.rows
      .flatMap(({ whom, days }) => days.flatMap((day) => day.amiss.map((tick) => ({ whom, tick }))))
      .sort((a, b) => (a.tick.day < b.tick.day ? 1 : -1)),
  );
  return (
    <Section title={t("checklists.monthView.amiss")}>
      <Show
        when={amiss().length > 0}
        fallback={<p class="section-sentence quiet">{t("checklists.monthView.noneAmiss")}</p>}
      >
        <LinkLines label={t("checklists.monthView.amiss")}>
          <For each={amiss()}>
            {({ whom, tick }) => (
              <LinkLine
                href={`/day?on=${tick.day}&for=${whom}`}
                name={words.itemCalled(tick.item)}
                end={format.day(tick.day)}
              >
                {[words.whom(whom), tick.note].filter(Boolean).join(" · ")}
              </LinkLine>
            )}
          </For>
        </LinkLines>
      </Show>
    </Section>
  );
}
