import { For, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Bridge, BridgeEnd, Button } from "#client/ui";
import { type Appointment, officeDay, readTime } from "#shared/appointments";
import { appointmentPurposes, appointmentStates } from "#shared/casework";
import type { Clash, Statement } from "#shared/documents";
import { clientIdSchema, type Json, millisecondsOf, staffIdSchema } from "#shared/kernel";
import { useCalendar } from "./calendar-context.ts";

/** A field of an appointment that two people changed apart: both values, one press settles it. */
export function MovedApart(props: {
  readonly clash: Clash & { readonly appointment: Appointment };
}) {
  const { t } = useI18n();
  const { words } = useCalendar();
  const names = (): Readonly<Record<string, string>> => t("calendar.fields");
  const label = () =>
    `${words.who(props.clash.appointment)} · ${names()[props.clash.field] ?? props.clash.field}`;
  const end = (place: number) => (
    <Said clash={props.clash} statement={props.clash.values[place] ?? props.clash.shown} />
  );
  return (
    <Bridge
      label={`${t("calendar.movedApart")}: ${label()}`}
      keystone={label()}
      tone="ask"
      isOpen
      left={end(0)}
      right={end(1)}
    >
      <Show when={props.clash.values.length > 2}>
        <div class="cluster">
          <For each={props.clash.values.slice(2)}>
            {(statement) => <Said clash={props.clash} statement={statement} />}
          </For>
        </div>
      </Show>
    </Bridge>
  );
}

function Said(props: {
  readonly clash: Clash & { readonly appointment: Appointment };
  readonly statement: Statement;
}) {
  const { t, format } = useI18n();
  const { words, deeds, today, nowMs } = useCalendar();
  const value = () => wordOf(props.clash.field, props.statement.value);
  const wordOf = (field: string, said: Json): string => {
    if (said === null) return t("calendar.cleared");
    if (field === "time") {
      const time = readTime(said);
      return time ? `${words.day(officeDay(time.fromMs), today())} ${words.clock(time)}` : "";
    }
    if (field === "staff") return words.staff(staffIdSchema.safeParse(said).data);
    const state = appointmentStates.find((one) => one === said);
    if (field === "state" && state) return t("calendar.state")[state];
    const purpose = appointmentPurposes.find((one) => one === said);
    if (field === "purpose" && purpose) return words.purpose({ purpose });
    if (field === "lateMinutes") return t("calendar.late", Number(said));
    const client = clientIdSchema.safeParse(said).data;
    return client ? words.client(client) : String(said);
  };
  const take = (): void => {
    const says = { [props.clash.field]: props.statement.value };
    const sentence = t("calendar.said.settled", words.who(props.clash.appointment));
    void deeds.settle(props.clash.appointment, says, sentence);
  };
  return (
    <BridgeEnd
      value={value()}
      note={t(
        "common.byAt",
        words.staff(props.statement.fact.by),
        format.relative(millisecondsOf(props.statement.fact.at), nowMs()),
      )}
      action={
        <Button small aria-label={`${t("calendar.takeThis")}: ${value()}`} onClick={take}>
          {t("calendar.takeThis")}
        </Button>
      }
    />
  );
}
