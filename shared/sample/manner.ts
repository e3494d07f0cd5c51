import type { SeededRandom } from "#shared/kernel";
import type { Card } from "./card.ts";
import { some, weighted } from "./chance.ts";

const hobbies = [
  "爬山",
  "看书",
  "做饭",
  "摄影",
  "羽毛球",
  "看电影",
  "旅行",
  "养花",
  "跑步",
  "钓鱼",
];

/** How a person is with others and at home, as they tell it. */
export const makeManner = (random: SeededRandom, isOlder: boolean): Card => ({
  sleep: weighted(random, isOlder ? { early: 7, regular: 3 } : { regular: 5, late: 4, early: 1 }),
  communication: weighted(random, { direct: 3, gentle: 3, listens: 2, talkative: 1, quiet: 1 }),
  conflict: weighted(random, {
    coolsDownFirst: 4,
    talksAtOnce: 3,
    givesWay: 2,
    keepsSilent: 2,
    holdsOn: 1,
  }),
  moods: weighted(random, { even: 5, medium: 4, changing: 1 }),
  pace: weighted(random, { slow: 4, medium: 5, fast: 1 }),
  hobbies: some(random, hobbies, random.integer(1, 3)).join("、"),
});
