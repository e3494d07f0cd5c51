/** What this device holds, how safe it is, and how to leave it. */
export { SignOutDialog } from "./sign-out-dialog.tsx";
export { ThisDevicePage } from "./this-device-page.tsx";
