/**
 * A page of the feed: what changed, in the order of the relay's clock, with the bytes. SPEC [FD].
 * Binary, because a first sync is mostly document bytes; compressed by HTTP.
 */
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { type EpochBegun, epochCauses } from "#shared/documents";
import { ok, type Result, refuse } from "#shared/kernel";

/** The documents of one scope are fed apart, so that the list of clients comes first. */
export type FeedScope = "registry" | "service";

export type FeedItem =
  /** `update` holds at least all that the asker lacks; all there is when `isWhole`. */
  | {
      readonly state: "changed";
      readonly document: string;
      readonly sequence: number;
      readonly isWhole: boolean;
      readonly update: Uint8Array;
      /** The epochs begun since the first; missing in the first. */
      readonly begun?: readonly EpochBegun[];
      /** The ids of the facts that were erased in it; missing when none were. */
      readonly erasedFacts?: readonly string[];
    }
  /** `gone`: erased for everybody. `revoked`: no longer readable by this person. */
  | { readonly state: "gone" | "revoked"; readonly document: string };

export interface FeedPage {
  /** Ask again with this; what it says is the relay's business. Empty: from the start. */
  readonly cursor: string;
  /**
   * The access number of the asker. When it is not the one asked with, the page is empty and its
   * cursor too: start again, and drop in the end what was not named again.
   */
  readonly access: number;
  /** When a backup was restored last, in milliseconds since 1970; missing when never. */
  readonly restoredAtMs?: number;
  readonly hasMore: boolean;
  readonly items: readonly FeedItem[];
}

const version = 3;
const states = ["changed", "gone", "revoked"] as const;

/** Writes a page. */
export function encodeFeedPage(page: FeedPage): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, version);
  encoding.writeVarString(encoder, page.cursor);
  const { access, restoredAtMs = 0, hasMore, items } = page;
  for (const number of [access, restoredAtMs, hasMore ? 1 : 0, items.length]) {
    encoding.writeVarUint(encoder, number);
  }
  for (const item of items) writeItem(encoder, item);
  return encoding.toUint8Array(encoder);
}

function writeItem(encoder: encoding.Encoder, item: FeedItem): void {
  encoding.writeVarUint(encoder, states.indexOf(item.state));
  encoding.writeVarString(encoder, item.document);
  if (item.state !== "changed") return;
  encoding.writeVarUint(encoder, item.sequence);
  encoding.writeVarUint(encoder, item.isWhole ? 1 : 0);
  encoding.writeVarUint8Array(encoder, item.update);
  const { begun = [], erasedFacts = [] } = item;
  encoding.writeVarUint(encoder, begun.length);
  for (const { epoch, cause } of begun) {
    encoding.writeVarUint(encoder, epoch);
    encoding.writeVarUint(encoder, epochCauses.indexOf(cause));
  }
  encoding.writeVarUint(encoder, erasedFacts.length);
  for (const id of erasedFacts) encoding.writeVarString(encoder, id);
}

/** Reads a page; the updates are views of the bytes given. */
export function decodeFeedPage(bytes: Uint8Array): Result<FeedPage, "malformed" | "newerVersion"> {
  try {
    const decoder = decoding.createDecoder(bytes);
    if (decoding.readVarUint(decoder) !== version) return refuse("newerVersion");
    const cursor = decoding.readVarString(decoder);
    const access = decoding.readVarUint(decoder);
    const restoredAtMs = decoding.readVarUint(decoder);
    const hasMore = decoding.readVarUint(decoder) === 1;
    const count = decoding.readVarUint(decoder);
    const items: FeedItem[] = [];
    while (items.length < count) items.push(readItem(decoder));
    return decoding.hasContent(decoder)
      ? refuse("malformed")
      : ok({ cursor, access, ...(restoredAtMs > 0 ? { restoredAtMs } : {}), hasMore, items });
  } catch {
    // lib0 throws at the end of the bytes: a page cut short, to be asked for again.
    return refuse("malformed");
  }
}

function readItem(decoder: decoding.Decoder): FeedItem {
  const state = states[decoding.readVarUint(decoder)];
  if (!state) throw new Error("unknown state of a feed item");
  const document = decoding.readVarString(decoder);
  if (state !== "changed") return { state, document };
  const sequence = decoding.readVarUint(decoder);
  const isWhole = decoding.readVarUint(decoder) === 1;
  const update = decoding.readVarUint8Array(decoder);
  const begun = Array.from({ length: decoding.readVarUint(decoder) }, () => readBegun(decoder));
  const erasedFacts = Array.from({ length: decoding.readVarUint(decoder) }, () =>
    decoding.readVarString(decoder),
  );
  return {
    ...{ state, document, sequence, isWhole, update },
    ...(begun.length > 0 ? { begun } : {}),
    ...(erasedFacts.length > 0 ? { erasedFacts } : {}),
  };
}

function readBegun(decoder: decoding.Decoder): EpochBegun {
  const epoch = decoding.readVarUint(decoder);
  const cause = epochCauses[decoding.readVarUint(decoder)];
  if (!cause) throw new Error("unknown cause of an epoch");
  return { epoch, cause };
}
