import { createSignal, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { FormReason, Select, TextField } from "#client/ui";
import { KeptForm } from "#feature/unsaved";
import { monthOf } from "#shared/appointments";
import {
  checklistLengths,
  type Gear,
  type GearMoveKind,
  type GearRefusal,
  gearRefusal,
  pieces,
  stockOf,
} from "#shared/checklists";
import type { StaffId } from "#shared/kernel";
import { useChecklists } from "./checklists-context.ts";
import { freshKey } from "./deeds.ts";

/** Some of a sort comes, goes to a colleague, or is thrown away. */
export function GearMoveDialog(props: {
  readonly gear: Gear;
  readonly kind: GearMoveKind;
  readonly onClose: () => void;
}) {
  const { t } = useI18n();
  const { office, book, deeds, today, words } = useChecklists();
  const [count, setCount] = createSignal("1");
  const [to, setTo] = createSignal<StaffId>();
  const [task, setTask] = createSignal("");
  const [refusal, setRefusal] = createSignal<GearRefusal>();
  const kind = () => t("checklists.gear.move")[props.kind];
  const name = () => words.gear(props.gear);
  const submit = async (): Promise<void> => {
    const { left } = stockOf(props.gear, book.moves());
    const refused = gearRefusal({ kind: props.kind, count: count(), to: to() }, left);
    setRefusal(refused);
    const whole = pieces(count());
    if (refused || !whole) return;
    const [who, what] = [props.kind === "issued" ? to() : undefined, task().trim()];
    const says = {
      ...{ gear: props.gear.key, kind: props.kind, count: whole, on: today() },
      ...(who ? { to: who } : {}),
      ...(what === "" ? {} : { task: what }),
    };
    const isSaid = await deeds.say(
      { month: monthOf(today()), href: "/day/gear" },
      [{ about: `gearMove/${freshKey()}`, says }],
      t("checklists.gear.said", kind(), name(), whole),
    );
    if (isSaid) props.onClose();
  };
  const reasonOf = (...of: readonly GearRefusal[]) => {
    const refused = refusal();
    return refused && of.includes(refused) ? t("checklists.gear.refused")[refused] : undefined;
  };
  return (
    <KeptForm
      title={t("checklists.gear.moveOf", kind(), name())}
      words={{
        ...{ close: t("common.close"), cancel: t("common.cancel") },
        submit: t("checklists.gear.save"),
      }}
      onClose={props.onClose}
      onSubmit={() => void submit()}
    >
      <TextField
        label={t("checklists.gear.count", words.unit(props.gear))}
        inputmode="numeric"
        value={count()}
        reason={reasonOf("count")}
        onInput={setCount}
      />
      <Show when={props.kind === "issued"}>
        <Select
          label={t("checklists.gear.to")}
          options={office.colleagues().map(({ id }) => ({ value: id, label: words.staff(id) }))}
          value={to()}
          empty={t("checklists.gear.toNobody")}
          reason={reasonOf("nobody")}
          onChange={(id) => setTo(() => id)}
        />
        <TextField
          label={t("checklists.gear.for")}
          hint={words.task(props.gear)}
          maxlength={checklistLengths.task}
          value={task()}
          onInput={setTask}
        />
      </Show>
      <FormReason id="gear-move-reason" reason={reasonOf("tooMany")} />
    </KeptForm>
  );
}
