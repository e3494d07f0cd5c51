/** One note: beginning it, writing in it, reading it. */
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import type { NoteTemplate } from "#shared/notes";
import { t } from "./words.ts";

/** The place where a note is written. */
export const noteText = (page: Page): Locator =>
  page.getByRole("textbox", { name: t("notes.text"), exact: true });

/** The notes in a case file. */
export const notesSection = (page: Page): Locator =>
  page.getByRole("region", { name: t("notes.section") });

/** Begins a note from the case file; its text is there at the end. */
export async function beginNote(page: Page, template: NoteTemplate): Promise<void> {
  await notesSection(page)
    .getByRole("button", { name: t("notes.newNote") })
    .click();
  await page.getByRole("menuitem", { name: t("notes.template")[template], exact: true }).click();
  await noteText(page).waitFor();
}

/** Opens a note from the case file by its title. */
export async function openNote(page: Page, title: string): Promise<void> {
  await notesSection(page).getByRole("link").filter({ hasText: title }).click();
  await noteText(page).waitFor();
}

/** What a note says on a screen, line by line; names of cursors are no part of it. */
export const linesOf = (page: Page): Promise<readonly string[]> =>
  noteText(page).evaluate((text) =>
    [...text.querySelectorAll(".note-words")].map((line) =>
      (line.textContent ?? "").replaceAll("\u2060", ""),
    ),
  );

/** Puts the cursor at the end of the line that says this. */
export async function goToEndOf(page: Page, line: string): Promise<void> {
  await expect
    .poll(async () => {
      await noteText(page).locator(".note-words").filter({ hasText: line }).click();
      await page.keyboard.press("End");
      return restOfLine(page, line);
    })
    .toBe("");
}

/** What stands behind the caret once the editor has heard of it; undefined in another line. */
const restOfLine = (page: Page, line: string): Promise<string | undefined> =>
  page.evaluate(async (wanted) => {
    for (let left = 2; left > 0; left -= 1) await new Promise(requestAnimationFrame);
    const { focusNode, focusOffset } = getSelection() ?? {};
    const place = focusNode instanceof Element ? focusNode : focusNode?.parentElement;
    const block = place?.closest(".note-words");
    if (!focusNode || !block?.textContent.includes(wanted)) return undefined;
    const rest = document.createRange();
    rest.selectNodeContents(block);
    rest.setStart(focusNode, focusOffset ?? 0);
    const behind = rest.cloneContents();
    for (const cursor of behind.querySelectorAll(".note-cursor")) cursor.remove();
    return behind.textContent?.replaceAll("\u2060", "");
  }, line);

/** The word about saving over a note. */
export const noteSaveMark = (page: Page): Locator => page.locator(".note-save");

/** Resolves when the note says that all of it is saved at the relay. */
export const noteSaved = (page: Page): Promise<void> =>
  noteSaveMark(page)
    .filter({ hasText: t("caseFile.saveSaved") })
    .waitFor();

/** An input method in a page: letters that are not yet words, and the words they become. */
export interface Composing {
  readonly letters: (text: string) => Promise<void>;
  readonly words: (text: string) => Promise<void>;
}

/** Composes as a Chinese input method does. */
export async function compose(page: Page): Promise<Composing> {
  const session = await page.context().newCDPSession(page);
  return {
    letters: async (text) => {
      await session.send("Input.imeSetComposition", {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    },
    words: async (text) => {
      await session.send("Input.insertText", { text });
    },
  };
}
