/** Many rooms with several people in each, all writing at a steady pace. */
import { deaf, type Server } from "../contenders/contender.ts";
import { arrivalsIn } from "./arrivals.ts";
import type { LoadWriter } from "./load-writer.ts";
import type { Member } from "./member.ts";

/** A crowd in its rooms. */
export interface Crowd {
  /** Writes so many updates a second, all together, for so long; answers what arrived and when. */
  readonly work: (updatesPerSecond: number, forMs: number) => Promise<Work>;
  readonly leave: () => void;
}

/** What came of a stretch of work. */
export interface Work {
  /** From sending to arriving, of each delivery. */
  readonly delaysMs: readonly number[];
  /** Deliveries that should have come, and had not come a while after the end. */
  readonly missing: number;
}

interface Desk {
  readonly member: Member;
  readonly writer: LoadWriter;
}

/** How long after the end of the work the last deliveries may come. */
const patienceMs = 2_000;
const tickMs = 1;

/** Seats so many people in each of so many rooms. */
export async function seatCrowd(server: Server, rooms: number, perRoom: number): Promise<Crowd> {
  const desks: Desk[] = [];
  const sentMs = new Map<number, number[]>();
  let delaysMs: number[] = [];
  const hear = (update: Uint8Array): void => {
    const nowMs = performance.now();
    for (const { client, from, to } of arrivalsIn(update)) {
      const sent = sentMs.get(client);
      for (let clock = from; clock < to; clock += 1) delaysMs.push(nowMs - (sent?.[clock] ?? 0));
    }
  };
  for (const room of await server.makeRooms(rooms)) {
    for (let seat = 0; seat < perRoom; seat += 1) {
      const writer = server.writer(seat);
      sentMs.set(writer.client, []);
      desks.push({ writer, member: await server.join(room, seat, { ...deaf, update: hear }) });
    }
  }
  // In another order than they came, so that rooms take turns.
  const turns = desks.map((_, at) => desks[(at * 7919) % desks.length]!);

  const write = ({ member, writer }: Desk): void => {
    const update = writer.next();
    sentMs.get(writer.client)?.push(performance.now());
    member.send(update);
  };

  return {
    work: async (updatesPerSecond, forMs) => {
      delaysMs = [];
      const startMs = performance.now();
      let written = 0;
      for (let nowMs = startMs; nowMs < startMs + forMs; nowMs = performance.now()) {
        const due = ((nowMs - startMs) / 1000) * updatesPerSecond;
        for (; written < due; written += 1) write(turns[written % turns.length]!);
        await new Promise((resolve) => setTimeout(resolve, tickMs));
      }
      const expected = written * (perRoom - 1);
      const endMs = performance.now() + patienceMs;
      while (delaysMs.length < expected && performance.now() < endMs) {
        await new Promise((resolve) => setTimeout(resolve, tickMs));
      }
      return { delaysMs, missing: expected - delaysMs.length };
    },
    leave: () => {
      for (const { member } of desks) member.leave();
    },
  };
}
