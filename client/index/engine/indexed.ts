import type { VaultPlatform } from "#client/platform";
import type { Vault } from "#client/storage";
import type { DocumentKind, Fact } from "#shared/documents";
import type { ClientId, StaffId } from "#shared/kernel";
import type { ClientQuery, Likeness, PersonSought } from "../client-query.ts";
import type { ClientRow } from "../client-row.ts";
import type {
  NotListed,
  Positioned,
  PositionQuery,
  RankedCandidates,
  RankQuery,
  Weighed,
  WeighQuery,
} from "../rank-query.ts";
import { type DocumentFollower, followDocuments } from "../reading/follow-documents.ts";
import { readClient, readNoteTitles } from "../reading/read-client.ts";
import type { Stamp } from "../table/client-record.ts";
import type { ClientTable } from "../table/client-table.ts";
import { findSlots, idsOfSlots } from "../table/find.ts";
import { positionClient, rankCandidates, weighClients } from "../table/match/rank-candidates.ts";
import { isMergedAway } from "../table/merges.ts";
import { normalized } from "../table/tokens.ts";
import type { HearNews, Serving } from "./engine.ts";
import { keepSnapshot, recallTable } from "./keep-snapshot.ts";
import { type OvernightDesk, openOvernightDesk } from "./overnight-desk.ts";
import { type ClientDocument, isSameStamp } from "./stamps.ts";
import { tellNews } from "./tell-news.ts";
import { openTools } from "./tools.ts";

/** What an index stands on. */
export interface IndexedParts {
  readonly platform: VaultPlatform;
  readonly vault: Vault;
  readonly hear: HearNews;
}

/** Opens an index over the snapshot in the vault, or over nothing. */
export async function openIndexed(parts: IndexedParts): Promise<Indexed> {
  const { table, isRecalled } = await recallTable(parts.vault);
  return new Indexed(parts, table, isRecalled);
}

const compareAfterMs = 1_000;
const noStamp: Stamp = { epoch: 0, generation: 0, lastRow: 0 };

/** An index that is open: what it is told, and what it is asked. */
export class Indexed {
  /** The list of the whole agency. */
  readonly overnight: OvernightDesk;
  readonly #vault: Vault;
  readonly #table: ClientTable;
  readonly #tools: ReturnType<typeof openTools>;
  readonly #saving: ReturnType<typeof keepSnapshot>;
  readonly #news: ReturnType<typeof tellNews>;
  readonly #follower: DocumentFollower;
  /** The case files here: a client who comes later than the case file gets its note titles. */
  readonly #caseFiles = new Map<ClientId, ClientDocument>();
  /** Who serves those who are not in the table yet. */
  readonly #staffOfNew = new Map<ClientId, readonly StaffId[]>();
  #isBuilt: boolean;
  /** Documents wait for the part that reads names aloud. */
  #isPreparing = false;
  #callOffComparing: (() => void) | undefined;
  readonly #platform: VaultPlatform;

