import { expect, test } from "vitest";
import { soughtCommands } from "#client/i18n";
import { createCommandBoard } from "./command-board.ts";
import { commands } from "./command-list.ts";
import { isMeantBy } from "./command-words.ts";

const pressed = (key: string, held: Partial<KeyboardEvent> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  defaultPrevented: false,
  ...held,
});
const free = { isTyping: false, hasSingleKeys: true };
const typing = { isTyping: true, hasSingleKeys: true };

/** The list of clients stands on the screen. */
const listOf = () => {
  const done: string[] = [];
  const board = createCommandBoard();
  board.offer("search", () => done.push("palette"));
  board.offer("undo", () => done.push("undo"));
  board.offer("redo", () => done.push("redo"));
  const leave = board.offer("newClient", () => done.push("list"));
  return { done, board, leave };
};

test("a key does what its row says, capital or not, and a key nobody offers is left alone", () => {
  const { done, board } = listOf();
  expect(board.press(pressed("n"), free)).toBe(true);
  expect(board.press(pressed("N", { shiftKey: true }), free)).toBe(true);
  expect(board.press(pressed("x"), free)).toBe(false);
  expect(done).toEqual(["list", "list"]);
});

test("while a field has the focus letters are letters; only the palette answers", () => {
  const { done, board } = listOf();
  expect(board.press(pressed("n"), typing)).toBe(false);
  expect(board.press(pressed("z", { ctrlKey: true }), typing)).toBe(false);
  expect(board.press(pressed("k", { metaKey: true }), typing)).toBe(true);
  expect(done).toEqual(["palette"]);
});

test("whoever switched single keys off keeps those that are held, and Escape", () => {
  const { done, board } = listOf();
  board.offer("leaveFile", () => done.push("left"));
  const off = { isTyping: false, hasSingleKeys: false };
  expect(board.press(pressed("n"), off)).toBe(false);
  board.press(pressed("z", { ctrlKey: true }), off);
  board.press(pressed("Escape"), off);
  expect(done).toEqual(["undo", "left"]);
});

test("Shift tells redo from undo, Alt and a press somebody took belong to others", () => {
  const { done, board } = listOf();
  board.press(pressed("Z", { ctrlKey: true, shiftKey: true }), free);
  board.press(pressed("z", { metaKey: true }), free);
  board.press(pressed("n", { altKey: true }), free);
  board.press(pressed("n", { defaultPrevented: true }), free);
  expect(done).toEqual(["redo", "undo"]);
});

test("of two who share a key the last to come has it, until it leaves", () => {
  const { done, board, leave } = listOf();
  const leaveTeam = board.offer("invite", () => done.push("team"));
  board.press(pressed("n"), free);
  leaveTeam();
  board.press(pressed("n"), free);
  leave();
  expect(board.press(pressed("n"), free)).toBe(false);
  expect(board.available().map(({ id }) => id)).toEqual(["search", "undo", "redo"]);
  expect(done).toEqual(["team", "list"]);
});

test("what is not possible now is left to whoever offered it before", () => {
  const { done, board } = listOf();
  let isOpen = false;
  board.offer(
    "newClient",
    () => done.push("sheet"),
    () => isOpen,
  );
  board.press(pressed("n"), free);
  isOpen = true;
  board.run("newClient");
  expect(done).toEqual(["list", "sheet"]);
});

test("a command is found by Chinese, by pinyin, by its initials and in English", () => {
  const found = (text: string) =>
    commands.filter(({ id }) => isMeantBy(soughtCommands[id], text)).map(({ id }) => id);
  for (const text of ["团队", "tuandui", "td", "team", "TEAM"])
    expect(found(text)[0], text).toBe("goStaff");
  expect(found("新客户")).toContain("newClient");
  expect(found("new cl")).toEqual(["newClient"]);
  expect(found(".*")).toEqual([]);
  expect(found("😀")).toEqual([]);
});

test("every command can be found in each of these ways", () => {
  for (const { id } of commands) {
    expect(soughtCommands[id], id).toMatch(/\p{Script=Han}/u);
    expect(soughtCommands[id], id).toMatch(/\b[a-z]{2,}\b.*\b[a-z]{4,}\b/u);
  }
});
