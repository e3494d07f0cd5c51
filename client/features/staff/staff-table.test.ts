import { expect, test } from "vitest";
import type { Colleague } from "#client/documents";
import { staffIdSchema } from "#shared/kernel";
import { staffColumns } from "./staff-table.ts";

const linXiaolan: Colleague = {
  id: staffIdSchema.parse("01JA000000000000000000X14N"),
  name: "林晓岚",
  account: "linxiaolan",
  roles: new Set(["matchmaker"]),
  rights: new Set(["partTime"]),
  isDisabled: false,
  isInvited: false,
};
const columns = staffColumns({
  header: { name: "姓名", roles: "角色", rights: "权限", clients: "负责的客户", state: "状态" },
  roles: ({ roles }) => [...roles].join("、"),
  rights: ({ rights }) => [...rights].join("、"),
  clientsOf: () => 12,
  state: { working: "在职", invited: "已邀请", disabled: "已停用" },
});
const row = (colleague: Colleague) => columns.map(({ cell }) => cell(colleague));

test("a colleague goes out with the work, never with the name of the account", () => {
  expect(row(linXiaolan)).toEqual(["林晓岚", "matchmaker", "partTime", 12, "在职"]);
  expect(row(linXiaolan)).not.toContain("linxiaolan");
});

test("who left is told as such, also when the invitation was never taken", () => {
  expect(row({ ...linXiaolan, isInvited: true }).at(-1)).toBe("已邀请");
  expect(row({ ...linXiaolan, isInvited: true, isDisabled: true }).at(-1)).toBe("已停用");
});
