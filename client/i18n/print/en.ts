/** Around every printed document. */
import type { zh } from "./zh.ts";

export const en: typeof zh = {
  printed: (who, when) => `Printed by ${who}, ${when}`,
  day: "Date",
  signedOn: "Date:",
  whyLabel: "What for",
  why: {
    clientAsked: "The client asked",
    appointment: "For a talk",
    takingOver: "A colleague takes over",
    filing: "Filing on paper",
    authority: "Arbitration or an authority",
    other: "Something else",
  },
  whyNote: "Who took this out, when and why is written into the log of looks.",
  notTraced:
    "This device could not leave the trace, so nothing was handed out. Free some disk space and try again.",
};
