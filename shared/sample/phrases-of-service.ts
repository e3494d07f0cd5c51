/** What is said in interviews and at the end of a service. Nobody's real words. */

/** Answers in an interview, by question. */
export const answersInWords: Readonly<Record<string, readonly string[]>> = {
  whyNow: [
    "工作稳定下来了，身边朋友都成家了，想认真找一位。",
    "前几年顾着工作，现在觉得该留时间给自己。",
    "父母身体不如从前，希望他们看到我安定下来。",
  ],
  familyConditions: [
    "家里希望是本地人，我自己觉得人品更要紧。",
    "爸妈没有硬性要求，只说要合得来。",
  ],
  grewUp: ["爸妈话不多，但很少吵架，晚饭总是一起吃。", "妈妈管得多，爸爸脾气好，家里热闹。"],
  habitsToKnow: [
    "早睡早起，周末也是。",
    "家里要收拾整齐，东西乱了会着急。",
    "养了一只猫，睡在客厅。",
  ],
  learned: ["有话当面说，不要冷着。", "不能只顾着迁就，自己的想法也要讲。"],
  goodMarriage: [
    "有商有量，忙的时候互相搭把手。",
    "各自有事做，晚上能坐下来说说话。",
    "遇到事情一起扛，不翻旧账。",
  ],
  worries: ["怕婚后两家生活习惯差得多。", "怕对方工作太忙，家里的事都落在一个人身上。"],
  never: ["不诚实，还有动手。", "赌博，或者瞒着欠债。"],
  bestDay: ["下班一起买菜做饭，饭后散步。", "周末带孩子去公园，晚上和爸妈视频。"],
};

/** How a colleague sums somebody up for the search. */
export const positionings = [
  "适合性格温和、作息规律的对象，先从同城找。",
  "需要多一点时间熟悉，见面安排两次以上再问决定。",
  "表达直接，推荐前先和对方讲清楚。",
];

/** What the agency takes from a service that ended. */
export const lessons = [
  "推荐前先确认双方对居住地的打算。",
  "第一次见面后当天回访，效果更好。",
  "合同到期前一个月就该谈续约还是结束。",
];

/** What clients write in a survey. */
export const surveyWords = [
  "老师很耐心，推荐的人和说的一样。",
  "整体满意，希望回复能再快一点。",
  "见面安排得周到，地方也安静。",
  "推荐的次数比想象的少，不过人都靠谱。",
];

/** What is to be done better. */
export const improvements = [
  "推荐前核对双方近期的出差安排。",
  "把见面后的回访提前到当天晚上。",
  "合同里的次数在首页写清楚。",
];

/** Why a file is kept for so long. */
export const retentionReasons = {
  withContract: "合同结束后保存三年，用于处理可能的争议。",
  without: "没有签合同，咨询资料保存一年。",
};

/** What a client asks about their own data. */
export const rightsWords = {
  copy: "想要一份你们保存的我的全部资料。",
  correct: "单位换了，请把资料改过来。",
  withdraw: "暂时不想被推荐了，请撤回授权。",
  erase: "以后不来了，请把资料删掉。",
  explain: "想知道资料都给谁看过。",
} as const;

/** What came of it. */
export const rightsAnswer = "已办好，并当面告知本人。";
