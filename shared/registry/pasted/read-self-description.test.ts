import fc from "fast-check";
import { expect, test } from "vitest";
import { plainDateSchema } from "#shared/kernel";
import { clientFields, type FieldName } from "../client.ts";
import { schemaOf } from "../shape.ts";
import { readSelfDescription } from "./read-self-description.ts";

const today = plainDateSchema.parse("2026-11-30");

/** What is proposed: one value, or `{ either }` when the text does not say which. */
function proposed(text: string): Readonly<Record<string, unknown>> {
  const { proposals } = readSelfDescription(text, today);
  return Object.fromEntries(
    proposals.map(({ field, values }) => [
      field,
      values.length === 1 ? values[0] : { either: values },
    ]),
  );
}
const of = (field: FieldName, text: string) => proposed(text)[field];
const either = (...values: readonly unknown[]) => ({ either: values });

test("a line of key words, as a mother sends it", () => {
  expect(
    proposed("女，92年，属羊，身高165，体重100斤，本科，年薪15万，有房无车，离异带女儿"),
  ).toEqual({
    sex: "female",
    height: 165,
    weight: 50,
    education: "bachelor",
    annualIncome: "from12to20",
    housing: either("ownedClear", "ownedMortgage"),
    car: "none",
    maritalStatus: "divorced",
    children: "withClient",
    childrenCount: 1,
  });
});

test("a year and an animal are no day: they are to be asked", () => {
  const birth = (text: string) => readSelfDescription(text, today).birth;
  expect(birth("女，92年，属猴")).toEqual({
    year: 1992,
    age: undefined,
    animal: "monkey",
    isOdd: false,
  });
  // 属羊 is right for whoever was born before 4 February 1992.
  expect(birth("92年属羊")?.isOdd).toBe(false);
  expect(birth("92年属虎")?.isOdd).toBe(true);
  expect(birth("今年34岁，属猴")).toMatchObject({ age: 34, animal: "monkey" });
  expect(birth("年龄：29")?.age).toBe(29);
  expect(birth("性格开朗")).toBeUndefined();
  expect(birth("女儿6岁，年薪20万，5年工作经验")).toBeUndefined();
});

test("a whole day is taken as the date of birth, and an animal that does not fit is told", () => {
  expect(of("birthDate", "1992年5月20日出生")).toBe("1992-05-20");
  expect(of("birthDate", "出生：92.5.20")).toBe("1992-05-20");
  expect(of("birthDate", "生日19920520")).toBe("1992-05-20");
  expect(of("birthDate", "2015年3月8日出生")).toBeUndefined();
  expect(of("birthDate", "1992年2月31日")).toBeUndefined();
  expect(readSelfDescription("1992-05-20，属羊", today).birth?.isOdd).toBe(true);
  expect(readSelfDescription("1992-05-20，属猴", today).birth).toBeUndefined();
});

test("heights as people write them", () => {
  for (const text of [
    "身高165",
    "身高：1.65米",
    "1米65",
    "165cm",
    "净身高165cm",
    "一米六五",
    "女 165 本科",
  ]) {
    expect(of("height", text), text).toBe(165);
  }
  expect(of("height", "男，178/75kg")).toBe(178);
  expect(of("height", "年薪165万")).toBeUndefined();
  expect(of("height", "手机 16404088814")).toBeUndefined();
});

test("weights are asked when they may be 斤 or kilograms", () => {
  expect(of("weight", "体重100斤")).toBe(50);
  expect(of("weight", "体重52kg")).toBe(52);
  expect(of("weight", "165/105斤")).toBe(53);
  expect(of("weight", "体重130")).toEqual(either(65, 130));
  expect(of("weight", "体重55")).toBe(55);
});

test("schools are told from schoolteachers", () => {
  expect(of("education", "学历：硕士研究生")).toBe("master");
  expect(of("education", "大专毕业")).toBe("college");
  expect(of("education", "985本科")).toBe("bachelor");
  expect(of("schoolKind", "985本科")).toBe("project985");
  expect(of("education", "小学语文老师")).toBeUndefined();
  expect(of("education", "初中数学教师，本科")).toBe("bachelor");
  expect(of("education", "高中学历")).toBe("seniorHigh");
  expect(of("occupation", "小学语文老师")).toBe("education");
  expect(of("position", "小学语文老师")).toBe("小学语文老师");
});

