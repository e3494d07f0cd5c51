import { ok, type Result, refuse } from "#shared/kernel";
import { noteSchemaVersion } from "#shared/notes";
import {
  type AnyRefusal,
  askTicket,
  decodeFeedPage,
  type Endpoint,
  type FeedItem,
  type FeedScope,
  feedPath,
  meantHeader,
  protocolVersion,
} from "#shared/protocol";
import { type Ask, createAsk } from "./ask.ts";

/** One browser as the relay's HTTP sees it: it keeps its cookie. */
export interface Visitor {
  readonly url: string;
  /** Asks for a path as a page of this browser would. */
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
  /** Makes a call; answers what the relay answered. */
  readonly call: <Q, A, R extends string>(
    endpoint: Endpoint<Q, A, R>,
    request: Q,
  ) => Promise<Result<A, R | AnyRefusal>>;
  /** A ticket for one socket, for an app that knows so much of notes. Fails the test when it is refused. */
  readonly ticket: (noteSchema?: number) => Promise<string>;
  /** One page of the feed, as it is answered. */
  readonly feedPage: (scope: FeedScope, after: string, access: number) => Promise<Response>;
  /** All items of a scope of the feed, page after page. */
  readonly feed: (scope: FeedScope) => Promise<readonly FeedItem[]>;
  /** The same browser on a relay that was started again somewhere else. */
  readonly movedTo: (url: string) => Visitor;
  /** A tab of the same browser that says whom it works for. */
  readonly meaning: (staff: string) => Visitor;
}

/** A device that says so in every request for a ticket. */
const device = "01JD0000000000000000DEV1CE";

/** Starts a browser that has not visited this relay before. */
export const createVisitor = (url: string): Visitor => visitorWith(url, createAsk());

function visitorWith(url: string, askAny: Ask, meant?: string): Visitor {
  const ask = (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = { ...(meant === undefined ? {} : { [meantHeader]: meant }), ...init.headers };
    return askAny(url, path, { ...init, headers });
  };

  const call: Visitor["call"] = async (endpoint, request) => {
    const isPost = endpoint.method === "POST";
    const response = await ask(endpoint.path, {
      method: endpoint.method,
      ...(isPost && {
        body: JSON.stringify(request),
        headers: { "content-type": "application/json" },
      }),
    });
    const body = await response.json();
    return response.ok ? ok(endpoint.response.parse(body)) : refuse(body.refusal);
  };

  return {
    url,
    ask,
    call,
    ticket: async (noteSchema = noteSchemaVersion) => {
      const versions = { protocol: protocolVersion, schema: 1, noteSchema };
      const answer = await call(askTicket, { device, ...versions });
      if (!answer.ok) throw new Error(`no ticket: ${answer.reason}`);
      return answer.value.ticket;
    },
    feedPage: (scope, after, access) => ask(feedPageUrl(scope, after, access)),
    feed: async (scope) => readFeed(ask, scope),
    movedTo: (next) => visitorWith(next, askAny, meant),
    meaning: (staff) => visitorWith(url, askAny, staff),
  };
}

const feedPageUrl = (scope: FeedScope, after: string, access: number): string =>
  `${feedPath}?${new URLSearchParams({ scope, after, access: String(access) })}`;

async function readFeed(
  ask: (path: string) => Promise<Response>,
  scope: FeedScope,
): Promise<readonly FeedItem[]> {
  const items: FeedItem[] = [];
  let cursor = "";
  let access = 0;
  for (let hasMore = true; hasMore; ) {
    const response = await ask(feedPageUrl(scope, cursor, access));
    if (!response.ok) throw new Error(`the feed answers ${response.status}`);
    const page = decodeFeedPage(new Uint8Array(await response.arrayBuffer()));
    if (!page.ok) throw new Error(`a page of the feed is ${page.reason}`);
    const isAnew = page.value.access !== access;
    items.push(...page.value.items);
    cursor = page.value.cursor;
    access = page.value.access;
    hasMore = page.value.hasMore || isAnew;
  }
  return items;
}
