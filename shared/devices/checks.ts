/**
 * Everything that is looked at: on which device, for which words of the procedure, what it costs
 * the people in the room, and where its limits come from. The limits of one version never change:
 * a report names the version, so that an old verdict stays explainable.
 *
 * `DEVICES n` names the paragraph of the project's survey of devices with the measurements; the
 * limits taken from elsewhere name the standard or the program they were taken from.
 */

/** The version of the table of limits. */
export const limitsVersion = 1;

/** The things of a desk that are looked at. */
export const devices = [
  "computer",
  "storage",
  "network",
  "camera",
  "microphone",
  "speaker",
  "printer",
  "copier",
  "software",
] as const;

/** A thing of a desk that is looked at. */
export type Device = (typeof devices)[number];

/**
 * What a check takes from the people in the room. Frames and sound stay in memory for the moment
 * they are counted; only figures leave.
 */
export type PrivacyCost = "nothing" | "times" | "frames" | "sound" | "photo" | "answer";

/** In what a figure is counted; the screen has the word. */
export type Unit =
  | "px"
  | "luma"
  | "share"
  | "ratio"
  | "ms"
  | "perSecond"
  | "perMinute"
  | "perHour"
  | "perDay"
  | "times"
  | "dBFS"
  | "dB"
  | "Hz"
  | "full"
  | "Mbps"
  | "days"
  | "deltaE"
  | "degrees"
  | "lightness"
  | "pixelsPerMm"
  | "none";

/** Where a figure stops being good, and where it is a fault. */
export interface Limit {
  readonly worse: "higher" | "lower";
  readonly degraded?: number;
  readonly abnormal?: number;
  /** Whether the limit itself is still good. */
  readonly holds: "upTo" | "below";
}

/** One thing that is looked at. */
export interface Check {
  readonly device: Device;
  readonly privacy: PrivacyCost;
  readonly unit: Unit;
  /** Where the limits come from. */
  readonly basis: string;
  /** The standard, or program of others, they were taken from. */
  readonly standard?: string;
  readonly limit?: Limit;
}

const above = (degraded: number | undefined, abnormal?: number): Limit => ({
  worse: "higher",
  holds: "upTo",
  ...(degraded === undefined ? {} : { degraded }),
  ...(abnormal === undefined ? {} : { abnormal }),
});
const below = (degraded: number | undefined, abnormal?: number): Limit => ({
  ...above(degraded, abnormal),
  worse: "lower",
});
const from = (degraded: number, abnormal: number): Limit => ({
  ...above(degraded, abnormal),
  holds: "below",
});

const camera = (unit: Unit, limit?: Limit, basis = "DEVICES 2.3"): Check => ({
  device: "camera",
  privacy: "frames",
  unit,
  basis,
  ...standardOf(basis),
  ...(limit ? { limit } : {}),
});
/** What stands in a basis besides our own survey. */
function standardOf(basis: string): { readonly standard?: string } {
  const others = basis.split(", ").filter((part) => !/^(DEVICES|start value)/.test(part));
  return others.length === 0 ? {} : { standard: others.join(", ") };
}
const microphone = (unit: Unit, limit?: Limit, basis = "DEVICES 2.4"): Check => ({
  ...camera(unit, limit, basis),
  device: "microphone",
  privacy: "sound",
});
const computer = (unit: Unit, limit?: Limit, basis = "DEVICES 2.1"): Check => ({
  ...camera(unit, limit, basis),
  device: "computer",
  privacy: "times",
});
const storage = (unit: Unit, limit?: Limit): Check => ({
  ...computer(unit, limit),
  device: "storage",
  privacy: "nothing",
});
const network = (unit: Unit, limit?: Limit, basis = "DEVICES 2.1"): Check => ({
  ...computer(unit, limit, basis),
  device: "network",
});
const printer = (basis = "DEVICES 2.2.1"): Check => ({
  ...computer("none", undefined, basis),
  device: "printer",
  privacy: "nothing",
});
const page = (unit: Unit, limit?: Limit): Check => ({
  ...camera(unit, limit, "DEVICES 2.2.2"),
  device: "printer",
  privacy: "photo",
});
const asked = (device: Device): Check => ({
  device,
  privacy: "answer",
  unit: "none",
  basis: "DEVICES 2",
});

