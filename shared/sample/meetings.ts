/** The desk: checklists of the last days, and the last meeting of the team: who came, what was spoken about, the minutes, and two things to do. */
import { momentOf, monthOf, officeDay, weekdayOf } from "#shared/appointments";
import { addDays, assert, newUlid, type StaffId, type Ulid, ulidSchema } from "#shared/kernel";
import { aboutAgenda, aboutPresence, clientRef } from "#shared/meetings";
import { attributesOf, type LineForm, lookOf, type NoteJson } from "#shared/notes";
import { randomOf } from "./chance.ts";
import { tellTicks } from "./checklists.ts";
import { type Plot, plotOf, type World } from "./plot.ts";
import type { SampleDesk } from "./sample.ts";
import { createWriter, type Writer } from "./writer.ts";

const hourMs = 3_600_000;
const title = "周例会";

/** A meeting while it is told: who is at it, and about whom. */
interface Telling {
  readonly writer: Writer;
  readonly world: World;
  readonly key: Ulid;
  readonly newKey: (at: number) => Ulid;
  readonly atMs: number;
  /** Who leads it and writes the minutes. */
  readonly chair: StaffId;
  readonly team: readonly StaffId[];
}

/** Tells how checklists were ticked, and of the weekly meeting on the Monday before today, in the month in which it was put down. */
export function makeDesk(world: World, rooms: readonly Ulid[]): SampleDesk {
  const random = randomOf(world.seed, -6);
  const newKey = (at: number): Ulid => ulidSchema.parse(newUlid(at, random.bytes));
  const day = addDays(world.today, -(weekdayOf(world.today) || 7));
  const atMs = momentOf(day, 9 * 60);
  const plannedMs = atMs - 72 * hourMs;
  const [, chair] = world.staff;
  assert(chair, "somebody leads the meeting");
  const month = monthOf(officeDay(plannedMs));
  const writer = createWriter();
  const writers = new Map([[month, writer]]);
  const key = newKey(plannedMs);
  const team = world.staff.map(({ id }) => id);
  const telling: Telling = { writer, world, key, newKey, atMs, chair: chair.id, team };
  const planned = { by: chair.id, at: plannedMs };
  writer.say(planned, `note/${key}`, { title, template: "meetingMinutes" });
  writer.say(planned, `meeting/${key}`, { title, atMs, place: "茶室", repeats: "weekly" });
  const client = spokenOf(world);
  tellAgenda(telling, client);
  tellPresence(telling);
  tellTasks(telling, client);
  tellTicks(world, rooms, (of) => {
    const known = writers.get(of) ?? createWriter();
    writers.set(of, known);
    return known;
  });
  return {
    month,
    others: [...writers].flatMap(([other, { facts }]) =>
      other === month ? [] : [{ month: other, facts }],
    ),
    facts: writer.facts,
    minutes: { key, by: chair.id, content: minutesOf(client) },
  };
}

/** The first client who is being followed up, or is served at all. */
function spokenOf(world: World): Plot | undefined {
  const numbers = Array.from({ length: Math.min(60, world.clients) }, (_, number) => number);
  const served = numbers
    .map((number) => plotOf(world, number))
    .filter(({ stage }) => stage !== "closed");
  return served.find(({ stage }) => stage === "followUp") ?? served[0];
}

function tellAgenda({ writer, key, newKey, atMs, chair }: Telling, client: Plot | undefined): void {
  const put = { by: chair, at: atMs - hourMs };
  const spoken = { by: chair, at: atMs + hourMs };
  const own = aboutAgenda(key, "own", newKey(put.at));
  writer.say(put, own, { text: "年底前把过期的单身声明补齐", state: "open" });
  writer.say(spoken, own, { state: "discussed" });
  if (!client) return;
  const followUp = aboutAgenda(key, "followUp", client.id);
  writer.say(put, followUp, { client: client.id, state: "open" });
  writer.say(spoken, followUp, { state: "discussed" });
}

/** All but reception, who is at the door. */
function tellPresence({ writer, key, atMs, chair, team }: Telling): void {
  for (const id of team.slice(0, -1))
    writer.say({ by: chair, at: atMs }, aboutPresence(key, id), { came: true });
}

/** One is done, one is still to do. */
function tellTasks(telling: Telling, client: Plot | undefined): void {
  const { writer, key, newKey, atMs, chair, team, world } = telling;
  const [, , , third, fourth] = team;
  if (!third || !fourth) return;
  const at = atMs + hourMs;
  const dueOn = addDays(world.today, 5);
  const done = `task/${newKey(at)}`;
  const text = "把新的回访话术发给大家";
  writer.say({ by: chair, at }, done, { meeting: key, text, owner: fourth, dueOn });
  const on = officeDay(at);
  writer.say({ by: fourth, at: at + 2 * hourMs }, done, { ended: { on, is: "done" } });
  writer.say({ by: chair, at }, `task/${newKey(at)}`, {
    ...{ meeting: key, owner: third, dueOn },
    text: client ? `回访客户 ${clientRef(client.id)}，问清为什么没有再约` : "回访没有再约的客户",
    ...(client ? { client: client.id } : {}),
  });
}

const minutesOf = (client: Plot | undefined): readonly NoteJson[] => [
  line("heading1", "会议纪要"),
  line("heading2", "讨论"),
  line("paragraph", "单身声明满六个月的要重新确认，约面谈时一起请客户带来。"),
  line("paragraph", `${client ? `客户 ${clientRef(client.id)} ` : "一位客户"}见过面后没有消息。`),
  line("heading2", "分享的经验"),
  line("bullet", "回访先问对方当天的感受，再问愿不愿意继续。"),
  line("heading2", "决定"),
  line("bullet", "见面后第二天必须回访，写进跟进。"),
];

const line = (form: LineForm, text: string): NoteJson => ({
  type: "line",
  attrs: attributesOf({ ...lookOf(), form }),
  content: [{ type: "text", text }],
});
