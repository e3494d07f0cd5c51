import { expect, test } from "vitest";
import type { Vault } from "#client/storage";
import { idOf, nameOf } from "#shared/documents";
import { clientIdSchema, ok } from "#shared/kernel";
import type { Catalogue } from "./catalogue.ts";
import { UnsentEdits } from "./unsent-edits.ts";

const note = idOf("case", clientIdSchema.parse("01JA0000000000000000000WNG"));
const name = nameOf(note);

/** Edits that were there and are gone, with the reason in the drawer; it answers when it is let. */
function takenAway() {
  let answer: () => void = () => undefined;
  const rescued: Vault["rescued"] = () =>
    new Promise((resolve) => {
      const entry = { id: "1", document: name, reason: "malformed", atMs: 1, facts: [], bytes: [] };
      answer = () => resolve(ok([entry]) as Awaited<ReturnType<Vault["rescued"]>>);
    });
  let generation = 1;
  const catalogue = {
    nameOf: () => name,
    state: () => ({ generation }),
    isUnsent: () => generation === 1,
    isUnsentElsewhere: () => false,
  };
  const edits = new UnsentEdits({ rescued } as Vault, catalogue as unknown as Catalogue, note);
  generation = 2;
  edits.look(name);
  return {
    edits,
    tell: async () => {
      answer();
      await new Promise<void>((resolve) => setImmediate(resolve));
    },
  };
}

test("edits that the relay did not take are told of with the reason", async () => {
  const { edits, tell } = takenAway();
  await tell();
  expect([edits.areThere(), edits.refusedFor()]).toEqual([false, "malformed"]);
});

test("the reason for what was set aside says nothing about what is said meanwhile", async () => {
  const { edits, tell } = takenAway();
  edits.saidAnew();
  await tell();
  expect(edits.refusedFor()).toBeUndefined();
});
