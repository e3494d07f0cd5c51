import { type Accessor, createEffect, createRoot } from "solid-js";
import type { Call } from "#client/sync";
import type { StaffId } from "#shared/kernel";
import { askPass, comeBack } from "#shared/protocol";
import type { PinDesk } from "./pin-desk.ts";
import type { PinSeats } from "./pin-seats.ts";
import type { Work } from "./work.ts";

interface PassKeeping {
  readonly staff: StaffId;
  readonly work: Work;
  readonly seats: PinSeats;
  readonly desk: PinDesk;
  /** Calls as this person and nobody else. */
  readonly callAsMe: Call;
  /** Calls as whoever the cookie stands for. */
  readonly call: Call;
  /** What the PIN opened, in whichever tab it was typed; undefined without a PIN. */
  readonly pinKey: Accessor<CryptoKey | undefined>;
  /** Whether the PIN was typed in this tab: then the cookie may be a colleague's. */
  readonly isByPin: boolean;
  readonly setComingBack: (isComingBack: boolean) => void;
  readonly cameBack: () => void;
  readonly revoked: () => void;
}

/**
 * While somebody with a PIN is at work: keeps a pass of the relay for the next time, and uses the
 * last one when the relay knows somebody else. Once for each time the PIN was typed, so that two
 * tabs cannot take the cookie from each other for ever.
 */
export function keepPass(parts: PassKeeping): () => void {
  const { staff, work, seats, desk, callAsMe, call, pinKey } = parts;
  let mayComeBack = parts.isByPin;

  /** What a pass is on its way for: the seat may change meanwhile, and one is enough. */
  let askingWith: CryptoKey | undefined;

  const ask = async (key: CryptoKey): Promise<void> => {
    if (askingWith === key) return;
    askingWith = key;
    const answer = await callAsMe(askPass, {});
    if (answer.ok) await desk.keepPass(staff, key, answer.value.pass);
    if (askingWith === key) askingWith = undefined;
  };
  const use = async (key: CryptoKey): Promise<void> => {
    const pass = await desk.takePass(staff, key);
    if (!pass) return;
    const answer = await call(comeBack, { pass });
    if (answer.ok) parts.cameBack();
    else if (answer.reason.type === "revoked") parts.revoked();
    else if (answer.reason.type === "unreachable") {
      await desk.keepPass(staff, key, pass);
      mayComeBack = true;
    }
  };

  return createRoot((dispose) => {
    createEffect(() => {
      const key = pinKey();
      const seat = seats.of(staff);
      if (!key || !seat) return;
      const connection = work.sync.connection();
      if (connection === "connected" && !seat.sealedPass) void ask(key);
      if (connection !== "signInNeeded" || !mayComeBack) return;
      mayComeBack = false;
      parts.setComingBack(true);
      void use(key).finally(() => parts.setComingBack(false));
    });
    return dispose;
  });
}
