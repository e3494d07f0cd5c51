import { createMemo, For, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Bridge, BridgeEnd, Button, createNow } from "#client/ui";
import type { FieldState, Statement } from "#shared/documents";
import { type Json, millisecondsOf, plainDateSchema, staffIdSchema } from "#shared/kernel";
import { rhythms } from "#shared/meetings";
import type { OpenMeeting } from "./open-meeting.ts";
import { useMeetingWords } from "./words.ts";

/** A field of a meeting or of what came of it. */
type Field =
  | "atMs"
  | "title"
  | "place"
  | "repeats"
  | "isCancelled"
  | "owner"
  | "dueOn"
  | "text"
  | "ended"
  | "came";

/** What two people said apart of one thing: both values with who and when; one press settles it. */
export function SaidTwice(props: {
  readonly open: OpenMeeting;
  readonly about: string;
  readonly fields: readonly Field[];
}) {
  const { t } = useI18n();
  const words = useValueWords();
  const twice = createMemo(
    () =>
      props.fields.filter(
        (field) => props.open.desk.projection().field(props.about, field)?.isClash,
      ),
    [],
    { equals: (a, b) => a.join() === b.join() },
  );
  return (
    <For each={twice()}>
      {(field) => (
        <Show when={props.open.desk.projection().field(props.about, field)}>
          {(state) => (
            <Both
              label={t("meetings.field")[field]}
              state={state()}
              value={(value) => words(field, value)}
              mayWrite={props.open.mayWrite()}
              onTake={(value) =>
                void props.open.say(props.about, { [field]: value }, t("meetings.saidSettled"))
              }
            />
          )}
        </Show>
      )}
    </For>
  );
}

type BothProps = {
  readonly label: string;
  readonly state: FieldState;
  readonly value: (value: Json) => string;
  readonly mayWrite: boolean;
  readonly onTake: (value: Json) => void;
};

/** The values side by side; a third and more stand below them. */
function Both(props: BothProps) {
  const { t } = useI18n();
  const end = (place: number) => (
    <Show when={props.state.values[place]}>
      {(statement) => <Said {...props} statement={statement()} />}
    </Show>
  );
  return (
    <Bridge
      label={t("caseFile.clashLabel", props.label)}
      keystone={t("caseFile.clash")}
      tone="ask"
      isOpen
      left={end(0)}
      right={end(1)}
    >
      <Show when={props.state.values.length > 2}>
        <For each={props.state.values.slice(2)}>
          {(statement) => <Said {...props} statement={statement} />}
        </For>
      </Show>
    </Bridge>
  );
}

function Said(props: BothProps & { readonly statement: Statement }) {
  const { t, format } = useI18n();
  const words = useMeetingWords();
  const nowMs = createNow();
  const value = () => props.value(props.statement.value);
  const at = () => format.relative(millisecondsOf(props.statement.fact.at), nowMs());
  return (
    <BridgeEnd
      value={value()}
      note={t("common.byAt", words.staff(props.statement.fact.by), at())}
      action={
        <Show when={props.mayWrite}>
          <Button
            small
            aria-label={`${t("caseFile.takeThis")}: ${value()}`}
            onClick={() => props.onTake(props.statement.value)}
          >
            {t("caseFile.takeThis")}
          </Button>
        </Show>
      }
    />
  );
}

/** How a value reads in a clash. */
function useValueWords(): (field: Field, value: Json) => string {
  const { t, format } = useI18n();
  const words = useMeetingWords();
  return (field, value) => {
    if (field === "owner") {
      const staff = staffIdSchema.safeParse(value).data;
      return staff ? words.staff(staff) : t("meetings.nothing");
    }
    if (field === "atMs")
      return typeof value === "number" ? format.dateTime(value, 0) : t("meetings.nothing");
    if (field === "dueOn") {
      const on = plainDateSchema.safeParse(value).data;
      return on ? format.day(on) : t("meetings.nothing");
    }
    if (field === "isCancelled") return t(value ? "meetings.cancelled" : "meetings.takesPlace");
    if (field === "came") return t(value ? "meetings.came" : "meetings.notCame");
    if (field === "ended") return t(value ? "meetings.done" : "meetings.notDone");
    const rhythm = rhythms.find((one) => one === value);
    if (rhythm) return t("meetings.rhythm")[rhythm];
    return typeof value === "string" ? value : t("meetings.nothing");
  };
}
