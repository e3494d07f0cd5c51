import { createMemo, createSignal, For, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Button, createNow, LinkButton, Section } from "#client/ui";
import { hrefOfPair, useBeginRound, usePairs } from "#feature/introductions";
import { covers, introductionOf } from "#shared/documents";
import { type Couple, mayPair, pairGuests, type SeatSex } from "#shared/events";
import { aboutGround, aboutRound, isOpen, pairOf, usualDays } from "#shared/introductions";
import type { ClientId } from "#shared/kernel";
import { fitOf, groundOf } from "#shared/matching";
import { useEvening } from "./evening-desk.ts";

/** Who chose each other, once everybody's choices are written down and may be read here. */
export function PairingSection() {
  const { t, format } = useI18n();
  const desk = useEvening();
  const here = createMemo(() =>
    desk
      .evening()
      .guests.filter(({ came }) => came)
      .map(({ client }) => client),
  );
  const unreadable = () => here().filter((client) => !desk.mayRead(client)).length;
  const missing = () => here().filter((client) => desk.mayRead(client) && !desk.choices(client));
  const written = () => here().filter((client) => desk.choices(client)).length;
  const pairing = createMemo(() => {
    const people = desk.people();
    const choosers = (sex: SeatSex) =>
      here().flatMap((client) => {
        const choices = people.get(client)?.card.sex === sex ? desk.choices(client) : undefined;
        return choices ? [{ client, named: choices.named }] : [];
      });
    const mayMeet = (one: ClientId, other: ClientId): boolean => {
      const [a, b] = [people.get(one), people.get(other)];
      const marks = [...desk.marksOf(one), ...desk.marksOf(other)];
      return a !== undefined && b !== undefined && mayPair(a, b, desk.today(), marks);
    };
    return pairGuests(choosers("female"), choosers("male"), mayMeet);
  });
  return (
    <Show when={desk.isRead() && here().length > 0}>
      <Section title={t("events.pairing")}>
        <p class="section-sentence quiet small">{t("events.pairingNote")}</p>
        <Show
          when={unreadable() === 0}
          fallback={<p class="section-sentence">{t("events.unreadable", unreadable())}</p>}
        >
          <p class="section-sentence" role="status">
            {t("events.written", written(), here().length)}
          </p>
          <Show when={missing().length > 0}>
            <p class="quiet small">{t("events.missing", format.list(missing().map(desk.name)))}</p>
          </Show>
          <Show
            when={pairing().pairs.length > 0}
            fallback={<p class="quiet small">{t("events.noPairs")}</p>}
          >
            <Couples label={t("events.pairing")} couples={pairing().pairs} />
          </Show>
          <Show when={pairing().alsoMutual.length > 0}>
            <p class="couples-also quiet small">{t("events.alsoMutual")}</p>
            <Couples label={t("events.alsoMutual")} couples={pairing().alsoMutual} />
          </Show>
        </Show>
      </Section>
    </Show>
  );
}

function Couples(props: { readonly label: string; readonly couples: readonly Couple[] }) {
  const keys = createMemo(() => props.couples.map((couple) => couple.join("~")), undefined, {
    equals: (a, b) => a.join() === b.join(),
  });
  const coupleOf = (key: string) => props.couples.find((couple) => couple.join("~") === key);
  return (
    <ul aria-label={props.label}>
      <For each={keys()}>
        {(key) => <Show when={coupleOf(key)}>{(couple) => <CoupleLine couple={couple()} />}</Show>}
      </For>
    </ul>
  );
}

function CoupleLine(props: { readonly couple: Couple }) {
  const { t } = useI18n();
  const { directory } = useWork();
  const desk = useEvening();
  const begin = useBeginRound();
  const pairs = usePairs();
  const nowMs = createNow();
  const [isBusy, setBusy] = createSignal(false);
  const pair = () => pairOf(...props.couple);
  const names = () => [desk.name(props.couple[0]), desk.name(props.couple[1])] as const;
  const last = () =>
    pairs
      .all()
      .find((one) => one.pair.join() === pair()?.join())
      ?.rounds.at(-1);
  const isUnderWay = () => {
    const round = last();
    return round !== undefined && isOpen(round, nowMs());
  };
  const mayBegin = () => covers(directory.accessTo(introductionOf(...props.couple)), "round");
  const introduce = async (): Promise<void> => {
    const two = pair();
    const [one, other] = props.couple.map((client) => desk.people().get(client));
    if (!two || !one || !other || isBusy()) return;
    setBusy(true);
    const round = (last()?.number ?? 0) + 1;
    const why = t("events.why", desk.evening().name);
    const today = desk.today();
    await begin(
      two,
      [
        {
          about: aboutRound(round),
          says: { first: one.id, beganMs: Date.now(), days: usualDays, why },
        },
        {
          about: aboutGround(round, one.id),
          says: { fit: groundOf(fitOf(one.card, other.card, today)) },
        },
        {
          about: aboutGround(round, other.id),
          says: { fit: groundOf(fitOf(other.card, one.card, today)) },
        },
      ],
      t("events.began", ...names()),
    );
    setBusy(false);
  };
  return (
    <li class="couple">
      <span class="strong">{t("events.pair", ...names())}</span>
      <Show
        when={isUnderWay() && pair()}
        fallback={
          <Show when={mayBegin()}>
            <Button small disabled={isBusy()} onClick={() => void introduce()}>
              {t("events.introduce")}
              <span class="visually-hidden">{`: ${t("events.pair", ...names())}`}</span>
            </Button>
          </Show>
        }
      >
        {(two) => (
          <LinkButton small href={hrefOfPair(two())}>
            {t("events.openPair")}
          </LinkButton>
        )}
      </Show>
    </li>
  );
}
