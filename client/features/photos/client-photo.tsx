import { Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Avatar } from "#client/ui";
import type { ClientId } from "#shared/kernel";
import type { Photo } from "#shared/registry";
import { createPicture } from "./photo-picture.ts";
import "./photos.css";

/** The client's main photo beside the name; the sign of the name while there is none to show. */
export function ClientPhoto(props: {
  readonly client: ClientId;
  readonly name: string;
  readonly photo: Photo | undefined;
}) {
  const sign = () => <Avatar name={props.name} hueKey={props.client} size="large" />;
  return (
    <Show when={props.photo?.thumbnail} keyed fallback={sign()}>
      {(thumbnail) => <Face {...props} thumbnail={thumbnail} sign={sign()} />}
    </Show>
  );
}

function Face(props: {
  readonly client: ClientId;
  readonly name: string;
  readonly thumbnail: Photo["thumbnail"];
  readonly sign: ReturnType<typeof Avatar>;
}) {
  const { t } = useI18n();
  const picture = createPicture(() => ({
    client: props.client,
    id: props.thumbnail,
    isSmall: true,
  }));
  const url = () => {
    const now = picture();
    return now.type === "here" ? now.url : undefined;
  };
  return (
    <Show when={url()} fallback={props.sign}>
      {(src) => (
        <img
          class="client-photo"
          src={src()}
          alt={t("photos.photoOf", props.name)}
          width={56}
          height={56}
        />
      )}
    </Show>
  );
}
