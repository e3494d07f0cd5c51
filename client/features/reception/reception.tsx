import { createSignal, Match, Switch } from "solid-js";
import { CallerDialog } from "./caller-dialog.tsx";
import type { CallerSought } from "./caller-sought.ts";
import { EnquiryDialog } from "./enquiry-dialog.tsx";

/** The two sheets of reception: who is calling, and what somebody asks. */
export function Reception(props: {
  readonly sheet: "caller" | "enquiry";
  readonly onClose: () => void;
}) {
  const [asked, setAsked] = createSignal<CallerSought>();
  return (
    <Switch fallback={<EnquiryDialog onClose={props.onClose} />}>
      <Match when={asked()}>
        {(sought) => (
          <EnquiryDialog
            begin={{ who: sought().name, reach: sought().number ?? "" }}
            onClose={props.onClose}
          />
        )}
      </Match>
      <Match when={props.sheet === "caller"}>
        <CallerDialog onClose={props.onClose} onEnquiry={setAsked} />
      </Match>
    </Switch>
  );
}
