import { type Accessor, createEffect, createSignal, onCleanup } from "solid-js";
import { useWork } from "#client/documents";
import { contractsOf, type Receipt, receiptsOf } from "#shared/contracts";
import { createProjection, type DocumentId } from "#shared/documents";
import { type ClientId, clientIdSchema } from "#shared/kernel";

/** A receipt with whom it is of. */
export interface ClientReceipt {
  readonly client: ClientId;
  /** As the contract names the client: a till may not read the card. */
  readonly clientName: string | undefined;
  readonly receipt: Receipt;
}

/** All receipts of the agreements on this device, as they are read and change. */
export interface AllReceipts {
  readonly receipts: Accessor<readonly ClientReceipt[]>;
  /** So many agreements of all were read. */
  readonly read: Accessor<{ readonly done: number; readonly of: number }>;
}

/** So many are read before the browser gets to paint. */
const sliceLength = 20;

interface Kept {
  readonly stamp: string;
  readonly receipts: readonly ClientReceipt[];
}

/** Reads the receipts of every agreement this person may read; what did not change is read once. */
export function readAllReceipts(): AllReceipts {
  const { source } = useWork();
  const kept = new Map<DocumentId, Kept>();
  const [receipts, setReceipts] = createSignal<readonly ClientReceipt[]>([]);
  const [read, setRead] = createSignal({ done: 0, of: 1 });
  const [changes, setChanges] = createSignal(0);
  onCleanup(
    source.onChanged((ids) => {
      if ([...ids].some((id) => id.startsWith("agreement/"))) setChanges((count) => count + 1);
    }),
  );

  const readOne = async (id: DocumentId): Promise<void> => {
    const stamp = JSON.stringify(source.stamp(id) ?? null);
    if (kept.get(id)?.stamp === stamp) return;
    const client = clientOf(id);
    if (!client) return;
    const said = createProjection(await source.facts(id));
    const clientName = contractsOf(said).find(({ signed }) => signed)?.signed?.clientName;
    const own = receiptsOf(said).map((receipt) => ({ client, clientName, receipt }));
    kept.set(id, { stamp, receipts: own });
  };

  createEffect(() => {
    changes();
    let isCurrent = true;
    onCleanup(() => {
      isCurrent = false;
    });
    const readAll = async (): Promise<void> => {
      const ids = await source.list("agreement");
      for (let from = 0; from < ids.length && isCurrent; from += sliceLength) {
        await Promise.all(ids.slice(from, from + sliceLength).map(readOne));
        if (isCurrent) setRead({ done: from, of: ids.length });
      }
      if (!isCurrent) return;
      setRead({ done: ids.length, of: ids.length });
      setReceipts(ids.flatMap((id) => kept.get(id)?.receipts ?? []));
    };
    void readAll();
  });
  return { receipts, read };
}

const clientOf = (id: DocumentId): ClientId | undefined =>
  clientIdSchema.safeParse(id.slice(id.indexOf("/") + 1)).data;
