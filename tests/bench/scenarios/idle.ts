/** What people who only look cost: 2,000 sockets in 500 rooms. */

import type { Server } from "../contenders/contender.ts";
import { findField, withServers } from "../contenders/field.ts";
import type { Member } from "../load/member.ts";
import { residentKBOf } from "../machine.ts";
import type { Outcome, Scenario } from "../scenario.ts";

const rooms = 500;
const sockets = 2_000;
const atOnce = 10;
/** For what joining has left behind to be cleared away. */
const restMs = 8_000;

/** The scenario; one round, because a server's memory does not come back. */
export const idle: Scenario = {
  name: "idle",
  run: async () => {
    const kBByName = new Map<string, number>();
    for (const contender of findField()) {
      await withServers([contender], async ([server]) => {
        if (server) kBByName.set(server.name, await measure(server));
      });
    }
    return outcome(kBByName);
  },
};

const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, restMs));

async function measure(server: Server): Promise<number> {
  const names = await server.makeRooms(rooms);
  // What only the first of all needs is not theirs.
  const first = await server.join(names[0]!, 0);
  await rest();
  const beforeKB = residentKBOf(server.pid);
  const members: Member[] = [];
  while (members.length < sockets) {
    const joining = Array.from({ length: atOnce }, (_, at) => {
      const seat = members.length + at;
      return server.join(names[seat % rooms]!, seat);
    });
    members.push(...(await Promise.all(joining)));
  }
  await rest();
  const eachKB = (residentKBOf(server.pid) - beforeKB) / sockets;
  for (const { leave } of [first, ...members]) leave();
  return eachKB;
}

const outcome = (kBByName: ReadonlyMap<string, number>): Outcome => ({
  method: `${sockets} sockets in ${rooms} rooms, each in one; what the process grew by`,
  figures: [...kBByName].map(([of, value]) => ({ of, what: "each socket", value, unit: "kB" })),
  bars: [
    {
      what: "memory of an idle connection",
      measured: kBByName.get("queqiao") ?? Number.NaN,
      bar: 20,
      unit: "kB",
    },
  ],
});
