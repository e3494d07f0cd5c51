/** What else the service of a client reads like: each step of an introduction, and what follows its end. */
import { type ClientId, clientIdSchema, type Json, z } from "#shared/kernel";

type Says = Readonly<Record<string, Json>>;

/** One such sentence, without its words; codes of value lists are kept as they were said. */
export type WaySentence =
  | { readonly code: "introducedFor"; readonly words: string }
  | { readonly code: "introductionEnded"; readonly is: string }
  | { readonly code: "asked"; readonly client: ClientId }
  | { readonly code: "cardShown"; readonly of: ClientId; readonly to: ClientId }
  | { readonly code: "cardAmiss" }
  | { readonly code: "lineGiven"; readonly client: ClientId }
  | { readonly code: "attended"; readonly client: ClientId; readonly is: string }
  | { readonly code: "delivered"; readonly kind: string }
  | { readonly code: "surveyed" }
  | { readonly code: "archived"; readonly is: boolean; readonly reason: string }
  | { readonly code: "rightAsked"; readonly kind: string }
  | { readonly code: "rightAnswered"; readonly outcome: string };

const isSchema = z.object({ is: z.string() });
const cardSchema = z.object({ of: clientIdSchema, to: clientIdSchema });
const kindSchema = z.object({ kind: z.string() });
const outcomeSchema = z.object({ outcome: z.string() });
const putAwaySchema = z.object({ is: z.boolean(), reason: z.string() });
const isThere = (said: Json | undefined): boolean => said !== undefined && said !== null;

/** The side of a pair that `answer/1.<client>` and its like are about. */
export const sideOf = (key: string): ClientId | undefined =>
  clientIdSchema.safeParse(key.slice(key.indexOf(".") + 1)).data;

/** How each of these entities reads: by the field that makes it what it is. */
export const wayReaders: Readonly<
  Record<string, (says: Says, key: string) => WaySentence | undefined>
> = {
  round: ({ closed, why }) => {
    const ended = isSchema.safeParse(closed).data;
    if (ended) return { code: "introductionEnded", is: ended.is };
    return typeof why === "string" ? { code: "introducedFor", words: why } : undefined;
  },
  asked: ({ atMs }, key) => {
    const client = sideOf(key);
    return client && isThere(atMs) ? { code: "asked", client } : undefined;
  },
  shown: ({ card, mistake }) => {
    if (isThere(mistake)) return { code: "cardAmiss" };
    const shown = cardSchema.safeParse(card).data;
    return shown && { code: "cardShown", ...shown };
  },
  exchange: ({ line }, key) => {
    const client = sideOf(key);
    return client && isThere(line) ? { code: "lineGiven", client } : undefined;
  },
  attendance: ({ is }, key) => {
    const client = sideOf(key);
    return client && typeof is === "string" ? { code: "attended", client, is } : undefined;
  },
  delivery: ({ done }) => {
    const delivered = kindSchema.safeParse(done).data;
    return delivered && { code: "delivered", kind: delivered.kind };
  },
  survey: ({ answers }) => (isThere(answers) ? { code: "surveyed" } : undefined),
  archive: ({ now }) => {
    const put = putAwaySchema.safeParse(now).data;
    return put && { code: "archived", ...put };
  },
  rightsRequest: ({ asked, answered }) => {
    const outcome = outcomeSchema.safeParse(answered).data;
    if (outcome) return { code: "rightAnswered", ...outcome };
    const right = kindSchema.safeParse(asked).data;
    return right && { code: "rightAsked", kind: right.kind };
  },
};
