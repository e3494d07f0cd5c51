import { expect, test } from "vitest";
import { checkFact, currentVersion, holdsFacts } from "#shared/documents";
import { seededRandom } from "#shared/kernel";
import { remarkOn, spokenKinds } from "./remarks.ts";

test("what people say in the random days can be said: no day is made of refusals", () => {
  const random = seededRandom(7);
  for (const kind of spokenKinds.filter(holdsFacts)) {
    for (let left = 200; left > 0; left -= 1) {
      const fact = {
        id: "AAAAAAAAAA.1",
        at: 1,
        by: "01JA0000000000000000ZH0XMN",
        v: currentVersion,
      };
      const said = checkFact(kind, { ...fact, ...remarkOn(kind, random) } as never);
      expect(said.ok, `${kind} ${JSON.stringify(said)}`).toBe(true);
    }
  }
});
