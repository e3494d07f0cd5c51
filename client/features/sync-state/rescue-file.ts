import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { saveTextFile, useToasts } from "#client/ui";

/** Answers how to hand the person everything typed that the relay does not have, as a readable file. */
export function useRescueFile(): () => Promise<void> {
  const { t } = useI18n();
  const { thisDevice } = useWork();
  const toasts = useToasts();
  return async () => {
    const day = new Date().toISOString().slice(0, 10);
    saveTextFile(t("shell.rescueFile", day), await thisDevice.exportUnsent());
    toasts.show({ text: t("shell.rescueSaved") });
  };
}
