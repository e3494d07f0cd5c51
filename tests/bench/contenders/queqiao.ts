/** Our relay, as it is started in an office, over SQLite in a folder of its own. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join as joinPath } from "node:path";
import { clientIdSchema, type SeededRandom, seededRandom } from "#shared/kernel";
import { encodeFrame } from "#shared/protocol";
import { foundAgency, joinAgency, newId, type Person } from "../../support/agency.ts";
import { startRelay } from "../../support/relay-process.ts";
import { createWriter } from "../../support/replica.ts";
import { createTab } from "../../support/tab.ts";
import { createLoadWriter } from "../load/load-writer.ts";
import { type Dialect, joinRoom } from "../load/member.ts";
import { onServerCore } from "../machine.ts";
import { type Contender, deaf, fillByWriting, type Join, type Server } from "./contender.ts";

/** Our relay. */
export const queqiao: Contender = { name: "queqiao", start };

const supervisors = ["林晓岚", "苏雅琴"].map((name) => ({ name, roles: ["supervisor"] as const }));

async function start(): Promise<Server> {
  const random = seededRandom(1);
  const dataFolder = mkdtempSync(joinPath(tmpdir(), "queqiao-bench-"));
  const relay = await startRelay({ dataFolder, under: onServerCore });
  const founder = await foundAgency({ url: relay.url, setUpToken: await relay.setUpToken() });
  const people = [founder, ...(await joinAgency(founder, supervisors, random.bytes))];
  const personAt = (seat: number): Person => people[seat % people.length] ?? founder;
  const url = new URL("/sync", relay.url);
  const join: Join = async (room, seat, ears = deaf, stateVector) => {
    const { visitor } = personAt(seat);
    // A kept connection may just have been closed from the other end.
    const ticket = await visitor.ticket().catch(() => visitor.ticket());
    const protocols = ["queqiao", ticket];
    return joinRoom({ url, protocols }, speaking(room), ears, stateVector);
  };
  const writer: Server["writer"] = (seat) => createLoadWriter(personAt(seat).id, random);
  return {
    name: queqiao.name,
    pid: relay.pid,
    makeRooms: (count) => registerClients(founder, count, random),
    writer,
    join,
    fill: (room, facts) => fillByWriting({ join, writer }, room, facts),
    stop: async () => {
      await relay.kill();
      rmSync(dataFolder, { recursive: true });
    },
  };
}

const channel = 1;
const nothing = new Uint8Array(0);

const speaking = (document: string): Dialect => ({
  prefix: encodeFrame({ op: "data", channel, payload: nothing }),
  opening: {
    ask: encodeFrame({ op: "open", channel, document }),
    opened: encodeFrame({ op: "opened", channel }),
  },
});

/** Every supervisor may write on every client's card. */
async function registerClients(
  by: Person,
  count: number,
  random: SeededRandom,
): Promise<readonly string[]> {
  const documents = Array.from(
    { length: count },
    () => `client/${clientIdSchema.parse(newId(random.bytes))}@1`,
  );
  const tab = createTab(createWriter(by.id, Date.now, random.bytes), []);
  await tab.connect(by.visitor);
  const refusals = await tab.create(documents.map((document) => ({ document })));
  tab.cut();
  if (refusals.some((code) => code !== undefined)) throw new Error(`not made: ${refusals}`);
  return documents;
}
