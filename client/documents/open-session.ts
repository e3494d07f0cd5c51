/**
 * Who this tab works for. One state at a time; every verb leaves it telling the truth.
 *
 * Signing in asks the relay first and opens, or makes, the vault with the same password. Unlocking
 * opens the vault first and asks the relay afterwards, so it works without a network.
 */
import { batch, createSignal } from "solid-js";
import type { Platform } from "#client/platform";
import { openDeviceAccounts, type StorageRefusal } from "#client/storage";
import { type Call, createCall } from "#client/sync";
import { checkPassword, readAccountName } from "#shared/agency";
import { ok, type Result, refuse } from "#shared/kernel";
import {
  acceptInvitation,
  readInvitation,
  type Session as SignedIn,
  setUp,
  setupState,
  signIn,
  signOut,
  whoAmI,
} from "#shared/protocol";
import { type AccountDesk, type OpenedAccount, openAccountDesk } from "./account-desk.ts";
import { joinKeyExchange, type KeyExchange } from "./key-exchange.ts";
import { openWork, type WorkGoingOn } from "./open-work.ts";
import type { Session, SessionState, SignedOutReason } from "./session-state.ts";

/** A session that can be ended with the page. */
export interface OpenedSession extends Session {
  readonly close: () => Promise<void>;
}

interface AtWork extends OpenedAccount {
  readonly going: WorkGoingOn;
}

/** The relay took a password that the vault of this account does not. */
interface Changed {
  readonly opened: Pick<OpenedAccount, "account">;
  readonly signedIn: SignedIn;
  readonly password: string;
}

/** Opens the session of a tab: looks who is at work in other tabs, who is known, and at the relay. */
export function openSession(platform: Platform): OpenedSession {
  return new TabSession(platform);
}

class TabSession implements OpenedSession {
  readonly state: Session["state"];
  readonly #setState: (state: SessionState) => void;
  readonly #platform: Platform;
  readonly #call: Call;
  readonly #desk: AccountDesk;
  readonly #exchange: KeyExchange;
  #atWork: AtWork | undefined;
  #changed: Changed | undefined;

