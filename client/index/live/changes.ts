import { createComputed, untrack } from "solid-js";
import type { Directory, DocumentSource, DocumentStamp } from "#client/documents";
import type { DocumentId } from "#shared/documents";
import { type ClientId, clientIdSchema } from "#shared/kernel";
import type { EngineChanges, IndexEngine, Serving } from "../engine/engine.ts";
import { packStamps } from "../engine/stamps.ts";

/** What changes are made of. */
export interface ChangeParts {
  readonly source: Pick<DocumentSource, "stamp" | "list">;
  readonly directory: Pick<Directory, "staffOf" | "assignments">;
  readonly breathe: () => Promise<void>;
}

/** What the engine must hear of documents that changed; undefined when nothing. */
export function changesOf(
  { source, directory }: ChangeParts,
  ids: ReadonlySet<DocumentId>,
): EngineChanges | undefined {
  const here: DocumentStamp[] = [];
  const gone: DocumentId[] = [];
  const clients = new Set<ClientId>();
  for (const id of ids) {
    const client = clientOf(id);
    if (!client) continue;
    const stamp = source.stamp(id);
    if (stamp) here.push(stamp);
    else gone.push(id);
    clients.add(client);
  }
  if (clients.size === 0) return undefined;
  const servings = untrack(() => [...clients].map((id): Serving => [id, directory.staffOf(id)]));
  return { here: packStamps(here), gone, servings };
}

/** The client whose card or case file a document is. */
function clientOf(id: DocumentId): ClientId | undefined {
  // Most of tens of thousands are of other kinds.
  if (!id.startsWith("client/") && !id.startsWith("case/")) return undefined;
  return clientIdSchema.safeParse(id.slice(id.indexOf("/") + 1)).data;
}

const clientsAtOnce = 1_000;

/** Tells an engine who serves whom, at first and whenever the directory says otherwise. */
export function keepServing({ source, directory, breathe }: ChangeParts) {
  let isStopped = false;

  const tell = async (engine: IndexEngine): Promise<void> => {
    const clients = (await source.list("client")).flatMap((id) => clientOf(id) ?? []);
    const servings: Serving[] = [];
    for (let from = 0; from < clients.length; from += clientsAtOnce) {
      if (isStopped) return;
      const some = clients.slice(from, from + clientsAtOnce);
      untrack(() => {
        for (const client of some) servings.push([client, directory.staffOf(client)]);
      });
      await breathe();
    }
    await engine.serve(servings);
  };

  return {
    tell,
    follow: (ask: (tell: (engine: IndexEngine) => Promise<void>) => void): void => {
      let isFirst = true;
      createComputed(() => {
        directory.assignments();
        if (!isFirst) ask(tell);
        isFirst = false;
      });
    },
    stop: (): void => {
      isStopped = true;
    },
  };
}
