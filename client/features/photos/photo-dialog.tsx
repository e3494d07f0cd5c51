import {
  createEffect,
  createSignal,
  type JSX,
  Match,
  onCleanup,
  onMount,
  Show,
  Switch,
} from "solid-js";
import { useWork } from "#client/documents";
import { refusalSentence, useI18n } from "#client/i18n";
import { Button, Dialog, FieldReason, IconCamera, IconImagePlus, Progress } from "#client/ui";
import { createUnsaved, UnsavedQuestion } from "#feature/unsaved";
import { photoAbout } from "#shared/registry";
import { CaptionFields, createCaptionDraft } from "./caption-fields.tsx";
import { type Made, makePhoto } from "./make-photo.ts";
import { kindOfFile, type PhotoFile } from "./photo-file.ts";

/** Browsers that know HEIC turn it into one of these by themselves. */
const accepted = "image/jpeg,image/png,image/webp";

/** Telephones and tablets have a camera, and nothing to drag from. */
const isTouch = matchMedia("(pointer: coarse)").matches;

/** Takes one photo in: chosen, taken, pasted or dropped; made small and bare before it is kept. */
export function PhotoDialog(props: { readonly file: PhotoFile; readonly onClose: () => void }) {
  const { t } = useI18n();
  const { photos } = useWork();
  const draft = createCaptionDraft();
  const [made, setMade] = createSignal<Made>();
  const [isWorking, setWorking] = createSignal(false);
  const unsaved = createUnsaved(() => made() !== undefined);
  const [reason, setReason] = createSignal<string>();
  const [isSaving, setSaving] = createSignal(false);
  let latest = 0;

  const take = async (files: ArrayLike<File> | undefined | null): Promise<void> => {
    const [first] = Array.from(files ?? []);
    if (!first) return;
    latest += 1;
    const mine = latest;
    setReason(undefined);
    setMade(undefined);
    setWorking(true);
    const answer = await makePhoto(first);
    if (mine !== latest) return;
    setWorking(false);
    if (!answer.ok) return void setReason(t(`photos.${answer.reason}`));
    setMade(answer.value);
    if ((files?.length ?? 0) > 1) setReason(t("photos.onlyFirst"));
  };
  onCleanup(() => {
    latest += 1;
  });

  const save = async (): Promise<void> => {
    const photo = made();
    if (!photo || isSaving() || draft.reason()) return;
    setSaving(true);
    const kept = await photos.add(props.file.owner, photo, kindOfFile(props.file));
    setSaving(false);
    if (!kept.ok) return void setReason(refusalSentence(t, kept.reason));
    const { id, thumbnail } = kept.value;
    const { width, height } = photo;
    const says = { on: true, thumbnail, width, height, ...draft.says() };
    const refused = props.file.say([{ about: photoAbout(id), says }], t("photos.added"));
    if (refused) setReason(refused);
    else props.onClose();
  };

  const paste = (event: ClipboardEvent): void => {
    if (event.clipboardData?.files.length) void take(event.clipboardData.files);
  };
  onMount(() => document.addEventListener("paste", paste));
  onCleanup(() => document.removeEventListener("paste", paste));

  return (
    <Dialog
      isOpen
      title={t("photos.add")}
      closeLabel={t("common.close")}
      onClose={() => unsaved.leave(props.onClose)}
      actions={
        <>
          <Button onClick={() => unsaved.leave(props.onClose)}>{t("common.cancel")}</Button>
          <Button kind="primary" disabled={!made() || isSaving()} onClick={() => void save()}>
            {t("photos.add")}
          </Button>
        </>
      }
    >
      <DropPlace onFiles={(files) => void take(files)}>
        <Switch fallback={isTouch ? undefined : <p class="quiet">{t("photos.dropHere")}</p>}>
          <Match when={isWorking()}>
            <div class="photo-working" role="status">
              <Progress label={t("photos.working")} done={0} />
              <p class="quiet small">{t("photos.working")}</p>
            </div>
          </Match>
          <Match when={made()}>{(photo) => <Preview made={photo()} />}</Match>
        </Switch>
        <FilePickers hasOne={made() !== undefined} onFiles={(files) => void take(files)} />
      </DropPlace>
      <FieldReason id="photo-reason" reason={reason()} />
      <Show when={made()}>
        <CaptionFields draft={draft} />
      </Show>
      <p class="quiet small">{t("photos.privacy")}</p>
      <UnsavedQuestion unsaved={unsaved} />
    </Dialog>
  );
}

function DropPlace(props: {
  readonly onFiles: (files: FileList | undefined) => void;
  readonly children: JSX.Element;
}) {
  const [isOver, setOver] = createSignal(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside do the same by keyboard
    <div
      class="photo-drop"
      classList={{ "photo-drop-over": isOver() }}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        props.onFiles(event.dataTransfer?.files);
      }}
    >
      {props.children}
    </div>
  );
}

function FilePickers(props: {
  readonly hasOne: boolean;
  readonly onFiles: (files: FileList | null) => void;
}) {
  const { t } = useI18n();
  let file!: HTMLInputElement;
  let camera!: HTMLInputElement;
  const taken = (input: HTMLInputElement): void => {
    props.onFiles(input.files);
    // The same file may be chosen again.
    input.value = "";
  };
  return (
    <div class="cluster photo-pickers">
      <Button onClick={() => file.click()}>
        <IconImagePlus />
        {props.hasOne ? t("photos.chooseAnother") : t("photos.choose")}
      </Button>
      <Show when={isTouch}>
        <Button onClick={() => camera.click()}>
          <IconCamera />
          {t("photos.takePhoto")}
        </Button>
      </Show>
      <input
        ref={file}
        type="file"
        accept={accepted}
        hidden
        aria-label={t("photos.choose")}
        onChange={(event) => taken(event.currentTarget)}
      />
      <input
        ref={camera}
        type="file"
        accept={accepted}
        capture="environment"
        hidden
        aria-label={t("photos.takePhoto")}
        onChange={(event) => taken(event.currentTarget)}
      />
    </div>
  );
}

function Preview(props: { readonly made: Made }) {
  const { t } = useI18n();
  const [url, setUrl] = createSignal<string>();
  createEffect(() => {
    const shown = URL.createObjectURL(
      new Blob([new Uint8Array(props.made.full)], { type: "image/jpeg" }),
    );
    setUrl(shown);
    onCleanup(() => URL.revokeObjectURL(shown));
  });
  return (
    <img
      class="photo-preview"
      src={url()}
      alt={t("photos.preview")}
      width={props.made.width}
      height={props.made.height}
    />
  );
}
