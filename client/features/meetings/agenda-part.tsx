import { createSignal, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Button, IconButton, IconClose, KeptFor, Section, TextField } from "#client/ui";
import { InlineForm } from "#feature/unsaved";
import { type AgendaItem, aboutAgenda, type Meeting, meetingLengths } from "#shared/meetings";
import { freshKey } from "./deeds.ts";
import { createNameCheck, createNameGate, NameNotice } from "./name-check.tsx";
import type { OpenMeeting } from "./open-meeting.ts";
import { Proposals } from "./proposals.tsx";
import { useMeetingWords } from "./words.ts";

/** What is spoken about: what was put on, ticked when it was, and what could be put on. */
export function AgendaPart(props: { readonly open: OpenMeeting; readonly meeting: Meeting }) {
  const { t } = useI18n();
  const [isAdding, setAdding] = createSignal(false);
  const [isProposing, setProposing] = createSignal(false);
  return (
    <Section
      title={t("meetings.agenda")}
      end={
        <Show when={props.open.mayWrite()}>
          <span class="cluster">
            <Button
              kind="plain"
              small
              aria-expanded={isProposing()}
              onClick={() => setProposing(!isProposing())}
            >
              {t("meetings.propose")}
            </Button>
            <Button kind="plain" small onClick={() => setAdding(true)} disabled={isAdding()}>
              {t("meetings.addItem")}
            </Button>
          </span>
        </Show>
      }
    >
      <Show when={props.meeting.agenda.length === 0 && !isAdding() && !isProposing()}>
        <p class="meeting-sentence quiet">{t("meetings.noAgenda")}</p>
      </Show>
      <ol class="meeting-lines" aria-label={t("meetings.agenda")}>
        <KeptFor each={props.meeting.agenda} by={({ about }) => about}>
          {(item) => <Line open={props.open} item={item()} />}
        </KeptFor>
      </ol>
      <Show when={isAdding()}>
        <ItemForm open={props.open} onDone={() => setAdding(false)} />
      </Show>
      <Show when={isProposing()}>
        <Proposals open={props.open} meeting={props.meeting} />
      </Show>
    </Section>
  );
}

function Line(props: { readonly open: OpenMeeting; readonly item: AgendaItem }) {
  const { t } = useI18n();
  const words = useMeetingWords();
  const name = () => props.item.client && words.nameOf(props.item.client);
  const say = (state: "open" | "discussed" | "out", sentence?: string) =>
    void props.open.say(props.item.about, { state }, sentence);
  return (
    <li class="meeting-line">
      <label class="meeting-tick">
        <input
          type="checkbox"
          class="check-box"
          checked={props.item.isDiscussed}
          disabled={!props.open.mayWrite()}
          onChange={(event) => say(event.currentTarget.checked ? "discussed" : "open")}
        />
        <span classList={{ quiet: props.item.isDiscussed }}>{words.item(props.item)}</span>
      </label>
      <Show when={name()}>
        {(shown) => (
          <a class="link small" href={`/clients/${props.item.client}`}>
            {t("meetings.onlyYou", shown())}
          </a>
        )}
      </Show>
      <Show when={props.open.mayWrite()}>
        <IconButton
          small
          label={t("meetings.takeOff", words.item(props.item))}
          onClick={() => say("out", t("meetings.saidOff"))}
        >
          <IconClose />
        </IconButton>
      </Show>
    </li>
  );
}

function ItemForm(props: { readonly open: OpenMeeting; readonly onDone: () => void }) {
  const { t } = useI18n();
  const [text, setText] = createSignal("");
  const [isAsked, setAsked] = createSignal(false);
  const [refusal, setRefusal] = createSignal<string>();
  const check = createNameCheck(text);
  const passes = createNameGate(text, check);
  const save = async (): Promise<void> => {
    setAsked(true);
    const words = text().trim();
    if (words === "" || !passes()) return;
    const refused = await props.open.say(
      aboutAgenda(props.open.id, "own", freshKey()),
      { text: words, state: "open" },
      t("meetings.saidOn"),
    );
    setRefusal(refused);
    if (refused === undefined) props.onDone();
  };
  return (
    <InlineForm class="meeting-form" refusal={refusal()} onSave={save} onLeave={props.onDone}>
      <TextField
        ref={(input) => queueMicrotask(() => input.focus())}
        label={t("meetings.itemText")}
        reason={isAsked() && text().trim() === "" ? t("refusals.needed") : undefined}
        maxLength={meetingLengths.item}
        value={text()}
        onInput={setText}
      />
      <NameNotice check={check} onCure={setText} />
    </InlineForm>
  );
}
