import { type Accessor, createMemo } from "solid-js";
import { useWork } from "#client/documents";
import { type ClientRow, useClientIndex } from "#client/index";
import { firstContactWithinMs, isSpokenSince, logOf, recheckWithinDays } from "#shared/casework";
import { idOf, type Projection } from "#shared/documents";
import { addDays, type ClientId, type PlainDate } from "#shared/kernel";
import { idsOf, readProjections } from "./read-own.ts";

/** What is due for the person at work. */
export interface Due {
  /** Something was to be done about these clients by today, the longest overdue first. */
  readonly dated: Accessor<readonly ClientRow[]>;
  /** Who asked, and was not spoken with yet, the one asking longest first. */
  readonly callBack: Accessor<readonly ClientRow[]>;
  /** Something seen of these clients no longer counts, or soon will not, the first to end first. */
  readonly recheck: Accessor<readonly ClientRow[]>;
  /** Nobody serves them yet; only for those who give clients to matchmakers. */
  readonly unassigned: Accessor<readonly ClientRow[]>;
}

const atMost = 50;

/** Reads what is due out of the index, and who was called back out of their visits. */
export function readDue(today: Accessor<PlainDate>): Due {
  const { me, directory } = useWork();
  const index = useClientIndex();
  const mine = () => ({ staff: me().id });
  const isOffice = () => me().roles.has("reception") || me().roles.has("supervisor");
  const dated = createMemo(() =>
    index
      .find({ text: "", order: "recent", serving: mine(), dueTo: today() }, atMost)
      // Follow-ups are read where they are said, with the reason.
      .filter(({ dueWhat }) => dueWhat !== "followUp")
      .sort((a, b) => compare(a.dueOn, b.dueOn)),
  );
  const recheck = createMemo(() =>
    [
      ...index.find(
        {
          ...{ text: "", order: "recent", serving: mine() },
          recheckTo: addDays(today(), recheckWithinDays),
        },
        atMost,
      ),
    ]
      .filter(({ stage }) => stage !== "closed")
      .sort((a, b) => compare(a.recheckOn, b.recheckOn)),
  );
  const unassigned = createMemo(() =>
    isOffice()
      ? index
          .find({ text: "", order: "newest", serving: { nobodyBut: directory.intake() } }, atMost)
          .filter(({ stage }) => stage !== "closed")
      : [],
  );
  const enquiries = createMemo(() => {
    const own = index.find(
      { text: "", order: "newest", serving: mine(), stages: ["booking"] },
      atMost,
    );
    const all = [...own, ...unassigned()].filter(({ contactDueMs }) => contactDueMs !== undefined);
    // What reception took in waits, and is its own as well.
    return [...new Map(all.map((row) => [row.id, row])).values()];
  });
  const spoken = readSpoken(enquiries);
  return {
    dated,
    recheck,
    callBack: createMemo(() =>
      enquiries()
        .filter(({ id }) => spoken().get(id) === false)
        .sort((a, b) => (a.contactDueMs ?? 0) - (b.contactDueMs ?? 0)),
    ),
    unassigned,
  };
}

/** Of each client whether anybody spoke with them since they asked; of whom nothing was read yet nothing. */
function readSpoken(
  clients: Accessor<readonly ClientRow[]>,
): Accessor<ReadonlyMap<ClientId, boolean>> {
  const ids = idsOf(clients);
  const visits = readProjections(() => ids().map((id) => idOf("visits", id)), "visits/");
  return createMemo(
    () =>
      new Map(
        clients().flatMap(({ id, contactDueMs = 0 }): [ClientId, boolean][] => {
          const said = visits().get(idOf("visits", id));
          return said ? [[id, hasSpoken(said, contactDueMs - firstContactWithinMs)]] : [];
        }),
      ),
  );
}

/** Whether the visits of a client tell of one, or of a call in which they were reached, since they asked. */
export const hasSpoken = (visits: Projection, askedAtMs: number): boolean =>
  isSpokenSince(logOf(visits), askedAtMs);

const compare = (a = "", b = ""): number => (a < b ? -1 : Number(a > b));
