import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";

/** The messages everybody can begin from. */
export const messageTemplates = ["firstContact", "callMissed", "reminder", "thanks"] as const;
export type MessageTemplate = (typeof messageTemplates)[number];

/** A message with everything filled in. */
export interface FilledMessage {
  readonly subject: string;
  readonly text: string;
}

/** The templates in the person's language, filled with who writes to whom. */
export function useTemplates(): {
  readonly message: (template: MessageTemplate | undefined, addressed: string) => FilledMessage;
} {
  const { t } = useI18n();
  const { me, agency } = useWork();
  return {
    message: (template, addressed) => ({
      subject: agency().name,
      text: template
        ? t("communications.templateText")[template](addressed, agency().name, me().name)
        : t("communications.greeting", addressed),
    }),
  };
}
