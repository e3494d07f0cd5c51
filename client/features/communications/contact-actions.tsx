import { createMemo, createSignal, For, Show, untrack } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import {
  Button,
  copyText,
  IconMail,
  IconMessage,
  IconPhone,
  LinkButton,
  Menu,
  useToasts,
} from "#client/ui";
import type { CallChannel, CallResult } from "#shared/casework";
import { idOf } from "#shared/documents";
import type { ClientId } from "#shared/kernel";
import { emptyCall, saysOfCall, withoutNulls } from "./call-draft.ts";
import { useLogWords } from "./log-words.ts";
import { type FilledMessage, useTemplates } from "./message-templates.ts";
import { newEntry, openVisitLog, type VisitLog } from "./open-visit-log.ts";

/** What a shown number, id or address can be used for. */
export type ContactWay = "phone" | "weChat" | "email";

type ActionsProps = {
  readonly client: ClientId;
  readonly way: ContactWay;
  /** The number, id or address itself. */
  readonly value: string;
  /** How the client is addressed in messages. */
  readonly addressed: string;
};

/** Rings, writes, and logs it with one press; nothing of it while the client is not to be contacted. */
export function ContactActions(props: ActionsProps) {
  const { directory } = useWork();
  const mayRead = createMemo(() => directory.accessTo(idOf("visits", props.client)).read);
  return (
    <Show when={mayRead()}>
      <OpenActions {...props} />
    </Show>
  );
}

/** By what the client was reached, and from which template. */
interface Used {
  readonly channel: CallChannel;
  readonly template?: string | undefined;
}

function OpenActions(props: ActionsProps) {
  const { t } = useI18n();
  const log = openVisitLog(props.client);
  const [used, setUsed] = createSignal<Used>();
  return (
    <Show
      when={!log.doNotContact()}
      fallback={
        <span class="contact-stopped small">
          {t("communications.stoppedHere", log.doNotContact()?.note)}
        </span>
      }
    >
      <Show when={props.way === "phone"}>
        <LinkButton
          kind="plain"
          small
          class="revealed-first"
          href={`tel:${props.value.replace("-", "")}`}
          onClick={() => setUsed({ channel: "phone" })}
        >
          <IconPhone />
          {t("caseFile.call")}
        </LinkButton>
      </Show>
      <Templates {...props} onUsed={setUsed} />
      <Show when={used()}>
        {(one) => <LogAfter log={log} used={one()} onDone={() => setUsed(undefined)} />}
      </Show>
    </Show>
  );
}

/** A message from a template: handed to the phone or the mail, or copied for WeChat. */
function Templates(props: ActionsProps & { readonly onUsed: (used: Used) => void }) {
  const { t } = useI18n();
  const toasts = useToasts();
  const isMobile = () => /^1\d{10}$/.test(props.value);
  const channel = () => (props.way === "phone" ? "textMessage" : props.way);
  // Opened once, while the actions are made: another client has other actions.
  const client = untrack(() => props.client);
  const templates = useTemplates({ client, channel, addressed: () => props.addressed });
  const write = async ({ subject, text, template }: FilledMessage) => {
    props.onUsed({ channel: channel(), template });
    if (props.way === "phone")
      window.location.href = `sms:${props.value}?body=${encodeURIComponent(text)}`;
    else if (props.way === "email") {
      const about = `subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`;
      window.location.href = `mailto:${props.value}?${about}`;
    } else if (await copyText(text)) toasts.show({ text: t("communications.textCopied") });
    else toasts.show({ text: t("common.copyFailed") });
  };
  const items = () => [
    ...templates.offered().map(({ name, fill }) => ({
      label: name,
      onSelect: () => {
        const message = fill();
        if (message.ok) void write(message.value);
        else toasts.show({ text: message.reason });
      },
    })),
    ...(props.way === "weChat"
      ? []
      : [
          { label: t("communications.ownWords"), onSelect: () => void write(templates.ownWords()) },
        ]),
  ];
  return (
    <Show when={props.way !== "phone" || isMobile()}>
      <Menu label={t("communications.writeBy")[props.way]} small items={items()}>
        {props.way === "email" ? <IconMail /> : <IconMessage />}
        {t("communications.writeBy")[props.way]}
      </Menu>
    </Show>
  );
}

/** After a call or message: how it went, in one press. */
function LogAfter(props: {
  readonly log: VisitLog;
  readonly used: Used;
  readonly onDone: () => void;
}) {
  const { t } = useI18n();
  const words = useLogWords();
  const results = (): readonly CallResult[] =>
    props.used.channel === "phone" ? ["reached", "noAnswer", "willCallBack"] : ["sent"];
  const say = (result: CallResult) => {
    const atMs = Date.now();
    const { channel, template } = props.used;
    const draft = { ...emptyCall, channel, result };
    const refused = props.log.say(
      [
        {
          about: newEntry("call", atMs),
          says: { at: atMs, ...withoutNulls(saysOfCall(draft)), ...(template && { template }) },
        },
      ],
      t("communications.logged", words.callHead({ ...draft, kind: "call" })),
    );
    if (!refused) props.onDone();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would announce a form
    <span class="log-after" role="group" aria-label={t("communications.howDidItGo")}>
      <span class="quiet small">{t("communications.howDidItGo")}</span>
      <For each={results()}>
        {(result) => (
          <Button small onClick={() => say(result)}>
            {t("communications.result")[result]}
          </Button>
        )}
      </For>
      <Button kind="plain" small onClick={() => props.onDone()}>
        {t("communications.notNow")}
      </Button>
    </span>
  );
}
