/** The day total of the till. */
export const tillZh = {
  till: "收银日报",
  tillNote: "按收据上的日期合计；作废的不算。",
  tillDay: "哪一天",
  tillIn: "收入",
  tillOut: "退款",
  tillNet: "净收",
  tillByWay: "按方式",
  tillByStaff: "按经手人",
  tillNone: "这一天没有收款，也没有退款。",
  tillReading: "正在汇总…",
  tillOnlyYours: "您看不到的客户不在合计里。",
  tillCount: (count: number, cancelled: number) =>
    cancelled === 0 ? `${count} 张收据` : `${count} 张收据，另有 ${cancelled} 张作废`,
  previousDay: "前一天",
  nextDay: "后一天",
  tillColumns: {
    number: "收据号",
    client: "客户",
    kind: "款项",
    way: "方式",
    sum: "金额",
    by: "经手",
  },
  tillExportColumns: { day: "日期", cancelled: "作废原因" },
  tillNotAllowed: "收银日报给有收银权限的同事和主管看。",
};
