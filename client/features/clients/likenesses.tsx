import { createMemo, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { useClientIndex } from "#client/index";
import { Banner, KeptFor } from "#client/ui";
import { dayOf } from "#feature/client-card";
import { plainDateSchema } from "#shared/kernel";
import { phoneNumberSchema, tailOf } from "#shared/registry";
import { useLikenessWords } from "./likeness-words.ts";
import { type NewClientDraft, readDraftField } from "./new-client-draft.ts";

/** Who in the list may be the person in the sheet, with a way to look. */
export function Likenesses(props: {
  readonly draft: NewClientDraft;
  readonly onLeave: () => void;
}) {
  const { t } = useI18n();
  const words = useLikenessWords();
  const index = useClientIndex();
  const readAs = (field: "birthDate" | "phone") => {
    const read = readDraftField(field, props.draft[field], dayOf(Date.now()));
    return read.ok ? read.value : undefined;
  };
  const sought = createMemo(() => {
    const phone = phoneNumberSchema.safeParse(readAs("phone"));
    return {
      name: props.draft.name.trim(),
      birthDate: plainDateSchema.safeParse(readAs("birthDate")).data,
      tail: phone.success ? tailOf(phone.data) : undefined,
    };
  });
  const found = () =>
    sought().name === "" && !sought().birthDate
      ? []
      : index.likenessesOfPerson(sought()).slice(0, 3);
  const sentence = () =>
    found().some(({ isSameBirth, isSameTail }) => isSameBirth || isSameTail)
      ? t("clients.likelySame")
      : t("clients.sameName", sought().name);
  return (
    <Show when={found().length > 0}>
      <Banner tone="ask">
        <p>{sentence()}</p>
        <KeptFor each={found()} by={({ id }) => id}>
          {(likeness) => (
            <p>
              <a class="link" href={`/clients/${likeness().id}`} onClick={() => props.onLeave()}>
                {t("clients.openExisting", words.about(likeness().id))}
              </a>
              <span class="quiet small"> {words.why(likeness())}</span>
            </p>
          )}
        </KeptFor>
      </Banner>
    </Show>
  );
}