  constructor(platform: Platform) {
    [this.state, this.#setState] = createSignal<SessionState>({ type: "checking" });
    this.#platform = platform;
    this.#call = createCall(platform);
    this.#desk = openAccountDesk(platform, openDeviceAccounts(platform));
    this.#exchange = joinKeyExchange(platform, {
      held: () => this.#atWork && { vault: this.#atWork.account.vault, keys: this.#atWork.keys },
      locked: (vault) => {
        if (this.#atWork?.account.vault === vault) void this.#leave();
      },
      signedIn: (vault) => {
        if (this.#atWork?.account.vault === vault) this.#atWork.going.work.sync.retry();
      },
    });
    void this.#begin();
  }

  setUp: Session["setUp"] = async (token, agency) => {
    if (agency.kind === "own") {
      const { account, password } = agency.person;
      const refusal = refusalOfNew(account, password);
      if (refusal) return refuse(refusal);
    }
    const answer = await this.#call(setUp, { token, agency });
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
    if (!account) return refuse({ type: "storageBroken" });
    const opened = await this.#desk.unlock(account, password);
    if (!opened.ok) return opened;
    const started = await this.#start(opened.value, undefined);
    if (started.ok) void this.#renewSession(account.account, password);
    return started;
  };

  openWithOldPassword: Session["openWithOldPassword"] = async (oldPassword) => {
    const changed = this.#changed;
    if (!changed) return refuse({ type: "wrongPassword" });
    const { account } = changed.opened;
    const rewrapped = await this.#desk.rewrap(account, oldPassword, changed.password);
    if (!rewrapped.ok) return rewrapped;
    const opened = await this.#desk.unlock(rewrapped.value, changed.password);
    return opened.ok ? this.#start(opened.value, changed.signedIn) : opened;
  };

  discardOldVault: Session["discardOldVault"] = async () => {
    const changed = this.#changed;
    if (!changed) return refuse({ type: "storageBroken" });
    const removed = await this.#desk.remove(changed.opened.account);
    return removed.ok ? this.#makeAndStart(changed.signedIn, changed.password) : removed;
  };

  readInvitation: Session["readInvitation"] = (token) => this.#call(readInvitation, { token });

  join: Session["join"] = async (token, account, password) => {
    const refusal = refusalOfNew(account, password);
    if (refusal) return refuse(refusal);
    const asked = account === undefined ? { token, password } : { token, account, password };
    const answer = await this.#call(acceptInvitation, asked);
    return answer.ok ? this.#comeIn(answer.value, password) : answer;
  };

  lock: Session["lock"] = async () => {
    const vault = this.#atWork?.account.vault;
    if (!vault || !(await this.#leave())) return;
    this.#exchange.sayLocked(vault);
  };

  signOut: Session["signOut"] = async () => {
    const vault = this.#atWork?.account.vault;
    if (!vault || !(await this.#leave("signedOut"))) return;
    this.#exchange.sayLocked(vault);
    await this.#call(signOut, {});
  };

  signOutAndWipe: Session["signOutAndWipe"] = async () => {
    await this.#call(signOut, {});
    return this.#wipe("signedOut");
  };

  async close(): Promise<void> {
    this.#exchange.close();
    await this.#atWork?.going.close();
  }

  async #begin(): Promise<void> {
    const held = await this.#exchange.ask();
    const account = held && (await this.#desk.ofVault(held.vault));
    if (account && (await this.#start({ account, keys: held.keys }, undefined)).ok) return;
    if (await this.#desk.wasEvicted()) return this.#showSignedOut("evicted");
    const [last] = await this.#desk.list();
    if (last) return this.#showLocked(last);
    const answer = await this.#call(setupState, {});
    if (answer.ok && answer.value.isNeeded) this.#setState({ type: "setUpNeeded" });
    else await this.#showSignedOut();
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
    this.#changed = { opened: { account }, signedIn, password };
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
  ): Promise<Result<true, StorageRefusal>> {
    if (!(await this.#leave())) return refuse({ type: "storageFull" });
    const going = await openWork({
      ...opened,
      platform: this.#platform,
      signedIn,
      revoked: () => void this.#wipe("revoked"),
      rewrap: (current, next) => this.#rewrap(current, next),
    });
    if (!going.ok) return going;
    this.#changed = undefined;
    this.#atWork = { ...opened, going: going.value };
    if (signedIn) this.#exchange.saySignedIn(opened.account.vault);
    await this.#desk.opened(opened.account);
    const { work } = going.value;
    batch(() => this.#setState({ type: "open", me: work.me(), agency: work.agency(), work }));
    return ok(true);
  }

  /** Ends the work in this tab, unless something said in it is on no disk yet. */
  async #leave(why?: SignedOutReason): Promise<boolean> {
    const atWork = this.#atWork;
    if (!atWork) return true;
    if (!(await atWork.going.flush())) return false;
    this.#atWork = undefined;
    if (why) await this.#showSignedOut(why);
    else await this.#showLocked(atWork.account);
    await atWork.going.close();
    return true;
  }

  async #wipe(why: SignedOutReason): Promise<Result<true, StorageRefusal>> {
    const atWork = this.#atWork;
    if (!atWork) return ok(true);
    this.#atWork = undefined;
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
    if (rewrapped.ok) this.#atWork = { ...atWork, account: rewrapped.value };
  }

  /** The cookie may have ended, or be a colleague's: the password just typed brings a new one. */
  async #renewSession(account: string, password: string): Promise<void> {
    const atWork = this.#atWork;
    const who = await this.#call(whoAmI, {});
    if (!who.ok && who.reason.type === "unreachable") return;
    const isOwn = who.ok && who.value.staff.id === atWork?.account.staff;
    const answer = isOwn ? who : await this.#call(signIn, { account, password });
    if (answer.ok && atWork && this.#atWork === atWork) this.#travelAgain(atWork);
  }

  /** The relay knows this person again: what waited in any tab may go. */
  #travelAgain({ account, going }: AtWork): void {
    going.work.sync.retry();
    this.#exchange.saySignedIn(account.vault);
  }

  async #showLocked(last: OpenedAccount["account"]): Promise<void> {
    const knownAccounts = await this.#desk.known();
    const account =
      knownAccounts.find(({ staff }) => staff === last.staff) ?? (await this.#desk.knownOf(last));
    this.#setState({ type: "locked", account, knownAccounts });
  }

  async #showSignedOut(why?: SignedOutReason): Promise<void> {
    const knownAccounts = await this.#desk.known();
    this.#setState({ type: "signedOut", knownAccounts, ...(why ? { why } : {}) });
  }
}

type NewRefusal =
  | { readonly type: "accountNameNotGood"; readonly why: ReasonOf<typeof readAccountName> }
  | { readonly type: "passwordNotGood"; readonly why: ReasonOf<typeof checkPassword> };
type ReasonOf<F> = F extends (...args: never[]) => Result<unknown, infer R> ? R : never;

/** What the relay would refuse, said before it is asked. */
function refusalOfNew(account: string | undefined, password: string): NewRefusal | undefined {
  const name = account === undefined ? undefined : readAccountName(account);
  if (name && !name.ok) return { type: "accountNameNotGood", why: name.reason };
  const checked = checkPassword(password, account ?? "");
  return checked.ok ? undefined : { type: "passwordNotGood", why: checked.reason };
}
