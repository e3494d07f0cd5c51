import { useParams } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Banner, Button, Menu, PageHead, Skeleton, Tag } from "#client/ui";
import { clockOf, officeDay } from "#shared/appointments";
import { type Evening, takenSeats } from "#shared/events";
import type { ClientId } from "#shared/kernel";
import { ChooseDialog } from "./choose-dialog.tsx";
import { EveningClashes } from "./evening-clashes.tsx";
import { type EveningDesk, EveningProvider, openEveningDesk } from "./evening-desk.ts";
import { EveningDialog } from "./evening-dialog.tsx";
import { followEvening } from "./evenings.ts";
import { GuestList } from "./guest-list.tsx";
import { InviteDialog } from "./invite-dialog.tsx";
import { PairingSection } from "./pairing-section.tsx";
import { TagDialog } from "./tag-dialog.tsx";
import "./events.css";

/** The evening that the address names; used standing, at the door, with one hand. */
export function EveningPage() {
  const params = useParams<{ month: string; id: string }>();
  return (
    <Show when={`${params.month}/${params.id}`} keyed>
      {(_address) => <OpenPage month={params.month} id={params.id} />}
    </Show>
  );
}

function OpenPage(props: { readonly month: string; readonly id: string }) {
  const { t } = useI18n();
  const evening = followEvening(props.month, props.id);
  const found = () => {
    const one = evening();
    return one === "none" ? undefined : one;
  };
  return (
    <div class="page evening">
      <Show
        when={found()}
        fallback={
          <>
            <PageHead title={t("events.title")} back={back(t("events.title"))} />
            <Show when={evening() === "none"} fallback={<Skeleton lines={6} />}>
              <Banner tone="ask">{t("events.notHere")}</Banner>
            </Show>
          </>
        }
      >
        {(one) => <Held evening={one()} />}
      </Show>
    </div>
  );
}

const back = (label: string) => ({ href: "/events", label });

type Sheet =
  | { readonly type: "none" | "invite" | "change" }
  | { readonly type: "choose" | "tag"; readonly client: ClientId };

function Held(props: { readonly evening: Evening }) {
  const desk = openEveningDesk(() => props.evening);
  const [sheet, setSheet] = createSignal<Sheet>({ type: "none" });
  const close = () => setSheet({ type: "none" });
  const onTag = (client: ClientId) => setSheet({ type: "tag", client });
  const clientIn = (type: "choose" | "tag") => {
    const open = sheet();
    return open.type === type ? open.client : undefined;
  };
  return (
    <EveningProvider value={desk}>
      <EveningHead desk={desk} onChange={() => setSheet({ type: "change" })} />
      <EveningClashes onTag={onTag} />
      <GuestList
        onInvite={() => setSheet({ type: "invite" })}
        onChoose={(client) => setSheet({ type: "choose", client })}
        onTag={onTag}
      />
      <PairingSection />
      <Show when={sheet().type === "invite"}>
        <InviteDialog onClose={close} />
      </Show>
      <Show when={sheet().type === "change"}>
        <EveningDialog evening={desk.evening()} onClose={close} onMade={close} />
      </Show>
      <Show when={clientIn("choose")}>
        {(client) => <ChooseDialog client={client()} onClose={close} />}
      </Show>
      <Show when={clientIn("tag")}>
        {(client) => <TagDialog client={client()} onClose={close} />}
      </Show>
    </EveningProvider>
  );
}

function EveningHead(props: { readonly desk: EveningDesk; readonly onChange: () => void }) {
  const { t, format } = useI18n();
  const evening = () => props.desk.evening();
  const when = () => {
    const { fromMs, toMs } = evening().time;
    return `${format.day(officeDay(fromMs))} ${clockOf(fromMs)}–${clockOf(toMs)}`;
  };
  const taken = () => takenSeats(evening(), props.desk.people());
  const seats = () =>
    t("events.seats", taken().female, evening().seats.female, taken().male, evening().seats.male);
  const here = () => evening().guests.filter(({ came }) => came).length;
  const note = () =>
    [when(), evening().place, seats(), t("events.here", here())]
      .filter(Boolean)
      .join(t("events.between"));
  const cancelOrRestore = (): void => {
    const { isCancelled, name } = evening();
    void props.desk.deeds.sayOfEvening(
      evening(),
      { isCancelled: isCancelled ? null : true },
      t(isCancelled ? "events.wasRestored" : "events.wasCancelled", name),
    );
  };
  return (
    <PageHead
      title={evening().name}
      back={back(t("events.title"))}
      mark={
        <Show when={evening().isCancelled}>
          <Tag tone="stop">{t("events.cancelled")}</Tag>
        </Show>
      }
      note={note()}
      actions={
        <>
          <Button onClick={props.onChange}>{t("events.change")}</Button>
          <Menu
            label={t("events.more", evening().name)}
            items={[
              {
                label: t(evening().isCancelled ? "events.restore" : "events.cancel"),
                onSelect: cancelOrRestore,
              },
            ]}
          >
            ⋯
          </Menu>
        </>
      }
    />
  );
}
