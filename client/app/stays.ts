import { createRefusedTexts, type RefusedTexts } from "#client/ui";
import type { StaffId } from "#shared/kernel";

/** What a person left behind in this tab: for them when they come back, and for nobody else. */
export interface Stay {
  readonly texts: RefusedTexts;
  /** The address of the screen they were at last; undefined when they were not here yet. */
  path: string | undefined;
}

/** The stays of all who worked in this tab; in memory, so that they end with the tab. */
export interface Stays {
  readonly of: (staff: StaffId) => Stay;
  /** Who worked here last. */
  last: StaffId | undefined;
  /** Forgets everybody whose data is on this device no more. */
  readonly keepOnly: (known: readonly StaffId[]) => void;
}

/** Begins with nobody. */
export function createStays(): Stays {
  const stays = new Map<StaffId, Stay>();
  return {
    last: undefined,
    of: (staff) => {
      const stay = stays.get(staff) ?? { texts: createRefusedTexts(), path: undefined };
      stays.set(staff, stay);
      return stay;
    },
    keepOnly: (known) => {
      for (const staff of stays.keys()) if (!known.includes(staff)) stays.delete(staff);
    },
  };
}
