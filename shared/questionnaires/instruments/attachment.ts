import { answers, type Instrument, inBoth, item, scale } from "../instrument.ts";

/**
 * Twelve statements on how somebody is close to a partner, six on anxiety about being left and six
 * on keeping a distance: the two dimensions of the Experiences in Close Relationships questionnaire
 * (Brennan, Clark and Shaver, 1998; Fraley, Waller and Brennan, 2000). Our own wording, not normed;
 * no types are made of it.
 */
export const attachment: Instrument = {
  id: "attachment",
  version: 1,
  by: "client",
  title: inBoth("亲近关系小问卷", "Being close"),
  note: inBoth(
    "两个维度：担心被冷落、与人保持距离，各 6 题。不分类型，没有常模。",
    "Two dimensions, worry about being left and keeping a distance, six statements each. No types, no norms.",
  ),
  instruction: inBoth(
    "想想您在恋爱里一般的感受；没有交往过，就想想最亲近的人。没有对错，不想答的可以跳过。",
    "Think of how you usually feel with a partner, or, if there was none, with those closest to you. Nothing is right or wrong; skip what you would rather not answer.",
  ),
  minutes: 3,
  answers: answers(
    ["完全不同意", "Not at all"],
    ["不同意", "No"],
    ["有点不同意", "Rather not"],
    ["说不准", "Hard to say"],
    ["有点同意", "Rather"],
    ["同意", "Yes"],
    ["完全同意", "Very much"],
  ),
  scales: [
    scale(
      "anxiety",
      5,
      ["担心被冷落", "Worry about being left"],
      ["放心", "At ease"],
      ["常需要确认", "Often needs assurance"],
    ),
    scale(
      "avoidance",
      5,
      ["保持距离", "Keeping a distance"],
      ["容易亲近", "Close easily"],
      ["需要自己的空间", "Needs own room"],
    ),
  ],
  items: [
    item(
      "x1",
      "anxiety",
      "对方回消息慢了，我会想是不是不在乎我了。",
      "When an answer is slow to come I wonder whether I still matter.",
    ),
    item(
      "v1",
      "avoidance",
      "心里的事，我习惯自己消化，不太跟对方说。",
      "What weighs on me I rather settle by myself than tell.",
    ),
    item(
      "x2",
      "anxiety",
      "我常担心对方会离开我。",
      "I often worry that the other person might leave.",
    ),
    item(
      "v2",
      "-avoidance",
      "难受的时候，我会第一个想到找对方。",
      "When I feel bad, the other person is the first I turn to.",
    ),
    item("x3", "anxiety", "我需要对方常常说在乎我。", "I need to be told often that I matter."),
    item(
      "v3",
      "avoidance",
      "对方太黏，我会想往后退。",
      "When somebody comes too close I want to step back.",
    ),
    item(
      "x4",
      "-anxiety",
      "两个人各忙各的几天，我也很安心。",
      "When both are busy for some days I am at ease.",
    ),
    item(
      "v4",
      "-avoidance",
      "在对方面前示弱，我不觉得难为情。",
      "I do not mind showing weakness to the other person.",
    ),
    item(
      "x5",
      "anxiety",
      "我投入得总比对方多，这让我不安。",
      "I seem to give more than I get, and that makes me uneasy.",
    ),
    item(
      "v5",
      "avoidance",
      "依靠别人，让我觉得不自在。",
      "Relying on somebody makes me uncomfortable.",
    ),
    item("x6", "-anxiety", "我很少怀疑对方的心意。", "I seldom doubt how the other person feels."),
    item(
      "v6",
      "-avoidance",
      "和喜欢的人无话不谈，对我来说很自然。",
      "Telling everything to somebody I love comes naturally to me.",
    ),
  ],
};
