import { createSignal, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { ChoiceChips, FieldReason, FormDialog, FormReason, TextField } from "#client/ui";
import { createUnsaved, UnsavedQuestion } from "#feature/unsaved";
import { covers } from "#shared/documents";
import {
  isExclusive,
  type Promised,
  promisedElsewhere,
  type RelationStage,
  type RelationWitness,
  relationStages,
  relationWitnesses,
  saysRelation,
} from "#shared/follow-up";
import type { ClientId } from "#shared/kernel";
import { plainDateSchema } from "#shared/kernel";
import type { FollowUpWords, KnownPair, OpenFollowUp } from "./open-follow-up.ts";
import { PromisedElsewhere } from "./promised-elsewhere.tsx";
import { useFollowUpWords } from "./words.ts";

type RelationProps = {
  readonly file: OpenFollowUp;
  readonly pair: KnownPair;
  /** What is chosen to begin with. */
  readonly stage: RelationStage | undefined;
  /** Goes to how the client stands to somebody else, as ended. */
  readonly onInstead: (other: ClientId) => void;
  readonly onClose: () => void;
};

/** Says how two people stand now, since when, and whose word that is. */
export function RelationDialog(props: RelationProps) {
  const { t } = useI18n();
  const words = useFollowUpWords();
  const draft = createDraft(props);
  const unsaved = createUnsaved();
  /** A choice is quickly made again, typed words are not. */
  const goInstead = (other: ClientId) => {
    const go = () => props.onInstead(other);
    if (draft.note() === "") go();
    else unsaved.leave(go);
  };
  const witnesses = (): readonly RelationWitness[] => [
    props.file.client,
    props.pair.other,
    ...relationWitnesses,
  ];
  const submit = () => {
    if (draft.save()) props.onClose();
  };
  return (
    <FormDialog
      title={`${t("followUp.relation")} · ${words.client(props.pair.other)}`}
      words={{
        close: t("common.close"),
        cancel: t("common.cancel"),
        submit: t("followUp.save"),
      }}
      formRef={unsaved.watch}
      onClose={() => unsaved.leave(props.onClose)}
      onSubmit={submit}
    >
      <div>
        <ChoiceChips
          label={t("followUp.relation")}
          options={relationStages.map((value) => ({ value, label: t("followUp.stage")[value] }))}
          value={draft.stage()}
          onChange={draft.setStage}
        />
        <FieldReason id="relation-stage-reason" reason={draft.reasonOf("stage")} />
      </div>
      <Show when={draft.promised().length > 0}>
        <PromisedElsewhere
          client={props.file.client}
          promised={draft.promised()}
          onInstead={goInstead}
          isAsked={draft.isAsked()}
          onAsked={draft.setAsked}
        />
      </Show>
      <ChoiceChips
        label={t("followUp.relationWord")}
        options={witnesses().map((value) => ({ value, label: words.witness(value) }))}
        value={draft.word()}
        onChange={draft.setWord}
      />
      <TextField
        label={t("followUp.relationSince")}
        type="date"
        max={props.file.today()}
        value={draft.on()}
        reason={draft.reasonOf("on")}
        onInput={draft.setOn}
      />
      <TextField
        label={t("followUp.relationNote")}
        hint={t("common.optional")}
        maxLength={300}
        value={draft.note()}
        onInput={draft.setNote}
      />
      <FormReason id="relation-reason" reason={draft.reasonOf("save")} />
      <UnsavedQuestion unsaved={unsaved} />
    </FormDialog>
  );
}

interface Refusal {
  readonly of: "stage" | "on" | "save";
  readonly text: string;
}

/** What is chosen, and how it is written down. */
function createDraft(props: RelationProps) {
  const { t } = useI18n();
  const words = useFollowUpWords();
  const [stage, setStage] = createSignal<RelationStage | undefined>(props.stage);
  const [word, setWord] = createSignal<RelationWitness>(props.file.client);
  const [on, setOn] = createSignal<string>(props.file.today());
  const [note, setNote] = createSignal("");
  const [refusal, setRefusal] = createSignal<Refusal>();
  const [isAsked, setAsked] = createSignal(false);
  const promised = (): readonly Promised[] => {
    const chosen = stage();
    return chosen && isExclusive(chosen) ? promisedNow(props.file, props.pair) : [];
  };
  const refuse = (of: Refusal["of"], text: string): false => {
    setRefusal({ of, text });
    return false;
  };
  const save = (): boolean => {
    const chosen = stage();
    const since = plainDateSchema.safeParse(on()).data;
    if (!chosen) return refuse("stage", t("followUp.stageNeeded"));
    if (promised().some(({ to }) => to !== undefined || !isAsked())) {
      return refuse("stage", t("followUp.promisedFirst"));
    }
    if (!since || since > props.file.today()) return refuse("on", t("followUp.sinceNotGood"));
    const line = note().trim();
    const stands = { stage: chosen, on: since, word: word(), note: line === "" ? undefined : line };
    const said = saysRelation(stands, props.pair.relation);
    const marks = exclusiveMarks(props.file, props.pair, chosen);
    const [mark] = marks;
    const sentence = !mark
      ? "followUp.relationSaid"
      : isExclusive(chosen)
        ? "followUp.relationPaused"
        : "followUp.relationResumed";
    const refused = props.file.say(
      [
        ...said.map((says) => ({ document: props.pair.live.id, about: "relation", says })),
        ...marks,
      ],
      t(sentence, words.client(props.pair.other), t("followUp.stage")[chosen]),
    );
    return refused === undefined ? true : refuse("save", refused);
  };
  return {
    ...{ stage, word, setWord, on, note, setNote, save, promised, isAsked },
    setAsked: (is: boolean) => {
      setAsked(is);
      setRefusal(undefined);
    },
    setStage: (value: RelationStage) => {
      setStage(value);
      setRefusal(undefined);
    },
    setOn: (text: string) => {
      setOn(text);
      setRefusal(undefined);
    },
    reasonOf: (of: Refusal["of"]) => (refusal()?.of === of ? refusal()?.text : undefined),
  };
}

/** What must have ended before the two of a pair can be said to be a couple. */
const promisedNow = (file: OpenFollowUp, pair: KnownPair): readonly Promised[] =>
  promisedElsewhere([file.client, pair.other], file.standing(), (client) => {
    const card = client === file.client ? file.card : pair.card;
    return card.projection().value("matching", "isExclusive") === true;
  });

/**
 * Who is with somebody is proposed to nobody else, and who no longer is, may be again: the mark on
 * both cards, as far as one may write them.
 */
function exclusiveMarks(
  file: OpenFollowUp,
  pair: KnownPair,
  stage: RelationStage,
): readonly FollowUpWords[] {
  const isOn = isExclusive(stage);
  const elsewhere = promisedElsewhere([file.client, pair.other], file.standing(), () => false);
  return [file.card, pair.card].flatMap((card) => {
    const isMarked = card.projection().value("matching", "isExclusive") === true;
    const whose = card === file.card ? file.client : pair.other;
    const isHeld = !isOn && elsewhere.some(({ client }) => client === whose);
    const mayMark = card.status() === "here" && covers(card.access(), "matching");
    return isMarked === isOn || isHeld || !mayMark
      ? []
      : [{ document: card.id, about: "matching", says: { isExclusive: isOn ? true : null } }];
  });
}
