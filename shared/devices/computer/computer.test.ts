import { expect, test } from "vitest";
import {
  judgeErrors,
  judgeLag,
  judgeLongFrames,
  judgePressure,
  latenesses,
  type Tick,
} from "./lag.ts";
import { judgeEndsOfRuns, judgeLastEnd, type Run, uncleanEnds } from "./sessions.ts";
import { judgeStorage, type StorageSample } from "./storage.ts";

const [second, minute, hour, day] = [1_000, 60_000, 3_600_000, 86_400_000];

/** A minute of rings every 100 ms, with one gap after half a minute. */
function rings(gapMs = 0, gap: Partial<Tick> = {}, wallGapMs = gapMs): readonly Tick[] {
  return Array.from({ length: 600 }, (_, at) => ({
    atMs: at * 100 + (at >= 300 ? gapMs : 0),
    wallMs: 1_800_000_000_000 + at * 100 + (at >= 300 ? wallGapMs : 0),
    isVisible: true,
    isInterrupted: false,
    ...(at === 300 ? gap : {}),
  }));
}
const lag = (ticks: readonly Tick[]) => judgeLag(ticks).find(({ check }) => check === "eventLoop");

test("32 四.2.a five seconds without a ring are a hang, before the eyes of somebody", () => {
  expect(lag(rings())?.verdict).toBe("normal");
  expect(lag(rings(6 * second))).toMatchObject({
    verdict: "abnormal",
    why: "hangs",
    symptoms: ["freeze"],
    unit: "ms",
    limit: 5_000,
  });
});

test("32 in the background, asleep and with the clock set a gap is no fault", () => {
  expect(lag(rings(6 * second, { isVisible: false }))?.verdict).toBe("normal");
  expect(lag(rings(6 * second, { isInterrupted: true }))?.verdict).toBe("normal");
  // Asleep for an hour: on some computers both clocks run on, on others only that of the wall.
  expect(lag(rings(hour, {}, hour))?.verdict).toBe("normal");
  expect(lag(rings(0, {}, hour))?.verdict).toBe("normal");
  expect(latenesses(rings(0, {}, -hour)).every((ms) => ms === 0)).toBe(true);
});

test("timers of a hidden tab, which ring once a second, are not a freeze", () => {
  const hidden = rings().map((tick, at) => ({
    ...tick,
    atMs: at * second,
    wallMs: at * second,
    isVisible: false,
  }));
  expect(lag(hidden)).toMatchObject({ verdict: "cannotTell", why: "fewSamples" });
});

test("四.2.a rings that often come late are a sluggish computer", () => {
  const late = (ms: number): readonly Tick[] => {
    let atMs = 0;
    return Array.from({ length: 300 }, (_, at) => {
      atMs += at % 20 === 0 ? 100 + ms : 100;
      return { atMs, wallMs: atMs, isVisible: true, isInterrupted: false };
    });
  };
  expect(lag(late(300))).toMatchObject({ verdict: "degraded", why: "sluggish" });
  expect(lag(late(1_200))?.verdict).toBe("abnormal");
  const gaps = (ms: number) =>
    judgeLag(late(ms)).find(({ check }) => check === "longGaps")?.verdict;
  expect([300, 600, 2_100].map(gaps)).toEqual(["normal", "degraded", "abnormal"]);
});

test("the first five seconds do not count", () => {
  expect(latenesses(rings().slice(0, 50))).toEqual([]);
});

test("四.2.a long frames of the app itself are not the computer's", () => {
  const frames = (count: number, isOwn: boolean) =>
    Array.from({ length: count }, () => ({ blockingMs: 400, isOwn }));
  expect(judgeLongFrames(frames(5, false), 1).verdict).toBe("normal");
  expect(judgeLongFrames(frames(7, false), 1).verdict).toBe("degraded");
  expect(judgeLongFrames(frames(31, false), 1).verdict).toBe("abnormal");
  expect(judgeLongFrames(frames(31, true), 1)).toMatchObject({
    verdict: "cannotTell",
    why: "ownWork",
  });
});

test("71 a strained processor is a flaw, a critical one a fault", () => {
  expect(judgePressure(0.1, 0).verdict).toBe("normal");
  expect(judgePressure(0.95, 0.4).verdict).toBe("degraded");
  expect(judgePressure(1, 0.9)).toMatchObject({ verdict: "abnormal", symptoms: ["freeze"] });
});

