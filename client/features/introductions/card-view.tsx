import { For, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { PhotoImage } from "#feature/photos";
import type { ClientId } from "#shared/kernel";
import type { Photo } from "#shared/registry";
import type { ReadableCard } from "./card-words.ts";

/** A card on the screen: the very words and the very photo that leave the office. */
export function CardView(props: {
  readonly of: ClientId;
  readonly card: ReadableCard;
  readonly photo: Photo | undefined;
}) {
  const { t } = useI18n();
  return (
    <article class="profile-card" aria-label={t("introductions.card.title")}>
      <h3 class="profile-card-title">{props.card.title}</h3>
      <Show when={props.photo} keyed>
        {(photo) => (
          <div class="profile-card-photo">
            <PhotoImage
              of={{ client: props.of, id: photo.id, isSmall: false }}
              alt={t("introductions.card.photo", props.card.title)}
              width={photo.width}
              height={photo.height}
            />
          </div>
        )}
      </Show>
      <Show
        when={props.card.lines.length > 0}
        fallback={<p class="quiet">{t("introductions.emptyCard")}</p>}
      >
        <dl class="profile-card-lines">
          <For each={props.card.lines}>
            {({ label, value }) => (
              <div>
                <dt class="quiet">{label}</dt>
                <dd>{value}</dd>
              </div>
            )}
          </For>
        </dl>
      </Show>
      <Show when={props.card.verified}>
        {(verified) => (
          <p class="small profile-card-verified">
            {t("introductions.card.verified")}
            {t("common.colon")}
            {verified()}
          </p>
        )}
      </Show>
      <p class="quiet small profile-card-foot">{props.card.foot}</p>
    </article>
  );
}
