/**
 * Who this tab works for. One state at a time; every verb leaves it telling the truth.
 *
 * Signing in asks the relay first and opens, or makes, the vault with the same password. Unlocking
 * opens the vault first and asks the relay afterwards, so it works without a network.
 */
import { createSignal } from "solid-js";
import type { Platform } from "#client/platform";
import { openDeviceAccounts, type StorageRefusal } from "#client/storage";
import { type Call, createCall } from "#client/sync";
import { ok, type Result, refuse } from "#shared/kernel";
import {
  readInvitation,
  type Session as SignedIn,
  setupState,
  signIn,
  signOut,
} from "#shared/protocol";
import { type AccountDesk, type OpenedAccount, openAccountDesk } from "./account-desk.ts";
import { askSetUp, askToJoin, type ChangedPassword, renewSession } from "./ask-relay.ts";
import { joinKeyExchange, type KeyExchange, type OpenVaultKeys } from "./key-exchange.ts";
import type { WorkGoingOn } from "./open-work.ts";
import { openPinOfTab, type PinOfTab, type Way } from "./pin-of-tab.ts";
import type { Session, SessionState, SignedOutReason } from "./session-state.ts";

/** A session that can be ended with the page. */
export interface OpenedSession extends Session {
  readonly close: () => Promise<void>;
}

type AtWork = Omit<OpenedAccount, "root"> & { readonly going: WorkGoingOn };

/** What only work needs, fetched while the first screen is drawn. */
const loadWork = () => import("./open-work.ts");

/** Opens the session of a tab: looks who is at work in other tabs, who is known, and at the relay. */
export function openSession(platform: Platform): OpenedSession {
  return new TabSession(platform);
}

class TabSession implements OpenedSession {
  readonly state: Session["state"];
  readonly pin: PinOfTab;
  readonly #setState: (state: SessionState) => void;
  readonly #platform: Platform;
  readonly #call: Call;
  readonly #desk: AccountDesk;
  readonly #exchange: KeyExchange;
  #atWork: AtWork | undefined;
  #changed: ChangedPassword | undefined;

