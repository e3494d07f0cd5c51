/**
 * Everything that is held about one person, in one file that both people and programs read: a page
 * of HTML that says at its top what it holds and what it leaves out, then part by part what anybody
 * can read, then every record, and the same as JSON inside. Who else is in the agency's books is not told.
 */
import type { Json } from "#shared/kernel";
import {
  type Copied,
  type CopiedFact,
  type CopiedItem,
  type CopiedPart,
  type Hidden,
  masked,
} from "./copied.ts";

/** How things are called in the file. */
export interface CopyWords {
  readonly title: string;
  /** Who made it when, and what it is. */
  readonly intro: string;
  readonly holds: string;
  readonly leftOut: string;
  readonly missing: string;
  /** The heading over every record one by one, and what that is for. */
  readonly records: string;
  readonly recordsNote: string;
  readonly when: string;
  readonly who: string;
  readonly what: string;
  readonly value: string;
  readonly cleared: string;
  readonly language: string;
  readonly document: (document: string) => string;
  readonly label: (document: string, about: string, field: string) => string;
  readonly shown: (document: string, about: string, field: string, value: Json) => string;
  readonly moment: (ms: number) => string;
}

const style = `body{font:16px/1.65 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1c1b19}
h2{margin-top:2.5rem;border-bottom:1px solid #888}h3{margin:1.5rem 0 0}p{margin:.25rem 0;white-space:pre-wrap}
.note{color:#555}dl{display:grid;grid-template-columns:minmax(6rem,14rem) 1fr;gap:.25rem 1rem;margin:.5rem 0}
dt{color:#555}dd{margin:0;white-space:pre-wrap}img{display:block;max-width:100%;max-height:30rem;margin:.5rem 0}
table{border-collapse:collapse;width:100%}th,td{text-align:start;vertical-align:top;padding:.35rem .75rem .35rem 0;border-bottom:1px solid #ccc;overflow-wrap:anywhere}`;

/** Makes the file; what is `hidden` stands nowhere in it. */
export function subjectCopy(copied: Copied, hidden: Hidden, words: CopyWords): string {
  const { person, facts, holds, leftOut, missing, ...all } = masked(copied, hidden);
  const parts = all.parts.filter(({ items }) => items.length > 0);
  const documents = [...new Set(facts.map(({ document }) => document))];
  const records = documents.map((document) =>
    recordsOf(
      document,
      facts.filter((fact) => fact.document === document),
      words,
    ),
  );
  const readable = parts.map(({ title, items }) => ({
    title,
    items: items.map(({ picture: _, ...item }) => item),
  }));
  return `<!doctype html>
<html lang="${escaped(words.language)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(words.title)}</title>
<style>
${style}
</style>
<h1>${escaped(words.title)}</h1>
<p>${escaped(words.intro)}</p>
${listOf(words.holds, holds)}
${listOf(words.leftOut, leftOut)}
${listOf(words.missing, missing)}
${parts
  .filter(({ items }) => items.length > 0)
  .map(partOf)
  .join("\n")}
<h2>${escaped(words.records)}</h2>
<p class="note">${escaped(words.recordsNote)}</p>
<details><summary>${escaped(words.records)}</summary>
${records.join("\n")}
</details>
<script type="application/json" id="data">${scriptSafe(JSON.stringify({ person, facts, parts: readable }, null, 1))}</script>
</html>
`;
}

const listOf = (title: string, lines: readonly string[]): string =>
  lines.length === 0
    ? ""
    : `<h2>${escaped(title)}</h2>
<ul>
${lines.map((line) => `<li>${escaped(line)}</li>`).join("\n")}
</ul>`;

const partOf = ({ title, items }: CopiedPart): string => `<h2>${escaped(title)}</h2>
${items.map(itemOf).join("\n")}`;

function itemOf({ title, note, facts = [], text, picture }: CopiedItem): string {
  const lines = facts.map(
    ({ term, value }) => `<dt>${escaped(term)}</dt><dd>${escaped(value)}</dd>`,
  );
  return [
    `<h3>${escaped(title)}</h3>`,
    note ? `<p class="note">${escaped(note)}</p>` : "",
    lines.length > 0 ? `<dl>${lines.join("")}</dl>` : "",
    text ? `<p>${escaped(text)}</p>` : "",
    picture ? `<img src="${escaped(picture.address)}" alt="${escaped(picture.words)}">` : "",
  ].join("");
}

function recordsOf(document: string, facts: readonly CopiedFact[], words: CopyWords): string {
  const rows = [...facts]
    .sort((a, b) => a.atMs - b.atMs)
    .flatMap(({ about, says, atMs, by }) =>
      Object.entries(says).map(([field, value]) =>
        row([
          words.moment(atMs),
          by,
          words.label(document, about, field),
          value === null ? words.cleared : words.shown(document, about, field, value),
        ]),
      ),
    );
  const head = [words.when, words.who, words.what, words.value]
    .map((name) => `<th scope="col">${escaped(name)}</th>`)
    .join("");
  return `<h3>${escaped(words.document(document))}</h3>
<table><thead><tr>${head}</tr></thead><tbody>
${rows.join("\n")}
</tbody></table>`;
}

const row = (cells: readonly string[]): string =>
  `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join("")}</tr>`;

const escaped = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

/** Nothing somebody wrote may end the script it stands in. */
const scriptSafe = (json: string): string => json.replaceAll("<", "\\u003c");
