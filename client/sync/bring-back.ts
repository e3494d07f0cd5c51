import type { Platform } from "#client/platform";
import type { DocumentName } from "#shared/documents";
import { type CloseName, closeNameOf } from "#shared/protocol";
import type { Channels } from "./channels.ts";

const patienceMs = 15_000;

/**
 * Asks the relay to make a document again that it lost with a restored backup. Answers `made`, why
 * it will not be made, or undefined when there was no answer.
 */
export function bringBack(
  { after }: Pick<Platform, "after">,
  channels: Channels,
  document: DocumentName,
  parent?: DocumentName,
): Promise<"made" | CloseName | undefined> {
  return new Promise((resolve) => {
    const end = (answer: "made" | CloseName | undefined): void => {
      stop();
      callOff();
      resolve(answer);
    };
    const stop = channels.onWord((word) => {
      if (word.say !== "created" || word.document !== document) return;
      const refusal = word.code === undefined ? "made" : closeNameOf(word.code);
      end(refusal === "tryLater" || refusal === "goingAway" ? undefined : refusal);
    });
    const callOff = after(patienceMs, () => end(undefined));
    channels.say({ say: "create", document, ...(parent ? { parent } : {}), again: true });
  });
}
