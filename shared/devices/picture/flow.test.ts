import { expect, test } from "vitest";
import { deskFrame, grainy } from "./fake-picture.ts";
import { differenceOf, type FrameStep, judgeDelay, judgeEnds, judgeFlow } from "./flow.ts";
import { lumaOf, thumbnail } from "./plane.ts";

const steps = (
  count: number,
  everyMs: number,
  difference: (at: number) => number,
): readonly FrameStep[] =>
  Array.from({ length: count }, (_, at) => ({
    atMs: 1_000 + at * everyMs,
    difference: at === 0 ? undefined : difference(at),
  }));
const verdicts = (run: readonly FrameStep[], endMs = (run.at(-1)?.atMs ?? 0) + 33) =>
  Object.fromEntries(judgeFlow(run, endMs).map(({ check, verdict }) => [check, verdict]));

test("9 四.2.c four seconds of one and the same frame are a frozen picture", () => {
  const findings = judgeFlow(
    steps(150, 33, () => 0),
    1_000 + 150 * 33,
  );
  expect(findings[0]).toMatchObject({
    check: "pictureMoves",
    verdict: "abnormal",
    why: "frozen",
    symptoms: ["delay"],
    unit: "ms",
    limit: 2_000,
  });
});

test("10 四.1.c a still scene has grain and is not frozen", () => {
  const thumbs = [1, 2, 3].map((seed) => thumbnail(lumaOf(grainy(deskFrame(), 1.5, seed))));
  const difference = differenceOf(thumbs[0]!, thumbs[1]!);
  expect(difference).toBeGreaterThan(0.05);
  expect(differenceOf(thumbs[0]!, thumbs[0]!)).toBe(0);
  expect(verdicts(steps(150, 33, () => difference))).toEqual({
    pictureMoves: "normal",
    frameRate: "normal",
    frameGap: "normal",
  });
});

test("11 四.2.c fewer than five new frames a second are a fault, fewer than ten a flaw", () => {
  expect(verdicts(steps(150, 33, (at) => (at % 7 === 0 ? 1 : 0))).frameRate).toBe("abnormal");
  expect(verdicts(steps(150, 33, (at) => (at % 4 === 0 ? 1 : 0))).frameRate).toBe("degraded");
});

test("12 四.2.c a gap of 1.2 s is a stall, also when it is the last thing", () => {
  const run = steps(120, 33, () => 1);
  const late = run.map((step, at) => (at < 60 ? step : { ...step, atMs: step.atMs + 1_200 }));
  expect(verdicts(late).frameGap).toBe("abnormal");
  expect(verdicts(run, run.at(-1)!.atMs + 4_025).frameGap).toBe("abnormal");
  expect(verdicts(run, run.at(-1)!.atMs + 500).frameGap).toBe("degraded");
});

test("the first second may stumble", () => {
  const run = [{ atMs: 0, difference: undefined }, ...steps(120, 33, () => 1)];
  expect(verdicts(run).frameGap).toBe("normal");
});

test("no frame tells nothing at once, and is a stall after five seconds", () => {
  expect(verdicts([], 9_000)).toEqual({ frameGap: "cannotTell" });
  expect(verdicts([{ atMs: 0, difference: undefined }], 1_000)).toEqual({ frameGap: "cannotTell" });
  expect(verdicts([{ atMs: 0, difference: undefined }], 6_000)).toEqual({ frameGap: "abnormal" });
});

test("四.2.c the picture lags behind by a figure, or a person is asked", () => {
  expect(judgeDelay(0.9, 120).verdict).toBe("normal");
  expect(judgeDelay(0.9, 300).verdict).toBe("degraded");
  expect(judgeDelay(0.9, 450)).toMatchObject({ verdict: "abnormal", symptoms: ["delay"] });
  expect(judgeDelay(0.3, 120).verdict).toBe("cannotTell");
});

test("四.2.c going away once a day is a flaw, twice or being away a fault", () => {
  expect(judgeEnds("cameraStays", 0, true).verdict).toBe("normal");
  expect(judgeEnds("cameraStays", 1, true).verdict).toBe("degraded");
  expect(judgeEnds("microphoneStays", 2, true)).toMatchObject({
    verdict: "abnormal",
    symptoms: ["disconnected"],
  });
  expect(judgeEnds("microphoneStays", 0, false).verdict).toBe("abnormal");
});
