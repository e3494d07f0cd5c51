/** What colleagues, strange pages and forged updates put into a note never runs. */
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { test, theBrowser } from "./support/browser.ts";
import type { Written } from "./support/notes-page/main.ts";
import { notesOrigin, openNotesPage } from "./support/notes-page.ts";
import { addresses, markup, names } from "./support/payloads.ts";

interface Payload {
  readonly way: string;
  readonly text: string;
  readonly written?: readonly Written[];
  readonly presence?: Readonly<Record<string, unknown>>;
  readonly paste?: Readonly<Record<string, string>>;
}

const line = (...children: readonly Written[]): readonly Written[] => [{ name: "line", children }];
const mention = (attributes: Readonly<Record<string, string>>): Written => ({
  name: "mention",
  attributes: { kind: "client", id: "01ARZ3NDEKTSV4RRFFQ69G5FAV", label: "王敏", ...attributes },
});

const payloads: readonly Payload[] = [
  ...markup.flatMap((text): readonly Payload[] => [
    { way: "pasted as a page", text, paste: { "text/html": text, "text/plain": "x" } },
    { way: "pasted as text", text, paste: { "text/plain": text } },
    { way: "a peer's words", text, written: line({ text }) },
    { way: "a mention's name", text, written: line(mention({ label: text })) },
    { way: "a person's name", text, presence: { staff: text, name: text, editing: text } },
  ]),
  ...addresses.flatMap((text): readonly Payload[] => [
    { way: "a peer's link", text, written: line({ text: "x", marks: { link: { href: text } } }) },
    { way: "a mention's id", text, written: line(mention({ id: text })) },
    {
      way: "a pasted link",
      text,
      paste: { "text/html": `<a href="${text.replaceAll('"', "&quot;")}">x</a>` },
    },
  ]),
  ...names.flatMap((text): readonly Payload[] => [
    { way: "the name of a part", text, written: [{ name: text, children: line({ text: "x" }) }] },
    { way: "the name of a part in a line", text, written: line({ name: text }) },
    {
      way: "an attribute of a part",
      text,
      written: [{ name: "line", attributes: { [text]: "window.ran=1" } }],
    },
    { way: "a look", text, written: line({ text: "x", marks: { [text]: { href: "x" } } }) },
    {
      way: "an attribute of a look",
      text,
      written: line({ text: "x", marks: { strong: { [text]: "window.ran=1" } } }),
    },
  ]),
];

/** In the page: puts every payload in, and says of each what stands there that must not. */
function feed(payloadsAsJson: string): readonly string[] {
  const all: readonly Payload[] = JSON.parse(payloadsAsJson);
  const dangerous =
    "script, iframe, object, embed, svg, math, style, link, meta, base, form, template, video, audio, [style], [srcdoc], [formaction]";
  const found: string[] = [];
  const look = ({ way, text }: Payload): void => {
    for (const element of document.querySelectorAll("#editor *, #reading *")) {
      const attributes = [...element.attributes];
      const href = element.getAttribute("href");
      const isPicture = element.matches("img:not(.ProseMirror-separator)");
      const isWrong =
        element.matches(dangerous) ||
        isPicture ||
        attributes.some(({ name }) => name.startsWith("on")) ||
        (href !== null && !/^(https?:\/\/|mailto:|tel:|\/clients\/[0-9A-Z]{26}$)/.test(href)) ||
        (href !== null &&
          element.getAttribute("rel") !== "noopener noreferrer" &&
          !/^\/c/.test(href));
      if (isWrong) found.push(`${way}: ${text}: ${element.outerHTML}`);
    }
    if (window.ran !== undefined) found.push(`${way}: ${text}: ran`);
    window.ran = undefined;
  };
  for (const payload of all) {
    window.notes.begin();
    window.notes.peerWrites([{ name: "line", children: [{ text: "王敏来过。" }] }]);
    const before = window.notes.parts();
    if (payload.written) {
      window.notes.peerWrites(payload.written);
      // Whatever it is: nobody's app takes it away for everybody.
      if (window.notes.parts() !== before + payload.written.length) {
        found.push(`${payload.way}: ${payload.text}: was deleted`);
      }
    }
    if (payload.presence) window.notes.peerIsHere(payload.presence);
    if (payload.paste) window.notes.paste(payload.paste);
    for (const link of document.querySelectorAll<HTMLElement>("#editor *, #reading span")) {
      for (const type of ["mouseover", "focus", "load", "error", "toggle"]) {
        link.dispatchEvent(new Event(type, { bubbles: true }));
      }
    }
    look(payload);
  }
  return found;
}

