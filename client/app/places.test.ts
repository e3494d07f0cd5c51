import { expect, test } from "vitest";
import { placeNameOf, places } from "./places.ts";

test("the title of a case file names the screen, not the client", () => {
  expect(placeNameOf("/clients/01JABCDEFGHJKMNPQRSTVWXYZ0")).toBe("caseFile");
  expect(placeNameOf("/clients")).toBe("clients");
  expect(placeNameOf("/")).toBe("today");
});

test("an address that leads nowhere has no name", () => {
  expect(placeNameOf("/salary")).toBeUndefined();
});

test("the tab bar of a phone has room for every place", () => {
  expect(places.length).toBeLessThanOrEqual(5);
});
