import { createSignal, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Button, KeptFor, Section, Select, Tag, TextField } from "#client/ui";
import { InlineForm } from "#feature/unsaved";
import type { Improvement } from "#shared/closing";
import { addDays, type PlainDate, plainDateSchema, type StaffId } from "#shared/kernel";
import { ImprovementEnd } from "./improvement-end.tsx";
import { type Closing, freshKey } from "./open-closing.ts";

/** What the agency will do better: who does it, and by when. */
export function ImprovementPart(props: { readonly closing: Closing }) {
  const { t } = useI18n();
  const [isAdding, setAdding] = createSignal(false);
  const items = () => props.closing.improvements();
  return (
    <Section
      title={t("closing.improvements")}
      end={
        <Show when={props.closing.mayWrite() && !isAdding()}>
          <Button kind="plain" small onClick={() => setAdding(true)}>
            {t("closing.addImprovement")}
          </Button>
        </Show>
      }
    >
      <Show when={items().length === 0 && !isAdding()}>
        <p class="quiet closing-compact">{t("closing.noImprovements")}</p>
      </Show>
      <ul class="closing-lines" aria-label={t("closing.improvements")}>
        <KeptFor each={items()} by={({ about }) => about}>
          {(item) => <ImprovementLine closing={props.closing} item={item()} />}
        </KeptFor>
      </ul>
      <Show when={isAdding()}>
        <ImprovementForm closing={props.closing} onDone={() => setAdding(false)} />
      </Show>
    </Section>
  );
}

function ImprovementLine(props: { readonly closing: Closing; readonly item: Improvement }) {
  const { t, format } = useI18n();
  const { directory } = useWork();
  const end = (is: "done" | "dropped") =>
    props.closing.sayWithDues(
      [
        {
          document: "case",
          about: props.item.about,
          says: { ended: { on: props.closing.today(), is } },
        },
      ],
      t(is === "done" ? "closing.saidImproved" : "closing.saidDropped"),
    );
  return (
    <li class="closing-line">
      <span class="closing-line-words">
        <span>{props.item.text}</span>
        <span class="quiet small">
          {t(
            "closing.ownerUntil",
            directory.nameOf(props.item.owner) ?? t("notes.colleague"),
            format.day(props.item.dueOn),
          )}
        </span>
      </span>
      <ImprovementEnd item={props.item}>
        <span class="cluster">
          <Show when={props.item.dueOn < props.closing.today()}>
            <Tag tone="ask">{t("closing.overdue")}</Tag>
          </Show>
          <Show when={props.closing.mayWrite()}>
            <Button small onClick={() => end("done")}>
              {t("closing.improved")}
            </Button>
            <Button kind="plain" small onClick={() => end("dropped")}>
              {t("closing.drop")}
            </Button>
          </Show>
        </span>
      </ImprovementEnd>
    </li>
  );
}

/** So long after today something is due when nobody says otherwise. */
const usualDays = 30;

function ImprovementForm(props: { readonly closing: Closing; readonly onDone: () => void }) {
  const { t } = useI18n();
  const { directory, me } = useWork();
  const [text, setText] = createSignal("");
  const [owner, setOwner] = createSignal<StaffId | undefined>(me().id);
  const [dueOn, setDueOn] = createSignal<string>(addDays(props.closing.today(), usualDays));
  const [isAsked, setAsked] = createSignal(false);
  const [refusal, setRefusal] = createSignal<string>();
  const day = (): PlainDate | undefined => plainDateSchema.safeParse(dueOn()).data;
  const colleagues = () =>
    directory
      .staff()
      .filter(({ isDisabled, isInvited }) => !isDisabled && !isInvited)
      .map(({ id, name }) => ({ value: id, label: name }));
  const save = (): void => {
    setAsked(true);
    const [words, who, on] = [text().trim(), owner(), day()];
    if (words === "" || !who || !on) return;
    const refused = props.closing.sayWithDues(
      [
        {
          document: "case",
          about: `improvement/${freshKey()}`,
          says: { text: words, owner: who, dueOn: on },
        },
      ],
      t("closing.saidImprovement"),
    );
    setRefusal(refused);
    if (!refused) props.onDone();
  };
  return (
    <InlineForm refusal={refusal()} onSave={save} onLeave={props.onDone}>
      <TextField
        label={t("closing.improvementText")}
        reason={isAsked() && text().trim() === "" ? t("refusals.needed") : undefined}
        maxLength={500}
        value={text()}
        onInput={setText}
      />
      <div class="closing-fields">
        <Select
          label={t("closing.owner")}
          options={colleagues()}
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
