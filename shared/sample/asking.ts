/** Interviews by the form and questionnaires, of some clients; what was asked is left out here and there. */
import { stages } from "#shared/casework";
import {
  answerAbout,
  currentForm,
  formOf,
  interviewAbout,
  type Question,
  questionsOf,
} from "#shared/interviews";
import { assert, type JsonObject, ulidSchema } from "#shared/kernel";
import { instrumentsNow, replyAbout, sittingAbout } from "#shared/questionnaires";
import { normal, some, weighted } from "./chance.ts";
import { daysAgo, type Later, newKey, speakerAt, withChance } from "./later.ts";
import { answersInWords, positionings } from "./phrases-of-service.ts";

const minuteMs = 60_000;
/** So many of those who came far enough were asked by the form, and so many filled a questionnaire in. */
const [askedShare, sittingShare] = [0.11, 0.07];

/** Tells what a client was asked, if anything. */
export function tellAsking(of: Later, number: number): void {
  const later = withChance(of, number, "asking");
  const { random, plot } = later;
  const isFar = (stage: (typeof stages)[number]) =>
    stages.indexOf(plot.stage) >= stages.indexOf(stage);
  if (plot.trouble.type !== "none") return;
  if (random.chance(askedShare) && isFar("information")) tellInterview(later);
  if (random.chance(sittingShare) && isFar("assessment")) tellSitting(later);
}

type Asking = ReturnType<typeof withChance>;

function tellInterview(later: Asking): void {
  const { random, telling } = later;
  const speaker = speakerAt(later, daysAgo(later, random.integer(0, 90)), ["case"]);
  const form = formOf(currentForm);
  assert(form, "the current form is there");
  if (!speaker) return;
  const interview = ulidSchema.parse(newKey(later, speaker));
  const isOver = random.chance(0.8);
  const given = questionsOf(form).flatMap((question) => {
    const value = random.chance(isOver ? 0.85 : 0.4) ? answerTo(question, later) : undefined;
    return value ? [{ question, value }] : [];
  });
  const endedAt = speaker.at + random.integer(30, 75) * minuteMs;
  telling.documents.case.say(speaker, interviewAbout(interview), {
    ...{ at: speaker.at, form: currentForm },
    company: random.chance(0.2) ? ["client", "mother"] : ["client"],
    ...(isOver && endedAt <= later.world.nowMs ? { endedAt } : {}),
  });
  for (const { question, value } of given) {
    telling.documents.case.say(speaker, answerAbout(interview, question.id), { value });
  }
}

/** Counts as people tell them; others are asked for what is on the card. */
const counts: Readonly<Record<string, readonly [number, number]>> = {
  datesPerMonth: [2, 6],
  relationships: [1, 4],
  longestMonths: [6, 60],
};
/** Codes that go with no other, or with a count above. */
const standsAlone: ReadonlySet<string> = new Set(["any", "none", "never"]);
/** What somebody wishes for is on the card, and would only be told twice. */
const onTheCard: ReadonlySet<string> = new Set([
  ...["leastSchooling", "leastIncome", "whichCity", "formerMarriage", "othersChildren"],
  ...["othersSmoking", "othersDrinking", "firm", "yielding"],
]);

function answerTo({ id, answer, consent }: Question, { random }: Asking): JsonObject | undefined {
  if (consent !== undefined || onTheCard.has(id)) return undefined;
  if (answer.kind === "text") {
    const texts = answersInWords[id];
    return texts && { text: random.pick(texts) };
  }
  if (answer.kind === "number") {
    const between = counts[id];
    return between && { number: random.integer(...between) };
  }
  if (answer.kind === "card") return undefined;
  const codes = Object.keys(answer.words).filter((code) => !standsAlone.has(code));
  return { codes: [...(answer.several ? some(random, codes, 2) : [random.pick(codes)])] };
}

function tellSitting(later: Asking): void {
  const { random, telling, world } = later;
  const speaker = speakerAt(later, daysAgo(later, random.integer(0, 60)), ["assessment"]);
  if (!speaker) return;
  const { id, version, by, items, answers } = random.pick(instrumentsNow);
  const sitting = ulidSchema.parse(newKey(later, speaker));
  const way = weighted(random, { tablet: 7, paper: 3 });
  const asked = random.chance(0.85) ? items : items.slice(0, Math.ceil(items.length / 2));
  const endedAt = speaker.at + random.integer(4, 12) * minuteMs;
  const { assessment } = telling.documents;
  assessment.say(speaker, sittingAbout(sitting), {
    ...{ instrument: id, version, at: speaker.at, way: by === "client" ? way : "observed" },
    ...(asked.length === items.length && endedAt <= world.nowMs ? { endedAt } : {}),
  });
  const mean = 1 + (answers.length - 1) * (0.4 + 0.3 * random.next());
  for (const item of asked) {
    const value = Math.min(answers.length, Math.max(1, normal(random, mean, answers.length / 5)));
    const says = random.chance(0.04) ? { left: true } : { value };
    assessment.say(speaker, replyAbout(sitting, item.id), says);
  }
  if (random.chance(0.5))
    assessment.say(speaker, "positioning", { text: random.pick(positionings) });
}
