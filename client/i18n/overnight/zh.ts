/** The list of the whole agency: whom to introduce to whom today. */
export const zh = {
  title: "今日可推荐",
  note: "每位客户最多三位，双方的硬条件都符合，授权和单身核验齐全。推荐谁，由您决定。",
  rule: "同一位最多出现在五份名单里，30 天没推荐过的排在前面。",
  asOf: (when: string) => `${when}整理`,
  notToday: "这份名单是之前整理的，可能已经过时。",
  stale: "整理之后有档案改过；标了“有变动”的，以找人选的页面为准。",
  making: "正在整理今日可推荐…",
  makingFew: (done: number, of: number) => `正在整理 ${done}/${of}，可以照常做别的事。`,
  make: "整理名单",
  again: "重新整理",
  stop: "停止整理",
  whose: "谁的客户",
  mine: "我的客户",
  everybody: "全店",
  lines: "可推荐的客户",
  count: (count: number, withNew: number) =>
    withNew === 0
      ? `${count} 位客户有人选`
      : withNew === count
        ? `${count} 位客户有新的人选`
        : `${count} 位客户有人选，其中 ${withNew} 位有新的人选`,
  isNew: "新",
  isQuiet: "30 天没推荐过",
  isStale: "有变动",
  underWay: "推荐中",
  find: (name: string) => `为${name}找人选`,
  fit: (name: string, percent: number) => `合${name}的条件 ${percent}%`,
  asksNothing: (name: string) => `${name}没提条件`,
  between: " · ",
  more: (count: number) => `再看 ${count} 位`,
  held: (count: number) =>
    `另有 ${count} 位自己这边还有事要办（授权、单身核验、暂停、已在交往等），办好后会列出来。`,
  empty: (count: number) => `另有 ${count} 位眼下没有双方都符合的人；可以跟客户谈谈条件。`,
  nobody: "眼下没有可以推荐的。客户授权、单身核验齐全并写下择偶条件后，会出现在这里。",
  none: "还没有整理过。整理在后台进行，不耽误别的事。",
  today: (count: number) => `您有 ${count} 位客户出现了新的人选`,
  look: "去看看",
};
