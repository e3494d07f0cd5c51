/** The sealed local store: the vault of one account, and the accounts of this device. */
export { fromBase64, toBase64 } from "./base64.ts";
export { openIndexedDbVault } from "./indexeddb/indexeddb-vault.ts";
export { type DeviceAccount, type DeviceAccounts, openDeviceAccounts } from "./keys/accounts.ts";
export { changeLock, type Lock, makeLock, openLock } from "./keys/keyring.ts";
export type { VaultKeys } from "./keys/sealing.ts";
export { openMemoryVault } from "./memory/memory-vault.ts";
export { isUpdate } from "./merge-rows.ts";
export type { StorageRefusal } from "./refusal.ts";
export {
  isUnsent,
  type LoadedDocument,
  type Rescued,
  type Vault,
  type VaultChange,
  type VaultDocument,
  type VaultDocuments,
  type VaultRow,
  type Written,
} from "./vault.ts";
