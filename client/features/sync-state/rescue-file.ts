import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { saveTextFile, useToasts } from "#client/ui";
import { dayOf } from "#feature/client-card";
import type { DocumentId } from "#shared/documents";
import { useDocumentNames } from "./document-names.ts";
import { rescueText } from "./rescue-text.ts";

/** A moment of no year of ours, so that a file says the year of each. */
const otherYearMs = 0;

/** What a rescue file holds: its title, the documents its words are of, and the words. */
export interface RescueContent {
  readonly title: string;
  /** The name of the file for a day `yyyy-mm-dd`. */
  readonly fileName: (day: string) => string;
  readonly documents: readonly (DocumentId | undefined)[];
  readonly words: string;
}

/** Answers how to hand the person a readable file of their own words, and tells them that it left the device's seal. */
export function useRescueContent(): (content: RescueContent) => void {
  const { t, format } = useI18n();
  const { agency, me } = useWork();
  const toasts = useToasts();
  const nameOf = useDocumentNames();
  return ({ title, fileName, documents, words }) => {
    const nowMs = Date.now();
    const heading = {
      title,
      from: [agency().name, me().name, format.dateTime(nowMs, otherYearMs)],
      documents: [...new Set(documents)].flatMap((id) => (id ? [{ id, name: nameOf(id) }] : [])),
    };
    saveTextFile(fileName(dayOf(nowMs)), rescueText(heading, words));
    toasts.show({ text: t("sync.fileSaved") });
  };
}

/** Answers how to hand the person everything typed that the relay does not have. */
export function useRescueFile(): () => Promise<void> {
  const { t } = useI18n();
  const { thisDevice } = useWork();
  const save = useRescueContent();
  return async () =>
    save({
      title: t("sync.unsentFileTitle"),
      fileName: (day) => t("shell.rescueFile", day),
      documents: thisDevice.unsent().map(({ document }) => document),
      words: await thisDevice.exportUnsent(),
    });
}
