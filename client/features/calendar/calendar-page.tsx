import { createEffect, createMemo, createSignal, For, Match, Show, Switch } from "solid-js";
import { useCommand } from "#client/commands";
import { useI18n } from "#client/i18n";
import { Button, IconPlus, Menu, PageHead, Skeleton } from "#client/ui";
import { type Appointment, monthOf, officeDay, type Waiting, weekOf } from "#shared/appointments";
import type { Ulid } from "#shared/kernel";
import { AppointmentDialog } from "./appointment-dialog.tsx";
import { AppointmentForm } from "./appointment-form.tsx";
import { AwayDialog } from "./away-dialog.tsx";
import { type Calendar, CalendarProvider, openCalendar, useCalendar } from "./calendar-context.ts";
import { type CalendarPlace, useCalendarPlace } from "./calendar-place.ts";
import { CalendarTools } from "./calendar-tools.tsx";
import { ClashCards } from "./clash-cards.tsx";
import { ConflictsProvider, findConflicts } from "./conflicts-context.ts";
import { DayView } from "./day-view.tsx";
import type { Draft } from "./deeds.ts";
import { useIcsFile } from "./ics-file.ts";
import { MonthView } from "./month-view.tsx";
import { OfficeDialog } from "./office-dialog.tsx";
import { FreeNow, LoadBars, WaitList } from "./panels.tsx";
import { WaitingDialog } from "./waiting-dialog.tsx";
import { WeekView } from "./week-view.tsx";
import "./calendar.css";

/** The calendar of the office: a day by colleagues and rooms, a week, a month. */
export function CalendarPage() {
  const place = useCalendarPlace();
  const calendar = openCalendar(place.day);
  return (
    <CalendarProvider value={calendar}>
      <ConflictsProvider value={findConflicts(calendar)}>
        <Page place={place} />
      </ConflictsProvider>
    </CalendarProvider>
  );
}

type Sheet =
  | { readonly type: "none" | "wait" | "office" | "away" }
  | { readonly type: "open" | "edit"; readonly id: Ulid }
  | { readonly type: "new"; readonly draft: Partial<Draft>; readonly waiting?: Waiting };

function Page(props: { readonly place: CalendarPlace }) {
  const calendar = useCalendar();
  const { place } = props;
  const [sheet, setSheet] = createSignal<Sheet>({ type: "none" });
  const add = (draft: Partial<Draft>): void => {
    setSheet({ type: "new", draft: { staff: calendar.me(), ...draft } });
  };
  const open = ({ id }: Appointment): void => {
    setSheet({ type: "open", id });
  };
  followAddress(place, calendar, open, add);
  useCommand("newAppointment", () => add({}));
  useCommand("calendarToday", () => place.show({ day: calendar.today() }));
  useCommand("calendarEarlier", () => place.step(-1));
  useCommand("calendarLater", () => place.step(1));
  const book = (waiting: Waiting): void => {
    const { client, purpose, staff } = waiting;
    setSheet({ type: "new", draft: { client, purpose, staff }, waiting });
  };
  return (
    <div class="page calendar">
      <Head
        place={place}
        onAdd={() => add({})}
        onAway={() => setSheet({ type: "away" })}
        onOffice={() => setSheet({ type: "office" })}
      />
      <CalendarTools place={place} />
      <ClashCards onOpen={open} />
      <Show when={calendar.book.isRead()} fallback={<Skeleton lines={8} />}>
        <Switch>
          <Match when={place.view() === "day"}>
            <DayView day={place.day()} choice={place.columns()} onOpen={open} onCreate={add} />
          </Match>
          <Match when={place.view() === "week"}>
            <WeekView day={place.day()} choice={place.columns()} onOpen={open} onCreate={add} />
          </Match>
          <Match when={place.view() === "month"}>
            <MonthView
              day={place.day()}
              choice={place.columns()}
              onDay={(day) => place.show({ view: "day", day })}
            />
          </Match>
        </Switch>
      </Show>
      <div class="calendar-panels">
        <FreeNow />
        <LoadBars day={place.day()} />
        <WaitList onAdd={() => setSheet({ type: "wait" })} onBook={book} />
      </div>
      <Sheets
        sheet={sheet()}
        place={place}
        onSheet={setSheet}
        onClose={() => setSheet({ type: "none" })}
      />
    </div>
  );
}

