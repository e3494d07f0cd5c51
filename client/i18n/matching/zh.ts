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

  editor: {
    open: "改条件、试条件",
    title: (name: string) => `${name}的择偶条件`,
    note: "改一改就看得到人数；不保存就什么也没改。",
    none: "还没有记下择偶条件。从下面加一条，或者采用访谈里说到的。",
    add: "加一条",
    choose: "请选",
    edit: "改",
    close: "收起",
    restore: "还原",
    changed: "试改",
    dropped: "不再要求",
    drop: "不要求了",
    importance: "有多要紧",
    from: "最低",
    to: "最高",
    slide: (label: string, end: string) => `${label}${end}，拖动`,
    atLeast: "至少",
    anyOf: "可以是",
    oneMore: "再加一个",
    words: "写什么都行",
    wordsHint: "几个之间用顿号隔开",
    outOf: (least: number, most: number) => `请填 ${least} 到 ${most} 之间的整数`,
    noEnd: "最低、最高至少填一头；都不限就按“不要求了”",
    crossed: "最低比最高还大",
    noneChosen: "还没选",
    noWord: "还没写",
    tooLong: (most: number) => `最多 ${most} 个，每个最多 ${most} 字`,
    tried: "还没保存的改动",
    unsaved: (count: number) => (count === 0 ? "有一条还没填好" : `试改了 ${count} 条，还没保存`),
    notYet: "有一条还没填好，改好再保存。",
    notYours: "您可以试，但这位客户的条件要由负责的同事来改。",
    whose: "这是谁说的",
    save: "保存",
    giveUp: "不保存",
    saved: (what: string) => `已改择偶条件：${what}`,
    proposed: "访谈和问卷里说到的",
    proposedNote: "先放进来看看人数；保存了才写到资料上。",
    tryOut: "放进来试试",
    isTried: "已放进来",
  },
  position: {
    title: "这些条件下有多少人",
    step: {
      sought: () => "想认识的对象，现在可以介绍的",
      meeting: (name: string) => `符合${name}必须满足的`,
      mutual: (name: string) => `其中也接受${name}的`,
      close: (name: string) => `其中${name}看重的也都符合`,
    },
    short: (mutual: number) => `双方都合：${mutual} 位`,
    accepting: (name: string, count: number) => `不看${name}的条件，接受${name}的共 ${count} 位。`,
    note: "没填的不算不符合，要先问。只是眼下的人数，不是成功的把握。",
    change: (more: number) => (more > 0 ? `多 ${more} 位` : `少 ${-more} 位`),
    none: (why: string) => `现在不计算人数：${why}`,
    excludes: (count: number, more: number, isMust: boolean) => {
      const brings = isMust ? `不坚持，多 ${more} 位` : `不看重这条，多 ${more} 位`;
      return `${count} 位不符合 · ${more === 0 ? "单放宽这条，不多一位" : brings}`;
    },
    excludesNone: "没有排除谁",
    easing: (wish: string, more: number) => `${wish}：多 ${more} 位`,
    nobody: (what: string, count: number, more: number) =>
      more === 0
        ? `这样一位也没有了。排除最多的是“${what}”：${count} 位；只放宽一条还不够。`
        : `这样一位也没有了。影响最大的是“${what}”：${count} 位不符合，不坚持它，多 ${more} 位。`,
    nobodySought: "现在没有可以介绍的对象：不是条件的缘故。",
    nobodyBack: "这样一位也没有了：缘故在对方的条件，不在这边。",
    contradictions: "条件里有对不上的，请问客户",
    tooYoung: (from: number) => `要求的年龄都不到法定婚龄（${from} 岁）。`,
    together: (one: string, other: string) => `“${one}”和“${other}”两条，很难有人同时符合。`,
    ownCard: (label: string) => `“${label}”和客户自己资料上填的相反。`,
  },

  propose: "推荐",
  askThenPropose: "问清楚后推荐",
  openPair: "看这次推荐",
  ground: "推荐时的依据",
  groundFor: (other: string, name: string, percent: number) =>
    `${other}符合${name}所提条件 ${percent}%`,
};
