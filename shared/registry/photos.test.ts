import { expect, test } from "vitest";
import type { Json } from "#shared/kernel";
import { photosOf, photoVocabulary } from "./photos.ts";

const said: Record<string, Record<string, Json>> = {
  [`photo/${"a".repeat(64)}`]: {
    ...{ on: true, thumbnail: "1".repeat(64), width: 1600, height: 900 },
    ...{ caption: "在西湖边", takenOn: "2026-05-01" },
  },
  [`photo/${"b".repeat(64)}`]: { on: true, thumbnail: "2".repeat(64), width: 600, height: 800 },
  [`photo/${"c".repeat(64)}`]: { thumbnail: "3".repeat(64), width: 600, height: 800 },
  [`photo/${"d".repeat(64)}`]: { on: true, width: 600, height: 800 },
  mainPhoto: { photo: "b".repeat(64) },
};
const read = (about: string, field: string): Json | undefined => said[about]?.[field];
const abouts = Object.keys(said).filter((about) => about.startsWith("photo/"));

test("a removed photo and one that is not wholly said are not shown; the main one is first", () => {
  expect(photosOf(read, abouts).map(({ id }) => id[0])).toEqual(["b", "a"]);
});

test("a photo keeps its words and its day", () => {
  expect(photosOf(read, abouts)[1]).toMatchObject({
    ...{ width: 1600, height: 900, caption: "在西湖边", takenOn: "2026-05-01" },
  });
});

test("a photo larger than what may leave a device is no photo of ours", () => {
  expect(photoVocabulary.photo.fields.width.safeParse(1600).success).toBe(true);
  expect(photoVocabulary.photo.fields.width.safeParse(8000).success).toBe(false);
});
