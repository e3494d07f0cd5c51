import { staffIdSchema } from "#shared/kernel";

/** People who work at the agency of the tests. */
export const people = {
  liMei: staffIdSchema.parse("01JD0000000000000000001MEY"),
  zhouYun: staffIdSchema.parse("01JD00000000000000000ZHYVN"),
  chenJie: staffIdSchema.parse("01JD0000000000000000CHENJE"),
} as const;

/** Clients of the agency of the tests. */
export const clients = {
  wangMin: "01JE00000000000000000WANGM",
  zhaoLei: "01JE00000000000000000ZHAVE",
} as const;
