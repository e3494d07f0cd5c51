import { useI18n } from "#client/i18n";
import { useLogWords } from "#feature/communications";
import { usePaperWords } from "#feature/contract";
import { type ExplainedThing, type LogEntry, logOf } from "#shared/casework";
import {
  type CopiedItem,
  type CopiedPart,
  type OwnRound,
  surveyItems,
  surveysOf,
} from "#shared/closing";
import { type Contract, contractsOf, ledgerOf, receiptsOf } from "#shared/contracts";
import type { Projection } from "#shared/documents";
import type { Gathered } from "./gather.ts";

type Facts = NonNullable<CopiedItem["facts"]>;
/** A line of which the value may be missing; then it is none. */
const fact = (term: string, value: string | undefined): Facts =>
  value === undefined || value === "" ? [] : [{ term, value }];

/** Answers how what was done for the person reads in the copy: introductions, contract, talks, surveys. */
export function useServiceParts(): (gathered: Gathered) => readonly CopiedPart[] {
  const { t } = useI18n();
  const pairItems = usePairItems();
  const agreementItems = useAgreementItems();
  const contactItems = useContactItems();
  const surveyItemsOf = useSurveyItems();
  return ({ pairs, said, appointments }) => [
    { title: t("documents.introduction"), items: pairs.flatMap(pairItems) },
    {
      title: t("closing.copyAgreement"),
      items: said.agreement ? agreementItems(said.agreement) : [],
    },
    { title: t("documents.visits"), items: contactItems(said.visits, appointments) },
    { title: t("closing.surveySection"), items: said.case ? surveyItemsOf(said.case) : [] },
  ];
}

/** Each time the person was introduced to somebody, from their own side. */
function usePairItems(): (pair: Gathered["pairs"][number], place: number) => readonly CopiedItem[] {
  const { t, format } = useI18n();
  const moment = (ms: number): string => `${format.date(ms)} ${format.time(ms)}`;
  const wordsSaid = (words: readonly { readonly text: string; readonly atMs: number }[]) =>
    words.map(({ text, atMs }) => `${format.date(atMs)} ${text}`).join("\n");
  const shown = ({ ownCardShown }: OwnRound): string =>
    ownCardShown
      .map(({ atMs, level, withPhoto, mistake }) =>
        t("closing.copyShown", format.date(atMs), level + 1, withPhoto, mistake !== undefined),
      )
      .join("\n");
  const meeting = ({ time, place, ended, attended, feedback }: OwnRound["meetings"][number]) => [
    ...fact(t("introductions.meeting"), [moment(time.fromMs), place].filter(Boolean).join(" · ")),
    ...fact(
      t("closing.copyMeetingWas"),
      ended &&
        t(ended.is === "held" ? "introductions.meetingHeld" : "introductions.meetingNotHeld"),
    ),
    ...fact(t("closing.copyYouCame"), attended && t("introductions.attendance")[attended.is]),
    ...fact(
      t("closing.copyYouFelt"),
      feedback &&
        [
          t("introductions.verdict")[feedback.is],
          ...feedback.reasons.map((reason) => t("introductions.reason")[reason]),
          feedback.words,
        ]
          .filter(Boolean)
          .join(" · "),
    ),
  ];
  const answer = ({ answer: given }: OwnRound): string | undefined =>
    given &&
    [
      t("introductions.answerWord")[given.is],
      ...given.reasons.map((reason) => t("introductions.reason")[reason]),
      given.note,
      format.date(given.atMs),
    ]
      .filter(Boolean)
      .join(" · ");
  return ({ rounds, otherName }, place) =>
    rounds.map((round) => ({
      title: [
        t("closing.copyPerson", place + 1),
        otherName ?? t("closing.otherClient"),
        t("introductions.roundNumber", round.number),
      ].join(" · "),
      facts: [
        ...fact(t("closing.copyBegan"), format.date(round.beganMs)),
        ...fact(t("closing.copyAsked"), round.asked && format.date(round.asked.atMs)),
        ...fact(t("closing.copyAnswer"), answer(round)),
        ...fact(t("closing.copyOwnCard"), shown(round)),
        ...fact(t("closing.copyOtherCard"), round.otherCardShownMs.map(format.date).join("\n")),
        ...fact(t("closing.copySaid"), wordsSaid(round.said)),
        ...fact(t("closing.copyHeard"), wordsSaid(round.heard)),
        ...round.meetings.flatMap(meeting),
        ...fact(t("closing.copyLine"), round.line?.text),
        ...fact(
          t("closing.copyClosed"),
          round.closed && t("introductions.standing.closed")[round.closed.is],
        ),
      ],
    }));
}

