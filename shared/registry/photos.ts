/**
 * A client's photos. The pictures themselves are blobs, called by what is in them; the card says
 * which there are, what is told about each, and which one stands for the person.
 */
import {
  type PlainDate,
  plainDateSchema,
  type Sha256,
  sha256Schema,
  type Vocabulary,
  wordsSchema,
  z,
} from "#shared/kernel";
import type { Read } from "./read.ts";

/** The longest edge of a photo and of its small version, in pixels: nothing larger leaves a device. */
export const photoEdges = { full: 1600, thumbnail: 240 } as const;

const edge = z.int().check(z.gte(1), z.lte(photoEdges.full));

/** What a client's document says of photos; the relay and the app check by the same schemas. */
export const photoVocabulary = {
  photo: {
    key: "sha256",
    fields: {
      /** Whether the photo is there; cleared when it was removed. */
      on: z.literal(true),
      /** The blob of the small version. */
      thumbnail: sha256Schema,
      width: edge,
      height: edge,
      caption: wordsSchema(120),
      takenOn: plainDateSchema,
    },
  },
  mainPhoto: { key: "only-one", fields: { photo: sha256Schema } },
} as const satisfies Vocabulary;

/** One photo as the card says it. */
export interface Photo {
  readonly id: Sha256;
  readonly thumbnail: Sha256;
  readonly width: number;
  readonly height: number;
  readonly caption: string | undefined;
  readonly takenOn: PlainDate | undefined;
}

/** The entity of a photo. */
export const photoAbout = (id: Sha256): string => `photo/${id}`;

/** The photos among these entities that are there, the main one first, else as they were added. */
export function photosOf(read: Read, abouts: readonly string[]): readonly Photo[] {
  const photos = abouts.flatMap((about) => photoOf(read, about) ?? []);
  const main = read("mainPhoto", "photo");
  return [...photos].sort((a, b) => Number(b.id === main) - Number(a.id === main));
}

function photoOf(read: Read, about: string): Photo | undefined {
  const id = sha256Schema.safeParse(about.slice(about.indexOf("/") + 1));
  const thumbnail = sha256Schema.safeParse(read(about, "thumbnail"));
  const size = z.safeParse(sizeSchema, [read(about, "width"), read(about, "height")]);
  if (read(about, "on") !== true || !id.success || !thumbnail.success || !size.success) {
    return undefined;
  }
  const [width, height] = size.data;
  return {
    ...{ id: id.data, thumbnail: thumbnail.data, width, height },
    caption: textOf(read(about, "caption")),
    takenOn: dayOf(read(about, "takenOn")),
  };
}

const sizeSchema = z.tuple([edge, edge]);

const textOf = (value: unknown): string | undefined =>
  typeof value === "string" ? value : undefined;

const dayOf = (value: unknown): PlainDate | undefined => plainDateSchema.safeParse(value).data;
