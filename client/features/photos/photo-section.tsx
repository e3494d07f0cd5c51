import { createMemo, createSignal, For, lazy, onMount, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { IconImagePlus, Section } from "#client/ui";
import { type Photo, photosOf } from "#shared/registry";
import type { PhotoFile } from "./photo-file.ts";
import { PhotoImage } from "./photo-image.tsx";
import "./photos.css";

const PhotoDialog = lazy(async () => ({
  default: (await import("./photo-dialog.tsx")).PhotoDialog,
}));
const PhotoViewer = lazy(async () => ({
  default: (await import("./photo-viewer.tsx")).PhotoViewer,
}));

/** The photos of a client as a strip, to look at, to add to, and to choose the main one from. */
export function PhotoSection(props: { readonly file: PhotoFile }) {
  const { t } = useI18n();
  const [isAdding, setAdding] = createSignal(false);
  const [open, setOpen] = createSignal<Photo["id"]>();
  // Fetched while there is a network: a photo may be taken without one.
  onMount(() => void Promise.allSettled([PhotoDialog.preload(), PhotoViewer.preload()]));
  const photos = createMemo<readonly Photo[]>(
    (before) => {
      const projection = props.file.live.projection();
      return kept(before, photosOf(projection.value, projection.entities("photo")));
    },
    [],
    { equals: (a, b) => a.length === b.length && a.every((photo, place) => photo === b[place]) },
  );
  const hasMainClash = () =>
    props.file.live.projection().field("mainPhoto", "photo")?.isClash === true;
  return (
    <Section title={t("photos.title")}>
      <Show when={photos().length === 0 && !props.file.mayWrite}>
        <p class="quiet">{t("photos.none")}</p>
      </Show>
      <Show when={hasMainClash()}>
        <p class="small photo-clash">{t("photos.mainClash")}</p>
      </Show>
      <ul class="photo-strip">
        <For each={photos()}>
          {(photo, place) => (
            <li>
              <Tile
                file={props.file}
                photo={photo}
                number={place() + 1}
                count={photos().length}
                onOpen={() => setOpen(photo.id)}
              />
            </li>
          )}
        </For>
        <Show when={props.file.mayWrite}>
          <li>
            <button type="button" class="photo-tile photo-add" onClick={() => setAdding(true)}>
              <IconImagePlus />
              {t("photos.add")}
            </button>
          </li>
        </Show>
      </ul>
      <Show when={isAdding()}>
        <PhotoDialog file={props.file} onClose={() => setAdding(false)} />
      </Show>
      <Show when={open()}>
        {(id) => (
          <PhotoViewer
            file={props.file}
            photos={photos()}
            open={id()}
            onOpen={setOpen}
            onClose={() => setOpen(undefined)}
          />
        )}
      </Show>
    </Section>
  );
}

/** The same photos as before where nothing about them changed, so that their tiles stay. */
const kept = (before: readonly Photo[], now: readonly Photo[]): readonly Photo[] =>
  now.map((photo) => before.find((old) => isSame(old, photo)) ?? photo);

const isSame = (a: Photo, b: Photo): boolean => JSON.stringify(a) === JSON.stringify(b);

function Tile(props: {
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
        of={{ client: props.file.client, id: props.photo.thumbnail, isSmall: true }}
        alt=""
        width={88}
        height={88}
        isTile
      />
      <Show when={mark()}>{(word) => <span class="photo-mark">{word()}</span>}</Show>
    </button>
  );
}
