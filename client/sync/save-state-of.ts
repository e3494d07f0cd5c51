import type { StorageRefusal } from "#client/storage";
import type { CloseName } from "#shared/protocol";
import type { SaveState } from "./save-state.ts";
import type { Delivery } from "./virtual-socket.ts";

/** What is known of the edits of one document. */
export interface KnownOfEdits {
  /** Edits that the disk does not have, and why, if it refused them. */
  readonly unwritten: number;
  readonly problem: StorageRefusal["type"] | undefined;
  /** Why the relay refused edits, as long as nothing new was said. */
  readonly attention: CloseName | undefined;
  /** Whether the vault has edits that the relay is not known to have. */
  readonly isUnsent: boolean;
  readonly delivery: Delivery;
}

/** The word that is true: the worst first, and `saved` only when nothing else is. */
export function saveStateOf(known: KnownOfEdits): SaveState {
  const { unwritten, problem, attention, isUnsent, delivery } = known;
  if (problem && unwritten > 0) return { type: "notSaved", reason: problem };
  if (attention) return { type: "needsAttention", reason: attention };
  if (unwritten > 0) return { type: "saving" };
  if (!isUnsent) return { type: "saved" };
  if (!delivery.isOpen) return { type: "onDevice" };
  return { type: "sending", count: Math.max(1, delivery.sent - delivery.acknowledged) };
}
