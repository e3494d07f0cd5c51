/**
 * Surveys that clients answer by a link: SPEC [SV]. The relay keeps the hash of a link's token, and
 * an answer only sealed, until a device of the agency has written it down as facts.
 */
import { createHash } from "node:crypto";
import { surveyAnswersSchema, surveyVersion } from "#shared/closing";
import { covers, idOf, nameOf, parseName } from "#shared/documents";
import { type ClientId, ok, type Result, refuse, ulidSchema } from "#shared/kernel";
import type {
  answerSurvey,
  createSurveyLink,
  endSurveyLink,
  listSurveyLinks,
  RefusalOf,
  RequestOf,
  ResponseOf,
  readSurvey,
  SurveyLink,
} from "#shared/protocol";
import { createAllowance } from "../allowance.ts";
import type { StaffCall } from "../answer.ts";
import type { Caller } from "../auth/caller.ts";
import type { Authority } from "../authorization/authority.ts";
import type { Roster } from "../authorization/roster.ts";
import type { Keyring } from "../storage/keyring.ts";
import type { SealedLog } from "../storage/sealed-log.ts";
import type { SurveyLinkRecord, SurveyStore } from "../storage/survey-store.ts";
import type { Log } from "../telemetry/log.ts";
import { type SaidOfLink, saidOfLink } from "./said-of-link.ts";

/** What surveys stand on. */
export interface SurveyParts {
  readonly store: SurveyStore;
  readonly keyring: Pick<Keyring, "tokenFor" | "sealOffice" | "unsealOffice">;
  readonly roster: Pick<Roster, "agency">;
  readonly authority: Authority;
  readonly log: Pick<SealedLog, "latest" | "load">;
  readonly nowMs: () => number;
  readonly journal: Log;
}

type AnyonesRefusal =
  | Exclude<RefusalOf<typeof answerSurvey>, "tooManyAttempts">
  | { readonly refusal: "tooManyAttempts"; readonly retryAfterSeconds: number };
/** What anybody at an address is answered who holds a link. */
type Anyones<E> = (
  asked: RequestOf<E>,
  address: string,
) => Promise<Result<{ readonly response: ResponseOf<E> }, AnyonesRefusal>>;

/** Links to surveys: made, answered, read and ended. */
export interface Surveys {
  readonly create: StaffCall<typeof createSurveyLink>;
  readonly list: StaffCall<typeof listSurveyLinks>;
  readonly end: StaffCall<typeof endSurveyLink>;
  readonly read: Anyones<typeof readSurvey>;
  readonly answer: Anyones<typeof answerSurvey>;
  /** Forgets what is long over, and all of clients who were erased. */
  readonly sweep: () => Promise<void>;
}

const dayMs = 24 * 60 * 60_000;
/** So long after its end a link is still told apart from one that never was. */
const rememberedMs = 30 * dayMs;
/** From one address so many calls at once, and so many more in a minute: nobody tries them all. */
const [atOnce, perMinute] = [30, 10];

/** A relay of an earlier time does not know how a link ended; what the case file says of it counts. */
const refusalWhen = {
  answered: "surveyAnswered",
  withdrawn: "linkNotGood",
} as const satisfies Readonly<Record<SaidOfLink, string>>;

