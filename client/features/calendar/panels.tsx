import { createEffect, createMemo, For, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Button, IconPlus, KeptFor, Section } from "#client/ui";
import {
  type Appointment,
  type Away,
  awayOn,
  clockOf,
  loadOn,
  openMinutesOn,
  presenceOf,
  type Waiting,
  waitList,
} from "#shared/appointments";
import type { PlainDate, StaffId } from "#shared/kernel";
import { useCalendar } from "./calendar-context.ts";
import "./panels.css";

/** Who and what is free at this moment, and until when. */
export function FreeNow() {
  const { t } = useI18n();
  const { book, office, words, me, today } = useCalendar();
  const colleagues = createMemo(() => [
    ...office.staff().filter(({ id }) => id === me()),
    ...office.staff().filter(({ id }) => id !== me()),
  ]);
  return (
    <Section title={t("calendar.freeNow")}>
      <ul class="panel-lines" aria-label={t("calendar.freeNow")}>
        <For each={colleagues()}>
          {({ id }) => (
            <PresenceLine
              name={words.staff(id)}
              isTheirs={(one) => one.staff === id}
              away={awayOn(book.away(), id, today())}
            />
          )}
        </For>
        <For each={office.settings().rooms}>
          {(room) => <PresenceLine name={room} isTheirs={(one) => one.room === room} />}
        </For>
      </ul>
    </Section>
  );
}

function PresenceLine(props: {
  readonly name: string;
  readonly isTheirs: (appointment: Appointment) => boolean;
  readonly away?: Away | undefined;
}) {
  const { t } = useI18n();
  const { book, nowMs, words } = useCalendar();
  const presence = createMemo(() => presenceOf(book.appointments(), props.isTheirs, nowMs()));
  const isFree = () => !presence().now && !props.away;
  const word = () => {
    const { now, next } = presence();
    if (now) return t("calendar.busyUntil", clockOf(now.time.toMs), words.who(now));
    if (props.away) return words.awayKind(props.away);
    return next ? t("calendar.freeUntil", clockOf(next.time.fromMs)) : t("calendar.isFree");
  };
  return (
    <li class="panel-line">
      <span class="panel-dot" classList={{ "panel-dot-free": isFree() }} />
      <span class="one-line">{props.name}</span>
      <span class="panel-word small one-line" classList={{ quiet: !isFree() }}>
        {word()}
      </span>
    </li>
  );
}

/** How much everybody has to do on a day, against the hours the office is open. */
export function LoadBars(props: { readonly day: PlainDate }) {
  const { t } = useI18n();
  const { book, office, words } = useCalendar();
  const loads = createMemo(() => loadOn(book.appointments(), props.day));
  const loadWords = (id: StaffId): string => {
    const [load, away] = [loads().get(id), awayOn(book.away(), id, props.day)];
    const said = [
      away && words.awayKind(away),
      load && t("calendar.loadOf", load.count, words.length(load.minutes)),
    ].filter(Boolean);
    return said.length > 0 ? said.join(" · ") : t("calendar.loadNone");
  };
  return (
    <Section title={t("calendar.load")} end={<DayWord day={props.day} />}>
      <ul class="panel-lines" aria-label={t("calendar.load")}>
        <For each={office.staff()}>
          {({ id }) => (
            <li class="panel-line">
              <span class="one-line panel-name">{words.staff(id)}</span>
              <LoadBar staff={id} day={props.day} minutes={loads().get(id)?.minutes ?? 0} />
              <span class="quiet small panel-figure">{loadWords(id)}</span>
            </li>
          )}
        </For>
      </ul>
    </Section>
  );
}

function DayWord(props: { readonly day: PlainDate }) {
  const { words, today } = useCalendar();
  return <span class="quiet small">{words.day(props.day, today())}</span>;
}

function LoadBar(props: {
  readonly staff: StaffId;
  readonly day: PlainDate;
  readonly minutes: number;
}) {
  const { t } = useI18n();
  const { office, words } = useCalendar();
  let bar!: HTMLSpanElement;
  const share = () => {
    const open = openMinutesOn(office.settings(), props.day);
    return open > 0 ? Math.round((props.minutes / open) * 100) : props.minutes > 0 ? 100 : 0;
  };
  createEffect(() => bar.style.setProperty("--share", `${Math.min(100, share())}%`));
  return (
    <span
      class="load-bar"
      classList={{ "load-bar-full": share() > 75 }}
      ref={bar}
      role="img"
      aria-label={t("calendar.loadShare", words.staff(props.staff), share())}
    />
  );
}

/** Who waits for an appointment, the most pressing first. */
export function WaitList(props: {
  readonly onAdd: () => void;
  readonly onBook: (waiting: Waiting) => void;
}) {
  const { t } = useI18n();
  const { book, today } = useCalendar();
  const waiting = createMemo(() => waitList(book.waiting(), today()));
  return (
    <Section
      title={t("calendar.waiting")}
      end={
        <Button kind="plain" small onClick={props.onAdd}>
          <IconPlus />
          {t("calendar.addWaiting")}
        </Button>
      }
    >
      <Show
        when={waiting().length > 0}
        fallback={<p class="quiet panel-sentence">{t("calendar.noWaiting")}</p>}
      >
        <ul class="panel-lines" aria-label={t("calendar.waiting")}>
          <KeptFor each={waiting()} by={({ id }) => id}>
            {(one) => <WaitingLine waiting={one()} onBook={props.onBook} />}
          </KeptFor>
        </ul>
      </Show>
    </Section>
  );
}

function WaitingLine(props: {
  readonly waiting: Waiting;
  readonly onBook: (waiting: Waiting) => void;
}) {
  const { t, format } = useI18n();
  const { words, deeds } = useCalendar();
  const who = () => words.client(props.waiting.client);
  const facts = () =>
    [
      words.purpose(props.waiting),
      props.waiting.staff && words.staff(props.waiting.staff),
      props.waiting.until && t("calendar.untilDay", format.day(props.waiting.until)),
      props.waiting.note,
    ]
      .filter(Boolean)
      .join(" · ");
  const drop = (): void =>
    void deeds.endWaiting(props.waiting, "dropped", t("calendar.said.dropped", who()));
  return (
    <li class="panel-line panel-line-wrap">
      <span class="strong">{who()}</span>
      <span class="quiet small panel-facts">{facts()}</span>
      <span class="cluster panel-actions">
        <Button
          small
          aria-label={`${t("calendar.bookWaiting")}: ${who()}`}
          onClick={() => props.onBook(props.waiting)}
        >
          {t("calendar.bookWaiting")}
        </Button>
        <Button
          kind="plain"
          small
          aria-label={`${t("calendar.dropWaiting")}: ${who()}`}
          onClick={drop}
        >
          {t("calendar.dropWaiting")}
        </Button>
      </span>
    </li>
  );
}
