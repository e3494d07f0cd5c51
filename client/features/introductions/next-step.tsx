import { createMemo, createUniqueId, type JSX, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Button, KeptFor, Menu } from "#client/ui";
import { aboutRound, isOpen, otherOf, type Progress, type Round } from "#shared/introductions";
import type { ClientId } from "#shared/kernel";
import { NotShown, useLacking } from "./not-shown.tsx";
import { type PairDesk, usePair } from "./pair-desk.ts";
import { usePairWords } from "./pair-words.ts";

interface Step {
  readonly label: string;
  readonly run: () => void;
  /** Who is to be told of the other by it. */
  readonly tells?: ClientId | undefined;
}

/** The one thing to do now, and what else could be done. */
export function NextStep(props: { readonly round: Round }) {
  const { t, format } = useI18n();
  const desk = usePair();
  const words = usePairWords();
  const steps = useSteps(() => props.round);
  const why = createUniqueId();
  /** No two steps tell different sides. */
  const lacking = useLacking(
    () => [...steps().first, ...steps().others].find(({ tells }) => tells !== undefined)?.tells,
  );
  const isRefused = ({ tells }: Step) => tells !== undefined && lacking().length > 0;
  const turn = () => {
    const clients = desk.progress()?.turn ?? [];
    if (clients.length === 0) return "";
    if (clients.some(desk.serves)) return t("introductions.turnMine");
    return t("introductions.turnOf", words.staffOf(...clients));
  };
  const due = () => {
    const dueMs = desk.progress()?.dueMs;
    if (dueMs === undefined) return "";
    const when = format.relative(dueMs, desk.nowMs());
    return dueMs <= desk.nowMs()
      ? t("introductions.overdue", when)
      : t("introductions.dueBy", when);
  };
  return (
    <section class="pair-next" aria-label={t("introductions.next")}>
      <p class="quiet small">{[turn(), due()].filter(Boolean).join(" · ")}</p>
      <Show when={desk.mayClose()}>
        <div class="cluster pair-next-ways">
          <KeptFor each={steps().first} by={({ label }) => label}>
            {(step) => (
              <Button
                kind="primary"
                disabled={isRefused(step())}
                aria-describedby={isRefused(step()) ? why : undefined}
                onClick={() => step().run()}
              >
                {step().label}
              </Button>
            )}
          </KeptFor>
          <Others steps={steps().others.map((step) => ({ ...step, isRefused: isRefused(step) }))} />
        </div>
        <Show when={lacking().length > 0}>
          <NotShown id={why} lacking={lacking()} />
        </Show>
      </Show>
    </section>
  );
}

function Others(props: {
  readonly steps: readonly (Step & { readonly isRefused: boolean })[];
}): JSX.Element {
  const { t } = useI18n();
  return (
    <Show when={props.steps.length > 0}>
      <Menu
        kind="quiet"
        label={t("introductions.otherSteps")}
        items={props.steps.map(({ label, run, isRefused }) => ({
          ...{ label, onSelect: run },
          disabled: isRefused,
        }))}
      />
    </Show>
  );
}

function useSteps(round: () => Round) {
  const { t } = useI18n();
  const desk = usePair();
  const words = usePairWords();
  return createMemo(() => {
    const progress = desk.progress();
    if (!progress || !(desk.mayWrite() || desk.mayClose())) return { first: [], others: [] };
    const step = (label: string, run: () => void): Step => ({ label, run });
    const all = {
      ask: (client: Progress["turn"][number], isAgain: boolean): Step => ({
        label: t(
          isAgain ? "introductions.step.askAgain" : "introductions.step.ask",
          words.client(client),
        ),
        run: () => desk.open({ type: "ask", client }),
        tells: client,
      }),
      answer: (client: Progress["turn"][number]) =>
        step(t("introductions.step.answer", words.client(client)), () =>
          desk.open({ type: "answer", client }),
        ),
      meet: (isAgain: boolean) =>
        step(t(isAgain ? "introductions.step.meetAgain" : "introductions.step.meet"), () =>
          desk.open({ type: "meet" }),
        ),
      close: step(t("introductions.step.close"), () => desk.open({ type: "close" })),
      begin: step(t("introductions.step.again"), () => desk.open({ type: "begin" })),
    };
    if (!desk.mayWrite())
      return { first: isOpen(round(), desk.nowMs()) ? [all.close] : [], others: [] };
    return choose(progress, round(), all, { desk, t, client: words.client });
  });
}

interface Words {
  readonly desk: PairDesk;
  readonly t: ReturnType<typeof useI18n>["t"];
  readonly client: (id: Progress["turn"][number]) => string;
}

/** One step first where there is one, the others behind it. */
function choose(
  { standing }: Progress,
  round: Round,
  all: {
    readonly ask: (client: Progress["turn"][number], isAgain: boolean) => Step;
    readonly answer: (client: Progress["turn"][number]) => Step;
    readonly meet: (isAgain: boolean) => Step;
    readonly close: Step;
    readonly begin: Step;
  },
  { desk, t, client }: Words,
): { readonly first: readonly Step[]; readonly others: readonly Step[] } {
  switch (standing.type) {
    case "toAsk": {
      const others = [
        all.answer(standing.client),
        ...changeFirst(round, { desk, t, client }),
        all.close,
      ];
      return { first: [all.ask(standing.client, false)], others };
    }
    case "waiting":
      return {
        first: [all.answer(standing.client)],
        others: [all.ask(standing.client, true), all.close],
      };
    case "expired":
      return {
        first: [all.answer(standing.client)],
        others: [all.ask(standing.client, true), all.close],
      };
    case "resting":
      return {
        first: [all.ask(standing.client, true)],
        others: [all.answer(standing.client), all.close],
      };
    case "declined":
      return { first: [all.close], others: [] };
    case "agreed":
      return { first: [all.meet(round.meetings.length > 0)], others: [all.close] };
    case "meetingAhead":
    case "meetingOver": {
      const { meeting } = standing;
      const record = {
        label: t("introductions.step.record"),
        run: () => desk.open({ type: "record", meeting }),
      };
      return { first: [record], others: [all.close] };
    }
    case "toHear": {
      const { meeting, clients } = standing;
      const steps = clients.map((one) => ({
        label: t("introductions.step.feedback", client(one)),
        run: () => desk.open({ type: "feedback", meeting, client: one }),
      }));
      return { first: steps.slice(0, 1), others: [...steps.slice(1), all.meet(true), all.close] };
    }
    case "heard":
      return standing.isWanted
        ? { first: [all.meet(true)], others: [all.close] }
        : { first: [all.close], others: [all.meet(true)] };
    case "closed":
      return { first: [all.begin], others: [] };
    case "disputed":
      return { first: [], others: isOpen(round, desk.nowMs()) ? [all.close] : [] };
  }
}

/** Before anybody was asked, the other may be asked first. */
function changeFirst(round: Round, { desk, t, client }: Words): readonly Step[] {
  if (round.first.asked || round.second.asked) return [];
  const other = otherOf(desk.pair, round.first.client);
  return [
    {
      label: t("introductions.changeFirst", client(other)),
      run: () =>
        void desk.say(
          [{ about: aboutRound(round.number), says: { first: other } }],
          t("introductions.firstChanged", client(other)),
        ),
    },
  ];
}
