import { expect, test } from "vitest";
import { type PlainDate, plainDateSchema, ulidSchema } from "#shared/kernel";
import { createRowReader, firstWords, proposeMapping, type ReadRow, twinsIn } from "./index.ts";
import type { SettledWords } from "./mapping.ts";
import type { TableWords } from "./target.ts";

const today: PlainDate = plainDateSchema.parse("2026-11-30");
const words: TableWords = {
  labels: () => [],
  words: ({ field }, code) => (field === "religion" && code === "none" ? ["无"] : []),
};

/** Reads a small table as an agency keeps it. */
function read(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  settled: SettledWords = {},
): readonly ReadRow[] {
  const mapping = proposeMapping(headers, rows, words, today);
  const reader = createRowReader({ headers, mapping, words, settled, today });
  return rows.map((cells, place) => reader(cells, place + 2));
}
const readOne = (headers: readonly string[], cells: readonly string[]): ReadRow => {
  const [row] = read(headers, [cells]);
  if (!row) throw new Error("no row");
  return row;
};
const valuesOf = (row: ReadRow) => Object.fromEntries(row.values);

test("a line of an agency's list becomes a card", () => {
  const row = readOne(
    [
      "姓名",
      "性别",
      "出生日期",
      "手机",
      "微信号",
      "身高",
      "体重(斤)",
      "学历",
      "年收入",
      "婚姻状况",
      "房",
      "车",
    ],
    [
      "王秀英",
      "女",
      "1992/3/5",
      "138 0013 8000",
      "xiuying92",
      "1.65",
      "110",
      "大学本科",
      "15万",
      "离婚",
      "无",
      "有贷款",
    ],
  );
  expect(row.problems).toEqual([]);
  expect(valuesOf(row)).toEqual({
    "profile name": "王秀英",
    "profile sex": "female",
    "profile birthDate": "1992-03-05",
    "phone/1 number": "13800138000",
    "weChat id": "xiuying92",
    "profile height": 165,
    "profile weight": 55,
    "profile education": "bachelor",
    "profile annualIncome": "from12to20",
    "profile maritalStatus": "divorced",
    "profile housing": "none",
    "profile car": "ownedLoan",
  });
});

test.each([
  ["1992-3-5", "1992-03-05"],
  ["1992/03/05 00:00:00", "1992-03-05"],
  ["1992年3月5日", "1992-03-05"],
  ["92.3.5", "1992-03-05"],
  ["920305", "1992-03-05"],
  ["19920305", "1992-03-05"],
  ["33668", "1992-03-05"],
  ["１９９２－０３－０５", "1992-03-05"],
])("the birth date %s is %s", (text, day) => {
  expect(readOne(["姓名", "出生日期"], ["王秀英", text]).values.get("profile birthDate")).toBe(day);
});

test.each(["1992年3月", "92-3", "1992.3", "199203"])(
  "of %s the month is taken, and what was written stays as a remark",
  (text) => {
    const row = readOne(["姓名", "出生年月"], ["王秀英", text]);
    expect(row.values.get("profile birthDate")).toBe("1992-03-01");
    expect(row.remarks).toEqual([{ header: "出生年月", text }]);
  },
);

test.each([
  ["34岁", "ageInsteadOfDay"],
  ["1992-02-30", "notADay"],
  ["2012-01-05", "underAge"],
  ["2030-01-01", "inTheFuture"],
])("the birth date %s is a problem: %s", (text, type) => {
  const row = readOne(["姓名", "出生日期"], ["王秀英", text]);
  expect(row.problems).toMatchObject([{ header: "出生日期", text, why: { type } }]);
  expect(row.stop).toBe(type === "underAge" ? "underAge" : undefined);
});

test.each([
  ["13800138000", "13800138000"],
  ["1.3800138000E+10", "13800138000"],
  ["13800138000.0", "13800138000"],
  ["+86 138-0013-8000", "13800138000"],
  ["0571 8765 4321", "0571-87654321"],
])("the phone %s is %s", (text, number) => {
  expect(readOne(["姓名", "电话"], ["王秀英", text]).values.get("phone/1 number")).toBe(number);
});

test("a number of which a program kept three digits is not completed", () => {
  const row = readOne(["姓名", "电话"], ["王秀英", "1.38E+10"]);
  expect(row.problems).toMatchObject([{ why: { type: "digitsLost" } }]);
});

