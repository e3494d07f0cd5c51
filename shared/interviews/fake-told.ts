import type { Statement, Told } from "#shared/casework";
import { type Json, type StaffId, staffIdSchema } from "#shared/kernel";

/** A document of tests: facts said one after the other, and no clashes. */
export interface FakeTold extends Told {
  /** Says a field, and answers the fact's id. */
  readonly say: (about: string, field: string, value: Json, by?: StaffId) => string;
}

/** 林晓岚, who says whatever nobody else is named for. */
const linXiaolan = staffIdSchema.parse("01JA0000000000000000000XAN");

/** Begins an empty document. */
export function fakeTold(): FakeTold {
  const said: (Statement & { readonly about: string; readonly field: string })[] = [];
  const of = (about: string, field: string) =>
    said.filter((each) => each.about === about && each.field === field).reverse();
  return {
    say: (about, field, value, by = linXiaolan) => {
      const id = `fact${said.length}`;
      said.push({ about, field, value, fact: { id, at: said.length, by } });
      return id;
    },
    value: (about, field) => of(about, field)[0]?.value ?? undefined,
    history: of,
    entities: (type) => [
      ...new Set(said.flatMap(({ about }) => (about.split("/", 1)[0] === type ? [about] : []))),
    ],
  };
}
