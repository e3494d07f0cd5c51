import type { Vault, VaultChange } from "#client/storage";
import { type Catalogue, factsIn } from "#client/sync";
import { clientsOf, idOf, kindsOfAClient, parseName } from "#shared/documents";
import type { ClientId, StaffId } from "#shared/kernel";
import { saysOnlyPhoneHash } from "#shared/registry";
import { clearingOf, missingOf } from "./add-missing.ts";
import type { Batch, PlannedItem } from "./batch-journal.ts";
import type { Directory } from "./directory.ts";
import { sayUnopened, type UnopenedParts } from "./say-unopened.ts";

/** What taking an import back stands on. */
export interface BackParts extends UnopenedParts {
  readonly vault: Vault;
  readonly me: () => { readonly id: StaffId };
  readonly directory: Pick<Directory, "staffOf">;
}

/** What becomes of one item when its batch is taken back. */
export interface ItemBack {
  readonly changes: readonly VaultChange[];
  readonly isWithdrawn: boolean;
  /** Somebody worked on the client since. */
  readonly isKept: boolean;
}

/** Withdraws a client nobody worked on, or clears what was added to a known one. */
export async function takeItemBack(
  parts: BackParts,
  { type, id, words }: PlannedItem,
  batch: Batch,
): Promise<ItemBack> {
  if (type === "add") {
    const by = parts.me().id;
    const changes = await Promise.all(
      (["client", "contact"] as const).map((kind) =>
        sayUnopened(parts, idOf(kind, id), kind, (said) => clearingOf(said, words[kind], by)),
      ),
    );
    return {
      changes: changes.filter((change) => change !== undefined),
      ...{ isWithdrawn: false, isKept: false },
    };
  }
  const isKept = await isWorkedOn(parts, id, batch);
  if (isKept) return { changes: [], isWithdrawn: false, isKept };
  const change = await sayUnopened(parts, idOf("client", id), "client", (said) =>
    said.value("withdrawn", "on") === undefined
      ? [{ about: "withdrawn", says: { on: batch.on, import: batch.id } }]
      : [],
  );
  return { changes: change ? [change] : [], isWithdrawn: change !== undefined, isKept };
}

/** Clears the withdrawal of a client, when it was this batch's, or adds again what a known one lacks. */
export async function bringItemBack(
  parts: BackParts,
  { type, id, words }: PlannedItem,
  batch: Batch,
): Promise<readonly VaultChange[]> {
  if (type === "add") {
    const changes = await Promise.all(
      (["client", "contact"] as const).map((kind) =>
        sayUnopened(parts, idOf(kind, id), kind, (said) => missingOf(said, words[kind])),
      ),
    );
    return changes.filter((change) => change !== undefined);
  }
  const change = await sayUnopened(parts, idOf("client", id), "client", (said) =>
    said.value("withdrawn", "import") === batch.id
      ? [{ about: "withdrawn", says: { on: null, import: null } }]
      : [],
  );
  return change ? [change] : [];
}

/** Whether anything was said of a client beside what the import said, or a colleague serves the client. */
async function isWorkedOn(parts: BackParts, id: ClientId, batch: Batch): Promise<boolean> {
  const { vault, catalogue } = parts;
  if (parts.directory.staffOf(id).some((staff) => staff !== parts.me().id)) return true;
  if (isInAPair(catalogue, id)) return true;
  const said = new Set<string>();
  let atFirst = 0;
  for (const kind of kindsOfAClient) {
    const loaded = await vault.load(catalogue.nameOf(idOf(kind, id)));
    if (!loaded.ok) return true;
    const facts = factsIn(loaded.value.rows.map(({ update }) => update));
    for (const fact of facts) {
      if (fact.about !== "withdrawn" && !saysOnlyPhoneHash(fact)) said.add(fact.id);
    }
    const mark = facts.find(({ about }) => about === `import/${batch.id}`);
    atFirst = Number(mark?.says.facts ?? atFirst);
  }
  return said.size > atFirst;
}

const isInAPair = (catalogue: Catalogue, id: ClientId): boolean =>
  catalogue.all().some(({ name }) => {
    const parsed = parseName(name);
    return (
      parsed.ok && parsed.value.kind === "introduction" && clientsOf(parsed.value).includes(id)
    );
  });
