import { createRoot, getOwner, type JSX, onCleanup } from "solid-js";
import { insert } from "solid-js/web";
import "./print.css";
import { Sheet } from "./sheet.tsx";

/** A document as it comes out of the printer. */
export interface Paper {
  readonly title: string;
  /** A line under the title: a number, a day, whom it is about. */
  readonly note?: string | undefined;
  readonly body: () => JSX.Element;
  /** A pale text across every page, as who received it. */
  readonly watermark?: string | undefined;
}

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