test("四.2.a three errors an hour are told", () => {
  expect(judgeErrors(2, 1).verdict).toBe("normal");
  expect(judgeErrors(3, 1)).toMatchObject({ verdict: "degraded", symptoms: ["errorMessages"] });
});

const nowMs = 1_800_000_000_000;
const run = (id: string, agoMs: number, more: Partial<Run> = {}): Run => ({
  id,
  lastBeatMs: nowMs - agoMs,
  wasVisible: true,
  hasClosed: false,
  ...more,
});
/** Of one run and somebody who came back after a while. */
const isSuspect = (one: Run, backAfterMs: number, alive: readonly string[] = []): boolean =>
  uncleanEnds([one], new Set(alive), [one.lastBeatMs + backAfterMs]).length > 0;

test("33-37 四.2.a only a run that broke off under somebody's eyes who came back at once is suspect", () => {
  expect(isSuspect(run("33 closed", hour, { hasClosed: true }), 2 * minute)).toBe(false);
  expect(isSuspect(run("34 still open", hour), 2 * minute, ["34 still open"])).toBe(false);
  expect(isSuspect(run("35 back after 2 min", hour), 2 * minute)).toBe(true);
  expect(isSuspect(run("36 back after 14 h", 15 * hour), 14 * hour)).toBe(false);
  expect(isSuspect(run("37 hidden", hour, { wasVisible: false }), 2 * minute)).toBe(false);
});

test("38 四.2.a one suspect end is asked about, three in a week or two in a day are a fault", () => {
  const ends = (...agoMs: number[]) =>
    judgeEndsOfRuns(
      agoMs.map((each) => run(String(each), each)),
      nowMs,
    );
  expect(ends().verdict).toBe("normal");
  expect(ends(2 * day)).toMatchObject({ verdict: "degraded", why: "endedOnce" });
  expect(ends(hour, 5 * hour).verdict).toBe("abnormal");
  expect(ends(day * 2, day * 4, day * 6)).toMatchObject({
    verdict: "abnormal",
    symptoms: ["crash"],
  });
  expect(ends(8 * day, 9 * day, 10 * day).verdict).toBe("normal");
});

const healthy: StorageSample = {
  pieces: Array.from({ length: 20 }, (_, at) => ({ writeMs: 2 + (at % 3), isSame: true })),
  hasFailed: false,
  usageBytes: 1e8,
  quotaBytes: 1e10,
  isPersisted: true,
  lastSyncAgeMs: hour,
};
const storage = (change: Partial<StorageSample>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    judgeStorage({ ...healthy, ...change })
      .filter(({ verdict }) => verdict !== "normal")
      .map(({ check, verdict }) => [check, verdict]),
  );

test("四.1.d storage that gives back what it was given, soon, with room, is normal", () => {
  expect(storage({})).toEqual({});
  expect(judgeStorage(healthy).find(({ check }) => check === "storageSpeed")).toMatchObject({
    figure: 4,
    unit: "ms",
  });
});

test("四.2 rest: one piece that came back different, or was refused, is a fault", () => {
  const bent = healthy.pieces.map((piece, at) => ({ ...piece, isSame: at !== 7 }));
  expect(storage({ pieces: bent })).toEqual({ storageTrue: "abnormal" });
  expect(storage({ pieces: [], hasFailed: true })).toEqual({ storageTrue: "abnormal" });
  expect(storage({ pieces: [] })).toEqual({ storageTrue: "cannotTell" });
});

test("四.1.d slow, full, unpromised and long unsent storage is told", () => {
  const slow = healthy.pieces.map((piece) => ({ ...piece, writeMs: 150 }));
  expect(storage({ pieces: slow })).toEqual({ storageSpeed: "degraded" });
  expect(storage({ usageBytes: 8.5e9 })).toEqual({ storageRoom: "degraded" });
  expect(storage({ usageBytes: 9.8e9 })).toEqual({ storageRoom: "abnormal" });
  expect(storage({ quotaBytes: undefined })).toEqual({ storageRoom: "cannotTell" });
  expect(storage({ isPersisted: false })).toEqual({ storageKept: "degraded" });
  expect(storage({ isPersisted: undefined })).toEqual({ storageKept: "cannotTell" });
  expect(storage({ lastSyncAgeMs: 2 * day })).toEqual({ lastSync: "degraded" });
});

test("70 a last run that did not end in order is asked about, not called a crash", () => {
  expect(judgeLastEnd(true).verdict).toBe("normal");
  expect(judgeLastEnd(false)).toMatchObject({
    verdict: "cannotTell",
    why: "endedOnce",
    symptoms: [],
  });
});
