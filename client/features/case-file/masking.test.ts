import { expect, test } from "vitest";
import { contactFields } from "#shared/registry";
import { masked } from "./masking.ts";

test("of a number only the end is seen, of anything else only that there is one", () => {
  expect(masked(contactFields.phone.number.shape, "13800138000")).toBe("•••• 8000");
  expect(masked(contactFields.weChat.id.shape, "linxiaowen88")).not.toContain("lin");
  expect(masked(contactFields.weChat.id.shape, "abc")).toHaveLength(
    masked(contactFields.address.text.shape, "杭州市文三路 1 号").length,
  );
});
