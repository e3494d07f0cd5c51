import { useNavigate } from "@solidjs/router";
import { createMemo, createSignal, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import {
  Button,
  IconButton,
  IconChevronDown,
  IconHistory,
  LinkButton,
  Menu,
  StageLine,
} from "#client/ui";
import { checkMove, type Move, movesFrom, nextStep, type Stage, stageOf } from "#shared/casework";
import type { JsonObject } from "#shared/kernel";
import { useCaseFile } from "./case-file-context.ts";
import { serviceRefused } from "./consents.ts";
import { JourneyClash } from "./journey-clash.tsx";
import { JourneyHistory } from "./journey-history.tsx";
import { missingBehind } from "./missing-behind.ts";
import { MoveDialog } from "./move-dialog.tsx";
import { useMoveName } from "./move-name.ts";
import { NextStep } from "./next-step.tsx";
import { movesOf, stepsOf } from "./stage-steps.ts";

/** Where the client is on the way, what the next step is and what it still needs. */
export function JourneySection() {
  const { t } = useI18n();
  const file = useCaseFile();
  const navigate = useNavigate();
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
      [{ document: "client", about: "journey", says: { moved: saysOfMove(move) } }],
      t("caseFile.saidMoved", words()[move.from], words()[move.to]),
    );
  const begin = (to: Stage) => {
    // Whoever was served ends with a summary and a survey; an enquiry just ends.
    const isServed = stage() !== "booking" && file.mayWrite("case", "closing");
    if (to === "closed" && isServed) return navigate(`/clients/${file.id}/closing`);
    const move = checkMove(stage(), to, {}, missingBehind(file.read, stage(), to));
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
          <LinkButton kind="plain" small href={`/clients/${file.id}/history`}>
            {t("history.title")}
          </LinkButton>
          <LinkButton kind="plain" small href={`/print/${file.id}`}>
            {t("papers.print")}
          </LinkButton>
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
        missing={missingBehind(file.read, stage(), asking() ?? stage())}
        onMove={(move) => {
          setAsking(undefined);
          make(move);
        }}
        onClose={() => setAsking(undefined)}
      />
    </section>
  );
}

/** A move as it is written down. */
const saysOfMove = ({ missing, ...move }: Move): JsonObject => ({
  ...move,
  ...(missing && { missing: [...missing] }),
});

function MoveButtons(props: { readonly stage: Stage; readonly onMove: (to: Stage) => void }) {
  const { t } = useI18n();
  const nameOf = useMoveName();
  const file = useCaseFile();
  /** Whoever may not be served any more goes nowhere but to the end. */
  const next = (): Stage | undefined => {
    const onwards = nextStep(props.stage);
    return onwards && serviceRefused(file) ? "closed" : onwards;
  };
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
