import {
  type Accessor,
  createEffect,
  createMemo,
  createSignal,
  mapArray,
  onCleanup,
} from "solid-js";
import { type LiveDocument, useWork } from "#client/documents";
import { clientsOf, type DocumentId, idOf, nameOf, parseName } from "#shared/documents";
import { type ClientId, clientIdSchema } from "#shared/kernel";

/** The two of an introduction that is here; undefined for every other document. */
export function pairIn(id: DocumentId): readonly [ClientId, ClientId] | undefined {
  const parsed = parseName(nameOf(id));
  if (!parsed.ok || parsed.value.kind !== "introduction") return undefined;
  const [a, b] = clientsOf(parsed.value).map((one) => clientIdSchema.safeParse(one).data);
  return a && b ? [a, b] : undefined;
}

/** Who stands at the other end of an introduction. */
const otherIn = (id: DocumentId, client: ClientId): ClientId | undefined => {
  const pair = pairIn(id);
  if (!pair?.includes(client)) return undefined;
  return pair.find((one) => one !== client);
};

/** One introduction of a client, open while somebody looks. */
export interface PairDocument {
  readonly other: ClientId;
  readonly live: LiveDocument;
  /** The card of the other. */
  readonly card: LiveDocument;
}

/** The introductions of a client that this device has, each open for as long as the caller stands. */
export function openPairs(client: ClientId): {
  readonly pairs: Accessor<readonly PairDocument[]>;
  /** Whether it is known which there are. */
  readonly isListed: Accessor<boolean>;
} {
  const work = useWork();
  const [ids, setIds] = createSignal<readonly DocumentId[]>();
  const [changes, setChanges] = createSignal(0);
  onCleanup(
    work.source.onChanged((changed) => {
      if ([...changed].some((id) => otherIn(id, client))) setChanges((count) => count + 1);
    }),
  );
  createEffect(() => {
    changes();
    let isCurrent = true;
    onCleanup(() => {
      isCurrent = false;
    });
    void work.source.list("introduction").then((all) => {
      if (!isCurrent) return;
      const own = all.filter((id) => otherIn(id, client)).sort();
      setIds((before) => (before && isSame(before, own) ? before : own));
    });
  });
  const open = mapArray(
    () => ids() ?? [],
    (id): PairDocument | undefined => {
      const other = otherIn(id, client);
      if (!other) return undefined;
      const live = work.openDocument(id);
      const card = work.openDocument(idOf("client", other));
      onCleanup(live.close);
      onCleanup(card.close);
      return { other, live, card };
    },
  );
  return {
    pairs: createMemo(() => open().flatMap((one) => one ?? [])),
    isListed: () => ids() !== undefined,
  };
}

const isSame = (a: readonly DocumentId[], b: readonly DocumentId[]): boolean =>
  a.length === b.length && a.every((id, place) => id === b[place]);
