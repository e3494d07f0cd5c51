import { onCleanup, onMount } from "solid-js";

/** Fills the whole screen while the client has the device, where the browser lets it. */
export function fillTheScreen(): void {
  const page = document.documentElement;
  // A browser that refuses leaves the page as large as it is: nothing else depends on it.
  onMount(() => void page.requestFullscreen?.().catch(() => undefined));
  onCleanup(() => {
    if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
  });
}
