/**
 * Wishes that follow from what was answered. They are only proposed: a person reads each with its
 * reasons, and says it on the card or leaves it out. What the card says already is not proposed.
 */
import type { Told } from "#shared/casework";
import { canonicalJson, type Json, type JsonObject, type Ulid } from "#shared/kernel";
import { profileValue, type WishCriterion, wishCriteria } from "#shared/registry";
import type { Ground } from "./ground.ts";
import { codesIn, numberIn } from "./interview.ts";
import { cardNow, latestAnswer, type Side, scaleSide } from "./sides.ts";

/** How much a proposed wish weighs. */
export type Importance = "must" | "important" | "open";

/** What a proposal rests on. */
export type Because =
  | { readonly type: "question"; readonly question: string; readonly interview: Ulid }
  | { readonly type: "side"; readonly side: Side };

/** A wish that follows from answers. */
export interface WishProposal {
  readonly criterion: WishCriterion;
  readonly value: JsonObject;
  readonly importance: Importance;
  /** Why; the first is the reason, the others weigh it. */
  readonly because: readonly Because[];
  /** The interview that it cites on the card; undefined when it rests on answers alone. */
  readonly interview: Ulid | undefined;
  /** What the card says of it now; undefined when nothing. */
  readonly now: Json | undefined;
}

/** The entity of a wish on the card. */
export const wishAbout = (criterion: WishCriterion): string => `wish/${criterion}`;

/** The entity that says that a proposal was left out. */
export const proposalAbout = (criterion: WishCriterion): string => `wishProposal/${criterion}`;

/** A proposal as one text: another text is another proposal. */
export const textOfProposal = ({ value, importance }: Pick<WishProposal, "value" | "importance">) =>
  canonicalJson({ value, importance });

/** What the answers propose, in the order of the card; nothing that it says already or that was left out. */
export function proposeWishes(ground: Ground): readonly WishProposal[] {
  const drafts = draftsOf(ground);
  return wishCriteria.flatMap((criterion) => {
    const draft = drafts[criterion];
    if (!draft) return [];
    const proposal = weighed(ground, criterion, draft);
    return isNews(ground, proposal) ? [proposal] : [];
  });
}

interface Draft {
  readonly value: JsonObject;
  readonly importance: Importance;
  readonly because: readonly Because[];
}

type Drafts = Partial<Record<WishCriterion, Draft>>;

function draftsOf(ground: Ground): Drafts {
  return Object.fromEntries(
    Object.entries({
      age: age(ground),
      height: height(ground),
      education: atLeast(ground, "leastSchooling"),
      annualIncome: atLeast(ground, "leastIncome"),
      city: sameCity(ground),
      maritalStatus: formerMarriage(ground),
      children: fromTable(ground, "othersChildren", {
        none: ["none"],
        notLivingAlong: ["none", "withOtherParent", "grownUp"],
      }),
      smoking: fromTable(ground, "othersSmoking", {
        none: ["never", "dislikes"],
        sometimes: ["never", "dislikes", "sometimes", "quitting"],
      }),
      drinking: fromTable(ground, "othersDrinking", {
        none: ["never"],
        socially: ["never", "socially"],
      }),
      wantsChildren: ownChildren(ground),
      withParents: withParents(ground),
      temperament: traits(ground),
      never: never(ground),
    } satisfies Drafts | Record<string, Draft | undefined>).filter(
      ([, draft]) => draft !== undefined,
    ),
  );
}

const from = (ground: Ground, question: string): readonly Because[] => {
  const latest = latestAnswer(ground, question);
  return latest ? [{ type: "question", question, interview: latest.interview }] : [];
};

const codesOf = (ground: Ground, question: string): readonly string[] =>
  codesIn(latestAnswer(ground, question)?.answer);

const numberOf = (ground: Ground, question: string): number | undefined =>
  numberIn(latestAnswer(ground, question)?.answer);

const draft = (
  value: JsonObject,
  because: readonly Because[],
  importance: Importance = "important",
): Draft => ({ value, because, importance });

