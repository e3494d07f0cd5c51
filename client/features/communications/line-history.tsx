import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { History } from "#client/ui";
import type { Fact } from "#shared/documents";
import { millisecondsOf } from "#shared/kernel";
import type { VisitLog } from "./open-visit-log.ts";

/** Everything that was written and corrected about one entry, the latest first. */
export function LineHistory(props: {
  readonly log: VisitLog;
  readonly about: string;
  readonly nowMs: number;
}) {
  const { t, format } = useI18n();
  const { directory } = useWork();
  const facts = () =>
    props.log.live
      .projection()
      .facts()
      .filter(({ about }) => about === props.about);
  const labels = (): Readonly<Record<string, string>> => t("communications.fieldOf");
  const textOf = ({ says }: Fact): string => {
    const written = [says.note, says.text, says.needs].find((value) => typeof value === "string");
    const fields = Object.keys(says).flatMap((field) => labels()[field] ?? []);
    const isFirst = "at" in says && ("direction" in says || "purpose" in says);
    const what = isFirst ? t("communications.firstLogged") : format.list([...new Set(fields)]);
    return written === undefined ? what : t("communications.fieldsAndText", what, String(written));
  };
  return (
    <History
      label={t("common.history")}
      entries={facts().map((fact) => ({
        what: textOf(fact),
        who: directory.nameOf(fact.by) ?? t("caseFile.colleague"),
        when: format.relative(millisecondsOf(fact.at), props.nowMs),
      }))}
    />
  );
}
