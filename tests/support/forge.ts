/** Writes Yjs updates (V1) byte by byte, also those that no honest program writes. */
import * as encoding from "lib0/encoding";

type Write = (encoder: encoding.Encoder) => void;

/** One struct of a forged update. */
export type Struct = Write;

/** What one client id claims to have written. */
export interface ForgedSection {
  readonly client: number;
  readonly clock: number;
  readonly structs: readonly Struct[];
  /** The number of structs announced, when it is not theirs. */
  readonly announced?: number;
}

/** A whole forged update. */
export interface ForgedUpdate {
  readonly sections: readonly ForgedSection[];
  readonly announced?: number;
  /** Ranges to delete, by client id. */
  readonly deletes?: readonly (readonly [
    client: number,
    ranges: readonly (readonly [number, number])[],
  ])[];
  readonly tail?: readonly number[];
}

const bytesOf = (write: Write): Uint8Array => {
  const encoder = encoding.createEncoder();
  write(encoder);
  return encoding.toUint8Array(encoder);
};

/** Writes the update. */
export const forge = ({ sections, announced, deletes = [], tail = [] }: ForgedUpdate): Uint8Array =>
  bytesOf((encoder) => {
    encoding.writeVarUint(encoder, announced ?? sections.length);
    for (const section of sections) {
      encoding.writeVarUint(encoder, section.announced ?? section.structs.length);
      encoding.writeVarUint(encoder, section.client);
      encoding.writeVarUint(encoder, section.clock);
      for (const struct of section.structs) struct(encoder);
    }
    encoding.writeVarUint(encoder, deletes.length);
    for (const [client, ranges] of deletes) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, ranges.length);
      for (const [clock, length] of ranges) {
        encoding.writeVarUint(encoder, clock);
        encoding.writeVarUint(encoder, length);
      }
    }
    encoding.writeUint8Array(encoder, Uint8Array.from(tail));
  });

/** Where an item says it belongs. */
export interface Where {
  readonly origin?: readonly [client: number, clock: number];
  readonly rightOrigin?: readonly [client: number, clock: number];
  /** The root, or the item of the parent type; the root `facts` when missing. */
  readonly parent?: string | readonly [client: number, clock: number];
  readonly parentSub?: string;
}

/** Content references of Yjs. */
export const contentRefs = {
  deleted: 1,
  json: 2,
  binary: 3,
  string: 4,
  embed: 5,
  format: 6,
  type: 7,
  any: 8,
  doc: 9,
} as const;

/** An item with any content. */
export const item =
  (ref: number, where: Where, content: Write): Struct =>
  (encoder) => {
    const { origin, rightOrigin, parent = "facts", parentSub } = where;
    const info =
      ref | (origin ? 0x80 : 0) | (rightOrigin ? 0x40 : 0) | (parentSub === undefined ? 0 : 0x20);
    encoding.writeUint8(encoder, info);
    if (origin) writeId(encoder, origin);
    if (rightOrigin) writeId(encoder, rightOrigin);
    if (!origin && !rightOrigin) {
      encoding.writeVarUint(encoder, typeof parent === "string" ? 1 : 0);
      if (typeof parent === "string") encoding.writeVarString(encoder, parent);
      else writeId(encoder, parent);
      if (parentSub !== undefined) encoding.writeVarString(encoder, parentSub);
    }
    content(encoder);
  };

const writeId = (encoder: encoding.Encoder, [client, clock]: readonly [number, number]): void => {
  encoding.writeVarUint(encoder, client);
  encoding.writeVarUint(encoder, clock);
};

/** An item that appends values, each written by a function or as lib0 writes it. */
export const values = (where: Where, ...each: readonly unknown[]): Struct =>
  item(contentRefs.any, where, (encoder) => {
    encoding.writeVarUint(encoder, each.length);
    for (const value of each) {
      if (typeof value === "function") value(encoder);
      else encoding.writeAny(encoder, value as Parameters<typeof encoding.writeAny>[1]);
    }
  });

/** A struct of a kind and a length: 0 for garbage, 10 for a hole. */
export const range =
  (info: 0 | 10, length: number): Struct =>
  (encoder) => {
    encoding.writeUint8(encoder, info);
    encoding.writeVarUint(encoder, length);
  };

/** An object whose keys need not be its own, nor different. */
export const members =
  (...pairs: readonly (readonly [key: string, value: unknown])[]): Write =>
  (encoder) => {
    encoding.writeUint8(encoder, 118);
    encoding.writeVarUint(encoder, pairs.length);
    for (const [key, value] of pairs) {
      encoding.writeVarString(encoder, key);
      if (typeof value === "function") value(encoder);
      else encoding.writeAny(encoder, value as Parameters<typeof encoding.writeAny>[1]);
    }
  };

/** Bytes as they are. */
export const raw =
  (...bytes: readonly number[]): Write =>
  (encoder) =>
    encoding.writeUint8Array(encoder, Uint8Array.from(bytes));

/** A value inside so many arrays. */
export const nested =
  (levels: number): Write =>
  (encoder) => {
    for (let level = 0; level < levels; level += 1) raw(117, 1)(encoder);
    encoding.writeAny(encoder, 1);
  };

/** A text of lib0, announced longer than it is when `announced` is given. */
export const text =
  (content: string, announced?: number): Write =>
  (encoder) => {
    if (announced === undefined) return encoding.writeVarString(encoder, content);
    encoding.writeVarUint(encoder, announced);
    encoding.writeUint8Array(encoder, new TextEncoder().encode(content));
  };
