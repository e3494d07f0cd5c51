import { Match, Show, Switch } from "solid-js";
import { useI18n } from "#client/i18n";
import { Button, EditableText, IconCheck, IconLock, KeptFor } from "#client/ui";
import { CardFieldRow } from "#feature/case-file";
import { profileField, useCardWords } from "#feature/client-card";
import { type InterviewAnswer, interviewAnswerSchema } from "#shared/casework";
import {
  answerAbout,
  answerOf,
  type Interview,
  isLeft,
  type Question,
  questionState,
} from "#shared/interviews";
import type { Json } from "#shared/kernel";
import type { FieldName } from "#shared/registry";
import { Apart } from "./apart.tsx";
import { useDesk } from "./desk.ts";
import { useOwnWords } from "./own-words.ts";
import { useQuestionWords } from "./question-words.ts";

/** One question: a field of the card where it belongs there, else its own answer. */
export function QuestionRow(props: { readonly interview: Interview; readonly question: Question }) {
  const field = () =>
    props.question.answer.kind === "card" ? props.question.answer.field : undefined;
  return (
    <Show when={field()} fallback={<OwnQuestion {...props} />}>
      {(name) => <CardQuestion {...props} field={name()} />}
    </Show>
  );
}

/** A field of the card; what was known before can be confirmed by one press. */
function CardQuestion(props: {
  readonly interview: Interview;
  readonly question: Question;
  readonly field: FieldName;
}) {
  const { t } = useI18n();
  const desk = useDesk();
  const words = useCardWords();
  const state = () => questionState(desk.ground(), props.interview, props.question);
  const label = () => words.label(profileField(props.field));
  const confirm = () => {
    const value: Json = desk.card.projection().value("profile", props.field) ?? null;
    desk.caseFile.say(
      [
        {
          document: "client",
          about: "profile",
          says: { [props.field]: value },
          source: desk.caseFile.source(),
        },
      ],
      t("consultation.confirmedSaid", label()),
    );
  };
  return (
    <div class="card-question" data-state={state()}>
      <CardFieldRow field={profileField(props.field)} />
      <Show when={state() === "known" && desk.caseFile.mayWrite("client", "profile")}>
        <Button
          kind="plain"
          small
          class="still-so"
          title={t("consultation.knownBefore")}
          aria-label={`${t("consultation.stillSo")}: ${label()}`}
          onClick={confirm}
        >
          <IconCheck />
          <span class="still-so-word">{t("consultation.stillSo")}</span>
        </Button>
      </Show>
    </div>
  );
}

/** A question whose answer stays in the interview: kept at once, taken back by the undo. */
function OwnQuestion(props: { readonly interview: Interview; readonly question: Question }) {
  const { t } = useI18n();
  const desk = useDesk();
  const words = useQuestionWords();
  const asks = () => words.asks(props.question);
  const about = () => answerAbout(props.interview.id, props.question.id);
  const reading = (value: Json) => {
    const said = interviewAnswerSchema.safeParse(value).data;
    return said ? words.answer(props.question, said) : t("caseFile.unsaid");
  };
  const told = () => desk.ground().file;
  const answer = () => answerOf(told(), props.interview.id, props.question.id);
  const isDeclined = () => isLeft(told(), props.interview.id, props.question.id);
  const say = (value: InterviewAnswer | null, declined: true | null, sentence: string) =>
    desk.caseFile.say(
      [
        {
          document: "case",
          about: about(),
          says: { value, ...(declined || isDeclined() ? { declined } : {}) },
        },
      ],
      sentence,
    );
  const take = (value: InterviewAnswer | null) =>
    say(value, null, t(value ? "consultation.answered" : "consultation.cleared", asks()));
  const decline = () => say(null, true, t("consultation.declinedSaid", asks()));
  const clear = () => say(null, null, t("consultation.cleared", asks()));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would announce a form
    <div class="own-question" role="group" aria-label={asks()} data-question={props.question.id}>
      <p class="own-question-asks">
        <Show when={props.question.consent}>
          <span class="sensitive-mark" title={t("caseFile.sensitiveNote")}>
            <IconLock />
            <span class="visually-hidden">{t("caseFile.sensitive")}</span>
          </span>{" "}
        </Show>
        {asks()}
      </p>
      <div class="own-question-answer">
        <Answering
          interview={props.interview}
          question={props.question}
          answer={answer()}
          mayWrite={desk.mayInterview()}
          onAnswer={take}
        />
        <Apart
          label={asks()}
          state={desk.file()?.projection().field(about(), "value")}
          reading={reading}
          mayWrite={desk.mayInterview()}
          onTake={(value) => take(interviewAnswerSchema.safeParse(value).data ?? null)}
        />
      </div>
      <div class="own-question-end">
        <Show when={isDeclined()}>
          <span class="own-question-left quiet small">{t("registry.declined")}</span>
        </Show>
        <Show when={desk.mayInterview()}>
          <Show when={!isDeclined() && !answer()}>
            <Button kind="plain" small onClick={decline}>
              {t("consultation.declined")}
              <span class="visually-hidden">{`: ${asks()}`}</span>
            </Button>
          </Show>
          <Show when={isDeclined() || answer()}>
            <Button kind="plain" small onClick={clear}>
              {t("consultation.clear")}
              <span class="visually-hidden">{`: ${asks()}`}</span>
            </Button>
          </Show>
        </Show>
      </div>
    </div>
  );
}

