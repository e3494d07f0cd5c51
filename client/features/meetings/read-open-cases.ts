import { type Accessor, createEffect, createMemo, createSignal, onCleanup } from "solid-js";
import { useWork } from "#client/documents";
import { useClientIndex } from "#client/index";
import { dayOf } from "#feature/client-card";
import { clientsOf, createProjection, idOf, nameOf, parseName } from "#shared/documents";
import { readPair, readRounds } from "#shared/introductions";
import type { ClientId, PlainDate } from "#shared/kernel";
import {
  type OpenCase,
  type OpenComplaint,
  type OpenImprovement,
  writtenDownMs,
} from "#shared/meetings";
import { useMeetings } from "./read-desk.ts";

/** So many clients are looked at. */
const clientsAtMost = 5_000;
/** So many documents are read before the browser gets to paint. */
const sliceLength = 20;

/** What a meeting could speak about, as far as this person may read it. */
export interface Readable {
  readonly cases: Accessor<readonly OpenCase[]>;
  readonly complaints: Accessor<readonly OpenComplaint[]>;
  readonly improvements: Accessor<readonly OpenImprovement[]>;
  readonly isRead: Accessor<boolean>;
}

/** Reads the open cases of this person, of everybody for a supervisor; follows the list, reads the pairs once. */
export function readOpenCases(): Readable {
  const { me, source, directory } = useWork();
  const index = useClientIndex();
  const { meetings } = useMeetings();
  const [proposed, setProposed] = createSignal<ReadonlyMap<ClientId, number>>(new Map());
  const [complaints, setComplaints] = createSignal<readonly OpenComplaint[]>([]);
  const [isRead, setRead] = createSignal(false);
  const serving = () => (me().roles.has("supervisor") ? "anyone" : { staff: me().id });
  const rows = createMemo(() =>
    index
      .find({ text: "", order: "recent", serving: serving() }, clientsAtMost)
      .filter(({ id }) => directory.accessTo(idOf("case", id)).read),
  );
  let isGone = false;
  onCleanup(() => {
    isGone = true;
  });

  const readAll = async (): Promise<void> => {
    const pairs = await source.list("introduction");
    const last = new Map<ClientId, number>();
    for (let from = 0; from < pairs.length && !isGone; from += sliceLength) {
      const some = pairs.slice(from, from + sliceLength);
      const facts = await Promise.all(some.map((id) => source.facts(id)));
      for (const [at, id] of some.entries()) {
        const parsed = parseName(nameOf(id));
        const pair = parsed.ok ? readPair(clientsOf(parsed.value).join("~")) : undefined;
        if (!pair) continue;
        const began = readRounds(createProjection(facts[at] ?? []), pair).at(-1)?.beganMs ?? 0;
        for (const client of pair) last.set(client, Math.max(last.get(client) ?? 0, began));
      }
    }
    const incidents = await source.list("incident");
    const found: OpenComplaint[] = [];
    for (const id of incidents) {
      const said = createProjection(await source.facts(id));
      const at = said.value("opening", "at");
      const isAnswered =
        said.entities("measure").length > 0 || said.value("handling", "outcome") !== undefined;
      if (typeof at === "number")
        found.push({ incident: id.slice("incident/".length), openedOn: dayOf(at), isAnswered });
    }
    if (isGone) return;
    setProposed(last);
    setComplaints(found);
    setRead(true);
  };
  createEffect(() => void readAll());

  const proposedOn = (client: ClientId): PlainDate =>
    dayOf(proposed().get(client) ?? writtenDownMs(client));
  return {
    cases: createMemo(() =>
      rows().map(({ id, stage, dueOn, dueWhat, clashes }) => ({
        client: id,
        ...{ stage, dueOn, dueWhat, clashes },
        proposedOn: proposedOn(id),
      })),
    ),
    complaints,
    improvements: createMemo(() =>
      meetings()
        .flatMap(({ improvements }) => improvements)
        .filter(({ ended }) => !ended)
        .map(({ about, text, dueOn }) => ({
          key: about.slice("improvement/".length),
          ...{ text, dueOn },
        })),
    ),
    isRead,
  };
}