/** Opens what a link from another screen means, once the calendar knows it. */
function followAddress(
  { meant, forget }: CalendarPlace,
  { book }: Calendar,
  open: (appointment: Appointment) => void,
  add: (draft: Partial<Draft>) => void,
): void {
  createEffect(() => {
    const { appointment, client } = meant();
    if (client) {
      forget();
      add({ client });
    }
    const found = book.appointments().find(({ id }) => id === appointment);
    if (!found) return;
    forget();
    open(found);
  });
}

function Head(props: {
  readonly place: CalendarPlace;
  readonly onAdd: () => void;
  readonly onAway: () => void;
  readonly onOffice: () => void;
}) {
  const { t, format } = useI18n();
  const calendar = useCalendar();
  const saveIcs = useIcsFile();
  const others = () => [
    ...new Set(
      calendar.book.open().flatMap((document) => document.whoIsHere().map(({ name }) => name)),
    ),
  ];
  const items = () => [
    {
      label: t("calendar.exportShown"),
      onSelect: () => saveIcs(shownIn(props.place, calendar)),
    },
    { label: t("calendar.setAway"), onSelect: props.onAway },
    ...(calendar.office.maySet()
      ? [{ label: t("calendar.setOffice"), onSelect: props.onOffice }]
      : []),
  ];
  return (
    <PageHead
      title={t("calendar.title")}
      note={<Show when={others().length > 0}>{t("calendar.isHere", format.list(others()))}</Show>}
      actions={
        <>
          <Menu kind="quiet" label={t("calendar.more")} items={items()}>
            {t("calendar.more")}
          </Menu>
          <Button kind="primary" onClick={props.onAdd}>
            <IconPlus />
            {t("calendar.add")}
          </Button>
        </>
      }
    />
  );
}

/** The appointments of the days on the screen. */
function shownIn(place: CalendarPlace, { book, me }: Calendar): readonly Appointment[] {
  const days = weekOf(place.day());
  return book.appointments().filter(({ time, staff }) => {
    if (place.columns() === "mine" && staff !== me()) return false;
    const day = officeDay(time.fromMs);
    if (place.view() === "day") return day === place.day();
    return place.view() === "week" ? days.includes(day) : monthOf(day) === monthOf(place.day());
  });
}

function Sheets(props: {
  readonly sheet: Sheet;
  readonly place: CalendarPlace;
  readonly onSheet: (sheet: Sheet) => void;
  readonly onClose: () => void;
}) {
  const { t } = useI18n();
  const { book, deeds, words } = useCalendar();
  const found = createMemo(() => {
    const { sheet } = props;
    const id = sheet.type === "open" || sheet.type === "edit" ? sheet.id : undefined;
    return book.appointments().find((one) => one.id === id);
  });
  const fresh = () => (props.sheet.type === "new" ? props.sheet : undefined);
  const isNew = createMemo(() => fresh());
  return (
    <>
      <Show when={props.sheet.type === "open" && found()}>
        {(appointment) => (
          <AppointmentDialog
            appointment={appointment()}
            onClose={props.onClose}
            onEdit={({ id }) => props.onSheet({ type: "edit", id })}
          />
        )}
      </Show>
      <Show when={props.sheet.type === "edit" && found()}>
        {(appointment) => (
          <AppointmentForm
            appointment={appointment()}
            draft={appointment()}
            day={props.place.day()}
            onClose={props.onClose}
          />
        )}
      </Show>
      <For each={[isNew()].filter((one) => one !== undefined)}>
        {({ draft, waiting }) => (
          <AppointmentForm
            draft={draft}
            day={props.place.day()}
            onClose={props.onClose}
            onSaved={(saved) => {
              props.place.show({ day: officeDay(saved.time.fromMs) });
              if (!waiting) return;
              const sentence = t("calendar.said.booked", words.client(waiting.client));
              void deeds.endWaiting(waiting, "booked", sentence);
            }}
          />
        )}
      </For>
      <Show when={props.sheet.type === "wait"}>
        <WaitingDialog onClose={props.onClose} />
      </Show>
      <Show when={props.sheet.type === "away"}>
        <AwayDialog onClose={props.onClose} />
      </Show>
      <Show when={props.sheet.type === "office"}>
        <OfficeDialog onClose={props.onClose} />
      </Show>
    </>
  );
}
