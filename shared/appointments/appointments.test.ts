import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type ClientId,
  clientIdSchema,
  type JsonObject,
  type PlainDate,
  plainDateSchema,
  type StaffId,
  staffIdSchema,
  type Ulid,
  ulidSchema,
} from "#shared/kernel";
import {
  type Appointment,
  addMonths,
  clockOf,
  comingWith,
  conflictsAmong,
  freeSlots,
  icsOf,
  inLanes,
  loadOn,
  momentOf,
  monthOf,
  type OfficeSettings,
  officeDay,
  parseClock,
  presenceOf,
  problemsOf,
  proposalsFor,
  readAppointments,
  readChecks,
  readinessOf,
  readOfficeSettings,
  readWaiting,
  remindersDue,
  type SaidInMonth,
  spanFrom,
  unanswered,
  waitList,
  weekOf,
  weeksOfMonth,
} from "./index.ts";

const day = (text: string): PlainDate => plainDateSchema.parse(text);
const ulid = (end: string): Ulid =>
  ulidSchema.parse(`01JD0000000000000000000000`.slice(0, -end.length) + end);
const linXiaolan: StaffId = staffIdSchema.parse(ulid("S1"));
const heJianye: StaffId = staffIdSchema.parse(ulid("S2"));
const wangMin: ClientId = clientIdSchema.parse(ulid("C1"));
const zhaoLei: ClientId = clientIdSchema.parse(ulid("C2"));
const sunYue: ClientId = clientIdSchema.parse(ulid("C3"));
const friday = day("2026-11-27");

let count = 0;
const at = (clock: string, minutes = 60, on = friday) => {
  const [hour = 0, minute = 0] = clock.split(":").map(Number);
  return spanFrom(momentOf(on, hour * 60 + minute), minutes);
};
const appointment = (parts: Partial<Appointment>): Appointment => {
  count += 1;
  return {
    id: ulid(`A${String(count).padStart(3, "0")}`),
    month: "2026-11",
    time: at("10:00"),
    client: undefined,
    other: undefined,
    staff: undefined,
    room: undefined,
    purpose: "interview",
    state: undefined,
    lateMinutes: undefined,
    note: undefined,
    override: undefined,
    ...parts,
  };
};

const settings: OfficeSettings = {
  rooms: ["一号室", "二号室"],
  week: Array.from({ length: 7 }, (_, place) =>
    place === 0 ? undefined : { from: 9 * 60, to: 18 * 60 },
  ),
  bufferMinutes: 10,
};

const saying = (said: Readonly<Record<string, JsonObject>>): SaidInMonth => ({
  entities: (type) => Object.keys(said).filter((about) => about.split("/")[0] === type),
  value: (about, field) => said[about]?.[field],
});

const kindsOf = (appointments: readonly Appointment[]) =>
  conflictsAmong(appointments).flatMap(({ kinds }) => kinds);

test("a day at the office begins eight hours before it begins in London", () => {
  const ms = Date.parse("2026-11-30T16:05:00Z");
  expect([officeDay(ms), monthOf(officeDay(ms)), clockOf(ms)]).toEqual([
    "2026-12-01",
    "2026-12",
    "00:05",
  ]);
  expect(momentOf(day("2026-12-01"), 5)).toBe(ms);
});

test("times are read as people write them", () => {
  for (const text of ["14:05", "1405", "14：05", "14点05分", "14.05"]) {
    expect(parseClock(text), text).toBe(14 * 60 + 5);
  }
  expect([parseClock("9"), parseClock("9点"), parseClock(" 09:00 ")]).toEqual([540, 540, 540]);
  for (const text of ["", "24:00", "9:75", "下午", "14:05:06"]) {
    expect(parseClock(text), text).toBeUndefined();
  }
});

test("a week begins on Monday, and a month is seen in whole weeks", () => {
  expect([weekOf(friday)[0], weekOf(friday)[6]]).toEqual(["2026-11-23", "2026-11-29"]);
  const weeks = weeksOfMonth(friday);
  expect([weeks[0]?.[0], weeks.at(-1)?.[6], weeks.length]).toEqual(["2026-10-26", "2026-12-06", 6]);
  expect(weeksOfMonth(day("2027-02-14"))).toHaveLength(4);
});

test("a month later is the same day, or the last one of a shorter month", () => {
  expect(addMonths(day("2026-12-31"), 2)).toBe("2027-02-28");
  expect(addMonths(day("2026-01-15"), -1)).toBe("2025-12-15");
});

