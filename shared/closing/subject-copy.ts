/**
 * Everything that is held about one person, in one file that both people and programs read: a page
 * of HTML with the same as JSON inside. Who else is in the agency's books is not told.
 */
import type { Json, JsonObject } from "#shared/kernel";

/** One thing that was said of the person. */
export interface CopiedFact {
  readonly document: string;
  readonly about: string;
  readonly says: JsonObject;
  readonly atMs: number;
  readonly by: string;
}

/** How things are called in the file. */
export interface CopyWords {
  readonly title: string;
  /** Who made it when, and what it is. */
  readonly intro: string;
  readonly when: string;
  readonly who: string;
  readonly what: string;
  readonly value: string;
  readonly cleared: string;
  readonly otherClient: string;
  readonly language: string;
  readonly document: (document: string) => string;
  readonly label: (document: string, about: string, field: string) => string;
  readonly shown: (document: string, about: string, field: string, value: Json) => string;
  readonly moment: (ms: number) => string;
}

/** Makes the file; ids of clients other than `person` are left out. */
export function subjectCopy(
  person: string,
  facts: readonly CopiedFact[],
  isOtherClient: (id: string) => boolean,
  words: CopyWords,
): string {
  const masked = facts.map((fact) => mask(fact, person, isOtherClient, words.otherClient));
  const documents = [...new Set(masked.map(({ document }) => document))];
  const sections = documents.map((document) =>
    section(
      document,
      masked.filter((fact) => fact.document === document),
      words,
    ),
  );
  return `<!doctype html>
<html lang="${escaped(words.language)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(words.title)}</title>
<style>
body{font:16px/1.65 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse;width:100%}th,td{text-align:start;vertical-align:top;padding:.35rem .75rem .35rem 0;border-bottom:1px solid #ccc}
</style>
<h1>${escaped(words.title)}</h1>
<p>${escaped(words.intro)}</p>
${sections.join("\n")}
<script type="application/json" id="data">${scriptSafe(JSON.stringify({ person, facts: masked }, null, 1))}</script>
</html>
`;
}

function section(document: string, facts: readonly CopiedFact[], words: CopyWords): string {
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
  return `<h2>${escaped(words.document(document))}</h2>
<table><thead><tr>${head}</tr></thead><tbody>
${rows.join("\n")}
</tbody></table>`;
}

const row = (cells: readonly string[]): string =>
  `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join("")}</tr>`;

/** Puts a word in the place of every other client's id, wherever it stands. */
function mask(
  fact: CopiedFact,
  person: string,
  isOtherClient: (id: string) => boolean,
  word: string,
): CopiedFact {
  const inText = (text: string): string =>
    text.replace(/[0-7][0-9A-HJKMNP-TV-Z]{25}/g, (id) =>
      id !== person && isOtherClient(id) ? word : id,
    );
  const inValue = (value: Json): Json => {
    if (typeof value === "string") return inText(value);
    if (Array.isArray(value)) return value.map(inValue);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, inValue(part)]));
  };
  const says = Object.fromEntries(
    Object.entries(fact.says).map(([field, value]) => [field, inValue(value)]),
  );
  return { ...fact, about: inText(fact.about), says };
}

const escaped = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

/** Nothing somebody wrote may end the script it stands in. */
const scriptSafe = (json: string): string => json.replaceAll("<", "\\u003c");
