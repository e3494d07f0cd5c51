import { useI18n } from "#client/i18n";
import type { InBoth } from "#shared/kernel";

/** Wordings that belong to a form or a questionnaire, in the person's language. */
export function useOwnWords(): (words: InBoth) => string {
  const { locale } = useI18n();
  return (words) => words[locale()];
}
