import { createMemo, createSignal, For, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import {
  Button,
  History,
  IconButton,
  IconChevronDown,
  IconHistory,
  Menu,
  StageLine,
} from "#client/ui";
import { profileField, useCardWords } from "#feature/client-card";
import {
  checkMove,
  type MissingThing,
  type Move,
  missingFor,
  movesFrom,
  nextStep,
  readMoved,
  type Stage,
  stageOf,
} from "#shared/casework";
import type { Json } from "#shared/kernel";
import { anchorOf, goToField } from "./anchors.ts";
import { useCaseFile } from "./case-file-context.ts";
import { ClashBridge } from "./clash-bridge.tsx";
import { MoveDialog } from "./move-dialog.tsx";
import { useMoveName } from "./move-name.ts";
import { useSaidBy } from "./said-by.ts";
import { movesOf, stepsOf } from "./stage-steps.ts";

/** Where the client is on the way, what the next step is and what it still needs. */
export function JourneySection() {
  const { t } = useI18n();
  const file = useCaseFile();
  const [asking, setAsking] = createSignal<Stage>();
  const [isHistoryOpen, setHistoryOpen] = createSignal(false);
  const stage = createMemo(() => stageOf(file.read));
  const words = () => t("casework.stage");
  const mayMove = () => file.mayWrite("client", "journey");
  const stepWords = () => ({
    done: t("common.stepDone"),
    current: t("common.stepCurrent"),
    skipped: t("common.stepSkipped"),
    ahead: t("common.stepAhead"),
  });
  const make = (move: Move) =>
    file.say(
      [{ document: "client", about: "journey", says: { moved: { ...move } } }],
      t("caseFile.saidMoved", words()[move.from], words()[move.to]),
    );
  const begin = (to: Stage) => {
    const move = checkMove(stage(), to);
    if (move.ok) make(move.value);
    else setAsking(to);
  };
  return (
    <section class="journey" aria-label={t("caseFile.journey")}>
      <div class="journey-line">
        <StageLine
          label={t("caseFile.journey")}
          stages={stepsOf(file.client.projection()).map((step) => ({
            label: words()[step.stage],
            state: step.state,
          }))}
          words={stepWords()}
        />
      </div>
      <JourneyClash />
      <div class="journey-next">
        <NextStep stage={stage()} />
        <div class="journey-actions">
          <Show when={movesOf(file.client.projection()).length > 0}>
            <IconButton
              small
              label={t("caseFile.journeyHistory")}
              aria-expanded={isHistoryOpen()}
              onClick={() => setHistoryOpen(!isHistoryOpen())}
            >
              <IconHistory />
            </IconButton>
          </Show>
          <Show when={mayMove()}>
            <MoveButtons stage={stage()} onMove={begin} />
          </Show>
        </div>
      </div>
      <Show when={isHistoryOpen()}>
        <JourneyHistory />
      </Show>
      <MoveDialog
        from={stage()}
        to={asking()}
        onMove={(move) => {
          setAsking(undefined);
          make(move);
        }}
        onClose={() => setAsking(undefined)}
      />
    </section>
  );
}

function MoveButtons(props: { readonly stage: Stage; readonly onMove: (to: Stage) => void }) {
  const { t } = useI18n();
  const nameOf = useMoveName();
  const next = () => nextStep(props.stage);
  const others = () =>
    movesFrom(props.stage)
      .filter(({ kind }) => kind !== "forward")
      .map(({ to }) => ({ label: nameOf(props.stage, to), onSelect: () => props.onMove(to) }));
  return (
    <>
      <Menu label={t("caseFile.otherMoves")} small items={others()}>
        {t("caseFile.otherMoves")}
        <IconChevronDown />
      </Menu>
      <Show when={next()}>
        {(to) => (
          <Button kind="primary" onClick={() => props.onMove(to())}>
            {nameOf(props.stage, to())}
          </Button>
        )}
      </Show>
    </>
  );
}

/** What the next step is, and what is still missing for it; each missing answer is a way to its field. */
function NextStep(props: { readonly stage: Stage }) {
  const { t } = useI18n();
  const words = useCardWords();
  const file = useCaseFile();
  const missing = () => missingFor(props.stage, file.read);
  const nextSentence = () => {
    const next = nextStep(props.stage);
    return next ? t("caseFile.nextStep", t("casework.stage")[next]) : t("caseFile.atTheEnd");
  };
  const labelOf = (thing: MissingThing): string => {
    if (thing === "phone" || thing === "wishes" || thing === "matchingConsent") {
      return t("casework.missing")[thing];
    }
    return words.label(profileField(thing));
  };
  const go = (thing: MissingThing) =>
    thing === "phone"
      ? goToField("phone/1", "number", "open")
      : goToField("profile", thing, "open");
  const isHere = (thing: MissingThing) => thing !== "wishes" && thing !== "matchingConsent";
  return (
    <div class="next-step">
      <p class="strong">{nextSentence()}</p>
      <Show when={missing().length > 0}>
        <p class="quiet small missing">
          <span>{t("caseFile.missing")}</span>
          <For each={missing()}>
            {(thing) => (
              <Show when={isHere(thing)} fallback={<span>{labelOf(thing)}</span>}>
                <button type="button" class="link missing-thing" onClick={() => go(thing)}>
                  {labelOf(thing)}
                </button>
              </Show>
            )}
          </For>
        </p>
      </Show>
    </div>
  );
}

/** Two people moved the client to different stages: both moves, and which one stands. */
function JourneyClash() {
  const { t } = useI18n();
  const file = useCaseFile();
  const clash = () => {
    const state = file.client.projection().field("journey", "moved");
    return state?.isClash ? state : undefined;
  };
  const stageWord = (value: Json) => {
    const moved = readMoved(value);
    return moved ? t("casework.stage")[moved.to] : t("caseFile.emptied");
  };
  const settlement = (value: Json) => ({
    words: [{ document: "client" as const, about: "journey", says: { moved: value } }],
    sentence: t("caseFile.settled", t("caseFile.journey"), stageWord(value)),
  });
  return (
    <Show when={clash()}>
      {(state) => (
        <div id={anchorOf("journey", "moved")} class="case-clash">
          <ClashBridge
            label={t("caseFile.journey")}
            state={state()}
            value={stageWord}
            mayWrite={file.mayWrite("client", "journey")}
            onTake={(taken, other) =>
              file.settle(settlement(taken.value), other && settlement(other.value))
            }
          />
        </div>
      )}
    </Show>
  );
}

function JourneyHistory() {
  const { t } = useI18n();
  const file = useCaseFile();
  const said = useSaidBy();
  const words = () => t("casework.stage");
  return (
    <History
      label={t("caseFile.journeyHistory")}
      entries={movesOf(file.client.projection()).map((move) => ({
        what: [
          t("caseFile.saidMoved", words()[move.from], words()[move.to]),
          move.reason && move.reason !== "other" ? t("casework.reason")[move.reason] : undefined,
          move.text,
        ]
          .filter((part) => part !== undefined)
          .join(" · "),
        who: said.who(move.said.fact.by),
        when: said.when(move.said.fact),
      }))}
    />
  );
}
