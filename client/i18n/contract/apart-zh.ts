/** What two did apart, and a person settles. */
export const apartZh = {
  overspent: (what: string, over: number, promised: number) =>
    `${what}多用了 ${over} 次：合同约定 ${promised} 次，两位同事各记了一次。请选一次算赠送，或标为记错；要补次数就签补充协议。`,
  overspentShort: (what: string) => `${what}次数用超了`,
  overpaid: (sum: string) =>
    `多收了 ${sum}：可能两位同事各收了一次。请作废重复的收据，或把多收的退给客户。`,
  overpaidShort: (sum: string) => `多收了 ${sum}`,
  saidApart: (what: string) => `${what}有两种说法`,
  saidApartHint: "两位同事各写各的。选一个为准，另一个仍留在改动记录里。",
  twoInForce: (count: number) => `有 ${count} 份合同同时有效，请作废或终止其中一份。`,
  take1: "以这个为准",
  settled: (what: string) => `已定：${what}`,
  apartField: {
    offer: "方案",
    signed: "签下的合同",
    ended: "终止的约定",
    contract: "收据所属的合同",
    invoice: "发票信息",
    done: "交付记录",
    accepted: "客户是否愿意",
    excused: "是否计入次数",
  },
  toApprove: (price: string) => `等您批准 ${price}`,
  isOverdue: (kind: string, sum: string) => `${kind} ${sum}已逾期`,
  goSettle: "去处理",
};
