import { Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import type { Photo } from "#shared/registry";
import { kindOfFile, type PhotoFile } from "./photo-file.ts";
import { PhotoImage } from "./photo-image.tsx";

/** One small picture that opens; it says when only this device has it. */
export function PhotoTile(props: {
  readonly file: PhotoFile;
  readonly photo: Photo;
  readonly number: number;
  readonly count: number;
  readonly onOpen: () => void;
}) {
  const { t } = useI18n();
  const { photos } = useWork();
  const unsent = () =>
    photos
      .unsent()
      .find(({ sha256, document }) => sha256 === props.photo.id && document === props.file.live.id);
  const mark = () => {
    if (!unsent()) return undefined;
    return unsent()?.refused === undefined ? t("photos.waiting") : t("photos.refusedMark");
  };
  const label = () => {
    const numbered = t("photos.photoNumbered", props.file.name, props.number, props.count);
    return [numbered, props.photo.caption, mark()].filter(Boolean).join(" · ");
  };
  return (
    <button
      type="button"
      class="photo-tile"
      aria-label={label()}
      title={props.photo.caption}
      onClick={() => props.onOpen()}
    >
      <PhotoImage
        of={{
          client: props.file.owner,
          kind: kindOfFile(props.file),
          id: props.photo.thumbnail,
          isSmall: true,
        }}
        alt=""
        width={88}
        height={88}
        isTile
      />
      <Show when={mark()}>{(word) => <span class="photo-mark">{word()}</span>}</Show>
    </button>
  );
}
