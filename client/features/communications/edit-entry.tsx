import { createSignal, Match, Switch, untrack } from "solid-js";
import { useI18n } from "#client/i18n";
import { Button, Dialog, FormReason, TextField } from "#client/ui";
import { dayOf } from "#feature/client-card";
import { createUnsaved, UnsavedQuestion } from "#feature/unsaved";
import {
  type CallEntry,
  explainedThings,
  explainedTo,
  type LogEntry,
  type VisitEntry,
} from "#shared/casework";
import type { JsonObject } from "#shared/kernel";
import { changesOf, draftOfCall, saysOfCall } from "./call-draft.ts";
import { CallFields } from "./call-fields.tsx";
import { useLogWords } from "./log-words.ts";
import { officeTime, readOfficeTime } from "./office-clock.ts";
import type { VisitLog } from "./open-visit-log.ts";
import { draftOfVisit, saysExplained, saysNotShown, saysOfVisit } from "./visit-draft.ts";
import { VisitFields } from "./visit-fields.tsx";

type EditProps = {
  readonly log: VisitLog;
  readonly entry: LogEntry;
  readonly onClose: () => void;
};

/** Corrects an entry: what it said before stays in its history. */
export function EditEntry(props: EditProps) {
  const { t } = useI18n();
  const words = useLogWords();
  // The entry as it was when the form opened: what colleagues change meanwhile is not taken back.
  const entry = untrack(() => props.entry);
  const [says, setSays] = createSignal<JsonObject>(saysOf(entry));
  const [when, setWhen] = createSignal(officeTime(entry.atMs));
  const unsaved = createUnsaved();
  const [reason, setReason] = createSignal<string>();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const atMs = readOfficeTime(when(), Date.now());
    if (atMs === undefined) {
      setReason(t("communications.timeNotGood"));
      return;
    }
    const isClash = (field: string) =>
      props.log.live.projection().field(entry.about, field)?.isClash === true;
    const isSameMinute = officeTime(entry.atMs) === when();
    const changed = changesOf(
      { ...says(), at: isSameMinute ? entry.atMs : atMs },
      { ...saysOf(entry), at: entry.atMs },
      isClash,
    );
    const isNothing = Object.keys(changed).length === 0;
    const refused = isNothing
      ? undefined
      : props.log.say(
          [
            { about: entry.about, says: changed },
            ...saysExplained(newlyExplained(entry, says()), dayOf(atMs)),
            ...(entry.kind === "visit" ? saysNotShown(entry, says()) : []),
          ],
          t("communications.corrected", words.head(entry)),
        );
    setReason(refused);
    if (!refused) props.onClose();
  };
  return (
    <Dialog
      isOpen
      title={t("communications.correct", words.head(entry))}
      closeLabel={t("common.close")}
      onClose={() => unsaved.leave(props.onClose)}
      actions={
        <>
          <Button onClick={() => unsaved.leave(props.onClose)}>{t("common.cancel")}</Button>
          <Button kind="primary" type="submit" form="edit-entry">
            {t("common.save")}
          </Button>
        </>
      }
    >
      <form id="edit-entry" class="stack" ref={unsaved.watch} onSubmit={submit} novalidate>
        <Switch>
          <Match when={entry.kind === "call" && entry}>
            {(call) => <EditCall entry={call()} onSays={setSays} />}
          </Match>
          <Match when={entry.kind === "visit" && entry}>
            {(visit) => <EditVisit log={props.log} entry={visit()} onSays={setSays} />}
          </Match>
        </Switch>
        <TextField
          label={t("communications.when")}
          type="datetime-local"
          value={when()}
          onInput={setWhen}
        />
        <FormReason id="edit-entry-reason" reason={reason()} />
      </form>
      <UnsavedQuestion unsaved={unsaved} />
    </Dialog>
  );
}

const saysOf = (entry: LogEntry): JsonObject =>
  entry.kind === "call" ? saysOfCall(draftOfCall(entry)) : saysOfVisit(draftOfVisit(entry));

/** What was ticked now, and not before. */
function newlyExplained(entry: LogEntry, { explained }: JsonObject) {
  if (entry.kind !== "visit" || !Array.isArray(explained)) return [];
  return explainedThings.filter(
    (thing) => explained.includes(thing) && !entry.explained.includes(thing),
  );
}

function EditCall(props: {
  readonly entry: CallEntry;
  readonly onSays: (says: JsonObject) => void;
}) {
  const [draft, setDraft] = createSignal(draftOfCall(props.entry));
  return (
    <CallFields
      draft={draft()}
      today={dayOf(props.entry.atMs)}
      onDraft={(next) => {
        setDraft(next);
        props.onSays(saysOfCall(next));
      }}
    />
  );
}

function EditVisit(props: {
  readonly log: VisitLog;
  readonly entry: VisitEntry;
  readonly onSays: (says: JsonObject) => void;
}) {
  const [draft, setDraft] = createSignal(draftOfVisit(props.entry));
  return (
    <VisitFields
      draft={draft()}
      today={dayOf(props.entry.atMs)}
      explainedBefore={explainedTo(props.log.live.projection().value)}
      onDraft={(next) => {
        setDraft(next);
        props.onSays(saysOfVisit(next));
      }}
    />
  );
}
