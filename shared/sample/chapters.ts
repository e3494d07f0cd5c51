/** What is written down when a client reaches a stage. */
import { type consentPurposes, explainedThings, type Stage } from "#shared/casework";
import { addDays } from "#shared/kernel";
import type { FieldName } from "#shared/registry";
import { some, weighted } from "./chance.ts";
import * as phrases from "./phrases.ts";
import { dayOf, fillIn, newEntity, type Telling } from "./telling.ts";
import { makeWishes } from "./wishes.ts";
import type { Speaker } from "./writer.ts";

type Chapter = (telling: Telling, speaker: Speaker) => void;

const textVersion = "2026-01";

const consultationFields: readonly FieldName[] = [
  "birthDate",
  "maritalStatus",
  "seeks",
  "goal",
  "education",
  "occupation",
  "children",
];
const informationFields: readonly FieldName[] = [
  "ethnicity",
  "householdPlace",
  "householdKind",
  "hometown",
  "settling",
  "distance",
  "height",
  "weight",
  "build",
  "schoolKind",
  "position",
  "employerKind",
  "workRhythm",
  "annualIncome",
  "housing",
  "car",
  "debts",
  "marriageEndedOn",
  "childrenCount",
  "childrenAges",
  "onlyChild",
  "parents",
  "parentsPension",
  "smoking",
  "drinking",
  "exercise",
];
const assessmentFields: readonly FieldName[] = [
  "religion",
  "familySay",
  "diet",
  "pets",
  "company",
  "spending",
  "temperament",
  "mbti",
  "marriagePlan",
  "wantsChildren",
  "withParents",
  "housework",
  "householdMoney",
  "bridalGifts",
];

/** One for each stage; it is told when the stage is reached for the first time. */
export const chapters: Readonly<Record<Stage, Chapter>> = {
  booking: (telling, speaker) => {
    const { random, card, documents, phone } = telling;
    fillIn(telling, speaker, ["name"], 1);
    fillIn(telling, speaker, ["sex", "source"], 0.96);
    fillIn(telling, speaker, ["interest"], 0.7);
    if (random.chance(0.9)) fillIn(telling, speaker, ["province", "city", "district"], 1);
    documents.contact.say(speaker, "phone/1", phone);
    documents.client.say(speaker, "phoneTail/1", { tail: phone.number.slice(-4) });
    const relation = phone.whose === "own" ? "self" : "mother";
    documents.client.say(speaker, "enquiry", {
      relation,
      channel: weighted(random, { phone: 40, visit: 25, weChat: 20, miniProgram: 10, event: 5 }),
      at: speaker.at,
      about: random.pick(phrases.enquiries),
    });
    if (card.note !== undefined) fillIn(telling, speaker, ["note"], 1);
    if (random.chance(0.7)) call(telling, speaker);
  },

  consultation: (telling, speaker) => {
    const { random, documents } = telling;
    const on = dayOf(speaker);
    documents.visits.say(speaker, newEntity(telling, "visit", speaker), {
      at: speaker.at,
      purpose: "interview",
      note: random.pick(phrases.visitNotes),
    });
    for (const thing of some(random, explainedThings, random.integer(3, 5))) {
      documents.visits.say(speaker, `explained/${thing}`, { on, textVersion });
    }
    consent(telling, speaker, ["service"]);
    fillIn(telling, speaker, consultationFields, 0.93);
    if (random.chance(0.6)) addWeChat(telling, speaker);
  },

  information: (telling, speaker) => {
    const { random, documents } = telling;
    fillIn(telling, speaker, informationFields, 0.83);
    consent(telling, speaker, ["sensitive"]);
    interview(telling, speaker, "个人情况与家庭");
    verify(telling, speaker, "identity", "originalSeen");
    if (random.chance(0.6)) verify(telling, speaker, "education", "registerAsked");
    if (random.chance(0.5)) addContactWish(telling, speaker);
    documents.agreement.say(speaker, "declaration/single", { on: dayOf(speaker), textVersion });
  },

  assessment: (telling, speaker) => {
    const { random, card, documents, today } = telling;
    fillIn(telling, speaker, assessmentFields, 0.78);
    for (const { criterion, says } of makeWishes(random, card, today)) {
      documents.client.say(speaker, `wish/${criterion}`, says);
    }
    documents.assessment.say(speaker, newEntity(telling, "result", speaker), {
      at: speaker.at,
      instrument: random.pick(["五因素简版", "依恋问卷", "价值观排序"]),
      text: random.pick(phrases.assessments),
    });
  },

  matching: (telling, speaker) => {
    const { random, documents } = telling;
    sign(telling, speaker);
    consent(telling, speaker, ["matching", "showProfile"]);
    documents.client.say(speaker, "matching", { consent: "given" });
    documents.case.say(speaker, "plan", {
      text: random.pick(phrases.plansOfService),
      reviewOn: addDays(dayOf(speaker), 30),
    });
    if (random.chance(0.12)) documents.client.say(speaker, "tag/vip", { on: true });
  },

  meeting: (telling, speaker) => {
    interview(telling, speaker, telling.random.pick(phrases.meetingTopics));
    call(telling, speaker);
  },

  followUp: (telling, speaker) => {
    const { random, documents } = telling;
    documents.case.say(speaker, newEntity(telling, "followUp", speaker), {
      dueOn: dayOf(speaker),
      doneAt: speaker.at,
      outcome: weighted(random, { goesWell: 5, unsure: 3, needsHelp: 1, notReached: 1 }),
      note: random.pick(phrases.followUps),
    });
    const on = addDays(dayOf(speaker), 7);
    documents.client.say(speaker, "due/followUp", { on });
  },

  closed: (telling, speaker) => {
    const { random, documents } = telling;
    documents.case.say(speaker, "closing", {
      outcome: weighted(random, { exclusive: 4, married: 2, left: 2, expired: 2 }),
      on: dayOf(speaker),
      summary: random.pick(phrases.closings),
    });
  },
};

