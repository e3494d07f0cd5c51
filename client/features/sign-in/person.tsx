import type { KnownAccount } from "#client/documents";
import { Avatar } from "#client/ui";
import { Unsent } from "./account-cards.tsx";

/** Whose PIN or password is asked. */
export function Person(props: { readonly known: KnownAccount }) {
  return (
    <div class="sign-in-person">
      <Avatar name={props.known.name} hueKey={props.known.staff} />
      <span class="account-card-text">
        <span class="strong">{props.known.name}</span>
        <span class="quiet small">
          {props.known.account} · {props.known.agency}
        </span>
      </span>
      <Unsent count={props.known.unsent} />
    </div>
  );
}