test("incomes of a year, of a month, and from one to another", () => {
  expect(of("annualIncome", "年薪15万")).toBe("from12to20");
  expect(of("annualIncome", "年收入20w左右")).toBe("from20to30");
  expect(of("annualIncome", "年入15-18万")).toBe("from12to20");
  expect(of("annualIncome", "年薪百万")).toBe("over100");
  expect(of("annualIncome", "年收入十五万")).toBe("from12to20");
  expect(of("annualIncome", "年收入10万以下")).toBe("from8to12");
  expect(of("annualIncome", "月薪8000")).toBe("from8to12");
  expect(of("annualIncome", "月入1万5")).toBe("from12to20");
  expect(of("annualIncome", "月薪8k")).toBe("from8to12");
  expect(of("annualIncome", "工资5千")).toBe("from5to8");
  expect(of("annualIncome", "收入稳定")).toBeUndefined();
});

test("a flat with or without a loan, and one of which nobody said", () => {
  expect(of("housing", "杭州有房无贷")).toBe("ownedClear");
  expect(of("housing", "有房有贷")).toBe("ownedMortgage");
  expect(of("housing", "全款房一套")).toBe("ownedClear");
  expect(of("housing", "无房无车")).toBe("none");
  expect(of("car", "无房无车")).toBe("none");
  expect(of("housing", "目前租房")).toBe("renting");
  expect(of("housing", "和父母一起住")).toBe("withParents");
  expect(of("housing", "有房有车")).toEqual(either("ownedClear", "ownedMortgage"));
  expect(of("car", "有房有车")).toEqual(either("ownedClear", "ownedLoan"));
});

test("marriages and children, and with whom they live", () => {
  expect(of("maritalStatus", "未婚")).toBe("neverMarried");
  expect(of("maritalStatus", "丧偶多年")).toBe("widowed");
  expect(of("maritalStatus", "单身")).toBeUndefined();
  expect(of("shortMarriage", "短婚未育")).toBe("yes");
  expect(of("children", "短婚未育")).toBe("none");
  expect(of("maritalStatus", "短婚未育")).toBe("divorced");
  expect(of("children", "离异无孩")).toBe("none");
  expect(of("children", "离异，孩子归男方")).toBe("withOtherParent");
  expect(of("children", "儿子跟我")).toBe("withClient");
  expect(of("children", "女儿已成家")).toBe("grownUp");
  expect(of("children", "有一个儿子")).toEqual(
    either("withClient", "withOtherParent", "shared", "grownUp"),
  );
  expect(of("childrenCount", "有一儿一女")).toBe(2);
  expect(of("childrenAges", "离异带一个8岁的女儿")).toEqual(["primary"]);
  expect(of("childrenAges", "女儿4岁，儿子15岁")).toEqual(["preschool", "teenage"]);
});

test("a daughter in the text makes no woman of the author, and a son no man", () => {
  expect(of("sex", "男，离异带女儿")).toBe("male");
  expect(of("sex", "离异带女儿")).toBeUndefined();
  expect(of("sex", "离异，带儿子")).toBeUndefined();
  expect(of("sex", "性别：女")).toBe("female");
  expect(of("sex", "本人男 35岁")).toBe("male");
  expect(of("sex", "90后女生")).toBe("female");
});

test("places: where one lives, comes from, and is registered", () => {
  expect(proposed("现居杭州，老家绍兴，杭州户口")).toMatchObject({
    city: "杭州",
    hometown: "绍兴",
    householdPlace: "杭州",
  });
  expect(proposed("现居住地：浙江省杭州市西湖区")).toMatchObject({
    province: "浙江省",
    city: "杭州市",
    district: "西湖区",
  });
  expect(of("city", "在杭州工作")).toBe("杭州");
  expect(of("city", "坐标上海浦东")).toBe("上海");
  expect(of("hometown", "安徽人，本科")).toBe("安徽");
  expect(of("hometown", "我是本地人")).toBeUndefined();
  expect(of("city", "在银行上班")).toBeUndefined();
});

test("smoke, drink and faith", () => {
  expect(proposed("不抽烟不喝酒")).toMatchObject({ smoking: "never", drinking: "never" });
  expect(proposed("烟酒不沾")).toMatchObject({ smoking: "never", drinking: "never" });
  expect(of("smoking", "偶尔抽烟")).toBe("sometimes");
  expect(of("drinking", "应酬喝一点")).toBe("socially");
  expect(of("religion", "无宗教信仰")).toBe("none");
  expect(of("ethnicity", "汉族")).toBe("han");
});

