import { createSignal, lazy, onMount, Show } from "solid-js";
import { KeptFor } from "#client/ui";
import type { Photo } from "#shared/registry";
import type { PhotoFile } from "./photo-file.ts";
import { PhotoTile } from "./photo-tile.tsx";
import "./photos.css";

const PhotoDialog = lazy(async () => ({
  default: (await import("./photo-dialog.tsx")).PhotoDialog,
}));
const PhotoViewer = lazy(async () => ({
  default: (await import("./photo-viewer.tsx")).PhotoViewer,
}));

/** Pictures that belong to one line of a document: small ones to open, and one to add when asked. */
export function PictureStrip(props: {
  readonly file: PhotoFile;
  readonly pictures: readonly Photo[];
  readonly label: string;
  readonly isAdding: boolean;
  readonly onAdded: () => void;
}) {
  const [open, setOpen] = createSignal<Photo["id"]>();
  // Fetched while there is a network: a picture may be pasted without one.
  onMount(() => void Promise.allSettled([PhotoDialog.preload(), PhotoViewer.preload()]));
  return (
    <>
      <Show when={props.pictures.length > 0}>
        <ul class="photo-strip" aria-label={props.label}>
          <KeptFor each={props.pictures} by={({ id }) => id}>
            {(photo, place) => (
              <li>
                <PhotoTile
                  file={props.file}
                  photo={photo()}
                  number={place() + 1}
                  count={props.pictures.length}
                  onOpen={() => setOpen(photo().id)}
                />
              </li>
            )}
          </KeptFor>
        </ul>
      </Show>
      <Show when={props.isAdding}>
        <PhotoDialog file={props.file} onClose={props.onAdded} />
      </Show>
      <Show when={open()}>
        {(id) => (
          <PhotoViewer
            file={props.file}
            photos={props.pictures}
            open={id()}
            onOpen={setOpen}
            onClose={() => setOpen(undefined)}
          />
        )}
      </Show>
    </>
  );
}
