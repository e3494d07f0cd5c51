import { createMemo, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { KeptFor, LinkButton, LinkLine, LinkLines, Section, Tag } from "#client/ui";
import {
  type Appointment,
  byTime,
  clientsIn,
  clockOf,
  conflictsAmong,
  momentOf,
  monthOf,
  officeDay,
  readinessOf,
  strandedAmong,
} from "#shared/appointments";
import { addDays } from "#shared/kernel";
import { type Book, useBook } from "./book.ts";
import { useCalendarWords } from "./words.ts";

/** Whom the person at work expects today; reception, and who only supervises, sees everybody's. */
export function TodaysAppointments(props: { readonly nowMs: number }) {
  const { t } = useI18n();
  const { me } = useWork();
  const today = createMemo(() => officeDay(props.nowMs));
  const book = useBook(() => [monthOf(today())]);
  const isDesk = () =>
    me().roles.has("reception") || (me().roles.has("supervisor") && !me().roles.has("matchmaker"));
  const isOwn = ({ staff }: Appointment): boolean =>
    isDesk() || staff === undefined || staff === me().id;
  const own = createMemo(() =>
    book
      .appointments()
      .filter((one) => officeDay(one.time.fromMs) === today() && isOwn(one))
      .filter(({ state }) => state !== "cancelled")
      .sort(byTime),
  );
  const clashes = createMemo(() => {
    const fromMs = momentOf(today(), 0);
    const toMs = momentOf(addDays(today(), 14), 0);
    const ahead = book
      .appointments()
      .filter(({ time }) => time.toMs > props.nowMs && time.fromMs >= fromMs && time.fromMs < toMs);
    return [
      ...strandedAmong(ahead, book.away()).filter(({ appointment }) => isOwn(appointment)),
      ...conflictsAmong(ahead).filter(({ a, b }) => isOwn(a) || isOwn(b)),
    ];
  });
  const href = () => `/calendar?view=day&day=${today()}`;
  return (
    <Section
      title={t("calendar.todays")}
      end={
        <LinkButton kind="plain" small href={href()}>
          {t("calendar.toCalendar")}
        </LinkButton>
      }
    >
      <Show when={clashes().length > 0}>
        <p class="section-sentence">
          <a class="link" href="/calendar">
            <Tag tone="ask">
              {t("calendar.clashes")} · {t("calendar.clashesNote", clashes().length)}
            </Tag>
          </a>
        </p>
      </Show>
      <Show
        when={own().length > 0}
        fallback={
          <Show when={book.isRead()}>
            <p class="quiet section-sentence">{t("calendar.noToday")}</p>
          </Show>
        }
      >
        <LinkLines label={t("calendar.todays")}>
          <KeptFor each={own()} by={({ id }) => id}>
            {(one) => (
              <Line appointment={one()} book={book} nowMs={props.nowMs} isDesk={isDesk()} />
            )}
          </KeptFor>
        </LinkLines>
      </Show>
    </Section>
  );
}

function Line(props: {
  readonly appointment: Appointment;
  readonly book: Book;
  readonly nowMs: number;
  readonly isDesk: boolean;
}) {
  const { t } = useI18n();
  const words = useCalendarWords();
  const one = () => props.appointment;
  const today = () => officeDay(props.nowMs);
  const isReady = () =>
    clientsIn(one()).every(
      (client) => readinessOf(client, props.book.checks(), one().override, today()).isReady,
    );
  const what = () =>
    [
      words.purpose(one()),
      props.isDesk && words.staff(one().staff),
      one().room,
      one().lateMinutes && t("calendar.late", one().lateMinutes ?? 0),
    ]
      .filter(Boolean)
      .join(" · ");
  const isOver = () => one().time.toMs <= props.nowMs && clientsIn(one()).length > 0;
  const word = () => {
    const { state } = one();
    if (state) return { tone: "plain" as const, text: t("calendar.state")[state] };
    if (isOver()) return { tone: "ask" as const, text: t("calendar.askCame") };
    return isReady() ? undefined : { tone: "plain" as const, text: t("calendar.notReadyTag") };
  };
  return (
    <LinkLine
      href={`/calendar?view=day&day=${today()}&open=${one().id}`}
      lead={clockOf(one().time.fromMs)}
      name={words.who(one())}
      end={<Show when={word()}>{(said) => <Tag tone={said().tone}>{said().text}</Tag>}</Show>}
    >
      {what()}
    </LinkLine>
  );
}
