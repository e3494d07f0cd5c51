import { type Accessor, createSignal } from "solid-js";
import { type Rescued, toBase64, type Vault } from "#client/storage";
import { createRepeat, idOfName, type Sync, textsIn } from "#client/sync";
import { appendToBody, type DocumentId, type DocumentName, holdsText } from "#shared/documents";
import { type JsonObject, millisecondsOf, ok, type Result, refuse } from "#shared/kernel";
import type { NoteJson } from "#shared/notes";
import type { AppendRefusal, LiveDocument } from "./live-document.ts";
import { readableEntry } from "./readable.ts";
import type { RescueDrawer, RescuedWords, RescueEntry } from "./rescue-drawer.ts";
import { untilRead } from "./until-read.ts";

/** What the rescue drawer stands on. */
export interface DrawerParts {
  readonly vault: Vault;
  readonly sync: Pick<Sync, "catalogue" | "open" | "isAppOlder">;
  readonly openDocument: (id: DocumentId) => LiveDocument;
}

/** The drawer, and how to stop following it. */
export interface OpenedDrawer extends RescueDrawer {
  /** Whether `entries` are what the disk has; false while they are being read. */
  readonly isCurrent: Accessor<boolean>;
  readonly close: () => void;
}

/** Opens the drawer; it follows what any tab puts in or takes out. */
export function openRescueDrawer({ vault, sync, openDocument }: DrawerParts): OpenedDrawer {
  const { catalogue } = sync;
  const [kept, setKept] = createSignal<readonly Rescued[]>([]);
  const [isCurrent, setIsCurrent] = createSignal(false);
  const readOnce = createRepeat(async () => {
    const rescued = await vault.rescued();
    if (rescued.ok) setKept(rescued.value);
  });
  const read = async (): Promise<void> => {
    setIsCurrent(false);
    await readOnce();
    setIsCurrent(true);
  };
  void read();
  const stop = vault.onWritten(({ isRescue }) => isRescue && void read());

  const sayAgain = async (id: string): Promise<Result<true, AppendRefusal>> => {
    const entry = kept().find((one) => one.id === id);
    if (!entry?.document) return refuse({ type: "notHere" });
    if (holdsText(entry.document)) return writeAgain(sync, entry.document, textsOf(entry));
    const document = openDocument(idOfName(entry.document));
    try {
      await untilRead(document);
      for (const { about, says } of latestWords(entry)) {
        const said = document.append(about, says);
        if (!said.ok) return said;
      }
      return ok(true);
    } finally {
      document.close();
    }
  };

  return {
    isCurrent,
    entries: () => kept().map(entryOf),
    sayAgain,
    discard: (id) => catalogue.write([{ type: "discard", id }]),
    exportText: async () =>
      kept()
        .map((entry) => [readableEntry(entryOf(entry)), ...bytesOf(entry).map(toBase64)].join("\n"))
        .join("\n\n"),
    close: stop,
  };
}

/** The bytes of what cannot be read, for somebody who may know better. */
const bytesOf = ({ reason, bytes }: Rescued): readonly Uint8Array[] =>
  reason === "unreadable" ? bytes : [];

const entryOf = (entry: Rescued): RescueEntry => ({
  id: entry.id,
  document: entry.document && idOfName(entry.document),
  reason: entry.reason,
  atMs: entry.atMs,
  words: wordsOf(entry),
});

const wordsOf = (entry: Rescued): readonly RescuedWords[] => [
  ...factWords(entry),
  ...textsOf(entry).map((value) => ({ about: "note", field: "text", value, atMs: entry.atMs })),
];

/** The lines of a text that were not taken. */
const textsOf = ({ document, texts, bytes }: Rescued): readonly string[] =>
  document && holdsText(document) ? (texts ?? textsIn(bytes, bytes)) : [];

/** Writes lines at the end of a text, as new words of one's own. */
async function writeAgain(
  { open, isAppOlder }: DrawerParts["sync"],
  name: DocumentName,
  lines: readonly string[],
): Promise<Result<true, AppendRefusal>> {
  const id = idOfName(name);
  const document = open.open(id);
  try {
    await untilRead(document);
    const doc = document.copy()?.doc;
    if (!doc || document.status() !== "here") return refuse({ type: "notHere" });
    if (isAppOlder()) return refuse({ type: "notAllowed" });
    appendToBody(doc, lines.map(lineOf), "written again");
    return ok(true);
  } finally {
    open.release(id);
  }
}

const lineOf = (text: string): NoteJson => ({
  type: "line",
  ...(text === "" ? {} : { content: [{ type: "text", text }] }),
});

const factWords = ({ facts }: Pick<Rescued, "facts">): readonly RescuedWords[] =>
  facts.flatMap(({ about, says, at }) =>
    Object.entries(says).map(([field, value]) => ({
      about,
      field,
      value,
      atMs: millisecondsOf(at),
    })),
  );

/** The last word on each field, so that saying it again takes no detour. */
function latestWords({ facts }: Rescued): readonly { about: string; says: JsonObject }[] {
  const byAbout = new Map<string, JsonObject>();
  for (const { about, says } of [...facts].sort((a, b) => a.at - b.at)) {
    byAbout.set(about, { ...byAbout.get(about), ...says });
  }
  return [...byAbout].map(([about, says]) => ({ about, says }));
}
