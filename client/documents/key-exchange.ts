/**
 * Keys pass between the tabs of one browser as handles: a tab that is open gives them to one that
 * starts, so that the password is asked once, and a tab that locks locks all.
 */
import type { Platform, TabChannel } from "#client/platform";
import type { VaultKeys } from "#client/storage";
import { z } from "#shared/kernel";

/** A vault and the keys that open it. */
export interface OpenVaultKeys {
  readonly vault: string;
  readonly keys: VaultKeys;
  /** What its PIN opens besides, when it has one. */
  readonly pinKey?: CryptoKey | undefined;
}

/** What a tab answers when the others say something. */
export interface KeyEvents {
  /** What is open in this tab; undefined while nothing is. */
  readonly held: () => OpenVaultKeys | undefined;
  /** Another tab locked this vault, or wiped it. */
  readonly locked: (vault: string) => void;
  /** Another tab opened this vault, or answers only now that it has. */
  readonly opened: (vault: string) => void;
  /** In another tab whoever this vault belongs to has signed in. */
  readonly signedIn: (vault: string) => void;
}

/** The line between the tabs. */
export interface KeyExchange {
  /** Asks the other tabs; undefined when none of them is open. */
  readonly ask: () => Promise<OpenVaultKeys | undefined>;
  readonly sayLocked: (vault: string) => void;
  readonly sayOpened: (vault: string) => void;
  readonly saySignedIn: (vault: string) => void;
  /** Locks the other tabs, and gives no keys to any until this one locks or opens again. */
  readonly keepAlone: (vault: string | undefined) => void;
  readonly close: () => void;
}

const heardSchema = z.discriminatedUnion("say", [
  z.object({ say: z.literal("ask") }),
  z.object({
    say: z.literal("keys"),
    vault: z.string(),
    keys: z.custom<VaultKeys>((value) => typeof value === "object" && value !== null),
    pinKey: z.optional(z.custom<CryptoKey>((value) => typeof value === "object")),
  }),
  z.object({ say: z.literal("opened"), vault: z.string() }),
  z.object({ say: z.literal("locked"), vault: z.string() }),
  z.object({ say: z.literal("signedIn"), vault: z.string() }),
]);

const patienceMs = 250;

/** Joins the tabs of this browser. */
export function joinKeyExchange(
  { openChannel, after }: Pick<Platform, "openChannel" | "after">,
  events: KeyEvents,
): KeyExchange {
  let answered: ((keys: OpenVaultKeys) => void) | undefined;
  /** Nobody answered in time: on a busy machine an answer may still come. */
  let isOverdue = false;
  let isAlone = false;
  const channel: TabChannel = openChannel("queqiao/keys", (message) => {
    const heard = heardSchema.safeParse(message);
    if (!heard.success) return;
    const held = events.held();
    if (heard.data.say === "keys") took(heard.data);
    else if (heard.data.say === "locked") events.locked(heard.data.vault);
    else if (heard.data.say === "opened") events.opened(heard.data.vault);
    else if (heard.data.say === "signedIn") events.signedIn(heard.data.vault);
    else if (held && !isAlone) channel.say({ say: "keys", ...held });
  });
  const took = (keys: OpenVaultKeys): void => {
    if (answered) answered(keys);
    else if (isOverdue) {
      isOverdue = false;
      events.opened(keys.vault);
    }
  };
  return {
    ask: () =>
      new Promise((resolve) => {
        isOverdue = false;
        const end = (keys?: OpenVaultKeys): void => {
          callOff();
          answered = undefined;
          isOverdue = keys === undefined;
          resolve(keys && { vault: keys.vault, keys: keys.keys, pinKey: keys.pinKey });
        };
        const callOff = after(patienceMs, end);
        answered = end;
        channel.say({ say: "ask" });
      }),
    sayLocked: (vault) => {
      isAlone = false;
      channel.say({ say: "locked", vault });
    },
    sayOpened: (vault) => {
      isAlone = false;
      channel.say({ say: "opened", vault });
    },
    saySignedIn: (vault) => channel.say({ say: "signedIn", vault }),
    keepAlone: (vault) => {
      isAlone = true;
      if (vault) channel.say({ say: "locked", vault });
    },
    close: channel.close,
  };
}
