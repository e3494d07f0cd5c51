/** The things that are written down again and again. */
import { type ConsentPurpose, consentTextVersion } from "#shared/casework";
import { addDays } from "#shared/kernel";
import type { verifiableClaims } from "#shared/registry";
import { weighted } from "./chance.ts";
import * as phrases from "./phrases.ts";
import { dayOf, newEntity, type Telling, wasMarried } from "./telling.ts";
import type { Speaker } from "./writer.ts";

/** The version of the texts that clients of the sample signed. */
export const textVersion = consentTextVersion;

/** A call or message, and how it went. */
export function call(telling: Telling, speaker: Speaker): void {
  const { random, documents } = telling;
  documents.visits.say(speaker, newEntity(telling, "call", speaker), {
    at: speaker.at,
    channel: weighted(random, { phone: 6, weChat: 4 }),
    ...random.pick(phrases.calls),
  });
}

/** A talk with the client. */
export function interview(telling: Telling, speaker: Speaker, topic: string): void {
  const { random, documents } = telling;
  const isLater = wasMarried(telling) && random.chance(0.5);
  documents.case.say(speaker, newEntity(telling, "interview", speaker), {
    at: speaker.at,
    topic,
    note: random.pick(isLater ? phrases.laterInterviews : phrases.interviews),
  });
}

/** Consents given, one for each purpose, and marked on the card. */
export function consent(
  { documents }: Telling,
  speaker: Speaker,
  purposes: readonly ConsentPurpose[],
): void {
  for (const purpose of purposes) {
    const given = { is: true, on: dayOf(speaker), textVersion };
    documents.agreement.say(speaker, `consent/${purpose}`, { given });
    if (purpose === "matching") documents.client.say(speaker, "matching", { consent: "given" });
    else documents.client.say(speaker, `consented/${purpose}`, { is: "given" });
  }
}

/** Writes down how a claim was seen, and on the card that it was; good for a year. */
export function verify(
  { documents }: Telling,
  speaker: Speaker,
  claim: (typeof verifiableClaims)[number],
  how: string,
  on = dayOf(speaker),
): void {
  const until = addDays(on, 365);
  documents.case.say(speaker, `verification/${claim}`, { how, on, until });
  documents.client.say(speaker, `verified/${claim}`, { on, until });
}

/** A WeChat id nobody has. */
export function addWeChat({ random, documents }: Telling, speaker: Speaker): void {
  const letters = Array.from({ length: 8 }, () =>
    random.pick([..."abcdefghkmnpqrstuvwxyz23456789"]),
  );
  documents.contact.say(speaker, "weChat", { id: `demo_${letters.join("")}` });
}

/** When and how somebody wants to be reached. */
export function addContactWish({ random, documents }: Telling, speaker: Speaker): void {
  documents.contact.say(speaker, "contactWish", {
    hours: random.pick(["工作日晚上七点以后", "周末白天", "午休十二点到一点", "上班时间请勿来电"]),
    channels: random.pick([["weChat"], ["phone", "weChat"], ["textMessage"]]),
    mayBeTold: random.pick(["只和本人说", "时间安排可以告诉妈妈", "不要联系家里"]),
  });
}
