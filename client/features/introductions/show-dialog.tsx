import { createMemo, createSignal, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Banner, CheckField, ChoiceChips, Dialog } from "#client/ui";
import {
  cardOf,
  formOfAddress,
  type Level,
  levelOf,
  otherOf,
  type Round,
} from "#shared/introductions";
import type { ClientId } from "#shared/kernel";
import { photosOf, profileValue } from "#shared/registry";
import { CardView } from "./card-view.tsx";
import { useCardReading } from "./card-words.ts";
import { NotShown, useLacking } from "./not-shown.tsx";
import { usePair } from "./pair-desk.ts";
import { usePairWords } from "./pair-words.ts";
import { ShowWays } from "./show-ways.tsx";
import { useToldReasons } from "./told-reasons.tsx";

const levels: readonly Level[] = [0, 1, 2];

/**
 * What one side will see of the other, exactly, and the ways to show it. Nothing leaves without the
 * consents it needs, nor before the recipient was confirmed, and everything that leaves is written down first.
 */
export function ShowDialog(props: {
  readonly round: Round;
  /** Who sees it. */
  readonly to: ClientId;
  /** It is also how the proposal is put to them. */
  readonly isAsking: boolean;
}) {
  const { t } = useI18n();
  const desk = usePair();
  const words = usePairWords();
  const of = () => otherOf(desk.pair, props.to);
  const [wished, setWished] = createSignal<Level>(levelOf(props.round));
  const [recipient, setRecipient] = createSignal<ClientId>();
  const [isPhotoWanted, setPhotoWanted] = createSignal(true);
  const [isReasonWanted, setReasonWanted] = createSignal(true);
  const told = useToldReasons();
  const reason = () => told(props.round, props.to, wished());
  const card = useShownCard({
    ...{ round: () => props.round, of, to: () => props.to, wished },
    reason: () => (isReasonWanted() ? reason() : undefined),
  });
  const lacking = useLacking(() => props.to);
  const isOver = () => props.round.closed !== undefined;
  const mayShow = () => lacking().length === 0 && !isOver();
  const photo = () => (isPhotoWanted() ? card()?.photo : undefined);
  const isConfirmed = () => recipient() === props.to;
  const close = () => desk.open({ type: "none" });
  const allowed = () => levels.filter((level) => level <= levelOf(props.round));
  /** A wish is lowered with what the two said meanwhile. */
  const level = () => allowed().find((one) => one === wished()) ?? levelOf(props.round);
  return (
    <Dialog
      isOpen
      wide
      title={
        props.isAsking
          ? t("introductions.askTitle", words.client(props.to))
          : t("introductions.showTitle", words.client(of()), words.client(props.to))
      }
      closeLabel={t("common.close")}
      onClose={close}
    >
      <Show when={lacking().length > 0}>
        <Banner tone="stop">
          <strong>{t("introductions.notShown", words.client(of()), words.client(props.to))}</strong>
          <NotShown lacking={lacking()} />
        </Banner>
      </Show>
      <Show when={isOver()}>
        <Banner tone="stop">{t("introductions.showEnded")}</Banner>
      </Show>
      <Show when={mayShow() && !card()}>
        <p class="quiet">{t("introductions.noCard")}</p>
      </Show>
      <Show when={mayShow() && card()}>
        {(shown) => (
          <div class="stack">
            <ChoiceChips
              label={t("introductions.levelChoice")}
              options={allowed().map((one) => ({
                value: String(one),
                label: t("introductions.levelWord")[one] ?? "",
              }))}
              value={String(level())}
              onChange={(word) => setWished(levels.find((one) => String(one) === word) ?? 0)}
            />
            <p class="quiet small">{t("introductions.levelWhy")[level()]}</p>
            <PhotoChoice
              state={shown().photoState}
              isWanted={isPhotoWanted()}
              onChange={setPhotoWanted}
              of={of()}
              to={props.to}
            />
            <Show when={reason()}>
              <CheckField
                label={t("introductions.told.with")}
                isChecked={isReasonWanted()}
                onChange={setReasonWanted}
              />
            </Show>
            <div class="stack-tight">
              <span class="field-label">{t("introductions.preview")}</span>
              <CardView of={of()} card={shown().readable} photo={photo()} />
            </div>
            <ChoiceChips
              label={t("introductions.recipient")}
              options={desk.pair.map((client) => ({ value: client, label: words.client(client) }))}
              value={recipient()}
              onChange={setRecipient}
            />
            <div aria-live="polite">
              <Show when={recipient() !== undefined && !isConfirmed()}>
                <Banner tone="stop">
                  {t("introductions.recipientWrong", words.client(of()), words.client(props.to))}
                </Banner>
              </Show>
              <Show when={recipient() === undefined}>
                <p class="quiet small">{t("introductions.recipientNeeded")}</p>
              </Show>
            </div>
            <ShowWays
              round={props.round}
              to={props.to}
              isAsking={props.isAsking}
              level={shown().level}
              readable={shown().readable}
              number={shown().number}
              photo={photo()}
              isConfirmed={isConfirmed()}
              onDone={close}
            />
          </div>
        )}
      </Show>
    </Dialog>
  );
}

