/** What may be done before a contract is signed, and by whom: money in advance, a price approved. */
export const advanceZh = {
  takeAdvance: "收预付款",
  takeAdvanceTitle: "收一笔预付款",
  advanceHint: "签约前只收预付款，签约后算进合同价款；最后没有签，就退给客户。",
  advanceOnly: "还没签约，只收预付款",
  wholeBeforeSigning: (sum: string) => `签约前不能收足 ${sum}，请先签约，或少收一些作预付款。`,
  nothingToGiveBack: "现在没有可退的钱。",

  limitIs: (percent: number) => `婚介师可自行优惠 ${percent}%，再低要主管批准`,
  waitsForApproval: (percent: string, limit: number) =>
    `这个价格比原价低 ${percent}%，超过 ${limit}%，主管批准后才能签。`,
  approve: "批准这个价格",
  approved: (who: string) => `${who}已批准`,
  approvedSaid: (price: string) => `已批准按 ${price} 签约`,
  approveOwn: "自行批准",
  notByOneself: (others: string) => `您自己报的价，要由另一位主管批准：${others}。`,
  onlySupervisor: "本店只有您一位主管，可以自行批准，经过里会写明。",
  approvedByOneself: (who: string) => `${who}自行批准`,
  approvedOwnSaid: (price: string) => `已自行批准按 ${price} 签约`,
};
