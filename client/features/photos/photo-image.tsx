import { Match, Show, Switch } from "solid-js";
import { useI18n } from "#client/i18n";
import { createPicture, type PictureOf } from "./photo-picture.ts";

/** One picture in a box of its own shape; while it is not here, quiet words stand in its place. */
export function PhotoImage(props: {
  readonly of: PictureOf;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
  /** In a small box the words are only for who cannot see it. */
  readonly isTile?: boolean | undefined;
}) {
  const { t } = useI18n();
  const picture = createPicture(() => props.of);
  const url = () => {
    const now = picture();
    return now.type === "here" ? now.url : undefined;
  };
  const absence = () => {
    const now = picture();
    return now.type === "absent" ? t("photos.absent")[now.why] : undefined;
  };
  return (
    <Switch fallback={<span class="photo-blank" />}>
      <Match when={url()}>
        {(src) => (
          <img
            class="photo-image"
            src={src()}
            alt={props.alt}
            width={props.width}
            height={props.height}
            draggable={false}
          />
        )}
      </Match>
      <Match when={absence()}>
        {(words) => (
          <span class="photo-blank" title={props.isTile ? words() : undefined}>
            <Show when={!props.isTile} fallback={<span class="visually-hidden">{words()}</span>}>
              {words()}
            </Show>
          </span>
        )}
      </Match>
    </Switch>
  );
}
