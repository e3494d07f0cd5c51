import { createSignal, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import {
  ChoiceChips,
  FieldReason,
  FilterChips,
  FormDialog,
  FormReason,
  Select,
  TextArea,
  TextField,
} from "#client/ui";
import { createUnsaved, UnsavedQuestion } from "#feature/unsaved";
import {
  type FollowUpOutcome,
  followUpOutcomes,
  type HelpKind,
  helpKinds,
} from "#shared/follow-up";
import {
  addDays,
  type ClientId,
  type JsonObject,
  type PlainDate,
  plainDateSchema,
} from "#shared/kernel";
import { type FollowUpWords, newFollowUp, type OpenFollowUp } from "./open-follow-up.ts";
import { useFollowUpWords } from "./words.ts";

const steps = {
  cadence: undefined,
  tomorrow: 1,
  inThreeDays: 3,
  inAWeek: 7,
  inAMonth: 30,
  other: undefined,
} as const;
type Step = keyof typeof steps;
const isStep = (name: string): name is Step => name in steps;
const stepNames: readonly Step[] = Object.keys(steps).filter(isStep);

/** Writes down a talk: about whom, how it is, what helped, and when to ask again. */
export function TalkDialog(props: {
  readonly file: OpenFollowUp;
  readonly about: ClientId | undefined;
  readonly onClose: () => void;
}) {
  const { t } = useI18n();
  const words = useFollowUpWords();
  const talk = createTalk(props);
  const unsaved = createUnsaved();
  const submit = () => {
    if (talk.save()) props.onClose();
  };
  return (
    <FormDialog
      title={t("followUp.talk")}
      words={{
        close: t("common.close"),
        cancel: t("common.cancel"),
        submit: t("followUp.save"),
      }}
      formRef={unsaved.watch}
      onClose={() => unsaved.leave(props.onClose)}
      onSubmit={submit}
    >
      <Select<ClientId>
        label={t("followUp.talkWith")}
        empty={t("followUp.talkAlone")}
        options={props.file
          .pairs()
          .map(({ other }) => ({ value: other, label: words.client(other) }))}
        value={talk.other()}
        onChange={talk.setOther}
      />
      <div>
        <ChoiceChips
          label={t("followUp.outcomeLabel")}
          options={followUpOutcomes.map((value) => ({
            value,
            label: t("followUp.outcome")[value],
          }))}
          value={talk.outcome()}
          onChange={talk.setOutcome}
        />
        <FieldReason
          id="follow-up-outcome-reason"
          reason={talk.refusal() === "outcome" ? t("followUp.outcomeNeeded") : undefined}
        />
      </div>
      <Show when={talk.outcome() !== "notReached"}>
        <FilterChips
          label={t("followUp.helpLabel")}
          options={helpKinds.map((value) => ({ value, label: t("followUp.help")[value] }))}
          values={talk.help()}
          onChange={talk.setHelp}
        />
      </Show>
      <TextArea
        label={t("followUp.note")}
        hint={t("common.optional")}
        rows={3}
        maxLength={2000}
        value={talk.note()}
        onInput={talk.setNote}
      />
      <ChoiceChips
        label={t("followUp.next")}
        options={stepNames.map((value) => ({ value, label: t("followUp.nextStep")[value] }))}
        value={talk.step()}
        onChange={talk.setStep}
      />
      <Show when={talk.step() === "other"}>
        <TextField
          label={t("followUp.nextDay")}
          type="date"
          min={addDays(props.file.today(), 1)}
          value={talk.day()}
          reason={talk.refusal() === "day" ? t("followUp.nextNotGood") : undefined}
          onInput={talk.setDay}
        />
      </Show>
      <FormReason id="follow-up-reason" reason={talk.refusedText()} />
      <UnsavedQuestion unsaved={unsaved} />
    </FormDialog>
  );
}

/** What is typed, and how it is written down. */
function createTalk(props: { readonly file: OpenFollowUp; readonly about: ClientId | undefined }) {
  const { t } = useI18n();
  const [other, setOther] = createSignal<ClientId | undefined>(props.about);
  const [outcome, setOutcome] = createSignal<FollowUpOutcome>();
  const [help, setHelp] = createSignal<readonly HelpKind[]>([]);
  const [note, setNote] = createSignal("");
  const [step, setStep] = createSignal<Step>("cadence");
  const [day, setDay] = createSignal("");
  const [refusal, setRefusal] = createSignal<"outcome" | "day" | { readonly text: string }>();

  const nextOn = (): PlainDate | "none" | "bad" => {
    const days = steps[step()];
    if (days !== undefined) return addDays(props.file.today(), days);
    if (step() === "cadence") return "none";
    const chosen = plainDateSchema.safeParse(day()).data;
    return chosen && chosen > props.file.today() ? chosen : "bad";
  };
  /** What was agreed on for this talk, if it was; a talk in vain leaves it open. */
  const fulfils = (): string | undefined =>
    props.file
      .followUps()
      .find(
        (one) =>
          one.doneAtMs === undefined &&
          !one.isMistake &&
          one.other === other() &&
          one.dueOn !== undefined,
      )?.about;
  const save = (): boolean => {
    const is = outcome();
    const on = nextOn();
    if (!is || on === "bad") {
      setRefusal(is ? "day" : "outcome");
      return false;
    }
    const nowMs = Date.now();
    const about = is === "notReached" && on === "none" ? undefined : fulfils();
    const withOther: JsonObject = other() ? { with: other() ?? null } : {};
    const document = props.file.service.id;
    const done: FollowUpWords = {
      document,
      about: about ?? newFollowUp(nowMs),
      says: {
        ...{ doneAt: nowMs, outcome: is, ...withOther },
        ...(help().length > 0 && is !== "notReached" ? { help: [...help()] } : {}),
        ...(note().trim() === "" ? {} : { note: note().trim() }),
      },
    };
    const planned: readonly FollowUpWords[] =
      on === "none"
        ? []
        : [{ document, about: newFollowUp(nowMs + 1), says: { dueOn: on, ...withOther } }];
    const refused = props.file.say(
      [done, ...planned],
      t("followUp.talkSaid", t("followUp.outcome")[is]),
    );
    setRefusal(refused === undefined ? undefined : { text: refused });
    return refused === undefined;
  };
  return {
    ...{ other, setOther, help, setHelp, note, setNote, step, setStep, day, setDay },
    outcome,
    setOutcome: (is: FollowUpOutcome) => {
      setOutcome(is);
      setRefusal(undefined);
    },
    refusal,
    refusedText: () => {
      const why = refusal();
      return typeof why === "object" ? why.text : undefined;
    },
    save,
  };
}
