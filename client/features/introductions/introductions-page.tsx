import { useSearchParams } from "@solidjs/router";
import { createMemo, createSignal, For, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import {
  Button,
  ChoiceChips,
  createNow,
  EmptyState,
  IconPlus,
  KeptFor,
  LinkButton,
  PageHead,
  Skeleton,
  Tag,
} from "#client/ui";
import {
  type BoardGroup,
  boardGroups,
  type Progress,
  progressOf,
  type Round,
  unobserved,
} from "#shared/introductions";
import { assert } from "#shared/kernel";
import { ExportBoard } from "./export-board.tsx";
import { IntroduceDialog } from "./introduce-dialog.tsx";
import { hrefOfPair } from "./pair-desk.ts";
import { usePairWords } from "./pair-words.ts";
import { type PairRecord, usePairs } from "./pairs.ts";
import "./introductions.css";

interface BoardLine {
  readonly record: PairRecord;
  readonly round: Round;
  readonly progress: Progress;
  readonly isMine: boolean;
  readonly isMyTurn: boolean;
}

const whoseChoices = ["mine", "ours", "all"] as const;
type Whose = (typeof whoseChoices)[number];

/** All introductions by how far they are, what is late first; a phone shows one list with the states to choose from. */
export function IntroductionsPage() {
  const { t } = useI18n();
  const pairs = usePairs();
  const nowMs = createNow();
  const [params, setParams] = useSearchParams();
  const whose = (): Whose => whoseChoices.find((one) => one === params.whose) ?? "ours";
  const group = (): BoardGroup | undefined => boardGroups.find((one) => one === params.state);
  const [isAdding, setAdding] = createSignal(false);
  const all = useBoard(nowMs);
  const shown = createMemo(() => all().filter((line) => isWanted(line, whose())));
  const inShown = () => {
    const one = group();
    return one ? inGroup(shown(), one) : shown();
  };
  return (
    <div class="page board">
      <PageHead
        title={t("introductions.title")}
        note={t("introductions.note")}
        actions={
          <>
            <LinkButton href="/overnight">{t("overnight.title")}</LinkButton>
            <LinkButton href="/events">{t("events.title")}</LinkButton>
            <ExportBoard lines={inShown()} nowMs={nowMs()} />
            <Button kind="primary" onClick={() => setAdding(true)}>
              <IconPlus />
              {t("introductions.introduce")}
            </Button>
          </>
        }
      />
      <div class="board-tools">
        <ChoiceChips
          label={t("introductions.whose")}
          labelHidden
          options={whoseChoices.map((value) => ({
            value,
            label: `${t(`introductions.${value}`)} ${all().filter((line) => isWanted(line, value)).length}`,
          }))}
          value={whose()}
          onChange={(value) => setParams({ whose: value }, { replace: true })}
        />
        <div class="board-states">
          <ChoiceChips
            label={t("introductions.state")}
            labelHidden
            options={[
              { value: "every", label: t("introductions.all") },
              ...boardGroups.map((value) => ({
                value,
                label: `${t("introductions.group")[value]} ${inGroup(shown(), value).length}`,
              })),
            ]}
            value={group() ?? "every"}
            onChange={(value) =>
              setParams({ state: value === "every" ? undefined : value }, { replace: true })
            }
          />
        </div>
      </div>
      <Show when={pairs.isRead()} fallback={<Skeleton lines={6} />}>
        <Show
          when={shown().length > 0}
          fallback={<Nothing hasAny={all().length > 0} whose={whose()} />}
        >
          <div class="board-columns" classList={{ "board-narrowed": group() !== undefined }}>
            <For each={boardGroups.filter((one) => group() === undefined || group() === one)}>
              {(one) => <Column group={one} lines={inGroup(shown(), one)} nowMs={nowMs()} />}
            </For>
          </div>
        </Show>
      </Show>
      <Show when={isAdding()}>
        <IntroduceDialog onClose={() => setAdding(false)} />
      </Show>
    </div>
  );
}

const isWanted = (line: BoardLine, whose: Whose): boolean =>
  whose === "all" || (whose === "ours" ? line.isMine : line.isMyTurn);

const inGroup = (lines: readonly BoardLine[], group: BoardGroup): readonly BoardLine[] =>
  lines.filter(({ progress }) => progress.group === group);

/** Every pair by its latest round: what is late first, then what presses, then the newest. */
function useBoard(nowMs: () => number) {
  const pairs = usePairs();
  const { directory, me } = useWork();
  return createMemo((): readonly BoardLine[] => {
    const serves = (client: Parameters<typeof directory.staffOf>[0]) =>
      directory.staffOf(client).includes(me().id);
    return pairs
      .all()
      .map((record) => {
        const round = record.rounds.at(-1);
        assert(round, "a pair without a round is not on the board");
        const progress = progressOf(round, nowMs());
        return {
          ...{ record, round, progress },
          isMine: record.pair.some(serves),
          isMyTurn: progress.turn.some(serves) && progress.group !== "rest",
        };
      })
      .sort(
        (a, b) =>
          (a.progress.dueMs ?? Number.POSITIVE_INFINITY) -
            (b.progress.dueMs ?? Number.POSITIVE_INFINITY) ||
          b.round.beganMs - a.round.beganMs ||
          (a.record.pair.join() < b.record.pair.join() ? -1 : 1),
      );
  });
}

function Nothing(props: { readonly hasAny: boolean; readonly whose: Whose }) {
  const { t } = useI18n();
  const [, setParams] = useSearchParams();
  const sentence = () => {
    if (!props.hasAny) return t("introductions.empty");
    return props.whose === "mine" ? t("introductions.emptyMine") : t("introductions.emptyFiltered");
  };
  return (
    <EmptyState
      action={
        <Show when={props.hasAny}>
          <Button onClick={() => setParams({ whose: "all", state: undefined }, { replace: true })}>
            {t("introductions.showAll")}
          </Button>
        </Show>
      }
    >
      {sentence()}
    </EmptyState>
  );
}

const shownAtFirst = 20;

function Column(props: {
  readonly group: BoardGroup;
  readonly lines: readonly BoardLine[];
  readonly nowMs: number;
}) {
  const { t } = useI18n();
  const [count, setCount] = createSignal(shownAtFirst);
  const left = () => props.lines.length - count();
  return (
    <section
      class="board-column"
      classList={{ "board-column-empty": props.lines.length === 0 }}
      aria-label={t("introductions.group")[props.group]}
    >
      <h2 class="board-head">
        {t("introductions.group")[props.group]}
        <span class="quiet">{props.lines.length}</span>
      </h2>
      <Show when={props.lines.length === 0}>
        <p class="quiet small">{t("introductions.groupEmpty")}</p>
      </Show>
      <ul class="board-lines">
        <KeptFor each={props.lines.slice(0, count())} by={({ record }) => record.pair.join()}>
          {(line) => (
            <li>
              <Line line={line()} nowMs={props.nowMs} />
            </li>
          )}
        </KeptFor>
      </ul>
      <Show when={left() > 0}>
        <Button kind="plain" small onClick={() => setCount(count() + 50)}>
          {t("introductions.more", left())}
        </Button>
      </Show>
    </section>
  );
}

function Line(props: { readonly line: BoardLine; readonly nowMs: number }) {
  const { t, format } = useI18n();
  const words = usePairWords();
  const isLate = () => (props.line.progress.dueMs ?? Number.POSITIVE_INFINITY) <= props.nowMs;
  const turn = () => {
    const { turn: clients, group } = props.line.progress;
    if (clients.length === 0 || group === "rest") return "";
    if (props.line.isMyTurn) return t("introductions.turnMine");
    return t("introductions.turnOf", words.staffOf(...clients));
  };
  const due = () => {
    const { dueMs } = props.line.progress;
    if (dueMs === undefined) return "";
    const when = format.relative(dueMs, props.nowMs);
    return isLate() ? t("introductions.overdue", when) : t("introductions.dueBy", when);
  };
  return (
    <a class="board-line" href={hrefOfPair(props.line.record.pair)}>
      <span class="strong">
        {t(
          "introductions.pairOf",
          words.client(props.line.round.first.client),
          words.client(props.line.round.second.client),
        )}
      </span>
      <span class="small">
        {words.standing(props.line.progress.standing, props.line.round, props.nowMs)}
      </span>
      <span class="quiet small board-line-end">
        <Show when={turn()}>
          <span>{turn()}</span>
        </Show>
        <Show when={props.line.isMine && unobserved(props.line.round, props.nowMs)}>
          <Tag tone="ask">{t("introductions.toObserve")}</Tag>
        </Show>
        <Show when={due()}>
          <Show when={isLate()} fallback={<span>{due()}</span>}>
            <Tag tone="ask">{due()}</Tag>
          </Show>
        </Show>
      </span>
    </a>
  );
}
