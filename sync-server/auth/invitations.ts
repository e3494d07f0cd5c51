import { createHash } from "node:crypto";
import {
  type AccountName,
  agencyPermissions,
  checkPassword,
  mainShop,
  readAccountName,
} from "#shared/agency";
import { newUlid, ok, type RandomBytes, type Result, refuse, staffIdSchema } from "#shared/kernel";
import type {
  acceptInvitation,
  invite,
  RefusalOf,
  RequestOf,
  readInvitation,
  resetPassword,
} from "#shared/protocol";
import type { Answer, StaffCall } from "../answer.ts";
import type { Office } from "../authorization/office.ts";
import { memberOf } from "../authorization/roster.ts";
import type { Keyring } from "../storage/keyring.ts";
import type { Invitation, OfficeStore, StaffRecord } from "../storage/office-store.ts";
import { sessionOf } from "./caller.ts";
import type { Passwords } from "./passwords.ts";
import type { Sessions } from "./sessions.ts";
import type { SignedIn } from "./sign-in.ts";

/** Links by which people join or choose a new password. */
export interface Invitations {
  readonly invite: StaffCall<typeof invite>;
  readonly resetPassword: StaffCall<typeof resetPassword>;
  readonly read: (request: RequestOf<typeof readInvitation>) => Answer<typeof readInvitation>;
  /** Takes a link, once, and signs in. A new password ends all sessions of the person. */
  readonly accept: (
    request: RequestOf<typeof acceptInvitation>,
  ) => Promise<Result<SignedIn, LinkRefusal>>;
}

type LinkRefusal = RefusalOf<typeof acceptInvitation>;

const goodForMs = 7 * 24 * 60 * 60_000;

interface World {
  readonly office: Office;
  readonly store: OfficeStore;
  readonly keyring: Keyring;
  readonly passwords: Passwords;
  readonly sessions: Sessions;
  readonly nowMs: () => number;
  readonly randomBytes: RandomBytes;
}

/** Opens the book of links; the links themselves are made of the agency's key and the command. */
export function createInvitations(world: World): Invitations {
  const { office, store, keyring, nowMs } = world;
  const { roster } = office;

  const find = async (token: string): Promise<Found | undefined> => {
    const invitation = await store.invitation(hashOf(token));
    const staff = invitation && roster.staff(invitation.staff);
    const isGood =
      staff && !staff.isDisabled && !invitation.isUsed && nowMs() < invitation.expiresAtMs;
    return isGood ? { invitation, staff } : undefined;
  };

  /** One link per command: asked twice, the same link is answered, and nothing is made. */
  const makeOnce = <R>(command: string, make: () => Result<NewLink, R>) =>
    office.change(async () => {
      const token = keyring.tokenFor(command);
      const known = await store.invitation(hashOf(token));
      if (known) return ok({ answer: { token, ...placeOf(known) } });
      const made = make();
      if (!made.ok) return made;
      const { staff, isNew } = made.value;
      const invitation = newInvitation(staff, hashOf(token), nowMs());
      const change = {
        ...(isNew ? { staff: [staff] } : {}),
        dropInvitationsOf: [staff.id],
        invitations: [invitation],
      };
      return ok({ change, answer: { token, ...placeOf(invitation) } });
    });

  return {
    invite: async ({ command, ...who }, { staff: by }) => {
      if (!agencyPermissions.mayInvite(memberOf(by)).ok) return refuse("notAllowed");
      return makeOnce(`invite ${by.id} ${command}`, () =>
        ok({ staff: newStaff(who, world), isNew: true }),
      );
    },

    resetPassword: async ({ command, staff: id }, { staff: by }) => {
      if (!agencyPermissions.mayManageAccounts(memberOf(by)).ok) return refuse("notAllowed");
      return makeOnce(`reset ${by.id} ${command}`, () => {
        const staff = roster.staff(id);
        return staff ? ok({ staff, isNew: false }) : refuse("unknownStaff" as const);
      });
    },

    read: async ({ token }) => {
      const found = await find(token);
      const agency = roster.agency();
      if (!found || !agency) return refuse("linkNotGood");
      const { name, account } = found.staff;
      const known = account === undefined ? {} : { account };
      return ok({ purpose: found.invitation.purpose, name, ...known, agency: agency.name });
    },

    accept: ({ token, account, password }) =>
      takeLink({ ...world, find }, { token, account, password }),
  };
}

interface Found {
  readonly invitation: Invitation;
  readonly staff: StaffRecord;
}

interface NewLink {
  readonly staff: StaffRecord;
  readonly isNew: boolean;
}

type Accepting = World & { readonly find: (token: string) => Promise<Found | undefined> };

async function takeLink(
  { find, office, passwords, sessions }: Accepting,
  asked: {
    readonly token: string;
    readonly account: string | undefined;
    readonly password: string;
  },
): Promise<Result<SignedIn, LinkRefusal>> {
  const found = await find(asked.token);
  if (!found) return refuse("linkNotGood");
  const account = accountOf(found.staff, asked.account, office);
  if (!account.ok) return account;
  if (!checkPassword(asked.password, account.value).ok) return refuse("weakPassword");
  const hash = await passwords.hash(asked.password);
  const taken = await office.change<StaffRecord, LinkRefusal>(async () => {
    // Asked again: somebody may have been quicker while the password was hashed.
    const still = await find(asked.token);
    if (!still) return refuse("linkNotGood");
    const free = accountOf(still.staff, asked.account, office);
    if (!free.ok) return free;
    const staff = { ...still.staff, account: free.value };
    const change = {
      staff: [staff],
      passwordHashes: [{ staff: staff.id, hash }],
      invitations: [{ ...still.invitation, isUsed: true }],
    };
    return ok({ change, answer: staff });
  });
  if (!taken.ok) return taken;
  const staff = taken.value;
  await sessions.end({ type: "staff", staff: staff.id });
  const { token } = await sessions.start(staff.id);
  return ok({ token, session: sessionOf(office.roster, staff) });
}

/** The account a link is for: the one there is, or the one chosen now. */
function accountOf(
  staff: StaffRecord,
  chosen: string | undefined,
  { roster }: Office,
): Result<AccountName, "badAccount" | "accountTaken"> {
  if (staff.account !== undefined) return ok(staff.account);
  const account = readAccountName(chosen ?? "");
  if (!account.ok) return refuse("badAccount");
  return roster.byAccount(account.value) ? refuse("accountTaken") : ok(account.value);
}

const newStaff = (
  { name, roles, rights }: Pick<RequestOf<typeof invite>, "name" | "roles" | "rights">,
  { nowMs, randomBytes }: World,
): StaffRecord => ({
  id: staffIdSchema.parse(newUlid(nowMs(), randomBytes)),
  name,
  roles,
  rights,
  shop: mainShop,
  isDisabled: false,
  accessNumber: 1,
});

const newInvitation = (staff: StaffRecord, tokenHash: string, nowMs: number): Invitation => ({
  tokenHash,
  staff: staff.id,
  purpose: staff.account === undefined ? "join" : "newPassword",
  expiresAtMs: nowMs + goodForMs,
  isUsed: false,
});

const placeOf = ({ staff, expiresAtMs }: Invitation) => ({ staff, expiresAtMs });

const hashOf = (token: string): string => createHash("sha256").update(token).digest("base64url");
