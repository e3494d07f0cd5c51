import type { z } from "#shared/kernel";

/** One HTTP call of the relay: what is asked, what is answered, and why it may be refused. */
export interface Endpoint<Request, Response, Refusal extends string> {
  readonly method: "GET" | "POST";
  /** The path; `:name` stands for one segment. */
  readonly path: `/${string}`;
  /** `nobody`: before sign-in. `staff`: a session is needed. */
  readonly by: "nobody" | "staff";
  readonly request: z.ZodMiniType<Request>;
  readonly response: z.ZodMiniType<Response>;
  readonly refusals: readonly Refusal[];
}

/** Declares an endpoint with its types inferred. */
export const endpoint = <Request, Response, const Refusal extends string>(
  declared: Endpoint<Request, Response, Refusal>,
): Endpoint<Request, Response, Refusal> => declared;

/** Refusals that any endpoint may answer. */
export type AnyRefusal = "signedOut" | "notAllowed" | "malformed" | "tryLater" | "foreignOrigin";

/** The body of a refused call. */
export interface RefusalBody {
  readonly refusal: string;
  readonly retryAfterSeconds?: number;
}

/** What a call asks. */
export type RequestOf<E> = E extends { readonly request: infer S extends z.ZodMiniType }
  ? z.infer<S>
  : never;
/** What a call answers. */
export type ResponseOf<E> = E extends { readonly response: infer S extends z.ZodMiniType }
  ? z.infer<S>
  : never;
/** Why a call may be refused. */
export type RefusalOf<E> = E extends { readonly refusals: readonly (infer Refusal)[] }
  ? Refusal | AnyRefusal
  : never;

/** The header by which a tab says whom it works for: see SPEC [TK]. */
export const meantHeader = "x-queqiao-staff";
