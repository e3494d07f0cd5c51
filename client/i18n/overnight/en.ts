import { plural } from "../plural.ts";
import type { zh } from "./zh.ts";

/** The list of the whole agency in English. */
export const en: typeof zh = {
  title: "To introduce today",
  note: "Up to three for each client: every must is met both ways, consents and single status are in order. Whom to propose is yours to decide.",
  rule: "Nobody stands in more than five lists; whoever was not proposed for 30 days comes first.",
  asOf: (when) => `As of ${when}`,
  notToday: "This list was made earlier and may be out of date.",
  stale: "Files changed since it was made. Where it says “changed”, the candidates page counts.",
  making: "Making today's list…",
  makingFew: (done, of) => `Making the list, ${done} of ${of}. Go on with anything else.`,
  make: "Make the list",
  again: "Make it again",
  stop: "Stop",
  whose: "Whose clients",
  mine: "My clients",
  everybody: "Everybody",
  lines: "Clients to introduce",
  count: (count, withNew) =>
    withNew === 0
      ? `${plural(count, "client")} with candidates`
      : withNew === count
        ? `${plural(count, "client")} with somebody new`
        : `${plural(count, "client")} with candidates, ${withNew} with somebody new`,
  isNew: "New",
  isQuiet: "Not proposed for 30 days",
  isStale: "Changed",
  underWay: "Under way",
  find: (name) => `Find candidates for ${name}`,
  fit: (name, percent) => `Meets ${name}'s wishes ${percent}%`,
  asksNothing: (name) => `${name} asks for nothing`,
  between: " · ",
  more: (count) => `Show ${count} more`,
  held: (count) =>
    `${plural(count, "more client")} with something open on their own side (consent, single status, paused, going steady); they are listed once it is settled.`,
  empty: (count) =>
    `For ${plural(count, "more client")} nobody fits both ways now; their wishes may be worth a talk.`,
  nobody:
    "Nobody to introduce now. Clients appear here once consents and single status are in order and wishes are written down.",
  none: "No list was made yet. It is made in the background while you go on.",
  today: (count) => `Somebody new for ${count} of your clients`,
  look: "Have a look",
};