test("an appointment without a time was taken back and is not shown", () => {
  const about = `appointment/${ulid("A")}`;
  const time = at("10:00");
  const said = saying({
    [about]: { time: { ...time }, client: wangMin, room: "一号室", purpose: "papers" },
  });
  expect(readAppointments(said, "2026-11")).toMatchObject([
    { client: wangMin, room: "一号室", purpose: "papers", state: undefined, month: "2026-11" },
  ]);
  expect(readAppointments(saying({ [about]: { client: wangMin } }), "2026-11")).toEqual([]);
});

test("what a newer program said of an appointment does not hide it", () => {
  const about = `appointment/${ulid("A")}`;
  const said = saying({ [about]: { time: { ...at("10:00") }, purpose: "video", state: "online" } });
  expect(readAppointments(said, "2026-11")).toMatchObject([{ purpose: "other", state: undefined }]);
});

test("two people who book the same room at the same time have a conflict", () => {
  const a = appointment({ staff: linXiaolan, room: "一号室" });
  const b = appointment({ staff: heJianye, room: "一号室", time: at("10:30") });
  expect(conflictsAmong([b, a])).toEqual([{ a, b, kinds: ["room"] }]);
});

test("one after the other is no conflict", () => {
  const a = appointment({ staff: linXiaolan, room: "一号室" });
  const b = appointment({ staff: linXiaolan, room: "一号室", time: at("11:00") });
  expect(conflictsAmong([a, b])).toEqual([]);
});

test("a colleague and a client cannot be in two places", () => {
  const a = appointment({ staff: linXiaolan, client: wangMin, room: "一号室" });
  const b = appointment({ staff: linXiaolan, client: wangMin, room: "二号室" });
  expect(kindsOf([a, b])).toEqual(["staff", "client"]);
});

test("what was cancelled, or where nobody came, is in nobody's way", () => {
  const a = appointment({ room: "一号室" });
  for (const state of ["cancelled", "didNotCome"] as const) {
    expect(kindsOf([a, appointment({ room: "一号室", state })])).toEqual([]);
  }
  expect(kindsOf([a, appointment({ room: "一号室", state: "came" })])).toEqual(["room"]);
});

test("two meetings of one client on one day are found, whichever side of the meeting it is", () => {
  const a = appointment({ purpose: "meeting", client: wangMin, other: zhaoLei });
  const b = appointment({ purpose: "meeting", client: sunYue, other: wangMin, time: at("15:00") });
  expect(kindsOf([a, b])).toEqual(["twoMeetings"]);
  expect(kindsOf([a, { ...b, purpose: "interview" }])).toEqual([]);
  expect(kindsOf([a, { ...b, time: at("15:00", 60, day("2026-11-28")) }])).toEqual([]);
});

test("people who are to be kept apart do not meet in the door", () => {
  const a = appointment({ client: wangMin });
  const b = appointment({ client: zhaoLei, time: at("11:15") });
  const isApart = (one: ClientId, two: ClientId) =>
    new Set([one, two, wangMin, zhaoLei]).size === 2;
  expect(conflictsAmong([a, b], isApart)).toEqual([{ a, b, kinds: ["apart"] }]);
  const later = { ...b, time: at("11:30") };
  expect(conflictsAmong([a, later], isApart)).toEqual([]);
});

const anyAppointments = fc.array(
  fc.record({
    from: fc.integer({ min: 0, max: 40 }),
    minutes: fc.integer({ min: 1, max: 8 }),
    staff: fc.constantFrom(linXiaolan, heJianye, undefined),
    room: fc.constantFrom("一号室", "二号室", undefined),
    client: fc.constantFrom(wangMin, zhaoLei, undefined),
    purpose: fc.constantFrom("meeting" as const, "interview" as const),
  }),
  { maxLength: 12 },
);

test("conflicts are the same whatever order the appointments come in", () => {
  fc.assert(
    fc.property(anyAppointments, fc.integer(), (drawn, turn) => {
      const all = drawn.map(({ from, minutes, ...parts }) =>
        appointment({ ...parts, time: spanFrom(momentOf(friday, from * 15), minutes * 15) }),
      );
      const place = all.length === 0 ? 0 : Math.abs(turn) % all.length;
      const turned = [...all.slice(place), ...all.slice(0, place)].reverse();
      expect(conflictsAmong(turned)).toEqual(conflictsAmong(all));
    }),
  );
});

