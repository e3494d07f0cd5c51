import { createSignal, untrack } from "solid-js";
import { useI18n } from "#client/i18n";
import { TextField } from "#client/ui";
import { KeptForm } from "#feature/unsaved";
import { checklistLengths, type Gear } from "#shared/checklists";
import type { JsonObject } from "#shared/kernel";
import { useChecklists } from "./checklists-context.ts";
import { freshKey } from "./deeds.ts";

/** A sort of protective gear: what it is called, when it is worn, and at how many one is reminded. */
export function GearDialog(props: {
  readonly before?: Gear | undefined;
  readonly onClose: () => void;
}) {
  const { t } = useI18n();
  const { deeds, words } = useChecklists();
  // As it was when the form opened: what a colleague changes meanwhile is not taken back.
  const before = untrack(() => props.before);
  const shown = {
    name: before ? words.gear(before) : "",
    unit: before ? words.unit(before) : "",
    task: (before && words.task(before)) ?? "",
    lowAt: String(before?.lowAt ?? 5),
  };
  const [typed, setTyped] = createSignal(shown);
  const [isTold, setTold] = createSignal(false);
  const low = () => (/^\d{1,4}$/u.test(typed().lowAt.trim()) ? Number(typed().lowAt) : undefined);
  const put = (field: keyof typeof shown) => (text: string) =>
    setTyped((all) => ({ ...all, [field]: text }));
  const submit = async (): Promise<void> => {
    setTold(true);
    const lowAt = low();
    if (typed().name.trim() === "" || lowAt === undefined) return;
    const says: JsonObject = {
      ...(before?.lowAt === lowAt ? {} : { lowAt }),
      ...changed("name"),
      ...changed("unit"),
      ...changed("task"),
    };
    if (Object.keys(says).length === 0) return props.onClose();
    const about = `gear/${before?.key ?? freshKey()}`;
    const isSaid = await deeds.say(
      { href: "/day/gear" },
      [{ about, says }],
      t("checklists.gear.saved"),
    );
    if (isSaid) props.onClose();
  };
  const changed = (field: "name" | "unit" | "task"): JsonObject => {
    const text = typed()[field].trim();
    return text === shown[field] ? {} : { [field]: text === "" ? null : text };
  };
  return (
    <KeptForm
      title={t(before ? "checklists.gear.change" : "checklists.gear.add")}
      words={{ close: t("common.close"), cancel: t("common.cancel"), submit: t("common.save") }}
      onClose={props.onClose}
      onSubmit={() => void submit()}
    >
      <TextField
        label={t("checklists.gear.name")}
        maxlength={checklistLengths.gear}
        value={typed().name}
        reason={isTold() && typed().name.trim() === "" ? t("refusals.needed") : undefined}
        onInput={put("name")}
      />
      <TextField
        label={t("checklists.gear.unit")}
        maxlength={checklistLengths.unit}
        value={typed().unit}
        onInput={put("unit")}
      />
      <TextField
        label={t("checklists.gear.taskField")}
        maxlength={checklistLengths.task}
        value={typed().task}
        onInput={put("task")}
      />
      <TextField
        label={t("checklists.gear.lowField")}
        inputmode="numeric"
        value={typed().lowAt}
        reason={isTold() && low() === undefined ? t("checklists.gear.lowNeeded") : undefined}
        onInput={put("lowAt")}
      />
    </KeptForm>
  );
}
