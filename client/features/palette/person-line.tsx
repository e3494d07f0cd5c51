import { Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import type { ClientRow } from "#client/index";
import { Avatar, createNow } from "#client/ui";
import { dayOf, profileField, useCardWords } from "#feature/client-card";
import { ageOn } from "#shared/kernel";

/** One client as the palette shows them: enough to tell two of the same name apart. */
export function PersonLine(props: { readonly row: ClientRow }) {
  const { t } = useI18n();
  const { directory } = useWork();
  const words = useCardWords();
  const nowMs = createNow();
  const name = () => props.row.name ?? props.row.callName ?? t("registry.unnamed");
  const facts = () => {
    const { sex, birthDate, city, stage, staff } = props.row;
    const [first] = staff;
    return [
      sex && words.word(profileField("sex"), sex),
      birthDate && t("registry.age", ageOn(birthDate, dayOf(nowMs()))),
      city,
      props.row.archivedOn ? t("clients.archived") : t("casework.stage")[stage],
      first && directory.nameOf(first),
    ].filter(Boolean);
  };
  return (
    <>
      <Avatar name={name()} hueKey={props.row.id} size="small" />
      <span class="palette-word">{name()}</span>
      <Show when={facts().length > 0}>
        <span class="palette-facts one-line">{facts().join(" · ")}</span>
      </Show>
    </>
  );
}
