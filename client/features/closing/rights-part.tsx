import { createSignal, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import {
  Button,
  ChoiceChips,
  FieldReason,
  KeptFor,
  Section,
  Tag,
  TextArea,
  TextField,
} from "#client/ui";
import { InlineForm } from "#feature/unsaved";
import {
  type RightsKind,
  type RightsOutcome,
  type RightsRequest,
  type RightsWay,
  rightsDueOn,
  rightsKinds,
  rightsOutcomes,
  rightsWays,
} from "#shared/closing";
import { type PlainDate, plainDateSchema } from "#shared/kernel";
import { type Closing, freshKey } from "./open-closing.ts";

/** What the client asked for about their own data, by when it is answered, and what came of it. */
export function RightsPart(props: { readonly closing: Closing }) {
  const { t } = useI18n();
  const [isAdding, setAdding] = createSignal(false);
  return (
    <Section
      title={t("closing.rights")}
      end={
        <Show when={props.closing.mayWrite() && !isAdding()}>
          <Button kind="plain" small onClick={() => setAdding(true)}>
            {t("closing.addRequest")}
          </Button>
        </Show>
      }
    >
      <Show when={props.closing.requests().length === 0 && !isAdding()}>
        <p class="quiet closing-compact">{t("closing.noRequests")}</p>
      </Show>
      <ul class="closing-lines" aria-label={t("closing.rights")}>
        <KeptFor each={props.closing.requests()} by={({ about }) => about}>
          {(request) => <RequestLine closing={props.closing} request={request()} />}
        </KeptFor>
      </ul>
      <Show when={isAdding()}>
        <RequestForm closing={props.closing} onDone={() => setAdding(false)} />
      </Show>
    </Section>
  );
}

function RequestLine(props: { readonly closing: Closing; readonly request: RightsRequest }) {
  const { t, format } = useI18n();
  const [isAnswering, setAnswering] = createSignal(false);
  const asked = () => props.request.asked;
  return (
    <li class="closing-line">
      <span class="closing-line-words">
        <span class="strong">{t("closing.rightsKind")[asked().kind]}</span>
        <span class="quiet small">
          {t("closing.receivedBy", format.day(asked().on), t("closing.rightsWay")[asked().how])}
        </span>
        <Show when={asked().words}>
          <span>{t("closing.quoted", asked().words ?? "")}</span>
        </Show>
        <Show when={props.request.answered}>
          {(answered) => (
            <span>
              {t(
                "closing.answeredAs",
                t("closing.rightsOutcome")[answered().outcome],
                format.day(answered().on),
              )}{" "}
              {answered().text}
            </span>
          )}
        </Show>
      </span>
      <Show when={!props.request.answered}>
        <span class="cluster">
          <Tag tone={props.request.dueOn < props.closing.today() ? "ask" : "plain"}>
            {t("closing.answerBy", format.day(props.request.dueOn))}
          </Tag>
          <Show when={props.closing.mayWrite() && !isAnswering()}>
            <Button small onClick={() => setAnswering(true)}>
              {t("closing.answer")}
            </Button>
          </Show>
        </span>
      </Show>
      <Show when={isAnswering()}>
        <AnswerForm
          closing={props.closing}
          request={props.request}
          onDone={() => setAnswering(false)}
        />
      </Show>
    </li>
  );
}

function RequestForm(props: { readonly closing: Closing; readonly onDone: () => void }) {
  const { t, format } = useI18n();
  const { closing } = props;
  const [kind, setKind] = createSignal<RightsKind>();
  const [how, setHow] = createSignal<RightsWay>("inPerson");
  const [on, setOn] = createSignal<string>(closing.today());
  const [words, setWords] = createSignal("");
  const [isAsked, setAsked] = createSignal(false);
  const [refusal, setRefusal] = createSignal<string>();
  const day = (): PlainDate | undefined => {
    const parsed = plainDateSchema.safeParse(on()).data;
    return parsed && parsed <= closing.today() ? parsed : undefined;
  };
  const dueOn = () => {
    const received = day();
    return received && rightsDueOn(received, closing.settings().rightsTerm);
  };
  const save = (): void => {
    setAsked(true);
    const [what, received, due, said] = [kind(), day(), dueOn(), words().trim()];
    if (!what || !received || !due) return;
    const asked = { kind: what, on: received, how: how(), ...(said === "" ? {} : { words: said }) };
    const refused = closing.sayWithDues(
      [{ document: "case", about: `rightsRequest/${freshKey()}`, says: { asked, dueOn: due } }],
      t("closing.saidRequest", format.day(due)),
    );
    setRefusal(refused);
    if (!refused) props.onDone();
  };
  return (
    <InlineForm refusal={refusal()} onSave={save} onLeave={props.onDone}>
      <div>
        <ChoiceChips
          label={t("closing.rightsKindLabel")}
          options={rightsKinds.map((value) => ({ value, label: t("closing.rightsKind")[value] }))}
          value={kind()}
          onChange={setKind}
        />
        <FieldReason
          id="rights-kind"
          reason={isAsked() && !kind() ? t("closing.rightsKindNeeded") : undefined}
        />
      </div>
      <ChoiceChips
        label={t("closing.rightsWayLabel")}
        options={rightsWays.map((value) => ({ value, label: t("closing.rightsWay")[value] }))}
        value={how()}
        onChange={setHow}
      />
      <div class="closing-fields">
        <TextField
          label={t("closing.receivedOn")}
          type="date"
          max={closing.today()}
          hint={(() => {
            const due = dueOn();
            return due && t("closing.answerBy", format.day(due));
          })()}
          reason={isAsked() && !day() ? t("closing.receivedNeeded") : undefined}
          value={on()}
          onInput={setOn}
        />
      </div>
      <TextArea
        label={t("closing.rightsWords")}
        hint={t("common.optional")}
        maxLength={1000}
        rows={2}
        value={words()}
        onInput={setWords}
      />
    </InlineForm>
  );
}

function AnswerForm(props: {
  readonly closing: Closing;
  readonly request: RightsRequest;
  readonly onDone: () => void;
}) {
  const { t } = useI18n();
  const [outcome, setOutcome] = createSignal<RightsOutcome>();
  const [text, setText] = createSignal("");
  const [refusal, setRefusal] = createSignal<string>();
  const save = (): void => {
    const [what, words] = [outcome(), text().trim()];
    if (!what) return void setRefusal(t("closing.rightsOutcomeNeeded"));
    if (words === "") return void setRefusal(t("closing.rightsTextNeeded"));
    const answered = { on: props.closing.today(), outcome: what, text: words };
    const refused = props.closing.sayWithDues(
      [{ document: "case", about: props.request.about, says: { answered } }],
      t("closing.saidAnswered"),
    );
    setRefusal(refused);
    if (!refused) props.onDone();
  };
  return (
    <InlineForm class="closing-wide" refusal={refusal()} onSave={save} onLeave={props.onDone}>
      <p class="quiet small">{t("closing.rightsHelp")[props.request.asked.kind]}</p>
      <ChoiceChips
        label={t("closing.rightsOutcomeLabel")}
        options={rightsOutcomes.map((value) => ({
          value,
          label: t("closing.rightsOutcome")[value],
        }))}
        value={outcome()}
        onChange={setOutcome}
      />
      <TextArea
        label={t("closing.rightsText")}
        hint={t("closing.rightsTextHint")}
        maxLength={2000}
        rows={2}
        value={text()}
        onInput={setText}
      />
    </InlineForm>
  );
}
