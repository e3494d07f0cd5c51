import { type Accessor, createEffect, createMemo, createSignal, onCleanup } from "solid-js";
import { useWork } from "#client/documents";
import { type ClientRow, useClientIndex } from "#client/index";
import { dayOf } from "#feature/client-card";
import { createProjection, type DocumentId, idOf } from "#shared/documents";
import {
  anchorsOf,
  type DueFollowUp,
  dueFollowUps,
  type FollowUp,
  followUpsOf,
  type Pair,
  pairOf,
} from "#shared/follow-up";
import type { ClientId, PlainDate } from "#shared/kernel";
import { pairIn } from "./pair-documents.ts";

/** One follow-up that is due, and of whom. */
export interface ClientDue {
  readonly row: ClientRow;
  readonly due: DueFollowUp;
}

/** So many of one's clients are looked at, those last changed first. */
const clientsAtMost = 300;
/** So many are read before the browser gets to paint. */
const sliceLength = 20;

interface Read {
  readonly pairs: readonly (Pair & { readonly other: ClientId })[];
  readonly followUps: readonly FollowUp[];
}

/** The follow-ups of one's own clients that are due by today, the longest overdue first; read as they change. */
export function readDueFollowUps(today: Accessor<PlainDate>): Accessor<readonly ClientDue[]> {
  const { me } = useWork();
  const index = useClientIndex();
  const rows = createMemo(() =>
    index
      .find({ text: "", order: "recent", serving: { staff: me().id } }, clientsAtMost)
      .filter(({ stage }) => stage !== "closed"),
  );
  const read = readFollowUps(
    createMemo(() => rows().map(({ id }) => id), [], {
      equals: (a, b) => a.length === b.length && a.every((id, place) => id === b[place]),
    }),
  );
  return createMemo(() =>
    rows()
      .flatMap((row) => {
        const said = read().get(row.id);
        if (!said) return [];
        const days = said.pairs.map((pair) => ({
          other: pair.other,
          anchors: anchorsOf(pair, dayOf),
        }));
        return dueFollowUps({ ...said, pairs: days, today: today(), dayOf })
          .filter(({ on }) => on <= today())
          .map((due) => ({ row, due }));
      })
      .sort((a, b) => (a.due.on < b.due.on ? -1 : Number(a.due.on > b.due.on))),
  );
}

/** What the case files and introductions of some clients say, what did not change read once. */
function readFollowUps(
  clients: Accessor<readonly ClientId[]>,
): Accessor<ReadonlyMap<ClientId, Read>> {
  const { source } = useWork();
  const [found, setFound] = createSignal<ReadonlyMap<ClientId, Read>>(new Map());
  const [changes, setChanges] = createSignal(0);
  const isOurs = (id: DocumentId) => id.startsWith("case/") || id.startsWith("introduction/");
  onCleanup(
    source.onChanged((ids) => {
      if ([...ids].some(isOurs)) setChanges((count) => count + 1);
    }),
  );
  const readOnce = keepRead();
  createEffect(() => {
    changes();
    const wanted = clients();
    let isCurrent = true;
    onCleanup(() => {
      isCurrent = false;
    });
    const read = async (): Promise<void> => {
      const pairsOf = pairsByClient(await source.list("introduction"));
      const next = new Map<ClientId, Read>();
      for (let from = 0; from < wanted.length && isCurrent; from += sliceLength) {
        await Promise.all(
          wanted.slice(from, from + sliceLength).map(async (client) => {
            const pairs = await Promise.all(
              (pairsOf.get(client) ?? []).map(async ({ id, other }) => ({
                ...(await readOnce.pair(id)),
                other,
              })),
            );
            next.set(client, { pairs, followUps: await readOnce.followUps(client) });
          }),
        );
      }
      if (isCurrent) setFound(next);
    };
    void read();
  });
  return found;
}

/** Reads documents, and what was read while they lie in the vault as they did. */
function keepRead() {
  const { source } = useWork();
  const kept = new Map<
    DocumentId,
    { readonly stamp: string; readonly facts: ReturnType<typeof createProjection> }
  >();
  const read = async (id: DocumentId) => {
    const stamp = JSON.stringify(source.stamp(id) ?? null);
    const before = kept.get(id);
    if (before?.stamp === stamp) return before.facts;
    const facts = createProjection(await source.facts(id));
    kept.set(id, { stamp, facts });
    return facts;
  };
  return {
    pair: async (id: DocumentId) => pairOf(await read(id), Date.now()),
    followUps: async (client: ClientId) => followUpsOf(await read(idOf("case", client))),
  };
}

function pairsByClient(ids: readonly DocumentId[]) {
  const byClient = new Map<ClientId, { readonly id: DocumentId; readonly other: ClientId }[]>();
  for (const id of ids) {
    const pair = pairIn(id);
    if (!pair) continue;
    const [a, b] = pair;
    byClient.set(a, [...(byClient.get(a) ?? []), { id, other: b }]);
    byClient.set(b, [...(byClient.get(b) ?? []), { id, other: a }]);
  }
  return byClient;
}
