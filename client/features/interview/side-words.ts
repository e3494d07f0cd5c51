import { useI18n } from "#client/i18n";
import { useSaidBy } from "#feature/case-file";
import { profileField, useCardWords } from "#feature/client-card";
import { interviewAnswerSchema, type VerificationWay, verificationWays } from "#shared/casework";
import type { Side } from "#shared/interviews";
import { interviewsOf } from "#shared/interviews";
import type { Json, Ulid } from "#shared/kernel";
import { sittingsOf } from "#shared/questionnaires";
import { useDesk } from "./desk.ts";
import { useOwnWords } from "./own-words.ts";
import { useQuestionWords } from "./question-words.ts";

/** How a word that is held against another one reads. */
export interface SideWords {
  readonly value: (side: Side) => string;
  /** Where it stands: the card, an interview, a paper, answers. */
  readonly where: (side: Side) => string;
  /** Where it stands, who said it, and when. */
  readonly note: (side: Side) => string;
}

/** The words of sides in the person's language. */
export function useSideWords(): SideWords {
  const { t, format } = useI18n();
  const desk = useDesk();
  const cards = useCardWords();
  const questions = useQuestionWords();
  const own = useOwnWords();
  const said = useSaidBy();

  const interviewWord = (id: Ulid): string => {
    const found = interviewsOf(desk.ground().file).find((each) => each.id === id);
    return found
      ? t("consultation.where").interview(format.date(found.atMs))
      : t("consultation.interview");
  };
  const sittingWord = (id: Ulid, title: string): string => {
    const found = sittingsOf(desk.ground().assessment).find((each) => each.id === id);
    return found ? t("consultation.where").sitting(title, format.date(found.atMs)) : title;
  };
  const where = ({ where: place }: Side): string => {
    switch (place.type) {
      case "card":
        return t("consultation.where").card;
      case "interviewField":
      case "interviewAnswer":
        return interviewWord(place.interview);
      case "paper":
        return t("consultation.where").paper(t("casework.claim")[place.claim]);
      case "scale":
        return sittingWord(place.sitting, own(place.instrument.title));
    }
  };
  const value = ({ where: place, value: text }: Side): string => {
    switch (place.type) {
      case "card":
      case "interviewField":
        return cards.value(profileField(place.field), text);
      case "interviewAnswer":
        return answerWord(place.question, text);
      case "paper":
        return paperWord(place.fact, text);
      case "scale":
        return `${own(place.scale.name)} · ${bandWord(text)}`;
    }
  };
  const answerWord = (id: string, text: Json): string => {
    const question = questions.find(id);
    const answer = interviewAnswerSchema.safeParse(text).data;
    return question && answer
      ? `${questions.asks(question)} ${questions.answer(question, answer)}`
      : "";
  };
  const paperWord = (fact: "bornOn" | "sex" | "how", text: Json): string => {
    if (fact === "bornOn") return format.day(String(text));
    if (fact === "sex") return cards.value(profileField("sex"), text);
    const way: VerificationWay | undefined = verificationWays.find((each) => each === text);
    return way ? t("casework.verificationWay")[way] : "";
  };
  const bandWord = (text: Json): string => {
    const words: Readonly<Record<string, string>> = t("consultation.band");
    return words[String(text)] ?? "";
  };
  return {
    value,
    where,
    note: (side) => t("consultation.sideNote", where(side), said.who(side.by), said.when(side)),
  };
}
