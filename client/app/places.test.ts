import { expect, test } from "vitest";
import { placeNameOf, places } from "./places.ts";

test("the title of a case file names the screen, not the client", () => {
  expect(placeNameOf("/clients/01JABCDEFGHJKMNPQRSTVWXYZ0")).toBe("caseFile");
  expect(placeNameOf("/clients")).toBe("clients");
  const pair = "01JABCDEFGHJKMNPQRSTVWXYZ0~01JABCDEFGHJKMNPQRSTVWXYZ1";
  expect(placeNameOf(`/introductions/${pair}`)).toBe("pair");
  expect(placeNameOf("/")).toBe("today");
});

test("each page of a client is named by what it is about", () => {
  const named = (page: string) => placeNameOf(`/clients/01JABCDEFGHJKMNPQRSTVWXYZ0/${page}`);
  expect(named("interview")).toBe("interview");
  expect(named("assessment/01JABCDEFGHJKMNPQRSTVWXYZ1")).toBe("assessment");
  expect(named("closing")).toBe("closing");
  expect(named("candidates")).toBe("candidates");
  expect(placeNameOf("/closing")).toBe("closings");
  expect(placeNameOf("/devices")).toBe("devices");
  expect(placeNameOf("/meetings")).toBe("meetings");
  expect(placeNameOf("/meetings/01JABCDEFGHJKMNPQRSTVWXYZ0")).toBe("meeting");
  expect(named("merge")).toBe("merge");
  expect(placeNameOf("/clients/import")).toBe("importTable");
});

test("an address that leads nowhere has no name", () => {
  expect(placeNameOf("/salary")).toBeUndefined();
});

test("the tab bar of a phone has room for every place", () => {
  // On the narrowest phone each of six is still as wide as a thumb.
  expect(places.length).toBeLessThanOrEqual(6);
});
