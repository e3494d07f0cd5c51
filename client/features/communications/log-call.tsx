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
  return <QuickCall log={openVisitLog(props.client)} begin={props.begin} onDone={props.onDone} />;
}
