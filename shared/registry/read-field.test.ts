import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, ageOn, plainDateSchema } from "#shared/kernel";
import { clientFields, type FieldName, fieldNames } from "./client.ts";
import { contactFields } from "./contact.ts";
import { type FieldRefusal, readField } from "./read-field.ts";
import { schemaOf } from "./shape.ts";

const today = plainDateSchema.parse("2026-11-24");
const read = (name: FieldName, text: string) => readField(clientFields[name], text, today);
const refused = (reason: FieldRefusal) => ({ ok: false, reason });
const value = (it: unknown) => ({ ok: true, value: it });

test("an emptied field is cleared, whatever its shape", () => {
  for (const name of fieldNames) {
    for (const text of ["", "   ", "\u3000\n", "\u200b"]) {
      expect([name, read(name, text)]).toEqual([name, value(null)]);
    }
  }
});

test("a height is read as people say it", () => {
  const said = [
    "175",
    "175cm",
    "175 CM",
    "175厘米",
    "175公分",
    "1.75",
    "1.75m",
    "1.75米",
    "1米75",
    "1m75",
    "1 米 75",
    "一米七五",
    "１７５",
    "１．７５米",
    "174.6",
    "1米75cm",
    "175㎝",
  ];
  for (const text of said) expect([text, read("height", text)]).toEqual([text, value(175)]);
});

test("a height may be said without its last digit", () => {
  expect(read("height", "1米7")).toEqual(value(170));
  expect(read("height", "1.7")).toEqual(value(170));
  expect(read("height", "一米六")).toEqual(value(160));
  expect(read("height", "一米六零")).toEqual(value(160));
});

test("a height outside of what people are says the range", () => {
  const range = refused({ type: "outOfRange", min: 130, max: 220, unit: "cm" });
  for (const text of ["75", "300", "1米", "2.5", "9.99米"]) {
    expect([text, read("height", text)]).toEqual([text, range]);
  }
});

test("what is no height is no number", () => {
  for (const text of ["高", "一七五左右", "175kg", "1,75", "-175", "1.75.1", "NaN", "1e2"]) {
    expect([text, read("height", text)]).toEqual([text, refused({ type: "notANumber" })]);
  }
});

test("a weight in 斤 is halved", () => {
  expect(read("weight", "130斤")).toEqual(value(65));
  expect(read("weight", "130 市斤")).toEqual(value(65));
  expect(read("weight", "99斤")).toEqual(value(50));
});

test("a weight in kilograms is taken as it is", () => {
  for (const text of ["65", "65kg", "65 KG", "65公斤", "65千克", "６５", "64.8"]) {
    expect([text, read("weight", text)]).toEqual([text, value(65)]);
  }
});

test("a weight that may be in either unit is asked about, with both readings", () => {
  expect(read("weight", "130")).toEqual(refused({ type: "whichUnit", asKg: 130, asJin: 65 }));
  expect(read("weight", "130kg")).toEqual(value(130));
});

test("a weight nobody has says the range", () => {
  const range = refused({ type: "outOfRange", min: 30, max: 180, unit: "kg" });
  expect(read("weight", "20")).toEqual(range);
  expect(read("weight", "500斤")).toEqual(range);
});

test("children are counted in digits or in words", () => {
  expect(read("childrenCount", "2")).toEqual(value(2));
  expect(read("childrenCount", "两个")).toEqual(value(2));
  expect(read("childrenCount", "0")).toEqual(value(0));
  expect(read("childrenCount", "12")).toEqual(
    refused({ type: "outOfRange", min: 0, max: 9, unit: "persons" }),
  );
});

test("a birth date is read as people write it", () => {
  const written = [
    "1990-03-05",
    "1990-3-5",
    "1990/3/5",
    "1990.3.5",
    "1990年3月5日",
    "1990年3月5号",
    "1990 年 3 月 5 日",
    "19900305",
    "1990 3 5",
    "９０．３．５",
    "90.3.5",
    "90年3月5日",
    "900305",
  ];
  for (const text of written) {
    expect([text, read("birthDate", text)]).toEqual([text, value("1990-03-05")]);
  }
});

test("a birthday of the lunar calendar is read as its day of the common one", () => {
  const written = [
    ["农历1968年八月十五", "1968-10-06"],
    ["阴历68年8月15", "1968-10-06"],
    ["农历 1968-8-15", "1968-10-06"],
    ["1999年腊月廿九", "2000-02-04"],
    ["农历九九年腊月29", undefined],
    ["1990年闰五月初一", "1990-06-23"],
    ["2000年正月初一", "2000-02-05"],
    ["农历1985年十月三十", "1985-12-11"],
    ["1985年十月三十", undefined],
    ["1985年冬月初十", "1985-12-21"],
  ] as const;
  for (const [text, day] of written) {
    expect([text, read("birthDate", text)]).toEqual([
      text,
      day ? value(day) : refused({ type: "notADay" }),
    ]);
  }
});

test("a day the lunar calendar never had is refused", () => {
  for (const text of ["农历1968年13月1日", "1991年闰五月初一", "农历1968-8-31"]) {
    expect([text, read("birthDate", text)]).toEqual([text, refused({ type: "notADay" })]);
  }
});

test("a year of two digits is the latest that is not to come", () => {
  expect(read("birthDate", "05.3.5")).toEqual(value("2005-03-05"));
  expect(read("birthDate", "27.3.5")).toEqual(value("1927-03-05"));
});

test("days that never were are refused", () => {
  for (const text of ["1990-02-30", "1991-02-29", "1990-13-01", "1990年3月", "春节", "1990-3"]) {
    expect([text, read("birthDate", text)]).toEqual([text, refused({ type: "notADay" })]);
  }
});

