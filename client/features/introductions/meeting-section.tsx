import { For, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Banner, Button, LinkButton, Section, Tag } from "#client/ui";
import { ClashesOf } from "#feature/calendar";
import { officeDay } from "#shared/appointments";
import { levelOf, type Meeting, type Round, unobserved } from "#shared/introductions";
import { usePair } from "./pair-desk.ts";
import { usePairWords } from "./pair-words.ts";

/** The meetings of a round: when and where, who came, what was seen, how it was for both. */
export function MeetingSection(props: { readonly round: Round }) {
  const { t } = useI18n();
  return (
    <Section title={t("introductions.meeting")}>
      <Show when={props.round.meetings.length === 0}>
        <p class="quiet section-sentence">
          {levelOf(props.round) === 2
            ? t("introductions.standing.agreed")
            : t("introductions.meetingNone")}
        </p>
      </Show>
      <For each={props.round.meetings.map(({ id }) => id).reverse()}>
        {(id) => (
          <Show when={props.round.meetings.find((one) => one.id === id)}>
            {(meeting) => <OneMeeting round={props.round} meeting={meeting()} />}
          </Show>
        )}
      </For>
    </Section>
  );
}

function OneMeeting(props: { readonly round: Round; readonly meeting: Meeting }) {
  const { t, format } = useI18n();
  const desk = usePair();
  const appointment = () =>
    desk.appointments().find(({ id }) => id === props.meeting.appointment?.id);
  const isAhead = () => props.meeting.ended === undefined;
  const isOpen = () => desk.mayWrite() && !props.round.closed;
  const where = () => appointment()?.room ?? props.meeting.place ?? t("introductions.noPlace");
  return (
    <div class="pair-meeting">
      <div class="cluster">
        <span class="strong">
          {t(
            "introductions.meetingAt",
            format.dateTime(props.meeting.time.fromMs, desk.nowMs()),
            where(),
          )}
        </span>
        <Show when={props.meeting.ended}>
          {(ended) => (
            <Tag tone={ended().is === "held" ? "accent" : "plain"}>
              {ended().is === "held"
                ? t("introductions.meetingHeld")
                : t("introductions.meetingNotHeld")}
            </Tag>
          )}
        </Show>
      </div>
      <Show when={isAhead() && appointment()}>
        {(one) => <ClashesOf appointment={one()} title={t("introductions.clashes")} />}
      </Show>
      <div class="cluster">
        <Show when={isOpen() && isAhead()}>
          <Button small onClick={() => desk.open({ type: "meet", meeting: props.meeting })}>
            {t("calendar.edit")}
          </Button>
          <Button small onClick={() => desk.open({ type: "record", meeting: props.meeting })}>
            {t("introductions.step.record")}
          </Button>
        </Show>
        <Show when={appointment()}>
          {(one) => (
            <LinkButton
              kind="plain"
              small
              href={`/calendar?view=day&day=${officeDay(one().time.fromMs)}&open=${one().id}`}
            >
              {t("introductions.toCalendar")}
            </LinkButton>
          )}
        </Show>
      </div>
      <Show when={props.meeting.ended?.is === "held"}>
        <FeedbackOf round={props.round} meeting={props.meeting} />
        <ObservedAt round={props.round} meeting={props.meeting} />
      </Show>
      <Show when={props.meeting.ended?.is === "notHeld"}>
        <AttendanceOf meeting={props.meeting} />
      </Show>
    </div>
  );
}

function AttendanceOf(props: { readonly meeting: Meeting }) {
  const { t } = useI18n();
  const words = usePairWords();
  return (
    <p class="quiet small">
      {props.meeting.sides
        .flatMap(({ client, attended }) =>
          attended
            ? [
                `${words.client(client)}${t("common.colon")}${t("introductions.attendance")[attended.is]}`,
              ]
            : [],
        )
        .join(" · ")}
    </p>
  );
}

