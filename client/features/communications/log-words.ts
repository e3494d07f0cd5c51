import { useI18n } from "#client/i18n";
import type { CallEntry, LogEntry, VisitEntry } from "#shared/casework";

type CallHead = Pick<CallEntry, "kind" | "channel" | "direction" | "result">;
type VisitHead = Pick<VisitEntry, "kind" | "purpose">;

/** The sentences of the log. */
export interface LogWords {
  readonly callHead: (call: CallHead) => string;
  readonly visitHead: (visit: VisitHead) => string;
  readonly head: (entry: LogEntry) => string;
}

/** The words of the log in the person's language. */
export function useLogWords(): LogWords {
  const { t } = useI18n();
  const callHead = ({ channel, direction, result }: CallHead): string => {
    const sort = channel === "phone" ? "call" : "message";
    const way =
      channel === "phone"
        ? t("communications.direction").call[direction]
        : t("communications.messageBy", t("communications.channel")[channel], direction);
    const isTold = sort === "call" && direction === "out" && result !== undefined;
    return isTold ? t("communications.wayAndResult", way, t("communications.result")[result]) : way;
  };
  const visitHead = ({ purpose }: VisitHead): string =>
    purpose === undefined
      ? t("communications.cameBy")
      : t("communications.cameFor", t("communications.purpose")[purpose]);
  return {
    callHead,
    visitHead,
    head: (entry) => (entry.kind === "call" ? callHead(entry) : visitHead(entry)),
  };
}
