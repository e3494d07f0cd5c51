import { type Accessor, createMemo, onCleanup } from "solid-js";
import { type LiveDocument, useWork } from "#client/documents";
import { useNotWritten } from "#feature/client-card";
import { useUndo, type Written } from "#feature/undo";
import { type DoNotContact, doNotContactOf, type LogEntry, logOf } from "#shared/casework";
import { covers, idOf } from "#shared/documents";
import { type ClientId, type JsonObject, newUlid } from "#shared/kernel";
import { type Photo, photosOf } from "#shared/registry";

/** Something to be written into a client's visits. */
export interface LogWords {
  readonly about: string;
  readonly says: JsonObject;
}

/** A client's visits, calls and messages while somebody looks at them. */
export interface VisitLog {
  readonly live: LiveDocument;
  readonly log: Accessor<readonly LogEntry[]>;
  readonly client: ClientId;
  /** The pictures that came with an entry. */
  readonly picturesOf: (about: string) => readonly Photo[];
  readonly doNotContact: Accessor<DoNotContact | undefined>;
  readonly mayWrite: Accessor<boolean>;
  /**
   * Writes down, says so in a sentence and offers the way back. Answers the reason, in the person's
   * language, when something was not taken.
   */
  readonly say: (words: readonly LogWords[], sentence: string) => string | undefined;
}

/** Where the log stands in the case file. */
export const logAnchor = "visit-log";

/** A new entity of the log: `call/01J…`. */
export const newEntry = (kind: "call" | "visit", nowMs: number): string =>
  `${kind}/${newUlid(nowMs, (count) => crypto.getRandomValues(new Uint8Array(count)))}`;

/** The key of an entry, as its pictures name it. */
export const keyOf = (about: string): string => about.slice(about.indexOf("/") + 1);

/** Opens the log of a client for as long as the caller stands. */
export function openVisitLog(client: ClientId): VisitLog {
  const work = useWork();
  const undo = useUndo();
  const live = work.openDocument(idOf("visits", client));
  onCleanup(live.close);
  const log = createMemo(() => logOf(live.projection()));
  const place = {
    path: `/clients/${client}`,
    href: `/clients/${client}#${logAnchor}`,
    show: () => document.getElementById(logAnchor)?.scrollIntoView({ block: "center" }),
  };
  const refusalOf = useNotWritten();
  return {
    live,
    log,
    client,
    picturesOf: (about) => {
      const { value, entities } = live.projection();
      const ofEntry = entities("photo").filter((photo) => value(photo, "of") === keyOf(about));
      return photosOf(value, ofEntry);
    },
    doNotContact: createMemo(() => doNotContactOf(live.projection().value)),
    mayWrite: () => covers(live.access(), "call"),
    say: (words, sentence) => {
      const written: Written[] = [];
      for (const { about, says } of words) {
        const said = live.append(about, says);
        if (!said.ok) return refusalOf(said.reason);
        written.push({ document: live.id, fact: said.value.id });
      }
      work.remembered.touch(client, "changed");
      undo.offer({ sentence, written, place });
      return undefined;
    },
  };
}
