import { useNavigate } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import { type CreateRefusal, useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Banner, ChoiceChips, TextField, useToasts } from "#client/ui";
import { newEntry } from "#feature/communications";
import { KeptForm } from "#feature/unsaved";
import type { ClientId } from "#shared/kernel";
import {
  type EnquiryDraft,
  emptyEnquiry,
  enquirers,
  enquiryChannels,
  readReach,
  wordsOfEnquiry,
} from "./enquiry-draft.ts";
import { KnownCallers } from "./known-callers.tsx";
import { askHash } from "./phone-hashes.ts";

/** Three fields while somebody talks; none of them must be known. First contact is due within a day. */
export function EnquiryDialog(props: {
  readonly onClose: () => void;
  readonly begin?: Partial<EnquiryDraft> | undefined;
  /** Whoever asks has a file already: what was asked is written there instead. */
  readonly onKnown: (client: ClientId, draft: EnquiryDraft) => void;
}) {
  const { t } = useI18n();
  const work = useWork();
  const toasts = useToasts();
  const navigate = useNavigate();
  const [draft, setDraft] = createSignal<EnquiryDraft>({ ...emptyEnquiry, ...props.begin });
  const [reason, setReason] = createSignal<string>();
  const [failure, setFailure] = createSignal<CreateRefusal["type"]>();
  const [isBusy, setBusy] = createSignal(false);
  let form: HTMLFormElement | undefined;

  const submit = async () => {
    if (isBusy()) return;
    const reach = readReach(draft().reach);
    setReason(reach.ok ? undefined : t("reception.reachRefused"));
    if (!reach.ok)
      return queueMicrotask(() => form?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
    setBusy(true);
    const nowMs = Date.now();
    const hash =
      reach.value.kind === "phone" ? await askHash(work.commands, reach.value.number) : undefined;
    const created = await work.createClient(
      wordsOfEnquiry(draft(), reach.value, { nowMs, visit: newEntry("visit", nowMs), hash }),
    );
    setBusy(false);
    setFailure(created.ok ? undefined : created.reason.type);
    if (!created.ok) return;
    props.onClose();
    toasts.show({
      text: t("reception.registered", draft().who.trim()),
      action: {
        label: t("reception.openFile"),
        onSelect: () => navigate(`/clients/${created.value}`),
      },
    });
  };
  return (
    <KeptForm
      title={t("reception.enquiry")}
      words={{
        close: t("common.close"),
        cancel: t("common.cancel"),
        submit: t("communications.saveEntry"),
      }}
      isReady={!isBusy()}
      formRef={(element) => {
        form = element;
      }}
      onClose={props.onClose}
      onSubmit={() => void submit()}
    >
      <Show when={failure()}>
        {(type) => (
          <Banner tone="stop">
            {type() === "mayNotCreate" ? t("clients.mayNotCreate") : t("clients.notTaken")}
          </Banner>
        )}
      </Show>
      <EnquiryFields
        draft={draft()}
        reason={reason()}
        onDraft={(changed) => {
          setDraft({ ...draft(), ...changed });
          if (changed.reach !== undefined) setReason(undefined);
        }}
      />
      <KnownCallers
        reach={draft().reach}
        onLog={draft().channel === "visit" ? undefined : (client) => props.onKnown(client, draft())}
      />
      <p class="quiet small">{t("reception.enquiryNote")}</p>
    </KeptForm>
  );
}

function EnquiryFields(props: {
  readonly draft: EnquiryDraft;
  /** Why what was typed as a number or id is not taken. */
  readonly reason: string | undefined;
  readonly onDraft: (changed: Partial<EnquiryDraft>) => void;
}) {
  const { t } = useI18n();
  return (
    <>
      <TextField
        label={t("reception.whoAsks")}
        hint={t("reception.whoHint")}
        maxLength={40}
        value={props.draft.who}
        onInput={(who) => props.onDraft({ who })}
      />
      <TextField
        label={t("reception.reach")}
        reason={props.reason}
        maxLength={40}
        value={props.draft.reach}
        onInput={(reach) => props.onDraft({ reach })}
      />
      <TextField
        label={t("reception.about")}
        maxLength={500}
        value={props.draft.about}
        onInput={(about) => props.onDraft({ about })}
      />
      <ChoiceChips
        label={t("reception.channelLabel")}
        options={enquiryChannels.map((value) => ({
          value,
          label: t("reception.channel")[value],
        }))}
        value={props.draft.channel}
        onChange={(channel) => props.onDraft({ channel })}
      />
      <ChoiceChips
        label={t("reception.relationLabel")}
        options={enquirers.map((value) => ({ value, label: t("reception.relation")[value] }))}
        value={props.draft.relation}
        onChange={(relation) => props.onDraft({ relation })}
      />
    </>
  );
}
