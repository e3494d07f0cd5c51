/** The feed of the fake relay. */
import * as Y from "yjs";
import { type DocumentId, type DocumentName, type EpochBegun, splitName } from "#shared/documents";
import { encodeFeedPage, type FeedItem } from "#shared/protocol";
import type { FakeRelay } from "./fake-relay-controls.ts";

/** What the feed tells of documents besides what is in them. */
export interface FakePast {
  /** When each changed last, in the relay's own counting. */
  readonly clocks: ReadonlyMap<DocumentName, number>;
  readonly begun: ReadonlyMap<DocumentId, readonly EpochBegun[]>;
  readonly erased: ReadonlyMap<DocumentId, readonly string[]>;
}

/** An answer in JSON. */
export const json = (status: number, body: unknown): Response => Response.json(body, { status });

/** Answers a page as the relay would. */
export function fakeFeedPage(
  relay: FakeRelay,
  { clocks, begun, erased }: FakePast,
  query: URLSearchParams,
): Response {
  relay.counts.feedPages += 1;
  if (relay.feedPagesLeft <= 0) return json(503, { refusal: "tryLater" });
  relay.feedPagesLeft -= 1;
  const { accessNumber: access, restoredAtMs } = relay;
  const known = { access, ...(restoredAtMs === undefined ? {} : { restoredAtMs }) };
  if (Number(query.get("access")) !== access) {
    return new Response(
      new Uint8Array(encodeFeedPage({ cursor: "", ...known, hasMore: true, items: [] })),
    );
  }
  const after = Number(query.get("after") || "0");
  const isOfScope = (name: string): boolean =>
    /^(agency|client)[/@]/.test(name) === (query.get("scope") === "registry");
  const changed = [...clocks]
    .filter(([name, at]) => at > after && isOfScope(name) && !relay.hidden.has(name))
    .sort(([, a], [, b]) => a - b);
  const page = changed.slice(0, relay.pageItems);
  const items = page.map(([document, sequence]): FeedItem => {
    const state = relay.lost.get(document);
    if (state) return { state, document };
    const update = Y.encodeStateAsUpdate(relay.make(document));
    const { id } = splitName(document);
    const [epochs, erasedFacts] = [begun.get(id), erased.get(id)];
    return {
      ...{ state: "changed", document, sequence, isWhole: true, update },
      ...(epochs ? { begun: epochs } : {}),
      ...(erasedFacts ? { erasedFacts } : {}),
    };
  });
  const hasMore = changed.length > page.length;
  const cursor = String(page.at(-1)?.[1] ?? after);
  return new Response(new Uint8Array(encodeFeedPage({ cursor, ...known, hasMore, items })));
}
