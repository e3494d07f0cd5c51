import { type DocumentName, parseName } from "#shared/documents";
import type { Authority } from "../authorization/authority.ts";
import type { Office } from "../authorization/office.ts";
import { createCompactor } from "../compaction/compactor.ts";
import { createPress } from "../compaction/press.ts";
import type { Owners } from "../rooms/owners.ts";
import type { Rooms } from "../rooms/rooms.ts";
import type { SealedLog } from "../storage/sealed-log.ts";
import type { Log } from "../telemetry/log.ts";
import { createErasureCommands, type ErasureCommands } from "./erasure-commands.ts";
import { createRenewals } from "./renewals.ts";

/** What epochs stand on. */
export interface EpochsWorld {
  readonly office: Office;
  readonly authority: Authority;
  readonly log: SealedLog;
  readonly rooms: Rooms;
  readonly owners: Owners;
  readonly journal: Log;
  readonly compacted?: (how: "snapshot" | "epoch", tookMs: number) => void;
}

/** What is done to documents now and then, for whoever cannot wait; false: there was no need. */
export interface Upkeep {
  /** Puts a snapshot in the place of what the rows of a document hold. */
  readonly compact: (name: DocumentName) => Promise<boolean>;
  /** Writes a document anew, in a new epoch. */
  readonly renew: (name: DocumentName) => Promise<boolean>;
}

/** Erasing and compacting, at work. */
export interface Epochs {
  readonly erasure: ErasureCommands;
  readonly upkeep: Upkeep;
  readonly close: () => Promise<void>;
}

const compactionMs = 60_000;

/** Opens erasing, and starts to look now and then for documents that have grown long. */
export function openEpochs(world: EpochsWorld): Epochs {
  const press = createPress();
  const renewals = createRenewals({ ...world, press });
  const compactor = createCompactor({ ...world, press, renewals });
  let running: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    running = compactor
      .run()
      .catch((error: unknown) => world.journal.error("compaction failed", error));
  }, compactionMs);
  timer.unref();
  return {
    erasure: createErasureCommands({ ...world, renewals }),
    upkeep: {
      compact: compactor.compact,
      renew: async (text) => {
        const name = parseName(text);
        const document = name.ok ? await world.log.load(name.value.name) : undefined;
        if (!name.ok || !document || document === "gone") return false;
        const renewal = { cause: "compacted" as const, by: document.by, leaveOut: [] };
        return (await renewals.renew(name.value, renewal)) !== undefined;
      },
    },
    close: async () => {
      clearInterval(timer);
      await running;
      await press.close();
    },
  };
}
