import type { Completeness, Work } from "#client/documents";
import { calendarFactsOf } from "#shared/appointments";
import { erasureState } from "#shared/closing";
import { createProjection, type DocumentId, type FactId, idOf } from "#shared/documents";
import { factsToErase, otherOf, type Pair, readPair } from "#shared/introductions";
import { type ClientId, ok, type PlainDate, type Result, refuse } from "#shared/kernel";
import { deskFactsOf } from "#shared/meetings";
import { obeyingHolds, retentionOf } from "#shared/registry";

/** What erasing a client stands on. */
export interface EraseParts {
  readonly commands: Pick<Work["commands"], "eraseDocument" | "eraseFacts">;
  readonly source: Pick<Work["source"], "facts" | "list" | "stamp">;
  readonly directory: Pick<Work["directory"], "accessTo">;
  readonly completeness: () => Completeness;
  readonly today: PlainDate;
}

type CommandRefusal =
  | RefusalOf<ReturnType<Work["commands"]["eraseDocument"]>>
  | RefusalOf<ReturnType<Work["commands"]["eraseFacts"]>>;
type RefusalOf<P> =
  P extends Promise<infer R>
    ? R extends { readonly ok: false; readonly reason: infer W }
      ? W
      : never
    : never;

/** Why it did not begin, or did not go on; what is gone by then stays gone. */
export type EraseRefusal =
  | CommandRefusal
  /** Since it was asked, the file is held, has a later day or was taken out. */
  | { readonly type: "notDue" }
  /** Whoever was introduced to the client is held as evidence, and with them what the two share. */
  | { readonly type: "otherHeld" }
  /** Something is still on its way here, and may be of this client. */
  | { readonly type: "stillArriving" };

/** What goes first does not name the rest: the card goes last, so that a broken line can go on. */
const inOrder = ["assessment", "case", "agreement", "visits", "contact", "client"] as const;
/** So many facts one command erases. */
const factsAtOnce = 500;

/**
 * Erases a client whose day has come: what is theirs in every pair, at the desk and in the
 * calendar, then all of their documents. Of a pair whose other is gone too nothing stays. Done again, it goes on where it was cut off.
 */
export async function eraseClient(
  parts: EraseParts,
  client: ClientId,
): Promise<Result<true, EraseRefusal>> {
  const { source, commands, completeness, today } = parts;
  if (completeness().type !== "complete") return refuse({ type: "stillArriving" });
  const card = createProjection(await source.facts(idOf("client", client)));
  if (erasureState(obeyingHolds(card), today) !== "due") return refuse({ type: "notDue" });
  const pairs = (await source.list("introduction")).flatMap((document) => {
    const pair = readPair(document.split("/")[1]);
    return pair?.includes(client) ? [{ document, pair }] : [];
  });
  // The relay would refuse it half-way.
  for (const { pair } of pairs) {
    if (await isHeld(parts, otherOf(pair, client))) return refuse({ type: "otherHeld" });
  }
  for (const { document, pair } of pairs) {
    const erased = await eraseInPair(parts, document, pair, client);
    if (!erased.ok) return erased;
  }
  const erasedInOffice = await eraseInOffice(parts, client);
  if (!erasedInOffice.ok) return erasedInOffice;
  for (const kind of inOrder) {
    const erased = goneAnyway(await commands.eraseDocument(idOf(kind, client)));
    if (!erased.ok) return erased;
  }
  return ok(true);
}

async function isHeld({ source }: EraseParts, client: ClientId): Promise<boolean> {
  const card = createProjection(await source.facts(idOf("client", client)));
  return retentionOf(obeyingHolds(card)).held !== undefined;
}

async function eraseInPair(
  { source, commands, directory }: EraseParts,
  document: DocumentId,
  pair: Pair,
  client: ClientId,
): Promise<Result<true, EraseRefusal>> {
  const other = idOf("client", otherOf(pair, client));
  // Who may not read the other's card cannot tell whether it is gone.
  if (source.stamp(other) === undefined && directory.accessTo(other).read)
    return goneAnyway(await commands.eraseDocument(document));
  return eraseFacts(commands, document, factsToErase(await source.facts(document), client));
}

const inMonths = [
  { kind: "desk", of: deskFactsOf },
  { kind: "calendar", of: calendarFactsOf },
] as const;

/** What meetings spoke of and somebody was to do for the client, evenings and appointments of theirs. */
async function eraseInOffice(
  { source, commands }: EraseParts,
  client: ClientId,
): Promise<Result<true, EraseRefusal>> {
  for (const { kind, of } of inMonths) {
    for (const document of await source.list(kind)) {
      const theirs = of(await source.facts(document), client).map(({ id }) => id);
      const erased = await eraseFacts(commands, document, theirs);
      if (!erased.ok) return erased;
    }
  }
  return ok(true);
}

async function eraseFacts(
  commands: EraseParts["commands"],
  document: DocumentId,
  theirs: readonly FactId[],
): Promise<Result<true, EraseRefusal>> {
  for (let from = 0; from < theirs.length; from += factsAtOnce) {
    const some = theirs.slice(from, from + factsAtOnce);
    const erased = goneAnyway(await commands.eraseFacts(document, some));
    if (!erased.ok) return erased;
  }
  return ok(true);
}

/** What is not there any more went the last time. */
const goneAnyway = <W extends EraseRefusal>(erased: Result<unknown, W>): Result<true, W> =>
  erased.ok || erased.reason.type === "unknownDocument" ? ok(true) : erased;
