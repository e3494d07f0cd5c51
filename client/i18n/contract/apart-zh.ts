/** What two did apart, and a person settles. */
export const apartZh = {
  overspent: (what: string, over: number, promised: number) =>
    `${what}多用了 ${over} 次：合同约定 ${promised} 次，两位同事各记了一次。请选一次算赠送，或标为记错；要补次数就签补充协议。`,
  overspentShort: (what: string) => `${what}次数用超了`,
  overpaid: (sum: string) =>
    `多收了 ${sum}：可能两位同事各收了一次。请作废重复的收据，或把多收的退给客户。`,
  overpaidShort: (sum: string) => `多收了 ${sum}`,
  refundedTooMuch: (taken: string, refunded: string, over: string) =>
    `一共收了 ${taken}，却退了 ${refunded}，多退 ${over}：可能两位同事各退了一次。请核对，作废没有真正退出去的那张；真退多了，请向客户收回后再作废。`,
  refundedTooMuchShort: (sum: string) => `多退了 ${sum}`,
  takenTwice: (what: string, count: number) =>
    `${what}有 ${count} 张收据，可能是同一笔记了两次。请核对：真的都有，请点下面的按钮；重复的请作废一张。`,
  takenTwiceShort: (what: string) => `${what}可能记了两次`,
  bothTaken: "两笔都收了",
  bothTakenSaid: (what: string) => `已核对：${what}两笔都收了`,
  bothGivenBack: "两笔都退了",
  bothGivenBackSaid: (what: string) => `已核对：${what}两笔都退了`,
  annexName: "补充协议",
  annexedTwice: (count: number) =>
    `有 ${count} 份一样的补充协议，可能是同一份记了两次，次数和价格现在都加了两遍。请核对：真的都签了，请点下面的按钮；重复的请作废一份。`,
  annexedTwiceShort: "补充协议可能记了两次",
  bothSigned: "都签了",
  bothSignedSaid: "已核对：补充协议都签了",
  saidApart: (what: string) => `${what}有两种说法`,
  saidApartHint: "两位同事各写各的。选一个为准，另一个仍留在改动记录里。",
  twoInForce: (count: number) => `有 ${count} 份合同同时有效，请作废或终止其中一份。`,
  take1: "以这个为准",
  settled: (what: string) => `已定：${what}`,
  apartField: {
    offer: "方案",
    signed: "签下的合同",
    ended: "终止的约定",
    taken: "收据",
    contract: "收据所属的合同",
    invoice: "发票信息",
    beside: "收据的核对",
    done: "交付记录",
    accepted: "客户是否愿意",
    excused: "是否计入次数",
  },
  toApprove: (price: string) => `等您批准 ${price}`,
  isOverdue: (kind: string, sum: string) => `${kind} ${sum}已逾期`,
  goSettle: "去处理",
};
