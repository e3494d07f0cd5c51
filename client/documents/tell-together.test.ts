import { expect, test } from "vitest";
import { type DocumentId, idOf } from "#shared/documents";
import { createFakeBrowser } from "../platform/fake.ts";
import { tellTogether } from "./tell-together.ts";

const documentsFrom = (from: number, count: number): ReadonlySet<DocumentId> =>
  new Set(
    Array.from({ length: count }, (_, place) =>
      idOf("client", `01JE00000000000000000${String(from + place).padStart(5, "0")}`),
    ),
  );

function hear() {
  const browser = createFakeBrowser(1);
  const { changed, onChanged, stop } = tellTogether(browser.openTab());
  const told: number[] = [];
  onChanged((ids) => told.push(ids.size));
  return { changed, stop, told, advance: browser.advance };
}

test("what one person changes is told at once, the pages of a first sync together", async () => {
  const { changed, told, advance } = hear();
  changed(documentsFrom(0, 200));
  for (let page = 1; page <= 5; page += 1) changed(documentsFrom(page * 200, 200));
  changed(documentsFrom(0, 1));
  expect(told).toEqual([200, 1]);
  await advance(1_500);
  expect(told).toEqual([200, 1, 1_000]);
  await advance(10_000);
  expect(told).toEqual([200, 1, 1_000]);
  changed(documentsFrom(0, 200));
  expect(told).toEqual([200, 1, 1_000, 200]);
});

test("nothing is told any more once work is over", async () => {
  const { changed, stop, told, advance } = hear();
  changed(documentsFrom(0, 200));
  changed(documentsFrom(200, 200));
  stop();
  await advance(10_000);
  expect(told).toEqual([200]);
});
