import { useI18n } from "#client/i18n";
import type { ClientId } from "#shared/kernel";
import type { HistoryEntry } from "./read-history.ts";

type Words = Readonly<Record<string, string>>;

/** Answers how the steps of an introduction, and what follows the end of a service, read. */
export function useWaySentence(
  nameOf: (id: ClientId | undefined) => string,
): (entry: HistoryEntry) => string | undefined {
  const { t } = useI18n();
  const wordIn = (words: Words, code: string): string => words[code] ?? t("registry.unknownValue");
  const ofPair = useStepSentence(nameOf, wordIn);
  return (entry) => {
    switch (entry.code) {
      case "delivered":
        return t("history.said.delivered", wordIn(t("contract.delivery"), entry.kind));
      case "surveyed":
        return t("history.said.surveyed");
      case "archived":
        return t(
          entry.is ? "history.said.archived" : "history.said.takenOut",
          wordIn(t("closing.archiveReason"), entry.reason),
        );
      case "rightAsked":
        return t("history.said.rightAsked", wordIn(t("closing.rightsKind"), entry.kind));
      case "rightAnswered":
        return t("history.said.rightAnswered", wordIn(t("closing.rightsOutcome"), entry.outcome));
      default:
        return ofPair(entry);
    }
  };
}

function useStepSentence(
  nameOf: (id: ClientId | undefined) => string,
  wordIn: (words: Words, code: string) => string,
): (entry: HistoryEntry) => string | undefined {
  const { t } = useI18n();
  return (entry) => {
    switch (entry.code) {
      case "introducedFor":
        return t("history.said.introducedFor", entry.words);
      case "introductionEnded":
        return t(
          "history.said.introductionEnded",
          nameOf(entry.other),
          wordIn(t("introductions.outcome"), entry.is),
        );
      case "asked":
        return t("history.said.asked", nameOf(entry.client));
      case "cardShown":
        return t("history.said.cardShown", nameOf(entry.of), nameOf(entry.to));
      case "cardAmiss":
        return t("history.said.cardAmiss");
      case "lineGiven":
        return t("history.said.lineGiven", nameOf(entry.client));
      case "attended":
        return t(
          "history.said.attended",
          nameOf(entry.client),
          wordIn(t("introductions.attendance"), entry.is),
        );
      default:
        return undefined;
    }
  };
}
