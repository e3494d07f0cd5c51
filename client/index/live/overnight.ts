import { type Accessor, createEffect, createSignal } from "solid-js";
import type {
  OvernightList,
  OvernightOrder,
  OvernightProgress,
  OvernightQuery,
} from "../overnight-query.ts";
import type { EngineLine } from "./engine-line.ts";
import { createLatest } from "./latest.ts";

/** The list of the whole agency, as the screens of this tab have it made and read it. */
export interface Overnight {
  /** How far the list is that is being made. */
  readonly progress: Accessor<OvernightProgress>;
  /** Makes the list anew; answers when it is done or was left. */
  readonly make: (order: OvernightOrder) => Promise<void>;
  /** Leaves what is being made; the list of the last time stays. */
  readonly leave: () => void;
  /** The list that is kept on this device, following the clients; undefined before the first answer. */
  readonly list: (
    query: Accessor<OvernightQuery | undefined>,
  ) => Accessor<OvernightList | "none" | undefined>;
}

/** Asks the engine for one slice after the other, so that other questions go in between. */
export function createOvernight(line: EngineLine, news: Accessor<unknown>): Overnight {
  const [progress, setProgress] = createSignal<OvernightProgress>({ type: "none" });
  let turn = 0;
  return {
    progress,
    make: async (order) => {
      turn += 1;
      const mine = turn;
      setProgress({ type: "running", done: 0, of: 1 });
      let now = await line.ask((engine) => engine.beginOvernight(order));
      while (turn === mine && now?.type === "running") {
        setProgress(now);
        now = await line.ask((engine) => engine.goOnOvernight());
      }
      if (turn === mine) setProgress(now ?? { type: "none" });
    },
    leave: () => {
      turn += 1;
      setProgress({ type: "none" });
      void line.ask((engine) => engine.leaveOvernight());
    },
    list: (query) => {
      const [list, setList] = createSignal<OvernightList | "none" | undefined>();
      const ask = createLatest(
        (asked: OvernightQuery) => line.ask((engine) => engine.overnightList(asked)),
        (found) => setList(found),
      );
      createEffect(() => {
        news();
        const asked = query();
        // While one is made the last one stands; what is done is another one.
        if (asked && progress().type !== "running") ask(asked);
      });
      return list;
    },
  };
}
