import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { bodyOf, readBody } from "#shared/documents";
import { lookOf, type NoteJson, noteMarks, noteNodes, noteSchemaVersion } from "#shared/notes";
import { people } from "#shared/testing";
import { createFakeTextRelay } from "../../sync-server/rooms/fake-text-relay.ts";
import { type NoteExample, noteFile } from "./note-example.ts";

const versions = Array.from({ length: noteSchemaVersion }, (_, index) => index + 1);
const read = (version: number): NoteExample => JSON.parse(readFileSync(noteFile(version), "utf8"));
const bytesOf = ({ updates }: NoteExample): readonly Uint8Array[] =>
  updates.map((update) => Buffer.from(update, "base64"));

const namesIn = ({ type, marks = [], content = [] }: NoteJson): readonly string[] => [
  type,
  ...marks.map((mark) => mark.type),
  ...content.flatMap(namesIn),
];

describe.each(versions)("notes of version %i", (version) => {
  test("say what they always said, whatever order their updates come in", () => {
    const example = read(version);
    for (const updates of [bytesOf(example), bytesOf(example).toReversed()]) {
      const doc = new Y.Doc();
      bodyOf(doc);
      for (const update of updates) Y.applyUpdate(doc, update);
      expect(readBody(doc)).toEqual(example.says);
    }
  });

  test("are admitted by the relay, update by update", () => {
    const relay = createFakeTextRelay();
    const types = bytesOf(read(version)).map((update) => relay.receive(people.liMei, update).type);
    expect(types.every((type) => type === "admitted")).toBe(true);
  });
});

test("the example of the present version holds all that its table knows", () => {
  const known = ["doc", "text", ...Object.keys(noteNodes), ...Object.keys(noteMarks)].sort();
  const { says } = read(noteSchemaVersion);
  expect([...new Set(namesIn(says))].sort()).toEqual(known);
  const forms = new Set((says.content ?? []).map(({ attrs }) => lookOf(attrs).form));
  expect(forms.size).toBe(8);
});
