/** One check of this desk, from the press of the button to the figures that are kept. */
import { type Accessor, createSignal } from "solid-js";
import type { Work } from "#client/documents";
import {
  type Finding,
  judgeFlow,
  judgeLabel,
  judgeLag,
  judgeLastEnd,
  judgeOpening,
  judgePicture,
  judgeResolution,
  judgeSound,
  judgeSpeaker,
  judgeStorage,
  measureFrame,
} from "#shared/devices";
import { type Looking, openCamera } from "./probes/camera.ts";
import { type Listening, openMicrophone } from "./probes/microphone.ts";
import { checkNetwork } from "./probes/network.ts";
import { playTone } from "./probes/speaker.ts";
import type { Ticking } from "./probes/ticking.ts";
import { wait } from "./probes/waiting.ts";

/** What is going on, as the person at the desk is told. */
export type Phase = "idle" | "asking" | "quiet" | "speaking" | "tone" | "counting" | "done";

/** What a check stands on. */
export interface DeskParts {
  readonly thisDevice: Work["thisDevice"];
  readonly hasEndedWell: boolean;
  readonly ticking: Ticking;
  /** Is told what was found, part by part. */
  readonly tell: (findings: readonly Finding[]) => void;
}

/** A check that runs, or ran. */
export interface DeskRun {
  readonly phase: Accessor<Phase>;
  /** The camera's picture while it is looked through. */
  readonly video: Accessor<HTMLVideoElement | undefined>;
  readonly start: (parts: DeskParts) => Promise<void>;
  /** Ends it at once; camera and microphone go off. */
  readonly stop: () => void;
}

const [quietMs, speechMs, toneMs, toneHz] = [1_500, 2_500, 500, 880];
/** So long the computer is left alone and its timer watched. */
const lagMs = 2_500;
/** A page that has just been opened is still busy with itself. */
const settlingMs = 5_000;

/** Makes a check that can be started, and started again. */
export function createDeskRun(): DeskRun {
  const [phase, setPhase] = createSignal<Phase>("idle");
  const [video, setVideo] = createSignal<HTMLVideoElement>();
  let ending = new AbortController();
  return {
    phase,
    video,
    stop: () => {
      ending.abort();
      setPhase("idle");
    },
    start: async (wanted) => {
      ending.abort();
      ending = new AbortController();
      const { signal } = ending;
      const show = (next: Phase): void => {
        if (!signal.aborted) setPhase(next);
      };
      const tell = (findings: readonly Finding[]): void => {
        if (!signal.aborted) wanted.tell(findings);
      };
      const parts = { ...wanted, tell };
      try {
        await checkAll(parts, signal, show, setVideo);
        show("done");
      } finally {
        // Whatever broke off, the button is there again.
        if (!signal.aborted && phase() !== "done") setPhase("idle");
      }
    },
  };
}

/** One part after the other: looking through a camera would make the network look slow. */
async function checkAll(
  parts: DeskParts,
  signal: AbortSignal,
  show: (phase: Phase) => void,
  setVideo: (video: HTMLVideoElement | undefined) => void,
): Promise<void> {
  show("asking");
  parts.tell(await checkNetwork(parts.thisDevice.hearRelay, signal));
  await checkStorage(parts);
  parts.ticking.excuse(true);
  await checkMedia(parts, signal, show, setVideo);
  parts.ticking.excuse(false);
  show("counting");
  await checkComputer(parts, signal);
}

async function checkComputer(parts: DeskParts, signal: AbortSignal): Promise<void> {
  parts.tell([judgeLastEnd(parts.hasEndedWell)]);
  const firstMs = parts.ticking.ticks()[0]?.atMs ?? performance.now();
  const settledMs = firstMs + settlingMs - performance.now();
  await wait(lagMs + Math.max(0, settledMs), signal);
  parts.tell(judgeLag(parts.ticking.ticks()));
}

async function checkStorage({ thisDevice, tell }: DeskParts): Promise<void> {
  const [trial] = await Promise.all([thisDevice.tryStorage(), thisDevice.refresh()]);
  const figures = thisDevice.figures();
  tell(
    judgeStorage({
      ...trial,
      usageBytes: figures?.usageBytes,
      quotaBytes: figures?.quotaBytes,
      isPersisted: figures?.isPersisted,
      lastSyncAgeMs: undefined,
    }),
  );
}

/** Camera and microphone are asked for one after the other, and then looked at together. */
async function checkMedia(
  { tell }: DeskParts,
  signal: AbortSignal,
  show: (phase: Phase) => void,
  setVideo: (video: HTMLVideoElement | undefined) => void,
): Promise<void> {
  if (signal.aborted) return;
  const camera = await openCamera();
  const looking = camera.ok ? camera.value : undefined;
  let listening: Listening | undefined;
  try {
    tell([judgeOpening("cameraOpens", camera.ok ? undefined : camera.reason)]);
    if (signal.aborted) return;
    const microphone = await openMicrophone();
    listening = microphone.ok ? microphone.value : undefined;
    tell([judgeOpening("microphoneOpens", microphone.ok ? undefined : microphone.reason)]);
    setVideo(looking?.video);
    const sound = await follow(looking, listening, signal, show);
    if (signal.aborted) return;
    show("counting");
    if (looking) tell(judgeCamera(looking));
    if (listening && sound) tell(judgeMicrophone(listening, sound));
  } finally {
    setVideo(undefined);
    looking?.close();
    listening?.close();
  }
}

interface Sound {
  readonly quiet: Float32Array;
  readonly speech: Float32Array;
  readonly tone: Float32Array;
}

/** Leads through the phases while camera and microphone run; answers what was heard in each. */
async function follow(
  looking: Looking | undefined,
  listening: Listening | undefined,
  signal: AbortSignal,
  show: (phase: Phase) => void,
): Promise<Sound | undefined> {
  const isOpen = looking !== undefined || listening !== undefined;
  listening?.take();
  if (isOpen) show("quiet");
  await wait(isOpen ? quietMs : 0, signal);
  const quiet = listening?.take();
  if (isOpen) show("speaking");
  await wait(isOpen ? speechMs : 0, signal);
  const speech = listening?.take();
  if (signal.aborted) return undefined;
  // Played in any case: the person hears it, whether or not a microphone does.
  show("tone");
  const stop = playTone(toneHz);
  await wait(toneMs, signal);
  stop();
  if (!listening || !quiet || !speech || signal.aborted) return undefined;
  return { quiet, speech, tone: listening.take() };
}

function judgeCamera(looking: Looking): readonly Finding[] {
  const endMs = performance.now();
  return [
    judgeLabel(looking.label),
    judgeResolution(looking.width, looking.height),
    ...judgePicture(looking.frames().map(measureFrame)),
    ...judgeFlow(looking.steps(), endMs),
    ...(looking.hasEnded() ? [judgeOpening("cameraOpens", "NotReadableError")] : []),
  ];
}

/** Judges what was heard, and wipes it. */
function judgeMicrophone(listening: Listening, sound: Sound): readonly Finding[] {
  const { rate, isNative } = listening;
  const findings = [
    ...judgeSound({ rate, isNative, quiet: sound.quiet, speech: sound.speech }),
    judgeSpeaker(sound.quiet, sound.tone, rate, toneHz),
    ...(listening.hasEnded() ? [judgeOpening("microphoneOpens", "NotReadableError")] : []),
  ];
  for (const heard of [sound.quiet, sound.speech, sound.tone]) heard.fill(0);
  return findings;
}
