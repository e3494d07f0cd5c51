import { createSignal, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { ChoiceChips, TextField } from "#client/ui";
import { addDays, type PlainDate, plainDateSchema } from "#shared/kernel";

const steps = {
  none: undefined,
  tomorrow: 1,
  inThreeDays: 3,
  inAWeek: 7,
  other: undefined,
} as const;
type Step = keyof typeof steps;

/** When to be in touch again: a chip, or any day. */
export function NextDate(props: {
  readonly today: PlainDate;
  readonly value: PlainDate | undefined;
  readonly onChange: (day: PlainDate | undefined) => void;
}) {
  const { t } = useI18n();
  const [isOther, setOther] = createSignal(false);
  const dayOf = (step: Step) => {
    const days = steps[step];
    return days === undefined ? undefined : addDays(props.today, days);
  };
  const step = (): Step => {
    if (isOther()) return "other";
    if (props.value === undefined) return "none";
    return stepNames.find((name) => dayOf(name) === props.value) ?? "other";
  };
  const choose = (next: Step) => {
    setOther(next === "other");
    if (next !== "other") props.onChange(dayOf(next));
  };
  return (
    <>
      <ChoiceChips
        label={t("communications.nextOn")}
        options={stepNames.map((value) => ({ value, label: t("communications.nextStep")[value] }))}
        value={step()}
        onChange={choose}
      />
      <Show when={step() === "other"}>
        <TextField
          label={t("communications.nextDay")}
          type="date"
          min={props.today}
          value={props.value ?? ""}
          onInput={(text) => props.onChange(plainDateSchema.safeParse(text).data)}
        />
      </Show>
    </>
  );
}

const isStep = (name: string): name is Step => name in steps;
const stepNames: readonly Step[] = Object.keys(steps).filter(isStep);
