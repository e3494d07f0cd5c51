import { createMemo, createSignal, onCleanup, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Button, IconImagePlus } from "#client/ui";
import { useNotWritten } from "#feature/client-card";
import { type PhotoFile, PictureStrip } from "#feature/photos";
import { useUndo, type Written } from "#feature/undo";
import { monthOf } from "#shared/appointments";
import type { Tick } from "#shared/checklists";
import { covers, idOf } from "#shared/documents";
import { photosOf } from "#shared/registry";

/** The pictures of what was found amiss, and taking one more. */
export function TickPictures(props: { readonly tick: Tick; readonly item: string }) {
  const { t } = useI18n();
  const { openDocument } = useWork();
  const undo = useUndo();
  const notWritten = useNotWritten();
  const [isAdding, setAdding] = createSignal(false);
  // A tick stays in the month of its day for ever.
  const month = monthOf(props.tick.day);
  const live = openDocument(idOf("desk", month));
  onCleanup(live.close);
  const key = () => props.tick.about.slice("tick/".length);
  const pictures = createMemo(
    () => {
      const { value, entities } = live.projection();
      return photosOf(
        value,
        entities("photo").filter((photo) => value(photo, "of") === key()),
      );
    },
    [],
    { equals: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  const file: PhotoFile = {
    ...{ owner: month, live },
    get name() {
      return props.item;
    },
    get mayWrite() {
      return covers(live.access(), "photo");
    },
    say: (words, sentence) => {
      const written: Written[] = [];
      for (const { about, says } of words) {
        const said = live.append(about, says.on === true ? { ...says, of: key() } : says);
        if (!said.ok) return notWritten(said.reason);
        written.push({ document: live.id, fact: said.value.id });
      }
      const place = { path: "/day", href: `/day?on=${props.tick.day}`, show: () => undefined };
      undo.offer({ sentence, written, place });
      return undefined;
    },
  };
  return (
    <>
      <PictureStrip
        file={file}
        pictures={pictures()}
        label={t("checklists.pictures")}
        isAdding={isAdding()}
        onAdded={() => setAdding(false)}
      />
      <Show when={file.mayWrite}>
        <Button kind="plain" small onClick={() => setAdding(true)}>
          <IconImagePlus />
          {t("photos.add")}
          <span class="visually-hidden">{`: ${props.item}`}</span>
        </Button>
      </Show>
    </>
  );
}
