/** Around every printed document. */
export const zh = {
  printed: (who: string, when: string) => `${who} 打印于 ${when}`,
  day: "日期",
  signedOn: "日期：",
};
