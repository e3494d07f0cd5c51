import { createSignal, For, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Button, FieldReason, Section } from "#client/ui";
import { checkMove, type MoveExplanation, moveReasons, moves } from "#shared/casework";
import { missingBeforeClosing } from "#shared/closing";
import type { Closing } from "./open-closing.ts";

/** Moves the client to the end of the way, when how it ended is written down. */
export function ClosePart(props: { readonly closing: Closing }) {
  const { t } = useI18n();
  const [refusal, setRefusal] = createSignal<string>();
  const isClosed = () => props.closing.stage() === "closed";
  const missing = () =>
    missingBeforeClosing({
      closing: props.closing.summary(),
      surveys: props.closing.surveys().length,
    });
  const close = (): void => {
    const from = props.closing.stage();
    const move = checkMove(from, "closed", explanationOf(props.closing, outcomeWord()));
    if (!move.ok) return void setRefusal(t("caseFile.notTaken"));
    setRefusal(
      props.closing.say(
        [{ document: "client", about: "journey", says: { moved: { ...move.value } } }],
        t("closing.saidClosed", props.closing.name()),
      ),
    );
  };
  const outcomeWord = (): string => {
    const { outcome } = props.closing.summary();
    return outcome ? t("closing.outcome")[outcome] : "";
  };
  return (
    <Section title={t("caseFile.closeCase")}>
      <div class="closing-compact">
        <Show when={!isClosed()} fallback={<p>{t("closing.isClosed")}</p>}>
          <Show
            when={missing().length > 0}
            fallback={
              <p>{t("closing.readyToClose", t("casework.stage")[props.closing.stage()])}</p>
            }
          >
            <p>{t("closing.stillMissing")}</p>
            <ul class="closing-missing">
              <For each={missing()}>{(thing) => <li>{t("closing.missing")[thing]}</li>}</For>
            </ul>
          </Show>
          <Show when={props.closing.mayWrite()}>
            <div>
              <Button
                kind={missing().length === 0 ? "primary" : "quiet"}
                disabled={missing().length > 0}
                onClick={close}
              >
                {t("caseFile.closeCase")}
              </Button>
            </div>
          </Show>
        </Show>
        <FieldReason id="close-reason" reason={refusal()} />
      </div>
    </Section>
  );
}

/** Why the way ends before its end, in the words of the table of moves. */
function explanationOf(closing: Closing, outcomeWord: string): MoveExplanation {
  const kind = moves[closing.stage()].closed;
  if (!kind || moveReasons[kind].length === 0) return {};
  const { outcome, causes } = closing.summary();
  if (causes.includes("duplicate")) return { reason: "duplicate" };
  if (causes.includes("noAnswer")) return { reason: "noAnswer" };
  if (causes.includes("breach")) return { reason: "cannotBeServed" };
  return outcome === "left" ? { reason: "leftByWish" } : { reason: "other", text: outcomeWord };
}