/** The card of one side as the other may see it now, in words, with its photo. */
function useShownCard(asked: {
  readonly round: () => Round;
  readonly of: () => ClientId;
  readonly to: () => ClientId;
  readonly wished: () => Level;
  /** Why, in words for the recipient; undefined when it is not to be told. */
  readonly reason: () => string | undefined;
}) {
  const { t } = useI18n();
  const desk = usePair();
  const reading = useCardReading();
  return createMemo(() => {
    const said = desk.said(asked.of());
    const recipient = desk.said(asked.to());
    if (!said || !recipient) return undefined;
    const context = { round: asked.round(), today: desk.today() };
    const card = cardOf(said, { ...context, to: asked.to(), wished: asked.wished() });
    if (!card) return undefined;
    const viewing = { to: reading.called(formOfAddress(recipient)), today: desk.today() };
    const readable = reading.read(card, viewing);
    const why = asked.reason();
    const reasons = why ? [{ label: t("introductions.told.label"), value: why }] : [];
    const [first] = photosOf(said.value, said.entities("photo"));
    return {
      level: card.level,
      readable: { ...readable, lines: [...readable.lines, ...reasons] },
      number: profileValue(said.value, "clientNumber") ?? "",
      photo: card.mayShowPhotos ? first : undefined,
      photoState: photoStateOf(first !== undefined, card.mayShowPhotos, card.level),
    };
  });
}

type PhotoState = "none" | "shown" | "notYet" | "notAllowed";

function photoStateOf(hasPhoto: boolean, mayShow: boolean, level: Level): PhotoState {
  if (!hasPhoto) return "none";
  if (mayShow) return "shown";
  return level === 0 ? "notYet" : "notAllowed";
}

function PhotoChoice(props: {
  readonly state: PhotoState;
  readonly isWanted: boolean;
  readonly onChange: (isWanted: boolean) => void;
  readonly of: ClientId;
  readonly to: ClientId;
}) {
  const { t } = useI18n();
  const words = usePairWords();
  return (
    <>
      <Show when={props.state === "shown"}>
        <CheckField
          label={t("introductions.withPhoto")}
          isChecked={props.isWanted}
          onChange={props.onChange}
        />
      </Show>
      <Show when={props.state === "notYet"}>
        <p class="quiet small">{t("introductions.photoNotYet")}</p>
      </Show>
      <Show when={props.state === "notAllowed"}>
        <p class="quiet small">
          {t("introductions.photoNotAllowed", words.client(props.of), words.client(props.to))}
        </p>
      </Show>
    </>
  );
}
