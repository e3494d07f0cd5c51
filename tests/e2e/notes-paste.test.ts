/** What comes into a note from other pages and programs, and what goes out to them. */
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { test, theBrowser } from "./support/browser.ts";
import { compose } from "./support/notes.ts";
import { openNotesPage } from "./support/notes-page.ts";

async function open(): Promise<Page> {
  return openNotesPage(await (await theBrowser()).newContext());
}

/** What a new note holds after something was pasted. */
const pasted = (page: Page, html: string): Promise<string> =>
  page.evaluate((html) => {
    window.notes.begin();
    window.notes.paste({ "text/html": html });
    return window.notes.text();
  }, html);

const line = (words: string, attributes = ""): string => `<line${attributes}>${words}</line>`;
const indented = (form: string, indent: number): string => ` form="${form}" indent="${indent}"`;

/** Pages as other programs copy them, and the lines they become. */
const pages: readonly (readonly [what: string, html: string, lines: readonly string[]])[] = [
  [
    "lists in lists",
    "<ul>\n<li>甲\n<ol>\n<li>一</li>\n<li><p>二</p><p>又</p></li>\n</ol>\n</li>\n<li><p>乙</p></li>\n</ul>",
    [
      line("甲", ' form="bullet"'),
      line("一", indented("numbered", 1)),
      line("二", indented("numbered", 1)),
      line("又", ' indent="2"'),
      line("乙", ' form="bullet"'),
    ],
  ],
  [
    "lists beside items, as some writers save them",
    "<b style='font-weight:normal'><ol><li aria-level='1'>一</li><ol><li aria-level='2'>里</li></ol></ol></b>",
    [line("一", ' form="numbered"'), line("里", indented("numbered", 1))],
  ],
  [
    "headings, quotes and boxes",
    "<h1>面谈</h1><h5>小</h5><blockquote><p>慢慢来</p>不急</blockquote><ul><li><input type=checkbox checked> 问</li></ul>",
    [
      line("面谈", ' form="heading1"'),
      line("小", ' form="heading3"'),
      line("慢慢来", ' form="quote"'),
      line("不急", ' form="quote"'),
      line("问", ' checked="true" form="check"'),
    ],
  ],
  [
    "a list from Word",
    "<p class=MsoNormal>要带的</p><p class=MsoListParagraph style='margin-left:21pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7pt'>&nbsp;&nbsp;</span></span><![endif]>身份证</p><p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>l<span>&nbsp;</span></span>原件</p>",
    [line("要带的"), line("身份证", ' form="numbered"'), line("原件", indented("bullet", 1))],
  ],
  [
    "an article from WeChat",
    "<section><section style='text-align:center'><span style='font-weight:bold'><strong>活动</strong></span></section><section><p style='white-space:normal'><span>第一段<br></span></p><p><br></p><p>第二段</p></section></section>",
    [line("<strong>活动</strong>"), line("第一段"), line(""), line("第二段")],
  ],
  [
    "a table",
    "<table><tbody><tr><td>王敏</td><td><p>1990</p></td></tr><tr><td>张伟</td><td>1988</td></tr></tbody></table>",
    [line("王敏 1990"), line("张伟 1988")],
  ],
  ["words alone", "她<b>很</b>想", [line("她<strong>很</strong>想")]],
  [
    "a bold block around lines",
    "<div style='font-weight:700'><div>甲</div><div>乙</div></div>",
    [line("<strong>甲</strong>"), line("<strong>乙</strong>")],
  ],
];

test("lists, headings, quotes, boxes and tables of other programs become lines of a note", async () => {
  const page = await open();
  for (const [what, html, lines] of pages) {
    expect([what, await pasted(page, html)]).toEqual([what, lines.join("")]);
  }
  await page.context().close();
});

test("what is copied out is a page with real lists and headings, and comes back as it was", async () => {
  const page = await open();
  const write = [
    ["面谈", { form: "heading1" }],
    ["先说来意", {}],
    ["一", { form: "numbered" }],
    ["里面", { form: "bullet", indent: 1 }],
    ["又", { indent: 1 }],
    ["二", { form: "numbered" }],
    ["问清年龄", { form: "check", checked: true }],
    ["慢慢来", { form: "quote" }],
    ["深处", { form: "numbered", indent: 3 }],
    ["", {}],
  ] as const;
  const { before, copied } = await page.evaluate((lines) => {
    window.notes.begin();
    window.notes.peerWrites(
      lines.map(([text, attributes]) => ({
        name: "line",
        attributes,
        children: text === "" ? [] : [{ text }],
      })),
    );
    return { before: window.notes.text(), copied: window.notes.copied() };
  }, write);
  expect(copied.html.replaceAll(/ data-[\w-]+="[^"]*"/g, "")).toBe(
    '<h2>面谈</h2><p>先说来意</p><ol><li>一<ul><li>里面</li></ul><p>又</p></li><li>二</li></ol><ul><li><input type="checkbox" checked="" disabled="">问清年龄</li></ul><blockquote>慢慢来</blockquote><ol><li>深处</li></ol><p></p>',
  );
  expect(copied.text).toBe(
    "面谈\n先说来意\n1. 一\n  • 里面\n  又\n2. 二\n☑ 问清年龄\n慢慢来\n      1. 深处\n",
  );
  expect(await pasted(page, copied.html)).toBe(before.replace(/^<line><\/line>/, ""));
  await page.context().close();
});

test("an input method goes on in a line that a colleague gives another form", async () => {
  const page = await open();
  await page.locator("#editor .note-prose").click();
  await page.keyboard.type("面谈");
  const ime = await compose(page);
  for (const [letters, form] of [
    ["n", "heading1"],
    ["ni", "check"],
    ["nihao", "bullet"],
  ] as const) {
    await ime.letters(letters);
    await page.evaluate((form) => window.notes.peerGivesForm(form), form);
  }
  await ime.words("你好");
  await expect
    .poll(() => page.evaluate(() => window.notes.text()))
    .toBe(line("面谈你好", ' form="bullet"'));
  await page.context().close();
});
