/**
 * Everything between the vault and the relay for one person in one tab. Every tab has its own line
 * and syncs what it has open; one tab at a time, the leader, follows the feed and uploads what
 * nobody has open.
 */
import type { Accessor } from "solid-js";
import type { Platform } from "#client/platform";
import type { StorageRefusal, Vault } from "#client/storage";
import { ok, type Result, type StaffId } from "#shared/kernel";
import type { FromRelay } from "#shared/protocol";
import type { Call } from "./call.ts";
import { Catalogue } from "./catalogue.ts";
import { Channels } from "./channels.ts";
import { RelayLine } from "./connection.ts";
import { Creator } from "./creator.ts";
import { Epochs } from "./epochs.ts";
import { Feed } from "./feed.ts";
import { NoteSchema } from "./note-schema.ts";
import { OpenDocuments } from "./open-documents.ts";
import { createRepeat } from "./repeat.ts";
import type { Completeness, Connection } from "./save-state.ts";
import type { SyncParts } from "./sync-parts.ts";
import { Uploader } from "./uploader.ts";

/** What syncing stands on. */
export interface SyncWorld {
  readonly platform: Platform;
  readonly call: Call;
  readonly vault: Vault;
  readonly me: StaffId;
  /** This device's id at the relay. */
  readonly device: string;
  /** The name of the vault: tabs that share it elect one leader. */
  readonly vaultName: string;
  /** The account is closed: the vault must go. */
  readonly revoked: () => void;
  /** Names, roles or assignments changed at the relay, or might have. */
  readonly directoryChanged: () => void;
}

/** Syncing of one person in one tab. */
export interface Sync {
  readonly catalogue: Catalogue;
  readonly open: OpenDocuments;
  readonly connection: Accessor<Connection>;
  readonly completeness: Accessor<Completeness>;
  readonly lastHeardAtMs: Accessor<number | undefined>;
  /** Colleagues may write things in notes that this app does not know: it may only read them. */
  readonly isAppOlder: Accessor<boolean>;
  readonly retry: () => void;
  /** Writes what waits and lets everything go; answers whether everything said is on the disk. */
  readonly close: () => Promise<boolean>;
}

/** Starts syncing for somebody; the line connects by itself. */
export async function startSync(world: SyncWorld): Promise<Result<Sync, StorageRefusal>> {
  const catalogue = new Catalogue(world.vault);
  const loaded = await catalogue.load();
  if (!loaded.ok) return loaded;
  const syncing = new Syncing(world, catalogue);
  await syncing.begin(loaded.value.unreadable > 0);
  return ok(syncing);
}

const askAgainMs = 10_000;

class Syncing implements Sync {
  readonly catalogue: Catalogue;
  readonly open: OpenDocuments;
  readonly #world: SyncWorld;
  readonly #channels: Channels;
  readonly #line: RelayLine;
  readonly #feed: Feed;
  readonly #creator: Creator;
  readonly #epochs: Epochs;
  readonly #noteSchema: NoteSchema;
  /** Whether the feed told everything when it was asked last. */
  #isTold = false;
  readonly #follow = createRepeat(() => this.#followOnce());
  readonly #closing = new AbortController();
  readonly #stopWaking: () => void;
  #uploader: Uploader | undefined;

  constructor(world: SyncWorld, catalogue: Catalogue) {
    const { platform, vault, me, call, device } = world;
    this.#world = world;
    this.catalogue = catalogue;
    this.#channels = new Channels(platform, (frame) => this.#line.send(frame));
    const channels = this.#channels;
    const { vaultName } = world;
    this.#epochs = new Epochs({ platform, vault, catalogue, me, vaultName });
    const askFeed = (): Promise<boolean> => this.#follow().then(() => this.#isTold);
    const epochs = this.#epochs;
    this.#noteSchema = new NoteSchema(vault);
    const mayWriteTexts = (): boolean => !this.isAppOlder();
    const parts: SyncParts = {
      ...{ platform, vault, vaultName, catalogue, channels, me, askFeed, epochs },
      mayWriteTexts,
    };
    this.open = new OpenDocuments(parts);
    this.#feed = new Feed({ ...parts, open: this.open });
    this.#creator = new Creator({ ...parts, isConnected: () => this.#isConnected() });
    this.#line = new RelayLine(platform, call, device, {
      up: () => this.#up(),
      down: () => channels.down(),
      frame: (frame) => channels.frame(frame),
      noteSchema: (version) => this.#noteSchema.heard(version),
      revoked: world.revoked,
    });
    channels.onWord((word) => this.#heard(word));
    this.#stopWaking = platform.onWake(() => this.#line.retry());
  }

  get connection(): Accessor<Connection> {
    return this.#line.state;
  }

  get completeness(): Accessor<Completeness> {
    return this.#feed.completeness;
  }

  get isAppOlder(): Accessor<boolean> {
    return this.#noteSchema.isAppOlder;
  }

  get lastHeardAtMs(): Accessor<number | undefined> {
    return this.#line.lastHeardAtMs;
  }

  /** Recalls how far the copy had come, stands for leader, and connects. */
  async begin(isNamesLost: boolean): Promise<void> {
    if (isNamesLost) await this.#feed.startAgain();
    else await this.#feed.recall();
    await this.#noteSchema.recall();
    this.#epochs.begin();
    void this.#lead();
    this.#line.retry();
  }

  retry(): void {
    this.#line.retry();
  }

  async close(): Promise<boolean> {
    this.#closing.abort();
    this.#stopWaking();
    this.#uploader?.close();
    this.#creator.close();
    this.#epochs.close();
    const isOnDisk = await this.open.close();
    this.#line.close();
    this.catalogue.close();
    return isOnDisk;
  }

  #isConnected(): boolean {
    return this.#line.state() === "connected";
  }

  #up(): void {
    this.#channels.up();
    this.#creator.forgetAndAsk();
    this.#world.directoryChanged();
    if (!this.#uploader) return;
    this.#uploader.startAgain();
    void this.#follow();
  }

  #heard(word: FromRelay): void {
    if (word.say === "directory") this.#world.directoryChanged();
    if (word.say === "changed" && this.#uploader) void this.#follow();
  }

  async #followOnce(): Promise<void> {
    const { platform, vaultName } = this.#world;
    this.#isTold = false;
    if (!this.#isConnected()) return;
    const isOver = await this.#unlessClosed(() =>
      platform.withLock(
        `queqiao/${vaultName}/feed`,
        () => this.#feed.follow(),
        this.#closing.signal,
      ),
    );
    this.#isTold = isOver === true;
    if (isOver === false) platform.after(askAgainMs, () => void this.#follow());
  }

  /** One tab at a time holds this lock; when it goes, the next one has it. */
  async #lead(): Promise<void> {
    const { platform, vaultName } = this.#world;
    const { catalogue, open } = this;
    const { signal } = this.#closing;
    const isClosing = new Promise<void>((resolve) =>
      signal.addEventListener("abort", () => resolve()),
    );
    const reign = async (): Promise<void> => {
      const isConnected = (): boolean => this.#isConnected();
      this.#uploader = new Uploader({ platform, catalogue, open, isConnected });
      this.#uploader.startAgain();
      void this.#follow();
      await isClosing;
    };
    await this.#unlessClosed(() => platform.withLock(`queqiao/${vaultName}/leader`, reign, signal));
  }

  async #unlessClosed<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      if (this.#closing.signal.aborted) return undefined;
      throw error;
    }
  }
}
