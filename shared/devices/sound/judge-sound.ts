/** What a microphone hears in a quiet moment and of a spoken sentence. */
import { cannotTell, type Finding, found, judge } from "../finding.ts";
import { rollOff } from "./bandwidth.ts";
import { clicksPerMinute, countDropouts, flatTopShare, overloadShare } from "./distortion.ts";
import { humLevel, toneRise } from "./goertzel.ts";
import { type Levels, levelsOf } from "./levels.ts";

/** What was heard; it is counted and let go. */
export interface Heard {
  readonly rate: number;
  /** While everybody was asked to be silent. */
  readonly quiet: Float32Array;
  /** While somebody was asked to speak. */
  readonly speech: Float32Array;
  /** False when the samples went through a change of rate: then flat tops mean nothing. */
  readonly isNative: boolean;
}

/** Where nothing but noise is heard the loud parts are hardly louder than the quiet ones. */
const leastOfSpeech = 6;
/** Noise below it disturbs nobody, however soft the voice. */
const disturbing = -40;

/** Judges a microphone: dead, quiet, noisy, humming, clipped, torn, muffled. */
export function judgeSound({ rate, quiet, speech, isNative }: Heard): readonly Finding[] {
  const levels = levelsOf(speech, rate);
  if (!levels) return [cannotTell("soundAlive", "tooShort")];
  const alive = found("soundAlive", levels.peak <= -90 ? "abnormal" : "normal", {
    why: "silent",
    figure: levels.peak,
  });
  if (alive.verdict === "abnormal") return [alive];
  const hum = judge("hum", humLevel(quiet.length >= rate ? quiet : speech, rate), "humming");
  const floor = levelsOf(quiet, rate)?.floor ?? levels.floor;
  const clear = levels.voice - Math.min(floor, levels.voice);
  if (clear < leastOfSpeech) return [alive, hum, cannotTell("signalToNoise", "noSpeech", clear)];
  return [
    alive,
    judge("speechLevel", levels.voice, "quiet"),
    judgeNoise(clear, floor),
    hum,
    judge("offset", Math.abs(levels.offset), "offset"),
    ...judgeShape(speech, rate, isNative),
  ];
}

function judgeNoise(clear: Levels["voice"], floor: number): Finding {
  const finding = judge("signalToNoise", clear, "noisy");
  return finding.verdict === "degraded" && floor <= disturbing
    ? found("signalToNoise", "normal", { figure: clear })
    : finding;
}

function judgeShape(speech: Float32Array, rate: number, isNative: boolean): readonly Finding[] {
  const wide = rollOff(speech, rate);
  const overload = judge("overload", overloadShare(speech, rate), "clipping");
  // The corners of what was cut off look like clicks.
  const isCut = overload.verdict === "abnormal" || overload.verdict === "degraded";
  return [
    overload,
    ...(isNative ? [judge("flatTops", flatTopShare(speech), "clipping")] : []),
    ...(isCut ? [] : [judge("clicks", clicksPerMinute(speech, rate), "crackling")]),
    judge("dropouts", countDropouts(speech, rate), "brokenUp"),
    ...(wide === undefined ? [] : [judge("bandwidth", wide, "muffled")]),
  ];
}

/**
 * Judges a loudspeaker by its tone heard back. A microphone may be far away or somebody wear
 * headphones, so that a tone that was not heard is no fault before a person says so.
 */
export function judgeSpeaker(
  before: Float32Array,
  during: Float32Array,
  rate: number,
  hz: number,
): Finding {
  const rise = toneRise(before, during, rate, hz);
  const finding = judge("speakerHeard", rise, "notHeard");
  return finding.verdict === "normal" ? finding : cannotTell("speakerHeard", "notHeard", rise);
}

/** Judges how loud a machine is while it works against its own usual: +6 and +10 dB. */
export function judgeMachineNoise(riseDb: number, usualDb: readonly number[]): Finding {
  if (usualDb.length < 5) return cannotTell("printerNoise", "fewSamples", riseDb);
  const usual = [...usualDb].sort((a, b) => a - b)[Math.floor(usualDb.length / 2)] ?? 0;
  return judge("printerNoise", riseDb - usual, "loud");
}
