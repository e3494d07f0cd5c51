import { useI18n } from "#client/i18n";
import type { InterviewAnswer } from "#shared/casework";
import type { CopiedItem, CopiedPart } from "#shared/closing";
import type { Projection } from "#shared/documents";
import {
  answerOf,
  type Interview,
  interviewsOf,
  type Question,
  questionsOf,
  talksOf,
} from "#shared/interviews";
import type { InBoth } from "#shared/kernel";
import { type Reply, type Sitting, sittingsOf } from "#shared/questionnaires";
import type { Gathered } from "./gather.ts";

/** Answers how what the person was asked reads in the copy: interviews and questionnaires, answer by answer. */
export function useTalkParts(): (gathered: Gathered) => readonly CopiedPart[] {
  const { t, format } = useI18n();
  const interview = useInterviewItem();
  const sitting = useSittingItem();
  const talksIn = (file: Projection): readonly CopiedItem[] =>
    talksOf(file).map(({ atMs, topic, note }) => ({
      title: topic || t("closing.copyTalk"),
      note: format.date(atMs),
      text: note,
    }));
  return ({ said: { case: file, assessment } }) => [
    {
      title: t("closing.copyTalks"),
      items: file
        ? [...interviewsOf(file).map((one) => interview(file, one)), ...talksIn(file)]
        : [],
    },
    {
      title: t("documents.assessment"),
      items: assessment ? sittingsOf(assessment).map(sitting) : [],
    },
  ];
}

/** Words that are kept in both languages, in the one of this person. */
function useInBoth(): (words: InBoth) => string {
  const { locale } = useI18n();
  return (words) => words[locale()];
}

function useInterviewItem(): (file: Projection, interview: Interview) => CopiedItem {
  const { t, format } = useI18n();
  const inBoth = useInBoth();
  const shown = ({ answer }: Question, given: InterviewAnswer): string => {
    if ("text" in given) return given.text;
    if ("number" in given)
      return answer.kind === "number"
        ? `${given.number} ${inBoth(answer.unit)}`
        : String(given.number);
    return format.list(
      given.codes.map((code) => {
        const word = answer.kind === "codes" ? answer.words[code] : undefined;
        return word ? inBoth(word) : code;
      }),
    );
  };
  return (file, { id, atMs, form }) => ({
    title: t("closing.copyTalk"),
    note: format.date(atMs),
    facts: (form ? questionsOf(form) : []).flatMap((question) => {
      const given = answerOf(file, id, question.id);
      return given && question.asks
        ? [{ term: inBoth(question.asks), value: shown(question, given) }]
        : [];
    }),
  });
}

function useSittingItem(): (sitting: Sitting) => CopiedItem {
  const { t, format } = useI18n();
  const inBoth = useInBoth();
  return ({ instrument, instrumentId, atMs, replies }) => {
    const shown = (reply: Reply): string => {
      const word = reply === "left" ? undefined : instrument?.answers[reply - 1];
      return word ? inBoth(word) : reply === "left" ? t("closing.copySkipped") : String(reply);
    };
    return {
      title: instrument ? inBoth(instrument.title) : instrumentId,
      note: format.date(atMs),
      facts: (instrument?.items ?? []).flatMap(({ id, words }) => {
        const reply = replies[id];
        return reply === undefined ? [] : [{ term: inBoth(words), value: shown(reply) }];
      }),
    };
  };
}
