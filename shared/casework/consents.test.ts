import { expect, test } from "vitest";
import { clientIdSchema } from "#shared/kernel";
import { sensitiveGroups } from "#shared/registry";
import { consentPurposes } from "./agreement.ts";
import {
  consentState,
  consentTextVersion,
  endsWithService,
  isSensitiveGroup,
  markedState,
  photoConsent,
  photoRecipientOf,
  servicePurposes,
  withdrawnOn,
} from "./consents.ts";

const chen = clientIdSchema.parse("01JA0000000000000000000CHN");
const said = (is: boolean, textVersion = consentTextVersion) => ({
  is,
  on: "2026-11-30",
  textVersion,
});

test("nobody asked is not a no, and neither is a cleared answer", () => {
  expect(consentState([])).toBe("unasked");
  expect(consentState([null])).toBe("unasked");
  expect(markedState([null])).toBe("unasked");
});

test("what was given to an older text is to be asked again, and counts meanwhile", () => {
  expect(consentState([said(true)])).toBe("given");
  expect(consentState([said(true, "V0")])).toBe("outdated");
});

test("when one colleague wrote down a yes and another, apart, a no, the no counts", () => {
  expect(consentState([said(true), said(false)])).toBe("withdrawn");
  expect(markedState(["given", "withdrawn"])).toBe("withdrawn");
  expect(markedState(["given", "given"])).toBe("given");
});

test("photos are allowed for one person at a time", () => {
  const key = photoConsent(chen);
  expect(photoRecipientOf(`consent/${key}`)).toBe(chen);
  expect(photoRecipientOf("consent/showPhoto")).toBeUndefined();
  expect(photoRecipientOf("consent/service")).toBeUndefined();
});

test("every group of sensitive answers has a consent of its own", () => {
  for (const group of sensitiveGroups) expect(consentPurposes).toContain(group);
  expect(servicePurposes.filter(isSensitiveGroup)).toEqual([]);
});

test("with the service ends all that was allowed for its sake, and no story that may be told", () => {
  const kept = consentPurposes.filter((purpose) => !endsWithService(purpose));
  expect(kept).toEqual(["service", "publish"]);
  expect(endsWithService(photoConsent(chen))).toBe(true);
});

test("a no stands since the first day on which somebody wrote it down", () => {
  const later = { ...said(false), on: "2026-12-01" };
  expect(withdrawnOn([later, said(true), said(false)])).toBe("2026-11-30");
  expect(withdrawnOn([said(true), null])).toBeUndefined();
});
