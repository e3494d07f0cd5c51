import { createSignal, Match, Switch } from "solid-js";
import { useI18n } from "#client/i18n";
import { useClientIndex } from "#client/index";
import { Dialog } from "#client/ui";
import { LogCall } from "#feature/communications";
import type { ClientId } from "#shared/kernel";
import { CallerDialog } from "./caller-dialog.tsx";
import type { CallerSought } from "./caller-sought.ts";
import { EnquiryDialog } from "./enquiry-dialog.tsx";
import type { EnquiryDraft } from "./enquiry-draft.ts";

/** The sheets of reception: who is calling, what somebody asks, and what a known client asked. */
export function Reception(props: {
  readonly sheet: "caller" | "enquiry";
  readonly onClose: () => void;
}) {
  const { t } = useI18n();
  const index = useClientIndex();
  const [asked, setAsked] = createSignal<CallerSought>();
  const [known, setKnown] = createSignal<ClientId>();
  /** What was typed of an enquiry before it turned out whose number it is. */
  const [typed, setTyped] = createSignal<EnquiryDraft>();
  const nameOf = (id: ClientId): string => {
    const row = index.row(id);
    return row?.name ?? row?.callName ?? t("registry.unnamed");
  };
  const enquiry = (begin?: Partial<EnquiryDraft>) => (
    <EnquiryDialog
      begin={typed() ?? begin}
      onClose={props.onClose}
      onKnown={(client, draft) => {
        setTyped(draft);
        setKnown(client);
      }}
    />
  );
  return (
    <Switch fallback={enquiry()}>
      <Match when={known()}>
        {(client) => (
          <Dialog
            isOpen
            title={t("reception.logTo", nameOf(client()))}
            closeLabel={t("common.close")}
            onClose={() => setKnown(undefined)}
          >
            <LogCall client={client()} begin={callOf(typed())} onDone={props.onClose} />
          </Dialog>
        )}
      </Match>
      <Match when={asked()}>
        {(sought) => enquiry({ who: sought().name, reach: sought().number ?? "" })}
      </Match>
      <Match when={props.sheet === "caller"}>
        <CallerDialog onClose={props.onClose} onEnquiry={setAsked} />
      </Match>
    </Switch>
  );
}

/** What was asked, as a line of the log begins. */
const callOf = (draft: EnquiryDraft | undefined) => ({
  direction: "in" as const,
  channel: draft?.channel === "weChat" ? draft.channel : ("phone" as const),
  note: draft?.about ?? "",
});
