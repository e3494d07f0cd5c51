import type { SeededRandom } from "#shared/kernel";
import { incomeBands, type ValueOf } from "#shared/registry";
import type { Card } from "./card.ts";
import { normal, weighted } from "./chance.ts";

/** What somebody learned, does for a living, and owns. */
export function makeWork(random: SeededRandom, isOlder: boolean): Card {
  const education = weighted(random, educations);
  const isAcademic = academic.has(education);
  const isRetired = isOlder && random.chance(0.25);
  return {
    education,
    ...(isAcademic && { schoolKind: weighted(random, schools) }),
    ...(isRetired ? retired : employed(random, isAcademic)),
    annualIncome: incomeOf(random, education),
    ...belongings(random),
  };
}

const educations = {
  bachelor: 44,
  doubleBachelor: 1,
  college: 25,
  master: 15,
  seniorHigh: 7,
  vocational: 4,
  juniorHigh: 1,
  doctor: 3,
};
const academic: ReadonlySet<string> = new Set(["bachelor", "doubleBachelor", "master", "doctor"]);
const schools = {
  ordinary: 62,
  project211: 16,
  project985: 11,
  doubleFirstClass: 5,
  overseas: 6,
};

const employed = (random: SeededRandom, isAcademic: boolean): Card => ({
  ...random.pick(isAcademic ? academicJobs : practicalJobs),
  workRhythm: weighted(random, {
    dayShift: 56,
    flexible: 18,
    shifts: 12,
    oftenAway: 8,
    changing: 6,
  }),
});

const retired: Card = { occupation: "retired", employerKind: "retired" };

const academicJobs: readonly Card[] = [
  { occupation: "internet", position: "产品经理", employerKind: "private" },
  { occupation: "internet", position: "软件工程师", employerKind: "private" },
  { occupation: "internet", position: "测试工程师", employerKind: "foreign" },
  { occupation: "finance", position: "银行客户经理", employerKind: "stateOwned" },
  { occupation: "finance", position: "会计", employerKind: "private" },
  { occupation: "education", position: "小学老师", employerKind: "publicInstitution" },
  { occupation: "education", position: "高中老师", employerKind: "publicInstitution" },
  { occupation: "healthcare", position: "医生", employerKind: "publicInstitution" },
  { occupation: "healthcare", position: "药剂师", employerKind: "publicInstitution" },
  { occupation: "civilService", position: "街道办科员", employerKind: "government" },
  { occupation: "law", position: "律师", employerKind: "freelance" },
  { occupation: "construction", position: "结构设计师", employerKind: "stateOwned" },
  { occupation: "manufacturing", position: "质量工程师", employerKind: "foreign" },
  { occupation: "media", position: "编辑", employerKind: "private" },
  { occupation: "research", position: "研究员", employerKind: "publicInstitution" },
  { occupation: "trade", position: "外贸专员", employerKind: "private" },
  { occupation: "arts", position: "平面设计师", employerKind: "startUp" },
];

const practicalJobs: readonly Card[] = [
  { occupation: "trade", position: "门店店长", employerKind: "private" },
  { occupation: "trade", position: "服装店主", employerKind: "freelance" },
  { occupation: "hospitality", position: "厨师", employerKind: "private" },
  { occupation: "hospitality", position: "酒店前厅", employerKind: "private" },
  { occupation: "transport", position: "公交司机", employerKind: "stateOwned" },
  { occupation: "healthcare", position: "护士", employerKind: "publicInstitution" },
  { occupation: "manufacturing", position: "车间组长", employerKind: "private" },
  { occupation: "construction", position: "电工", employerKind: "private" },
  { occupation: "ownBusiness", position: "茶叶经营", employerKind: "freelance" },
  { occupation: "education", position: "幼儿园老师", employerKind: "private" },
  { occupation: "household", position: "家政", employerKind: "freelance" },
];

const middleBands: Readonly<Partial<Record<ValueOf<"education">, number>>> = {
  doctor: 4.3,
  master: 4,
  doubleBachelor: 3.4,
  bachelor: 3,
};

function incomeOf(random: SeededRandom, education: ValueOf<"education">): ValueOf<"annualIncome"> {
  const band = normal(random, middleBands[education] ?? 2, 1.1);
  return incomeBands[Math.min(incomeBands.length - 1, Math.max(0, band))] ?? "from12to20";
}

const belongings = (random: SeededRandom): Card => ({
  housing: weighted(random, {
    ownedMortgage: 34,
    ownedClear: 22,
    withParents: 20,
    renting: 18,
    none: 4,
    employerFlat: 2,
  }),
  car: weighted(random, { ownedClear: 46, none: 40, ownedLoan: 14 }),
  debts: random.chance(0.05)
    ? ["mortgage", "carLoan"]
    : [weighted(random, { none: 58, mortgage: 34, carLoan: 6, other: 2 })],
});
