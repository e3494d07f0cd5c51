import type { Vault } from "#client/storage";
import { type ClientId, clientIdSchema, z } from "#shared/kernel";

/** The clients registered on this device, remembered until the relay says who serves them. */
export interface CreatedHere {
  readonly has: (client: string) => boolean;
  readonly add: (...clients: readonly ClientId[]) => Promise<void>;
}

const noteKey = "createdHere";
const noteSchema = z.array(clientIdSchema);
/** Long before so many are registered, a table of an agency among them, the relay has heard of the first. */
const remembered = 5_000;

/** Recalls the clients registered on this device. */
export async function recallCreated(vault: Vault): Promise<CreatedHere> {
  const note = await vault.note(noteKey);
  const parsed = note.ok ? noteSchema.safeParse(note.value) : undefined;
  const created = new Set<string>(parsed?.data ?? []);
  return {
    has: (client) => created.has(client),
    add: async (...clients) => {
      for (const client of clients) created.add(client);
      const value = [...created].slice(-remembered);
      await vault.write([{ type: "note", key: noteKey, value }]);
    },
  };
}
