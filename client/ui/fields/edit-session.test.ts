import { expect, test } from "vitest";
import { leave } from "./edit-session.ts";

test("a changed text is handed over once and the editor closes", () => {
  const said: string[] = [];
  const commit = (text: string) => {
    said.push(text);
    return undefined;
  };
  expect(leave({ before: "教师", commit }, "小学教师")).toEqual({ closed: true });
  expect(said).toEqual(["小学教师"]);
});

test("an untouched text is not said again", () => {
  const commit = () => "nobody should ask";
  expect(leave({ before: "教师", commit }, "教师")).toEqual({ closed: true });
});

test("a refused text keeps the editor open with the reason", () => {
  const commit = () => "身高应在 120 到 230 厘米之间";
  expect(leave({ before: "165", commit }, "16")).toEqual({
    closed: false,
    reason: "身高应在 120 到 230 厘米之间",
  });
});
