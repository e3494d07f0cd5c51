import { createMemo, createSignal, For, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Button, ChoiceChips, EmptyState, Menu, type MenuItem, Section } from "#client/ui";
import { freeTag, type Guest } from "#shared/events";
import type { ClientId } from "#shared/kernel";
import { useEvening } from "./evening-desk.ts";

const kinds = ["all", "waiting", "arrived"] as const;
type Kind = (typeof kinds)[number];

/** Everybody of the evening: what is next with each is one press, the rest is behind the dots. */
export function GuestList(props: {
  readonly onInvite: () => void;
  readonly onChoose: (client: ClientId) => void;
  readonly onTag: (client: ClientId) => void;
}) {
  const { t } = useI18n();
  const desk = useEvening();
  const [kind, setKind] = createSignal<Kind>("all");
  const of = (one: Kind) =>
    desk
      .evening()
      .guests.filter(({ came, reply }) =>
        one === "all" ? true : one === "arrived" ? came : !came && reply !== "declined",
      );
  const ids = createMemo(
    () => [...of(kind())].sort(inOrder).map(({ client }) => client),
    undefined,
    {
      equals: (a, b) => a.join() === b.join(),
    },
  );
  return (
    <Section
      title={t("events.guests")}
      end={
        <Button small onClick={props.onInvite}>
          {t("events.invite")}
        </Button>
      }
    >
      <Show
        when={desk.evening().guests.length > 0}
        fallback={<EmptyState>{t("events.guestsNone")}</EmptyState>}
      >
        <div class="guest-kinds">
          <ChoiceChips
            label={t("events.which")}
            labelHidden
            options={kinds.map((value) => ({
              value,
              label: `${t(`events.${value}`)} ${of(value).length}`,
            }))}
            value={kind()}
            onChange={setKind}
          />
        </div>
        <ul class="guest-list" aria-label={t("events.guests")}>
          <For each={ids()}>
            {(id) => (
              <Show when={desk.evening().guests.find(({ client }) => client === id)}>
                {(guest) => (
                  <GuestLine guest={guest()} onChoose={props.onChoose} onTag={props.onTag} />
                )}
              </Show>
            )}
          </For>
        </ul>
      </Show>
    </Section>
  );
}

/** Who is expected first, then who is here by number, last who does not come. */
const rankOf = ({ came, reply }: Guest): number => (came ? 1 : reply === "declined" ? 2 : 0);
const inOrder = (a: Guest, b: Guest): number =>
  rankOf(a) - rankOf(b) || (a.tags[0] ?? 0) - (b.tags[0] ?? 0) || (a.client < b.client ? -1 : 1);

function GuestLine(props: {
  readonly guest: Guest;
  readonly onChoose: (client: ClientId) => void;
  readonly onTag: (client: ClientId) => void;
}) {
  const { t } = useI18n();
  const desk = useEvening();
  const client = () => props.guest.client;
  const name = () => desk.name(client());
  const say = (says: Parameters<typeof desk.deeds.sayOfGuest>[2], sentence: string): void =>
    void desk.deeds.sayOfGuest(desk.evening(), client(), says, sentence);
  const checkIn = (): void => {
    const tag = props.guest.tags[0] ?? freeTag(desk.evening());
    const next = nextAtDoor(client());
    void desk.deeds
      .sayOfGuest(desk.evening(), client(), { came: true, tag }, t("events.said.came", name(), tag))
      .then(() => goOnFrom(next));
  };
  const items = (): readonly MenuItem[] => [
    ...(props.guest.came
      ? [
          { label: t("events.changeTag"), onSelect: () => props.onTag(client()) },
          {
            label: t("events.undoCheckIn"),
            onSelect: () => say({ came: null, tag: null }, t("events.said.notCame", name())),
          },
        ]
      : [
          {
            label: t("events.decline"),
            disabled: props.guest.reply === "declined",
            onSelect: () => say({ reply: "declined" }, t("events.said.declined", name())),
          },
          {
            label: t("events.takeBack"),
            onSelect: () => say({ reply: null }, t("events.said.takenBack", name())),
          },
        ]),
  ];
  const chosen = (): string => {
    const choices = desk.choices(client());
    if (!choices) return "";
    return choices.named.length === 0
      ? t("events.choseNobody")
      : t("events.choicesOf", choices.named.length);
  };
  const state = (): string => (props.guest.came ? chosen() : t("events.reply")[props.guest.reply]);
  return (
    <li class="guest" data-client={client()}>
      <span class="guest-tag" classList={{ "guest-tag-none": props.guest.tags.length === 0 }}>
        {props.guest.tags.join("/")}
        <Show when={props.guest.tags.length > 0}>
          <span class="visually-hidden">{t("events.tagNumber")}</span>
        </Show>
      </span>
      <span class="guest-who">
        <a class="link strong one-line" href={`/clients/${client()}`}>
          {name()}
        </a>
        <span class="quiet small">{state()}</span>
      </span>
      <Show
        when={props.guest.came}
        fallback={
          <Button
            small
            onClick={() =>
              props.guest.reply === "signedUp"
                ? checkIn()
                : say({ reply: "signedUp" }, t("events.said.signedUp", name()))
            }
          >
            {t(props.guest.reply === "signedUp" ? "events.checkIn" : "events.signUp")}
            <span class="visually-hidden">{`: ${name()}`}</span>
          </Button>
        }
      >
        <Show when={desk.mayChoose(client())}>
          <Button small onClick={() => props.onChoose(client())}>
            {t(desk.choices(client()) ? "events.choicesAgain" : "events.choices")}
            <span class="visually-hidden">{`: ${name()}`}</span>
          </Button>
        </Show>
      </Show>
      <Menu label={t("events.more", name())} kind="plain" items={items()}>
        ⋯
      </Menu>
    </li>
  );
}

const buttonOf = (client: string | undefined): HTMLElement | null =>
  client === undefined
    ? null
    : document.querySelector<HTMLElement>(`.guest[data-client="${client}"] > button`);

/** Whose line comes after the one that is pressed, before it moves away to those who are here. */
function nextAtDoor(client: ClientId): string | undefined {
  const line = document.querySelector(`.guest[data-client="${client}"]`);
  const next = line?.nextElementSibling ?? line?.previousElementSibling;
  return next instanceof HTMLElement ? next.dataset.client : undefined;
}

/** The line that was pressed stands elsewhere now: the keyboard goes on with whoever comes next at the door. */
function goOnFrom(next: string | undefined): void {
  if (document.activeElement === document.body) buttonOf(next)?.focus({ preventScroll: true });
}
