/** A document of 5 MB that nobody has open: one comes, then twenty at once, and one comes back. */
import * as Y from "yjs";
import { deaf, type Server } from "../contenders/contender.ts";
import { findField, withServers } from "../contenders/field.ts";
import type { Outcome, Scenario } from "../scenario.ts";
import { median } from "../statistics.ts";

/** About 5 MB. */
const facts = 22_000;
const crowd = 20;

interface Times {
  /** Until the document is in a Y.Doc. */
  readonly one: number[];
  /** Until the last of twenty has received it. */
  readonly twenty: number[];
  /** Until somebody who has it all already is told so. */
  readonly again: number[];
}

/** The scenario. */
export const coldLoad: Scenario = {
  name: "cold-load",
  run: async ({ rounds }) =>
    withServers(findField(), async (servers) => {
      const rooms: string[] = [];
      for (const server of servers) {
        const [room = ""] = await server.makeRooms(1);
        await server.fill(room, facts);
        rooms.push(room);
      }
      const times = new Map(
        servers.map(({ name }): [string, Times] => [name, { one: [], twenty: [], again: [] }]),
      );
      for (let round = -1; round < rounds; round += 1) {
        for (const [index, server] of servers.entries()) {
          await measure(server, rooms[index]!, round < 0 ? undefined : times.get(server.name));
        }
      }
      return outcome(times);
    }),
};

async function measure(server: Server, room: string, times?: Times): Promise<void> {
  const doc = new Y.Doc();
  const oneMs = await timed(async () => {
    const member = await server.join(room, 0);
    Y.applyUpdate(doc, member.state);
    member.leave();
  });
  const twentyMs = await timed(async () => {
    const joining = Array.from({ length: crowd }, (_, seat) => server.join(room, seat));
    for (const member of await Promise.all(joining)) member.leave();
  });
  const stays = await server.join(room, 1);
  const stateVector = Y.encodeStateVector(doc);
  const againMs = await timed(async () => {
    const member = await server.join(room, 0, deaf, stateVector);
    member.leave();
  });
  stays.leave();
  times?.one.push(oneMs);
  times?.twenty.push(twentyMs);
  times?.again.push(againMs);
}

async function timed(work: () => Promise<void>): Promise<number> {
  const startMs = performance.now();
  await work();
  return performance.now() - startMs;
}

function outcome(times: ReadonlyMap<string, Times>): Outcome {
  const middle = (name: string, what: keyof Times): number => median(times.get(name)?.[what] ?? []);
  return {
    method: `${facts} facts, about 5 MB; the first of a round finds the document closed`,
    figures: [...times.keys()].flatMap((of) => [
      { of, what: "one, applied", value: middle(of, "one"), unit: "ms" },
      { of, what: "twenty at once", value: middle(of, "twenty"), unit: "ms" },
      { of, what: "one who has it all", value: middle(of, "again"), unit: "ms" },
      {
        of,
        what: "one beside bare ws",
        value: middle(of, "one") / middle("bare ws", "one"),
        unit: "×",
      },
    ]),
    bars: [
      {
        what: "cold load of 5 MB beside bare ws",
        measured: middle("queqiao", "one") / middle("bare ws", "one"),
        bar: 1.2,
        unit: "×",
      },
      { what: "twenty at once", measured: middle("queqiao", "twenty"), bar: 600, unit: "ms" },
    ],
  };
}
