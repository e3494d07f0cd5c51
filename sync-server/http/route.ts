import { ok, type Result, refuse, z } from "#shared/kernel";
import type { AnyRefusal, RefusalBody } from "#shared/protocol";
import type { Caller } from "../auth/caller.ts";

/** What a call may know of the one who makes it, beyond what is asked. */
export interface Visitor {
  /** Where the request comes from. */
  readonly address: string;
  /** The secret of the session cookie, good or not. */
  readonly token: string | undefined;
  /** Whom the asker takes the session for; another person's session is then as good as none. */
  readonly meant: string | undefined;
}

/** What a call answers; `token` sets the session cookie, `null` removes it. */
export interface Reply {
  readonly body: unknown;
  readonly token?: string | null;
}

/** One call, ready to be made with whatever came in. */
export interface Route {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly by: "nobody" | "staff";
  readonly bodyBytesAtMost: number;
  readonly run: (
    asked: unknown,
    visitor: Visitor,
    caller: Caller | undefined,
  ) => Promise<Result<Reply, RefusalBody>>;
}

interface Call<Request, Response, Refusal extends string> {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly request: z.ZodMiniType<Request>;
  readonly response: z.ZodMiniType<Response>;
  readonly refusals: readonly Refusal[];
}

type Refused<Refusal extends string> = Refusal | AnyRefusal | RefusalOfDoor<Refusal>;
interface RefusalOfDoor<Refusal extends string> {
  readonly refusal: Refusal | AnyRefusal;
  readonly retryAfterSeconds?: number;
}

interface Open<Response> {
  readonly response: Response;
  readonly token?: string | null;
}

const bodyBytesAtMost = 64 * 1024;

/** A call that anybody may make. */
export const openRoute = <Request, Response, Refusal extends string>(
  call: Call<Request, Response, Refusal> & { readonly by: "nobody" | "staff" },
  handle: (request: Request, visitor: Visitor) => Promise<Result<Open<Response>, Refused<Refusal>>>,
): Route => ({
  ...placeOf(call),
  by: "nobody",
  bodyBytesAtMost,
  run: async (asked, visitor) => {
    const request = z.safeParse(call.request, asked);
    if (!request.success) return refuse({ refusal: "malformed" });
    const answer = await handle(request.data, visitor);
    if (!answer.ok) return refuse(bodyOf(answer.reason));
    const { response, ...rest } = answer.value;
    return ok({ body: response, ...rest });
  },
});

/** A call that only a signed-in person may make. */
export const staffRoute = <Request, Response, Refusal extends string>(
  call: Call<Request, Response, Refusal> & { readonly by: "nobody" | "staff" },
  handle: (request: Request, caller: Caller) => Promise<Result<Response, Refused<Refusal>>>,
  bytesAtMost: number = bodyBytesAtMost,
): Route => ({
  ...placeOf(call),
  by: "staff",
  bodyBytesAtMost: bytesAtMost,
  run: async (asked, _, caller) => {
    if (!caller) return refuse({ refusal: "signedOut" });
    const request = z.safeParse(call.request, asked);
    if (!request.success) return refuse({ refusal: "malformed" });
    const answer = await handle(request.data, caller);
    return answer.ok ? ok({ body: answer.value }) : refuse(bodyOf(answer.reason));
  },
});

const placeOf = ({ method, path }: { method: "GET" | "POST"; path: string }) => ({ method, path });

const bodyOf = (reason: Refused<string>): RefusalBody =>
  typeof reason === "string" ? { refusal: reason } : reason;
