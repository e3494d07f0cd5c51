import { type Accessor, createRoot, createSignal } from "solid-js";
import { type DocumentSource, useWork } from "#client/documents";
import { createProjection, type DocumentId } from "#shared/documents";
import { isExclusive, relationOf } from "#shared/follow-up";
import { type Pair, type Round, readPair, readRounds } from "#shared/introductions";
import type { ClientId } from "#shared/kernel";

/** What the document of one pair says. */
export interface PairRecord {
  readonly pair: Pair;
  /** Every time the two were introduced, the latest last. */
  readonly rounds: readonly Round[];
  /** Whether the two go steady with each other. */
  readonly isSteady: boolean;
}

/** All introductions on this device. */
export interface Pairs {
  readonly all: Accessor<readonly PairRecord[]>;
  /** Whether every one of them was read. */
  readonly isRead: Accessor<boolean>;
}

const pairsBySource = new WeakMap<DocumentSource, Pairs>();

/** The introductions on this device: read once for everybody at work in this tab, and kept current. */
export function usePairs(): Pairs {
  const { source } = useWork();
  const known = pairsBySource.get(source);
  if (known) return known;
  const begun = createRoot(() => followPairs(source));
  pairsBySource.set(source, begun);
  return begun;
}

/** The introductions of one client. */
export const pairsWith = (all: readonly PairRecord[], client: ClientId): readonly PairRecord[] =>
  all.filter(({ pair }) => pair.includes(client));

const prefix = "introduction/";
const atOnce = 50;

function followPairs(source: DocumentSource): Pairs {
  const [records, setRecords] = createSignal<ReadonlyMap<DocumentId, PairRecord>>(new Map());
  const [isRead, setRead] = createSignal(false);
  const wanted = new Set<DocumentId>();
  let isReading = false;

  const readSome = async (): Promise<void> => {
    const ids = [...wanted].slice(0, atOnce);
    const read = await Promise.all(
      ids.map(async (id) => {
        wanted.delete(id);
        return [id, recordOf(id, createProjection(await source.facts(id)))] as const;
      }),
    );
    setRecords((before) => {
      const next = new Map(before);
      for (const [id, record] of read) {
        if (record) next.set(id, record);
        else next.delete(id);
      }
      return next;
    });
  };
  const readAll = async (): Promise<void> => {
    if (isReading) return;
    isReading = true;
    while (wanted.size > 0) {
      await readSome();
      await untilIdle();
    }
    isReading = false;
    setRead(true);
  };
  const want = (ids: Iterable<DocumentId>): void => {
    for (const id of ids) if (id.startsWith(prefix)) wanted.add(id);
    if (wanted.size > 0) void readAll();
  };
  source.onChanged(want);
  void source.list("introduction").then((ids) => (ids.length === 0 ? setRead(true) : want(ids)));
  return { all: () => [...records().values()], isRead };
}

/** Lets the browser paint and listen between two handfuls. */
const untilIdle = (): Promise<void> =>
  new Promise((resolve) => {
    if ("requestIdleCallback" in window) requestIdleCallback(() => resolve(), { timeout: 500 });
    else setTimeout(resolve);
  });

function recordOf(
  id: DocumentId,
  said: ReturnType<typeof createProjection>,
): PairRecord | undefined {
  const pair = readPair(id.slice(prefix.length));
  const rounds = pair ? readRounds(said, pair) : [];
  if (!pair || rounds.length === 0) return undefined;
  const relation = relationOf(said.value);
  return { pair, rounds, isSteady: relation !== undefined && isExclusive(relation.stage) };
}
