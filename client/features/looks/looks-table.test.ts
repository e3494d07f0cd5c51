import { expect, test } from "vitest";
import { clientIdSchema, staffIdSchema, ulidSchema } from "#shared/kernel";
import type { AccessLine } from "#shared/protocol";
import { lookColumns } from "./looks-table.ts";

const wang = clientIdSchema.parse("01JA0000000000000000000WNG");
const zhao = clientIdSchema.parse("01JA0000000000000000000ZHA");
const line = (client: typeof wang, more: Partial<AccessLine> = {}): AccessLine => ({
  id: ulidSchema.parse("01JA0000000000000000000001"),
  staff: staffIdSchema.parse("01JD0000000000000000001MEY"),
  client,
  atMs: Date.UTC(2026, 10, 17, 4),
  wasOffline: false,
  ...more,
});

test("each look is a line with who, whose, what, why and through what, empty where it is not told", () => {
  const columns = lookColumns({
    header: {
      ...{ when: "时间", who: "谁", whose: "客户", what: "看了什么", why: "原因" },
      ...{ through: "凭什么", offline: "离线" },
    },
    when: () => "2026年11月17日 12:00",
    who: () => "李梅",
    whose: ({ client }) => (client === wang ? "王敏" : "赵磊"),
    what: ({ field }) => field ?? "",
    why: ({ reason }) => reason ?? "",
    through: ({ through }) => through ?? "",
    offline: "离线时看的",
  });
  const lines = [
    line(wang, { field: "phone/1 number", reason: "followUp", through: "own", wasOffline: true }),
    line(zhao),
  ];
  expect(columns.map(({ header }) => header)).toEqual([
    "时间",
    "谁",
    "客户",
    "看了什么",
    "原因",
    "凭什么",
    "离线",
  ]);
  expect(lines.map((one) => columns.map(({ cell }) => cell(one)))).toEqual([
    ["2026年11月17日 12:00", "李梅", "王敏", "phone/1 number", "followUp", "own", "离线时看的"],
    ["2026年11月17日 12:00", "李梅", "赵磊", "", "", "", ""],
  ]);
});
