import { createSignal, onCleanup, untrack } from "solid-js";
import { useI18n } from "#client/i18n";
import { TextArea, useRefusedTexts } from "#client/ui";
import type { JsonObject } from "#shared/kernel";
import type { Closing } from "./open-closing.ts";

const hints = {
  summary: "closing.summaryHint",
  lessons: "closing.lessonsHint",
  handover: "closing.handoverHint",
} as const;

/** One text of the summary: saved when one leaves it, the page or the tab; what was refused waits there. */
export function SummaryText(props: {
  readonly closing: Closing;
  readonly field: keyof typeof hints;
  readonly reason?: string | undefined;
  /** Answers the reason when it is refused. */
  readonly onSay: (says: JsonObject) => string | undefined;
}) {
  const { t } = useI18n();
  const texts = useRefusedTexts();
  const { field } = untrack(() => props);
  const path = window.location.pathname;
  const key = `closing/${untrack(() => props.closing.id)}/${field}`;
  const waited = texts?.at(key);
  const label = () => t(`closing.${field}`);
  /** What is being typed; undefined while it is what stands. */
  const [typed, setTyped] = createSignal(waited?.text);
  const [refusal, setRefusal] = createSignal(waited?.reason);
  const stands = () => props.closing.summary()[field];
  const commit = () => {
    const text = typed()?.trim();
    if (text === undefined) return;
    const reason =
      text === stands() ? undefined : props.onSay({ [field]: text === "" ? null : text });
    setRefusal(reason);
    if (reason === undefined) {
      setTyped(undefined);
      texts?.forget(key);
    } else texts?.keep(key, { label: label(), text, reason, path });
  };
  const keep = () => untrack(commit);
  window.addEventListener("pagehide", keep);
  onCleanup(() => {
    window.removeEventListener("pagehide", keep);
    keep();
    const left = texts?.at(key);
    if (left) texts?.leftBehind(left);
  });
  return (
    <div onFocusOut={commit}>
      <TextArea
        label={label()}
        hint={t(hints[field])}
        reason={refusal() ?? props.reason}
        maxLength={2000}
        rows={field === "summary" ? 3 : 2}
        value={typed() ?? stands()}
        onInput={setTyped}
      />
    </div>
  );
}
