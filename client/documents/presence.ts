import { type Accessor, createSignal, onCleanup } from "solid-js";
import type { Platform } from "#client/platform";
import type { OpenCopy } from "#client/sync";
import { type Presence, presenceSchema } from "#shared/protocol";

/** Who else has a document open, and a way to say what is being edited here. */
export interface Company {
  /** Other people; oneself in another tab is nobody else. */
  readonly others: Accessor<readonly Presence[]>;
  readonly setEditing: (field: string | undefined) => void;
}

/** What being there takes of the browser. */
export type PresencePlatform = Pick<Platform, "nowMs" | "after" | "onActive">;

/** Colleagues are told at most this often. */
const quietMs = 1_000;
/** Whoever did nothing for so long is not shown any more. */
const idleAfterMs = 30_000;

/** Joins the people who have this copy open; leaves when the owner is cleaned up. */
export function joinCompany(
  { awareness }: OpenCopy,
  me: Accessor<Pick<Presence, "staff" | "name">>,
  platform: PresencePlatform,
): Company {
  const read = (): readonly Presence[] =>
    [...awareness.getStates()].flatMap(([client, state]) => {
      const parsed = client === awareness.clientID ? undefined : presenceSchema.safeParse(state);
      return parsed?.success && parsed.data.staff !== me().staff ? [parsed.data] : [];
    });
  const [others, setOthers] = createSignal(read());
  const changed = (): void => void setOthers(read());
  awareness.on("change", changed);

  let editing: string | undefined;
  const speaking = speakAtMostEvery(quietMs, platform, (isHere) => {
    const { cursor } = awareness.getLocalState() ?? {};
    const said = { ...me(), ...(cursor && { cursor }), ...(editing !== undefined && { editing }) };
    if (isHere) awareness.setLocalState(said);
    else if (awareness.getLocalState() !== null) awareness.setLocalState(null);
  });
  const stopWatching = watchActivity(platform, speaking.say);
  onCleanup(() => {
    stopWatching();
    speaking.stop();
    awareness.off("change", changed);
    awareness.setLocalState(null);
  });
  return {
    others,
    setEditing: (field) => {
      editing = field;
      speaking.say(true);
    },
  };
}

/** Says the latest word at once when it was quiet for a while, else when that while is over. */
function speakAtMostEvery(
  everyMs: number,
  { nowMs, after }: PresencePlatform,
  speak: (isHere: boolean) => void,
) {
  let isHere = true;
  let saidAtMs = Number.NEGATIVE_INFINITY;
  let callOff: (() => void) | undefined;
  const speakNow = (): void => {
    callOff = undefined;
    saidAtMs = nowMs();
    speak(isHere);
  };
  return {
    say: (here: boolean): void => {
      isHere = here;
      if (callOff) return;
      const waitMs = saidAtMs + everyMs - nowMs();
      if (waitMs <= 0) speakNow();
      else callOff = after(waitMs, speakNow);
    },
    stop: (): void => callOff?.(),
  };
}

/** Tells that the person is here, at once and whenever they come back, and when they went idle. */
function watchActivity(
  { nowMs, after, onActive }: PresencePlatform,
  tell: (isHere: boolean) => void,
): () => void {
  let isHere = true;
  let activeAtMs = nowMs();
  let callOff: (() => void) | undefined;
  const wait = (): void => {
    callOff = after(Math.max(activeAtMs + idleAfterMs - nowMs(), 1), () => {
      if (nowMs() - activeAtMs < idleAfterMs) return wait();
      isHere = false;
      tell(false);
    });
  };
  const stopListening = onActive(() => {
    activeAtMs = nowMs();
    if (isHere) return;
    isHere = true;
    tell(true);
    wait();
  });
  tell(true);
  wait();
  return () => {
    stopListening();
    callOff?.();
  };
}
