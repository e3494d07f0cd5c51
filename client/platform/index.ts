/** What the browser gives us, as one interface. */
export { browserPlatform } from "./browser.ts";
export { type VaultPlatform, vaultPlatform } from "./everywhere.ts";
export type {
  KeyCost,
  Platform,
  Socket,
  SocketEvents,
  TabChannel,
} from "./platform.ts";
