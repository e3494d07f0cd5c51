import { useI18n } from "#client/i18n";
import { useClientIndex } from "#client/index";
import type { OpenProposal } from "./read-agreed.ts";

/** How open proposals read on Today and on the day sheet. */
export interface DueWords {
  readonly proposal: (proposal: OpenProposal) => string;
  readonly proposalUntil: (proposal: OpenProposal) => string;
}

/** The words in the person's language. */
export function useDueWords(nowMs: () => number): DueWords {
  const { t, format } = useI18n();
  const index = useClientIndex();
  return {
    proposal: ({ other }) => {
      const row = index.row(other);
      return t("today.proposed", row?.name ?? row?.callName ?? t("caseFile.otherClient"));
    },
    proposalUntil: ({ dueMs, isExpired }) =>
      t(isExpired ? "today.answerExpired" : "today.answerUntil", format.dateTime(dueMs, nowMs())),
  };
}
