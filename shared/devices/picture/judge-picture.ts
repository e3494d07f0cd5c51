/** What single frames of a camera say about it. */
import { cannotTell, type Finding, found, judge } from "../finding.ts";
import { median } from "../statistics.ts";
import { edgeWidths, laplacianVariance } from "./edge-width.ts";
import { type Exposure, exposureOf, grainOf, tintOf } from "./light.ts";
import { lumaOf, type Pixels, smooth } from "./plane.ts";

/** The figures of one frame; all that is kept of it. */
export interface FrameFigures {
  readonly pixels: number;
  readonly exposure: Exposure;
  readonly edges: number;
  readonly edgeP20: number | undefined;
  readonly edgeMedian: number | undefined;
  readonly laplacian: number;
  readonly tint: number | undefined;
  readonly grain: number | undefined;
}

/** Measures a frame that was drawn 640 px wide. */
export function measureFrame(pixels: Pixels): FrameFigures {
  const luma = lumaOf(pixels);
  const calm = smooth(luma);
  const { count, p20, median: middle } = edgeWidths(calm);
  return {
    pixels: luma.data.length,
    exposure: exposureOf(luma),
    edges: count,
    edgeP20: p20,
    edgeMedian: middle,
    laplacian: laplacianVariance(calm),
    tint: tintOf(pixels),
    grain: grainOf(luma),
  };
}

const fewestEdges = 150;
/** Edges that much wider in the middle than at their best: something moved. */
const motionRatio = 2;

/**
 * Judges a few frames together: the frame in the middle speaks, so that one waved hand does not.
 * `usualEdge` is the edge width of this camera when a person said that it was good.
 */
export function judgePicture(
  shown: readonly FrameFigures[],
  usualEdge?: number,
): readonly Finding[] {
  const frames = shown.filter(({ pixels }) => pixels > 0);
  if (frames.length === 0) return [cannotTell("pictureSharp", "noFrames")];
  const mid = (of: (frame: FrameFigures) => number | undefined): number | undefined =>
    median(frames.flatMap((frame) => of(frame) ?? []));
  const light = judgeLight(
    mid(({ exposure }) => exposure.mean) ?? 0,
    mid(({ exposure }) => exposure.p01) ?? 0,
    mid(({ exposure }) => exposure.p99) ?? 0,
  );
  if (light.verdict !== "normal") return [light];
  return [
    light,
    judgeSharpness(
      mid(({ edges }) => edges) ?? 0,
      mid(({ edgeP20 }) => edgeP20),
      mid(({ edgeMedian }) => edgeMedian),
      usualEdge,
    ),
    judge(
      "pictureClipped",
      mid(({ exposure }) => exposure.clippedShare),
      "glare",
    ),
    judge(
      "pictureTint",
      mid(({ tint }) => tint),
      "tint",
    ),
    judge(
      "pictureNoise",
      mid(({ grain }) => grain),
      "grain",
    ),
  ];
}

/** Black is a fault; dim or even all over, and nothing can be told before there is light or something to see. */
function judgeLight(mean: number, p01: number, p99: number): Finding {
  if (mean < 8 && p99 < 24) return found("pictureLit", "abnormal", { why: "black", figure: mean });
  if (mean < 90 && p99 - p01 < 30) return cannotTell("pictureLit", "covered", mean);
  if (mean < 35 || p99 < 70) return cannotTell("pictureLit", "dark", mean);
  return found("pictureLit", "normal", { figure: mean });
}

function judgeSharpness(
  edges: number,
  p20: number | undefined,
  middle: number | undefined,
  usual: number | undefined,
): Finding {
  if (edges < fewestEdges || p20 === undefined || middle === undefined)
    return cannotTell("pictureSharp", "noDetail", p20);
  const finding = judge("pictureSharp", p20, "blurred", ownLimit(usual));
  const isMoving = finding.verdict === "normal" && middle > motionRatio * p20 && middle > 4.5;
  return isMoving ? cannotTell("pictureSharp", "moving", middle) : finding;
}

/** Held against the camera at its own best, where that is known: 1.4 and 1.8 times as wide. */
function ownLimit(usual: number | undefined) {
  if (usual === undefined) return undefined;
  return {
    worse: "higher",
    holds: "upTo",
    degraded: Math.min(3.6, 1.4 * usual),
    abnormal: Math.min(4.5, 1.8 * usual),
  } as const;
}
