import type { DocumentName, Fact } from "#shared/documents";
import { z } from "#shared/kernel";
import { closeCodes } from "#shared/protocol";
import { fromBase64, toBase64 } from "./base64.ts";
import type { Rescued } from "./vault.ts";

const reasons = [...Object.keys(closeCodes), "unreadable"];

const schema = z.object({
  document: z.optional(z.string()),
  reason: z.string().check(z.refine((text) => reasons.includes(text))),
  atMs: z.number(),
  facts: z.array(z.looseObject({ id: z.string(), about: z.string(), says: z.looseObject({}) })),
  texts: z.optional(z.array(z.string())),
  bytes: z.array(z.string()),
});

const utf8 = new TextEncoder();

/** Writes an entry of the rescue drawer, without its id. */
export const encodeRescued = ({
  document,
  reason,
  atMs,
  facts,
  texts,
  bytes,
}: Rescued): Uint8Array =>
  utf8.encode(JSON.stringify({ document, reason, atMs, facts, texts, bytes: bytes.map(toBase64) }));

/** Reads an entry; undefined when the bytes are none. */
export function decodeRescued(id: string, encoded: Uint8Array): Rescued | undefined {
  const parsed = schema.safeParse(JSON.parse(new TextDecoder().decode(encoded)));
  if (!parsed.success) return undefined;
  const { document, reason, atMs, facts, texts, bytes } = parsed.data;
  return {
    id,
    document: document as DocumentName | undefined,
    reason: reason as Rescued["reason"],
    atMs,
    facts: facts as unknown as readonly Fact[],
    ...(texts ? { texts } : {}),
    bytes: bytes.map(fromBase64),
  };
}
