/** Taking an invitation or a link for a new password. */
export { Invitation } from "./invitation.tsx";
