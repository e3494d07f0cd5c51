/**
 * Takes out of pasted HTML what the page's policy would complain about when it is read: style
 * sheets, style attributes, handlers. What looks bold or struck there is kept as a `data-look`, what
 * is an item of a list in Word as a `data-word-level`.
 * Nothing rests on this: what a note may hold is decided by its schema.
 */
export const cleanHtml = (html: string): string =>
  html
    .replace(/<(style|script|title)\b[\s\S]*?<\/\1\s*>/gi, "")
    .replace(/<\/?(?:link|meta|base|img|iframe|object|embed|svg|form)\b[^>]*>/gi, "")
    .replace(
      tag,
      (_, name: string, attributes: string) => `<${name}${cleanAttributes(attributes)}>`,
    );

const tag = /<([a-z][\w:-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi;
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/** What the schema reads; all else says only how something looked where it came from. */
const kept = /^(href|type|checked|aria-level|data-(pm-slice|form|indent|check|mention|id|label))$/i;

function cleanAttributes(attributes: string): string {
  let clean = "";
  for (const [, name = "", double, single, bare] of attributes.matchAll(attribute)) {
    const value = double ?? single ?? bare ?? "";
    if (kept.test(name)) clean += ` ${name}="${value.replaceAll('"', "&quot;")}"`;
    else if (/^style$/i.test(name)) {
      clean += ` data-look="${looksIn(value).join(" ")}"${wordListIn(value)}`;
    }
  }
  return clean;
}

const looks = {
  plain: /font-weight:\s*(normal|[1-4]00)/i,
  strong: /font-weight:\s*(bold|[6-9]00)/i,
  em: /font-style:\s*italic/i,
  underline: /text-decoration[^;]*underline/i,
  strike: /text-decoration[^;]*line-through/i,
} as const;

const looksIn = (style: string): readonly string[] =>
  Object.entries(looks).flatMap(([look, sign]) => (sign.test(style) ? [look] : []));

/** Word says by styles which paragraphs are items of lists, how deep, and where their signs are. */
function wordListIn(style: string): string {
  if (/mso-list:\s*Ignore/i.test(style)) return ' data-word-sign=""';
  const level = /mso-list:[^;]*\blevel(\d)/i.exec(style)?.[1];
  return level ? ` data-word-level="${level}"` : "";
}
