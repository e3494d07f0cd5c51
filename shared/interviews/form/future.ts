/** What is asked about the time to come: marriage, the other person, and what is told only with consent. */
import { card, count, one, several, words } from "./question.ts";

/** What marriage means to somebody. */
export const marriage = [
  card("goal"),
  card("marriagePlan"),
  card("wantsChildren"),
  card("withParents"),
  card("housework"),
  card("householdMoney"),
  card("bridalGifts"),
  one("quarrels", ["两个人意见不合时，您希望怎么办？", "When two disagree, what should happen?"], {
    talkNow: ["当时说清楚", "Talk at once"],
    talkLater: ["冷静下来再谈", "Cool down, then talk"],
    oneDecides: ["总要有一个人拿主意", "One of the two decides"],
    letBe: ["小事不争", "Let small things be"],
  }),
  words("goodMarriage", ["您觉得好的婚姻是什么样子？", "What is a good marriage to you?"]),
  words("worries", ["对结婚最担心什么？", "What worries you most about marrying?"]),
];

const schooling = {
  seniorHigh: ["高中", "Senior high school"],
  college: ["大专", "College"],
  bachelor: ["本科", "Bachelor"],
  master: ["硕士", "Master"],
} as const;

const incomes = {
  from5to8: ["5 万以上", "50,000 up"],
  from8to12: ["8 万以上", "80,000 up"],
  from12to20: ["12 万以上", "120,000 up"],
  from20to30: ["20 万以上", "200,000 up"],
  from30to50: ["30 万以上", "300,000 up"],
} as const;

/** The criteria one can call firm or open; the codes are those of the wishes. */
const criteria = {
  age: ["年龄", "Age"],
  height: ["身高", "Height"],
  education: ["学历", "Education"],
  annualIncome: ["收入", "Income"],
  city: ["所在城市", "City"],
  maritalStatus: ["婚史", "Former marriage"],
  children: ["有无子女", "Children already there"],
  smoking: ["吸烟", "Smoking"],
  drinking: ["饮酒", "Drinking"],
  wantsChildren: ["要不要孩子", "Wanting children"],
  withParents: ["与父母同住", "Living with parents"],
} as const;

/** What somebody hopes for in another person; an answer of "any" is no wish. */
export const expectations = [
  count("youngest", ["对方最小多少岁？", "How young at the least?"], [18, 99, "岁", "years"]),
  count("oldest", ["对方最大多少岁？", "How old at the most?"], [18, 99, "岁", "years"]),
  count("shortest", ["对方最矮多高？", "How tall at the least?"], [130, 220, "厘米", "cm"]),
  one("leastSchooling", ["学历至少到哪里？", "What schooling at the least?"], {
    any: ["都可以", "Any"],
    ...schooling,
  }),
  one("leastIncome", ["收入有没有底线？", "Is there an income at the least?"], {
    any: ["都可以", "Any"],
    ...incomes,
  }),
  one("whichCity", ["要不要在同一个城市？", "Does it have to be the same city?"], {
    same: ["要同城", "The same"],
    any: ["都可以", "Any"],
  }),
  several("formerMarriage", ["能接受哪些婚史？", "Which former marriages are all right?"], {
    neverMarried: ["未婚", "Never married"],
    divorced: ["离异", "Divorced"],
    widowed: ["丧偶", "Widowed"],
  }),
  one("othersChildren", ["能接受对方有孩子吗？", "May the other person have children?"], {
    none: ["不接受", "No"],
    notLivingAlong: ["不一起住可以", "If they live elsewhere"],
    any: ["都可以", "Yes"],
  }),
  one("othersSmoking", ["能接受对方吸烟吗？", "May the other person smoke?"], {
    none: ["不接受", "No"],
    sometimes: ["偶尔可以", "Now and then"],
    any: ["都可以", "Yes"],
  }),
  one("othersDrinking", ["能接受对方喝酒吗？", "May the other person drink?"], {
    none: ["不接受", "No"],
    socially: ["应酬可以", "In company"],
    any: ["都可以", "Yes"],
  }),
  several("traits", ["最看重对方什么性格？", "Which traits matter most?"], {
    gentle: ["温和", "Gentle"],
    steady: ["稳定", "Steady"],
    rational: ["理性", "Rational"],
    outgoing: ["外向", "Outgoing"],
    reserved: ["内向", "Reserved"],
    keepsBoundaries: ["有分寸", "Keeps boundaries"],
  }),
  several("firm", ["哪些是没有商量的？", "Which of these are not to be talked about?"], criteria),
  several("yielding", ["哪些可以商量？", "Which of these are open to talk?"], criteria),
  words("never", ["绝对不能接受的是什么？", "What could you never accept?"]),
  words("bestDay", [
    "想象五年后普通的一天，是什么样子？",
    "Imagine an ordinary day in five years: what is it like?",
  ]),
];

/** Asked only after the client allowed it, group by group. */
export const healthAndMoney = [
  card("annualIncome"),
  card("debts"),
  card("housing"),
  card("car"),
  one(
    "supports",
    ["需要定期贴补家里吗？", "Do you support your family regularly?"],
    {
      no: ["不需要", "No"],
      some: ["有一些", "Somewhat"],
      much: ["比较多", "A good deal"],
    },
    "money",
  ),
  words(
    "moneyTalk",
    ["钱上有什么最好婚前说清楚？", "What about money is better said before marrying?"],
    "money",
  ),
  card("healthNote"),
  card("fertilityNote"),
];
