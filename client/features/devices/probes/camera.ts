/** Looks through the camera for a few seconds. Frames stay in memory until they are measured. */
import { differenceOf, type FrameStep, lumaOf, type Pixels, type Plane } from "#shared/devices";
import { ok, type Result, refuse } from "#shared/kernel";

/** A camera that is being looked through. */
export interface Looking {
  /** To be shown to whoever sits before it. */
  readonly video: HTMLVideoElement;
  readonly label: string;
  readonly width: number;
  readonly height: number;
  /** The run of frames so far. */
  readonly steps: () => readonly FrameStep[];
  /** Some frames, 640 px wide, for measuring. */
  readonly frames: () => readonly Pixels[];
  readonly hasEnded: () => boolean;
  /** Turns the camera off and lets every frame go. */
  readonly close: () => void;
}

const frameEveryMs = 500;
const mostFrames = 6;

/** Opens the camera, asking the person; answers the name of the error when it does not open. */
export async function openCamera(): Promise<Result<Looking, string>> {
  try {
    const stream = await navigator.mediaDevices.getUserMedia({
      video: { width: { ideal: 1280 }, height: { ideal: 720 } },
    });
    return ok(await lookThrough(stream));
  } catch (error) {
    return refuse(error instanceof Error ? error.name : "");
  }
}

async function lookThrough(stream: MediaStream): Promise<Looking> {
  const video = document.createElement("video");
  video.muted = true;
  video.playsInline = true;
  video.srcObject = stream;
  await video.play();
  const [track] = stream.getVideoTracks();
  const settings = track?.getSettings();
  const watching = watchFrames(video);
  return {
    video,
    label: track?.label ?? "",
    width: settings?.width ?? video.videoWidth,
    height: settings?.height ?? video.videoHeight,
    steps: watching.steps,
    frames: watching.frames,
    hasEnded: () => track?.readyState !== "live",
    close: () => {
      watching.stop();
      for (const each of stream.getTracks()) each.stop();
      video.srcObject = null;
    },
  };
}

function watchFrames(video: HTMLVideoElement) {
  const take = createTaker();
  const steps: FrameStep[] = [];
  const frames: Pixels[] = [];
  let [before, takenMs, isOver] = [undefined as Plane | undefined, 0, false];
  const see = (): void => {
    if (isOver) return;
    const nowMs = performance.now();
    const small = take(video, 64, 48);
    const thumb = small && lumaOf(small);
    if (thumb) steps.push({ atMs: nowMs, difference: before && differenceOf(before, thumb) });
    before = thumb ?? before;
    if (nowMs - takenMs >= frameEveryMs && frames.length < mostFrames) {
      takenMs = nowMs;
      const height = Math.round((640 * video.videoHeight) / Math.max(1, video.videoWidth));
      const frame = take(video, 640, height);
      if (frame) frames.push(frame);
    }
    onNextFrame(video, see);
  };
  onNextFrame(video, see);
  return {
    steps: () => steps,
    frames: () => frames,
    stop: () => {
      isOver = true;
      frames.length = 0;
    },
  };
}

/** Where a browser does not tell of each frame, the screen's own rhythm stands in. */
function onNextFrame(video: HTMLVideoElement, see: () => void): void {
  if ("requestVideoFrameCallback" in video) video.requestVideoFrameCallback(see);
  else requestAnimationFrame(see);
}

/** Draws into one canvas for each size, again and again. */
function createTaker(): (
  video: HTMLVideoElement,
  width: number,
  height: number,
) => Pixels | undefined {
  const contexts = new Map<number, CanvasRenderingContext2D | null>();
  return (video, width, height) => {
    if (height < 1 || video.videoWidth < 1) return undefined;
    const known = contexts.get(width) ?? contextOf(width, height);
    contexts.set(width, known);
    if (!known) return undefined;
    known.drawImage(video, 0, 0, width, height);
    return known.getImageData(0, 0, width, height);
  };
}

function contextOf(width: number, height: number): CanvasRenderingContext2D | null {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  return canvas.getContext("2d", { willReadFrequently: true });
}
