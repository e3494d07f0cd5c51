import {
  type DocumentName,
  type EpochCause,
  holdsFacts,
  nameOf,
  type ParsedName,
} from "#shared/documents";
import { assert, type StaffId } from "#shared/kernel";
import type { Press } from "../compaction/press.ts";
import type { Begun } from "../rooms/renew.ts";
import type { Rooms } from "../rooms/rooms.ts";
import type { OpenedDocument, SealedLog } from "../storage/sealed-log.ts";

/** What renewing documents stands on. */
export interface RenewalWorld {
  readonly log: SealedLog;
  readonly rooms: Pick<Rooms, "renew">;
  readonly press: Press;
}

/** Why a document begins anew, by whom, and without which facts. */
export interface Renewal {
  readonly cause: EpochCause;
  readonly by: StaffId;
  readonly leaveOut: readonly string[];
}

/** Begins new epochs of fact documents. */
export interface Renewals {
  /**
   * Writes a document anew, without some facts, in a new epoch; answers how many were left out,
   * undefined when the document is not there in this epoch. Nobody can write to it meanwhile.
   */
  readonly renew: (name: ParsedName, renewal: Renewal) => Promise<number | undefined>;
}

/** Starts renewing documents of a relay. */
export function createRenewals({ log, rooms, press }: RenewalWorld): Renewals {
  const begin = async (
    name: ParsedName,
    { cause, by, leaveOut }: Renewal,
    counted: (left: number) => void,
  ): Promise<Begun | undefined> => {
    const document = await loadThere(log, name.name);
    const updates = document.rows.map(({ update }) => update);
    const { update, authors, left } = await press.remake(updates, leaveOut);
    counted(left.length);
    if (cause === "erased" && left.length === 0) return undefined;
    const epoch = name.epoch + 1;
    const { head } = document;
    const clock = await log.begin([
      {
        ...{ of: name.name, head, epoch, cause, by, update },
        ...{ authors: new Map(authors), erasedFacts: left },
      },
    ]);
    return { name: nameOf(name.id, epoch), epoch, cause, clock };
  };

  return {
    renew: async (name, renewal) => {
      assert(holdsFacts(name.kind), "only documents of facts are written anew");
      let left = 0;
      const isBegun = await rooms.renew(name, () =>
        begin(name, renewal, (count) => {
          left = count;
        }),
      );
      return isBegun ? left : undefined;
    },
  };
}

async function loadThere(log: SealedLog, name: DocumentName): Promise<OpenedDocument> {
  const document = await log.load(name);
  assert(document && document !== "gone", "renewed a document that is not there");
  return document;
}