type AnsweringProps = {
  readonly interview: Interview;
  readonly question: Question;
  readonly answer: InterviewAnswer | undefined;
  readonly mayWrite: boolean;
  /** Takes an answer; answers the reason when it is refused. */
  readonly onAnswer: (answer: InterviewAnswer | null) => string | undefined;
};

function Answering(props: AnsweringProps) {
  const words = useQuestionWords();
  const kind = () => props.question.answer.kind;
  return (
    <Show
      when={props.mayWrite}
      fallback={<p>{props.answer ? words.answer(props.question, props.answer) : ""}</p>}
    >
      <Switch>
        <Match when={kind() === "codes"}>
          <Codes {...props} />
        </Match>
        <Match when={kind() === "text"}>
          <OwnWords {...props} />
        </Match>
        <Match when={kind() === "number"}>
          <WholeNumber {...props} />
        </Match>
      </Switch>
    </Show>
  );
}

/** One or several of a few, by one press each; pressed again it is taken back. */
function Codes(props: AnsweringProps) {
  const own = useOwnWords();
  const options = () =>
    props.question.answer.kind === "codes" ? Object.entries(props.question.answer.words) : [];
  const isSeveral = () => props.question.answer.kind === "codes" && props.question.answer.several;
  const chosen = () => (props.answer && "codes" in props.answer ? props.answer.codes : []);
  const press = (code: string) => {
    const without = chosen().filter((each) => each !== code);
    const isOff = without.length < chosen().length;
    const codes = isOff ? without : [...(isSeveral() ? chosen() : []), code];
    props.onAnswer(codes.length > 0 ? { codes } : null);
  };
  return (
    <div class="choices-row">
      <KeptFor each={options()} by={([code]) => code}>
        {(option) => (
          <button
            type="button"
            class="choice"
            aria-pressed={chosen().includes(option()[0])}
            onClick={() => press(option()[0])}
          >
            {own(option()[1])}
          </button>
        )}
      </KeptFor>
    </div>
  );
}

const longestText = 2000;

function OwnWords(props: AnsweringProps) {
  const { t } = useI18n();
  const words = useQuestionWords();
  const text = () => (props.answer && "text" in props.answer ? props.answer.text : "");
  const commit = (typed: string) => {
    const trimmed = typed.trim();
    if (trimmed === "") return props.onAnswer(null);
    return trimmed.length > longestText
      ? t("consultation.tooLong")
      : props.onAnswer({ text: trimmed });
  };
  return (
    <EditableText
      fieldKey={answerAbout(props.interview.id, props.question.id)}
      label={words.asks(props.question)}
      value={text()}
      placeholder={t("consultation.writeHere")}
      multiline
      onCommit={commit}
    />
  );
}

function WholeNumber(props: AnsweringProps) {
  const { t } = useI18n();
  const own = useOwnWords();
  const words = useQuestionWords();
  const number = () => (props.answer && "number" in props.answer ? props.answer.number : undefined);
  const limits = () =>
    props.question.answer.kind === "number" ? props.question.answer : undefined;
  const commit = (typed: string) => {
    const text = typed.trim();
    if (text === "") return props.onAnswer(null);
    const { min, max } = limits() ?? { min: 0, max: 0 };
    if (!/^\d{1,4}$/.test(text)) return t("consultation.notANumber");
    const read = Number(text);
    return read < min || read > max
      ? t("consultation.outOfRange", min, max)
      : props.onAnswer({ number: read });
  };
  return (
    <EditableText
      fieldKey={answerAbout(props.interview.id, props.question.id)}
      label={words.asks(props.question)}
      value={number()?.toString() ?? ""}
      placeholder={t("consultation.writeHere")}
      unit={limits() ? own(limits()?.unit ?? { zh: "", en: "" }) : undefined}
      inputmode="numeric"
      onCommit={commit}
    />
  );
}
