/** What was said with clients of late: messages that wait, calls to make, a visit with what was explained. */
import { answerDueOf } from "#shared/casework";
import { addDays, type JsonObject, type StaffId } from "#shared/kernel";
import { randomOf, weighted } from "./chance.ts";
import { messages, needs, visitNotes } from "./phrases.ts";
import type { World } from "./plot.ts";
import { textVersion } from "./records.ts";
import { dayOf, newEntity, type Telling } from "./telling.ts";
import { openingHours } from "./times.ts";
import type { Speaker } from "./writer.ts";

const dayMs = 86_400_000;
const minuteMs = 60_000;

/** The part of the sample's chance that these talks have for themselves. */
const partOfTalks = 1_000_000;

type Talk = (telling: Telling, speaker: Speaker) => void;

/** Tells the latest talks with a client, if there were any; nothing else of the sample hangs on it. */
export function tellTalks(telling: Telling, world: World, number: number, by: StaffId): void {
  const random = randomOf(world.seed, partOfTalks + number);
  const what = weighted(random, { nothing: 5, waits: 2, planned: 2, missed: 1, visit: 1 });
  if (what === "nothing") return;
  const before = telling.documents.visits.facts.at(-1)?.at ?? 0;
  const wanted = openingHours(world.nowMs - random.integer(1, 8) * dayMs, random);
  const at = Math.max(wanted, before + minuteMs);
  if (at <= world.nowMs) talks[what]({ ...telling, random }, { by, at });
}

const talks: Readonly<Record<"waits" | "planned" | "missed" | "visit", Talk>> = {
  waits: (telling, speaker) => {
    const { note, text } = telling.random.pick(messages);
    call(telling, speaker, {
      ...{ direction: "in", channel: "weChat", result: "reached", note, text },
      answerBy: answerDueOf(dayOf(speaker)).by,
    });
  },
  planned: (telling, speaker) =>
    call(telling, speaker, {
      ...{ direction: "out", channel: "phone", result: "reached" },
      note: "聊了近况，约好下周再通一次电话。",
      nextOn: addDays(telling.today, telling.random.integer(-1, 4)),
    }),
  missed: (telling, speaker) =>
    call(telling, speaker, {
      ...{ direction: "out", channel: "phone", result: "noAnswer" },
      nextOn: addDays(telling.today, telling.random.integer(0, 1)),
    }),
  visit: (telling, speaker) => {
    const { random, documents } = telling;
    const explained = ["process", "price", "privacy"];
    documents.visits.say(speaker, newEntity(telling, "visit", speaker), {
      ...{ at: speaker.at, purpose: random.pick(["enquiry", "papers", "interview"]) },
      ...(random.chance(0.4) && { cameAlong: ["mother"] }),
      identity: random.pick(["idCardSeen", "byAppointment"]),
      explained,
      needs: random.pick(needs),
      note: random.pick(visitNotes),
    });
    for (const thing of explained) {
      documents.visits.say(speaker, `explained/${thing}`, { on: dayOf(speaker), textVersion });
    }
  },
};

function call(telling: Telling, speaker: Speaker, says: JsonObject): void {
  const about = newEntity(telling, "call", speaker);
  telling.documents.visits.say(speaker, about, { at: speaker.at, ...says });
}