/** Contracts with all that counts, and every receipt. */
function useAgreementItems(): (agreement: Projection) => readonly CopiedItem[] {
  const { t, format } = useI18n();
  const words = usePaperWords();
  const item = (agreement: Projection, contract: Contract): CopiedItem => {
    const { tally } = ledgerOf(agreement, contract);
    return {
      title: words.named(contract),
      note: contract.isDropped
        ? t("contract.did").dropped
        : contract.signed
          ? undefined
          : t("closing.copyOnlyOffered"),
      facts: [
        ...words.terms(contract.terms),
        ...fact(t("contract.term").endsOn, contract.endsOn && format.day(contract.endsOn)),
        ...contract.annexes.flatMap((annex) =>
          fact(
            t("contract.annexName"),
            [format.day(annex.on), annex.text, words.changes(annex)].filter(Boolean).join(" · "),
          ),
        ),
        ...(contract.signed
          ? fact(
              t("closing.copyDelivered"),
              [
                t(
                  "contract.tallyIntroduction",
                  tally.introduction.counted,
                  tally.introduction.promised,
                ),
                t("contract.tallyMeeting", tally.meeting.counted, tally.meeting.promised),
              ].join("；"),
            )
          : []),
        ...fact(t("closing.copyEnded"), contract.ended && format.day(contract.ended.on)),
      ],
    };
  };
  return (agreement) => [
    ...[...contractsOf(agreement)].reverse().map((contract) => item(agreement, contract)),
    ...[...receiptsOf(agreement)].reverse().map((receipt) => ({
      title: t("contract.receiptNumber", receipt.number),
      note: [
        format.day(receipt.on),
        words.receipt(receipt),
        t("contract.way")[receipt.way],
        receipt.cancelled && t("contract.cancelledBecause", receipt.cancelled),
      ]
        .filter(Boolean)
        .join(" · "),
      text: receipt.note,
    })),
  ];
}

/** Visits, calls, messages and appointments, the earliest first. */
function useContactItems(): (
  visits: Projection | undefined,
  appointments: Gathered["appointments"],
) => readonly CopiedItem[] {
  const { t, format } = useI18n();
  const words = useLogWords();
  const moment = (ms: number): string => `${format.date(ms)} ${format.time(ms)}`;
  const toldOf = (things: readonly ExplainedThing[]): string =>
    things.length === 0
      ? ""
      : t(
          "communications.toldOf",
          format.list(things.map((one) => t("communications.explained")[one])),
        );
  const logged = (entry: LogEntry): CopiedItem => ({
    title: words.head(entry),
    note: [moment(entry.atMs), entry.isMistake ? t("communications.mistake") : ""]
      .filter(Boolean)
      .join(" · "),
    text: [
      entry.kind === "visit" && toldOf(entry.explained),
      entry.kind === "visit" && entry.needs && t("communications.needsSaid", entry.needs),
      entry.note,
      entry.kind === "call" && entry.text,
    ]
      .filter(Boolean)
      .join("\n"),
  });
  return (visits, appointments) =>
    [
      ...(visits ? logOf(visits) : []).map((entry) => ({
        atMs: entry.atMs,
        item: logged(entry),
      })),
      ...appointments.map(({ time, purpose, state, note }) => ({
        atMs: time.fromMs,
        item: {
          title: t("closing.copyAppointment", t("calendar.purpose")[purpose]),
          note: [moment(time.fromMs), state && t("calendar.state")[state]]
            .filter(Boolean)
            .join(" · "),
          text: note,
        },
      })),
    ]
      .sort((a, b) => a.atMs - b.atMs)
      .map(({ item }) => item);
}

/** Surveys as they were answered. */
function useSurveyItems(): (file: Projection) => readonly CopiedItem[] {
  const { t, format } = useI18n();
  return (file) =>
    surveysOf(file.value, file.entities("survey")).map(({ on, from, answers }) => ({
      title: format.day(on),
      note: t("closing.surveyWay")[from],
      facts: surveyItems.flatMap((item) => {
        const rating = answers.ratings[item];
        return rating ? fact(t("closing.surveyItem")[item], `${rating}/5`) : [];
      }),
      text: answers.words,
    }));
}
