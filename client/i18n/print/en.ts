/** Around every printed document. */
import type { zh } from "./zh.ts";

export const en: typeof zh = {
  printed: (who, when) => `Printed by ${who}, ${when}`,
  day: "Date",
  signedOn: "Date:",
};
