import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import type { Fact } from "#shared/documents";
import { millisecondsOf, type StaffId } from "#shared/kernel";

/** Says who said something, and when. */
export interface SaidBy {
  readonly who: (by: StaffId) => string;
  /** As long ago as it is: 3 分钟前. */
  readonly ago: (fact: Pick<Fact, "at">, nowMs: number) => string;
  /** The day and the hour. */
  readonly when: (fact: Pick<Fact, "at">, nowMs: number) => string;
}

/** The words for who and when; for components below the language and the work. */
export function useSaidBy(): SaidBy {
  const { t, format } = useI18n();
  const { me, directory } = useWork();
  return {
    who: (by) =>
      by === me().id ? t("caseFile.me") : (directory.nameOf(by) ?? t("caseFile.colleague")),
    ago: ({ at }, nowMs) => format.relative(millisecondsOf(at), nowMs),
    when: ({ at }, nowMs) => format.dateTime(millisecondsOf(at), nowMs),
  };
}
