import { expect, test } from "vitest";
import { createToasts, toastStayMs } from "./toasts.ts";

function world() {
  const waiting = new Set<{ run: () => void; delayMs: number }>();
  const toasts = createToasts((run, delayMs) => {
    const one = { run, delayMs };
    waiting.add(one);
    return () => waiting.delete(one);
  });
  const pass = (ms: number) => {
    for (const one of [...waiting])
      if (one.delayMs <= ms) {
        waiting.delete(one);
        one.run();
      }
  };
  return { toasts, pass, texts: () => toasts.toasts().map((toast) => toast.text) };
}

test("a message leaves by itself", () => {
  const { toasts, pass, texts } = world();
  toasts.show({ text: "已保存" });
  expect(texts()).toEqual(["已保存"]);
  pass(toastStayMs.plain);
  expect(texts()).toEqual([]);
});

test("a message with a way back stays longer", () => {
  const { toasts, pass, texts } = world();
  toasts.show({ text: "已删除标签", action: { label: "撤销", onSelect: () => {} } });
  pass(toastStayMs.plain);
  expect(texts()).toEqual(["已删除标签"]);
  pass(toastStayMs.withAction);
  expect(texts()).toEqual([]);
});

test("all messages leave at once, with their ways back", () => {
  const { toasts, pass, texts } = world();
  toasts.show({ text: "已登记王敏" });
  toasts.show({ text: "城市改为杭州", action: { label: "撤销", onSelect: () => {} } });
  toasts.clear();
  expect(texts()).toEqual([]);
  toasts.show({ text: "已保存" });
  pass(toastStayMs.plain);
  expect(texts()).toEqual([]);
});

test("a message somebody is reading does not leave, and leaves after they turn away", () => {
  const { toasts, pass, texts } = world();
  toasts.show({ text: "已交接 12 位客户" });
  const [toast] = toasts.toasts();
  toasts.hold(toast!.id);
  pass(60_000);
  expect(texts()).toEqual(["已交接 12 位客户"]);
  toasts.release(toast!);
  pass(toastStayMs.plain);
  expect(texts()).toEqual([]);
});

test("the oldest message makes room for the fourth", () => {
  const { toasts, texts } = world();
  for (const text of ["一", "二", "三", "四"]) toasts.show({ text });
  expect(texts()).toEqual(["二", "三", "四"]);
});
