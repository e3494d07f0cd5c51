import type { Result } from "#shared/kernel";
import type { RefusalOf, RequestOf, ResponseOf } from "#shared/protocol";
import type { Caller } from "./auth/caller.ts";

/** What a call comes to: its response, or why it is refused. */
export type Answer<E> = Promise<Result<ResponseOf<E>, RefusalOf<E>>>;

/** A call that a signed-in person makes. */
export type StaffCall<E> = (request: RequestOf<E>, caller: Caller) => Answer<E>;
