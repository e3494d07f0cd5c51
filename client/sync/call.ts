import type { Platform } from "#client/platform";
import { ok, type Result, refuse, z } from "#shared/kernel";
import type { RefusalOf, RequestOf, ResponseOf } from "#shared/protocol";

/** Why the relay did not do what it was asked over HTTP; nothing changed. */
export interface CallRefusal<E> {
  readonly type:
    | RefusalOf<E>
    /** No network, no relay at its address, or an answer that is not ours. */
    | "unreachable";
  readonly retryAfterSeconds?: number;
}

/** What is known of an endpoint without its types. */
interface AnyEndpoint {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly request: z.ZodMiniType;
  readonly response: z.ZodMiniType;
  readonly refusals: readonly string[];
}

/** Makes one call of the relay. */
export type Call = <E extends AnyEndpoint>(
  endpoint: E,
  request: RequestOf<E>,
) => Promise<Result<ResponseOf<E>, CallRefusal<E>>>;

const anyRefusals = ["signedOut", "notAllowed", "malformed", "tryLater", "foreignOrigin"];
const refusalSchema = z.object({
  refusal: z.string(),
  retryAfterSeconds: z.optional(z.number()),
});
const patienceMs = 20_000;

/** Calls over this platform's network; an answer that takes longer than 20 s is none. */
export function createCall(platform: Pick<Platform, "fetch" | "after">): Call {
  return async (endpoint, request) => {
    const answered = await askJson(platform, endpoint, request);
    return answered ? readAnswer(endpoint, answered) : refuse({ type: "unreachable" });
  };
}

/** An answer with its text, or that its text is the one already known. */
export type AnswerUnlessSame<E> =
  | "same"
  | { readonly text: string; readonly answer: Result<ResponseOf<E>, CallRefusal<E>> };

/**
 * Asks for what is mostly as it was, and does not read it when it is: with ten thousand clients that
 * takes long, and every tab asks twice while it starts.
 */
export async function askUnlessSame<E extends AnyEndpoint>(
  platform: Pick<Platform, "fetch" | "after">,
  endpoint: E,
  known: string | undefined,
): Promise<AnswerUnlessSame<E>> {
  const response = await askRelay(platform, endpoint.path, { method: "GET" });
  const text = await response?.text().catch(() => undefined);
  if (!response || text === undefined) {
    return { text: "", answer: refuse({ type: "unreachable" }) };
  }
  if (response.ok && text === known) return "same";
  return { text, answer: readAnswer(endpoint, { isOk: response.ok, body: readJson(text) }) };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not ours: no schema takes it.
    return undefined;
  }
}

interface Answered {
  readonly isOk: boolean;
  readonly body: unknown;
}

function readAnswer<E extends AnyEndpoint>(
  endpoint: E,
  { isOk, body }: Answered,
): Result<ResponseOf<E>, CallRefusal<E>> {
  const read = isOk ? endpoint.response.safeParse(body) : undefined;
  // The schema of the endpoint has read it.
  if (read?.success) return ok(read.data as ResponseOf<E>);
  return refuse(refusalOf(endpoint, isOk ? undefined : body));
}

async function askJson(
  platform: Pick<Platform, "fetch" | "after">,
  { method, path }: AnyEndpoint,
  request: unknown,
): Promise<Answered | undefined> {
  const post = { headers: { "Content-Type": "application/json" }, body: JSON.stringify(request) };
  const response = await askRelay(platform, path, { method, ...(method === "POST" ? post : {}) });
  if (!response) return undefined;
  try {
    return { isOk: response.ok, body: await response.json() };
  } catch {
    // A page of a hotel's network, or an answer cut short: the relay was not reached.
    return undefined;
  }
}

/** Asks with a limit of time; undefined when nobody answers. */
export async function askRelay(
  { fetch, after }: Pick<Platform, "fetch" | "after">,
  path: string,
  init: RequestInit,
): Promise<Response | undefined> {
  const giveUp = new AbortController();
  const callOff = after(patienceMs, () => giveUp.abort());
  try {
    return await fetch(path, { ...init, signal: giveUp.signal });
  } catch {
    return undefined;
  } finally {
    callOff();
  }
}

function refusalOf<E extends AnyEndpoint>({ refusals }: E, body: unknown): CallRefusal<E> {
  const parsed = refusalSchema.safeParse(body);
  const known = [...refusals, ...anyRefusals];
  if (!parsed.success || !known.includes(parsed.data.refusal)) return { type: "unreachable" };
  const { refusal, retryAfterSeconds } = parsed.data;
  // One of the endpoint's own refusals, or of those that any may answer.
  const type = refusal as RefusalOf<E>;
  return retryAfterSeconds === undefined ? { type } : { type, retryAfterSeconds };
}
