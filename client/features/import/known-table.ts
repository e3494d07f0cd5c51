import { type Json, z } from "#shared/kernel";
import type { ColumnUse, Mapping, SettledWords } from "#shared/tables";

/** How a table is read: what becomes of its columns, and what people said its words mean. */
export interface TableUse {
  readonly mapping: Mapping;
  readonly settled: SettledWords;
}

const useSchema = z.union([
  z.object({
    to: z.literal("field"),
    key: z.string(),
    understanding: z.optional(
      z.object({ isJin: z.optional(z.boolean()), isMonthly: z.optional(z.boolean()) }),
    ),
  }),
  z.object({ to: z.enum(["remark", "nothing"]) }),
]) satisfies z.ZodMiniType<ColumnUse>;

const tableSchema = z.object({
  mapping: z.array(useSchema),
  settled: z.record(z.string(), z.record(z.string(), z.string())),
});

/** The use as it is remembered. */
export const keptUse = (use: TableUse): Json => JSON.parse(JSON.stringify(use));

/** A remembered use; undefined when it is none, or of another number of columns. */
export function recallUse(kept: Json | undefined, columns: number): TableUse | undefined {
  const read = tableSchema.safeParse(kept);
  return read.success && read.data.mapping.length === columns ? read.data : undefined;
}
