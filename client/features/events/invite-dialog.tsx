import { createMemo, createSignal, For, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Banner, Button } from "#client/ui";
import { ClientField } from "#feature/client-picker";
import { KeptForm } from "#feature/unsaved";
import { idOf } from "#shared/documents";
import { type GuestReply, invitationOf } from "#shared/events";
import type { ClientId } from "#shared/kernel";
import { peopleIn, useEvening } from "./evening-desk.ts";
import { followSaid } from "./follow-said.ts";
import { useInvitationWords } from "./gate-words.ts";

/** Invites a client, or signs one up: the gate first, and whom they may not meet there. */
export function InviteDialog(props: { readonly onClose: () => void }) {
  const { t } = useI18n();
  const desk = useEvening();
  const words = useInvitationWords();
  const [client, setClient] = createSignal<ClientId>();
  const [isBusy, setBusy] = createSignal(false);
  const cards = followSaid(() => {
    const one = client();
    return one ? [idOf("client", one)] : [];
  });
  const found = createMemo(() => {
    const one = client();
    const person = one && peopleIn(cards()).get(one);
    if (!one || !person) return undefined;
    return words(
      invitationOf(person, desk.evening(), desk.people(), desk.today(), desk.marksOf(one)),
    );
  });
  const isReady = () => found()?.forbids.length === 0 && desk.isRead() && !isBusy();
  const write = async (reply: GuestReply): Promise<void> => {
    const one = client();
    if (!one || !isReady()) return;
    setBusy(true);
    const sentence = t(`events.said.${reply}`, desk.name(one));
    const isWritten = await desk.deeds.sayOfGuest(desk.evening(), one, { reply }, sentence);
    setBusy(false);
    if (isWritten) props.onClose();
  };
  return (
    <KeptForm
      title={t("events.invite")}
      words={{
        close: t("common.close"),
        cancel: t("common.cancel"),
        submit: t("events.signUp"),
      }}
      isReady={isReady()}
      extra={
        <Button disabled={!isReady()} onClick={() => void write("invited")}>
          {t("events.inviteOnly")}
        </Button>
      }
      onClose={props.onClose}
      onSubmit={() => write("signedUp")}
    >
      <ClientField label={t("events.who")} value={client()} onChange={setClient} />
      <div aria-live="polite">
        <Show when={client() && !found()}>
          <p class="quiet small">{t("events.reading")}</p>
        </Show>
        <Show when={(found()?.forbids.length ?? 0) > 0}>
          <Banner tone="stop">
            <Told title={t("events.cannot")} all={found()?.forbids ?? []} />
          </Banner>
        </Show>
        <Show when={found()?.forbids.length === 0 && (found()?.asks.length ?? 0) > 0}>
          <Banner tone="ask">
            <Told title={t("events.askFirst")} all={found()?.asks ?? []} />
          </Banner>
        </Show>
      </div>
    </KeptForm>
  );
}

function Told(props: { readonly title: string; readonly all: readonly string[] }) {
  return (
    <>
      <strong>{props.title}</strong>
      <ul>
        <For each={props.all}>{(sentence) => <li>{sentence}</li>}</For>
      </ul>
    </>
  );
}
