import { useLocation } from "@solidjs/router";
import { createEffect } from "solid-js";
import { goToAnchor } from "./anchors.ts";

/** So many frames the screen takes to put the focus on its heading. */
const framesToWait = 3;

/** Goes to the field that the address names, once the file stands on the screen. */
export function followAnchor(isHere: () => boolean): void {
  const location = useLocation();
  createEffect(() => {
    const anchor = location.hash.slice(1);
    if (anchor !== "" && isHere()) afterFrames(framesToWait, () => goToAnchor(anchor));
  });
}

const afterFrames = (frames: number, run: () => void): void =>
  void requestAnimationFrame(() => (frames > 1 ? afterFrames(frames - 1, run) : run()));
