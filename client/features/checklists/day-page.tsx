import { useSearchParams } from "@solidjs/router";
import { createMemo, For, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import {
  Button,
  EmptyState,
  IconButton,
  IconChevronLeft,
  IconChevronRight,
  KeptFor,
  LinkButton,
  PageHead,
  Section,
  Select,
  Skeleton,
} from "#client/ui";
import { monthOf } from "#shared/appointments";
import {
  type DayList,
  type DayPart,
  dayLists,
  dayParts,
  sayStandards,
  sumOf,
} from "#shared/checklists";
import {
  addDays,
  type PlainDate,
  plainDateSchema,
  type StaffId,
  staffIdSchema,
} from "#shared/kernel";
import "./checklists.css";
import { ChecklistsProvider, openChecklists, useChecklists } from "./checklists-context.ts";
import { FixesSection } from "./fix-line.tsx";
import { ListBlock } from "./list-block.tsx";

/** A day's lists for the person at work; a supervisor sees a colleague's as well. */
export function DayPage() {
  const [search] = useSearchParams<{ on: string; for: string }>();
  const asked = createMemo(() => plainDateSchema.safeParse(search.on).data);
  const checklists = openChecklists(() => {
    const on = asked();
    return on ? [monthOf(on)] : [];
  });
  const day = () => asked() ?? checklists.today();
  return (
    <ChecklistsProvider value={checklists}>
      <div class="page checklists">
        <DayHead day={day()} />
        <Show
          when={checklists.office.isHere() && checklists.book.isRead()}
          fallback={<Skeleton lines={8} />}
        >
          <Show when={checklists.office.versions().length > 0} fallback={<NoLists />}>
            <DayBody day={day()} asked={staffIdSchema.safeParse(search.for).data} />
          </Show>
        </Show>
      </div>
    </ChecklistsProvider>
  );
}

function DayHead(props: { readonly day: PlainDate }) {
  const { t, format } = useI18n();
  const { office, today } = useChecklists();
  const [, setSearch] = useSearchParams();
  const goTo = (on: PlainDate) => setSearch({ on: on === today() ? undefined : on });
  return (
    <PageHead
      title={t("checklists.title")}
      back={{ href: "/", label: t("checklists.back") }}
      note={t("checklists.note", format.day(props.day))}
      actions={
        <>
          <IconButton
            label={t("checklists.earlierDay")}
            onClick={() => goTo(addDays(props.day, -1))}
          >
            <IconChevronLeft />
          </IconButton>
          <Show when={props.day !== today()}>
            <Button small onClick={() => goTo(today())}>
              {t("checklists.toToday")}
            </Button>
          </Show>
          <IconButton label={t("checklists.laterDay")} onClick={() => goTo(addDays(props.day, 1))}>
            <IconChevronRight />
          </IconButton>
          <LinkButton href="/day/month">{t("checklists.month")}</LinkButton>
          <LinkButton href="/day/gear">{t("checklists.gearPage")}</LinkButton>
          <Show when={office.maySet()}>
            <LinkButton href="/day/lists">{t("checklists.lists")}</LinkButton>
          </Show>
        </>
      }
    />
  );
}

/** A fresh agency begins with the standard lists, in one press. */
export function NoLists() {
  const { t } = useI18n();
  const { office, deeds, today } = useChecklists();
  const adopt = () =>
    void deeds.say({ href: "/day" }, sayStandards(today()), t("checklists.adopted"));
  return (
    <Show when={office.maySet()} fallback={<EmptyState>{t("checklists.noneHere")}</EmptyState>}>
      <EmptyState
        action={
          <Button kind="primary" onClick={adopt}>
            {t("checklists.adopt")}
          </Button>
        }
      >
        {t("checklists.none")}
      </EmptyState>
    </Show>
  );
}

function DayBody(props: { readonly day: PlainDate; readonly asked: StaffId | undefined }) {
  const { t } = useI18n();
  const { me } = useWork();
  const { office, book } = useChecklists();
  const whose = createMemo(() => {
    const asked = office.isSupervisor() ? props.asked : undefined;
    return office.colleagues().find(({ id }) => id === asked) ?? me();
  });
  const lists = createMemo(() =>
    dayLists(office.versions(), book.ticksIn(monthOf(props.day)), props.day, {
      people: [whose()],
      rooms: office.rooms().map(({ id }) => id),
    }),
  );
  const shown = createMemo(
    () =>
      new Set(
        lists().flatMap(({ entries, earlier }) =>
          [...entries, ...earlier].flatMap(({ tick }) => tick?.about ?? []),
        ),
      ),
  );
  return (
    <>
      <Show when={office.isSupervisor()}>
        <WhoseList whose={whose().id} />
      </Show>
      <FixesSection shown={shown()} />
      <Show when={lists().length === 0}>
        <EmptyState>{t("checklists.noneForYou")}</EmptyState>
      </Show>
      <For each={dayParts}>
        {(part) => <PartSection part={part} lists={lists().filter((one) => one.part === part)} />}
      </For>
    </>
  );
}

function WhoseList(props: { readonly whose: StaffId }) {
  const { t } = useI18n();
  const { me } = useWork();
  const { office, words } = useChecklists();
  const [, setSearch] = useSearchParams();
  const options = () =>
    office
      .colleagues()
      .filter(({ id, roles }) => id === me().id || [...roles].some((role) => role !== "admin"))
      .map(({ id }) => ({
        value: id,
        label: id === me().id ? t("checklists.own") : words.staff(id),
      }));
  return (
    <div class="checklists-whose">
      <Select
        label={t("checklists.whose")}
        options={options()}
        value={props.whose}
        onChange={(id) => setSearch({ for: id === me().id ? undefined : id })}
      />
    </div>
  );
}

function PartSection(props: { readonly part: DayPart; readonly lists: readonly DayList[] }) {
  const { t } = useI18n();
  const sum = createMemo(() => sumOf(props.lists));
  return (
    <Show when={props.lists.length > 0}>
      <Section
        title={t("checklists.part")[props.part]}
        end={
          <span class="quiet">
            <span aria-hidden="true">{t("checklists.count", sum().done, sum().total)}</span>
            <span class="visually-hidden">
              {t("checklists.counted", t("checklists.part")[props.part], sum().done, sum().total)}
            </span>
          </span>
        }
      >
        <KeptFor each={props.lists} by={({ key }) => key}>
          {(list) => <ListBlock list={list()} />}
        </KeptFor>
      </Section>
    </Show>
  );
}
