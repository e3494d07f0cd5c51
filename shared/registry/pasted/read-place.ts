import { type PastedReader, type Proposal, says } from "./proposal.ts";

const provinces =
  "北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门";
const municipalities = "北京|天津|上海|重庆|香港|澳门";
const place = String.raw`((?:${provinces})?(?:省|市|自治区)?\s*\p{sc=Han}{0,6})`;

const livesForms = [
  new RegExp(
    String.raw`(?:现居(?:住)?地?|现住|居住地|居住在|所在地|坐标|常住|定居(?:在|于)?|\bbase\b)[:：是在]?\s*${place}`,
    "iu",
  ),
  /(?:目前|现在|人)?在\s*(\p{sc=Han}{2,4}?)(?:市)?(?:工作|上班|定居|生活)/u,
];
const homeForms = [
  new RegExp(String.raw`(?:老家|籍贯|家乡|祖籍|来自)[:：是在]?\s*${place}`, "u"),
  new RegExp(
    String.raw`(?<![一\p{sc=Han}])((?:${provinces})?\p{sc=Han}{2,3})(?:本地)?人(?=$|[\s,，、;；。|])`,
    "u",
  ),
];
const householdForms = [
  new RegExp(String.raw`(?:户口|户籍)(?:所在地|在|地)?[:：是在]\s*${place}`, "u"),
  new RegExp(String.raw`((?:${provinces})?\p{sc=Han}{0,3})(?:城镇|农村)?户口`, "u"),
];

/** Where somebody lives, comes from, and is registered. */
export const readPlace: PastedReader = (text) => [
  ...livesIn(firstPlace(text, livesForms)),
  ...named("hometown", firstPlace(text, homeForms)),
  ...named("householdPlace", firstPlace(text, householdForms)),
];

type Found = { readonly words: string; readonly from: string };

function firstPlace(text: string, forms: readonly RegExp[]): Found | undefined {
  for (const form of forms) {
    const found = form.exec(text);
    const words = tidy(found?.[1] ?? "");
    if (found && isPlace(words)) return { words, from: found[0].trim() };
  }
  return undefined;
}

/** Words that people put behind a place. */
const tidy = (words: string): string =>
  words.replace(/\s/g, "").replace(/(?:工作|上班|定居|生活|居住|本地|人|有房|城镇|农村)+$/u, "");

const notPlaces =
  /^(?:我|是|这|那|土生|普通|男|女|人|本|单身|老实|好|家|外地|本地|农村|城市|城镇|文|公司|单位|事业|国企|外企|私企|银行|医院|学校|一|工厂)/u;
const isPlace = (words: string): boolean =>
  words.length >= 2 && words.length <= 12 && !notPlaces.test(words);

const named = (field: "hometown" | "householdPlace", found: Found | undefined) =>
  found ? [says(field, found.words, found.from)] : [];

const provinceFirst = new RegExp(`^(?:${provinces})(?:省|市|自治区)?`, "u");
const isMunicipality = new RegExp(`^(?:${municipalities})市?$`, "u");

function livesIn(found: Found | undefined): readonly Proposal[] {
  if (!found) return [];
  const { words, from } = found;
  const province = provinceFirst.exec(words)?.[0] ?? "";
  const rest = words.slice(province.length);
  if (province === "") return cityAndDistrict(rest, from);
  if (isMunicipality.test(province)) {
    return [says("city", province, from), ...(isPlace(rest) ? [says("district", rest, from)] : [])];
  }
  return [says("province", province, from), ...cityAndDistrict(rest, from)];
}

function cityAndDistrict(words: string, from: string): readonly Proposal[] {
  const [, city = words, district = ""] = /^(\p{sc=Han}{2,4}?市)(.*)$/u.exec(words) ?? [];
  return [
    ...(isPlace(city) ? [says("city", city, from)] : []),
    ...(isPlace(district) ? [says("district", district, from)] : []),
  ];
}