test("an age typed for a birth date is known as such", () => {
  expect(read("birthDate", "34")).toEqual(refused({ type: "ageInsteadOfDay", age: 34 }));
  expect(read("birthDate", "34岁")).toEqual(refused({ type: "ageInsteadOfDay", age: 34 }));
});

test("whoever is under eighteen is not served, up to the day before", () => {
  expect(read("birthDate", "2008-11-24")).toEqual(value("2008-11-24"));
  expect(read("birthDate", "2008-11-25")).toEqual(
    refused({ type: "underAge", age: 17, adultAge: 18 }),
  );
});

test("a day to come and a day too long ago are refused for what they are", () => {
  expect(read("birthDate", "2027-01-01")).toEqual(refused({ type: "inTheFuture" }));
  expect(read("marriageEndedOn", "2026-11-25")).toEqual(refused({ type: "inTheFuture" }));
  expect(read("birthDate", "1900-01-01")).toEqual(refused({ type: "tooLongAgo", years: 100 }));
});

test("a divorce may be of yesterday: only a birth date makes an adult", () => {
  expect(read("marriageEndedOn", "2026-11-23")).toEqual(value("2026-11-23"));
});

test("a birth date is taken exactly from eighteen to a hundred years", () => {
  fc.assert(
    fc.property(fc.integer({ min: -400, max: 45_000 }), (daysAgo) => {
      const day = addDays(today, -daysAgo);
      const age = ageOn(day, today);
      expect(read("birthDate", day).ok).toBe(age >= 18 && age <= 100);
    }),
  );
});

test("a list takes its codes only", () => {
  expect(read("maritalStatus", " divorced ")).toEqual(value("divorced"));
  expect(read("maritalStatus", "离异")).toEqual(refused({ type: "notInList" }));
});

test("several codes stand with commas or blanks between", () => {
  expect(read("temperament", "gentle, steady")).toEqual(value(["gentle", "steady"]));
  expect(read("temperament", "gentle、steady，rational")).toEqual(
    value(["gentle", "steady", "rational"]),
  );
  expect(read("temperament", "gentle, rude")).toEqual(refused({ type: "notInList" }));
  expect(read("temperament", "，")).toEqual(refused({ type: "notInList" }));
  expect(read("temperament", "gentle gentle")).toEqual(refused({ type: "chosenTwice" }));
  expect(read("debts", "none, mortgage")).toEqual(refused({ type: "standsAlone", value: "none" }));
});

test("a name is one line without what cannot be seen", () => {
  expect(read("name", " 王\u200b淑芬\n")).toEqual(value("王淑芬"));
  expect(read("name", "Anna\tLee")).toEqual(value("Anna Lee"));
  expect(read("name", "王".repeat(41))).toEqual(refused({ type: "tooLong", max: 40 }));
});

test("a note keeps its lines and what people paste", () => {
  expect(read("note", "第一行 🌷\r\n\r\n第二行\u0000")).toEqual(value("第一行 🌷\n\n第二行"));
  expect(read("note", "字".repeat(2001))).toEqual(refused({ type: "tooLong", max: 2000 }));
});

test("a WeChat id is read, also when it is a mobile number or stands behind a label", () => {
  const readWeChat = (text: string) => readField(contactFields.weChat.id, text, today);
  expect(readWeChat("demo_ab12")).toEqual(value("demo_ab12"));
  expect(readWeChat("微信：demo_ab12")).toEqual(value("demo_ab12"));
  expect(readWeChat("16404088814")).toEqual(value("16404088814"));
  for (const text of ["abc", "1abcdef", "小鹊", "a".repeat(21)]) {
    expect(readWeChat(text)).toEqual(refused({ type: "notAWeChatId" }));
  }
});

test("an e-mail address has a name, an @ and a domain", () => {
  const readEmail = (text: string) => readField(contactFields.email.address, text, today);
  expect(readEmail(" wang.shufen@example.com ")).toEqual(value("wang.shufen@example.com"));
  for (const text of ["wang", "wang@example", "wang@@example.com", "a b@example.com", "@x.cn"]) {
    expect(readEmail(text)).toEqual(refused({ type: "notAnEmail" }));
  }
  expect(readEmail(`${"a".repeat(120)}@example.com`)).toEqual(
    refused({ type: "tooLong", max: 120 }),
  );
});

test("a phone that is none is refused at the field", () => {
  expect(readField(contactFields.phone.number, "12345", today)).toEqual(
    refused({ type: "notAPhone" }),
  );
});

test("of an ID number typed in full only the last four come out, and only when it is right", () => {
  const readId = (text: string) => readField(contactFields.idNumber.lastFour, text, today);
  expect(readId("999999199003070020")).toEqual(value("0020"));
  expect(readId("005x")).toEqual(value("005X"));
  expect(readId("999999199003070021")).toEqual(refused({ type: "wrongChecksum" }));
  expect(readId("12")).toEqual(refused({ type: "notLastFour" }));
});

test("whatever is typed anywhere, what comes out fits the field's own schema", () => {
  const typed = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 60 }),
    fc.stringMatching(/^[0-9.]{1,8}(cm|斤|kg|米|岁)?$/),
    fc.constantFrom("none", "yes", "female", "none,other", "1990-03-05", "16404088814"),
  );
  fc.assert(
    fc.property(fc.constantFrom(...fieldNames), typed, (name, text) => {
      const outcome = read(name, text);
      if (!outcome.ok || outcome.value === null) return;
      const { success } = schemaOf(clientFields[name].shape).safeParse(outcome.value);
      expect([name, text, success]).toEqual([name, text, true]);
    }),
    { numRuns: 1_000 },
  );
});
