import { expect, test } from "vitest";
import type { Completeness, Connection, OverallSaveState } from "#client/documents";
import { createI18n } from "#client/i18n";
import { syncWord } from "./sync-word.ts";

const { t } = await createI18n("zh");
const complete = { type: "complete", atMs: 0 } as const;
const wordOf = (connection: Connection, overall: OverallSaveState, here: Completeness = complete) =>
  syncWord(t, connection, overall, here);

test("saved is said only of a relay that was reached", () => {
  expect(wordOf("connected", { type: "saved" }).text).toBe("已保存");
  expect(wordOf("offline", { type: "saved" }).text).toBe("离线工作中");
});

test("offline says how many documents only this device has", () => {
  const word = wordOf("offline", { type: "onDevice", documents: 3 });
  expect(word).toMatchObject({ text: "离线工作中 · 已存本机（3 处未上传）", tone: "calm" });
});

test("a full device is said before everything else, in red", () => {
  const full = { type: "notSaved", reason: "storageFull", documents: 1 } as const;
  for (const connection of ["connected", "offline", "signInNeeded", "updateNeeded"] as const)
    expect(wordOf(connection, full)).toMatchObject({ text: "存不下了", tone: "stop" });
});

test("what waits for a person is said before an ended session", () => {
  expect(wordOf("signInNeeded", { type: "needsAttention", entries: 2 }).text).toBe("需要处理（2）");
});

test("an ended session does not hide behind the word sending", () => {
  expect(wordOf("signInNeeded", { type: "sending", documents: 2 }).text).toBe(
    "请重新登录以继续同步",
  );
});

test("an edit not yet on the disk is being saved, connected or not", () => {
  expect(wordOf("offline", { type: "saving" }).text).toBe("正在保存…");
});

test("edits on their way are counted", () => {
  expect(wordOf("connected", { type: "sending", documents: 2 }).text).toBe("正在发送 2 处");
  expect(wordOf("connecting", { type: "onDevice", documents: 2 }).text).toBe(
    "已存本机（2 处未上传）",
  );
});

test("what is still to come is said while the relay sends it", () => {
  const loading = { type: "loading", documents: 40 } as const;
  expect(wordOf("connected", { type: "saved" }, loading).text).toBe("正在接收 40 份");
  expect(wordOf("connecting", { type: "saved" }, loading).text).toBe("正在接收 40 份");
  expect(wordOf("offline", { type: "saved" }, loading).text).toBe("离线工作中");
  expect(wordOf("connected", { type: "sending", documents: 1 }, loading).text).toBe(
    "正在发送 1 处",
  );
});
