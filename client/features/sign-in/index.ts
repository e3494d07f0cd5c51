/** Coming in: signing in, unlocking, and the way back to a vault after the password changed. */

export { SignIn } from "./sign-in.tsx";
export { SwitchDialog } from "./switch-dialog.tsx";