async function openWatched(): Promise<{ readonly page: Page; readonly wrong: readonly string[] }> {
  const context = await (await theBrowser()).newContext();
  const wrong: string[] = [];
  context.on("request", (request) => {
    const { origin } = new URL(request.url());
    if (origin !== notesOrigin) wrong.push(`asked for ${request.url()}`);
  });
  context.on("console", (message) => {
    if (message.type() === "error") wrong.push(`on the console: ${message.text()}`);
  });
  context.on("weberror", (error) => wrong.push(`thrown: ${error.error().stack}`));
  const page = await openNotesPage(context);
  page.on("dialog", async (dialog) => {
    wrong.push(`a dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  return { page, wrong };
}

test("nothing that is pasted, said by a peer, or called so by a peer ever runs or is deleted", async () => {
  expect(payloads.length).toBeGreaterThan(500);
  const { page, wrong } = await openWatched();
  expect(await page.evaluate(feed, JSON.stringify(payloads))).toEqual([]);
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
  expect(await page.evaluate(() => window.ran)).toBeUndefined();
  expect(wrong).toEqual([]);
  await page.context().close();
});

test("ten pictures of a pasted page stay out, and the person is told", async () => {
  const { page, wrong } = await openWatched();
  const html = `<h1>活动</h1><p>来的人</p>${'<img src="//evil.test/p.png">'.repeat(10)}<script>window.ran=1</script>`;
  await page.evaluate((html) => window.notes.paste({ "text/html": html }), html);
  expect(await page.evaluate(() => [window.notes.told, window.notes.text()])).toEqual([
    [{ type: "picturesLeftOut", count: 10 }],
    '<line form="heading1">活动</line><line>来的人</line>',
  ]);
  expect(wrong).toEqual([]);
  await page.context().close();
});

test("plain text keeps its paragraphs, and a text that is too long stays on the clipboard", async () => {
  const { page } = await openWatched();
  await page.evaluate(() => window.notes.paste({ "text/plain": "第一段\n第二段\r\n\r\n第三段" }));
  const three = ["第一段", "第二段", "第三段"].map((text) => `<line>${text}</line>`).join("");
  expect(await page.evaluate(() => window.notes.text())).toBe(three);
  await page.evaluate(() => window.notes.paste({ "text/plain": "长".repeat(400_000) }));
  expect(await page.evaluate(() => [window.notes.told, window.notes.text()])).toEqual([
    [{ type: "tooLong" }],
    three,
  ]);
  await page.context().close();
});

test("what a newer version writes while one writes is shown, closes the editor, and is not deleted", async () => {
  const { page, wrong } = await openWatched();
  await page.locator("#editor .note-prose").click();
  await page.keyboard.type("面谈");
  await page.evaluate(() =>
    window.notes.peerWrites([{ name: "hologram", children: [{ text: "立体照片" }] }]),
  );
  await page.keyboard.type("之后打的字没有去处");
  expect(await page.evaluate(() => [window.notes.isOpen(), window.notes.text()])).toEqual([
    false,
    "<line>面谈</line><hologram>立体照片</hologram>",
  ]);
  expect(await page.locator("#reading .note-newer").innerText()).toContain("立体照片");
  expect(wrong).toEqual([]);
  await page.context().close();
});
