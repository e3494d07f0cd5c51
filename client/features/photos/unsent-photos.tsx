import { For, Show } from "solid-js";
import { type UnsentPhoto, useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { useClientIndex } from "#client/index";
import { Button, Section } from "#client/ui";
import { clientIdSchema } from "#shared/kernel";
import { photoKinds } from "./photo-file.ts";
import "./photos.css";

/** Photos that only this device has: those that wait, and those the relay did not take. */
export function UnsentPhotos() {
  const { t } = useI18n();
  const { photos } = useWork();
  return (
    <Show when={photos.unsent().length > 0}>
      <Section title={t("photos.unsentTitle")}>
        <ul class="photo-unsent">
          <For each={photos.unsent()}>{(photo) => <Unsent photo={photo} />}</For>
        </ul>
      </Section>
    </Show>
  );
}

const reasons = ["notAllowed", "tooMany"] as const;

function Unsent(props: { readonly photo: UnsentPhoto }) {
  const { t } = useI18n();
  const { photos } = useWork();
  const index = useClientIndex();
  const client = () => clientIdSchema.safeParse(props.photo.document.split("/")[1]).data;
  const kind = () => photoKinds.find((one) => props.photo.document.startsWith(`${one}/`));
  const name = () => {
    if (kind() === "desk") return t("checklists.title");
    const id = client();
    return (id && index.row(id)?.name) ?? t("registry.unnamed");
  };
  const why = () => {
    const { refused } = props.photo;
    if (refused === undefined) return t("photos.unsentWaits");
    return t("photos.refused")[reasons.find((reason) => reason === refused) ?? "other"];
  };
  const save = async (): Promise<void> => {
    const [, owner = ""] = props.photo.document.split("/");
    const read = await photos.read(owner, props.photo.sha256, kind());
    if (read.ok) download(read.value, `${props.photo.sha256.slice(0, 12)}.jpg`);
  };
  return (
    <li class="photo-unsent-line">
      <div>
        <p>{t("photos.unsentOf", name())}</p>
        <p class="quiet small">{why()}</p>
      </div>
      <Show when={props.photo.refused !== undefined}>
        <div class="cluster">
          <Button small onClick={() => photos.retry(props.photo)}>
            {t("photos.retry")}
          </Button>
          <Button small onClick={() => void save()}>
            {t("photos.save")}
          </Button>
          <Button small kind="danger" onClick={() => photos.discard(props.photo)}>
            {t("photos.discard")}
          </Button>
        </div>
      </Show>
    </li>
  );
}

function download(bytes: Uint8Array, name: string): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: "image/jpeg" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
