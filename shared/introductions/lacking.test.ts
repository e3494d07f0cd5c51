import { describe, expect, test } from "vitest";
import { plainDateSchema } from "#shared/kernel";
import { basicCardOf, cardOf } from "./card.ts";
import { type Line, saying, wangMin, zhaoLei } from "./fake-pair.ts";
import { readRounds } from "./introduction.ts";
import { lackingToShow, mayBeShown } from "./lacking.ts";

const today = plainDateSchema.parse("2026-11-30");
const shown: Line = ["consented/showProfile", { is: "given" }];
const wang = (...lines: readonly Line[]) => ({ client: wangMin, card: saying(...lines) });
const zhao = (...lines: readonly Line[]) => ({ client: zhaoLei, card: saying(...lines) });
const [round] = readRounds(saying(["round/1", { first: wangMin }]), [wangMin, zhaoLei]);
if (!round) throw new Error("no round");

describe("whether a card may be shown", () => {
  test("who was never asked about the card is shown to nobody", () => {
    expect(lackingToShow(wang(), zhao())).toEqual([
      { client: wangMin, purposes: ["showProfile"], isWithdrawn: false },
    ]);
    expect(cardOf(wang().card, { round, to: zhaoLei, today })).toBeUndefined();
    expect(basicCardOf(wang().card, today)).toBeUndefined();
  });

  test("who allowed it is shown, also to one who was not asked yet", () => {
    expect(lackingToShow(wang(shown), zhao())).toEqual([]);
    expect(cardOf(wang(shown).card, { round, to: zhaoLei, today })).toBeDefined();
    expect(basicCardOf(wang(shown).card, today)).toBeDefined();
  });

  test("each consent that was taken back stands in the way by its own name", () => {
    const back: readonly Line[] = [
      ["consented/service", { is: "withdrawn" }],
      ["matching", { consent: "withdrawn" }],
    ];
    expect(lackingToShow(wang(shown, ...back), zhao())).toEqual([
      { client: wangMin, purposes: ["service", "matching"], isWithdrawn: true },
    ]);
    expect(mayBeShown(saying(shown, ["consented/service", { is: "withdrawn" }]))).toBe(false);
    expect(mayBeShown(saying(["consented/showProfile", { is: "withdrawn" }]))).toBe(false);
  });

  test("nobody is shown to somebody who took a consent back", () => {
    const gone = zhao(["consented/service", { is: "withdrawn" }]);
    expect(lackingToShow(wang(shown), gone)).toEqual([
      { client: zhaoLei, purposes: ["service"], isWithdrawn: true },
    ]);
  });

  test("two colleagues who wrote down a yes and a no apart are no yes", () => {
    const split = {
      ...saying(),
      field: (about: string) =>
        about === "consented/showProfile"
          ? { values: [{ value: "given" }, { value: "withdrawn" }] }
          : undefined,
    };
    expect(mayBeShown(split)).toBe(false);
  });
});
