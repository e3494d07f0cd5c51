import { createSignal, createUniqueId } from "solid-js";
import { useI18n } from "#client/i18n";
import { FormReason, NumberField, TextField } from "#client/ui";
import { KeptForm } from "#feature/unsaved";
import { clockOf, momentOf, monthOf, officeDay, parseClock } from "#shared/appointments";
import { type Evening, namedAtMost } from "#shared/events";
import { parsePlainDate } from "#shared/kernel";
import "./events.css";
import { freshEvening, useEveningDeeds } from "./deeds.ts";

const defaults = { from: "19:00", to: "21:00", seats: "10", choices: "3" };
const seatsAtMost = 200;

/** Plans an evening, or changes one: when, where, how many of each, how many choices. */
export function EveningDialog(props: {
  readonly evening?: Evening | undefined;
  readonly onClose: () => void;
  readonly onMade: (evening: Pick<Evening, "id" | "month">) => void;
}) {
  const { t } = useI18n();
  const deeds = useEveningDeeds();
  const old = props.evening;
  const [name, setName] = createSignal(old?.name ?? "");
  const [day, setDay] = createSignal<string>(old ? officeDay(old.time.fromMs) : "");
  const [from, setFrom] = createSignal(old ? clockOf(old.time.fromMs) : defaults.from);
  const [to, setTo] = createSignal(old ? clockOf(old.time.toMs) : defaults.to);
  const [place, setPlace] = createSignal(old?.place ?? "");
  const [female, setFemale] = createSignal(String(old?.seats.female ?? defaults.seats));
  const [male, setMale] = createSignal(String(old?.seats.male ?? defaults.seats));
  const [choices, setChoices] = createSignal(String(old?.choices ?? defaults.choices));
  const reasonId = createUniqueId();
  const [reason, setReason] = createSignal<string>();

  const time = () => {
    const date = parsePlainDate(day());
    const [first, last] = [parseClock(from()), parseClock(to())];
    if (!date || first === undefined || last === undefined || first >= last) return undefined;
    return { fromMs: momentOf(date, first), toMs: momentOf(date, last) };
  };
  const submit = async (): Promise<void> => {
    const span = time();
    const seats = {
      female: wholeUpTo(female(), seatsAtMost),
      male: wholeUpTo(male(), seatsAtMost),
    };
    const each = wholeUpTo(choices(), namedAtMost);
    const title = name().trim();
    if (title === "") return void setReason(t("events.needsName"));
    if (!span) return void setReason(t("events.needsTime"));
    if (!seats.female || !seats.male) return void setReason(t("events.needsSeats"));
    if (!each) return void setReason(t("events.needsChoices"));
    const where = place().trim();
    const evening = old ?? { id: freshEvening(), month: monthOf(officeDay(span.fromMs)) };
    const says = {
      ...{ name: title, time: span, choices: each },
      seats: { female: seats.female, male: seats.male },
      ...(where !== "" || old?.place ? { place: where === "" ? null : where } : {}),
    };
    const sentence = t(old ? "events.changed" : "events.created", title);
    if (await deeds.sayOfEvening(evening, says, sentence)) props.onMade(evening);
  };
  return (
    <KeptForm
      title={t(old ? "events.change" : "events.add")}
      words={{
        close: t("common.close"),
        cancel: t("common.cancel"),
        submit: t(old ? "events.save" : "events.create"),
      }}
      onClose={props.onClose}
      onSubmit={() => submit()}
    >
      <TextField label={t("events.name")} maxLength={80} value={name()} onInput={setName} />
      <TextField label={t("events.day")} type="date" value={day()} onInput={setDay} />
      <div class="evening-two">
        <TextField label={t("events.from")} type="time" value={from()} onInput={setFrom} />
        <TextField label={t("events.to")} type="time" value={to()} onInput={setTo} />
      </div>
      <TextField label={t("events.place")} maxLength={120} value={place()} onInput={setPlace} />
      <div class="evening-two">
        <NumberField label={t("events.seatsFemale")} value={female()} onInput={setFemale} />
        <NumberField label={t("events.seatsMale")} value={male()} onInput={setMale} />
      </div>
      <NumberField label={t("events.choicesEach")} value={choices()} onInput={setChoices} />
      <FormReason id={reasonId} reason={reason()} />
    </KeptForm>
  );
}

/** A whole number from 1 up to a most; undefined when it is none. */
function wholeUpTo(text: string, most: number): number | undefined {
  const number = Number(text.trim());
  return Number.isInteger(number) && number >= 1 && number <= most ? number : undefined;
}
