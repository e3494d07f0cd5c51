import type { Platform } from "#client/platform";
import type { Vault } from "#client/storage";
import type { StaffId } from "#shared/kernel";
import type { Catalogue } from "./catalogue.ts";
import type { Channels } from "./channels.ts";
import type { Epochs } from "./epochs.ts";

/** What open documents stand on. */
export interface SyncParts {
  readonly platform: Platform;
  readonly vault: Vault;
  readonly vaultName: string;
  readonly catalogue: Catalogue;
  readonly channels: Channels;
  /** Whether this app knows all that colleagues may write in texts: else it tells the relay nothing of them. */
  readonly mayWriteTexts: () => boolean;
  /** Who works in this tab. */
  readonly me: StaffId;
  /**
   * The relay said that something is not as it was: the feed will say what. Answers whether it has
   * told everything.
   */
  readonly askFeed: () => Promise<boolean>;
  readonly epochs: Pick<Epochs, "arrive">;
}
