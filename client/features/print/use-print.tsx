import { createRoot, getOwner, onCleanup } from "solid-js";
import { insert } from "solid-js/web";
import type { Paper } from "./paper.ts";
import "./print.css";
import { Sheet } from "./sheet.tsx";

/**
 * Prints papers with the browser's own window. Call it while a component is set up: what is printed
 * is drawn as a part of that component, and is gone with it.
 */
export function usePrint(): (paper: Paper) => void {
  const owner = getOwner();
  let takeAway = (): void => {};
  onCleanup(() => takeAway());
  return (paper) => {
    takeAway();
    const { host, remove } = layOut(paper, owner);
    takeAway = remove;
    void picturesOf(host).then(() => {
      if (!host.isConnected) return;
      window.print();
      // Browsers of phones come back before the paper is drawn: it stays until somebody goes on.
      for (const event of ["pointerdown", "keydown"])
        window.addEventListener(event, remove, { once: true, capture: true });
    });
  };
}

/** Puts a paper into the page, where only a printer sees it. */
function layOut(paper: Paper, owner: ReturnType<typeof getOwner>) {
  const host = document.createElement("div");
  host.className = "print-host";
  const dispose = createRoot((end) => {
    insert(host, () => <Sheet paper={paper} />);
    return end;
  }, owner);
  document.body.append(host);
  document.documentElement.classList.add("is-printing");
  const remove = (): void => {
    if (!host.isConnected) return;
    document.documentElement.classList.remove("is-printing");
    host.remove();
    dispose();
  };
  return { host, remove };
}

/** Answers when every picture of a paper can be drawn, or cannot be had. */
async function picturesOf(host: HTMLElement): Promise<void> {
  await Promise.allSettled([...host.querySelectorAll("img")].map((picture) => picture.decode()));
}
