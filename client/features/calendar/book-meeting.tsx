import { useNavigate } from "@solidjs/router";
import { createMemo, Show } from "solid-js";
import { KeptFor } from "#client/ui";
import { type Appointment, monthOf, officeDay } from "#shared/appointments";
import { addDays, type ClientId, type Ulid } from "#shared/kernel";
import { AppointmentForm } from "./appointment-form.tsx";
import { CalendarProvider, openCalendar } from "./calendar-context.ts";
import { ClashCard, StrandedCard } from "./clash-cards.tsx";
import { ConflictsProvider, findConflicts, useConflicts } from "./conflicts-context.ts";
import type { Draft } from "./deeds.ts";
import "./calendar.css";

/** What was put into the calendar for two who meet. */
export interface BookedMeeting {
  readonly time: Appointment["time"];
  /** The room, or else what was written of the place. */
  readonly place: string | undefined;
  readonly appointment: { readonly month: string; readonly id: Ulid };
}

/** Puts the meeting of two clients into the calendar, or moves it there, and says what speaks against the time. */
export function BookMeeting(props: {
  readonly between: readonly [ClientId, ClientId];
  /** The appointment that is changed; undefined for a new one. */
  readonly appointment?: Appointment | undefined;
  readonly title: string;
  readonly noteLabel: string;
  readonly onBooked: (booked: BookedMeeting) => void;
  readonly onClose: () => void;
}) {
  const day = props.appointment
    ? officeDay(props.appointment.time.fromMs)
    : addDays(officeDay(Date.now()), 1);
  const calendar = openCalendar(() => day);
  const [client, other] = props.between;
  const fresh: Partial<Draft> = { client, other, purpose: "meeting", staff: calendar.me() };
  return (
    <CalendarProvider value={calendar}>
      <AppointmentForm
        appointment={props.appointment}
        draft={props.appointment ?? fresh}
        day={day}
        settled={{ title: props.title, noteLabel: props.noteLabel }}
        onClose={props.onClose}
        onSaved={({ time, room, note }, id) => {
          const month = props.appointment?.month ?? monthOf(officeDay(time.fromMs));
          props.onBooked({ time, place: room ?? note, appointment: { month, id } });
        }}
      />
    </CalendarProvider>
  );
}

/** What does not go together with one appointment, and how to settle it; nothing when all is well. */
export function ClashesOf(props: { readonly appointment: Appointment; readonly title: string }) {
  const calendar = openCalendar(() => officeDay(props.appointment.time.fromMs));
  return (
    <CalendarProvider value={calendar}>
      <ConflictsProvider value={findConflicts(calendar)}>
        <Clashes appointment={props.appointment.id} title={props.title} />
      </ConflictsProvider>
    </CalendarProvider>
  );
}

function Clashes(props: { readonly appointment: Ulid; readonly title: string }) {
  const conflicts = useConflicts();
  const navigate = useNavigate();
  const own = createMemo(() =>
    conflicts.all().filter(({ a, b }) => [a.id, b.id].includes(props.appointment)),
  );
  const stranded = createMemo(() =>
    conflicts.stranded().filter(({ appointment }) => appointment.id === props.appointment),
  );
  const goTo = ({ time, id }: Appointment): void =>
    navigate(`/calendar?view=day&day=${officeDay(time.fromMs)}&open=${id}`);
  return (
    <Show when={own().length + stranded().length > 0}>
      <ul class="clash-cards" aria-label={props.title}>
        <KeptFor each={stranded()} by={({ appointment }) => appointment.id}>
          {(one) => (
            <li class="clash-card">
              <StrandedCard stranded={one()} onOpen={goTo} />
            </li>
          )}
        </KeptFor>
        <KeptFor each={own()} by={({ a, b }) => `${a.id} ${b.id}`}>
          {(conflict) => (
            <li class="clash-card">
              <ClashCard conflict={conflict()} onOpen={goTo} />
            </li>
          )}
        </KeptFor>
      </ul>
    </Show>
  );
}
