import { useI18n } from "#client/i18n";
import { profileField, useCardWords } from "#feature/client-card";
import type { InterviewAnswer } from "#shared/casework";
import { currentForm, formOf, type Question, questionsOf } from "#shared/interviews";
import { useOwnWords } from "./own-words.ts";

/** How questions of an interview and their answers read. */
export interface QuestionWords {
  /** As it is asked, or the name of its field. */
  readonly asks: (question: Question) => string;
  /** The same without the mark at its end, for lists. */
  readonly short: (question: Question) => string;
  readonly answer: (question: Question, answer: InterviewAnswer) => string;
  /** A question of any form by its name; undefined when no form here has it. */
  readonly find: (id: string) => Question | undefined;
}

/** The words of the outline in the person's language. */
export function useQuestionWords(): QuestionWords {
  const { format } = useI18n();
  const own = useOwnWords();
  const cards = useCardWords();
  const asks = ({ asks: words, answer, id }: Question): string => {
    if (words) return own(words);
    return answer.kind === "card" ? cards.label(profileField(answer.field)) : id;
  };
  return {
    asks,
    short: (question) => asks(question).replace(/[？?]$/u, ""),
    answer: ({ answer: kind }, answer) => {
      if ("text" in answer) return answer.text;
      if ("number" in answer)
        return kind.kind === "number" ? `${answer.number} ${own(kind.unit)}` : `${answer.number}`;
      const word = (code: string) => {
        const words = kind.kind === "codes" ? kind.words[code] : undefined;
        return words ? own(words) : code;
      };
      return format.list(answer.codes.map(word));
    },
    find: (id) => {
      const form = formOf(currentForm);
      return form && questionsOf(form).find((question) => question.id === id);
    },
  };
}
