/**
 * Words that do not go together: between the card and what was said in interviews, papers and
 * answers. They are found anew each time; nothing is changed by finding them. A person clears them
 * up at the field, or says that both are true; other words open the question again.
 */
import { type SettledHow, settledSchema } from "#shared/casework";
import { canonicalJson, type Json } from "#shared/kernel";
import type { Band } from "#shared/questionnaires";
import { consentOfField, type FieldName } from "#shared/registry";
import type { Ground } from "./ground.ts";
import { codesIn, numberIn } from "./interview.ts";
import {
  answerSide,
  cardNow,
  cardSides,
  latestAnswer,
  paperSide,
  type Side,
  scaleSide,
} from "./sides.ts";

/** What does not go together. */
export type ContradictionRule =
  | "saidTwice"
  | "paperOfMarriage"
  | "bornOnPaper"
  | "sexOnPaper"
  | "endOfNoMarriage"
  | "countOfNoChildren"
  | "noPastButMarried"
  | "agesCrossed"
  | "valuesDiffer";

/** Two words that do not go together. */
export interface Contradiction {
  /** The same for the same question, whatever the words. */
  readonly id: string;
  readonly rule: ContradictionRule;
  readonly sides: readonly [Side, Side];
  /** The field of the card where it is put right; undefined when only the interview can. */
  readonly field: FieldName | undefined;
  /** The two words as one text: what a settlement was about. */
  readonly values: string;
  readonly settled: SettledHow | undefined;
}

type Found = Pick<Contradiction, "rule" | "field"> & {
  readonly sides: readonly [Side | undefined, Side | undefined];
  readonly key: string;
};

/** All contradictions, the open ones first. */
export function contradictionsOf(ground: Ground): readonly Contradiction[] {
  const found = rules.flatMap((rule) => rule(ground)).flatMap((each) => whole(ground, each));
  return [
    ...found.filter(({ settled }) => settled === undefined),
    ...found.filter(({ settled }) => settled !== undefined),
  ];
}

/** The entity that says how one was cleared up. */
export const contradictionAbout = (id: string): string => `contradiction/${id}`;

function whole(ground: Ground, { rule, field, key, sides }: Found): readonly Contradiction[] {
  const [one, other] = sides;
  if (!one || !other || (field && !mayBeTold(ground, field))) return [];
  const id = `${rule}.${key}`;
  const values = canonicalJson([one.value, other.value]);
  return [{ id, rule, field, sides: [one, other], values, settled: settledOf(ground, id, values) }];
}

function mayBeTold({ allows }: Ground, field: FieldName): boolean {
  const consent = consentOfField(field);
  return consent === undefined || allows(consent);
}

function settledOf({ file }: Ground, id: string, values: string): SettledHow | undefined {
  const said = settledSchema.safeParse(file.value(contradictionAbout(id), "settled")).data;
  return said?.values === values ? said.how : undefined;
}

/** What does not change by itself, so that two words on it are one too many. */
const steadyFields = [
  "birthDate",
  "sex",
  "height",
  "education",
  "maritalStatus",
  "children",
  "childrenCount",
  "onlyChild",
] as const satisfies readonly FieldName[];

/** So many centimetres apart are no slip of measuring. */
const heightApartCm = 2;

const rules: readonly ((ground: Ground) => readonly Found[])[] = [
  saidTwice,
  againstPapers,
  againstItself,
  againstThePast,
  againstValues,
];

/** Said so in an interview, and otherwise before or after. */
function saidTwice({ card }: Ground): readonly Found[] {
  return steadyFields.map((field): Found => {
    const [now, ...others] = lastOfEachTalk(cardSides(card, field));
    const other = now && others.find(({ value }) => areApart(field, now.value, value));
    return { rule: "saidTwice", key: field, field, sides: [now, other] };
  });
}

