/** What is written down when a client reaches a stage. */
import { explainedThings, type Stage } from "#shared/casework";
import { addDays } from "#shared/kernel";
import type { FieldName } from "#shared/registry";
import { some, weighted } from "./chance.ts";
import { deliver, sign } from "./contracts.ts";
import * as phrases from "./phrases.ts";
import {
  addContactWish,
  addWeChat,
  call,
  consent,
  interview,
  textVersion,
  verify,
} from "./records.ts";
import { dayOf, fillIn, newEntity, type Telling, wasMarried } from "./telling.ts";
import { makeWishes } from "./wishes.ts";
import type { Speaker } from "./writer.ts";

type Chapter = (telling: Telling, speaker: Speaker) => void;

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
  "siblings",
  "sleep",
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
  "communication",
  "conflict",
  "moods",
  "pace",
  "hobbies",
];

/** One for each stage; it is told when the stage is reached for the first time. */
export const chapters: Readonly<Record<Stage, Chapter>> = {
  booking: (telling, speaker) => {
    const { random, card, documents, phone } = telling;
    fillIn(telling, speaker, random.chance(0.96) ? ["name", "sex"] : ["name"], 1);
    fillIn(telling, speaker, ["source", "interest"], 0.85);
    if (random.chance(0.9)) fillIn(telling, speaker, ["province", "city", "district"], 1);
    documents.contact.say(speaker, "phone/1", phone);
    documents.client.say(speaker, "phoneTail/1", { tail: phone.number.slice(-4) });
    documents.client.say(speaker, "enquiry", {
      relation: phone.whose === "own" ? "self" : phone.whose,
      channel: weighted(random, { phone: 40, visit: 25, weChat: 20, miniProgram: 10, event: 5 }),
      at: speaker.at,
      about: random.pick(wasMarried(telling) ? phrases.laterEnquiries : phrases.enquiries),
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
    if (telling.phone.whose !== "own") {
      documents.client.say(speaker, "ownConfirmation", { on, how: "inPerson" });
    }
    consent(telling, speaker, ["service", "marriage"]);
    fillIn(telling, speaker, consultationFields, 0.93);
    if (random.chance(0.6)) addWeChat(telling, speaker);
  },

  information: (telling, speaker) => {
    const { random, documents } = telling;
    consent(telling, speaker, ["papers", "faith", "health", "money"]);
    fillIn(telling, speaker, informationFields, 0.83);
    interview(telling, speaker, "个人情况与家庭");
    verify(telling, speaker, "identity", "originalSeen");
    verify(telling, speaker, "single", "declared");
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
    consent(telling, speaker, ["matching", "ranking", "showProfile"]);
    documents.case.say(speaker, "plan", {
      text: random.pick(phrases.plansOfService),
      reviewOn: addDays(dayOf(speaker), 30),
    });
    if (random.chance(0.12)) documents.client.say(speaker, "tag/vip", { on: true });
  },

  meeting: (telling, speaker) => {
    interview(telling, speaker, telling.random.pick(phrases.meetingTopics));
    call(telling, speaker);
    deliver(telling, speaker);
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
