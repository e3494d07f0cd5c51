import { randomBase32, seededRandom, staffIdSchema } from "#shared/kernel";
import { createLoadWriter } from "../load/load-writer.ts";
import { type Dialect, joinRoom } from "../load/member.ts";
import { deaf, fillByWriting, type Join, type Server } from "./contender.ts";
import type { ServerProcess } from "./server-process.ts";

const anybody = staffIdSchema.parse("01JD000000000000000000ANYB");

/** A server with a room for each path, that asks nobody who they are. */
export function plainServer(
  name: string,
  { pid, url, stop }: ServerProcess,
  dialectOf: (room: string) => Dialect = () => ({ prefix: new Uint8Array(0) }),
): Server & { readonly url: URL } {
  const random = seededRandom(1);
  const join: Join = (room, _seat, ears = deaf, stateVector) =>
    joinRoom({ url: new URL(`/${room}`, url) }, dialectOf(room), ears, stateVector);
  const writer: Server["writer"] = () => createLoadWriter(anybody, random);
  return {
    name,
    pid,
    url,
    makeRooms: async (count) =>
      Array.from({ length: count }, () => `room-${randomBase32(20, random.bytes)}`),
    writer,
    join,
    fill: (room, facts) => fillByWriting({ join, writer }, room, facts),
    stop,
  };
}
