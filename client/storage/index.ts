/** The sealed local store: the vault of one account, and the accounts of this device. */
export { fromBase64, toBase64 } from "./base64.ts";
export type { BlobName, BlobVault, UnsentBlob } from "./blobs/blob-vault.ts";
export { openIndexedDbBlobs } from "./blobs/indexeddb-blobs.ts";
export { openIndexedDbVault } from "./indexeddb/indexeddb-vault.ts";
export { type DeviceAccount, type DeviceAccounts, openDeviceAccounts } from "./keys/accounts.ts";
export { changeLock, keysOf, makeLock, openLock } from "./keys/keyring.ts";
export {
  makePinLock,
  noteOfPin,
  openPinLock,
  type PinLock,
  pinOfNote,
  type StretchedPin,
  stretchPin,
} from "./keys/pin-lock.ts";
export { sealBytes, unsealBytes, type VaultKeys } from "./keys/sealing.ts";
export { readValues } from "./read-values.ts";
export type { StorageRefusal } from "./refusal.ts";
export { type StorageTrial, tryStorage } from "./try-storage.ts";
export {
  isUnsent,
  type LoadedDocument,
  type Rescued,
  type Vault,
  type VaultChange,
  type VaultDocument,
  type VaultRow,
} from "./vault.ts";
