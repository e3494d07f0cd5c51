/** The accounts that have a vault on this device: readable before anybody has signed in. */
import type { DBSchema } from "idb";
import type { Platform } from "#client/platform";
import { type Result, type StaffId, staffIdSchema, z } from "#shared/kernel";
import { blobDatabaseOf, countUnsentBlobs } from "../blobs/indexeddb-blobs.ts";
import { createDatabase, removeDatabase } from "../indexeddb/database.ts";
import { openVaultDatabase } from "../indexeddb/indexeddb-vault.ts";
import { attempt, type StorageRefusal } from "../refusal.ts";
import type { Lock } from "./keyring.ts";

/** One person's place on this device. Names are in the clear, so that one can choose oneself. */
export interface DeviceAccount {
  /** The opaque name of the vault's database. */
  readonly vault: string;
  /** This device's id for the relay: a ULID, per account. */
  readonly device: string;
  readonly staff: StaffId;
  readonly account: string;
  readonly name: string;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly lock: Lock;
  /** Milliseconds since 1970. */
  readonly lastOpenedAtMs: number;
}

/** Keeps the accounts of this device. */
export interface DeviceAccounts {
  /** All accounts, last opened first; records that cannot be read are left out. */
  readonly list: () => Promise<Result<readonly DeviceAccount[], StorageRefusal>>;
  /** Writes an account, in the place of the one with the same vault. */
  readonly put: (account: DeviceAccount) => Promise<Result<true, StorageRefusal>>;
  /** Forgets an account, key first, then its vault: what may remain of it cannot be opened. */
  readonly remove: (vault: string) => Promise<Result<true, StorageRefusal>>;
  /** How many documents and photos of a vault the relay does not have; undefined when it cannot be counted. */
  readonly countUnsent: (vault: string) => Promise<number | undefined>;
  readonly close: () => Promise<void>;
}

interface AccountsSchema extends DBSchema {
  accounts: { key: string; value: DeviceAccount };
}

const accountSchema = z.object({
  vault: z.string(),
  device: z.string(),
  staff: staffIdSchema,
  account: z.string(),
  name: z.string(),
  agencyId: z.string(),
  agencyName: z.string(),
  lock: z.object({
    salt: z.instanceof(Uint8Array),
    cost: z.object({ memoryKiB: z.number(), iterations: z.number(), parallelism: z.number() }),
    wrappedRoot: z.instanceof(Uint8Array),
  }),
  lastOpenedAtMs: z.number(),
});

/** The accounts of this device, in a small database of their own. */
export function openDeviceAccounts(platform: Platform): DeviceAccounts {
  const db = createDatabase<AccountsSchema>(platform, {
    name: "queqiao",
    version: 1,
    upgrade: (database) => {
      database.createObjectStore("accounts", { keyPath: "vault" });
    },
  });
  return {
    list: () =>
      attempt(async () => {
        const found = await db.run(["accounts"], "readonly", (tx) =>
          tx.objectStore("accounts").getAll(),
        );
        return found
          .flatMap((record) => accountSchema.safeParse(record).data ?? [])
          .sort((a, b) => b.lastOpenedAtMs - a.lastOpenedAtMs);
      }),
    put: (account) =>
      attempt(async () => {
        await db.run(["accounts"], "readwrite", (tx) => tx.objectStore("accounts").put(account));
        return true as const;
      }),
    remove: (vault) =>
      attempt(async () => {
        await db.run(["accounts"], "readwrite", (tx) => tx.objectStore("accounts").delete(vault));
        await removeDatabase(platform, vault);
        await removeDatabase(platform, blobDatabaseOf(vault));
        return true as const;
      }),
    countUnsent: async (vault) => {
      const counted = await attempt(() => countUnsent(platform, vault));
      return counted.ok ? counted.value : undefined;
    },
    close: db.close,
  };
}

async function countUnsent(platform: Platform, vault: string): Promise<number> {
  const db = openVaultDatabase(platform, vault);
  try {
    const documents = await db.run(["documents"], "readonly", (tx) =>
      tx.objectStore("documents").index("unsent").count(),
    );
    return documents + (await countUnsentBlobs(platform, vault));
  } finally {
    await db.close();
  }
}