/** All checks with their limits, version 1. */
export const checks = {
  cameraOpens: { ...camera("none"), privacy: "nothing" },
  cameraStays: { ...camera("perDay", from(1, 2)), privacy: "times" },
  cameraIsReal: { ...camera("none"), privacy: "nothing" },
  resolution: camera("px", below(480, 240), "start value"),
  pictureSharp: camera("px", above(3.6, 4.5)),
  pictureStill: camera("ratio", above(2)),
  pictureLit: camera("luma", below(undefined, 8)),
  pictureClipped: camera("share", above(0.35)),
  pictureTint: camera("ratio", above(0.22, 0.45)),
  pictureNoise: camera("luma", above(6)),
  pictureMoves: camera("ms", { worse: "higher", holds: "below", abnormal: 2_000 }),
  frameRate: camera("perSecond", { worse: "lower", holds: "upTo", degraded: 10, abnormal: 5 }),
  frameGap: camera("ms", above(400, 1_000)),
  cameraDelay: camera("ms", above(200, 400)),

  microphoneOpens: { ...microphone("none"), privacy: "nothing" },
  microphoneStays: { ...microphone("perDay", from(1, 2)), privacy: "times" },
  soundAlive: microphone("dBFS", { worse: "lower", holds: "below", abnormal: -90 }),
  speechLevel: microphone("dBFS", below(-45)),
  signalToNoise: microphone("dB", below(25, 12)),
  hum: microphone("dBFS", above(-58, -45)),
  overload: microphone("share", above(0.03, 0.08)),
  flatTops: microphone("share", above(0.001, 0.01)),
  clicks: microphone("perMinute", above(100)),
  dropouts: microphone("times", from(2, 4)),
  bandwidth: microphone("Hz", below(3_000)),
  offset: microphone("full", above(0.03)),

  speakerHeard: { ...microphone("dB", below(10)), device: "speaker" },
  speakerAsked: asked("speaker"),

  eventLoop: computer("ms", above(200, 1_000), "DEVICES 2.1, W3C Event Timing (INP 200/500 ms)"),
  longGaps: computer("perHour", from(3, Number.POSITIVE_INFINITY)),
  longFrames: computer("perHour", above(6, 30)),
  pressure: computer("share", above(0.3, 0.8)),
  uncleanEnds: computer("times"),
  errors: computer("perHour", from(3, Number.POSITIVE_INFINITY)),
  computerAsked: asked("computer"),

  storageTrue: storage("times", above(undefined, 0)),
  storageSpeed: storage("ms", above(100)),
  storageRoom: storage("share", above(0.8, 0.95)),
  storageKept: storage("none"),
  lastSync: storage("days", above(1)),

  reachable: network("share", from(0.01, 0.05), "DEVICES 2.1, webrtc-issue-detector"),
  roundTrip: network("ms", from(100, 300), "ITU-T G.114"),
  jitter: network("ms", from(30, 100), "Cloudflare AIM"),
  stalls: network("share", from(0.03, 0.1), "DEVICES 2.1, RFC 6298"),
  download: network("Mbps", { worse: "lower", holds: "upTo", degraded: 10, abnormal: 2 }),
  upload: network("Mbps", { worse: "lower", holds: "upTo", degraded: 4, abnormal: 1 }),
  reconnects: network("perHour", from(3, 10)),
  networkAsked: asked("network"),

  printerState: printer("RFC 8011 5.4.11-5.4.12"),
  printerSupply: {
    ...printer(),
    unit: "share",
    limit: { worse: "lower", holds: "below", degraded: 0.1 },
  },
  printerLamp: printer("RFC 3805 (Printer-MIB)"),
  printerNoise: { ...microphone("dB", from(6, 10), "DEVICES 2.2"), device: "printer" },
  pageSeen: page("pixelsPerMm"),
  pageColour: page("deltaE", above(6, 13)),
  pageFade: page("deltaE", above(3, 6)),
  pageSolids: page("ratio"),
  pageBlack: page("lightness", above(35, 45)),
  pageBands: page("share", above(0.1, 0.25)),
  pageStreaks: page("share", above(0.1, 0.25)),
  pageLines: page("ratio", below(0.6, 0.4)),
  pageGreys: page("deltaE", above(14, 22)),
  printerAsked: asked("printer"),
  copierAsked: asked("copier"),

  cameraAsked: asked("camera"),
  microphoneAsked: asked("microphone"),
  softwareAsked: asked("software"),
} as const satisfies Readonly<Record<string, Check>>;

/** The name of a check. */
export type CheckName = keyof typeof checks;

/** A check by its name, with what only some of them have. */
export const checkOf = (name: CheckName): Check => checks[name];
