import { type PastedReader, type Proposal, says } from "./proposal.ts";

const stop = String.raw`[^,，。.;；\n|]`;

const nameForms = [
  /(?:姓名|名字)[:：]\s*([\p{sc=Han}·]{2,6})/u,
  /(?:我叫|本人叫|我是)([\p{sc=Han}]{2,3})(?=$|[\s,，。;；、])/u,
];
const positionForms = [
  new RegExp(String.raw`(?:职业|工作|岗位|职务)[:：]\s*(${stop}{2,30})`, "u"),
  /((?:小学|初中|高中|幼儿园|大学)?(?:语文|数学|英语|体育|音乐|美术)?(?:老师|教师))/u,
];
const hobbyForms = [
  /(?:兴趣爱好|爱好|兴趣|业余)[:：是]?\s*([^。;；\n|]{2,60})/u,
  /(?:平时|平常|业余)?(?:喜欢|爱)(?!的|你|我|孩子|对方|小动物的)([^。;；\n|]{2,40})/u,
];

/** What is kept in the person's own words: name, position, hobbies. */
export const readWordsOf: PastedReader = (text) => [
  ...first("name", text, nameForms, isName),
  ...first("position", text, positionForms, () => true),
  ...first("hobbies", text, hobbyForms, () => true),
];

function first(
  field: "name" | "position" | "hobbies",
  text: string,
  forms: readonly RegExp[],
  isRight: (words: string) => boolean,
): readonly Proposal[] {
  for (const form of forms) {
    const found = form.exec(text);
    const words = found?.[1]?.trim();
    if (found && words && isRight(words)) return [says(field, words, found[0].trim())];
  }
  return [];
}

/** `我是杭州人`, `我是老师` name nobody. */
const isName = (words: string): boolean =>
  !/人$|老师|护士|医生|会计|单身|离异|未婚|本地|独生|女生|男生/u.test(words);
