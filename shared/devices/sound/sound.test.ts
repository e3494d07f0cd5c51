import { expect, test } from "vitest";
import * as sound from "./fake-sound.ts";
import { amplitudeAt } from "./goertzel.ts";
import { judgeMachineNoise, judgeSound, judgeSpeaker } from "./judge-sound.ts";
import { levelsOf } from "./levels.ts";

const { rate } = sound;
const seed = 3;
const voice = sound.voice(6, seed);
const hush = sound.hush();
/** Noise so that a voice stands out by a figure, counted as DEVICES 4.4 does. */
const withNoise = (snr: number): readonly [Float32Array, Float32Array] => [
  sound.noisy(voice, -16.3 - snr - 7),
  sound.hush(3, -16.3 - snr - 7),
];
const heard = (speech: Float32Array, quiet: Float32Array = hush) =>
  judgeSound({ rate, quiet, speech, isNative: true });
const notNormal = (speech: Float32Array, quiet?: Float32Array): Readonly<Record<string, string>> =>
  Object.fromEntries(
    heard(speech, quiet)
      .filter(({ verdict, figure }) => verdict !== "normal" && figure !== undefined)
      .map(({ check, verdict }) => [check, verdict]),
  );

/** Cases 13 to 22 of DEVICES 5.1: the kinds of its 4.4, made instead of recorded. */
const cases: readonly [string, Float32Array, Float32Array, Readonly<Record<string, string>>][] = [
  ["13 a clean voice", voice, hush, {}],
  ["13 another voice", sound.voice(6, 8), hush, {}],
  ["13 noise 25 dB below", ...withNoise(25), {}],
  ["14 noise 15 dB below", ...withNoise(15), { signalToNoise: "degraded" }],
  ["14 noise 10 dB below", ...withNoise(10), { signalToNoise: "degraded" }],
  ["14 noise 5 dB below", ...withNoise(5), { signalToNoise: "degraded" }],
  ["15 more noise than voice", ...withNoise(0), { signalToNoise: "abnormal" }],
  [
    "16 a voice three times too loud",
    sound.clipped(voice, 3),
    hush,
    { overload: "degraded", flatTops: "degraded" },
  ],
  [
    "17 a voice eight times too loud",
    sound.clipped(voice, 8),
    hush,
    { overload: "abnormal", flatTops: "abnormal" },
  ],
  [
    "17 one clipped before the computer",
    sound.clipped(sound.clipped(voice, 8), 0.4),
    hush,
    { overload: "abnormal", flatTops: "abnormal" },
  ],
  ["18 hum of 50 Hz", sound.humming(voice, -40), sound.humming(hush, -40), { hum: "abnormal" }],
  [
    "18 hum of 60 Hz",
    sound.humming(voice, -40, 60),
    sound.humming(hush, -40, 60),
    { hum: "abnormal" },
  ],
  ["18 a soft hum", sound.humming(voice, -52), sound.humming(hush, -52), { hum: "degraded" }],
  ["19 eleven holes", sound.torn(voice, 11), hush, { dropouts: "abnormal" }],
  ["19 two holes", sound.torn(voice, 2), hush, { dropouts: "degraded" }],
  ["20 nothing at all", new Float32Array(6 * rate), hush, { soundAlive: "abnormal" }],
  [
    "20 a whisper far away",
    sound.scaled(voice, -40),
    sound.scaled(hush, -40),
    { speechLevel: "degraded" },
  ],
  ["21 crackle", sound.crackling(voice, 144), hush, { clicks: "degraded" }],
  ["21 a shifted middle", voice.map((value) => value + 0.05), hush, { offset: "degraded" }],
  ["21 a headset in call mode", sound.muffled(voice, 2_600), hush, { bandwidth: "degraded" }],
  [
    "22 noise and nobody speaking",
    sound.hush(6, -30),
    sound.hush(3, -30),
    { signalToNoise: "cannotTell" },
  ],
];

