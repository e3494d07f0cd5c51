import { createMemo, createSignal, lazy, onMount, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { IconImagePlus, KeptFor, Section } from "#client/ui";
import { type Photo, photosOf } from "#shared/registry";
import type { PhotoFile } from "./photo-file.ts";
import { PhotoTile } from "./photo-tile.tsx";
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
        <KeptFor each={photos()} by={({ id }) => id}>
          {(photo, place) => (
            <li>
              <PhotoTile
                file={props.file}
                photo={photo()}
                number={place() + 1}
                count={photos().length}
                onOpen={() => setOpen(photo().id)}
              />
            </li>
          )}
        </KeptFor>
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
