import type { PlainDate } from "#shared/kernel";
import { type ZodiacAnimal, zodiacAnimals, zodiacOf, zodiacOfYear } from "../lunar.ts";
import { readBirthDate } from "../read-day.ts";
import { type Proposal, says } from "./proposal.ts";

/** What a text says of somebody's birth without telling the day: to be asked. */
export interface BirthHint {
  readonly year: number | undefined;
  readonly age: number | undefined;
  readonly animal: ZodiacAnimal | undefined;
  /** The animal is not that of the year. */
  readonly isOdd: boolean;
}

const dayForm =
  /(?<!\d)((?:19|20)?\d{2}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?)(?!\d)|(?<!\d)((?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(?!\d)/u;
const yearForm =
  /(?<!\d)((?:19|20)?\d{2})\s*年(?!薪|收|内|前|后|来|的?工作)|(?<!\d)(\d{2})后(?!勤)/u;
const ageForm = /(?<!\d)(\d{2})\s*(?:周)?岁(?!的?(?:女|儿|孩|娃|小))|年龄[:：]?\s*(\d{2})(?!\d)/u;
const animalForm = /(?:属|生肖[:：]?\s*属?)\s*([鼠牛虎兔龙蛇马羊猴鸡狗猪])/u;
const animals = [..."鼠牛虎兔龙蛇马羊猴鸡狗猪"];

/** Reads the day of birth, or what is said instead of it. */
export function readBirth(
  text: string,
  today: PlainDate,
): { readonly proposals: readonly Proposal[]; readonly hint: BirthHint | undefined } {
  const found = dayForm.exec(text);
  const read = found && readBirthDate((found[1] ?? found[2] ?? "").replace(/\s/g, ""), today);
  const animal = zodiacAnimals[animals.indexOf(animalForm.exec(text)?.[1] ?? "")];
  if (found && read?.ok) {
    const isOdd = animal !== undefined && zodiacOf(read.value) !== animal;
    const proposals = [says("birthDate", read.value, found[0].trim())];
    return {
      proposals,
      hint: isOdd ? { year: undefined, age: undefined, animal, isOdd } : undefined,
    };
  }
  const year = yearOf(text, today);
  const age = numberIn(ageForm.exec(text));
  const isOdd = year !== undefined && animal !== undefined && !isAnimalOf(animal, year);
  const isSaid = year !== undefined || age !== undefined || animal !== undefined;
  return { proposals: [], hint: isSaid ? { year, age, animal, isOdd } : undefined };
}

/** Whoever is born before the New Year has the animal of the year before. */
const isAnimalOf = (animal: ZodiacAnimal, year: number): boolean =>
  zodiacOfYear(year) === animal || zodiacOfYear(year - 1) === animal;

const numberIn = (found: RegExpExecArray | null): number | undefined => {
  const said = found?.[1] ?? found?.[2];
  return said === undefined ? undefined : Number(said);
};

/** `92年` is 1992; `90后` is a decade, which is no year. */
function yearOf(text: string, today: PlainDate): number | undefined {
  const said = yearForm.exec(text)?.[1];
  if (said === undefined) return undefined;
  const century = Number(said) > Number(today.slice(2, 4)) ? 1900 : 2000;
  const year = said.length === 4 ? Number(said) : century + Number(said);
  const age = Number(today.slice(0, 4)) - year;
  return age >= 18 && age <= 100 ? year : undefined;
}
