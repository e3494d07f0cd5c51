/** What the service of a client reads like: visits, consents, papers, money, introductions, the end. */
import {
  type ClientId,
  type Json,
  momentSchema,
  type PlainDate,
  plainDateSchema,
  z,
} from "#shared/kernel";
import { sideOf, type WaySentence, wayReaders } from "./timeline-way.ts";

type Says = Readonly<Record<string, Json>>;

/** One sentence about the service, without its words; codes of value lists are kept as they were said. */
export type ServiceSentence =
  | WaySentence
  | { readonly code: "visited"; readonly purpose: string | undefined }
  | {
      readonly code: "called";
      readonly direction: "in" | "out";
      readonly channel: string;
      readonly result: string | undefined;
    }
  | { readonly code: "explained"; readonly thing: string }
  | { readonly code: "materialGiven"; readonly title: string; readonly how: string }
  | { readonly code: "contactStopped"; readonly isLifted: boolean }
  | { readonly code: "consented"; readonly purpose: string; readonly isGiven: boolean }
  | { readonly code: "verified"; readonly claim: string; readonly how: string | undefined }
  | { readonly code: "signed"; readonly name: string; readonly priceFen: number }
  | { readonly code: "paid"; readonly kind: string; readonly amountFen: number }
  | { readonly code: "introduced" }
  | { readonly code: "answered"; readonly client: ClientId; readonly is: string }
  | { readonly code: "meetingSet"; readonly fromMs: number }
  | { readonly code: "met"; readonly isHeld: boolean }
  | { readonly code: "feltAfter"; readonly client: ClientId; readonly is: string }
  | { readonly code: "stands"; readonly stage: string }
  | { readonly code: "followedUp"; readonly outcome: string }
  | { readonly code: "followUpPlanned"; readonly on: PlainDate }
  | { readonly code: "interviewed" }
  | { readonly code: "closed"; readonly outcome: string };

const text = (said: Json | undefined): string | undefined =>
  typeof said === "string" ? said : undefined;

const givenSchema = z.object({ is: z.union([z.boolean(), z.string()]) });
const signedSchema = z.object({ terms: z.object({ name: z.string(), priceFen: z.number() }) });
const takenSchema = z.object({ kind: z.string(), amountFen: z.number() });
const timeSchema = z.object({ fromMs: momentSchema });
const endedSchema = z.object({ is: z.string() });
const stageSchema = z.object({ stage: z.string() });

/** How each kind of entity reads: by the field that makes it what it is. */
const readers: Readonly<Record<string, (says: Says, key: string) => ServiceSentence | undefined>> =
  {
    visit: (says) =>
      says.at === undefined ? undefined : { code: "visited", purpose: text(says.purpose) },
    call: (says) =>
      says.at === undefined
        ? undefined
        : {
            code: "called",
            direction: says.direction === "in" ? "in" : "out",
            channel: text(says.channel) ?? "phone",
            result: text(says.result),
          },
    explained: (says, thing) =>
      text(says.on) === undefined ? undefined : { code: "explained", thing },
    shownMaterial: (says) => {
      const [title, how] = [text(says.title), text(says.how)];
      return title === undefined || how === undefined
        ? undefined
        : { code: "materialGiven", title, how };
    },
    doNotContact: ({ since }) =>
      since === undefined ? undefined : { code: "contactStopped", isLifted: since === null },
    consent: (says, purpose) => {
      const given = givenSchema.safeParse(says.given).data;
      return given && { code: "consented", purpose, isGiven: given.is === true };
    },
    verification: (says, claim) =>
      says.how === undefined || says.how === null
        ? undefined
        : { code: "verified", claim, how: text(says.how) },
    contract: (says) => {
      const signed = signedSchema.safeParse(says.signed).data;
      return signed && { code: "signed", ...signed.terms };
    },
    receipt: (says) => {
      const taken = takenSchema.safeParse(says.taken).data;
      return taken && { code: "paid", ...taken };
    },
    ...wayReaders,
    round: (says, key) =>
      says.beganMs === undefined ? wayReaders.round?.(says, key) : { code: "introduced" },
    answer: (says, key) => {
      const [client, given] = [sideOf(key), givenSchema.safeParse(says.given).data];
      return client && given && { code: "answered", client, is: String(given.is) };
    },
    meeting: (says) => {
      const ended = endedSchema.safeParse(says.ended).data;
      if (ended) return { code: "met", isHeld: ended.is === "held" };
      const time = timeSchema.safeParse(says.time).data;
      return time && { code: "meetingSet", fromMs: time.fromMs };
    },
    feedback: (says, key) => {
      const [client, given] = [sideOf(key), givenSchema.safeParse(says.given).data];
      return client && given && { code: "feltAfter", client, is: String(given.is) };
    },
    relation: (says) => {
      const stands = stageSchema.safeParse(says.stands).data;
      return stands && { code: "stands", stage: stands.stage };
    },
    followUp: (says) => {
      const outcome = text(says.outcome);
      if (outcome !== undefined) return { code: "followedUp", outcome };
      const on = plainDateSchema.safeParse(says.dueOn).data;
      return on && { code: "followUpPlanned", on };
    },
    interview: (says) => (says.at === undefined ? undefined : { code: "interviewed" }),
    closing: (says) => {
      const outcome = text(says.outcome);
      return outcome === undefined ? undefined : { code: "closed", outcome };
    },
  };

/** The sentence of a fact about the service; undefined when it only adds to what was told before. */
export const serviceSentence = (
  what: string,
  key: string,
  says: Says,
): ServiceSentence | undefined =>
  Object.hasOwn(readers, what) ? readers[what]?.(says, key) : undefined;
