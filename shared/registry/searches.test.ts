import { expect, test } from "vitest";
import { type Json, ulidSchema } from "#shared/kernel";
import { aboutSearch, searchesOf } from "./index.ts";
import { searchVocabulary } from "./searches.ts";

const [first, second] = ["01JE0000000000000000000001", "01JE0000000000000000000002"].map((id) =>
  ulidSchema.parse(id),
) as [ReturnType<typeof ulidSchema.parse>, ReturnType<typeof ulidSchema.parse>];

const saying = (said: Readonly<Record<string, Readonly<Record<string, Json>>>>) => ({
  entities: (type: string) => Object.keys(said).filter((about) => about.startsWith(`${type}/`)),
  value: (about: string, field: string) => said[about]?.[field] ?? undefined,
});

test("searches are read in the order in which they were kept; one without a name was dropped", () => {
  const wishes = [{ criterion: "age", value: { min: 26, max: 36 }, importance: "must" }];
  const found = searchesOf(
    saying({
      [aboutSearch(second)]: {
        name: "在杭州的",
        only: [{ criterion: "city", value: { anyOf: ["杭州"] } }],
      },
      [aboutSearch(first)]: { name: "放宽年龄", wishes, whose: "mine" },
      "search/01JE0000000000000000000003": { wishes },
    }),
  );
  expect(found.map(({ name }) => name)).toEqual(["放宽年龄", "在杭州的"]);
  expect(found[0]).toMatchObject({ isOwnOnly: true, only: [], interview: undefined });
  expect(found[0]?.wishes).toEqual([{ ...wishes[0], saidBy: undefined }]);
  expect(found[1]).toMatchObject({ wishes: undefined, isOwnOnly: false });
});

test("wishes of a newer version are no search by the card: the search is left out", () => {
  const wishes = [{ criterion: "starSign", value: { anyOf: ["leo"] }, importance: "must" }];
  expect(searchesOf(saying({ [aboutSearch(first)]: { name: "新的", wishes } }))).toEqual([]);
});

test("to look by no wish at all is not to look by the card", () => {
  const [found] = searchesOf(saying({ [aboutSearch(first)]: { name: "都看看", wishes: [] } }));
  expect(found?.wishes).toEqual([]);
});

test("a search is said whole: a wish without its weight is refused", () => {
  const { wishes } = searchVocabulary.search.fields;
  expect(wishes.safeParse([{ criterion: "age", value: { min: 26 } }]).success).toBe(false);
});