test.each(cases)("四.1.c a microphone hears %s", (_, speech, quiet, expected) => {
  expect(notNormal(speech, quiet)).toEqual(expected);
});

test("四.2.c distorted sound comes with its figure, its limit and where that is from", () => {
  const hum = heard(sound.humming(voice, -40), sound.humming(hush, -40)).find(
    ({ check }) => check === "hum",
  )!;
  expect(hum.figure).toBeCloseTo(-40, 0);
  expect(hum).toMatchObject({
    unit: "dBFS",
    limit: -45,
    basis: "DEVICES 2.4",
    privacy: "sound",
    symptoms: ["distortedSound"],
  });
});

test("23 what was clipped is still clipped after two changes of rate", () => {
  const short = sound.clipped(voice.slice(0, 2 * rate), 8);
  const there = sound.resampled(sound.resampled(short, 44.1 / 48), 48 / 44.1);
  const findings = judgeSound({ rate, quiet: hush, speech: there, isNative: false });
  expect(findings.find(({ check }) => check === "overload")?.verdict).toBe("abnormal");
  expect(findings.some(({ check }) => check === "flatTops")).toBe(false);
});

test("24 half as loud is the same verdict, but for the level", () => {
  const kinds: readonly (readonly [Float32Array, Float32Array])[] = [
    [voice, hush],
    withNoise(15),
    [sound.clipped(voice, 8), hush],
    [sound.torn(voice, 11), hush],
  ];
  for (const [speech, quiet] of kinds) {
    const softer = notNormal(sound.scaled(speech, -6), sound.scaled(quiet, -6));
    const { signalToNoise, ...rest } = notNormal(speech, quiet);
    // Noise that is soft enough by now disturbs nobody: it is held against a fixed level.
    const { signalToNoise: softerNoise, ...softerRest } = softer;
    expect(softerRest, `seed ${seed}`).toEqual(rest);
    expect([signalToNoise, undefined], `seed ${seed}`).toContain(softerNoise);
  }
});

test("too little sound tells nothing, and no figure is not a number", () => {
  for (const length of [0, 1, 100, rate / 4]) {
    const findings = heard(new Float32Array(length), new Float32Array(length));
    expect(findings.map(({ verdict, why }) => [verdict, why])).toEqual([
      ["cannotTell", "tooShort"],
    ]);
  }
  expect(levelsOf(voice, 0)).toBeUndefined();
});

test("a tone is measured at its own strength, beside it there is none", () => {
  const tone = sound.tone(1_000, -20);
  expect(amplitudeAt(tone, rate, 1_000)).toBeCloseTo(0.1, 3);
  expect(amplitudeAt(tone, rate, 1_017)).toBeLessThan(1e-3);
});

test("四.1.c a loudspeaker is heard by its tone; unheard, a person is asked", () => {
  const loud = sound.noisy(sound.tone(880, -40), -60);
  expect(judgeSpeaker(hush, loud, rate, 880)).toMatchObject({ verdict: "normal", unit: "dB" });
  expect(judgeSpeaker(hush, sound.hush(1), rate, 880)).toMatchObject({
    verdict: "cannotTell",
    why: "notHeard",
    symptoms: [],
  });
  expect(judgeSpeaker(hush, new Float32Array(10), rate, 880).verdict).toBe("cannotTell");
  // A tone that was there before proves nothing.
  expect(judgeSpeaker(loud, loud, rate, 880).verdict).toBe("cannotTell");
});

test("四.1.b a printer is loud against its own usual alone", () => {
  expect(judgeMachineNoise(20, [18, 19, 20]).verdict).toBe("cannotTell");
  expect(judgeMachineNoise(21, [18, 19, 20, 21, 22]).verdict).toBe("normal");
  expect(judgeMachineNoise(26, [18, 19, 20, 21, 22]).verdict).toBe("degraded");
  expect(judgeMachineNoise(30, [18, 19, 20, 21, 22])).toMatchObject({
    verdict: "abnormal",
    why: "loud",
  });
});