function call(telling: Telling, speaker: Speaker): void {
  const { random, documents } = telling;
  documents.visits.say(speaker, newEntity(telling, "call", speaker), {
    at: speaker.at,
    direction: random.chance(0.7) ? "out" : "in",
    channel: weighted(random, { phone: 6, weChat: 4 }),
    result: weighted(random, { reached: 7, noAnswer: 2, willCallBack: 1 }),
    note: random.pick(phrases.callNotes),
  });
}

function interview(telling: Telling, speaker: Speaker, topic: string): void {
  telling.documents.case.say(speaker, newEntity(telling, "interview", speaker), {
    at: speaker.at,
    topic,
    note: telling.random.pick(phrases.interviews),
  });
}

function consent(
  { documents }: Telling,
  speaker: Speaker,
  purposes: readonly (typeof consentPurposes)[number][],
): void {
  for (const purpose of purposes) {
    const given = { is: true, on: dayOf(speaker), textVersion };
    documents.agreement.say(speaker, `consent/${purpose}`, { given });
  }
}

/** Writes down how a claim was seen, and on the card that it was; good for a year. */
export function verify(
  { documents }: Telling,
  speaker: Speaker,
  claim: string,
  how: string,
  on = dayOf(speaker),
): void {
  const until = addDays(on, 365);
  documents.case.say(speaker, `verification/${claim}`, { how, on, until });
  documents.client.say(speaker, `verified/${claim}`, { on, until });
}

/** Signs a contract with its seven days to think it over, and takes the first money. */
function sign(telling: Telling, speaker: Speaker): void {
  const { random, documents } = telling;
  const on = dayOf(speaker);
  const [servicePackage, priceYuan, meetings] = random.pick([
    ["半年 · 三次见面", 6800, 3],
    ["一年 · 六次见面", 12800, 6],
    ["一年 · 十次见面", 19800, 10],
  ] as const);
  documents.agreement.say(speaker, newEntity(telling, "contract", speaker), {
    servicePackage,
    signedOn: on,
    coolingOffUntil: addDays(on, 7),
    endsOn: addDays(on, servicePackage.startsWith("半年") ? 182 : 365),
    priceFen: priceYuan * 100,
    meetings,
  });
  documents.agreement.say(speaker, newEntity(telling, "receipt", speaker), {
    taken: {
      kind: random.chance(0.6) ? "full" : "prepayment",
      way: weighted(random, { weChat: 5, alipay: 3, card: 1, cash: 1 }),
      amountFen: priceYuan * (random.chance(0.6) ? 100 : 30),
      on,
    },
  });
}

function addWeChat({ random, documents }: Telling, speaker: Speaker): void {
  const letters = Array.from({ length: 8 }, () =>
    random.pick([..."abcdefghkmnpqrstuvwxyz23456789"]),
  );
  documents.contact.say(speaker, "weChat", { id: `demo_${letters.join("")}` });
}

function addContactWish({ random, documents }: Telling, speaker: Speaker): void {
  documents.contact.say(speaker, "contactWish", {
    hours: random.pick(["工作日晚上七点以后", "周末白天", "午休十二点到一点", "上班时间请勿来电"]),
    channels: random.pick([["weChat"], ["phone", "weChat"], ["textMessage"]]),
    mayBeTold: random.pick(["只和本人说", "时间安排可以告诉妈妈", "不要联系家里"]),
  });
}
