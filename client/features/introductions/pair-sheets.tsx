import { createMemo, For } from "solid-js";
import { useI18n } from "#client/i18n";
import { BookMeeting } from "#feature/calendar";
import type { Meeting, Round } from "#shared/introductions";
import { AnswerDialog } from "./answer-dialog.tsx";
import { CloseDialog } from "./close-dialog.tsx";
import { FeedbackDialog } from "./feedback-dialog.tsx";
import { IntroduceDialog } from "./introduce-dialog.tsx";
import { ObserveDialog } from "./observe-dialog.tsx";
import { freshId, type Sheet, usePair } from "./pair-desk.ts";
import { usePairWords } from "./pair-words.ts";
import { RecordDialog } from "./record-dialog.tsx";
import { ShowDialog } from "./show-dialog.tsx";

/** The form that is open over a pair's page, if any. */
export function PairSheets(props: { readonly sheet: Sheet }) {
  const desk = usePair();
  const close = () => desk.open({ type: "none" });
  const open = createMemo(() => props.sheet, undefined, { equals: (a, b) => a === b });
  // A form stays what it was opened on, whatever colleagues say meanwhile; what may be shown does not.
  return (
    <For each={[open()].filter(({ type }) => type !== "none")}>
      {(sheet) => {
        const round = desk.round();
        if (sheet.type === "begin") {
          const [client, other] = desk.pair;
          return <IntroduceDialog client={client} other={other} onClose={close} />;
        }
        if (!round) return null;
        const asItStands = () => desk.rounds().find((one) => one.number === round.number) ?? round;
        switch (sheet.type) {
          case "ask":
          case "show":
            return (
              <ShowDialog round={asItStands()} to={sheet.client} isAsking={sheet.type === "ask"} />
            );
          case "answer":
            return <AnswerDialog round={round} client={sheet.client} />;
          case "meet":
            return <MeetDialog round={round} meeting={sheet.meeting} />;
          case "record":
            return <RecordDialog meeting={sheet.meeting} />;
          case "observe":
            return <ObserveDialog meeting={sheet.meeting} />;
          case "feedback":
            return <FeedbackDialog meeting={sheet.meeting} client={sheet.client} />;
          case "close":
            return <CloseDialog round={round} />;
          default:
            return null;
        }
      }}
    </For>
  );
}

/** Fixes a meeting, or moves it: the calendar keeps time and room, the introduction knows of it. */
function MeetDialog(props: { readonly round: Round; readonly meeting: Meeting | undefined }) {
  const { t, format } = useI18n();
  const desk = usePair();
  const words = usePairWords();
  const names = (): [string, string] => [
    words.client(props.round.first.client),
    words.client(props.round.second.client),
  ];
  const appointment = desk.appointments().find(({ id }) => id === props.meeting?.appointment?.id);
  return (
    <BookMeeting
      between={[props.round.first.client, props.round.second.client]}
      appointment={appointment}
      title={t("introductions.meetingTitle", ...names())}
      noteLabel={t("introductions.placeHint")}
      onBooked={({ time, place, appointment: kept }) => {
        const about = `meeting/${props.meeting?.id ?? freshId(Date.now())}`;
        const says = {
          ...{ round: props.round.number, time: { ...time }, appointment: { ...kept } },
          ...(place || props.meeting?.place ? { place: place ?? null } : {}),
        };
        const when = format.dateTime(time.fromMs, desk.nowMs());
        desk.say([{ about, says }], t("introductions.meetingFixed", when));
      }}
      onClose={() => desk.open({ type: "none" })}
    />
  );
}
