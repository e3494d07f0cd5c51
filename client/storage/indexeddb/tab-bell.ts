import type { Platform } from "#client/platform";
import { z } from "#shared/kernel";

const ringSchema = z.object({
  tags: z.array(z.string()),
  segments: z.array(z.number()),
  isRescue: z.boolean(),
});

/** What was written, by opaque names only. */
export interface Ring {
  readonly tags: readonly string[];
  /** Segments that came: all documents in them are new. */
  readonly segments: readonly number[];
  readonly isRescue: boolean;
}

/** Tells all tabs, this one included, that rows were written. */
export interface TabBell {
  readonly ring: (ring: Ring) => void;
  readonly onRing: (heard: (ring: Ring & { readonly isHere: boolean }) => void) => () => void;
  readonly close: () => void;
}

/** Hangs a bell between the tabs that use one vault. */
export function createTabBell(
  { openChannel }: Pick<Platform, "openChannel">,
  vault: string,
): TabBell {
  const listeners = new Set<(ring: Ring & { readonly isHere: boolean }) => void>();
  const tell = (ring: Ring, isHere: boolean): void => {
    for (const listener of listeners) listener({ ...ring, isHere });
  };
  const channel = openChannel(`queqiao/${vault}`, (message) => {
    const parsed = ringSchema.safeParse(message);
    if (parsed.success) tell(parsed.data, false);
  });
  return {
    ring: (ring) => {
      channel.say(ring);
      tell(ring, true);
    },
    onRing: (heard) => {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
    close: () => {
      listeners.clear();
      channel.close();
    },
  };
}
