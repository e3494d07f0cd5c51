/**
 * Messages an agency words itself. What is filled in when one is sent stands in braces, as `{salutation}`:
 * stored as a code, typed and read by the word of the person's language.
 */
import {
  type Json,
  ok,
  type Result,
  refuse,
  type Ulid,
  ulidSchema,
  wordsSchema,
  z,
} from "#shared/kernel";

/** What can be filled in: who is written to, when and where they come, who writes, and for whom. */
export const placeholders = [
  "salutation",
  "appointmentTime",
  "appointmentPlace",
  "matchmaker",
  "agency",
] as const;
export type Placeholder = (typeof placeholders)[number];

/** By which way a message of the template goes. */
export const templateChannels = ["textMessage", "weChat", "email"] as const;
export type TemplateChannel = (typeof templateChannels)[number];

/** How long a name and a text may be as they are typed; codes are longer than the words for them. */
export const templateLengths = { name: 40, text: 1000 } as const;

/** What can be said of a template. */
export const messageTemplateFields = {
  name: wordsSchema(templateLengths.name),
  /** When missing, it goes by every way. */
  channel: z.enum(templateChannels),
  text: wordsSchema(templateLengths.text * 4),
  isRetired: z.boolean(),
} as const;

/** A message the agency worded. */
export interface MessageTemplate {
  readonly id: Ulid;
  readonly name: string;
  readonly channel: TemplateChannel | undefined;
  readonly text: string;
  readonly isRetired: boolean;
  /** How often its text was worded. */
  readonly version: number;
}

/** What the templates are read from. */
interface Said {
  readonly value: (about: string, field: string) => Json | undefined;
  readonly entities: (type: string) => readonly string[];
  readonly history: (about: string, field: string) => readonly unknown[];
}

/** All templates of the agency's document by name; those retired last. */
export const messageTemplatesOf = (said: Said): readonly MessageTemplate[] =>
  said
    .entities("messageTemplate")
    .flatMap((about): readonly MessageTemplate[] => {
      const id = ulidSchema.safeParse(about.slice("messageTemplate/".length)).data;
      const [name, text] = [said.value(about, "name"), said.value(about, "text")];
      if (!id || typeof name !== "string" || typeof text !== "string") return [];
      return [
        {
          ...{ id, name, text },
          channel: z.safeParse(z.enum(templateChannels), said.value(about, "channel")).data,
          isRetired: said.value(about, "isRetired") === true,
          version: said.history(about, "text").length,
        },
      ];
    })
    .sort(
      (a, b) =>
        Number(a.isRetired) - Number(b.isRetired) ||
        a.name.localeCompare(b.name, "zh-CN") ||
        (a.id < b.id ? -1 : 1),
    );

/** Those that can be sent by a way. */
export const templatesBy = (
  templates: readonly MessageTemplate[],
  channel: TemplateChannel,
): readonly MessageTemplate[] =>
  templates.filter(
    (one) => !one.isRetired && (one.channel === undefined || one.channel === channel),
  );

/** Why a text is no template. */
export type TemplateRefusal =
  /** What stands in braces and is nothing that could be filled in. */
  | { readonly type: "unknown"; readonly names: readonly string[] }
  /** A brace without its other half. */
  | { readonly type: "openBrace" };

/** Why a message cannot be sent: what the template asks for is not known here. */
export interface FillRefusal {
  readonly type: "missing";
  readonly placeholders: readonly Placeholder[];
}

const inBraces = /\{([^{}]*)\}/gu;
/** Input methods type the wide ones. */
const narrow = (text: string): string => text.replace(/｛/gu, "{").replace(/｝/gu, "}");

/** Reads a text as it was typed, by the words of a language; a code is understood as well. */
export function readTemplate(
  typed: string,
  words: Readonly<Record<Placeholder, string>>,
): Result<string, TemplateRefusal> {
  const text = narrow(typed).trim();
  if (/[{}]/u.test(text.replace(inBraces, ""))) return refuse({ type: "openBrace" });
  const unknown = new Set<string>();
  const stored = text.replace(inBraces, (whole, name: string) => {
    const wanted = name.trim();
    const code = placeholders.find((one) => one === wanted || words[one] === wanted);
    if (!code) unknown.add(whole);
    return `{${code ?? wanted}}`;
  });
  return unknown.size > 0 ? refuse({ type: "unknown", names: [...unknown] }) : ok(stored);
}

/** A stored text in the words of a language, to be read and changed. */
export const showTemplate = (
  stored: string,
  words: Readonly<Record<Placeholder, string>>,
): string => replaced(stored, (code) => `{${words[code]}}`);

/** A message ready to be sent; refused when something is to be filled in that is not known. */
export function fillTemplate(
  stored: string,
  values: Readonly<Partial<Record<Placeholder, string>>>,
): Result<string, FillRefusal> {
  const missing = placeholders.filter(
    (one) => stored.includes(`{${one}}`) && (values[one] ?? "") === "",
  );
  return missing.length > 0
    ? refuse({ type: "missing", placeholders: missing })
    : ok(replaced(stored, (code) => values[code] ?? ""));
}

const replaced = (stored: string, wordOf: (code: Placeholder) => string): string =>
  stored.replace(inBraces, (whole, name: string) => {
    const code = placeholders.find((one) => one === name);
    return code ? wordOf(code) : whole;
  });
