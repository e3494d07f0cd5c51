import { expect, test } from "vitest";
import writeWorkbook, { type SheetData } from "write-excel-file/universal";
import { readSheets } from "./read-sheets.ts";

const workbook = async (sheets: readonly { readonly sheet: string; readonly data: SheetData }[]) =>
  new Uint8Array(await (await writeWorkbook([...sheets]).toBlob()).arrayBuffer());
const textBytes = (text: string) => new TextEncoder().encode(text);

/** 姓名,性别 / 王秀英,女 in GB18030, byte by byte. */
const gb18030 = Uint8Array.from([
  ...[0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xd0, 0xd4, 0xb1, 0xf0, 0x0d, 0x0a],
  ...[0xcd, 0xf5, 0xd0, 0xe3, 0xd3, 0xa2, 0x2c, 0xc5, 0xae, 0x0d, 0x0a],
]);
const people = [
  ["姓名", "性别"],
  ["王秀英", "女"],
];

test("a workbook gives its sheets with days and numbers as people write them", async () => {
  const bytes = await workbook([
    {
      sheet: "会员",
      data: [
        ["姓名", "出生日期", "手机"],
        [
          "王秀英",
          { value: new Date("1992-03-05"), type: Date, format: "yyyy/mm/dd" },
          13800138000,
        ],
      ],
    },
    { sheet: "空表", data: [] },
    { sheet: "老客户", data: [["姓名"], ["陈国强"]] },
  ]);
  expect(await readSheets(bytes)).toEqual({
    ok: true,
    value: {
      sheets: [
        {
          name: "会员",
          rows: [
            ["姓名", "出生日期", "手机"],
            ["王秀英", "1992-03-05", "13800138000"],
          ],
        },
        { name: "老客户", rows: [["姓名"], ["陈国强"]] },
      ],
      encoding: undefined,
    },
  });
});

test.each([
  ["GB18030", gb18030, "gb18030"],
  ["UTF-8", textBytes("姓名,性别\n王秀英,女\n"), "utf-8"],
  ["UTF-8 with a mark", textBytes("\ufeff姓名,性别\n王秀英,女\n"), "utf-8"],
  ["UTF-16 with a mark", utf16("\ufeff姓名\t性别\r\n王秀英\t女\r\n"), "utf-16le"],
])("a text in %s is read as it is meant", async (_, bytes, encoding) => {
  expect(await readSheets(bytes)).toEqual({
    ok: true,
    value: { sheets: [{ name: "", rows: people }], encoding },
  });
});

test("an encoding that is told is believed", async () => {
  const read = await readSheets(gb18030, "utf-8");
  expect(read.ok && read.value.sheets[0]?.rows[1]?.[0]).toContain("\ufffd");
});

test.each([
  ["tabs", "\t"],
  ["semicolons", ";"],
  ["bars", "|"],
  ["wide commas", "，"],
])("columns between %s are told apart", async (_, mark) => {
  const text = people.map((row) => row.join(mark)).join("\n");
  const read = await readSheets(textBytes(text));
  expect(read.ok && read.value.sheets[0]?.rows).toEqual(people);
});

test("a cell with line ends and marks stays one cell", async () => {
  const read = await readSheets(textBytes('姓名,备注\n王秀英,"周末方便,\n喜欢""爬山"""\n'));
  expect(read.ok && read.value.sheets[0]?.rows[1]).toEqual(["王秀英", '周末方便,\n喜欢"爬山"']);
});

test("uneven rows are made even, and empty ends fall away", async () => {
  const read = await readSheets(textBytes("姓名,性别,,\n王秀英\n\n\n"));
  expect(read.ok && read.value.sheets[0]?.rows).toEqual([
    ["姓名", "性别"],
    ["王秀英", ""],
  ]);
});

test.each([
  ["an empty file", new Uint8Array(), "empty"],
  [
    "an old workbook",
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    "oldWorkbook",
  ],
  ["half a workbook", Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x00]), "damaged"],
  ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), "noTable"],
  ["a program", Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 0x02, 0x00, 0x00, 0x00, 0x41]), "noTable"],
])("%s is told from a table", async (_, bytes, reason) => {
  expect(await readSheets(bytes)).toEqual({ ok: false, reason });
});

test("a workbook behind a password is told by what is in it", async () => {
  const bytes = Uint8Array.from([
    ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    ...utf16("EncryptedPackage"),
  ]);
  expect(await readSheets(bytes)).toEqual({ ok: false, reason: "lockedWorkbook" });
});

test("a workbook that says it unfolds to more than a device holds is not unfolded", async () => {
  const bytes = await workbook([{ sheet: "会员", data: [["姓名"]] }]);
  const view = new DataView(bytes.buffer);
  const entry = bytes.findLastIndex(
    (_, at) => at + 4 <= bytes.length && view.getUint32(at, true) === 0x02014b50,
  );
  view.setUint32(entry + 24, 0xf0000000, true);
  expect(await readSheets(bytes)).toEqual({ ok: false, reason: "tooLarge" });
});

test("more rows than an agency has are refused", async () => {
  expect(await readSheets(textBytes("王秀英\n".repeat(20_001)))).toEqual({
    ok: false,
    reason: "tooManyRows",
  });
});

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at += 1) {
    bytes[at * 2] = text.charCodeAt(at) & 0xff;
    bytes[at * 2 + 1] = text.charCodeAt(at) >> 8;
  }
  return bytes;
}
