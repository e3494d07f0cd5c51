import { type ClientId, clientIdSchema } from "#shared/kernel";
import type { Read } from "./read.ts";

/** Who sent a client: another client, or somebody by name. */
export type Referrer = { readonly client: ClientId } | { readonly named: string };

/** Who sent a client, as the card says; a client is meant before a name. */
export function referrerOf(read: Read): Referrer | undefined {
  const client = clientIdSchema.safeParse(read("referral", "client"));
  if (client.success) return { client: client.data };
  const words = read("referral", "words");
  const named = typeof words === "string" ? words.trim() : "";
  return named === "" ? undefined : { named };
}

/** The client who is another client's contact person. */
export const contactPersonOf = (read: Read): ClientId | undefined =>
  clientIdSchema.safeParse(read("contactPerson", "client")).data;

/** A referrer as one word; the same name is the same word, however it is spaced and written. */
export const referrerWord = (referrer: Referrer): string =>
  "client" in referrer
    ? referrer.client
    : `=${referrer.named.normalize("NFKC").toLowerCase().replaceAll(/\s+/gu, "")}`;