test("two numbers in a cell, or in two columns, are two numbers", () => {
  const both = { "phone/1 number": "13800138000", "phone/2 number": "13900139000" };
  expect(valuesOf(readOne(["姓名", "电话"], ["王秀英", "13800138000/13900139000"]))).toMatchObject(
    both,
  );
  expect(
    valuesOf(readOne(["姓名", "手机", "联系电话"], ["王秀英", "13800138000", "13900139000"])),
  ).toMatchObject(both);
});

test.each([
  ["15万", "from12to20"],
  ["150000", "from12to20"],
  ["15", "from12to20"],
  ["12-20万", "from12to20"],
  ["100万以上", undefined],
  ["10-20万", undefined],
])("the income %s is %s", (text, band) => {
  expect(readOne(["姓名", "年收入"], ["王秀英", text]).values.get("profile annualIncome")).toBe(
    band,
  );
});

test("an income of a month counts twelve times", () => {
  expect(readOne(["姓名", "月收入"], ["王秀英", "8000"]).values.get("profile annualIncome")).toBe(
    "from8to12",
  );
});

test("a weight without a unit is asked about, never guessed", () => {
  const row = readOne(["姓名", "体重"], ["王秀英", "120"]);
  expect(row.problems).toMatchObject([{ why: { type: "whichUnit" } }]);
});

test("an ID number gives its end, the birth date and the sex, and never stays as it is", () => {
  const row = readOne(["姓名", "身份证号"], ["王秀英", "11010519491231002X"]);
  expect(valuesOf(row)).toMatchObject({
    "idNumber lastFour": "002X",
    "idNumber check": "checksumRight",
    "profile sex": "female",
    "profile birthDate": "1949-12-31",
  });
  expect(JSON.stringify(firstWords(row, mark))).not.toContain("110105");
});

test("a wrong ID number or phone never comes among the remarks", () => {
  const row = readOne(["姓名", "身份证号", "电话"], ["王秀英", "110105194912310021", "12345"]);
  expect(row.problems.map(({ why }) => why.type)).toEqual(["wrongChecksum", "notAPhone"]);
  expect(JSON.stringify(firstWords(row, mark))).not.toMatch(/110105|12345/);
});

test("what fills no field stays as a remark behind its header", () => {
  const row = readOne(["姓名", "择偶要求", "备注"], ["王秀英", "有房", "周末方便"]);
  const [profile] = firstWords(row, mark).client;
  expect(profile?.says).toEqual({
    name: "王秀英",
    source: "import",
    note: "择偶要求：有房\n周末方便",
  });
});

test("a word no list has is a problem until somebody says what it means", () => {
  const table = [
    ["王秀英", "大学肄业"],
    ["陈国强", "大学肄业"],
  ];
  expect(read(["姓名", "学历"], table).flatMap(({ problems }) => problems)).toHaveLength(2);
  const settled = { "profile education": { 大学肄业: "college" } };
  const rows = read(["姓名", "学历"], table, settled);
  expect(rows.map(({ values }) => values.get("profile education"))).toEqual(["college", "college"]);
});

test("a row without a name registers nobody", () => {
  expect(readOne(["姓名", "电话"], ["", "13800138000"]).stop).toBe("nameNeeded");
});

test("a form of address is no name, and tells the sex", () => {
  expect(valuesOf(readOne(["姓名", "电话"], ["王女士", "13800138000"]))).toMatchObject({
    "profile callName": "王女士",
    "profile sex": "female",
  });
});

test("jobs in free words are a position, jobs of the list an occupation", () => {
  expect(readOne(["姓名", "职业"], ["王秀英", "小学老师"]).values.get("profile position")).toBe(
    "小学老师",
  );
});

test("the first words carry the tail of the number, the import, and how many facts it said", () => {
  const said = firstWords(readOne(["姓名", "电话"], ["王秀英", "13800138000"]), mark);
  expect(said.client.map(({ about }) => about)).toEqual([
    "profile",
    "phoneTail/1",
    `import/${mark.id}`,
  ]);
  expect(said.client[2]?.says).toEqual({ on: "2026-11-30", facts: 4 });
  expect(said.contact).toEqual([
    { about: "phone/1", says: { number: "13800138000", whose: "own" } },
  ]);
});

test("the same person in two rows is found by name and number, or name and birth date", () => {
  const rows = read(
    ["姓名", "出生日期", "电话"],
    [
      ["王秀英", "1992-3-5", "13800138000"],
      ["王秀英", "", "13800138000"],
      ["王秀英", "1992.3.5", ""],
      ["王秀英", "1980-1-1", "13900139000"],
    ],
  );
  expect([...twinsIn(rows)]).toEqual([
    [3, 2],
    [4, 2],
  ]);
});

const mark = { id: ulidSchema.parse("01JA0000000000000000000MPT"), on: today };
