import { expect, test } from "vitest";
import { momentOf, spanFrom } from "#shared/appointments";
import { clientIdSchema, plainDateSchema, ulidSchema } from "#shared/kernel";
import { changesOf, firstTimeOn, formOf, readForm } from "./form-draft.ts";

const friday = plainDateSchema.parse("2026-11-27");
const wangMin = clientIdSchema.parse("01JD0000000000000000000WNG");
const zhaoLei = clientIdSchema.parse("01JD0000000000000000000ZHA");
const time = spanFrom(momentOf(friday, 10 * 60), 60);

test("what is typed is read as people write it, and back", () => {
  const form = formOf({ client: wangMin, room: "一号室" }, time);
  expect(form).toMatchObject({ day: "2026-11-27", from: "10:00", minutes: 60 });
  const read = readForm({ ...form, day: "2026/12/1", from: "14点30", note: "  " });
  expect(read).toMatchObject({
    ok: true,
    value: {
      client: wangMin,
      note: undefined,
      time: spanFrom(momentOf(plainDateSchema.parse("2026-12-01"), 870), 60),
    },
  });
});

test("a day or a time that nobody can read is refused, and named", () => {
  const form = formOf({}, time);
  expect(readForm({ ...form, day: "下周" })).toEqual({ ok: false, reason: "day" });
  expect(readForm({ ...form, from: "25:00" })).toEqual({ ok: false, reason: "clock" });
});

test("only a meeting is with two clients", () => {
  const form = formOf({ client: wangMin, other: zhaoLei, purpose: "meeting" }, time);
  expect(readForm(form)).toMatchObject({ value: { other: zhaoLei } });
  expect(readForm({ ...form, purpose: "papers" })).toMatchObject({ value: { other: undefined } });
});

test("only what was changed is said anew, and what was emptied is cleared", () => {
  const draft = { ...formOf({ client: wangMin, room: "一号室", note: "带证件" }, time) };
  const read = readForm(draft);
  if (!read.ok) throw new Error(read.reason);
  const before = {
    ...read.value,
    id: ulidSchema.parse("01JD0000000000000000000APP"),
    month: "2026-11",
    state: undefined,
    lateMinutes: undefined,
    override: undefined,
  };
  expect(changesOf(before, read.value)).toEqual({});
  const later = spanFrom(momentOf(friday, 11 * 60), 60);
  expect(changesOf(before, { ...read.value, note: undefined, time: later })).toEqual({
    note: null,
    time: later,
  });
});

test("a new appointment begins at the next half hour, or in the morning of another day", () => {
  expect(firstTimeOn(friday, momentOf(friday, 10 * 60 + 1)).fromMs).toBe(momentOf(friday, 630));
  expect(firstTimeOn(friday, momentOf(friday, 5 * 60)).fromMs).toBe(momentOf(friday, 540));
  const tuesday = plainDateSchema.parse("2026-12-01");
  expect(firstTimeOn(tuesday, time.fromMs).fromMs).toBe(momentOf(tuesday, 600));
});
