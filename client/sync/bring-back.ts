/** Has documents made again that a relay lost with a restored backup, and in which one said something. */
import type { Platform } from "#client/platform";
import { type DocumentName, holdsText, splitName } from "#shared/documents";
import { type CloseName, closeNameOf } from "#shared/protocol";
import type { Channels } from "./channels.ts";
import { factsIn } from "./facts-in.ts";
import { parentOfNote } from "./note-parent.ts";
import type { OpenDocuments } from "./open-documents.ts";
import { type SetAsideParts, setAside } from "./set-aside.ts";

/** What bringing back stands on. */
export interface BringBackParts extends SetAsideParts {
  readonly platform: Pick<Platform, "after" | "nowMs" | "randomBytes" | "withLock">;
  readonly channels: Channels;
  readonly open: Pick<OpenDocuments, "get">;
}

const patienceMs = 15_000;

/**
 * Brings a document back in which one said something. Answers `back` when the relay has it, in a
 * new epoch; `gone` when nothing here is one's own any more, or when it may not be made and what one
 * said lies in the drawer; `later` when the relay, or the disk, did not answer.
 */
export async function bringBack(
  parts: BringBackParts,
  name: DocumentName,
): Promise<"back" | "gone" | "later"> {
  await parts.open.get(splitName(name).id)?.flush();
  if (!(await isOwn(parts, name))) return "gone";
  const parent = holdsText(name) ? await parentOfNote(parts, name) : undefined;
  const answer = await askToMake(parts, name, parent);
  if (answer === undefined) return "later";
  if (answer === "made") {
    // Whoever may not read it is told nothing by the feed: it is compared whatever the feed says.
    const marked = await parts.catalogue.write([{ type: "compare", document: name }]);
    return marked.ok ? "back" : "later";
  }
  const kept = await setAside(parts, name, answer, "remove", { isAllKept: true });
  return kept.ok ? "gone" : "later";
}

/** Answers `made`, why it will not be made, or undefined when there was no answer. */
function askToMake(
  { platform, channels }: BringBackParts,
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
    const callOff = platform.after(patienceMs, () => end(undefined));
    channels.say({ say: "create", document, ...(parent ? { parent } : {}), again: true });
  });
}

/** Whether one said something in a document, or in one of those that come with it. */
async function isOwn(
  { vault, catalogue, me }: BringBackParts,
  name: DocumentName,
): Promise<boolean> {
  // Who wrote what in a text is not known here; nobody's words may get lost.
  if (holdsText(name)) return true;
  const key = /^client(\/.*)@/.exec(name)?.[1];
  const family = catalogue
    .all()
    .filter((one) => one.name === name || (key !== undefined && one.name.includes(key)));
  for (const one of family) {
    const loaded = await vault.load(one.name);
    const updates = loaded.ok ? loaded.value.rows.map(({ update }) => update) : [];
    if (factsIn(updates).some(({ by }) => by === me)) return true;
  }
  return false;
}
