/**
 * `npx node tests/migrations/freeze.ts` writes an example of the current version for every kind that
 * has none yet, and a note of the current version of their table. A file that is there is never written again: it is what somebody's disk may hold.
 */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import * as Y from "yjs";
import { currentVersion, parseName, readFacts } from "#shared/documents";
import { assert, type StaffId, seededRandom } from "#shared/kernel";
import { noteSchemaVersion } from "#shared/notes";
import { createAuthors, type Saying, write } from "../../sync-server/seed/writing.ts";
import { type Example, fileOf, openUpdates, saidIn, versionsFolder } from "./example.ts";
import { makeNoteExample, noteFile } from "./note-example.ts";
import { type Story, stories } from "./stories.ts";

for (const [index, story] of stories().entries()) {
  const name = parseName(story.document);
  assert(name.ok, "a story has a document");
  const path = versionsFolder + fileOf(currentVersion, name.value.kind);
  if (existsSync(path)) continue;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(exampleOf(story, index), undefined, 2)}\n`);
  console.log(path);
}

function exampleOf(story: Story, seed: number): Example {
  const sent = sentIn(story, seed);
  const doc = openUpdates(sent.map(({ update }) => update));
  return {
    document: story.document,
    updates: sent.map(({ by, update }) => ({ by, bytes: Buffer.from(update).toString("base64") })),
    facts: readFacts(doc),
    says: saidIn(doc),
  };
}

interface Sent {
  readonly by: StaffId;
  readonly update: Uint8Array;
}

function sentIn({ document, together, apart = [[], []] }: Story, seed: number): readonly Sent[] {
  // The same seed gives the same client ids and runs: each branch goes on from the same beginning.
  const sentFor = (sayings: readonly Saying[]): readonly Sent[] =>
    write(document, sayings, createAuthors(seededRandom(seed).bytes)).updates.map(
      ({ staff, update }) => ({ by: staff, update }),
    );
  const common = sentFor(together);
  const known = Y.encodeStateVector(openUpdates(common.map(({ update }) => update)));
  const branches = apart.flatMap((own): readonly Sent[] => {
    const [first] = own;
    if (!first) return [];
    const all = openUpdates(sentFor([...together, ...own]).map(({ update }) => update));
    return [{ by: first.by, update: Y.encodeStateAsUpdate(all, known) }];
  });
  return [...common, ...branches];
}

const note = noteFile(noteSchemaVersion);
if (!existsSync(note)) {
  mkdirSync(dirname(note), { recursive: true });
  writeFileSync(note, `${JSON.stringify(makeNoteExample(), undefined, 2)}\n`);
  console.log(note);
}
