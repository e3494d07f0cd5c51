import { type Accessor, createEffect, createMemo, createSignal, onCleanup } from "solid-js";
import { useWork } from "#client/documents";
import { type ClientRow, useClientIndex } from "#client/index";
import { type Fact, type FactId, idOf } from "#shared/documents";
import type { ClientId } from "#shared/kernel";
import { type Doing, doingsOf, lateAtMostMs, type Seen, unseenFacts } from "./news.ts";

/** What colleagues did while one was away. */
export interface News {
  readonly doings: Accessor<readonly Doing[]>;
  /** Whether there may be more than is read. */
  readonly isMore: Accessor<boolean>;
  /** Takes all of it as seen. */
  readonly markSeen: () => void;
}

/** So many clients are read for news, those last changed first. */
const clientsAtMost = 100;
/** So many facts are kept as seen; beyond it a very busy three days may be told twice. */
const factsAtMost = 4_000;

/** Reads what colleagues did about the clients of the person at work. */
export function readNews(): News {
  const { me, remembered, source } = useWork();
  // Whoever is here for the first time has missed nothing.
  const cameAtMs = Date.now();
  if (!remembered.newsMark()) remembered.markNews({ fromMs: cameAtMs, atMs: cameAtMs, facts: [] });
  const rows = changedClients();
  const [factsById, setFactsById] = createSignal<ReadonlyMap<ClientId, readonly Fact[]>>(new Map());
  const seen = createMemo<Seen | undefined>(() => {
    const mark = remembered.newsMark();
    return mark && { ...mark, facts: new Set<FactId>(mark.facts) };
  });
  const markSeen = (): void => {
    const theirs = [...factsById().values()]
      .flat()
      .filter(({ by }) => by !== me().id)
      .sort((a, b) => b.at - a.at)
      .slice(0, factsAtMost);
    const fromMs = remembered.newsMark()?.fromMs ?? cameAtMs;
    remembered.markNews({ fromMs, atMs: Date.now(), facts: theirs.map(({ id }) => id) });
  };

  createEffect(() => {
    const wanted = rows();
    let isCurrent = true;
    onCleanup(() => {
      isCurrent = false;
    });
    const reading = wanted.map(
      async ({ id }) => [id, await source.facts(idOf("client", id))] as const,
    );
    void Promise.all(reading).then((read) => isCurrent && setFactsById(new Map(read)));
  });
  const news = createMemo(() => {
    const mark = seen();
    if (!mark) return [];
    return [...factsById()].map(([client, facts]) => ({
      client,
      facts: unseenFacts(facts, me().id, mark),
    }));
  });
  return {
    doings: createMemo(() =>
      news()
        .flatMap(({ client, facts }) => doingsOf(client, facts))
        .sort((a, b) => b.atMs - a.atMs),
    ),
    isMore: () => rows().length >= clientsAtMost,
    markSeen,
  };
}

/** The clients one looks after, or all for whoever looks after the office, as far as they changed of late. */
function changedClients(): Accessor<readonly ClientRow[]> {
  const { me, remembered } = useWork();
  const index = useClientIndex();
  return createMemo(
    () =>
      index.find(
        {
          text: "",
          order: "recent",
          serving: me().roles.has("matchmaker") ? { staff: me().id } : "anyone",
          changedFromMs: (remembered.newsMark()?.atMs ?? Date.now()) - lateAtMostMs,
        },
        clientsAtMost,
      ),
    [],
    { equals: sameChanges },
  );
}

const sameChanges = (before: readonly ClientRow[], after: readonly ClientRow[]): boolean =>
  before.length === after.length &&
  before.every(
    ({ id, updatedAtMs }, place) =>
      after[place]?.id === id && after[place]?.updatedAtMs === updatedAtMs,
  );
