import { answers, type Instrument, inBoth, item, scale } from "../instrument.ts";

/**
 * Fifteen statements on what somebody expects of a marriage: children, the parents' part, roles at
 * home, money, and closeness against own room. The themes are those of premarital counselling
 * inventories (ENRICH, Olson and others; RELATE, Busby and others); wording and number are ours.
 */
export const marriageValues: Instrument = {
  id: "marriageValues",
  version: 1,
  by: "client",
  title: inBoth("婚姻观念问卷", "What you expect of marriage"),
  note: inBoth(
    "五个方面：孩子、父母、分工、钱、亲密，各 3 题。用来找出要谈的话题。",
    "Five themes: children, parents, roles, money, closeness; three statements each. It finds what to talk about.",
  ),
  instruction: inBoth(
    "下面的说法您同意吗？没有对错，按自己的想法选，不想答的可以跳过。",
    "Do you agree? Nothing is right or wrong; say what you think, and skip what you would rather not answer.",
  ),
  minutes: 3,
  answers: answers(
    ["很不同意", "Not at all"],
    ["不太同意", "Rather not"],
    ["说不准", "Hard to say"],
    ["比较同意", "Rather"],
    ["很同意", "Very much"],
  ),
  scales: [
    scale(
      "children",
      2,
      ["想要孩子", "Wanting children"],
      ["没有也可以", "Can do without"],
      ["很看重", "Matters much"],
    ),
    scale(
      "parents",
      2,
      ["与父母的来往", "The parents’ part"],
      ["小家为主", "The couple first"],
      ["大家庭一起", "The family together"],
    ),
    scale(
      "roles",
      2,
      ["家里分工", "Roles at home"],
      ["一起分担", "Shared"],
      ["各有分工", "Each a part"],
    ),
    scale(
      "money",
      2,
      ["钱放一起", "Money together"],
      ["各管各的", "Each their own"],
      ["一起管", "In one purse"],
    ),
    scale(
      "closeness",
      2,
      ["常在一起", "Time together"],
      ["各有空间", "Own room"],
      ["多在一起", "Much together"],
    ),
  ],
  items: [
    item("k1", "children", "有孩子，家才完整。", "A home is whole only with children."),
    item(
      "p1",
      "parents",
      "婚后常和父母一起吃住，对我很重要。",
      "Eating and living with the parents often is important to me.",
    ),
    item(
      "r1",
      "roles",
      "家里总要有一个人多顾家，一个人多挣钱。",
      "One of the two should rather keep the home and one earn.",
    ),
    item("m1", "money", "两个人的收入应该放在一起用。", "Both incomes should be used together."),
    item(
      "t1",
      "closeness",
      "休息日，我希望两个人都在一起过。",
      "I want to spend days off together.",
    ),
    item(
      "k2",
      "-children",
      "两个人过得好，不要孩子也很好。",
      "If the two are well, it is good without children too.",
    ),
    item(
      "p2",
      "-parents",
      "小家的事，父母最好少过问。",
      "The parents had better stay out of the couple’s affairs.",
    ),
    item(
      "r2",
      "-roles",
      "家务和带孩子，应该两个人平分。",
      "Housework and children should be shared equally.",
    ),
    item(
      "m2",
      "-money",
      "婚后各自的钱还是各自管比较好。",
      "After marrying each had better keep their own money.",
    ),
    item(
      "t2",
      "-closeness",
      "结了婚，也要有各自的朋友和爱好。",
      "Married people need friends and interests of their own.",
    ),
    item(
      "k3",
      "children",
      "我希望结婚后两三年内有孩子。",
      "I hope for a child within two or three years of marrying.",
    ),
    item(
      "p3",
      "parents",
      "父母不同意的婚事，我很难坚持。",
      "I could hardly marry against my parents’ wish.",
    ),
    item(
      "r3",
      "roles",
      "大事最好由一个人拿主意。",
      "Great matters are best decided by one of the two.",
    ),
    item(
      "m3",
      "money",
      "大一点的花费，应该两个人先商量。",
      "Larger expenses should be talked over first.",
    ),
    item(
      "t3",
      "closeness",
      "再忙，每天也要有两个人说话的时间。",
      "However busy, every day needs time for the two to talk.",
    ),
  ],
};
