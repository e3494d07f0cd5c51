/** One writes, all others in the room have it in their Yjs documents: how long until the last has. */
import * as Y from "yjs";
import type { Server } from "../contenders/contender.ts";
import { deaf } from "../contenders/contender.ts";
import { findField, withServers } from "../contenders/field.ts";
import type { LoadWriter } from "../load/load-writer.ts";
import type { Member } from "../load/member.ts";
import type { Figure, Scenario } from "../scenario.ts";
import { median } from "../statistics.ts";

const updatesInRound = 40;

/** A room with a writer in it, and how to write once and wait for everybody. */
interface Desk {
  readonly name: string;
  readonly once: () => Promise<number>;
  readonly leave: () => void;
}

/** The scenario for a room of so many. */
export const fanOut = (peers: number): Scenario => ({
  name: `fan-out-${peers}`,
  run: async ({ rounds }) =>
    withServers(findField(), async (servers) => {
      const desks: Desk[] = [];
      for (const server of servers) desks.push(await sitDown(server, peers));
      const timesMs = new Map(desks.map(({ name }) => [name, [] as number[]]));
      for (let round = -1; round < rounds; round += 1) {
        for (const { name, once } of desks) {
          const round_ = await repeat(once);
          if (round >= 0) timesMs.get(name)?.push(...round_);
        }
      }
      for (const { leave } of desks) leave();
      return outcome(peers, timesMs);
    }),
});

async function repeat(once: () => Promise<number>): Promise<readonly number[]> {
  const times: number[] = [];
  for (let left = updatesInRound; left > 0; left -= 1) times.push(await once());
  return times;
}

async function sitDown(server: Server, peers: number): Promise<Desk> {
  const [room = ""] = await server.makeRooms(1);
  const others: Member[] = [];
  let missing = 0;
  let allHave = (): void => {};
  for (let seat = 1; seat < peers; seat += 1) {
    const doc = new Y.Doc();
    const update = (bytes: Uint8Array): void => {
      Y.applyUpdate(doc, bytes);
      missing -= 1;
      if (missing === 0) allHave();
    };
    others.push(await server.join(room, seat, { update }));
  }
  const writer: LoadWriter = server.writer(0);
  const member = await server.join(room, 0, deaf);
  return {
    name: server.name,
    once: async () => {
      const update = writer.next();
      missing = peers - 1;
      const arrived = new Promise<void>((resolve) => {
        allHave = resolve;
      });
      const startMs = performance.now();
      member.send(update);
      await arrived;
      return performance.now() - startMs;
    },
    leave: () => {
      for (const { leave } of [member, ...others]) leave();
    },
  };
}

function outcome(peers: number, timesMs: ReadonlyMap<string, readonly number[]>) {
  const p50 = (name: string): number => median(timesMs.get(name) ?? []);
  const figures = [...timesMs.keys()].flatMap((of): readonly Figure[] => [
    { of, what: "until all have it, p50", value: p50(of), unit: "ms" },
    { of, what: "beside bare ws", value: p50(of) / p50("bare ws"), unit: "×" },
  ]);
  return {
    method: `a room of ${peers}: one writes, the next when all others have applied it to a Y.Doc`,
    figures,
    bars: [
      {
        what: `fan-out to ${peers}, p50 beside bare ws`,
        measured: p50("queqiao") / p50("bare ws"),
        bar: 1.5,
        unit: "×",
      },
    ],
  };
}
