import { statSync } from "node:fs";
import { join } from "node:path";
import type { Result } from "#shared/kernel";
import type { FeedPage } from "#shared/protocol";
import type { Config } from "../config.ts";
import type { MetricsDoor } from "../http/answer-metrics.ts";
import type { RoomsObserver } from "../rooms/room.ts";
import type { SealedLog } from "../storage/sealed-log.ts";
import { measuredLog } from "./measured-log.ts";
import { createMetrics, type Levels } from "./metrics.ts";

type AnsweredPage = Result<FeedPage, "malformed">;

/** Where the parts of the relay are counted and timed; nothing at all without a token for it. */
export interface Figures {
  readonly log: (log: SealedLog) => SealedLog;
  readonly feed: <Asked>(
    page: (asked: Asked) => Promise<AnsweredPage>,
  ) => (asked: Asked) => Promise<AnsweredPage>;
  readonly rooms?: RoomsObserver;
  readonly compacted?: (how: "snapshot" | "epoch", tookMs: number) => void;
  readonly door?: MetricsDoor;
  /** Says where to look for what is open, once it is there. */
  readonly watch: (levels: Omit<Levels, "storageBytes">) => void;
}

const same = <T>(one: T): T => one;

/** Starts the figures of a relay that has a token for them. */
export function openFigures({ metricsToken, dataFolder }: Config): Figures {
  if (metricsToken === undefined) return { log: same, feed: same, watch: () => undefined };
  const none = (): number => 0;
  let levels: Omit<Levels, "storageBytes"> = { connections: none, rooms: none, channels: none };
  const metrics = createMetrics({
    connections: () => levels.connections(),
    rooms: () => levels.rooms(),
    channels: () => levels.channels(),
    storageBytes: async () => bytesOf(dataFolder),
  });
  return {
    log: (log) => measuredLog(log, metrics),
    feed: (page) => async (asked) => {
      const begunMs = performance.now();
      const answer = await page(asked);
      const seconds = (performance.now() - begunMs) / 1000;
      if (answer.ok) metrics.fed(answer.value.hasMore, seconds);
      return answer;
    },
    rooms: metrics,
    compacted: (how, tookMs) => metrics.compacted(how, tookMs / 1000),
    door: { token: metricsToken, metrics },
    watch: (there) => {
      levels = there;
    },
  };
}

const bytesOf = (dataFolder: string): number =>
  ["queqiao.db", "queqiao.db-wal"]
    .map((file) => statSync(join(dataFolder, file), { throwIfNoEntry: false })?.size ?? 0)
    .reduce((sum, size) => sum + size, 0);
