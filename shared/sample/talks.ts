/** What was said with clients of late: messages that wait, calls to make, a visit with what was explained. */
import { answerDueOf } from "#shared/casework";
import { addDays, type JsonObject, type StaffId } from "#shared/kernel";
import { randomOf, weighted } from "./chance.ts";
import { familyCalls, messages, needs, visitNotes } from "./phrases.ts";
import type { World } from "./plot.ts";
import { textVersion } from "./records.ts";
import { dayOf, newEntity, type Telling } from "./telling.ts";
import { openingHours } from "./times.ts";
import type { Speaker } from "./writer.ts";

const dayMs = 86_400_000;
const minuteMs = 60_000;

/** The part of the sample's chance that these talks have for themselves. */
const partOfTalks = 1_000_000;

type Talk = (telling: Telling & { readonly nowMs: number }, speaker: Speaker) => void;

/** Tells the latest talks with a client, if there were any; nothing else of the sample hangs on it. */
export function tellTalks(telling: Telling, world: World, number: number, by: StaffId): void {
  const random = randomOf(world.seed, partOfTalks + number);
  const what = weighted(random, talked);
  if (what === "nothing") return;
  const before = telling.documents.visits.facts.at(-1)?.at ?? 0;
  const wanted = openingHours(world.nowMs - random.integer(1, 8) * dayMs, random);
  const at = Math.max(wanted, before + minuteMs);
  if (at <= world.nowMs) talks[what]({ ...telling, random, nowMs: world.nowMs }, { by, at });
}

/** How often which talk was the latest. */
const talked = {
  ...{ nothing: 45, waits: 20, planned: 18, missed: 9, visit: 9 },
  ...{ answered: 4, family: 3, texted: 3, mailed: 2, wrongNumber: 1 },
};

const talks: Readonly<Record<Exclude<keyof typeof talked, "nothing">, Talk>> = {
  answered: (telling, speaker) => {
    const { note, text } = telling.random.pick(messages);
    const answeredAt = Math.min(
      telling.nowMs,
      speaker.at + telling.random.integer(5, 300) * minuteMs,
    );
    call(telling, speaker, {
      ...{ direction: "in", channel: "weChat", result: "reached", note, text },
      ...{ answerBy: answerDueOf(dayOf(speaker)).by, answeredAt },
    });
  },
  family: (telling, speaker) =>
    call(telling, speaker, {
      ...{ direction: "in", channel: "phone", result: "reached" },
      note: telling.random.pick(familyCalls),
    }),
  texted: (telling, speaker) =>
    call(telling, speaker, {
      ...{ direction: "out", channel: "textMessage", result: "sent" },
      note: "短信提醒见面时间和地点。",
    }),
  mailed: (telling, speaker) =>
    call(telling, speaker, {
      ...{ direction: "out", channel: "email", result: "sent" },
      note: "发了合同电子版和服务说明，请本人核对。",
    }),
  wrongNumber: (telling, speaker) =>
    call(telling, speaker, {
      ...{ direction: "out", channel: "phone", result: "wrongNumber" },
      note: "接电话的人说打错了，已请微信上再确认号码。",
    }),
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
