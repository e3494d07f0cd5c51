import type { AppendRefusal } from "#client/documents";
import { useI18n } from "#client/i18n";

/** Why something was not written down, in the person's language; undefined when the document was not open. */
export function useNotWritten(): (why: AppendRefusal | undefined) => string {
  const { t } = useI18n();
  return (why) => {
    if (why?.type === "archived") return t("caseFile.archivedNow");
    if (why?.type === "notAllowed") return t("caseFile.notAllowedNow");
    return t(why?.type === "tooLarge" ? "caseFile.tooLarge" : "caseFile.notTaken");
  };
}
