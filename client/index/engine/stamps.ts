import type { DocumentStamp } from "#client/documents";
import { type DocumentName, parseName } from "#shared/documents";
import type { ClientId } from "#shared/kernel";
import type { Stamp } from "../table/client-record.ts";
import type { PackedStamps } from "./engine.ts";

/** Packs how documents lie in the vault. */
export function packStamps(stamps: Iterable<DocumentStamp>): PackedStamps {
  const all = [...stamps];
  return {
    names: all.map(({ name }) => name).join("\n"),
    numbers: Uint32Array.from(all.flatMap(({ generation, lastRow }) => [generation, lastRow])),
  };
}

/** A document of a client to be read. */
export interface ClientDocument {
  readonly client: ClientId;
  readonly kind: "client" | "case";
  readonly name: DocumentName;
  readonly stamp: Stamp;
}

/** The documents in a pack; what is of no client or of another kind is left out. */
export function unpackStamps({ names, numbers }: PackedStamps): readonly ClientDocument[] {
  if (names === "") return [];
  return names.split("\n").flatMap((text, place) => {
    const parsed = parseName(text);
    if (!parsed.ok) return [];
    const { kind, key, epoch, name } = parsed.value;
    if (kind !== "client" && kind !== "case") return [];
    // The key of a document of a client is the client's id.
    const client = key as ClientId;
    const generation = numbers[place * 2] ?? 0;
    const lastRow = numbers[place * 2 + 1] ?? 0;
    return [{ client, kind, name, stamp: { epoch, generation, lastRow } }];
  });
}

/** Whether two documents lie in the vault alike. */
export const isSameStamp = (a: Stamp, b: Stamp): boolean =>
  a.lastRow === b.lastRow && a.generation === b.generation && a.epoch === b.epoch;
