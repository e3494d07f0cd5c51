import {
  type Accessor,
  createEffect,
  createMemo,
  createSignal,
  on,
  onCleanup,
  untrack,
} from "solid-js";
import { type PhotoAbsence, type PhotoKind, type PhotoOwner, useWork } from "#client/documents";
import type { Sha256 } from "#shared/kernel";

/** A picture on its way to the screen. */
export type Picture =
  | { readonly type: "loading" }
  | { readonly type: "here"; readonly url: string }
  | { readonly type: "absent"; readonly why: PhotoAbsence };

/** Which picture. */
export interface PictureOf {
  readonly client: PhotoOwner;
  /** The document it belongs to; the client's own when absent. */
  readonly kind?: PhotoKind | undefined;
  readonly id: Sha256;
  readonly isSmall: boolean;
}

/** A picture that was not there is looked for again while somebody waits for it. */
const lookAgainMs = 10_000;

/** An address for the bytes of a picture as long as the caller stands; then nothing holds them. */
export function createPicture(wanted: Accessor<PictureOf>): Accessor<Picture> {
  const { photos, sync } = useWork();
  const [picture, setPicture] = createSignal<Picture>({ type: "loading" });
  const [attempt, setAttempt] = createSignal(0);

  const which = createMemo(wanted, undefined, {
    equals: (a, b) => a.client === b.client && a.id === b.id && a.isSmall === b.isSmall,
  });
  createEffect(() => {
    const { client, id, isSmall, kind } = which();
    attempt();
    // The address of the one before leads nowhere any more.
    if (untrack(picture).type === "here") setPicture({ type: "loading" });
    let isOver = false;
    let url: string | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    onCleanup(() => {
      isOver = true;
      clearTimeout(timer);
      if (url) URL.revokeObjectURL(url);
    });
    void (isSmall ? photos.readThumbnail(client, id, kind) : photos.read(client, id, kind)).then(
      (read) => {
        if (isOver) return;
        if (read.ok) {
          url = URL.createObjectURL(new Blob([new Uint8Array(read.value)], { type: "image/jpeg" }));
          setPicture({ type: "here", url });
          return;
        }
        setPicture({ type: "absent", why: read.reason });
        timer = setTimeout(() => setAttempt((count) => count + 1), lookAgainMs);
      },
    );
  });
  createEffect(
    on(
      () => sync.connection(),
      (now) => {
        // Back online, nobody waits for the timer.
        const isWaiting = untrack(picture).type === "absent";
        if (now === "connected" && isWaiting) setAttempt((count) => count + 1);
      },
      { defer: true },
    ),
  );
  return picture;
}
