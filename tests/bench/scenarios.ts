/** Everything `npm run bench` can measure. */
import { match } from "./match.ts";
import { overnight } from "./overnight.ts";
import type { Scenario } from "./scenario.ts";
import { coldLoad } from "./scenarios/cold-load.ts";
import { edit } from "./scenarios/edit.ts";
import { fanOut } from "./scenarios/fan-out.ts";
import { firstSync } from "./scenarios/first-sync.ts";
import { idle } from "./scenarios/idle.ts";
import { manyRooms } from "./scenarios/many-rooms.ts";
import { mostDeliveries } from "./scenarios/most-deliveries.ts";
import { warmStart } from "./scenarios/warm-start.ts";
import { search } from "./search.ts";

/** In the order in which they are run. */
export const scenarios: readonly Scenario[] = [
  ...[2, 20, 100].map(fanOut),
  manyRooms,
  mostDeliveries,
  coldLoad,
  idle,
  firstSync,
  warmStart,
  edit,
  search,
  match,
  overnight,
];
