import { createSignal } from "solid-js";
import { useI18n } from "#client/i18n";
import { createNow, TextField } from "#client/ui";
import { dayOf } from "#feature/client-card";
import { type JsonObject, plainDateSchema } from "#shared/kernel";
import type { Photo } from "#shared/registry";

/** What is told about a photo, as somebody is typing it. */
export interface CaptionDraft {
  readonly caption: () => string;
  readonly takenOn: () => string;
  readonly setCaption: (text: string) => void;
  readonly setTakenOn: (text: string) => void;
  /** Why the day cannot be; undefined when it can. */
  readonly reason: () => string | undefined;
  /** What is to be said: fields that are empty are cleared. */
  readonly says: () => JsonObject;
}

/** A draft that begins with what a photo says. */
export function createCaptionDraft(photo?: Pick<Photo, "caption" | "takenOn">): CaptionDraft {
  const { t } = useI18n();
  const now = createNow();
  const [caption, setCaption] = createSignal(photo?.caption ?? "");
  const [takenOn, setTakenOn] = createSignal<string>(photo?.takenOn ?? "");
  return {
    ...{ caption, takenOn, setCaption, setTakenOn },
    reason: () => (takenOn() > dayOf(now()) ? t("photos.inTheFuture") : undefined),
    says: () => ({
      caption: caption().trim() || null,
      takenOn: plainDateSchema.safeParse(takenOn()).data ?? null,
    }),
  };
}

/** The fields for the caption and the day a photo was taken. */
export function CaptionFields(props: { readonly draft: CaptionDraft }) {
  const { t } = useI18n();
  return (
    <div class="photo-fields">
      <TextField
        label={t("photos.caption")}
        placeholder={t("photos.captionHint")}
        value={props.draft.caption()}
        onInput={props.draft.setCaption}
        maxLength={120}
      />
      <TextField
        type="date"
        label={t("photos.takenOn")}
        value={props.draft.takenOn()}
        onInput={props.draft.setTakenOn}
        reason={props.draft.reason()}
      />
    </div>
  );
}
