import type { RefusalOf } from "#shared/protocol";

/** Why the relay did not do what it was asked over HTTP; nothing changed. */
export interface CallRefusal<Endpoint> {
  readonly type:
    | RefusalOf<Endpoint>
    /** No network, no relay at its address, or an answer that is not ours. */
    | "unreachable";
  readonly retryAfterSeconds?: number;
}
