import type { Json } from "#shared/kernel";
import type { NoteJson, NoteMarkJson } from "#shared/notes";

/** A co-edited text, as far as it is read here; every Y.XmlFragment is one. */
export interface TextBody {
  readonly toArray: () => readonly unknown[];
}

/** A part of a text that may hold others; every Y.XmlElement is one. */
export interface TextPart extends TextBody {
  readonly nodeName: string;
  readonly getAttributes: () => Readonly<Record<string, Json>>;
}

interface TextRun {
  readonly toDelta: () => readonly {
    readonly insert?: unknown;
    readonly attributes?: Readonly<Record<string, Json>>;
  }[];
}

/** What stands for something that can be read neither as words nor as a part; no table knows it. */
const unreadable: NoteJson = { type: "unreadable" };

/** Deeper than any note people write; what lies below is not read. */
const depthAtMost = 40;

/** What a co-edited text says now, also what this version does not know. */
export const readText = (body: TextBody): NoteJson => ({
  type: "doc",
  content: childrenOf(body, 0),
});

/** What one part of it says. */
export function readPart(part: TextPart, depth = 0): NoteJson {
  const attrs = part.getAttributes();
  return { type: part.nodeName, attrs, content: childrenOf(part, depth) };
}

const childrenOf = (body: TextBody, depth: number): readonly NoteJson[] =>
  body.toArray().flatMap((child) => childOf(child, depth + 1));

function childOf(child: unknown, depth: number): readonly NoteJson[] {
  if (depth > depthAtMost) return [unreadable];
  if (isPart(child)) return [readPart(child, depth)];
  return isRun(child) ? wordsOf(child) : [unreadable];
}

const wordsOf = (run: TextRun): readonly NoteJson[] =>
  run
    .toDelta()
    .map(({ insert, attributes = {} }) =>
      typeof insert === "string"
        ? { type: "text", text: insert, marks: Object.entries(attributes).map(markOf) }
        : unreadable,
    );

const markOf = ([type, value]: [string, Json]): NoteMarkJson =>
  isRecord(value) ? { type, attrs: value } : unreadable;

const isRecord = (value: Json): value is Readonly<Record<string, Json>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether something in a text is a part that may hold others. */
export const isPart = (child: unknown): child is TextPart =>
  typeof child === "object" && child !== null && "nodeName" in child && "getAttributes" in child;

const isRun = (child: unknown): child is TextRun =>
  typeof child === "object" && child !== null && "toDelta" in child && !("nodeName" in child);
