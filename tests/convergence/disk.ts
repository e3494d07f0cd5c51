import type { SeededRandom } from "#shared/kernel";
import { type Storage, StorageFull } from "../../sync-server/storage/storage.ts";

/** A storage as one run of the relay sees it, until the power goes. */
export interface Plugged {
  readonly storage: Storage;
  /** The power goes: whatever was not on the disk by now never will be. */
  readonly cut: () => void;
  /** The next time something is written, there is no room. */
  readonly fill: () => void;
}

/** The relay of this run is dead; nobody is there to read this. */
class PowerCut extends Error {
  override name = "PowerCut";
}

/** Puts a disk that takes its time between a relay and what is kept. */
export function plugDisk(kept: Storage, random: SeededRandom): Plugged {
  let isCut = false;
  let isFull = false;
  const slowness = random.pick([2, 6, 40]);

  const spin = async (): Promise<void> => {
    for (let left = random.integer(0, slowness); left > 0; left -= 1) {
      await new Promise<void>((resolve) => setImmediate(resolve));
    }
    if (isCut) throw new PowerCut();
  };

  const slow = <Port extends object>(port: Port): Port =>
    new Proxy(port, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== "function") return value;
        return async (...asked: unknown[]) => {
          await spin();
          const answer: unknown = await value.apply(target, asked);
          await spin();
          return answer;
        };
      },
    });

  return {
    storage: {
      ...kept,
      documents: slow({
        ...kept.documents,
        append: async (rows) => {
          const hasNoRoom = isFull;
          isFull = false;
          if (hasNoRoom) throw new StorageFull("no room");
          return kept.documents.append(rows);
        },
      }),
      office: slow(kept.office),
      sessions: slow(kept.sessions),
      reveals: slow(kept.reveals),
      close: async () => undefined,
    },
    cut: () => {
      isCut = true;
    },
    fill: () => {
      isFull = true;
    },
  };
}
