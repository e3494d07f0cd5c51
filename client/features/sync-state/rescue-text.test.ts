import { expect, test } from "vitest";
import { rescueText } from "./rescue-text.ts";

const heading = { title: "未上传的内容", from: ["青禾婚恋服务中心", "林悦"] };

test("a rescue file says whose words they are and what the documents are called", () => {
  const documents = [{ id: "client/01J", name: "许静怡 · 登记资料" }];
  expect(rescueText({ ...heading, documents }, "# client/01J\nprofile city: 杭州")).toBe(
    "未上传的内容\n青禾婚恋服务中心 · 林悦\n\nclient/01J = 许静怡 · 登记资料\n\n# client/01J\nprofile city: 杭州\n",
  );
});

test("a rescue file without documents has no empty legend", () => {
  expect(rescueText({ ...heading, documents: [] }, "words")).toBe(
    "未上传的内容\n青禾婚恋服务中心 · 林悦\n\nwords\n",
  );
});
