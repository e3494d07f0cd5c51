import { expect, test } from "vitest";
import { seededRandom } from "#shared/kernel";
import { worst } from "../verdict.ts";
import { judgePrinter, judgeSilence, type PrinterAnswer } from "./judge-printer.ts";
import { meaningOf } from "./reasons.ts";
import { errorBitsOf, judgeErrorBits, judgeLamps } from "./snmp.ts";

const idle: PrinterAnswer = {
  state: 3,
  reasons: ["none"],
  isAccepting: true,
  isQueue: false,
  queuedJobs: 0,
  message: undefined,
  supplies: [],
};
const findings = (change: Partial<PrinterAnswer>) => judgePrinter({ ...idle, ...change });
const verdict = (change: Partial<PrinterAnswer>): string =>
  worst(findings(change).map((finding) => finding.verdict));
const said = (...reasons: string[]): Partial<PrinterAnswer> => ({ reasons });

/** Cases 39 to 46 of DEVICES 5.1: what real printers answered. */
const cases: readonly [string, Partial<PrinterAnswer>, string, string | undefined][] = [
  ["39 Xerox B210 idle", {}, "normal", undefined],
  ["40 Xerox B210 jammed", { state: 5, reasons: ["media-jam-error"] }, "abnormal", "jam"],
  [
    "41 Xerox B210 out of toner",
    { state: 5, reasons: ["toner-empty-error"] },
    "abnormal",
    "noToner",
  ],
  ["42 HP M175 low on toner", said("toner-low-warning"), "degraded", "tonerLow"],
  ["43 off", said("offline-report"), "abnormal", "printerOff"],
  ["44 a queue that is idle", { isQueue: true }, "cannotTell", "queueOnly"],
  [
    "45 a queue that waits for it",
    { isQueue: true, queuedJobs: 1, message: "The printer is unavailable." },
    "abnormal",
    "printerOff",
  ],
  ["46 a word nobody knows", said("flux-capacitor-worn-report"), "degraded", "otherReason"],
];

test.each(cases)("四.1.b a printer: %s", (_, change, expected, why) => {
  const [first] = findings(change);
  expect([verdict(change), first?.why]).toEqual([expected, why]);
});

test("47 四.2.b a jam is a fault however the printer suffixes it", () => {
  for (const suffix of ["", "-report", "-warning", "-error"]) {
    expect(findings(said(`media-jam${suffix}`)), suffix).toMatchObject([
      { verdict: "abnormal", why: "jam", symptoms: ["paperJam"], by: "lan" },
    ]);
  }
});

test("48 四.2.b an empty tray is a flaw, and a fault when the printer waits for paper or stopped", () => {
  expect(verdict(said("media-empty-report"))).toBe("degraded");
  expect(verdict(said("media-empty-report", "media-needed-report"))).toBe("abnormal");
  expect(verdict({ ...said("media-empty-report"), state: 5 })).toBe("abnormal");
  expect(verdict(said("media-empty"))).toBe("abnormal");
  expect(findings(said("media-empty-report"))[0]?.symptoms).toEqual(["outOfPaper"]);
});

test("73 四.2.b open doors, a hot fuser, a full tray, a pause and a stop are faults", () => {
  for (const reason of [
    "door-open",
    "cover-open-report",
    "interlock-open",
    "fuser-over-temp",
    "fuser-under-temp-warning",
    "opc-life-over",
    "developer-empty",
    "output-area-full",
    "paused",
    "timed-out",
    "shutdown",
  ])
    expect(verdict(said(reason)), reason).toBe("abnormal");
  expect(findings({ state: 5 })[0]).toMatchObject({ verdict: "abnormal", why: "stopped" });
  expect(findings({ isAccepting: false })[0]?.verdict).toBe("abnormal");
});

test("what the print system says of itself is left out", () => {
  expect(verdict(said("cups-ipp-conformance-failure-report", "none"))).toBe("normal");
  expect(verdict(said("marker-waste-almost-full-report"))).toBe("degraded");
});

test("four levels of toner are read, and unknown ones are no fault", () => {
  const level = (percent: number, isReceptacle = false) =>
    verdict({ supplies: [{ percent, isReceptacle }] });
  expect([50, 11, 10, 3].map((percent) => level(percent))).toEqual([
    "normal",
    "normal",
    "degraded",
    "degraded",
  ]);
  expect([-2, -3, Number.NaN, 900].map((percent) => level(percent))).toEqual(
    new Array(4).fill("normal"),
  );
  expect([level(50, true), level(95, true)]).toEqual(["normal", "degraded"]);
});

test("49 an answer that could not be read tells nothing, and no word of a stranger breaks it", () => {
  expect(judgePrinter(undefined)).toMatchObject([{ verdict: "cannotTell", why: "unreadable" }]);
  expect(verdict({ state: undefined })).toBe("cannotTell");
  expect(verdict({ state: 77 })).toBe("cannotTell");
  const seed = 49;
  const random = seededRandom(seed);
  for (let round = 0; round < 300; round += 1) {
    const reasons = Array.from({ length: random.integer(0, 5) }, () =>
      String.fromCharCode(
        ...Array.from({ length: random.integer(0, 300) }, () => random.integer(0, 0x2fff)),
      ),
    );
    expect(["normal", "degraded", "abnormal"], `seed ${seed}, round ${round}`).toContain(
      verdict({ reasons }),
    );
  }
  for (const name of ["__proto__", "constructor", "toString"])
    expect(meaningOf(name)).toEqual({ why: "otherReason", gravity: "warn" });
  expect(findings({ reasons: new Array(10_000).fill("media-jam") }).length).toBeLessThan(100);
});

test("73 a printer that never answers is off only while others on the network answer", () => {
  expect(judgeSilence(3, true)).toMatchObject({ verdict: "abnormal", why: "printerOff" });
  expect(judgeSilence(3, false).verdict).toBe("cannotTell");
  expect(judgeSilence(1, true).verdict).toBe("cannotTell");
});

test("50 the bits of a printer over SNMP are words", () => {
  expect(errorBitsOf(Uint8Array.of(0x44))).toEqual(["noPaper", "jammed"]);
  expect(errorBitsOf(Uint8Array.of(0x00, 0x04))).toEqual(["inputTrayEmpty"]);
  expect(errorBitsOf(new Uint8Array())).toEqual([]);
  expect(judgeErrorBits(Uint8Array.of(0x44)).flatMap(({ symptoms }) => symptoms)).toEqual([
    "outOfPaper",
    "paperJam",
  ]);
  expect(judgeErrorBits(new Uint8Array(2))).toMatchObject([{ verdict: "normal" }]);
});

test("74 四.2.b a lit red or amber lamp is a fault, a green one is not", () => {
  expect(judgeLamps([{ onMs: 1, offMs: 0, colour: "green" }]).verdict).toBe("normal");
  expect(judgeLamps([{ onMs: 0, offMs: 1, colour: "red" }]).verdict).toBe("normal");
  expect(judgeLamps([{ onMs: 500, offMs: 500, colour: "orange" }])).toMatchObject({
    verdict: "abnormal",
    symptoms: ["faultLamp"],
  });
});
