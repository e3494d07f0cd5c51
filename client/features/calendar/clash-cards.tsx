import { createMemo, createSignal, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Bridge, BridgeEnd, Button, KeptFor, Section } from "#client/ui";
import {
  type Appointment,
  aboutAppointment,
  type Conflict,
  type Proposal,
  proposalsFor,
  type Stranded,
} from "#shared/appointments";
import { millisecondsOf } from "#shared/kernel";
import { useCalendar } from "./calendar-context.ts";
import { useConflicts } from "./conflicts-context.ts";
import { MovedApart } from "./moved-apart.tsx";

/** A phone shows the calendar itself sooner. */
const shownAtFirst = (): number => (window.matchMedia("(max-width: 639px)").matches ? 1 : 2);

/** What does not go together, both sides side by side, each with ways out that take one press. */
export function ClashCards(props: { readonly onOpen: (appointment: Appointment) => void }) {
  const { t } = useI18n();
  const conflicts = useConflicts();
  const { movedApart } = useMovedApart();
  const [shown, setShown] = createSignal(shownAtFirst());
  const found = () => conflicts.all().length + conflicts.stranded().length;
  const count = () => found() + movedApart().length;
  /** How many of those who do not go together are shown behind those whose colleague is not there. */
  const left = () => Math.max(0, shown() - conflicts.stranded().length);
  return (
    <Show when={count() > 0}>
      <Section
        title={t("calendar.clashes")}
        end={<span class="quiet small">{t("calendar.clashesNote", count())}</span>}
      >
        <ul class="clash-cards" aria-label={t("calendar.clashes")}>
          <KeptFor each={movedApart()} by={({ appointment }) => appointment.id}>
            {(clash) => (
              <li class="clash-card">
                <MovedApart clash={clash()} />
              </li>
            )}
          </KeptFor>
          <KeptFor
            each={conflicts.stranded().slice(0, shown())}
            by={({ appointment }) => appointment.id}
          >
            {(stranded) => (
              <li class="clash-card">
                <StrandedCard stranded={stranded()} onOpen={props.onOpen} />
              </li>
            )}
          </KeptFor>
          <KeptFor each={conflicts.all().slice(0, left())} by={({ a, b }) => `${a.id} ${b.id}`}>
            {(conflict) => (
              <li class="clash-card">
                <ClashCard conflict={conflict()} onOpen={props.onOpen} />
              </li>
            )}
          </KeptFor>
        </ul>
        <Show when={found() > shown()}>
          <div>
            <Button kind="plain" small onClick={() => setShown(shown() + 6)}>
              {t("calendar.moreClashes", found() - shown())}
            </Button>
          </div>
        </Show>
      </Section>
    </Show>
  );
}

/** The fields of open months that people gave different values. */
function useMovedApart() {
  const { book } = useCalendar();
  const movedApart = createMemo(() => {
    const known = new Map(book.appointments().map((one) => [aboutAppointment(one), one]));
    return book.open().flatMap((document) =>
      document
        .projection()
        .clashes()
        .flatMap((clash) => {
          const appointment = known.get(clash.about);
          return appointment ? [{ ...clash, appointment }] : [];
        }),
    );
  });
  return { movedApart };
}

/** Two appointments that do not go together, each with ways out that take one press. */
export function ClashCard(props: {
  readonly conflict: Conflict;
  readonly onOpen: (appointment: Appointment) => void;
}) {
  const { t } = useI18n();
  const { words } = useCalendar();
  const kinds = () => props.conflict.kinds.map((kind) => t("calendar.kind")[kind]).join(" · ");
  return (
    <Bridge
      label={t("calendar.clashOf", words.who(props.conflict.a), words.who(props.conflict.b))}
      keystone={kinds()}
      tone="ask"
      isOpen
      left={<Side appointment={props.conflict.a} onOpen={props.onOpen} />}
      right={<Side appointment={props.conflict.b} onOpen={props.onOpen} />}
    />
  );
}

