/** What this device holds, how safe it is, and how to leave it. */
export { useRescueFile } from "./rescue-file.ts";
export { SignOutDialog } from "./sign-out-dialog.tsx";
export { SyncFigures, SyncIcon, useSyncWord } from "./sync-state.tsx";
export { ThisDevicePage } from "./this-device-page.tsx";
export { UnsentList } from "./unsent-list.tsx";
