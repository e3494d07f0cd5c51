import type { Platform } from "#client/platform";
import type { Rescued, StorageRefusal, Vault, VaultChange, VaultDocument } from "#client/storage";
import { type DocumentName, type Fact, holdsText } from "#shared/documents";
import { newUlid, ok, type Result, type StaffId } from "#shared/kernel";
import type { CloseName } from "#shared/protocol";
import type { Catalogue } from "./catalogue.ts";
import { factsIn } from "./facts-in.ts";
import { textsIn } from "./texts-in.ts";

/** What setting aside needs. */
export interface SetAsideParts {
  readonly platform: Pick<Platform, "nowMs" | "randomBytes" | "withLock">;
  readonly vault: Vault;
  /** The name of the vault: tabs that share it set aside one after the other. */
  readonly vaultName: string;
  readonly catalogue: Catalogue;
  readonly me: StaffId;
}

/** What becomes of the document itself: all of it goes, or only the edits the relay refused. */
export type Fate = "remove" | "dropUnsent";

/** What the relay closed for good, and why. */
export interface Refusal {
  readonly reason: CloseName;
  readonly name: DocumentName;
  /** The generation in which the document was refused; undefined when it was not in the vault. */
  readonly generation: number | undefined;
}

/** What must become of a document that the relay closed; undefined when nothing. */
export function fateAfter(
  catalogue: Catalogue,
  { reason, name }: Pick<Refusal, "reason" | "name">,
): Fate | undefined {
  if (reason === "gone") return "remove";
  if (reason !== "notAllowed") return "dropUnsent";
  // What was readable stays until the feed, which knows, says that it must go.
  if (catalogue.state(name)?.isNew) return "remove";
  return catalogue.isUnsent(name) ? "dropUnsent" : undefined;
}

const tabsInARow = 8;

/** What is set aside besides, or not at all. */
export interface Scope {
  /** Everything one ever said is kept in the drawer, because the relay may have lost it. */
  readonly isAllKept?: boolean;
  /** Only what was refused in this generation: in another, a tab has set it aside already. */
  readonly generation?: number | undefined;
}

/**
 * Puts the unsent edits of a document into the rescue drawer, and the document to its fate, in one
 * transaction, one tab after the other, so that the same words are never there twice. When another
 * tab says something meanwhile, that is set aside too.
 */
export const setAside = (
  parts: SetAsideParts,
  name: DocumentName,
  reason: CloseName,
  fate: Fate,
  scope: Scope = {},
): Promise<Result<true, StorageRefusal>> =>
  parts.catalogue.inTurn(() =>
    parts.platform.withLock(`queqiao/${parts.vaultName}/set-aside`, () =>
      setAsideNow(parts, name, reason, fate, scope),
    ),
  );

async function setAsideNow(
  { platform, vault, catalogue, me }: SetAsideParts,
  name: DocumentName,
  reason: CloseName,
  fate: Fate,
  { isAllKept, generation }: Scope,
): Promise<Result<true, StorageRefusal>> {
  const id = newUlid(platform.nowMs(), platform.randomBytes);
  for (let turn = 0; turn < tabsInARow; turn += 1) {
    const loaded = await vault.load(name);
    if (!loaded.ok) return loaded;
    const { document, rows } = loaded.value;
    if (!document || (generation ?? document.generation) !== document.generation) break;
    const asked = rows.filter((row) => isAllKept || row.isUnsent).map(({ update }) => update);
    const all = rows.map(({ update }) => update);
    const words = holdsText(name) ? textsOf(asked, all) : factsOf(asked, me);
    const entry: Rescued = { id, document: name, reason, atMs: platform.nowMs(), ...words };
    const isAny = words.bytes.length > 0;
    const rescue: readonly VaultChange[] = isAny ? [{ type: "rescue", entry }] : [];
    const written = await catalogue.write([...rescue, fateOf(fate, document)]);
    if (!written.ok) return written;
    if (fate === "dropUnsent" || !catalogue.state(name)) break;
  }
  return ok(true);
}

type Words = Pick<Rescued, "facts" | "texts" | "bytes">;

/** One's own facts, each once, however many rows hold it; what colleagues said is theirs to keep. */
function factsOf(updates: readonly Uint8Array[], me: StaffId): Words {
  const ownIn = (some: readonly Uint8Array[]): readonly Fact[] =>
    factsIn(some).filter(({ by }) => by === me);
  const bytes = updates.filter((update) => ownIn([update]).length > 0);
  return { facts: [...new Map(ownIn(bytes).map((fact) => [fact.id, fact])).values()], bytes };
}

const textsOf = (bytes: readonly Uint8Array[], all: readonly Uint8Array[]): Words => ({
  ...{ facts: [], texts: textsIn(bytes, all), bytes },
});

const fateOf = (type: Fate, { name, edits }: VaultDocument): VaultChange => ({
  type,
  document: name,
  edits,
});
