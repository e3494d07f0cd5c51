import type { Authority } from "../authorization/authority.ts";
import type { Office } from "../authorization/office.ts";
import { type Compactor, createCompactor } from "../compaction/compactor.ts";
import { createPress } from "../compaction/press.ts";
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
  readonly journal: Log;
  readonly compacted?: (how: "snapshot" | "epoch", tookMs: number) => void;
}

/** Erasing and compacting, at work. */
export interface Epochs {
  readonly erasure: ErasureCommands;
  readonly compactor: Compactor;
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
    compactor,
    close: async () => {
      clearInterval(timer);
      await running;
      await press.close();
    },
  };
}
