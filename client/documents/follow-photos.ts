import { type Accessor, createEffect, onCleanup } from "solid-js";
import type { Platform } from "#client/platform";
import { type DeviceAccount, openIndexedDbBlobs, type VaultKeys } from "#client/storage";
import { type BlobTraffic, type Sync, startBlobTraffic } from "#client/sync";
import { type DocumentId, splitName } from "#shared/documents";
import type { Directory } from "./directory.ts";
import type { Me } from "./me.ts";
import { createPrefetch } from "./prefetch-thumbnails.ts";
import type { DocumentSource } from "./source.ts";

/** What photos hang on. */
export interface FollowPhotosParts {
  readonly platform: Platform;
  readonly account: DeviceAccount;
  readonly keys: VaultKeys;
  readonly sync: Pick<Sync, "catalogue" | "connection" | "completeness">;
  readonly directory: Directory;
  readonly me: Accessor<Me>;
  readonly source: DocumentSource;
}

/** Sends and fetches photos as the line and the documents come and go. Call it inside a root. */
export function followPhotos(parts: FollowPhotosParts): BlobTraffic {
  const { platform, account, keys, sync, source } = parts;
  const { catalogue } = sync;
  const isConnected = (): boolean => sync.connection() === "connected";
  const stateOf = (id: DocumentId) => catalogue.state(catalogue.nameOf(id));
  const blobs = openIndexedDbBlobs(platform, account.vault, keys);
  const traffic = startBlobTraffic({
    ...{ platform, vault: blobs, vaultName: account.vault, isConnected },
    isKnown: (id) => stateOf(id)?.isNew !== true,
    epochOf: (id) => splitName(catalogue.nameOf(id)).epoch,
  });
  const prefetch = createPrefetch({
    ...{ platform, traffic, source, isConnected },
    ownClients: () => ownClientsOf(parts),
  });
  /** What was erased from a document is not offered to the relay again. */
  const offerNamed = async (id: DocumentId): Promise<void> => {
    if (splitName(catalogue.nameOf(id)).epoch === 1) return;
    const said = JSON.stringify(await source.facts(id));
    await traffic.offerAgain(id, (sha256) => said.includes(sha256));
  };
  // What began a new epoch while nobody was at work here.
  for (const id of catalogue.inLaterEpochs()) void offerNamed(id);
  createEffect(() => {
    if (!isConnected()) return;
    traffic.send();
    if (sync.completeness().type === "complete") prefetch.run();
  });
  const stopFollowing = source.onChanged((ids) => {
    // A client that was made at the relay lets its photos go; one that is lost takes them along.
    if (traffic.unsent().length > 0) traffic.send();
    for (const id of ids) void (stateOf(id) ? offerNamed(id) : blobs.forgetDocument(id));
    prefetch.changed(ids);
  });
  onCleanup(stopFollowing);
  return traffic;
}

const ownClientsOf = ({ directory, me }: FollowPhotosParts) =>
  directory
    .assignments()
    .map(({ client }) => client)
    .filter((client) => directory.staffOf(client).includes(me().id));
