import { createEffect, createSignal, onCleanup, untrack } from "solid-js";
import { isWhole, useWork } from "#client/documents";
import { dayOf } from "#feature/client-card";
import { surveySays } from "#shared/closing";
import type { Closing } from "./open-closing.ts";

/** So often the relay is asked while the page stands and a link is out. */
const askEveryMs = 60_000;

/**
 * Brings the answers of links home for as long as the caller stands: each is written down as facts,
 * and the relay drops it when those are on its disk. Two devices that do so write down one survey.
 */
export function fetchAnswers(closing: Closing): { readonly ask: () => void } {
  const { commands, sync } = useWork();
  const [asked, setAsked] = createSignal(0);
  const timer = setInterval(() => setAsked((count) => count + 1), askEveryMs);
  onCleanup(() => clearInterval(timer));

  const bringHome = async (): Promise<void> => {
    const listed = await commands.listSurveyLinks(closing.id);
    // The file may have begun anew meanwhile.
    if (!listed.ok || !untrack(isReady)) return;
    for (const { id, answered } of listed.value.links) {
      if (!answered?.answers) continue;
      const about = `survey/${id}`;
      const isSaid = closing.file.projection().value(about, "answers") !== undefined;
      if (isSaid) continue;
      const says = surveySays(answered.answers, dayOf(answered.atMs), "link");
      closing.say([{ document: "case", about, says: { ...says } }], undefined);
    }
  };
  /** What is written down, and on the relay's disk, need not lie there any more. */
  const letGo = async (): Promise<void> => {
    const listed = await commands.listSurveyLinks(closing.id);
    // What was written down a moment ago may be on its way.
    if (!listed.ok || !untrack(isSaved)) return;
    for (const { id, answered } of listed.value.links) {
      const isHome = closing.file.projection().value(`survey/${id}`, "answers") !== undefined;
      if (answered?.answers && isHome) await commands.endSurveyLink(closing.id, id, "taken");
    }
  };
  const isSaved = () => closing.file.state().type === "saved";
  const isReady = () =>
    sync.connection() === "connected" && isWhole(sync, [closing.file]) && closing.mayWrite();

  createEffect(() => {
    asked();
    if (isReady() && closing.links().length > 0) void bringHome();
  });
  createEffect(() => {
    const hasFromLink = closing.surveys().some(({ from }) => from === "link");
    if (isReady() && hasFromLink && isSaved()) void letGo();
  });
  return { ask: () => setAsked((count) => count + 1) };
}
