import { useI18n } from "#client/i18n";
import { Button, IconButton, IconClose, IconPlus, KeptFor, Select, TextField } from "#client/ui";
import { checklistLengths } from "#shared/checklists";
import { freshKey } from "./deeds.ts";
import { type DraftRefusal, type ItemDraft, itemKinds } from "./list-draft.ts";

/** The items of a list: worded, ordered, added, taken out. */
export function ItemsField(props: {
  readonly items: readonly ItemDraft[];
  readonly refusal: DraftRefusal | undefined;
  readonly onChange: (items: readonly ItemDraft[]) => void;
}) {
  const { t } = useI18n();
  let list!: HTMLUListElement;
  const change = (id: string, to: Partial<ItemDraft>) =>
    props.onChange(props.items.map((item) => (item.id === id ? { ...item, ...to } : item)));
  const moveUp = (place: number) => {
    const items = [...props.items];
    const [item] = items.splice(place, 1);
    if (item) props.onChange([...items.slice(0, place - 1), item, ...items.slice(place - 1)]);
  };
  const add = () => {
    props.onChange([...props.items, { id: freshKey(), text: "", kind: "plain" }]);
    queueMicrotask(() => list.querySelector<HTMLInputElement>("li:last-child input")?.focus());
  };
  const reasonAt = (place: number): string | undefined => {
    const { refusal } = props;
    if (refusal?.type === "emptyItem" && refusal.place === place)
      return t("checklists.editor.itemNeeded");
    return refusal?.type === "twice" && refusal.place === place
      ? t("checklists.editor.itemTwice")
      : undefined;
  };
  return (
    <fieldset class="items-field">
      <legend class="strong">{t("checklists.editor.itemsTitle")}</legend>
      <ul ref={list} class="items-lines">
        <KeptFor each={props.items} by={({ id }) => id}>
          {(item, place) => (
            <li class="items-line">
              <TextField
                label={t("checklists.editor.itemText", place() + 1)}
                labelHidden
                maxlength={checklistLengths.item}
                value={item().text}
                reason={reasonAt(place())}
                onInput={(text) => change(item().id, { text })}
              />
              <Select
                label={t("checklists.editor.kindOf", item().text)}
                labelHidden
                options={itemKinds.map((value) => ({
                  value,
                  label: t("checklists.editor.kinds")[value],
                }))}
                value={item().kind}
                onChange={(kind) => kind && change(item().id, { kind })}
              />
              <IconButton
                small
                label={t("checklists.editor.up", item().text)}
                disabled={place() === 0}
                onClick={() => moveUp(place())}
              >
                ↑
              </IconButton>
              <IconButton
                small
                label={t("checklists.editor.removeItem", item().text)}
                onClick={() => props.onChange(props.items.filter(({ id }) => id !== item().id))}
              >
                <IconClose />
              </IconButton>
            </li>
          )}
        </KeptFor>
      </ul>
      <Button small onClick={add}>
        <IconPlus />
        {t("checklists.editor.addItem")}
      </Button>
    </fieldset>
  );
}
