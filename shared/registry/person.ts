import { ageOn, type PlainDate } from "#shared/kernel";
import { profileValue, type Read } from "./read.ts";

/** How to name a person aloud; the app has the words: 王女士, Ms 王. */
export type Salutation =
  | { readonly type: "asCalled"; readonly callName: string }
  | {
      readonly type: "surname";
      readonly surname: string;
      readonly sex: "female" | "male" | undefined;
    }
  | { readonly type: "unnamed" };

/** What a list shows for a person: the name, else how they want to be called. */
export const showName = (read: Read): string | undefined =>
  profileValue(read, "name") ?? profileValue(read, "callName");

/** How to address a person where others may hear or read it. */
export function salutation(read: Read): Salutation {
  const callName = profileValue(read, "callName");
  if (callName !== undefined) return { type: "asCalled", callName };
  const name = profileValue(read, "name");
  if (name === undefined) return { type: "unnamed" };
  return { type: "surname", surname: surnameOf(name), sex: profileValue(read, "sex") };
}

const doubleSurnames = new Set(
  "欧阳 司马 上官 诸葛 夏侯 皇甫 尉迟 公孙 慕容 司徒 令狐 东方 南宫 长孙 宇文 端木 独孤 轩辕 呼延 申屠 澹台 闻人 赫连 淳于 单于 钟离 第五".split(
    " ",
  ),
);

/** The surname of a Chinese name; a name in parts (阿依古丽·买买提, Anna Lee) is called by its first. */
export function surnameOf(name: string): string {
  const [first = name, ...others] = name.trim().split(/[\s·•]+/u);
  if (others.length > 0 || !/^\p{sc=Han}+$/u.test(first)) return first;
  const two = first.slice(0, 2);
  return doubleSurnames.has(two) && first.length > 2 ? two : first.slice(0, 1);
}

/** The age of a client in whole years; undefined when the birth date is not known. */
export function ageOf(read: Read, today: PlainDate): number | undefined {
  const birthDate = profileValue(read, "birthDate");
  return birthDate === undefined ? undefined : ageOn(birthDate, today);
}
