import { z } from "#shared/kernel";

/** The word by which an address of the agency is known in documents: `main`, `west`. */
export const shopIdSchema = z
  .string()
  .check(z.regex(/^[a-z][a-z0-9]{0,31}$/))
  .brand<"ShopId">();
export type ShopId = z.infer<typeof shopIdSchema>;

/** The shop of an agency that has only one. */
export const mainShop: ShopId = shopIdSchema.parse("main");
