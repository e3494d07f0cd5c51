import { plural } from "../plural.ts";
import type { tillZh } from "./till-zh.ts";

/** The day total of the till. */
export const tillEn: typeof tillZh = {
  till: "Day total",
  tillNote: "By the day on the receipt; cancelled ones do not count.",
  tillDay: "Which day",
  tillIn: "Taken",
  tillOut: "Refunded",
  tillNet: "Net",
  tillByWay: "By way of payment",
  tillByStaff: "By colleague",
  tillNone: "Nothing was taken or refunded on this day.",
  tillReading: "Adding up…",
  tillOnlyYours: "Clients you may not see are not in the sums.",
  tillCount: (count, cancelled) =>
    cancelled === 0
      ? plural(count, "receipt")
      : `${plural(count, "receipt")}, and ${cancelled} cancelled`,
  previousDay: "Day before",
  nextDay: "Day after",
  tillColumns: {
    number: "Receipt",
    client: "Client",
    kind: "Payment",
    way: "Way",
    sum: "Amount",
    by: "Taken by",
  },
  tillExportColumns: { day: "Day", cancelled: "Why cancelled" },
  tillNotAllowed: "The day total is for those who count the till, and for supervisors.",
};