function FeedbackOf(props: { readonly round: Round; readonly meeting: Meeting }) {
  const { t, format } = useI18n();
  const desk = usePair();
  const words = usePairWords();
  const late = (side: Meeting["sides"][number]) =>
    side.attended?.is === "late" && side.attended.lateMinutes !== undefined
      ? t("introductions.wasLate", side.attended.lateMinutes)
      : undefined;
  return (
    <div class="pair-part">
      <h3>{t("introductions.feedback")}</h3>
      <dl class="pair-felt">
        <For each={props.meeting.sides}>
          {(side) => (
            <div>
              <dt>{words.client(side.client)}</dt>
              <dd>
                <Show
                  when={side.feedback}
                  fallback={<span class="quiet">{t("introductions.feedbackNone")}</span>}
                >
                  {(felt) => (
                    <>
                      <span class="strong">{t("introductions.verdict")[felt().is]}</span>
                      <Show when={felt().reasons.length > 0}>
                        <span class="quiet">
                          {" · "}
                          {format.list(felt().reasons.map((one) => t("introductions.reason")[one]))}
                        </span>
                      </Show>
                      <Show when={felt().words}>
                        {(said) => <span class="pair-quote">{said()}</span>}
                      </Show>
                    </>
                  )}
                </Show>
                <Show when={late(side)}>
                  {(minutes) => <span class="quiet small"> · {minutes()}</span>}
                </Show>
                <Show when={desk.mayWrite() && !props.round.closed}>
                  <Button
                    kind="plain"
                    small
                    onClick={() =>
                      desk.open({ type: "feedback", meeting: props.meeting, client: side.client })
                    }
                  >
                    {t(
                      side.feedback ? "introductions.fixFeedback" : "introductions.step.feedback",
                      words.client(side.client),
                    )}
                  </Button>
                </Show>
              </dd>
            </div>
          )}
        </For>
      </dl>
    </div>
  );
}

function ObservedAt(props: { readonly round: Round; readonly meeting: Meeting }) {
  const { t } = useI18n();
  const desk = usePair();
  const isDue = () => unobserved(props.round, desk.nowMs())?.id === props.meeting.id;
  const lines = () => {
    const { observations, advice, help, note } = props.meeting;
    const word = <Code extends string>(
      title: string,
      codes: readonly Code[],
      words: Readonly<Record<Code, string>>,
    ) => (codes.length > 0 ? [{ title, text: codes.map((code) => words[code]).join(" · ") }] : []);
    return [
      ...word(t("introductions.observations"), observations, t("introductions.observation")),
      ...word(t("introductions.adviceTitle"), advice, t("introductions.advice")),
      ...word(t("introductions.helpTitle"), help, t("introductions.help")),
      ...(note ? [{ title: t("introductions.observedNote"), text: note }] : []),
    ];
  };
  const leaveAlone = (): void => {
    const says = { accompanied: false };
    desk.say(
      [{ about: `meeting/${props.meeting.id}`, says }],
      t("introductions.notAccompaniedSaid"),
    );
  };
  const safety = () => props.meeting.safety;
  return (
    <div class="pair-part">
      <h3>{t("introductions.observed")}</h3>
      <Show when={isDue()}>
        <Banner tone="ask">{t("introductions.observedDue")}</Banner>
      </Show>
      <Show when={props.meeting.isAccompanied === false}>
        <p class="quiet">{t("introductions.notAccompanied")}</p>
      </Show>
      <Show when={props.meeting.isAccompanied === undefined && !isDue()}>
        <p class="quiet small">{t("introductions.observedNone")}</p>
      </Show>
      <For each={lines()}>
        {({ title, text }) => (
          <p>
            <span class="quiet">
              {title}
              {t("common.colon")}
            </span>
            {text}
          </p>
        )}
      </For>
      <Show when={safety() === "watch" || safety() === "stop"}>
        <Banner tone={safety() === "stop" ? "stop" : "ask"}>
          {safety() === "stop" ? t("introductions.safetyStop") : t("introductions.safety").watch}
          <Show when={props.meeting.safetyNote}>{(note) => <div>{note()}</div>}</Show>
        </Banner>
      </Show>
      <Show when={desk.mayWrite()}>
        <div class="cluster">
          <Button small onClick={() => desk.open({ type: "observe", meeting: props.meeting })}>
            {t("introductions.observe")}
          </Button>
          <Show when={props.meeting.isAccompanied === undefined}>
            <Button small onClick={leaveAlone}>
              {t("introductions.notAccompanied")}
            </Button>
          </Show>
        </div>
      </Show>
    </div>
  );
}
