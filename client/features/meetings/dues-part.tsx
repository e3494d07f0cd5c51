import { createSignal, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Button, KeptFor, Section, Select, Tag, TextField } from "#client/ui";
import { ImprovementEnd } from "#feature/closing";
import { InlineForm } from "#feature/unsaved";
import type { Improvement } from "#shared/closing";
import { addDays, plainDateSchema, type StaffId } from "#shared/kernel";
import { meetingLengths } from "#shared/meetings";
import { freshKey } from "./deeds.ts";
import { createNameCheck, createNameGate, NameNotice } from "./name-check.tsx";
import type { OpenMeeting } from "./open-meeting.ts";
import { SaidTwice } from "./said-twice.tsx";
import { useMeetingWords } from "./words.ts";

/** What came of a meeting: things to do, or what was decided and learned. */
type Kind = "task" | "improvement";

type PartProps = {
  readonly open: OpenMeeting;
  readonly kind: Kind;
  readonly items: readonly Improvement[];
};

/** What came of a meeting, each with who does it and by when. */
export function DuesPart(props: PartProps) {
  const { t } = useI18n();
  const [isAdding, setAdding] = createSignal(false);
  const words = () => t("meetings.dues")[props.kind];
  return (
    <Section
      title={words().title}
      end={
        <Show when={props.open.mayWrite() && !isAdding()}>
          <Button kind="plain" small onClick={() => setAdding(true)}>
            {words().add}
          </Button>
        </Show>
      }
    >
      <Show when={props.items.length === 0 && !isAdding()}>
        <p class="meeting-sentence quiet">{words().none}</p>
      </Show>
      <ul class="meeting-lines" aria-label={words().title}>
        <KeptFor each={props.items} by={({ about }) => about}>
          {(item) => <Line open={props.open} item={item()} />}
        </KeptFor>
      </ul>
      <Show when={isAdding()}>
        <DueForm open={props.open} kind={props.kind} onDone={() => setAdding(false)} />
      </Show>
    </Section>
  );
}

function Line(props: { readonly open: OpenMeeting; readonly item: Improvement }) {
  const { t, format } = useI18n();
  const words = useMeetingWords();
  const isDone = () => props.item.ended?.is === "done";
  const end = (is: "done" | "dropped" | undefined) =>
    void props.open.say(
      props.item.about,
      { ended: is ? { on: props.open.today(), is } : null },
      t(is ? `meetings.said.${is}` : "meetings.said.again"),
    );
  return (
    <li class="meeting-line">
      <label class="meeting-tick">
        <input
          type="checkbox"
          class="check-box"
          checked={isDone()}
          disabled={!props.open.mayWrite()}
          onChange={(event) => end(event.currentTarget.checked ? "done" : undefined)}
        />
        <span class="meeting-words">
          <span classList={{ quiet: props.item.ended !== undefined }}>{props.item.text}</span>
          <span class="quiet small">
            {t("closing.ownerUntil", words.staff(props.item.owner), format.day(props.item.dueOn))}
          </span>
        </span>
      </label>
      <ImprovementEnd item={props.item}>
        <span class="cluster">
          <Show when={props.item.dueOn < props.open.today()}>
            <Tag tone="ask">{t("closing.overdue")}</Tag>
          </Show>
          <Show when={props.open.mayWrite()}>
            <Owner open={props.open} item={props.item} />
            <Button kind="plain" small onClick={() => end("dropped")}>
              {t("closing.drop")}
            </Button>
          </Show>
        </span>
      </ImprovementEnd>
      <div class="meeting-wide">
        <SaidTwice
          open={props.open}
          about={props.item.about}
          fields={["owner", "dueOn", "text", "ended"]}
        />
      </div>
    </li>
  );
}

/** Gives a thing to somebody else. */
function Owner(props: { readonly open: OpenMeeting; readonly item: Improvement }) {
  const { t } = useI18n();
  const words = useMeetingWords();
  return (
    <Select
      label={t("meetings.ownerOf", props.item.text)}
      labelHidden
      options={props.open.colleagues()}
      value={props.item.owner}
      onChange={(owner) =>
        owner &&
        owner !== props.item.owner &&
        void props.open.say(
          props.item.about,
          { owner },
          t("meetings.saidOwner", words.staff(owner)),
        )
      }
    />
  );
}

/** Until the next weekly meeting, and until the one after four of them. */
const usualDays: Readonly<Record<Kind, number>> = { task: 7, improvement: 28 };

function DueForm(props: {
  readonly open: OpenMeeting;
  readonly kind: Kind;
  readonly onDone: () => void;
}) {
  const { t } = useI18n();
  const { me } = useWork();
  const [text, setText] = createSignal("");
  const [owner, setOwner] = createSignal<StaffId | undefined>(me().id);
  const [dueOn, setDueOn] = createSignal<string>(
    addDays(props.open.today(), usualDays[props.kind]),
  );
  const [isAsked, setAsked] = createSignal(false);
  const [refusal, setRefusal] = createSignal<string>();
  const check = createNameCheck(text);
  const passes = createNameGate(text, check);
  const day = () => plainDateSchema.safeParse(dueOn()).data;
  const save = async (): Promise<void> => {
    setAsked(true);
    const [words, who, on] = [text().trim(), owner(), day()];
    if (words === "" || !who || !on || !passes()) return;
    const refused = await props.open.say(
      `${props.kind}/${freshKey()}`,
      { meeting: props.open.id, text: words, owner: who, dueOn: on },
      t("meetings.dues")[props.kind].said,
    );
    setRefusal(refused);
    if (refused === undefined) props.onDone();
  };
  return (
    <InlineForm class="meeting-form" refusal={refusal()} onSave={save} onLeave={props.onDone}>
      <TextField
        ref={(input) => queueMicrotask(() => input.focus())}
        label={t("meetings.dues")[props.kind].text}
        reason={isAsked() && text().trim() === "" ? t("refusals.needed") : undefined}
        maxLength={meetingLengths.task}
        value={text()}
        onInput={setText}
      />
      <NameNotice check={check} onCure={setText} />
      <div class="meeting-fields">
        <Select
          label={t("closing.owner")}
          options={props.open.colleagues()}
          value={owner()}
          onChange={setOwner}
        />
        <TextField
          label={t("closing.dueOn")}
          type="date"
          reason={isAsked() && !day() ? t("closing.dayNeeded") : undefined}
          value={dueOn()}
          onInput={setDueOn}
        />
      </div>
    </InlineForm>
  );
}
