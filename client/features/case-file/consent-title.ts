import { useI18n } from "#client/i18n";
import { useClientIndex } from "#client/index";
import { type ConsentKey, photoRecipientOf } from "#shared/casework";
import type { ClientId } from "#shared/kernel";

/** How a consent is called; that to photos by whom they are for, as far as one may know. */
export function useConsentTitle(): (key: ConsentKey) => string {
  const { t } = useI18n();
  const index = useClientIndex();
  const nameOf = (id: ClientId) => {
    const row = index.row(id);
    return row?.name ?? row?.callName ?? t("caseFile.otherClient");
  };
  return (key) => {
    const recipient = photoRecipientOf(`consent/${key}`);
    if (recipient) return t("caseFile.photoFor", nameOf(recipient));
    const words: Readonly<Record<string, { readonly title: string }>> = t("casework.consent");
    return words[key]?.title ?? "";
  };
}
