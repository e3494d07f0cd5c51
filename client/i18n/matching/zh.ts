import type { MatchGroup } from "#shared/matching";

/** Candidates: whom to introduce to whom, why, and what to ask first. */
export const zh = {
  title: "人选",
  pageTitle: (name: string) => `为${name}找人选`,
  note: (fit: string) => `百分数是${fit}，不预测两人合不合得来；推荐谁，由您决定。`,
  find: "找人选",
  fit: "符合所提条件的程度",
  counting: "正在比对…",
  notListed: "这份档案不在名册里，不排列人选。",

  group: {
    fits: "可以推荐",
    ask: "先问清楚",
    blocked: "不能推荐",
  } satisfies Record<MatchGroup, string>,
  groupNote: {
    fits: "双方必须满足的条件都符合，授权和单身核验齐全。",
    ask: "必须满足的条件没有不符的，但有几件事还不知道。",
    blocked: "只列想认识对方性别的客户；原因写在每一位下面。",
  } satisfies Record<MatchGroup, string>,
  fitsOnceAsked: (name: string) =>
    `双方必须满足的条件都符合，对方这边齐全；${name}这边补齐就可以推荐。`,
  groupEmpty: {
    fits: "现在没有。看看“先问清楚”的，问清楚了就会上来；也可以跟客户谈谈条件。",
    ask: "没有要先问的。",
    blocked: "没有。",
  } satisfies Record<MatchGroup, string>,
  counts: (fits: number, ask: number) => `可以推荐 ${fits} 位 · 先问清楚 ${ask} 位`,
  estimate: (fits: number, ask: number) =>
    `照今天名册上双方写明的条件，可以推荐的有 ${fits} 位，先问清楚再看的有 ${ask} 位。只是眼下的人数，不是承诺。`,
  noEstimate: (why: string) => `现在还估计不了有多少合适的人：${why}`,
  bestOf: (shown: number, count: number) => `共 ${count} 位，这里是最符合的 ${shown} 位。`,
  more: (count: number) => `再看 ${count} 位`,
  refusing: (count: number) => `另有 ${count} 位不愿由程序排列，没有列出，请逐一挑选。`,

  forClient: (name: string) => `合${name}的条件`,
  bar: (a: string, b: string, ofA: number, ofB: number) =>
    `${b}符合${a}所提条件 ${ofA}%，${a}符合${b}所提条件 ${ofB}%`,
  percent: (percent: number) => `${percent}%`,
  nothingAsked: "没提条件",
  asksNothing: (who: string) => `${who}没提条件`,
  lopsided: "一头高一头低",
  known: (known: number, stated: number) => `依据 ${known}/${stated} 项`,
  knownNone: "双方都没提条件",
  reasons: "符合",
  conflicts: "不合",
  unknowns: "不清楚",
  blocks: "不能推荐",
  asks: "先问",
  line: (label: string, has: string, who: string, wish: string) =>
    `${label} ${has}（${who}要${wish}）`,
  /** What somebody asked for, thing by thing. */
  wanted: (who: string, things: string) => `${who}要的：${things}`,
  thing: (label: string, value: string) => `${label} ${value}`,
  between: " · ",
  years: (years: number) => `${years} 岁`,

  block: {
    withdrawn: (who: string) => `${who}撤回了授权。`,
    kin: (who: string) => `在${who}的回避名单上：亲属（三代以内不能结婚）。`,
    underAge: (who: string, age: number) =>
      `${who} ${age} 岁，未到法定婚龄（男 22 岁，女 20 岁）。`,
    must: (who: string, what: string) => `${who}必须满足的条件不符：${what}`,
    refusesRanking: (who: string) => `${who}不愿由程序排列人选。`,
    metAndRefused: "两位见过面，有一方不愿再见。",
    coolingDown: (until: string) => `不久前推荐过，有一方没有考虑；${until}以后再提。`,
  },
  ask: {
    single: (who: string) => `${who}的单身情况还没有核验。`,
    singleEnded: (who: string) => `${who}的单身核验已过期，请重新核验。`,
    sex: (who: string) => `${who}的性别没有填。`,
    birthDate: (who: string) => `${who}的出生日期没有填，不知道是否到法定婚龄。`,
    must: (who: string, label: string, wish: string) => `问${who}：${label}（对方必须${wish}）`,
  },

  ownBlocked: (name: string) => `现在不为${name}排列人选`,
  ownAsks: (name: string) => `推荐前，先把${name}这边的补齐`,
  byHand: "逐一挑选",

  wishes: (name: string) => `${name}的条件`,
  wishesNone: "还没有记下择偶条件。访谈里说到的，确认后会写在这里；没有条件也能排列，只是依据少。",
  saidBy: { client: "本人说", relative: "家人说", matchmaker: "婚介师记" },
  saidOn: (who: string, when: string) => `${who} · ${when}`,
  cost: (more: number) => `不坚持这一条，多 ${more} 位`,
  read: "只供您看，不参与排列",

  propose: "推荐",
  askThenPropose: "问清楚后推荐",
  openPair: "看这次推荐",
  ground: "推荐时的依据",
  groundFor: (other: string, name: string, percent: number) =>
    `${other}符合${name}所提条件 ${percent}%`,
};
