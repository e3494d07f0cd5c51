import { type Accessor, createSignal } from "solid-js";
import type { Platform } from "#client/platform";
import type { StorageRefusal, VaultChange } from "#client/storage";
import type { Catalogue } from "./catalogue.ts";

/** A change that puts a row into the vault. */
export type RowChange = Extract<VaultChange, { readonly update: Uint8Array }>;

const retryMs = 5_000;

const isEdit = ({ type }: RowChange): boolean => type === "edit";

/**
 * Writes the rows of one document in their order. What cannot be written stays in memory and is
 * tried again, every five seconds and whenever something new is said, until it can.
 */
export class RowWriter {
  /** How many edits the disk does not have. */
  readonly unwritten: Accessor<number>;
  /** Why not; undefined while nothing is wrong. */
  readonly problem: Accessor<StorageRefusal["type"] | undefined>;
  readonly #setUnwritten: (count: number) => void;
  readonly #setProblem: (problem: StorageRefusal["type"] | undefined) => void;
  readonly #platform: Pick<Platform, "after">;
  readonly #catalogue: Catalogue;
  readonly #written: () => void;
  readonly #waiting: RowChange[] = [];
  #running: Promise<void> | undefined;
  #callOffRetry: () => void = () => undefined;

  constructor(platform: Pick<Platform, "after">, catalogue: Catalogue, written: () => void) {
    [this.unwritten, this.#setUnwritten] = createSignal(0);
    [this.problem, this.#setProblem] = createSignal<StorageRefusal["type"] | undefined>();
    this.#platform = platform;
    this.#catalogue = catalogue;
    this.#written = written;
  }

  add(change: RowChange): void {
    this.#waiting.push(change);
    this.#count();
    void this.#run();
  }

  /** Tries until everything is written or a write is refused; answers whether all is written. */
  async idle(): Promise<boolean> {
    while (this.#waiting.length > 0) {
      await this.#run();
      if (this.problem()) return false;
    }
    return true;
  }

  /** The edits that are in memory only. */
  unwrittenUpdates(): readonly Uint8Array[] {
    return this.#waiting.filter(isEdit).map(({ update }) => update);
  }

  close(): void {
    this.#callOffRetry();
  }

  #run(): Promise<void> {
    this.#running ??= this.#writeAll().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #writeAll(): Promise<void> {
    this.#callOffRetry();
    while (this.#waiting.length > 0) {
      const batch = [...this.#waiting];
      const written = await this.#catalogue.write(batch);
      if (!written.ok) {
        this.#setProblem(written.reason.type);
        this.#callOffRetry = this.#platform.after(retryMs, () => void this.#run());
        return;
      }
      this.#waiting.splice(0, batch.length);
      this.#setProblem(undefined);
      this.#count();
    }
    this.#written();
  }

  #count(): void {
    this.#setUnwritten(this.#waiting.filter(isEdit).length);
  }
}