  constructor({ platform, vault, hear }: IndexedParts, table: ClientTable, isRecalled: boolean) {
    this.#platform = platform;
    this.#vault = vault;
    this.#table = table;
    this.overnight = openOvernightDesk(platform, vault, table);
    this.#isBuilt = isRecalled;
    this.#saving = keepSnapshot(platform, vault, table, !isRecalled);
    this.#news = tellNews(platform, table, hear);
    this.#tools = openTools(table, (slot) => {
      if (table.isTaken(slot)) this.#news.changed(table.idAt(slot));
    });
    this.#follower = followDocuments(platform, vault, {
      read: (document, facts) =>
        document.kind === "client"
          ? this.#readOwn(document, facts)
          : this.#readCase(document, facts),
      paused: (isAll) => this.#tell(isAll),
    });
  }

  /** All documents there are: what is not as it was read is read again, what is missing goes. */
  compare(documents: readonly ClientDocument[]): void {
    const here = new Set(
      documents.flatMap(({ kind, client }) => (kind === "client" ? client : [])),
    );
    for (const client of this.#table.ids()) if (!here.has(client)) this.#remove(client);
    this.#isBuilt ||= here.size === 0;
    this.#news.flush(this.#isBuilt, true);
    this.follow(documents);
    void this.#tools.sounding();
  }

  /** Documents that may be others now. */
  follow(documents: readonly ClientDocument[]): void {
    for (const document of documents) {
      if (document.kind === "case") this.#caseFiles.set(document.client, document);
    }
    void this.#want(documents.filter((document) => this.#isOther(document)));
  }

  /** A document is no longer here. */
  forget(kind: DocumentKind, client: ClientId): void {
    this.#follower.forget(`${kind}/${client}`);
    if (kind === "client") this.#remove(client);
    if (kind === "case" && this.#caseFiles.delete(client)) {
      this.#table.putTitles(client, [], noStamp);
      this.#changed(client);
    }
    this.#tell(true);
  }

  /** Who serves whom; clients that are not named are served by nobody. */
  serve(servings: readonly Serving[]): void {
    this.#table.serve(new Map(servings));
    this.#staffOfNew.clear();
    this.#rememberNew(servings);
    this.#news.allChanged();
    this.#saving.changed();
    this.#tell(true);
  }

  /** Who serves some clients. */
  serveSome(servings: readonly Serving[]): void {
    for (const [client, staff] of servings) this.#table.serveOne(client, staff);
    this.#rememberNew(servings);
  }

  find(query: ClientQuery): Uint32Array {
    return idsOfSlots(this.#table, findSlots({ table: this.#table, ...this.#tools }, query));
  }

  row(id: ClientId): ClientRow | undefined {
    const slot = this.#table.slotOf(id);
    if (slot === undefined) return undefined;
    return {
      ...this.#table.row(slot),
      hasLikeness: this.#tools.likenesses.knows(slot),
      isMergedAway: isMergedAway(this.#table, slot),
    };
  }

  likenessesOf(id: ClientId): readonly Likeness[] {
    const slot = this.#table.slotOf(id);
    return slot === undefined ? [] : this.#tools.likenesses.of(slot);
  }

  async likenessesOfPerson(person: PersonSought): Promise<readonly Likeness[]> {
    const { soundsOfPart } = await this.#tools.sounding();
    const sounds = person.name === "" ? [] : soundsOfPart(normalized(person.name));
    return this.#tools.likenesses.ofPerson(person, sounds);
  }

  rank(query: RankQuery): RankedCandidates | NotListed {
    return rankCandidates(this.#table, query);
  }

  position(query: PositionQuery): Positioned | NotListed {
    return positionClient(this.#table, query);
  }

  weigh(query: WeighQuery): Weighed | NotListed {
    return weighClients(this.#table, query);
  }

  async close(): Promise<void> {
    this.#follower.stop();
    this.#saving.stop();
    this.#news.stop();
    this.#callOffComparing?.();
    await this.#vault.close();
  }

  /** Names cannot be read aloud before the part that does it is loaded. */
  async #want(documents: readonly ClientDocument[]): Promise<void> {
    if (documents.length === 0) return;
    this.#isPreparing = true;
    await this.#tools.sounding();
    this.#follower.want(documents);
    this.#isPreparing = false;
  }

  #isOther({ client, kind, stamp }: ClientDocument): boolean {
    const slot = this.#table.slotOf(client);
    if (slot === undefined) return kind === "client";
    const column = kind === "client" ? "stamp" : "caseStamp";
    return !isSameStamp(this.#table.stampOf(slot, column), stamp);
  }

  #readOwn({ client, stamp }: ClientDocument, facts: readonly Fact[]): void {
    const record = readClient(client, facts);
    if (!record) {
      this.#remove(client);
      return;
    }
    const slot = this.#table.slotOf(client);
    const isNew = slot === undefined;
    const before = isNew ? "" : this.#table.columns.mergedInto.get(slot);
    const sounds = this.#tools.soundsOf(client, record.name ?? record.callName);
    this.#table.put(record, sounds, stamp);
    if (isNew) this.#table.serveOne(client, this.#staffOfNew.get(client) ?? []);
    this.#changed(client);
    // Which card stands for a person follows from the words of several.
    if (before !== (record.mergedInto ?? "")) this.#news.allChanged();
    const caseFile = this.#caseFiles.get(client);
    if (isNew && caseFile) this.#follower.want([caseFile]);
  }

  #readCase({ client, stamp }: ClientDocument, facts: readonly Fact[]): void {
    const slot = this.#table.slotOf(client);
    if (slot === undefined) return;
    const before = this.#table.columns.titles.get(slot);
    this.#table.putTitles(client, readNoteTitles(facts), stamp);
    if (this.#table.columns.titles.get(slot) === before) this.#saving.changed();
    else this.#changed(client);
  }

  #remove(client: ClientId): void {
    if (this.#table.slotOf(client) === undefined) return;
    this.#table.remove(client);
    this.#changed(client);
  }

  #rememberNew(servings: readonly Serving[]): void {
    for (const [client, staff] of servings) {
      if (this.#table.slotOf(client) === undefined) this.#staffOfNew.set(client, staff);
    }
  }

  #changed(client: ClientId): void {
    this.#news.changed(client);
    this.#saving.changed();
  }

  #tell(isAll: boolean): void {
    this.#isBuilt ||= !this.#isPreparing && !this.#follower.isWaiting();
    this.#news.flush(this.#isBuilt, isAll);
    if (!isAll) return;
    this.#saving.settled();
    if (this.#isBuilt) this.#callOffComparing ??= this.#compareLater();
  }

  /** Who may be twice in the list is shown when everything else has been. */
  #compareLater(): () => void {
    return this.#platform.after(compareAfterMs, () => {
      this.#tools.likenesses.prepare();
      this.#news.allChanged();
      this.#tell(true);
    });
  }
}
