import { answers, type Instrument, inBoth, item, scale } from "../instrument.ts";

/**
 * Twenty statements on the five broad traits, four for each and half of them reversed where that
 * reads naturally. The constructs are those of the Mini-IPIP (Donnellan, Oswald, Baird and Lucas,
 * 2006) and of the Big Five Inventory (John and Srivastava, 1999); the wording is ours and was not
 * normed, so that only the place on the scale's own range is told.
 */
export const bigFive: Instrument = {
  id: "bigFive",
  version: 1,
  by: "client",
  title: inBoth("性格小问卷", "How you usually are"),
  note: inBoth(
    "五大性格维度，每个 4 题。题目为本店自写，没有常模。",
    "Five broad traits, four statements each. Our own wording; there are no norms.",
  ),
  instruction: inBoth(
    "下面的说法和平时的您有多像？没有对错，按第一感觉选就好，不想答的可以跳过。",
    "How well do these describe you as you usually are? Nothing is right or wrong: take your first feeling, and skip what you would rather not answer.",
  ),
  minutes: 4,
  answers: answers(
    ["很不像", "Not at all"],
    ["不太像", "Not much"],
    ["说不准", "Hard to say"],
    ["比较像", "Rather"],
    ["很像", "Very much"],
  ),
  scales: [
    scale(
      "extraversion",
      3,
      ["外向", "Extraversion"],
      ["安静、慢热", "Quiet, slow to warm"],
      ["爱热闹、主动", "Lively, outgoing"],
    ),
    scale(
      "agreeableness",
      3,
      ["随和", "Agreeableness"],
      ["直接、有主见", "Direct, own-minded"],
      ["体谅、好商量", "Considerate, easy-going"],
    ),
    scale(
      "conscientiousness",
      3,
      ["条理", "Conscientiousness"],
      ["随性、灵活", "Spontaneous, flexible"],
      ["有计划、守约", "Planned, reliable"],
    ),
    scale(
      "negativeEmotion",
      3,
      ["情绪起伏", "Negative emotionality"],
      ["平稳、少担心", "Even, worries little"],
      ["敏感、易担心", "Sensitive, worries easily"],
    ),
    scale(
      "openness",
      3,
      ["开放", "Openness"],
      ["务实、偏好熟悉", "Practical, prefers the known"],
      ["好奇、爱尝新", "Curious, likes the new"],
    ),
  ],
  items: [
    item(
      "e1",
      "extraversion",
      "在一群人里，我常常是先开口的那个。",
      "In a group I am often the first to speak.",
    ),
    item(
      "a1",
      "agreeableness",
      "别人难过的时候，我心里也跟着不好受。",
      "When somebody is sad, it touches me too.",
    ),
    item(
      "c1",
      "conscientiousness",
      "答应的事，我会记下来按时做完。",
      "What I promise I write down and do in time.",
    ),
    item(
      "n1",
      "negativeEmotion",
      "小事也能让我心烦一阵子。",
      "Small things can upset me for a while.",
    ),
    item(
      "o1",
      "openness",
      "我喜欢去没去过的地方，试没试过的东西。",
      "I like places I have never been to and things I have never tried.",
    ),
    item(
      "e2",
      "-extraversion",
      "人多的场合，我更愿意待在边上。",
      "Where there are many people I would rather stay at the edge.",
    ),
    item(
      "a2",
      "-agreeableness",
      "别人的烦恼，我不太愿意多听。",
      "I do not care to hear much of other people’s troubles.",
    ),
    item(
      "c2",
      "-conscientiousness",
      "我的东西常常乱放，要用的时候找不到。",
      "I leave my things about and cannot find them when I need them.",
    ),
    item("n2", "-negativeEmotion", "遇到麻烦，我多半能沉住气。", "In trouble I mostly keep calm."),
    item("o2", "-openness", "太抽象的话题，我听着没意思。", "Abstract subjects bore me."),
    item(
      "e3",
      "extraversion",
      "和刚认识的人聊天，我觉得轻松。",
      "Talking to people I have just met is easy for me.",
    ),
    item(
      "a3",
      "agreeableness",
      "为了别人方便，我愿意多走几步。",
      "I gladly go out of my way to make things easier for others.",
    ),
    item(
      "c3",
      "conscientiousness",
      "做事之前，我习惯先想好步骤。",
      "Before I begin I think the steps through.",
    ),
    item(
      "n3",
      "negativeEmotion",
      "我的心情一天里会变好几次。",
      "My mood changes several times a day.",
    ),
    item(
      "o3",
      "openness",
      "一幅画、一段音乐，能让我想很久。",
      "A picture or a piece of music can keep me thinking for long.",
    ),
    item(
      "e4",
      "-extraversion",
      "我话不多，别人得等一会儿才了解我。",
      "I say little, and it takes people a while to know me.",
    ),
    item(
      "a4",
      "-agreeableness",
      "争起来的时候，我很难让步。",
      "In an argument I find it hard to give way.",
    ),
    item(
      "c4",
      "-conscientiousness",
      "该做的事，我常拖到最后。",
      "What has to be done I often leave to the last moment.",
    ),
    item(
      "n4",
      "negativeEmotion",
      "事情还没发生，我就开始担心。",
      "I begin to worry before anything has happened.",
    ),
    item(
      "o4",
      "openness",
      "我常有些别人想不到的点子。",
      "I often have ideas that others do not think of.",
    ),
  ],
};
