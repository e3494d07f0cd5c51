/** The pictures of clients and of the shop: added here, sent by themselves, fetched when somebody looks. */
import type { Accessor } from "solid-js";
import type { BlobName, StorageRefusal, UnsentBlob } from "#client/storage";
import type { BlobAbsence, BlobTraffic } from "#client/sync";
import { idOf } from "#shared/documents";
import { ok, type Result, type Sha256 } from "#shared/kernel";

/** Why a photo cannot be shown now. */
export type PhotoAbsence = BlobAbsence;

/** A photo that only this device has. */
export type UnsentPhoto = UnsentBlob;

/** A photo as it may leave a device: made small, nothing in it but what it shows. */
export interface MadePhoto {
  readonly full: Uint8Array;
  readonly thumbnail: Uint8Array;
}

/** The documents that pictures belong to: who may read the document sees the picture. */
export type PhotoKind = "client" | "visits" | "agreement" | "case" | "desk";

/** Whose document it is: a client's id, or a month of the desk. */
export type PhotoOwner = string;

/** The photos of clients and of the shop on this device and at the relay. */
export interface Photos {
  /** Photos the relay does not have, oldest first; their small versions are not counted. */
  readonly unsent: Accessor<readonly UnsentPhoto[]>;
  /** Puts a photo and its small version on this device; they travel by themselves. */
  readonly add: (
    owner: PhotoOwner,
    photo: MadePhoto,
    kind?: PhotoKind,
  ) => Promise<Result<{ readonly id: Sha256; readonly thumbnail: Sha256 }, StorageRefusal>>;
  /** A photo from this device, or else from the relay. */
  readonly read: (
    owner: PhotoOwner,
    id: Sha256,
    kind?: PhotoKind,
  ) => Promise<Result<Uint8Array, PhotoAbsence>>;
  /** The same for a small version. */
  readonly readThumbnail: (
    owner: PhotoOwner,
    id: Sha256,
    kind?: PhotoKind,
  ) => Promise<Result<Uint8Array, PhotoAbsence>>;
  /** Sends once more what the relay has refused. */
  readonly retry: (photo: BlobName) => void;
  /** Gives up a photo that the relay has refused. */
  readonly discard: (photo: BlobName) => void;
}

/** The photos over the traffic of blobs. */
export function openPhotos({ unsent, add, read, retry, discard }: BlobTraffic): Photos {
  return {
    unsent: () => unsent().filter(({ isSmall }) => !isSmall),
    add: async (owner, { full, thumbnail }, kind = "client") => {
      const document = idOf(kind, owner);
      const small = await add({ document, bytes: thumbnail, isSmall: true });
      if (!small.ok) return small;
      const large = await add({ document, bytes: full, isSmall: false });
      return large.ok ? ok({ id: large.value, thumbnail: small.value }) : large;
    },
    read: (owner, sha256, kind = "client") => read({ document: idOf(kind, owner), sha256 }, false),
    readThumbnail: (owner, sha256, kind = "client") =>
      read({ document: idOf(kind, owner), sha256 }, true),
    retry: (photo) => void retry(photo),
    discard: (photo) => void discard(photo),
  };
}
