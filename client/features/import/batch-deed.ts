import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import type { Deed } from "#feature/undo";
import { ok, refuse, type Ulid } from "#shared/kernel";

const always = (): boolean => true;
const place = { path: "/clients/import", href: "/clients/import", show: () => undefined };

/** A whole import as one step back: its clients are withdrawn, and brought back again. */
export function useBatchDeed(): (id: Ulid, sentence: string) => Deed {
  const { t } = useI18n();
  const { batches } = useWork();
  const taken = (id: Ulid, sentence: string): Deed => ({
    ...{ sentence, written: [], place },
    back: async () => {
      const back = await batches.takeBack(id, always);
      if (!back.ok) return refuse("saidSince");
      const { withdrawn, kept } = back.value;
      return ok(withdrawnDeed(id, sentence, t("importing.takenBack", withdrawn, kept)));
    },
  });
  const withdrawnDeed = (id: Ulid, before: string, sentence: string): Deed => ({
    ...{ sentence, written: [], place },
    back: async () => {
      const brought = await batches.bringBack(id, always);
      return brought.ok ? ok(taken(id, before)) : refuse("saidSince");
    },
  });
  return taken;
}
