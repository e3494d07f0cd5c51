import { useI18n } from "#client/i18n";
import { useClientIndex } from "#client/index";
import type { ClientId } from "#shared/kernel";
import type { Material, WhyNotShown } from "#shared/materials";
import type { Library } from "./open-library.ts";

/** How the library speaks of clients, of consents, and of why something is not shown. */
export function useMaterialWords(library: Library) {
  const { t, format } = useI18n();
  const index = useClientIndex();
  const client = (id: ClientId): string => {
    const row = index.row(id);
    return row?.name ?? row?.callName ?? t("materials.someClient");
  };
  const whyNot = (why: WhyNotShown): string => {
    switch (why.type) {
      case "expired":
        return t("materials.whyNot.expired", format.day(why.on));
      case "promises":
        return t("materials.whyNot.promises", format.list(why.words));
      case "consent":
        return t("materials.whyNotConsent")[why.is](client(why.client));
      default:
        return t("materials.whyNot")[why.type];
    }
  };
  return {
    client,
    whyNot,
    /** On whose word a story rests, and how it stands; undefined where it tells of nobody. */
    consents: ({ consentsOf }: Material): string | undefined =>
      consentsOf.length === 0
        ? undefined
        : t(
            "materials.restsOn",
            format.list(
              consentsOf.map((id) =>
                t("materials.consentOf", client(id), t("materials.consent")[library.consentOf(id)]),
              ),
            ),
          ),
  };
}
