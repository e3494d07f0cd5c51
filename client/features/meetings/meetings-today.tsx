import { createMemo, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { KeptFor, LinkLine, LinkLines, Section, Tag } from "#client/ui";
import { officeDay } from "#shared/appointments";
import type { PlainDate } from "#shared/kernel";
import type { Meeting, Task } from "#shared/meetings";
import { useMeetingDeeds } from "./deeds.ts";
import "./meetings.css";
import { useMeetings } from "./read-desk.ts";

/** A task and the meeting it came of. */
interface Own {
  readonly task: Task;
  readonly meeting: Meeting;
}

/** The meetings of a day, and what this person has to do from earlier ones, ticked here; nothing when there is none. */
export function MeetingsToday(props: { readonly today: PlainDate }) {
  const { t, format } = useI18n();
  const { me } = useWork();
  const { meetings } = useMeetings();
  const todays = createMemo(() =>
    meetings()
      .filter(({ atMs, isCancelled }) => !isCancelled && officeDay(atMs) === props.today)
      .reverse(),
  );
  const own = createMemo(() =>
    meetings()
      .flatMap((meeting) => meeting.tasks.map((task): Own => ({ task, meeting })))
      .filter(({ task }) => task.owner === me().id && !task.ended)
      .sort((a, b) => (a.task.dueOn < b.task.dueOn ? -1 : 1)),
  );
  return (
    <Show when={todays().length + own().length > 0}>
      <Section title={t("meetings.today")}>
        <Show when={todays().length > 0}>
          <LinkLines label={t("meetings.title")}>
            <KeptFor each={todays()} by={({ id }) => id}>
              {(meeting) => (
                <LinkLine
                  href={`/meetings/${meeting().id}`}
                  lead={format.time(meeting().atMs)}
                  name={meeting().title}
                >
                  {meeting().place}
                </LinkLine>
              )}
            </KeptFor>
          </LinkLines>
        </Show>
        <Show when={own().length > 0}>
          <ul class="meeting-lines" aria-label={t("meetings.ownTasks")}>
            <KeptFor each={own()} by={({ task }) => task.about}>
              {(one) => <OwnTask own={one()} today={props.today} />}
            </KeptFor>
          </ul>
        </Show>
      </Section>
    </Show>
  );
}

function OwnTask(props: { readonly own: Own; readonly today: PlainDate }) {
  const { t, format } = useI18n();
  const deeds = useMeetingDeeds();
  const tick = () =>
    void deeds.say(
      props.own.meeting.month,
      props.own.task.about,
      { ended: { on: props.today, is: "done" } },
      t("meetings.said.done"),
    );
  return (
    <li class="meeting-line">
      <label class="meeting-tick">
        <input type="checkbox" class="check-box" onChange={tick} />
        <span>{props.own.task.text}</span>
      </label>
      <a class="link small" href={`/meetings/${props.own.meeting.id}`}>
        {props.own.meeting.title}
      </a>
      <Show
        when={props.own.task.dueOn < props.today}
        fallback={
          <span class="quiet small">{t("closing.until", format.day(props.own.task.dueOn))}</span>
        }
      >
        <Tag tone="ask">{t("today.overdueSince", format.day(props.own.task.dueOn))}</Tag>
      </Show>
    </li>
  );
}
