/**
 * The trace of looks at contact data: on the disk before the data is shown, and at the relay as
 * soon as it can be reached. Several tabs may look at once, so the list is changed under a lock.
 */
import type { Platform } from "#client/platform";
import type { StorageRefusal, Vault } from "#client/storage";
import { type Call, createRepeat } from "#client/sync";
import { newUlid, ok, type Result, ulidSchema, z } from "#shared/kernel";
import { logReveals, type RequestOf } from "#shared/protocol";
import type { Reveal } from "./work.ts";

type Look = RequestOf<typeof logReveals>["reveals"][number];

/** What the trace stands on. */
export interface RevealParts {
  readonly platform: Platform;
  readonly vault: Vault;
  readonly vaultName: string;
  readonly call: Call;
  readonly isConnected: () => boolean;
}

/** Leaves traces, and sends them. */
export interface Reveals {
  readonly leave: (look: Reveal) => Promise<Result<true, StorageRefusal>>;
  /** Sends what waits, when the relay can be reached. */
  readonly send: () => void;
}

const noteKey = "reveals";
const atOnce = 200;

/** Starts the trace of one vault. */
export function keepReveals(parts: RevealParts): Reveals {
  const { platform, vault, vaultName, call, isConnected } = parts;

  const read = async (): Promise<readonly Look[]> => {
    const note = await vault.note(noteKey);
    const parsed = note.ok ? z.safeParse(logReveals.request, { reveals: note.value }) : undefined;
    return parsed?.success ? parsed.data.reveals : [];
  };

  const change = (next: (before: readonly Look[]) => readonly Look[]) =>
    platform.withLock(`queqiao/${vaultName}/reveals`, async () => {
      const value = next(await read()).map((look) => ({ ...look }));
      return vault.write([{ type: "note", key: noteKey, value }]);
    });

  const send = createRepeat(async () => {
    while (isConnected()) {
      const looks = (await read()).slice(0, atOnce);
      if (looks.length === 0) return;
      const logged = await call(logReveals, { reveals: looks });
      if (!logged.ok) return;
      const done = new Set(looks.map(({ id }) => id));
      const kept = await change((before) => before.filter(({ id }) => !done.has(id)));
      if (!kept.ok) return;
    }
  });

  return {
    leave: async ({ client, field, reason }) => {
      const atMs = platform.nowMs();
      const id = ulidSchema.parse(newUlid(atMs, platform.randomBytes));
      const look: Look = { id, client, field, reason, atMs, wasOffline: !isConnected() };
      const left = await change((before) => [...before, look]);
      void send();
      return left.ok ? ok(true) : left;
    },
    send: () => void send(),
  };
}