/** Opens the surveys of an agency. */
export function createSurveys(parts: SurveyParts): Surveys {
  const { store, keyring, roster, nowMs, journal } = parts;
  const allowance = createAllowance({ perSecond: perMinute / 60, atOnce }, nowMs);

  const tokenOf = (client: ClientId, id: string) => keyring.tokenFor(`survey ${client} ${id}`);
  const refusalOf = async (link: SurveyLinkRecord | undefined) => {
    if (!link || !(await isThere(parts, link.client))) return "linkNotGood" as const;
    if (link.answeredAtMs !== undefined) return "surveyAnswered" as const;
    const said = await saidOfLink(parts.log, link.client, link.id);
    if (said) return refusalWhen[said];
    return link.expiresAtMs <= nowMs() ? ("surveyTooLate" as const) : undefined;
  };
  /** Finds a link that may be answered, for somebody at an address. */
  const findGood = async (
    token: string,
    address: string,
  ): Promise<Result<SurveyLinkRecord, AnyonesRefusal>> => {
    const retryAfterSeconds = allowance.take(address, 1);
    if (retryAfterSeconds > 0) return refuse({ refusal: "tooManyAttempts", retryAfterSeconds });
    const link = await store.find(hashOf(token));
    const refusal = await refusalOf(link);
    return link && !refusal ? ok(link) : refuse(refusal ?? "linkNotGood");
  };

  return {
    create: async ({ command, client, days }, { staff }) => {
      if (!mayAsk(parts, client, staff)) return refuse("notAllowed");
      if (!(await isThere(parts, client))) return refuse("unknownClient");
      if ((await saidOfLink(parts.log, client, command)) === "withdrawn")
        return refuse("linkNotGood");
      const token = tokenOf(client, command);
      const createdAtMs = nowMs();
      const expiresAtMs = createdAtMs + days * dayMs;
      const made = { id: command, client, staff: staff.id, createdAtMs, expiresAtMs };
      await store.add({ ...made, tokenHash: hashOf(token) });
      const known = await store.find(hashOf(token));
      // Sent twice, by whomever, the link that is there already is answered; another client's is
      // not, nor one that ended.
      return known?.client === client
        ? ok({ token, expiresAtMs: known.expiresAtMs })
        : refuse("linkNotGood");
    },
    list: async ({ client }, { staff }) => {
      if (!mayAsk(parts, client, staff)) return refuse("notAllowed");
      const links = (await isThere(parts, client)) ? await store.ofClient(client) : [];
      return ok({ links: links.map((link) => shown(link, keyring)) });
    },
    end: async ({ client, link, why }, { staff }) => {
      if (!mayAsk(parts, client, staff)) return refuse("notAllowed");
      if (why === "taken" && (await isStillNeeded(parts, client, link))) return refuse("tryLater");
      const tokenHash = hashOf(tokenOf(client, link));
      await store.end({ type: why, client, id: link, tokenHash });
      return ok({});
    },
    read: async ({ token }, address) => {
      const found = await findGood(token, address);
      if (!found.ok) return found;
      const agency = roster.agency()?.name ?? "";
      return ok({ response: { agency, version: surveyVersion } });
    },
    answer: async ({ token, answers }, address) => {
      const found = await findGood(token, address);
      if (!found.ok) return found;
      const { id } = found.value;
      const sealed = keyring.sealOffice(Buffer.from(JSON.stringify(answers)), placeOf(id));
      if (!(await store.answer(id, sealed, nowMs()))) return refuse("surveyAnswered");
      journal.info("survey answered", { link: id });
      return ok({ response: {} });
    },
    sweep: async () => {
      await store.end({ type: "old", expiredBeforeMs: nowMs() - rememberedMs });
      for (const client of await store.clients()) {
        if (!(await isThere(parts, client))) await store.end({ type: "client", client });
      }
    },
  };
}

/** Whether somebody may ask a client: whoever may write the answer down. */
function mayAsk({ authority }: SurveyParts, client: ClientId, staff: Caller["staff"]): boolean {
  const name = parseName(nameOf(idOf("case", client)));
  if (!name.ok) return false;
  const access = authority.accessOf(staff.id, name.value);
  return access.read && covers(access, "survey");
}

/** Whether an answer is kept nowhere else: who says that they took it may be mistaken. */
async function isStillNeeded(
  { store, log }: SurveyParts,
  client: ClientId,
  id: string,
): Promise<boolean> {
  const link = (await store.ofClient(client)).find((one) => one.id === id);
  return link?.sealed !== undefined && (await saidOfLink(log, client, id)) !== "answered";
}

async function isThere({ log }: SurveyParts, client: ClientId): Promise<boolean> {
  const latest = await log.latest(idOf("case", client));
  return latest !== undefined && !latest.isGone;
}

function shown(
  { id, expiresAtMs, answeredAtMs, sealed }: SurveyLinkRecord,
  keyring: SurveyParts["keyring"],
): SurveyLink {
  const link = { id: ulidSchema.parse(id), expiresAtMs };
  if (answeredAtMs === undefined) return link;
  if (!sealed) return { ...link, answered: { atMs: answeredAtMs } };
  const plain = Buffer.from(keyring.unsealOffice(sealed, placeOf(id))).toString();
  const answers = surveyAnswersSchema.parse(JSON.parse(plain));
  return { ...link, answered: { atMs: answeredAtMs, answers } };
}

const placeOf = (id: string): string => `survey|${id}`;

const hashOf = (token: string): string => createHash("sha256").update(token).digest("base64url");
