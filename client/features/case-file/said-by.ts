import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import type { Fact } from "#shared/documents";
import { millisecondsOf, type StaffId } from "#shared/kernel";
import { useCaseFile } from "./case-file-context.ts";

/** Says who said something, and when. */
export interface SaidBy {
  readonly who: (by: StaffId) => string;
  /** As long ago as it is: 3 分钟前. */
  readonly ago: (fact: Pick<Fact, "at">) => string;
  /** The day and the hour. */
  readonly when: (fact: Pick<Fact, "at">) => string;
}

/** The words for who and when; for the parts of an open case file. */
export function useSaidBy(): SaidBy {
  const { t, format } = useI18n();
  const { me, directory } = useWork();
  const { nowMs } = useCaseFile();
  return {
    who: (by) =>
      by === me().id ? t("caseFile.me") : (directory.nameOf(by) ?? t("caseFile.colleague")),
    ago: ({ at }) => format.relative(millisecondsOf(at), nowMs()),
    when: ({ at }) => format.dateTime(millisecondsOf(at), nowMs()),
  };
}
