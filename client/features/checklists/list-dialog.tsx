import { createSignal, untrack } from "solid-js";
import { useI18n } from "#client/i18n";
import { ChoiceChips, FilterChips, FormReason, TextField } from "#client/ui";
import { KeptForm } from "#feature/unsaved";
import { type Role, roles } from "#shared/agency";
import {
  type ChecklistVersion,
  checklistLengths,
  dayParts,
  sayVersion,
  scopes,
} from "#shared/checklists";
import { useChecklists } from "./checklists-context.ts";
import { freshKey } from "./deeds.ts";
import { ItemsField } from "./items-field.tsx";
import { type DraftRefusal, draftOf, type ListDraft, newDraft, readDraft } from "./list-draft.ts";

/** Words a list, or one anew; what is saved is a version of its own, from a day on. */
export function ListDialog(props: {
  readonly before?: ChecklistVersion | undefined;
  readonly onClose: () => void;
}) {
  const { t } = useI18n();
  const { deeds, today, words } = useChecklists();
  // As it was when the form opened: what a colleague changes meanwhile is a version beside this one.
  const before = untrack(() => props.before);
  const [draft, setDraft] = createSignal(
    untrack(() => (before ? draftOf(before, today(), words) : newDraft(today(), freshKey()))),
  );
  const [refusal, setRefusal] = createSignal<DraftRefusal>();
  const put = (change: Partial<ListDraft>): void => {
    setDraft((all) => ({ ...all, ...change }));
  };
  const submit = async (): Promise<void> => {
    const read = readDraft(draft(), before, today(), words);
    setRefusal(read.ok ? undefined : read.reason);
    if (!read.ok) return;
    const { from, content } = read.value;
    const id = freshKey();
    const says = sayVersion({
      ...{ checklist: before?.checklist ?? id, from, content },
      ...{ after: before?.id, isRetired: false },
    });
    const title = draft().title.trim();
    const isSaid = await deeds.say(
      { href: "/day/lists" },
      [{ about: `checklistVersion/${id}`, says }],
      before
        ? t("checklists.editor.said", title, before.number + 1)
        : t("checklists.editor.made", title),
    );
    if (isSaid) props.onClose();
  };
  return (
    <KeptForm
      wide
      title={before ? words.list(before) : t("checklists.editor.add")}
      words={{
        ...{ close: t("common.close"), cancel: t("common.cancel") },
        submit: t(before ? "checklists.editor.save" : "common.save"),
      }}
      onClose={props.onClose}
      onSubmit={() => void submit()}
    >
      <ListFields draft={draft()} refusal={refusal()} onChange={put} />
    </KeptForm>
  );
}

function ListFields(props: {
  readonly draft: ListDraft;
  readonly refusal: DraftRefusal | undefined;
  readonly onChange: (change: Partial<ListDraft>) => void;
}) {
  const { t } = useI18n();
  const { today } = useChecklists();
  const of = (type: DraftRefusal["type"]) => props.refusal?.type === type;
  const listReason = () =>
    of("noItems")
      ? t("checklists.editor.itemsNeeded")
      : of("tooMany")
        ? t("checklists.editor.itemsMany", checklistLengths.items)
        : undefined;
  return (
    <>
      <TextField
        label={t("checklists.editor.name")}
        maxlength={checklistLengths.title}
        value={props.draft.title}
        reason={of("name") ? t("checklists.editor.nameNeeded") : undefined}
        onInput={(title) => props.onChange({ title })}
      />
      <TextField
        label={t("checklists.editor.from")}
        type="date"
        min={today()}
        value={props.draft.from}
        reason={
          of("from")
            ? t("checklists.editor.fromNeeded")
            : of("past")
              ? t("checklists.editor.fromPast")
              : undefined
        }
        onInput={(from) => props.onChange({ from })}
      />
      <ChoiceChips
        label={t("checklists.editor.partField")}
        options={dayParts.map((value) => ({ value, label: t("checklists.part")[value] }))}
        value={props.draft.part}
        onChange={(part) => props.onChange({ part })}
      />
      <ChoiceChips
        label={t("checklists.editor.scopeField")}
        options={scopes.map((value) => ({ value, label: t("checklists.editor.scope")[value] }))}
        value={props.draft.scope}
        onChange={(scope) => props.onChange({ scope })}
      />
      <FilterChips<Role>
        label={t("checklists.editor.rolesField")}
        options={roles.map((value) => ({ value, label: t("staff.roles")[value] }))}
        values={props.draft.roles}
        onChange={(held) => props.onChange({ roles: held })}
      />
      <ItemsField
        items={props.draft.items}
        refusal={props.refusal}
        onChange={(items) => props.onChange({ items })}
      />
      <FormReason id="list-reason" reason={listReason()} />
    </>
  );
}