test("a free time that is proposed has nothing against it", () => {
  fc.assert(
    fc.property(anyAppointments, (drawn) => {
      const appointments = drawn.map(({ from, minutes, ...parts }) =>
        appointment({ ...parts, time: spanFrom(momentOf(friday, 540 + from * 15), minutes * 15) }),
      );
      const wanted = appointment({ staff: linXiaolan, room: "一号室", client: wangMin });
      const agenda = { appointments, settings };
      const slots = freeSlots(wanted, agenda, at("09:00").fromMs, 5);
      expect(slots).toHaveLength(5);
      expect(slots.flatMap((slot) => problemsOf({ ...wanted, ...slot }, agenda))).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test("closed days and evenings are not proposed", () => {
  const wanted = appointment({ staff: linXiaolan });
  const agenda = { appointments: [], settings };
  const [first] = freeSlots(wanted, agenda, at("17:30", 60, day("2026-11-29")).fromMs, 1);
  expect(officeDay(first?.time.fromMs ?? 0)).toBe("2026-12-01");
  expect(problemsOf({ ...wanted, time: at("17:30") }, agenda)).toEqual([{ type: "outsideHours" }]);
});

test("less than the buffer between two is said, and not called a conflict", () => {
  const a = appointment({ staff: linXiaolan });
  const b = appointment({ staff: linXiaolan, time: at("11:05") });
  expect(problemsOf(b, { appointments: [a], settings })).toEqual([{ type: "tooTight", with: a }]);
  expect(conflictsAmong([a, b])).toEqual([]);
});

test("when only the room is taken, another room at the same time is proposed first", () => {
  const a = appointment({ staff: linXiaolan, room: "一号室" });
  const b = appointment({ staff: heJianye, room: "一号室" });
  const [first, second] = proposalsFor(b, { appointments: [a, b], settings }, at("08:00").fromMs);
  expect(first).toMatchObject({ time: b.time, room: "二号室" });
  expect([clockOf(second?.time.fromMs ?? 0), second?.room]).toEqual(["10:30", "二号室"]);
});

test("what has begun, or is over, is not moved any more", () => {
  const a = appointment({ room: "一号室" });
  const b = appointment({ room: "一号室" });
  const agenda = { appointments: [a, b], settings };
  expect(proposalsFor(b, agenda, at("10:00").fromMs)).toEqual([]);
  expect(proposalsFor({ ...b, state: "came" }, agenda, at("08:00").fromMs)).toEqual([]);
});

test("load counts what stands, and who is free now is seen", () => {
  const all = [
    appointment({ staff: linXiaolan }),
    appointment({ staff: linXiaolan, time: at("14:00", 90) }),
    appointment({ staff: linXiaolan, time: at("16:00"), state: "cancelled" }),
  ];
  expect(loadOn(all, friday).get(linXiaolan)).toEqual({ count: 2, minutes: 150 });
  expect(loadOn(all, friday).get(heJianye)).toBeUndefined();
  const isLins = ({ staff }: Appointment) => staff === linXiaolan;
  expect(presenceOf(all, isLins, at("10:30").fromMs).now).toBe(all[0]);
  expect(presenceOf(all, isLins, at("12:00").fromMs)).toEqual({ now: undefined, next: all[1] });
});

test("a colleague is reminded two hours before, and not of what is settled", () => {
  const own = appointment({ staff: linXiaolan, client: wangMin });
  const all = [
    own,
    appointment({ staff: heJianye }),
    appointment({ staff: linXiaolan, state: "cancelled" }),
  ];
  expect(remindersDue(all, linXiaolan, at("07:59").fromMs)).toEqual([]);
  expect(remindersDue(all, linXiaolan, at("08:00").fromMs)).toEqual([own]);
  expect(remindersDue(all, linXiaolan, at("10:00").fromMs)).toEqual([]);
});

test("whether they came is asked when it is over", () => {
  const over = appointment({ client: wangMin });
  const said = appointment({ client: zhaoLei, state: "came" });
  expect(unanswered([over, said], at("10:59").fromMs)).toEqual([]);
  expect(unanswered([over, said], at("11:00").fromMs)).toEqual([over]);
  expect(comingWith([over, said], wangMin, at("10:30").fromMs)).toEqual([over]);
  expect(comingWith([over, said], wangMin, at("11:00").fromMs)).toEqual([]);
});

test("whoever waits with the nearest last day comes first, and who was booked waits no more", () => {
  const said = saying({
    [`waiting/${ulid("W1")}`]: { client: wangMin, sinceMs: 1 },
    [`waiting/${ulid("W2")}`]: { client: zhaoLei, sinceMs: 2, until: "2026-12-01" },
    [`waiting/${ulid("W3")}`]: { client: sunYue, sinceMs: 3, until: "2026-11-01" },
    [`waiting/${ulid("W4")}`]: { client: sunYue, sinceMs: 4, end: "booked" },
  });
  const names = waitList(readWaiting(said, "2026-11"), friday).map(({ client }) => client);
  expect(names).toEqual([zhaoLei, wangMin]);
});

test("a reception is ready when four items were checked within ninety days, or somebody said why", () => {
  const check = (on: string, ...items: string[]) =>
    readChecks(saying({ [`ready/${wangMin}`]: { checked: { on, items } } }));
  const all = ["name", "contact", "age", "maritalStatus"];
  const ready = (checks: ReturnType<typeof readChecks>) =>
    readinessOf(wangMin, checks, undefined, friday);
  expect(ready([]).missing).toEqual(all);
  expect(ready(check("2026-08-29", ...all)).isReady).toBe(true);
  expect(ready(check("2026-08-28", ...all)).isReady).toBe(false);
  expect(ready(check("2026-11-28", ...all)).isReady).toBe(false);
  const parts = [
    ...check("2026-09-01", "name", "contact"),
    ...check("2026-11-01", "age", "contact"),
  ];
  expect(ready(parts)).toMatchObject({
    isReady: false,
    missing: ["maritalStatus"],
    checkedOn: { contact: "2026-11-01" },
  });
  expect(readinessOf(wangMin, [], "knownInPerson", friday).isReady).toBe(true);
  expect(readinessOf(zhaoLei, check("2026-11-20", ...all), undefined, friday).isReady).toBe(false);
});

test("an office that never said anything is open every day and has no rooms", () => {
  const read = readOfficeSettings(saying({}));
  expect([read.rooms, read.week.length, read.bufferMinutes]).toEqual([[], 7, 10]);
  const said = saying({
    [`room/${ulid("R1")}`]: { name: "一号室" },
    [`room/${ulid("R2")}`]: { name: "储物间", isClosed: true },
    officeHours: { week: [null, null, null, null, null, { from: 600, to: 720 }, null] },
  });
  expect(readOfficeSettings(said)).toMatchObject({ rooms: ["一号室"], bufferMinutes: 10 });
  expect(readOfficeSettings(said).week.filter(Boolean)).toEqual([{ from: 600, to: 720 }]);
});

test("appointments of one time stand side by side", () => {
  const [a, b, c, d] = ["10:00", "10:30", "11:00", "14:00"].map((clock) =>
    appointment({ time: at(clock) }),
  );
  const placed = inLanes([d!, c!, b!, a!]).map(({ lane, lanes }) => [lane, lanes]);
  expect(placed).toEqual([
    [0, 2],
    [1, 2],
    [0, 2],
    [0, 1],
  ]);
});

test("a calendar file is of the form that RFC 5545 asks for", () => {
  const summary = "面谈；王敏, 三号室; a\\b\n第二行";
  const text = icsOf(
    "青禾",
    [{ id: "01J", ...at("10:00"), summary, place: "一号室", remindMinutes: 120 }],
    Date.parse("2026-11-20T01:02:03Z"),
  );
  expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
  expect(text).toContain("DTSTART;TZID=Asia/Shanghai:20261127T100000\r\n");
  expect(text).toContain("DTEND;TZID=Asia/Shanghai:20261127T110000\r\n");
  expect(text).toContain("DTSTAMP:20261120T010203Z\r\n");
  expect(text).toContain("TZNAME:CST\r\n");
  expect(text).toContain("SUMMARY:面谈；王敏\\, 三号室\\; a\\\\b\\n第二行\r\n");
  expect(text).toContain("TRIGGER:-PT120M\r\n");
});

const anySummary = fc
  .array(fc.constantFrom("a", " ", "王", "é", "😀", ";", ",", "\\", "\n", "\r\n"), {
    minLength: 40,
    maxLength: 120,
  })
  .map((characters) => characters.join(""));

test("long lines of a calendar file are folded, whole characters at a time", () => {
  fc.assert(
    fc.property(anySummary, (summary) => {
      const text = icsOf("x", [{ id: "1", ...at("10:00"), summary }], 0);
      const lines = text.split("\r\n");
      expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThan(76);
      const unfolded = text.replaceAll("\r\n ", "");
      const written = /SUMMARY:(.*)\r\nSTATUS/su.exec(unfolded)?.[1] ?? "";
      const read = written.replaceAll(/\\([\\;,n])/g, (_, sign) => (sign === "n" ? "\n" : sign));
      expect(read).toBe(summary.replaceAll(/\r\n|\r|\n/g, "\n"));
    }),
    { numRuns: 20 },
  );
});
