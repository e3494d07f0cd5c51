import { For, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { useClientIndex } from "#client/index";
import { Banner } from "#client/ui";
import { dayOf, useCardWords } from "#feature/client-card";
import { plainDateSchema } from "#shared/kernel";
import { likenesses } from "./likeness.ts";
import { draftFields, type NewClientDraft, readDraftField } from "./new-client-draft.ts";

/** Who in the list bears the same name, with a way to look. */
export function Likenesses(props: {
  readonly draft: NewClientDraft;
  readonly onLeave: () => void;
}) {
  const { t } = useI18n();
  const words = useCardWords();
  const { directory } = useWork();
  const index = useClientIndex();
  const found = () => {
    const { name, birthDate } = props.draft;
    if (name.trim() === "") return [];
    const rows = index.find({ text: name.trim(), order: "recent" });
    const read = readDraftField("birthDate", birthDate, dayOf(Date.now()));
    const day = read.ok ? plainDateSchema.safeParse(read.value).data : undefined;
    return likenesses(rows, name, day).slice(0, 3);
  };
  const about = (row: ReturnType<typeof found>[number]["row"]) =>
    [
      row.birthDate && words.value(draftFields.birthDate, row.birthDate),
      row.phoneTails[0] && t("caseFile.tail", row.phoneTails[0]),
      row.staff[0] ? directory.nameOf(row.staff[0]) : t("clients.nobody"),
    ]
      .filter((part) => part !== undefined)
      .join(" · ");
  return (
    <Show when={found().length > 0}>
      <Banner tone="ask">
        <p>
          {found()[0]?.isSameBirth
            ? t("clients.sameNameAndBirth", props.draft.name.trim())
            : t("clients.sameName", props.draft.name.trim())}
        </p>
        <For each={found()}>
          {({ row }) => (
            <p>
              <a class="link" href={`/clients/${row.id}`} onClick={() => props.onLeave()}>
                {t("clients.openExisting", about(row))}
              </a>
            </p>
          )}
        </For>
      </Banner>
    </Show>
  );
}
