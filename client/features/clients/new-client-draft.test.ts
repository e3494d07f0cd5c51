import { expect, test } from "vitest";
import { isFormOfAddress, sexOfAddress } from "#feature/client-card";
import { plainDateSchema } from "#shared/kernel";
import { emptyDraft, readDraft } from "./new-client-draft.ts";

const nowMs = Date.parse("2026-11-24T10:00:00+08:00");
const today = plainDateSchema.parse("2026-11-24");

test("林晓雯 is registered with what she said on the phone", () => {
  const read = readDraft(
    {
      name: " 林晓雯 ",
      sex: "female",
      birthDate: "1994年5月2日",
      phone: "+86 138-0013-8000",
      whose: "mother",
      source: "referral",
      relation: "self",
    },
    nowMs,
    today,
  );
  expect(read).toEqual({
    ok: true,
    value: {
      client: [
        {
          about: "profile",
          says: { name: "林晓雯", sex: "female", birthDate: "1994-05-02", source: "referral" },
        },
        { about: "enquiry", says: { at: nowMs } },
        { about: "phoneTail/1", says: { tail: "8000" } },
      ],
      contact: [{ about: "phone/1", says: { number: "13800138000", whose: "mother" } }],
    },
  });
});

test("a form of address is kept as such, not as a name", () => {
  const read = readDraft({ ...emptyDraft, name: "王女士" }, nowMs, today);
  expect(read).toEqual({
    ok: true,
    value: {
      client: [
        { about: "profile", says: { callName: "王女士" } },
        { about: "enquiry", says: { at: nowMs } },
      ],
    },
  });
  expect(sexOfAddress("王女士")).toBe("female");
  expect(sexOfAddress("陈先生")).toBe("male");
  expect(sexOfAddress("欧阳静")).toBeUndefined();
  expect(isFormOfAddress("先生")).toBe(true);
});

test("each field that is not taken says why, and nothing is registered", () => {
  const read = readDraft(
    { ...emptyDraft, birthDate: "2015-03-08", phone: "1380013" },
    nowMs,
    today,
  );
  expect(read).toEqual({
    ok: false,
    reason: {
      name: { type: "nameNeeded" },
      birthDate: { type: "underAge", age: 11, adultAge: 18 },
      phone: { type: "notAPhone" },
    },
  });
});

test("whose number it is is not said without a number", () => {
  const read = readDraft({ ...emptyDraft, name: "赵敏", whose: "father" }, nowMs, today);
  expect(read.ok && read.value.contact).toBeUndefined();
});

test("a mother registers her son, and it is written down that it was she", () => {
  const read = readDraft({ ...emptyDraft, name: "赵磊", relation: "mother" }, nowMs, today);
  const enquiry = read.ok && read.value.client.find(({ about }) => about === "enquiry");
  expect(enquiry).toEqual({ about: "enquiry", says: { at: nowMs, relation: "mother" } });
});
