import { untrack } from "solid-js";
import type { ClientId } from "#shared/kernel";
import type { CallDraft } from "./call-draft.ts";
import "./communications.css";
import { openVisitLog } from "./open-visit-log.ts";
import { QuickCall } from "./quick-call.tsx";

/** Logs a call with a client from anywhere. */
export function LogCall(props: {
  readonly client: ClientId;
  readonly begin: Partial<CallDraft>;
  readonly onDone: () => void;
}) {
  // Opened once, while the form is made: not each time a field asks for it.
  const log = openVisitLog(untrack(() => props.client));
  return <QuickCall log={log} begin={props.begin} onDone={props.onDone} />;
}