/** A slip corrected in the same talk is no second word; all that was said in none is one talk. */
function lastOfEachTalk(sides: readonly Side[]): readonly Side[] {
  const talks = new Set<string | undefined>();
  return sides.filter(({ where }) => {
    const talk = where.type === "interviewField" ? where.interview : undefined;
    return !talks.has(talk) && talks.add(talk);
  });
}

function areApart(field: FieldName, one: Json, other: Json): boolean {
  if (field === "height" && typeof one === "number" && typeof other === "number")
    return Math.abs(one - other) >= heightApartCm;
  return canonicalJson(one) !== canonicalJson(other);
}

function againstPapers(ground: Ground): readonly Found[] {
  const { card } = ground;
  const [born, sex] = [cardNow(card, "birthDate"), cardNow(card, "sex")];
  const status = cardNow(card, "maritalStatus");
  const end = paperSide(ground, "marriageEnd", "how");
  const [bornOn, sexOn] = [
    paperSide(ground, "identity", "bornOn"),
    paperSide(ground, "identity", "sex"),
  ];
  return [
    ...when(born?.value !== bornOn?.value, "bornOnPaper", "birthDate", born, bornOn),
    ...when(sex?.value !== sexOn?.value, "sexOnPaper", "sex", sex, sexOn),
    ...when(
      status?.value === "neverMarried" && end?.value !== "refused",
      "paperOfMarriage",
      "maritalStatus",
      status,
      end,
    ),
  ];
}

function againstItself({ card }: Ground): readonly Found[] {
  const [status, endedOn] = [cardNow(card, "maritalStatus"), cardNow(card, "marriageEndedOn")];
  const [children, count] = [cardNow(card, "children"), cardNow(card, "childrenCount")];
  return [
    ...when(status?.value === "neverMarried", "endOfNoMarriage", "maritalStatus", status, endedOn),
    ...when(
      children?.value === "none" && typeof count?.value === "number" && count.value > 0,
      "countOfNoChildren",
      "children",
      children,
      count,
    ),
  ];
}

function againstThePast(ground: Ground): readonly Found[] {
  const status = cardNow(ground.card, "maritalStatus");
  const wasMarried = status?.value === "divorced" || status?.value === "widowed";
  const isNever = codesIn(latestAnswer(ground, "lastEnded")?.answer).includes("never");
  const [youngest, oldest] = ["youngest", "oldest"].map((question) =>
    numberIn(latestAnswer(ground, question)?.answer),
  );
  return [
    ...when(
      wasMarried && isNever,
      "noPastButMarried",
      "maritalStatus",
      status,
      answerSide(ground, "lastEnded"),
    ),
    ...(youngest !== undefined && oldest !== undefined && youngest > oldest
      ? [
          {
            rule: "agesCrossed",
            key: "age",
            field: undefined,
            sides: [answerSide(ground, "youngest"), answerSide(ground, "oldest")],
          } as const,
        ]
      : []),
  ];
}

/** What is said of the future on the card, and the answers that say the opposite. */
const opposites = [
  ["wantsChildren", "no", "children", "high"],
  ["wantsChildren", "yes", "children", "low"],
  ["withParents", "no", "parents", "high"],
  ["withParents", "hopes", "parents", "low"],
  ["householdMoney", "separate", "money", "high"],
  ["householdMoney", "joint", "money", "low"],
  ["housework", "halves", "roles", "high"],
] as const satisfies readonly (readonly [FieldName, string, string, Band])[];

function againstValues(ground: Ground): readonly Found[] {
  return opposites.flatMap(([field, code, scaleId, band]) => {
    const [said, answers] = [
      cardNow(ground.card, field),
      scaleSide(ground, "marriageValues", scaleId),
    ];
    const isOpposite = said?.value === code && answers?.value === band;
    return when(isOpposite, "valuesDiffer", field, said, answers);
  });
}

const when = (
  isSo: boolean,
  rule: ContradictionRule,
  field: FieldName,
  one: Side | undefined,
  other: Side | undefined,
): readonly Found[] => (isSo ? [{ rule, key: field, field, sides: [one, other] }] : []);
