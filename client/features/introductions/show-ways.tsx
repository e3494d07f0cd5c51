import { createSignal, For } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Button, copyText, saveFile, useToasts } from "#client/ui";
import { PrintFacts, PrintPart, usePrint } from "#feature/print";
import type { ShowingWay } from "#shared/casework";
import { aboutSide, type Level, mayShowAt, otherOf, type Round } from "#shared/introductions";
import type { ClientId } from "#shared/kernel";
import type { Photo } from "#shared/registry";
import { drawCard } from "./card-picture.ts";
import { type ReadableCard, useCardReading } from "./card-words.ts";
import { useLacking } from "./not-shown.tsx";
import { freshId, usePair } from "./pair-desk.ts";
import { usePairWords } from "./pair-words.ts";

interface WaysProps {
  readonly round: Round;
  readonly to: ClientId;
  /** It is also how the proposal is put to them. */
  readonly isAsking: boolean;
  readonly level: Level;
  readonly readable: ReadableCard;
  /** What the file of a picture is called by. */
  readonly number: string;
  readonly photo: Photo | undefined;
  readonly isConfirmed: boolean;
  readonly onDone: () => void;
}

/** The ways to show a card, each of which writes down that it was shown. */
export function ShowWays(props: WaysProps) {
  const { t } = useI18n();
  const toasts = useToasts();
  const reading = useCardReading();
  const whyNot = useWhyNot(props);
  const writeDown = useWriteDown(props, whyNot);
  const { isBusy, picture } = usePicture(props, writeDown);
  const print = usePaper(props, writeDown);
  const tell = (how: ShowingWay): void => {
    const withPhoto = how === "inPerson" && props.photo !== undefined;
    if (writeDown(how, { level: props.level, withPhoto })) props.onDone();
  };
  /** A text is on this device alone until somebody pastes it. */
  const copy = async (): Promise<void> => {
    const { level } = props;
    const refusal = whyNot(level);
    if (refusal) return void toasts.show({ text: refusal });
    const isCopied = await copyText(reading.textOf(props.readable));
    if (!isCopied) return void toasts.show({ text: t("introductions.notCopied") });
    if (writeDown("text", { level, withPhoto: false })) props.onDone();
  };
  const ways = (): readonly { readonly label: string; readonly run: () => void }[] => [
    { label: t("introductions.copyText"), run: () => void copy() },
    { label: t("introductions.savePicture"), run: () => void picture(save) },
    ...(mayShare()
      ? [{ label: t("introductions.sharePicture"), run: () => void picture(share) }]
      : []),
    { label: t("introductions.printCard"), run: print },
    { label: t("introductions.seenInPerson"), run: () => tell("inPerson") },
    ...(props.isAsking
      ? [{ label: t("introductions.toldByPhone"), run: () => tell("phone") }]
      : []),
  ];
  return (
    <div class="cluster">
      <For each={ways()}>
        {(way, place) => (
          <Button
            kind={place() === 0 ? "primary" : "quiet"}
            disabled={!props.isConfirmed || isBusy()}
            onClick={() => way.run()}
          >
            {way.label}
          </Button>
        )}
      </For>
    </div>
  );
}

/** What leaves, as it was read or drawn. */
interface Shown {
  readonly level: Level;
  readonly withPhoto: boolean;
}

type WriteDown = (how: ShowingWay, shown: Shown) => boolean;

/** Why nothing of a level may leave now, in words: colleagues write while a card stands open. */
function useWhyNot(props: WaysProps): (level: Level) => string | undefined {
  const { t } = useI18n();
  const desk = usePair();
  const lacking = useLacking(() => props.to);
  return (level) => {
    if (lacking().length > 0) return t("introductions.consentMissing");
    const round = desk.round();
    const isSame = round?.number === props.round.number;
    return isSame && mayShowAt(round, level) ? undefined : t("introductions.noLongerShown");
  };
}

/** Writes down that it was shown, and, where that is what it is for, that the side was asked. */
function useWriteDown(props: WaysProps, whyNot: (level: Level) => string | undefined): WriteDown {
  const { t } = useI18n();
  const toasts = useToasts();
  const desk = usePair();
  const words = usePairWords();
  return (how, { level, withPhoto }) => {
    // A picture takes a moment to draw, in which a consent or a yes can be taken back.
    const isPhotoBack = withPhoto && !props.photo;
    const refusal = whyNot(level) ?? (isPhotoBack ? t("introductions.consentMissing") : undefined);
    if (refusal) {
      toasts.show({ text: refusal });
      return false;
    }
    const atMs = Date.now();
    const round = props.round.number;
    const of = otherOf(desk.pair, props.to);
    const card = { of, to: props.to, level, withPhoto, how, atMs };
    const asked = { about: aboutSide("asked", round, props.to), says: { atMs, how } };
    return desk.say(
      [
        { about: `shown/${freshId(atMs)}`, says: { round, card } },
        ...(props.isAsking ? [asked] : []),
      ],
      t(
        props.isAsking ? "introductions.askedSaid" : "introductions.shownSaid",
        words.client(of),
        words.client(props.to),
      ),
    );
  };
}

/** Draws the card; it is handed on only after the showing was written down. */
function usePicture(props: WaysProps, writeDown: WriteDown) {
  const { t } = useI18n();
  const { photos } = useWork();
  const toasts = useToasts();
  const desk = usePair();
  const [isBusy, setBusy] = createSignal(false);
  const face = async (): Promise<Blob | undefined> => {
    if (!props.photo) return undefined;
    const read = await photos.read(otherOf(desk.pair, props.to), props.photo.id);
    if (read.ok) return new Blob([new Uint8Array(read.value)], { type: "image/jpeg" });
    toasts.show({ text: t("introductions.photoNotHere") });
    return undefined;
  };
  const picture = async (hand: (file: File) => Promise<boolean>): Promise<void> => {
    const { level, readable } = props;
    setBusy(true);
    const photo = await face();
    const drawn = await drawCard(readable, photo);
    setBusy(false);
    if (!drawn) return void toasts.show({ text: t("introductions.pictureFailed") });
    const name = `${t("introductions.card.pictureName", props.number || readable.title)}.png`;
    if (!writeDown("picture", { level, withPhoto: photo !== undefined })) return;
    if (await hand(new File([drawn], name, { type: "image/png" }))) props.onDone();
  };
  return { isBusy, picture };
}

/** The card on paper, with who it is for across it. */
function usePaper(props: WaysProps, writeDown: WriteDown): () => void {
  const { t } = useI18n();
  const print = usePrint();
  return () => {
    const { level } = props;
    if (!writeDown("print", { level, withPhoto: false })) return;
    const { title, lines, verified, foot, watermark } = props.readable;
    const seen = verified ? [{ term: t("introductions.card.verified"), value: verified }] : [];
    print({
      title,
      note: foot,
      watermark,
      body: () => (
        <PrintPart title={t("introductions.card.title")}>
          <PrintFacts
            items={[...lines.map(({ label, value }) => ({ term: label, value })), ...seen]}
          />
        </PrintPart>
      ),
    });
  };
}

const save = async (file: File): Promise<boolean> => {
  saveFile(file.name, file);
  return true;
};

const share = (file: File): Promise<boolean> =>
  navigator.share({ files: [file] }).then(
    () => true,
    () => false,
  );

/** Phones hand a picture straight to a chat; most desks cannot. */
const mayShare = (): boolean =>
  typeof navigator.canShare === "function" &&
  navigator.canShare({ files: [new File([], "card.png", { type: "image/png" })] });
