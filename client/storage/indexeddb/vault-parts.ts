import type { VaultPlatform } from "#client/platform";
import type { Sealing } from "../keys/sealing.ts";
import type { ChunkReader } from "./chunk-reader.ts";
import type { Database } from "./database.ts";
import type { Names } from "./names.ts";
import type { Recorded } from "./recorded.ts";
import type { Segments } from "./segments.ts";
import type { TabBell } from "./tab-bell.ts";
import type { VaultSchema } from "./vault-schema.ts";

/** What a vault on IndexedDB is made of. */
export interface VaultParts {
  readonly platform: VaultPlatform;
  readonly db: Database<VaultSchema>;
  readonly sealing: Sealing;
  readonly names: Names;
  readonly segments: Segments;
  readonly recorded: Recorded;
  readonly chunks: ChunkReader;
  readonly bell: TabBell;
}
