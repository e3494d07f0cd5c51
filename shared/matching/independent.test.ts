/**
 * The fit once more, written from the rules alone and by other means: nothing of the engine is used but
 * its answer. A thousand pairs of people of chance have to come out the same to the last bit.
 */
import { expect, test } from "vitest";
import { type JsonObject, plainDateSchema, seededRandom } from "#shared/kernel";
import { person, wish } from "./fake-people.ts";
import { matchOf } from "./index.ts";

const today = plainDateSchema.parse("2026-11-30");
const seed = Number(process.env.QUEQIAO_SEED ?? 1);
const people = 1_000;

type Importance = "must" | "important" | "open" | "any";
interface Asked {
  readonly criterion: string;
  readonly value: JsonObject;
  readonly importance: Importance;
}
interface Someone {
  readonly profile: Readonly<Record<string, unknown>>;
  readonly asked: readonly Asked[];
}

const ladderOf: Readonly<Record<string, readonly string[]>> = {
  education: ["juniorHigh", "seniorHigh", "vocational", "college", "bachelor", "master", "doctor"],
  annualIncome: ["under5", "from5to8", "from8to12", "from12to20", "from20to30", "from30to50"],
};
const smoking = ["never", "sometimes", "often"];
const cities = ["杭州市", "宁波市", "绍兴市", "杭州"];
const importances: readonly Importance[] = ["must", "important", "open", "any"];

function someone(random: ReturnType<typeof seededRandom>, sex: string): Someone {
  const maybe = (name: string, value: unknown, chance = 0.75) =>
    random.chance(chance) ? { [name]: value } : {};
  const profile = {
    sex,
    ...maybe(
      "birthDate",
      `${random.integer(1965, 2003)}-0${random.integer(1, 9)}-1${random.integer(0, 9)}`,
    ),
    ...maybe("height", random.integer(150, 195)),
    ...maybe("education", random.pick(ladderOf.education ?? [])),
    ...maybe("annualIncome", random.pick(ladderOf.annualIncome ?? [])),
    ...maybe("city", random.pick(cities)),
    ...maybe("smoking", random.pick(smoking)),
  };
  const [least, most] = [random.integer(20, 45), random.integer(150, 185)];
  const values: readonly (readonly [string, JsonObject])[] = [
    ["age", { min: least, max: least + random.integer(0, 12) }],
    ["height", random.chance(0.5) ? { min: most } : { min: most - 10, max: most }],
    ["education", { atLeast: random.pick(ladderOf.education ?? []) }],
    ["annualIncome", { atLeast: random.pick(ladderOf.annualIncome ?? []) }],
    ["city", { anyOf: [random.pick(cities), random.pick(cities)] }],
    ["smoking", { anyOf: ["never", random.pick(smoking)] }],
  ];
  const asked = values.flatMap(([criterion, value]) =>
    random.chance(0.5) ? [{ criterion, value, importance: random.pick(importances) }] : [],
  );
  return { profile, asked };
}

/** Years between two days, by counting. */
function yearsOf(born: string): number {
  let years = 0;
  const [year, rest] = [Number(born.slice(0, 4)), born.slice(4)];
  while (`${year + years + 1}${rest}` <= today) years += 1;
  return years;
}

/** How well a value meets a wish in percent, and by how much more the wish weighs; undefined when it is not known. */
function held(
  { profile }: Someone,
  { criterion, value }: Asked,
): readonly [number, number] | undefined {
  const has =
    criterion === "age"
      ? typeof profile.birthDate === "string" && yearsOf(profile.birthDate)
      : profile[criterion];
  if (has === undefined || has === false) return undefined;
  if (criterion === "city" || criterion === "smoking") {
    const plain = (word: unknown) => String(word).replace("市", "");
    const any = Array.isArray(value.anyOf) ? value.anyOf : [];
    return [any.map(plain).includes(plain(has)) ? 100 : 0, 0];
  }
  const ladder = ladderOf[criterion];
  if (ladder) {
    const below = ladder.indexOf(String(value.atLeast)) - ladder.indexOf(String(has));
    return [below <= 0 ? 100 : below === 1 ? 50 : 0, below <= 2 ? 0 : Math.min(4, below - 2)];
  }
  let off = 0;
  while (Number(has) + off < Number(value.min ?? has)) off += 1;
  while (Number(has) - off > Number(value.max ?? has)) off += 1;
  if (criterion === "age")
    return [[100, 75, 50, 25][off] ?? 0, Math.min(4, Math.max(0, Math.floor((off - 4) / 2)))];
  const near = off === 0 ? 100 : off <= 2 ? 85 : off <= 5 ? 60 : off <= 10 ? 35 : 10;
  return [near, Math.min(4, Math.max(0, Math.floor((off - 10) / 5)))];
}

/** Everything that one asks for, held against the other. */
function oneWay(wisher: Someone, other: Someone) {
  let [sum, weight, stated, known] = [0, 0, 0, 0];
  let [isBlocked, isAsked] = [false, false];
  for (const one of wisher.asked) {
    const base = { must: 5, important: 3, open: 1, any: 0 }[one.importance];
    if (base === 0) continue;
    const found = held(other, one);
    const [met, more] = found ?? [50, 0];
    sum += met * (base + more);
    weight += base + more;
    stated += base;
    if (found) known += base;
    if (one.importance === "must" && !found) isAsked = true;
    if (one.importance === "must" && found && met < 100) isBlocked = true;
  }
  const score = weight === 0 ? 0.5 : sum / (weight * 100);
  return { score, coverage: stated === 0 ? 0 : known / stated, isBlocked, isAsked };
}

test(`another scorer, written from the rules alone, finds the same for ${people} pairs (seed ${seed})`, () => {
  const random = seededRandom(seed);
  const groups = { fits: 0, ask: 0, blocked: 0 };
  for (let number = 0; number < people; number += 1) {
    const [woman, man] = [someone(random, "female"), someone(random, "male")];
    const made = ({ profile, asked }: Someone, id: number) =>
      person(
        id,
        { birthDate: null, ...profile } as JsonObject,
        ...asked.map(({ criterion, value, importance }) => wish(criterion, value, importance)),
      );
    const found = matchOf(made(woman, 1), made(man, 2), [], today);
    const [there, back] = [oneWay(woman, man), oneWay(man, woman)];
    const { score, coverage } = found.forClient;
    expect({ score, coverage }).toEqual({ score: there.score, coverage: there.coverage });
    expect(found.forCandidate.score).toBe(back.score);
    const product = there.score * back.score;
    expect(found.twoWay).toBeCloseTo(product && (2 * product) / (there.score + back.score), 12);
    const born = man.profile.birthDate;
    const isYoung = typeof born === "string" && yearsOf(born) < 22;
    const isBlocked = there.isBlocked || back.isBlocked || isYoung;
    const isAsked = there.isAsked || back.isAsked || born === undefined;
    const group = isBlocked ? "blocked" : isAsked ? "ask" : "fits";
    expect(found.group).toBe(group);
    groups[group] += 1;
  }
  expect(Math.min(...Object.values(groups))).toBeGreaterThan(20);
});
