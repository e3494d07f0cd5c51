import { expect, test } from "vitest";
import type { Json, PlainDate, Ulid } from "#shared/kernel";
import { logOf, visitOnDay } from "./communications.ts";
import { consentTextVersion } from "./consents.ts";
import type { Logged } from "./logged.ts";
import { explainedTextVersion, isShownIn, shownPagesOf } from "./shown-pages.ts";

type Said = Readonly<Record<string, Readonly<Record<string, Json>>>>;

const logged = (said: Said): Logged => ({
  value: (about, field) => said[about]?.[field],
  entities: (type) => Object.keys(said).filter((about) => about.startsWith(`${type}/`)),
});

const visit = "01JD00000000000000000V1S1T" as Ulid;
const page = (page: string, at: number, more: Readonly<Record<string, Json>> = {}) => ({
  ...{ page, at, of: visit, textVersion: "V1" },
  ...more,
});

test("what was shown to a client stands in the order in which it was, with its text and its visit", () => {
  const shown = shownPagesOf(
    logged({ "shownPage/2": page("privacy", 20), "shownPage/1": page("price", 10) }),
  );
  expect(shown.map(({ thing }) => thing)).toEqual(["price", "privacy"]);
  expect(shown[1]).toEqual({
    ...{ about: "shownPage/2", thing: "privacy", atMs: 20, textVersion: "V1", visit },
  });
});

test("a page shown by mistake, or one this program does not know, was not shown", () => {
  const said = {
    "shownPage/1": page("price", 10, { isMistake: true }),
    "shownPage/2": page("fengshui", 20),
    "shownPage/3": { page: "price", at: 30 },
  };
  expect(shownPagesOf(logged(said))).toEqual([]);
});

test("turning back to a page says nothing new; another text, or another visit, does", () => {
  const shown = shownPagesOf(logged({ "shownPage/1": page("privacy", 10) }));
  const again = { visit, thing: "privacy", textVersion: "V1" } as const;
  expect(isShownIn(shown, again)).toBe(true);
  expect(isShownIn(shown, { ...again, textVersion: "V2" })).toBe(false);
  expect(isShownIn(shown, { ...again, visit: "01JD00000000000000000V1S2T" as Ulid })).toBe(false);
  expect(isShownIn(shown, { ...again, thing: "price" })).toBe(false);
});

test("what is shown ticks itself in its visit, beside what was ticked by hand", () => {
  const [first, second] = logOf(
    logged({
      [`visit/${visit}`]: { at: 5, explained: ["company"] },
      "visit/01JD00000000000000000V1S2T": { at: 1 },
      "shownPage/1": page("privacy", 10),
    }),
  );
  expect(first).toMatchObject({ explained: ["company", "privacy"] });
  expect(first?.kind === "visit" && first.shown.map(({ thing }) => thing)).toEqual(["privacy"]);
  expect(second).toMatchObject({ explained: [], shown: [] });
});

test("王敏 is here for the latest visit of the day that is none by mistake", () => {
  const day = (ms: number) => `2026-11-0${Math.floor(ms / 100)}` as PlainDate;
  const log = logOf(
    logged({
      "visit/1": { at: 100 },
      "visit/2": { at: 110 },
      "visit/3": { at: 120, isMistake: true },
      "call/1": { at: 130 },
      "visit/4": { at: 205 },
    }),
  );
  expect(visitOnDay(log, "2026-11-01" as PlainDate, day)?.about).toBe("visit/2");
  expect(visitOnDay(log, "2026-11-03" as PlainDate, day)).toBeUndefined();
});

test("the privacy text is the one of the consents in force", () => {
  expect(explainedTextVersion("privacy")).toBe(consentTextVersion);
});
