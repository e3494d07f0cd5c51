/** Figures of the relay for Prometheus: numbers and names of things, never of people or documents. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** What became of a message that should enter a document. */
export type MessageOutcome = "admitted" | "nothingNew" | "gap" | "refused";

/** What is asked of the relay whenever the figures are read. */
export interface Levels {
  readonly connections: () => number;
  readonly rooms: () => number;
  readonly channels: () => number;
  /** What the data takes on the disk, in bytes. */
  readonly storageBytes: () => Promise<number>;
}

/** The figures. */
export interface Metrics {
  readonly message: (outcome: MessageOutcome) => void;
  /** A channel was closed by the relay, and why. */
  readonly closed: (reason: string) => void;
  /** A group commit was written and synced. */
  readonly committed: (rows: number, seconds: number) => void;
  readonly commitFailed: () => void;
  /** A page of the feed was answered; whoever asked may be far behind. */
  readonly fed: (isBehind: boolean, seconds: number) => void;
  readonly compacted: (how: "snapshot" | "epoch", seconds: number) => void;
  /** All figures in the text format of Prometheus, and its content type. */
  readonly read: () => Promise<{ readonly type: string; readonly text: string }>;
}

const shortSeconds = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5];

/** Starts all figures at nothing, those of the process included: event loop lag, memory, time. */
export function createMetrics(levels: Levels): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: "queqiao_" });
  gauges(registry, levels);
  const messages = new Counter({
    ...{ name: "queqiao_messages_total", help: "Updates received, by outcome." },
    ...{ labelNames: ["outcome"], registers },
  });
  const closed = new Counter({
    ...{ name: "queqiao_channels_closed_total", help: "Channels the relay closed, by reason." },
    ...{ labelNames: ["reason"], registers },
  });
  const commit = new Histogram({
    ...{ name: "queqiao_commit_seconds", help: "One group commit, its fsync included." },
    ...{ buckets: shortSeconds, registers },
  });
  const rows = new Counter({
    ...{ name: "queqiao_committed_rows_total", help: "Rows written.", registers },
  });
  const failed = new Counter({
    ...{ name: "queqiao_commits_failed_total", help: "Group commits that failed.", registers },
  });
  const feed = new Histogram({
    ...{ name: "queqiao_feed_page_seconds", help: "One page of the feed, by whether more wait." },
    ...{ labelNames: ["behind"], buckets: shortSeconds, registers },
  });
  const compaction = new Histogram({
    ...{ name: "queqiao_compaction_seconds", help: "One document compacted, by how." },
    ...{ labelNames: ["how"], buckets: shortSeconds, registers },
  });
  return {
    message: (outcome) => messages.inc({ outcome }),
    closed: (reason) => closed.inc({ reason }),
    committed: (count, seconds) => {
      rows.inc(count);
      commit.observe(seconds);
    },
    commitFailed: () => failed.inc(),
    fed: (isBehind, seconds) => feed.observe({ behind: isBehind ? "yes" : "no" }, seconds),
    compacted: (how, seconds) => compaction.observe({ how }, seconds),
    read: async () => ({ type: registry.contentType, text: await registry.metrics() }),
  };
}

function gauges(registry: Registry, levels: Levels): void {
  const level = (name: string, help: string, read: () => number | Promise<number>): void => {
    const gauge: Gauge = new Gauge({
      ...{ name, help, registers: [registry] },
      collect: async () => gauge.set(await read()),
    });
  };
  level("queqiao_connections", "Open sockets.", levels.connections);
  level("queqiao_rooms", "Open documents.", levels.rooms);
  level("queqiao_channels", "Openings of documents.", levels.channels);
  level("queqiao_storage_bytes", "What the data takes on the disk.", levels.storageBytes);
}
