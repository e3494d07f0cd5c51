/** What is asked about the person: situation, family, daily life, relationships before. */
import { card, count, one, several, words } from "./question.ts";

/** Who somebody is and what moves them to come. */
export const situation = [
  card("birthDate"),
  card("height"),
  card("weight"),
  card("education"),
  card("occupation"),
  card("employerKind"),
  card("workRhythm"),
  card("city"),
  card("householdPlace"),
  card("settling"),
  card("maritalStatus"),
  card("marriageEndedOn"),
  card("children"),
  card("childrenCount"),
  words("whyNow", ["是什么让您现在想找一位伴侣？", "What makes you look for a partner just now?"]),
  one("whoseWish", ["来这里主要是谁的意思？", "Whose idea was it to come?"], {
    own: ["自己的", "My own"],
    family: ["家里催的", "My family pressed"],
    both: ["都有", "Both"],
  }),
  several("freeTimes", ["一般什么时候方便见面？", "When can you usually meet?"], {
    weekdayDaytime: ["工作日白天", "Weekdays, daytime"],
    weekdayEvening: ["工作日晚上", "Weekday evenings"],
    saturday: ["周六", "Saturdays"],
    sunday: ["周日", "Sundays"],
    changing: ["不固定", "It changes"],
  }),
];

/** Where somebody comes from, and who has a say. */
export const family = [
  card("parents"),
  card("parentsPension"),
  card("onlyChild"),
  card("siblings"),
  card("familySay"),
  one("familyView", ["家里怎么看您来这里？", "What does your family think of your coming here?"], {
    supports: ["支持", "They support it"],
    presses: ["比我还急", "They press me"],
    leavesMe: ["随我", "They leave it to me"],
    against: ["不太赞成", "Rather against"],
    unaware: ["还不知道", "They do not know"],
  }),
  words("familyConditions", [
    "家里对将来的另一半有什么要求？您自己怎么看？",
    "What does your family ask of a future partner, and what do you think of it?",
  ]),
  words("grewUp", [
    "小时候家里是什么气氛？父母怎么相处？",
    "What was it like at home when you grew up? How did your parents get on?",
  ]),
];

/** How the days go. */
export const dailyLife = [
  card("smoking"),
  card("drinking"),
  card("sleep"),
  card("exercise"),
  card("diet"),
  card("pets"),
  card("company"),
  card("spending"),
  several("weekend", ["不上班的日子一般怎么过？", "How do you spend days off?"], {
    home: ["在家休息", "Resting at home"],
    family: ["陪家人", "With family"],
    friends: ["和朋友聚", "With friends"],
    outdoors: ["户外、运动", "Outdoors, sport"],
    learning: ["学习、看书", "Learning, reading"],
    games: ["游戏、追剧", "Games, series"],
    work: ["多半在加班", "Mostly working"],
  }),
  count(
    "datesPerMonth",
    ["一个月大概能见几次面？", "How many times a month could you meet?"],
    [0, 31, "次", "times"],
  ),
  words("habitsToKnow", [
    "有什么习惯，最好让对方早点知道？",
    "Which habit had a partner better know early?",
  ]),
];

/** Relationships before: only as much as somebody wants to tell. */
export const past = [
  count(
    "relationships",
    ["认真交往过几次？", "How many serious relationships were there?"],
    [0, 30, "次", "times"],
  ),
  count(
    "longestMonths",
    ["最长的一段有多久？", "How long was the longest?"],
    [0, 600, "个月", "months"],
  ),
  one("lastEnded", ["上一段是什么时候结束的？", "When did the last one end?"], {
    never: ["没有交往过", "There was none"],
    recently: ["半年以内", "Within half a year"],
    thisTwoYears: ["半年到两年", "Half a year to two years ago"],
    longAgo: ["两年以上", "More than two years ago"],
  }),
  several("whyEnded", ["主要因为什么结束？", "What mainly ended it?"], {
    distance: ["异地", "Distance"],
    family: ["家里不同意", "The families"],
    temper: ["性格合不来", "Temperaments"],
    future: ["对将来想法不同", "Different plans"],
    money: ["经济", "Money"],
    trust: ["信任", "Trust"],
    faded: ["慢慢淡了", "It faded"],
    other: ["其他", "Something else"],
  }),
  one(
    "withFormer",
    ["和以前的另一半还有来往吗？", "Is there still contact with a former partner?"],
    {
      none: ["没有来往", "None"],
      children: ["只为孩子", "Only for the child"],
      friends: ["还是朋友", "As friends"],
      often: ["常有来往", "Often"],
    },
    "marriage",
  ),
  words("learned", [
    "从过去的相处里，您最想带走和最想避免的是什么？",
    "What would you keep from it, and what would you avoid next time?",
  ]),
];
