import type { Json } from "#shared/kernel";

/** What an incident does to a client's service: nobody is introduced, for good or until it is settled. */
export const haltWays = ["blocked", "paused", "lifted"] as const;
export type HaltWay = (typeof haltWays)[number];

/** A card as far as halts are read from it: of two who decided apart, who stops is obeyed. */
interface SaidOfHalts {
  readonly entities: (type: string) => readonly string[];
  readonly field: (
    about: string,
    field: string,
  ) => { readonly values: readonly { readonly value: Json }[] } | undefined;
}

/** What incidents do to a client's service now, the strictest; undefined when none does anything. */
export function haltOf({ entities, field }: SaidOfHalts): "blocked" | "paused" | undefined {
  const said = entities("halt").flatMap((about) => field(about, "is")?.values ?? []);
  const isSaid = (way: HaltWay): boolean => said.some(({ value }) => value === way);
  if (isSaid("blocked")) return "blocked";
  return isSaid("paused") ? "paused" : undefined;
}
