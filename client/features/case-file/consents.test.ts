import { expect, test } from "vitest";
import { consentTextVersion } from "#shared/casework";
import { plainDateSchema } from "#shared/kernel";
import { wordsOfConsent } from "./consents.ts";

const today = plainDateSchema.parse("2026-11-30");
const given = (is: boolean) => ({ given: { is, on: today, textVersion: consentTextVersion } });

test("what somebody allows is agreed with its text, and marked on the card", () => {
  expect(wordsOfConsent("money", true, today)).toEqual([
    { document: "agreement", about: "consent/money", says: given(true) },
    { document: "client", about: "consented/money", says: { is: "given" } },
  ]);
});

test("whoever takes back that they may be proposed is out of matching with the same press", () => {
  expect(wordsOfConsent("matching", false, today)).toEqual([
    { document: "agreement", about: "consent/matching", says: given(false) },
    { document: "client", about: "matching", says: { consent: "withdrawn" } },
  ]);
});

test("whoever takes back the service is proposed to nobody", () => {
  expect(wordsOfConsent("service", false, today).at(-1)).toEqual({
    document: "client",
    about: "matching",
    says: { consent: "withdrawn" },
  });
});

test("whoever takes back the service takes back all that stands for its sake, and nothing else", () => {
  const words = wordsOfConsent("service", false, today, [
    "assessment",
    "contactExchange",
    "publish",
  ]);
  const taken = words.filter(({ document }) => document === "agreement").map(({ about }) => about);
  expect(taken).toEqual(["consent/service", "consent/assessment", "consent/contactExchange"]);
  expect(words).toContainEqual({
    document: "client",
    about: "consented/contactExchange",
    says: { is: "withdrawn" },
  });
  expect(wordsOfConsent("service", true, today, ["assessment"])).toHaveLength(2);
});
