/** How services ended: why, how satisfied people were, what was put away, and what clients asked about their data. */
import {
  closingSettingsOf,
  rightsDueOn,
  rightsKinds,
  rightsWays,
  surveySays,
  surveyVersions,
  usualRetention,
} from "#shared/closing";
import { addDays, type PlainDate, plainDateSchema, z } from "#shared/kernel";
import { some, weighted } from "./chance.ts";
import { daysAgo, type Later, newKey, speakerAt, withChance } from "./later.ts";
import * as phrases from "./phrases-of-service.ts";
import { dayOf } from "./telling.ts";
import { openingHours } from "./times.ts";

const dayMs = 86_400_000;
/** So many of those who are served asked something about their own data. */
const askingShare = 0.015;

type Ending = ReturnType<typeof withChance>;

/** Tells the end of a service that ended: a survey, what is learned from it, and that it was put away. */
export function tellEnding(of: Later, number: number): void {
  const later = withChance(of, number, "ending");
  const { random, telling, plot } = later;
  const closing = telling.documents.case.facts.filter(({ about }) => about === "closing").at(-1);
  if (plot.stage !== "closed" || !closing) return;
  const speaker = speakerAt(later, closing.at, ["case"]);
  if (!speaker) return;
  const causes = causesOf[String(closing.says.outcome)] ?? ["noAnswer"];
  telling.documents.case.say(speaker, "closing", {
    causes: [...some(random, causes, random.integer(1, 2))],
    ...(random.chance(0.5) && { lessons: random.pick(phrases.lessons) }),
  });
  tellSurvey(later, closing.at);
  if (random.chance(0.3)) tellImprovement(later);
  if (random.chance(0.75)) putAway(later, closing.at);
}

const causesOf: Readonly<Record<string, readonly string[]>> = {
  married: ["metThroughUs", "contractEnded"],
  exclusive: ["metThroughUs", "metElsewhere"],
  left: ["noTime", "movedAway", "price", "family"],
  expired: ["contractEnded", "noFittingPerson", "tooFewIntroductions"],
};

function tellSurvey(later: Ending, closedMs: number): void {
  const { random, telling } = later;
  const wanted = openingHours(closedMs + random.integer(1, 6) * dayMs, random);
  const speaker = speakerAt(later, wanted, ["case"]);
  if (!speaker) return;
  if (random.chance(0.3)) {
    const reason = weighted(random, { notReached: 4, wouldNot: 2, neverServed: 1 });
    telling.documents.case.say(speaker, "closing", { surveySkipped: { reason } });
    return;
  }
  const usual = random.integer(3, 5);
  const rating = () => Math.min(5, Math.max(1, usual + random.integer(-1, 1)));
  const answers = {
    ...{ version: 1 as const },
    ratings: Object.fromEntries(surveyVersions[1].map((item) => [item, rating()])),
    ...(random.chance(0.6) && { words: random.pick(phrases.surveyWords) }),
    mayCall: random.chance(0.5),
  };
  const from = weighted(random, { link: 5, screen: 3, paper: 2 });
  const says = surveySays(answers, dayOf(speaker), from);
  telling.documents.case.say(speaker, `survey/${newKey(later, speaker)}`, { ...says });
}

function tellImprovement(later: Ending): void {
  const { random, telling, world, by } = later;
  const speaker = speakerAt(later, daysAgo(later, random.integer(2, 30)), ["case", "client"]);
  if (!speaker) return;
  const dueOn = addDays(world.today, random.integer(-4, 25));
  const isDone = random.chance(0.5);
  telling.documents.case.say(speaker, `improvement/${newKey(later, speaker)}`, {
    ...{ text: random.pick(phrases.improvements), owner: by, dueOn },
    ...(isDone && { ended: { on: dayOf(speaker), is: "done" } }),
  });
  if (!isDone) telling.documents.client.say(speaker, "due/improvement", { on: dueOn });
}

/** Some weeks after the end; kept as long as files of its kind usually are. */
function putAway(later: Ending, closedMs: number): void {
  const { random, telling } = later;
  const wanted = openingHours(closedMs + random.integer(14, 40) * dayMs, random);
  const speaker = speakerAt(later, wanted, ["client", "case"]);
  if (!speaker) return;
  const closedOn = dayOf({ by: later.by, at: closedMs });
  const grounds = { contractEndsOn: contractEndIn(later), closedOn };
  const usual = usualRetention(
    grounds,
    closingSettingsOf(() => undefined),
  );
  telling.documents.client.say(speaker, "archive", {
    now: { is: true, on: dayOf(speaker), reason: "serviceEnded" },
  });
  telling.documents.client.say(speaker, "retention", {
    ...{ class: usual.class, eraseOn: usual.eraseOn },
    reason: phrases.retentionReasons[usual.class === "withContract" ? "withContract" : "without"],
  });
}

const signedSchema = z.object({ endsOn: plainDateSchema });

const contractEndIn = ({ telling }: Later): PlainDate | undefined =>
  telling.documents.agreement.facts
    .flatMap(({ says }) => z.safeParse(signedSchema, says.signed).data?.endsOn ?? [])
    .sort()
    .at(-1);

/** What somebody who is served asked about their own data, if anything, and what came of it. */
export function tellRights(of: Later, number: number): void {
  const later = withChance(of, number, "rights");
  const { random, telling, plot } = later;
  const isServed = !["booking", "consultation", "closed"].includes(plot.stage);
  if (!random.chance(askingShare) || !isServed || plot.trouble.type !== "none") return;
  const speaker = speakerAt(later, daysAgo(later, random.integer(1, 25)), ["case", "client"]);
  if (!speaker) return;
  const kind = random.pick(rightsKinds);
  const on = dayOf(speaker);
  const dueOn = rightsDueOn(on, "fifteenWorkingDays");
  const about = `rightsRequest/${newKey(later, speaker)}`;
  const asked = { kind, on, how: random.pick(rightsWays), words: phrases.rightsWords[kind] };
  telling.documents.case.say(speaker, about, { asked, dueOn });
  const answering = speakerAt(later, speaker.at + random.integer(1, 6) * dayMs, ["case"]);
  if (answering && random.chance(0.5)) {
    const answered = { on: dayOf(answering), outcome: "done", text: phrases.rightsAnswer };
    telling.documents.case.say(answering, about, { answered });
  } else telling.documents.client.say(speaker, "due/rightsRequest", { on: dueOn });
}
