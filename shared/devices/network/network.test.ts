import { expect, test } from "vitest";
import { seededRandom } from "#shared/kernel";
import { worst } from "../verdict.ts";
import { judgeNetwork, type NetworkSample, withOthersOpen } from "./judge-network.ts";

/** Forty answers around a middle, some held up, some lost. */
function answers(
  middleMs: number,
  spreadMs: number,
  { stalls = 0, lost = 0, holdMs = 350 } = {},
): readonly (number | null)[] {
  const random = seededRandom(25);
  return Array.from({ length: 40 }, (_, at) => {
    if (at < lost) return null;
    const held = at >= 40 - stalls ? holdMs : 0;
    return middleMs + (random.next() - 0.5) * 2 * spreadMs + held;
  });
}
const sample = (
  roundTripsMs: readonly (number | null)[],
  downMbps?: number,
  upMbps?: number,
): NetworkSample => ({
  isOnline: true,
  roundTripsMs,
  downMbps,
  upMbps,
  reconnectsPerHour: undefined,
});
const verdict = (of: NetworkSample): string => worst(judgeNetwork(of).map((one) => one.verdict));

/** Cases 25 to 31 of DEVICES 5.1: the profiles of its 4.5. */
const profiles: readonly [string, NetworkSample, string][] = [
  ["25 the office network", sample(answers(3.8, 1), 1_250, 175), "normal"],
  ["26 30 ms", sample(answers(32, 3), 366, 87), "normal"],
  ["27 120 ms, uneven", sample(answers(122, 25), 106, 27), "degraded"],
  ["28 one answer in ten held up", sample(answers(22, 2, { stalls: 5 }), 446, 82), "abnormal"],
  ["29 1 Mb/s", sample(answers(44, 1.7), 0.91, 0.98), "abnormal"],
  ["30 very bad", sample(answers(476, 231, { stalls: 5 }), 0.39, 0), "abnormal"],
  ["31 cut off on the way", sample(answers(12, 2, { lost: 15 }), 618, 170), "abnormal"],
];

test.each(profiles)("四.1.a the network is %s", (_, profile, expected) => {
  expect(verdict(profile)).toBe(expected);
});

test("31 too few answers tell nothing, none at all means unreachable", () => {
  expect(verdict(sample([1, 2, 3, 4, 5, 6, 7]))).toBe("cannotTell");
  expect(judgeNetwork(sample(new Array(20).fill(null)))).toMatchObject([
    { verdict: "abnormal", why: "unreachable", symptoms: ["slowNetwork"] },
  ]);
});

test("四.1.a being offline is a state, not a fault", () => {
  expect(judgeNetwork({ ...sample([]), isOnline: false })).toMatchObject([
    { verdict: "cannotTell", why: "offline", symptoms: [] },
  ]);
});

test("四.2.a a server that does not answer while other sites open is no bad network", () => {
  const dead = sample(new Array(20).fill(null));
  expect(judgeNetwork({ ...dead, othersOpen: true })).toMatchObject([
    { verdict: "degraded", why: "serverOnly", symptoms: [] },
  ]);
  expect(judgeNetwork({ ...dead, othersOpen: false })[0]?.why).toBe("unreachable");
  expect(withOthersOpen(judgeNetwork(dead), true)[0]?.why).toBe("serverOnly");
  expect(withOthersOpen(judgeNetwork(dead), undefined)).toEqual(judgeNetwork(dead));
});

test("四.2.a a slow network comes with its figure and its standard", () => {
  const slow = judgeNetwork(sample(answers(400, 2))).find(({ check }) => check === "roundTrip")!;
  expect(slow).toMatchObject({ verdict: "abnormal", limit: 300, basis: "ITU-T G.114", unit: "ms" });
  expect(slow.figure).toBeCloseTo(400, -1);
});

test("四.2.a a line that has to be opened again three times an hour is a flaw, ten times a fault", () => {
  const reconnects = (perHour: number) =>
    judgeNetwork({ ...sample(answers(5, 1)), reconnectsPerHour: perHour }).at(-1)?.verdict;
  expect([0, 2, 3, 9, 10].map(reconnects)).toEqual([
    "normal",
    "normal",
    "degraded",
    "degraded",
    "abnormal",
  ]);
});