test("family and character", () => {
  expect(of("onlyChild", "独生女，父母退休")).toBe("yes");
  expect(of("parentsPension", "父母都有退休金")).toBe("both");
  expect(of("onlyChild", "有一个弟弟")).toBe("no");
  expect(of("siblings", "有一个弟弟和姐姐")).toEqual(["youngerBrother", "elderSister"]);
  expect(of("temperament", "性格温柔，有点慢热")).toEqual(["slowToWarm", "gentle"]);
  expect(of("mbti", "infj一枚")).toBe("INFJ");
  expect(of("hobbies", "爱好：爬山、看书")).toBe("爬山、看书");
  expect(of("occupation", "父母有退休金")).toBeUndefined();
  expect(of("occupation", "父母都退休了")).toBeUndefined();
  expect(of("occupation", "在互联网公司做产品经理，爸妈已经退休了")).toBe("internet");
  expect(of("occupation", "本人已退休")).toBe("retired");
});

test("what somebody wishes for in another is no answer about themselves", () => {
  const text = "男，本科，身高178。希望对方身高160以上，大专，未婚，不抽烟";
  expect(proposed(text)).toEqual({ sex: "male", education: "bachelor", height: 178 });
  expect(readSelfDescription(text, today).wishes).toBe("希望对方身高160以上,大专,未婚,不抽烟");
  expect(of("maritalStatus", "择偶要求：未婚，有房")).toBeUndefined();
  expect(of("smoking", "30岁，想找不抽烟的")).toBeUndefined();
});

test("how to reach somebody is found beside the card", () => {
  const reach = (text: string) => readSelfDescription(text, today).reach;
  expect(reach("手机 164 0408 8814，微信同号")).toEqual({
    phone: "16404088814",
    weChat: "16404088814",
  });
  expect(reach("vx：xiaohe_88")).toEqual({ phone: undefined, weChat: "xiaohe_88" });
  expect(reach("没有留电话")).toEqual({ phone: undefined, weChat: undefined });
});

test("a form with labels, line by line, as agencies send it round", () => {
  const form = `【个人资料】
姓名：何静
性别：女
出生年月日：1990.3.5
身高：1米62   体重：98斤
学历：大专
职业：会计
年收入：10-12万
婚姻状况：离异
子女情况：有一个儿子跟我
现居地：宁波
籍贯：台州
住房：有房有贷
兴趣爱好：看书、瑜伽
【择偶要求】
年龄：35-42
学历：大专以上`;
  expect(proposed(form)).toMatchObject({
    name: "何静",
    sex: "female",
    birthDate: "1990-03-05",
    height: 162,
    weight: 49,
    education: "college",
    occupation: "finance",
    position: "会计",
    annualIncome: "from8to12",
    maritalStatus: "divorced",
    children: "withClient",
    city: "宁波",
    hometown: "台州",
    housing: "ownedMortgage",
    hobbies: "看书、瑜伽",
  });
});

test("full width digits, emojis and English commas do not get in the way", () => {
  expect(proposed("🌷女🌷，身高１６３，体重９６斤,本科,未婚")).toMatchObject({
    height: 163,
    weight: 48,
    education: "bachelor",
    maritalStatus: "neverMarried",
  });
});

test("whatever is pasted, nothing is proposed that a field cannot hold", () => {
  const words = fc.constantFrom(
    "身高",
    "体重",
    "年薪",
    "女",
    "离异",
    "带",
    "有房",
    "165",
    "万",
    "岁",
    "，",
    "\n",
    "住",
    "在",
    "现居",
    "人",
    "1990.2.30",
    "属",
    "羊",
    "\u0000",
  );
  const texts = fc.oneof(
    fc.string(),
    fc.array(words, { maxLength: 40 }).map((all) => all.join("")),
  );
  fc.assert(
    fc.property(texts, (text) => {
      for (const { field, values, from } of readSelfDescription(text, today).proposals) {
        expect(from).not.toBe("");
        for (const value of values) {
          expect(schemaOf(clientFields[field].shape).safeParse(value).success).toBe(true);
        }
      }
    }),
    { numRuns: 500 },
  );
});