  constructor(platform: Platform) {
    [this.state, this.#setState] = createSignal<SessionState>({ type: "checking" });
    this.#platform = platform;
    this.#call = createCall(platform);
    this.#desk = openAccountDesk(platform, openDeviceAccounts(platform));
    this.pin = openPinOfTab(platform, {
      call: this.#call,
      cameBack: () => this.#atWork && this.#travelAgain(this.#atWork),
      revoked: () => void this.#wipe("revoked"),
    });
    this.#exchange = joinKeyExchange(platform, {
      held: () => this.#held(),
      opened: () => void this.#follow(),
      locked: (vault) => {
        if (this.#atWork?.account.vault === vault) void this.#leave();
      },
      signedIn: (vault) => {
        if (this.#atWork?.account.vault === vault) this.#atWork.going.work.sync.retry();
      },
    });
    // Without it nobody can work, and whoever tries will hear so.
    void loadWork().catch(() => undefined);
    void this.#begin();
  }

  setUp: Session["setUp"] = async (token, agency) => {
    const answer = await askSetUp(this.#call, token, agency);
    if (answer.ok) await this.#showSignedOut();
    return answer;
  };

  signIn: Session["signIn"] = async (name, password) => {
    const answer = await this.#call(signIn, { account: name, password });
    if (answer.ok) return this.#comeIn(answer.value, password);
    if (answer.reason.type !== "unreachable") return answer;
    const account = await this.#desk.ofName(name);
    const opened = account && (await this.#desk.unlock(account, password));
    if (opened?.ok) return this.#start(opened.value, undefined);
    if (opened && opened.reason.type !== "wrongPassword") return refuse(opened.reason);
    return refuse({ type: account ? "wrongPasswordOffline" : "unreachable" });
  };

  unlock: Session["unlock"] = async (staff, password) => {
    const account = await this.#desk.ofStaff(staff);
    const opened = account && (await this.#desk.unlock(account, password));
    if (!opened?.ok) return opened ?? refuse({ type: "storageBroken" });
    const started = await this.#start(opened.value, undefined);
    if (started.ok) void this.#renewSession(password);
    return started;
  };

  switchTo: Session["switchTo"] = async (staff, pin) => {
    const opened = await this.pin.open(staff, pin);
    if (!opened.ok) return opened;
    const account = await this.#desk.ofStaff(staff);
    if (!account) return refuse({ type: "storageBroken" });
    const { keys, pinKey } = opened.value;
    return this.#start({ account, keys }, undefined, { pinKey, isByPin: true });
  };

  openWithOldPassword: Session["openWithOldPassword"] = async (oldPassword) => {
    const changed = this.#changed;
    if (!changed) return refuse({ type: "wrongPassword" });
    const rewrapped = await this.#desk.rewrap(changed.account, oldPassword, changed.password);
    if (!rewrapped.ok) return rewrapped;
    const opened = await this.#desk.unlock(rewrapped.value, changed.password);
    return opened.ok ? this.#start(opened.value, changed.signedIn) : opened;
  };

  discardOldVault: Session["discardOldVault"] = async () => {
    const changed = this.#changed;
    if (!changed) return refuse({ type: "storageBroken" });
    const removed = await this.#desk.remove(changed.account);
    return removed.ok ? this.#makeAndStart(changed.signedIn, changed.password) : removed;
  };

  known: Session["known"] = () => this.#desk.known();
  handOver: Session["handOver"] = () => this.#exchange.keepAlone(this.#atWork?.account.vault);
  readInvitation: Session["readInvitation"] = (token) => this.#call(readInvitation, { token });

  join: Session["join"] = async (token, account, password) => {
    const answer = await askToJoin(this.#call, token, account, password);
    return answer.ok ? this.#comeIn(answer.value, password) : answer;
  };

  lock: Session["lock"] = async () => {
    const vault = this.#atWork?.account.vault;
    if (!vault || !(await this.#leave())) return;
    this.#exchange.sayLocked(vault);
  };

  signOut: Session["signOut"] = async () => {
    const account = this.#atWork?.account;
    if (!account || !(await this.#leave("signedOut"))) return;
    this.pin.forget(account.staff);
    this.#exchange.sayLocked(account.vault);
    await this.#call(signOut, {});
  };

  signOutAndWipe: Session["signOutAndWipe"] = async () => {
    await this.#call(signOut, {});
    return this.#wipe("signedOut");
  };

  async close(): Promise<void> {
    this.#exchange.close();
    this.pin.close();
    await this.#atWork?.going.close();
  }

  async #begin(): Promise<void> {
    if (await this.#follow()) return;
    if (await this.#desk.wasEvicted()) return this.#showSignedOut("evicted");
    const [last] = await this.#desk.list();
    if (last) return this.#showLocked(last);
    const answer = await this.#call(setupState, {});
    if (answer.ok && answer.value.isNeeded) this.#setState({ type: "setUpNeeded" });
    else await this.#showSignedOut();
  }

  #held(): OpenVaultKeys | undefined {
    const { account, keys } = this.#atWork ?? {};
    return account && keys && { vault: account.vault, keys, pinKey: this.pin.key() };
  }

  /** Opens what another tab has open, unless somebody is at work here. */
  async #follow(): Promise<boolean> {
    const held = await this.#exchange.ask();
    const account = held && (await this.#desk.ofVault(held.vault));
    if (!account || this.#atWork) return false;
    const { keys, pinKey } = held;
    return (await this.#start({ account, keys }, undefined, { pinKey, isFollowing: true })).ok;
  }

  /** The relay let somebody in: the vault opens, is made, or has another password. */
  async #comeIn(signedIn: SignedIn, password: string): Promise<Result<true, StorageRefusal>> {
    if (this.#atWork?.account.staff === signedIn.staff.id) {
      this.#travelAgain(this.#atWork);
      return ok(true);
    }
    const account = await this.#desk.ofStaff(signedIn.staff.id);
    if (!account) return this.#makeAndStart(signedIn, password);
    const opened = await this.#desk.unlock(account, password);
    if (opened.ok) return this.#start(opened.value, signedIn);
    if (opened.reason.type !== "wrongPassword") return refuse(opened.reason);
    this.#changed = { account, signedIn, password };
    this.#setState({ type: "passwordChanged", account: await this.#desk.knownOf(account) });
    return ok(true);
  }

  async #makeAndStart(signedIn: SignedIn, password: string): Promise<Result<true, StorageRefusal>> {
    const made = await this.#desk.make(signedIn, password);
    return made.ok ? this.#start(made.value, signedIn) : made;
  }

  async #start(
    opened: OpenedAccount,
    signedIn: SignedIn | undefined,
    way: Way = {},
  ): Promise<Result<true, StorageRefusal>> {
    const { account, keys, root } = opened;
    const { openWork } = await loadWork();
    const before = this.#atWork?.account.vault;
    if (!(await this.#leave("next"))) return refuse({ type: "storageFull" });
    // One browser, one person at a time: nobody finds the other's work in the next tab.
    if (before && before !== account.vault) this.#exchange.sayLocked(before);
    const going = await openWork({
      account,
      keys,
      platform: this.#platform,
      signedIn,
      revoked: () => void this.#wipe("revoked"),
      rewrap: (current, next) => this.#rewrap(current, next),
    });
    if (!going.ok) {
      if (before) await this.#showLocked(account);
      return going;
    }
    this.#changed = undefined;
    this.#atWork = { account, keys, going: going.value };
    if (signedIn) this.#exchange.saySignedIn(account.vault);
    await this.#desk.opened(account);
    await this.pin.arrive({ account, going: going.value, root, way });
    const { work } = going.value;
    this.#setState({ type: "open", me: work.me(), agency: work.agency(), work });
    if (!way.isFollowing) this.#exchange.sayOpened(account.vault);
    return ok(true);
  }

  /** Ends the work in this tab, unless something said in it is on no disk yet. */
  async #leave(why?: SignedOutReason | "next"): Promise<boolean> {
    const atWork = this.#atWork;
    if (!atWork) return true;
    if (!(await atWork.going.flush())) return false;
    this.#atWork = undefined;
    this.pin.leave();
    if (why === "next") this.#setState({ type: "checking" });
    else if (why) await this.#showSignedOut(why);
    else await this.#showLocked(atWork.account);
    await atWork.going.close();
    return true;
  }

  async #wipe(why: SignedOutReason): Promise<Result<true, StorageRefusal>> {
    const atWork = this.#atWork;
    if (!atWork) return ok(true);
    this.#atWork = undefined;
    this.pin.leave();
    this.pin.forget(atWork.account.staff);
    this.#setState({ type: "checking" });
    await atWork.going.close();
    this.#exchange.sayLocked(atWork.account.vault);
    const removed = await this.#desk.remove(atWork.account);
    await this.#showSignedOut(why);
    return removed;
  }

  async #rewrap(current: string, next: string): Promise<void> {
    const atWork = this.#atWork;
    if (!atWork) return;
    const rewrapped = await this.#desk.rewrap(atWork.account, current, next);
    if (!rewrapped.ok) return;
    this.#atWork = { ...atWork, account: rewrapped.value };
    this.pin.passwordChanged(rewrapped.value);
  }

  async #renewSession(password: string): Promise<void> {
    const atWork = this.#atWork;
    const isRenewed = atWork && (await renewSession(this.#call, atWork.account, password));
    if (isRenewed && this.#atWork === atWork) this.#travelAgain(atWork);
  }

  /** The relay knows this person again: what waited in any tab may go. */
  #travelAgain({ account, going }: AtWork): void {
    going.work.sync.retry();
    this.#exchange.saySignedIn(account.vault);
  }

  /** Unless somebody came in while the accounts were read. */
  async #showLocked(last: OpenedAccount["account"]): Promise<void> {
    const locked = await this.#desk.lockedBy(last);
    if (!this.#atWork) this.#setState(locked);
  }

  async #showSignedOut(why?: SignedOutReason): Promise<void> {
    const knownAccounts = await this.#desk.known();
    this.#setState({ type: "signedOut", knownAccounts, ...(why ? { why } : {}) });
  }
}
