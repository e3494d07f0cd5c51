/** Clients in what everybody at work reads: by a short number of theirs, never by name. */
import type { ClientId } from "#shared/kernel";

/** A client and what people call them. */
export interface Named {
  readonly id: ClientId;
  readonly names: readonly string[];
}

/** The short number of a client: the last four characters of the id. */
export const clientRef = (id: ClientId): string => id.slice(-4);

/** The day a client was first written down, out of the id (milliseconds since 1970). */
export const writtenDownMs = (id: ClientId): number =>
  [...id.slice(0, 10)].reduce((sum, letter) => sum * 32 + letters.indexOf(letter), 0);

const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A client whose name stands in a text, and the name. */
export interface NamedThere {
  readonly id: ClientId;
  readonly name: string;
}

/**
 * Finds the clients whose name stands in a text, the longest name first; a colleague's own name is
 * none. The names are made ready once: a text is looked through while somebody types.
 */
export function seekNames(
  clients: readonly Named[],
  colleagues: readonly string[],
): (text: string) => readonly NamedThere[] {
  const own = new Set(colleagues.map(fold));
  const all = clients
    .flatMap(({ id, names }) => names.map((name) => ({ id, name, folded: fold(name) })))
    .filter(({ folded }) => folded.length > 1 && !own.has(folded))
    .sort((a, b) => b.name.length - a.name.length);
  return (text) => {
    const among = fold(text);
    return all.filter(({ folded }) => among.includes(folded)).map(({ id, name }) => ({ id, name }));
  };
}

/** The text with what `ref` makes of a client in place of each name. */
export const withoutNames = (
  text: string,
  named: readonly NamedThere[],
  ref: (id: ClientId) => string,
): string =>
  named.reduce((left, { id, name }) => left.replaceAll(spelled(name), () => ref(id)), text);

/** However it is written: 王 敏 is a name as well. */
const fold = (text: string): string => text.normalize("NFKC").replaceAll(/\s/gu, "").toLowerCase();

/** The letters of a name, whatever space is between them. */
const spelled = (name: string): RegExp =>
  new RegExp(
    [...name.replaceAll(/\s/gu, "")]
      .map((letter) => letter.replaceAll(/[.*+?^${}()|[\]\\]/gu, "\\$&"))
      .join("\\s*"),
    "giu",
  );
