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
import { addMonths, monthOf } from "#shared/appointments";
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
  const { t } = useI18n();
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
      note={`${month()} · ${t("checklists.monthView.note")}`}
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
              onClick={() => print(month(), props.rows)}
            >
              <IconPrinter />
            </IconButton>
          </Show>
        </>
      }
    />
  );
}

/** Who left out what: days that are over, and who has not finished opening today. */
function Missing(props: { readonly rows: readonly MonthRow[] }) {
  const { t, format } = useI18n();
  const { today, words } = useChecklists();
  const missing = createMemo(() => props.rows.filter(({ gaps }) => gaps.length > 0));
  const late = createMemo(() =>
    props.rows.flatMap(({ whom, days }) => {
      const now = days.find(({ day }) => day === today());
      const isAsked = now?.state === "none" || now?.state === "part";
      return now && isAsked && now.openingLeft > 0 ? [{ whom, left: now.openingLeft }] : [];
    }),
  );
  return (
    <Section title={t("checklists.monthView.missing")}>
      <Show when={late().length > 0}>
        <LinkLines label={t("checklists.monthView.missingToday")}>
          <KeptFor each={late()} by={({ whom }) => whom}>
            {(one) => (
              <LinkLine
                href={`/day?for=${one().whom}`}
                name={words.whom(one().whom)}
                end={one().left}
              >
                {t("checklists.monthView.missingToday")}
              </LinkLine>
            )}
          </KeptFor>
        </LinkLines>
      </Show>
      <Show
        when={missing().length > 0}
        fallback={<p class="section-sentence quiet">{t("checklists.monthView.noneMissing")}</p>}
      >
        <LinkLines label={t("checklists.monthView.missing")}>
          <KeptFor each={missing()} by={({ whom }) => whom}>
            {(row) => (
              <LinkLine
                href={`/day?on=${row().gaps.at(-1)}&for=${row().whom}`}
                name={words.whom(row().whom)}
                end={row().gaps.length}
              >
                {t(
                  "checklists.monthView.missingLine",
                  format.list(row().gaps.map((day) => format.day(day))),
                )}
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
