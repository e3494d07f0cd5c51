import { Match, Switch } from "solid-js";
import { type SessionState, useAppData } from "#client/documents";
import { ChangedPassword } from "./changed-password.tsx";
import { ComeIn } from "./come-in.tsx";

type StateOf<Type extends SessionState["type"]> = Extract<SessionState, { readonly type: Type }>;

/** Asks who is there, in whichever way the session has come to. */
export function SignIn() {
  const { session } = useAppData();
  const stateAs = <Type extends SessionState["type"]>(type: Type): StateOf<Type> | undefined => {
    const state = session.state();
    return isOf(state, type) ? state : undefined;
  };
  return (
    <Switch>
      <Match when={stateAs("passwordChanged")}>
        {(state) => <ChangedPassword account={state().account} />}
      </Match>
      <Match when={stateAs("locked")}>
        {(state) => <ComeIn locked={state().account} knownAccounts={state().knownAccounts} />}
      </Match>
      <Match when={stateAs("signedOut")}>
        {(state) => <ComeIn knownAccounts={state().knownAccounts} why={state().why} />}
      </Match>
    </Switch>
  );
}

const isOf = <Type extends SessionState["type"]>(
  state: SessionState,
  type: Type,
): state is StateOf<Type> => state.type === type;
