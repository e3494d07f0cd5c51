import { createMemo } from "solid-js";
import { useI18n } from "#client/i18n";
import { type PhotoFile, PictureStrip } from "#feature/photos";
import { keyOf, type VisitLog } from "./open-visit-log.ts";

/** The pictures of one entry, and taking another one in. */
export function LinePictures(props: {
  readonly log: VisitLog;
  readonly about: string;
  /** What the entry is called. */
  readonly head: string;
  readonly isAdding: boolean;
  readonly onAdded: () => void;
}) {
  const { t } = useI18n();
  const pictures = createMemo(() => props.log.picturesOf(props.about), [], {
    equals: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  });
  const file: PhotoFile = {
    get owner() {
      return props.log.client;
    },
    get name() {
      return props.head;
    },
    get live() {
      return props.log.live;
    },
    get mayWrite() {
      return props.log.mayWrite();
    },
    say: (words, sentence) =>
      props.log.say(
        words.map(({ about, says }) => ({
          about,
          says: says.on === true ? { ...says, of: keyOf(props.about) } : says,
        })),
        sentence,
      ),
  };
  return (
    <PictureStrip
      file={file}
      pictures={pictures()}
      label={t("communications.pictures")}
      isAdding={props.isAdding}
      onAdded={props.onAdded}
    />
  );
}