/** An appointment whose colleague is not there: it moves, goes to somebody else, or they are there after all. */
export function StrandedCard(props: {
  readonly stranded: Stranded;
  readonly onOpen: (appointment: Appointment) => void;
}) {
  const { t } = useI18n();
  const { words, deeds } = useCalendar();
  const appointment = () => props.stranded.appointment;
  const away = () => props.stranded.away;
  return (
    <Bridge
      label={t("calendar.clashOf", words.who(appointment()), words.away(away()))}
      keystone={t("calendar.notThere")}
      tone="ask"
      isOpen
      left={<Side appointment={appointment()} onOpen={props.onOpen} />}
      right={
        <BridgeEnd
          value={
            <>
              <span class="clash-who">{words.away(away())}</span>
              <span class="clash-when">{words.awayDays(away())}</span>
            </>
          }
          action={
            <Button
              small
              onClick={() =>
                void deeds.endAway(away(), t("calendar.said.awayEnded", words.away(away())))
              }
            >
              {t("calendar.endAway")}
            </Button>
          }
        />
      }
    />
  );
}

function Side(props: {
  readonly appointment: Appointment;
  readonly onOpen: (appointment: Appointment) => void;
}) {
  const { t } = useI18n();
  const { words, agenda, nowMs, today } = useCalendar();
  const proposals = createMemo(() => proposalsFor(props.appointment, agenda(), nowMs()));
  const where = () =>
    [words.staff(props.appointment.staff), props.appointment.room].filter(Boolean).join(" · ");
  return (
    <BridgeEnd
      value={
        <>
          <span class="clash-who">{words.who(props.appointment)}</span>
          <span class="clash-when">{words.when(props.appointment.time, today())}</span>
        </>
      }
      note={
        <>
          <div>{where()}</div>
          <BookedBy appointment={props.appointment} />
        </>
      }
      action={
        <div class="clash-ways">
          <KeptFor each={proposals()} by={({ time, room }) => `${time.fromMs} ${room}`}>
            {(proposal) => <Way proposal={proposal()} />}
          </KeptFor>
          <Show when={proposals().length === 0}>
            <span class="quiet small">{t("calendar.noWayOut")}</span>
          </Show>
          <Button
            kind="plain"
            small
            aria-label={t("calendar.openAt", words.line(props.appointment, today()))}
            onClick={() => props.onOpen(props.appointment)}
          >
            {t("calendar.lookAt")}
          </Button>
        </div>
      }
    />
  );
}

/** Who booked it and when, where its month is open. */
function BookedBy(props: { readonly appointment: Appointment }) {
  const { t, format } = useI18n();
  const { book, words, nowMs } = useCalendar();
  const fact = () => {
    const month = book.open().find(({ id }) => id === `calendar/${props.appointment.month}`);
    return month?.projection().field(aboutAppointment(props.appointment), "time")?.shown.fact;
  };
  return (
    <Show when={fact()}>
      {(said) => (
        <div>
          {t(
            "calendar.bookedBy",
            words.staff(said().by),
            format.relative(millisecondsOf(said().at), nowMs()),
          )}
        </div>
      )}
    </Show>
  );
}

/** One way out, in one press. */
function Way(props: { readonly proposal: Proposal }) {
  const { t } = useI18n();
  const { words, deeds, today } = useCalendar();
  const isSameTime = () => props.proposal.time.fromMs === props.proposal.appointment.time.fromMs;
  const isSameRoom = () => props.proposal.room === props.proposal.appointment.room;
  const label = () => {
    const { time, room } = props.proposal;
    if (isSameTime() && room) return t("calendar.roomTo", room);
    const when = words.when(time, today());
    return isSameRoom() || !room ? t("calendar.moveTo", when) : t("calendar.moveToIn", when, room);
  };
  const take = (): void => {
    const { appointment, time, room } = props.proposal;
    const where = isSameTime() && room ? room : words.when(time, today());
    void deeds.move(
      appointment,
      { ...(!isSameTime() && { time }), ...(!isSameRoom() && { room }) },
      t("calendar.said.moved", words.who(appointment), where),
    );
  };
  return (
    <Button
      small
      aria-label={`${words.who(props.proposal.appointment)}: ${label()}`}
      onClick={take}
    >
      {label()}
    </Button>
  );
}