function age(ground: Ground): Draft | undefined {
  const [min, max] = [numberOf(ground, "youngest"), numberOf(ground, "oldest")];
  if (min === undefined && max === undefined) return undefined;
  if (min !== undefined && max !== undefined && min > max) return undefined;
  const ends = { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
  return draft(ends, [...from(ground, "youngest"), ...from(ground, "oldest")]);
}

function height(ground: Ground): Draft | undefined {
  const min = numberOf(ground, "shortest");
  return min === undefined ? undefined : draft({ min }, from(ground, "shortest"));
}

function atLeast(ground: Ground, question: string): Draft | undefined {
  const [code] = codesOf(ground, question);
  if (code === undefined || code === "any") return undefined;
  return draft({ atLeast: code }, from(ground, question));
}

function sameCity(ground: Ground): Draft | undefined {
  const city = profileValue(ground.card.value, "city");
  if (!codesOf(ground, "whichCity").includes("same") || city === undefined) return undefined;
  return draft({ anyOf: [city] }, from(ground, "whichCity"));
}

const everyFormerMarriage = 3;

function formerMarriage(ground: Ground): Draft | undefined {
  const codes = codesOf(ground, "formerMarriage");
  if (codes.length === 0 || codes.length >= everyFormerMarriage) return undefined;
  return draft({ anyOf: codes }, from(ground, "formerMarriage"));
}

function fromTable(
  ground: Ground,
  question: string,
  table: Readonly<Record<string, readonly string[]>>,
): Draft | undefined {
  const anyOf = table[codesOf(ground, question)[0] ?? ""];
  return anyOf && draft({ anyOf }, from(ground, question));
}

/** What one says of oneself, and the answers that weigh it. */
function ownChildren(ground: Ground): Draft | undefined {
  const said = cardNow(ground.card, "wantsChildren");
  const anyOf = { yes: ["yes", "negotiable"], no: ["no", "negotiable", "unsure"] }[
    String(said?.value)
  ];
  if (!said || !anyOf) return undefined;
  const scale = scaleSide(ground, "marriageValues", "children");
  const agrees = scale?.value === (said.value === "yes" ? "high" : "low");
  const isFirm = codesOf(ground, "firm").includes("wantsChildren");
  // Said once on the card it is no wish yet: the interview or the answers make it one.
  if (!isFirm && !agrees && said.where.type !== "interviewField") return undefined;
  const sides = [said, ...(scale && agrees ? [scale] : [])];
  return draft(
    { anyOf },
    sides.map((side) => ({ type: "side", side })),
  );
}

function withParents(ground: Ground): Draft | undefined {
  const said = cardNow(ground.card, "withParents");
  const anyOf = {
    no: ["no", "negotiable"],
    hopes: ["hopes", "maybe", "forAWhile", "negotiable"],
  }[String(said?.value)];
  if (!said || !anyOf || !codesOf(ground, "firm").includes("withParents")) return undefined;
  return draft({ anyOf }, [{ type: "side", side: said }]);
}

function traits(ground: Ground): Draft | undefined {
  const anyOf = codesOf(ground, "traits");
  return anyOf.length === 0 ? undefined : draft({ anyOf }, from(ground, "traits"), "open");
}

const longestWord = 40;

function never(ground: Ground): Draft | undefined {
  const latest = latestAnswer(ground, "never")?.answer;
  const text = latest && "text" in latest ? latest.text : "";
  const anyOf = text
    .split(/[、，,；;。\n]+/u)
    .map((word) => word.trim().slice(0, longestWord))
    .filter((word) => word !== "");
  return anyOf.length === 0
    ? undefined
    : draft({ anyOf: anyOf.slice(0, longestWord) }, from(ground, "never"), "must");
}

/** What was called firm or open outweighs what the question itself suggests. */
function weighed(ground: Ground, criterion: WishCriterion, found: Draft): WishProposal {
  const isIn = (question: string) => codesOf(ground, question).includes(criterion);
  const [firm, yielding] = [isIn("firm"), isIn("yielding")];
  const weighing = firm ? "firm" : yielding ? "yielding" : undefined;
  const importance = firm ? "must" : yielding ? "open" : found.importance;
  const because = [...found.because, ...(weighing ? from(ground, weighing) : [])];
  return {
    criterion,
    value: found.value,
    importance,
    because,
    interview: because.flatMap(interviewOf)[0],
    now: ground.card.value(wishAbout(criterion), "value"),
  };
}

function interviewOf(because: Because): readonly Ulid[] {
  if (because.type === "question") return [because.interview];
  const { where } = because.side;
  return "interview" in where ? [where.interview] : [];
}

function isNews({ card, file }: Ground, proposal: WishProposal): boolean {
  const { criterion, value, importance, now } = proposal;
  const isWeighed = proposal.because.some(
    (because) => because.type === "question" && ["firm", "yielding"].includes(because.question),
  );
  const isSaid = now !== undefined && canonicalJson(now) === canonicalJson(value);
  const weighsNow = weightNow(card, criterion);
  if (isSaid && (!isWeighed || weighsNow === importance)) return false;
  return file.value(proposalAbout(criterion), "leftOut") !== textOfProposal(proposal);
}

const weightNow = (card: Told, criterion: WishCriterion): Json | undefined =>
  card.value(wishAbout(criterion), "importance");
