import { expect, test } from "vitest";
import { seededRandom } from "#shared/kernel";
import { quantile } from "../statistics.ts";
import { blurred, changed, deskFrame, evenFrame, grainy, measured } from "./fake-picture.ts";
import { judgePicture, measureFrame } from "./judge-picture.ts";
import type { Pixels } from "./plane.ts";

const desk = grainy(deskFrame(), 1);
const about = (frame: Pixels, check: string) =>
  judgePicture(measured(frame)).find((finding) => finding.check === check);
const said = (frame: Pixels, check: string) => {
  const finding = about(frame, check);
  return [finding?.verdict, finding?.why];
};
const edge = (frame: Pixels): number => measureFrame(frame).edgeP20 ?? 0;

/** Cases 1 to 6 of DEVICES 5.1, and the rows of its 4.2 that are pictures. */
const cases: readonly [string, Pixels, string, string, string | undefined][] = [
  ["1 a sharp picture", desk, "pictureSharp", "normal", undefined],
  [
    "1 a slightly soft one",
    grainy(blurred(deskFrame(), 1), 1),
    "pictureSharp",
    "normal",
    undefined,
  ],
  [
    "2 out of focus by 2",
    grainy(blurred(deskFrame(), 2), 1),
    "pictureSharp",
    "abnormal",
    "blurred",
  ],
  [
    "3 out of focus by 3",
    grainy(blurred(deskFrame(), 3), 1),
    "pictureSharp",
    "abnormal",
    "blurred",
  ],
  ["4 a bare wall", grainy(evenFrame(180), 1), "pictureSharp", "cannotTell", "noDetail"],
  ["5 an empty frame", { width: 0, height: 0, data: [] }, "pictureSharp", "cannotTell", "noFrames"],
  [
    "6 somebody moving",
    grainy(blurred(deskFrame(), 5, true), 1),
    "pictureSharp",
    "cannotTell",
    "moving",
  ],
  ["black", grainy(evenFrame(1), 1), "pictureLit", "abnormal", "black"],
  ["a covered lens", grainy(evenFrame(40), 1), "pictureLit", "cannotTell", "covered"],
  ["dark", changed(desk, (value) => value * 0.25), "pictureLit", "cannotTell", "dark"],
  ["glare", changed(desk, (value) => value * 1.2 + 110), "pictureClipped", "degraded", "glare"],
  [
    "a warm cast",
    changed(desk, (value, channel) => value * [1.25, 0.8, 0.2][channel]!),
    "pictureTint",
    "abnormal",
    "tint",
  ],
  [
    "a green cast",
    changed(desk, (value, channel) => value * [0.5, 1.1, 0.5][channel]!),
    "pictureTint",
    "degraded",
    "tint",
  ],
  ["grain", grainy(deskFrame(), 20), "pictureNoise", "degraded", "grain"],
];

test.each(cases)("四.1.c a camera sees %s", (_, frame, check, verdict, why) => {
  expect(said(frame, check)).toEqual([verdict, why]);
});

test("四.2.c a blurred picture comes with its figure, its limit and where that is from", () => {
  const finding = about(grainy(blurred(deskFrame(), 3), 1), "pictureSharp")!;
  expect(finding.figure).toBeGreaterThan(4.5);
  expect(finding).toMatchObject({
    unit: "px",
    limit: 4.5,
    basis: "DEVICES 2.3",
    privacy: "frames",
    symptoms: ["blurredPicture"],
  });
});

test("a camera that was sharper when it was called good is held against itself", () => {
  const soft = measured(grainy(blurred(deskFrame(), 1), 1));
  const sharpness = (usual?: number) =>
    judgePicture(soft, usual).find(({ check }) => check === "pictureSharp")?.verdict;
  expect(sharpness()).toBe("normal");
  expect(sharpness(2)).toBe("degraded");
  expect(sharpness(1.5)).toBe("abnormal");
});

test("no figure of an empty or tiny frame is not a number", () => {
  for (const size of [0, 1, 2, 3]) {
    const frame = { width: size, height: size, data: new Uint8Array(size * size * 4) };
    for (const finding of judgePicture([measureFrame(frame)]))
      expect(finding.figure ?? 0, finding.check).not.toBeNaN();
  }
});

test("7 grain and light hardly change the width of edges, whatever is on the desk", () => {
  for (const seed of [1, 2, 3]) {
    const frame = deskFrame(seed);
    const sharp = edge(grainy(frame, 1));
    const random = seededRandom(seed);
    const [grain, gain] = [4 + 4 * random.next(), 0.6 + 0.8 * random.next()];
    const other = changed(grainy(frame, grain), (value) => value * gain);
    expect(Math.abs(edge(other) / sharp - 1), `seed ${seed}`).toBeLessThan(0.15);
    expect(said(other, "pictureSharp")[0], `seed ${seed}`).toBe("normal");
  }
});

test("8 a little more blur never makes edges narrower", () => {
  for (const seed of [4, 5]) {
    const widths = [0, 0.8, 1.6, 2.4].map((sigma) => edge(blurred(deskFrame(seed), sigma)));
    expect(
      widths.every((width, at) => width >= (widths[at - 1] ?? 0) - 0.01),
      `seed ${seed}: ${widths}`,
    ).toBe(true);
  }
});

test("a quantile of none is none, and of one is that one", () => {
  expect(quantile([], 0.5)).toBeUndefined();
  expect(quantile([7], 0.9)).toBe(7);
  expect(quantile([1, 3], 0.5)).toBe(2);
});
