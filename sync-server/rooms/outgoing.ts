import { encodeFrame, encodeMessage, type SyncMessage } from "#shared/protocol";

/** A message on its way to many: framed once for each channel number, however many get it. */
export interface Outgoing {
  readonly message: Uint8Array;
  readonly frameByChannel: Map<number, Uint8Array>;
}

/** Prepares a message. */
export const outgoing = (message: SyncMessage): Outgoing => ({
  message: encodeMessage(message),
  frameByChannel: new Map(),
});

/** The frame that carries a message on a channel. */
export function frameFor({ message, frameByChannel }: Outgoing, channel: number): Uint8Array {
  const made = frameByChannel.get(channel);
  if (made) return made;
  const frame = encodeFrame({ op: "data", channel, payload: message });
  frameByChannel.set(channel, frame);
  return frame;
}
