/** What the browser gives us, as one interface. */
export { browserPlatform } from "./browser.ts";
export type {
  KeyCost,
  Marks,
  Platform,
  Socket,
  SocketEvents,
  SpaceFigures,
  TabChannel,
} from "./platform.ts";
