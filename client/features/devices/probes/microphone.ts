/** Listens for a few seconds. Sound stays in memory until it is measured, and is wiped then. */
import { ok, type Result, refuse } from "#shared/kernel";
import takerUrl from "./sound-taker.worker.ts?worker&url";

/** A microphone that is being listened to. */
export interface Listening {
  readonly rate: number;
  /** Whether the samples are the microphone's own, at its own rate. */
  readonly isNative: boolean;
  /** What was heard since it was last asked for. */
  readonly take: () => Float32Array;
  readonly hasEnded: () => boolean;
  /** Turns the microphone off. */
  readonly close: () => void;
}

/** Nothing of the browser's own that makes a bad microphone sound good. */
const asItIs = { echoCancellation: false, noiseSuppression: false, autoGainControl: false };

/** Opens the microphone, asking the person; answers the name of the error when it does not open. */
export async function openMicrophone(): Promise<Result<Listening, string>> {
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: asItIs });
    return ok(await listenTo(stream));
  } catch (error) {
    return refuse(error instanceof Error ? error.name : "");
  }
}

async function listenTo(stream: MediaStream): Promise<Listening> {
  const [track] = stream.getAudioTracks();
  const ownRate = track?.getSettings().sampleRate;
  const context = createContext(ownRate);
  const close = (): void => {
    for (const each of stream.getTracks()) each.stop();
    void context.close();
  };
  try {
    await context.audioWorklet.addModule(takerUrl);
    await context.resume();
    return {
      rate: context.sampleRate,
      isNative: ownRate === context.sampleRate,
      take: takeFrom(context, context.createMediaStreamSource(stream)),
      hasEnded: () => track?.readyState !== "live",
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}

/** At the rate of the microphone, where the browser can: a change of rate hides what was cut off. */
function createContext(rate: number | undefined): AudioContext {
  try {
    return new AudioContext(rate === undefined ? {} : { sampleRate: rate });
  } catch {
    // A rate this browser does not know: its own will do, and flat tops are not looked for.
    return new AudioContext();
  }
}

function takeFrom(context: AudioContext, source: AudioNode): () => Float32Array {
  const taker = new AudioWorkletNode(context, "sound-taker", { numberOfOutputs: 0 });
  let blocks: Float32Array[] = [];
  taker.port.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data instanceof Float32Array) blocks.push(data);
  };
  source.connect(taker);
  return () => {
    const all = new Float32Array(blocks.reduce((sum, block) => sum + block.length, 0));
    let at = 0;
    for (const block of blocks) {
      all.set(block, at);
      at += block.length;
      block.fill(0);
    }
    blocks = [];
    return all;
  };
}
