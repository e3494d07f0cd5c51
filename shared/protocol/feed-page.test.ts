import { expect, test } from "vitest";
import { decodeFeedPage, encodeFeedPage, type FeedPage } from "./feed-page.ts";

const page: FeedPage = {
  cursor: "3.9.client/01JE00000000000000000WANGM@1",
  access: 2,
  hasMore: true,
  items: [
    {
      state: "changed",
      document: "client/01JE00000000000000000WANGM@1",
      sequence: 7,
      isWhole: false,
      update: Uint8Array.of(0, 0),
    },
    {
      state: "changed",
      document: "client/01JE00000000000000000CHENG@3",
      sequence: 0,
      isWhole: true,
      update: Uint8Array.of(0, 0),
      begun: [
        { epoch: 2, cause: "compacted" },
        { epoch: 3, cause: "erased" },
      ],
      erasedFacts: ["AAAAAAAAAA.1", "AAAAAAAAAA.2"],
    },
    { state: "gone", document: "case/01JE00000000000000000WANGM@1" },
    { state: "revoked", document: "contact/01JE00000000000000000WANGM@1" },
  ],
};

test("a page that was written is read back", () => {
  expect(decodeFeedPage(encodeFeedPage(page))).toEqual({ ok: true, value: page });
  const empty = { cursor: "", access: 1, hasMore: true, items: [] };
  expect(decodeFeedPage(encodeFeedPage(empty))).toEqual({ ok: true, value: empty });
});

test("a page cut short is malformed, a page of another version is newer", () => {
  const bytes = encodeFeedPage(page);
  for (let length = 0; length < bytes.length; length += 1) {
    expect(decodeFeedPage(bytes.subarray(0, length)).ok).toBe(false);
  }
  expect(decodeFeedPage(Uint8Array.of(...bytes, 1))).toMatchObject({ reason: "malformed" });
  expect(decodeFeedPage(Uint8Array.of(9, ...bytes))).toMatchObject({ reason: "newerVersion" });
});
