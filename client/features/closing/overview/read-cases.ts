import { type Accessor, createEffect, createSignal, onCleanup } from "solid-js";
import { useWork } from "#client/documents";
import {
  type ClosingSummary,
  closingSummaryOf,
  type Improvement,
  improvementsOf,
  type RightsRequest,
  rightsRequestsOf,
  type Survey,
  surveysOf,
} from "#shared/closing";
import { createProjection, idOf } from "#shared/documents";
import type { ClientId } from "#shared/kernel";

/** What the case file of one client says of the end. */
export interface CaseEnd {
  readonly closing: ClosingSummary;
  readonly surveys: readonly Survey[];
  readonly requests: readonly RightsRequest[];
  readonly improvements: readonly Improvement[];
}

/** So many are read before the browser gets to paint. */
const sliceLength = 20;

/** The ends of some clients' services, read again as their case files change; those of one stamp once. */
export function readCases(
  clients: Accessor<readonly ClientId[]>,
): Accessor<ReadonlyMap<ClientId, CaseEnd>> {
  const { source, directory } = useWork();
  const kept = new Map<ClientId, { readonly stamp: string; readonly end: CaseEnd }>();
  const [ends, setEnds] = createSignal<ReadonlyMap<ClientId, CaseEnd>>(new Map());
  const [changes, setChanges] = createSignal(0);
  onCleanup(
    source.onChanged((ids) => {
      if ([...ids].some((id) => id.startsWith("case/"))) setChanges((count) => count + 1);
    }),
  );

  const endOf = async (client: ClientId): Promise<CaseEnd> => {
    const id = idOf("case", client);
    const stamp = JSON.stringify(source.stamp(id) ?? null);
    const before = kept.get(client);
    if (before?.stamp === stamp) return before.end;
    const { value, entities } = createProjection(await source.facts(id));
    const end = {
      closing: closingSummaryOf(value),
      surveys: surveysOf(value, entities("survey")),
      requests: rightsRequestsOf(value, entities("rightsRequest")),
      improvements: improvementsOf(value, entities("improvement")),
    };
    kept.set(client, { stamp, end });
    return end;
  };

  createEffect(() => {
    changes();
    const wanted = clients().filter((client) => directory.accessTo(idOf("case", client)).read);
    let isCurrent = true;
    onCleanup(() => {
      isCurrent = false;
    });
    const read = async (): Promise<void> => {
      const found = new Map<ClientId, CaseEnd>();
      for (let from = 0; from < wanted.length && isCurrent; from += sliceLength) {
        const slice = wanted.slice(from, from + sliceLength);
        const some = await Promise.all(slice.map(endOf));
        for (const [place, client] of slice.entries()) {
          const end = some[place];
          if (end) found.set(client, end);
        }
      }
      if (isCurrent) setEnds(found);
    };
    void read();
  });
  return ends;
}
