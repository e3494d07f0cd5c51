import { createSignal, For, onCleanup, onMount, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Button, Dialog, IconButton, IconChevronLeft, IconChevronRight, Tag } from "#client/ui";
import { type Photo, photoAbout } from "#shared/registry";
import { CaptionFields, createCaptionDraft } from "./caption-fields.tsx";
import { kindOfFile, type PhotoFile } from "./photo-file.ts";
import { PhotoImage } from "./photo-image.tsx";

/** One photo after the other, large; arrow keys go on, Escape goes back. */
export function PhotoViewer(props: {
  readonly file: PhotoFile;
  readonly photos: readonly Photo[];
  readonly open: Photo["id"];
  readonly onOpen: (id: Photo["id"]) => void;
  readonly onClose: () => void;
}) {
  const { t } = useI18n();
  const place = () => props.photos.findIndex(({ id }) => id === props.open);
  const photo = () => props.photos[place()];
  const go = (step: number): void => {
    const next = props.photos[(place() + step + props.photos.length) % props.photos.length];
    if (next) props.onOpen(next.id);
  };
  const pressed = (event: KeyboardEvent): void => {
    const isTyping = event.target instanceof HTMLInputElement;
    if (isTyping || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "ArrowRight") go(1);
    if (event.key === "ArrowLeft") go(-1);
  };
  onMount(() => document.addEventListener("keydown", pressed));
  onCleanup(() => document.removeEventListener("keydown", pressed));
  return (
    <Show when={photo()}>
      {(shown) => (
        <Dialog
          isOpen
          wide
          title={t("photos.photoOf", props.file.name)}
          closeLabel={t("common.close")}
          onClose={props.onClose}
          actions={
            props.file.mayWrite ? (
              <Changes file={props.file} photo={shown()} onRemoved={props.onClose} />
            ) : undefined
          }
        >
          <div class="photo-stage">
            <PhotoImage
              of={{
                client: props.file.owner,
                kind: kindOfFile(props.file),
                id: shown().id,
                isSmall: false,
              }}
              alt={t("photos.photoNumbered", props.file.name, place() + 1, props.photos.length)}
              width={shown().width}
              height={shown().height}
            />
          </div>
          <Show when={props.photos.length > 1}>
            <div class="photo-steps">
              <IconButton label={t("photos.previous")} onClick={() => go(-1)}>
                <IconChevronLeft />
              </IconButton>
              <span class="quiet small">
                {t("photos.position", place() + 1, props.photos.length)}
              </span>
              <IconButton label={t("photos.next")} onClick={() => go(1)}>
                <IconChevronRight />
              </IconButton>
            </div>
          </Show>
          <Show when={shown().id} keyed>
            <About file={props.file} photo={shown()} />
          </Show>
        </Dialog>
      )}
    </Show>
  );
}

interface OnePhoto {
  readonly file: PhotoFile;
  readonly photo: Photo;
}

const isMain = ({ file, photo }: OnePhoto): boolean =>
  file.live.projection().value("mainPhoto", "photo") === photo.id;

/** Only a picture of the person stands for them, never a screenshot of the log. */
const mayBeMain = ({ file }: OnePhoto): boolean => kindOfFile(file) === "client";

const hasMainClash = ({ file }: OnePhoto): boolean =>
  file.live.projection().field("mainPhoto", "photo")?.isClash === true;

function Changes(props: OnePhoto & { readonly onRemoved: () => void }) {
  const { t } = useI18n();
  const makeMain = () =>
    props.file.say([{ about: "mainPhoto", says: { photo: props.photo.id } }], t("photos.madeMain"));
  const remove = () => {
    const about = photoAbout(props.photo.id);
    props.onRemoved();
    props.file.say([{ about, says: { on: null } }], t("photos.removed"));
  };
  return (
    <>
      <Button onClick={remove}>{t("photos.remove")}</Button>
      <Show when={mayBeMain(props) && (!isMain(props) || hasMainClash(props))}>
        <Button onClick={makeMain}>{t("photos.makeMain")}</Button>
      </Show>
    </>
  );
}

function About(props: OnePhoto) {
  const { t, format } = useI18n();
  const [isEditing, setEditing] = createSignal(false);
  const takenOn = () => props.photo.takenOn;
  return (
    <Show when={!isEditing()} fallback={<Editing {...props} onDone={() => setEditing(false)} />}>
      <div class="photo-about">
        <div class="stack-tight">
          <Show when={isMain(props)}>
            <Tag>{t("photos.main")}</Tag>
          </Show>
          <Show when={props.photo.caption}>{(caption) => <p>{caption()}</p>}</Show>
          <Show when={takenOn()}>
            {(day) => <p class="quiet small">{t("photos.takenOnShown", format.day(day()))}</p>}
          </Show>
          <CaptionClash {...props} />
        </div>
        <Show when={props.file.mayWrite}>
          <Button small onClick={() => setEditing(true)}>
            {t("photos.edit")}
          </Button>
        </Show>
      </div>
    </Show>
  );
}

/** What two people wrote apart; either may be taken, or something else be written over both. */
function CaptionClash(props: OnePhoto) {
  const { t } = useI18n();
  const about = () => photoAbout(props.photo.id);
  const values = () => {
    const state = props.file.live.projection().field(about(), "caption");
    return state?.isClash ? state.values : [];
  };
  return (
    <Show when={values().length > 0}>
      <p class="small strong">{t("photos.captionClash")}</p>
      <ul class="photo-clash-list">
        <For each={values()}>
          {({ value }) => (
            <li class="cluster">
              <span>{typeof value === "string" ? value : "—"}</span>
              <Show when={props.file.mayWrite}>
                <Button
                  small
                  onClick={() =>
                    props.file.say(
                      [{ about: about(), says: { caption: value } }],
                      t("photos.changed"),
                    )
                  }
                >
                  {t("photos.takeThis")}
                </Button>
              </Show>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}

function Editing(props: OnePhoto & { readonly onDone: () => void }) {
  const { t } = useI18n();
  let form!: HTMLFormElement;
  onMount(() => form.querySelector("input")?.focus());
  const draft = createCaptionDraft(props.photo);
  const save = (event: Event): void => {
    event.preventDefault();
    if (draft.reason()) return;
    const { caption, takenOn } = draft.says();
    const says = {
      ...(caption === (props.photo.caption ?? null) ? {} : { caption: caption ?? null }),
      ...(takenOn === (props.photo.takenOn ?? null) ? {} : { takenOn: takenOn ?? null }),
    };
    if (Object.keys(says).length > 0) {
      props.file.say([{ about: photoAbout(props.photo.id), says }], t("photos.changed"));
    }
    props.onDone();
  };
  return (
    <form ref={form} class="photo-edit" onSubmit={save}>
      <CaptionFields draft={draft} />
      <div class="cluster">
        <Button type="submit" kind="primary" small>
          {t("common.save")}
        </Button>
        <Button small onClick={props.onDone}>
          {t("common.cancel")}
        </Button>
      </div>
    </form>
  );
}
