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

/** The clients whose name stands in a text, the longest name first; a colleague's own name is none. */
export function namedIn(
  text: string,
  clients: readonly Named[],
  colleagues: readonly string[],
): readonly { readonly id: ClientId; readonly name: string }[] {
  const among = fold(text);
  if (among === "") return [];
  const own = new Set(colleagues.map(fold));
  return clients
    .flatMap(({ id, names }) =>
      names
        .filter((name) => {
          const sought = fold(name);
          return sought.length > 1 && !own.has(sought) && among.includes(sought);
        })
        .map((name) => ({ id, name })),
    )
    .sort((a, b) => b.name.length - a.name.length);
}

/** The text with what `ref` makes of a client in place of each name. */
export const withoutNames = (
  text: string,
  named: readonly { readonly id: ClientId; readonly name: string }[],
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
