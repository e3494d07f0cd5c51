/** Around every printed document. */
export const zh = {
  printed: (who: string, when: string) => `${who} 打印于 ${when}`,
  day: "日期",
  signedOn: "日期：",
  whyLabel: "用途",
  why: {
    clientAsked: "本人要求",
    appointment: "面谈时用",
    takingOver: "交接给同事",
    filing: "纸质存档",
    authority: "仲裁或机关调取",
    other: "其他",
  },
  whyNote: "谁、什么时候、为什么拿出这份资料，会记在查看记录里。",
  notTraced: "本机没能留下记录，所以没有拿出。请清理磁盘空间后再试。",
};
