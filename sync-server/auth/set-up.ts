import { createHash, timingSafeEqual } from "node:crypto";
import { type AccountName, checkPassword, mainShop, readAccountName, roles } from "#shared/agency";
import { idOf, nameOf } from "#shared/documents";
import {
  newUlid,
  ok,
  type PlainDate,
  type RandomBytes,
  type Result,
  randomBase32,
  refuse,
  staffIdSchema,
} from "#shared/kernel";
import type { RefusalOf, RequestOf, ResponseOf, setUp, setupState } from "#shared/protocol";
import { sampleAgency } from "#shared/sample";
import type { Answer } from "../answer.ts";
import type { Office } from "../authorization/office.ts";
import { createOneAtATime } from "../one-at-a-time.ts";
import { writeSample } from "../seed/sample-documents.ts";
import { createAuthors, write } from "../seed/writing.ts";
import type { OfficeChange, StaffRecord } from "../storage/office-store.ts";
import type { SealedLog } from "../storage/sealed-log.ts";
import type { Storage } from "../storage/storage.ts";
import type { Passwords } from "./passwords.ts";

type Request = RequestOf<typeof setUp>["agency"];
type Own = Extract<Request, { kind: "own" }>;
type Sample = Extract<Request, { kind: "sample" }>;
type Made = Result<ResponseOf<typeof setUp>, RefusalOf<typeof setUp>>;

/** The first run: an agency is made, once. */
export interface SetUp {
  /** The secret of the one-time link; undefined when the agency is there. */
  readonly token: string | undefined;
  readonly state: () => ResponseOf<typeof setupState>;
  /** Sets up by the one-time link. */
  readonly setUp: (request: RequestOf<typeof setUp>) => Answer<typeof setUp>;
  /** Sets up without a link, for who holds the data folder anyway. */
  readonly make: (agency: Request) => Promise<Made>;
}

interface World {
  readonly office: Office;
  readonly storage: Storage;
  /** Opens a log of its own, thrown away afterwards. */
  readonly openLog: () => SealedLog;
  readonly passwords: Passwords;
  readonly nowMs: () => number;
  readonly randomBytes: RandomBytes;
}

/** Waits to be set up, unless the agency is there already. */
export function createSetUp(world: World): SetUp {
  const { office, storage, randomBytes } = world;
  const agencyOf = office.roster.agency;
  const token = agencyOf() ? undefined : Buffer.from(randomBytes(32)).toString("base64url");
  const oneAtATime = createOneAtATime();
  const make: SetUp["make"] = (agency) =>
    oneAtATime(async () => {
      if (agencyOf()) return refuse("alreadySetUp");
      const isLeftOver = (await storage.documents.changedSince(0, 1)).length > 0;
      if (isLeftOver) await storage.clear();
      return agency.kind === "own" ? makeOwn(world, agency) : makeSample(world, agency);
    });
  return {
    token,
    make,
    state: () => {
      const agency = agencyOf();
      return agency ? { isNeeded: false, agency: agency.name } : { isNeeded: true };
    },
    setUp: async ({ token: shown, agency }) => {
      if (agencyOf()) return refuse("alreadySetUp");
      return token !== undefined && isSame(shown, token) ? make(agency) : refuse("wrongLink");
    },
  };
}

async function makeOwn(world: World, { name, person }: Own): Promise<Made> {
  const account = readAccountName(person.account);
  if (!account.ok) return refuse("badAccount");
  if (!checkPassword(person.password, account.value).ok) return refuse("weakPassword");
  const { nowMs, randomBytes, passwords } = world;
  const staff: StaffRecord = {
    ...newRecord,
    id: staffIdSchema.parse(newUlid(nowMs(), randomBytes)),
    name: person.name,
    account: account.value,
    roles,
    rights: ["cashier"],
  };
  const hash = await passwords.hash(person.password);
  await writeAgencyDocument(world, name, staff);
  return found(world, name, [{ ...staff, hash, account: account.value }], {});
}

async function writeAgencyDocument(world: World, name: string, { id }: StaffRecord): Promise<void> {
  const log = world.openLog();
  const document = nameOf(idOf("agency", ""));
  const saying = { by: id, at: world.nowMs(), about: "agency", says: { name }, over: [] };
  await log.create({ name: document, by: id });
  await log.append(write(document, [saying], createAuthors(world.randomBytes)).updates);
}

async function makeSample(world: World, { clients, seed }: Sample): Promise<Made> {
  const { office, nowMs, passwords, randomBytes } = world;
  const today: PlainDate = office.today();
  const sample = sampleAgency({ clients, seed, today, nowMs: nowMs() });
  const people = await Promise.all(
    sample.staff.map(async ({ facts: _, ...person }): Promise<Person> => {
      const password = readablePassword(randomBytes);
      return { ...newRecord, ...person, password, hash: await passwords.hash(password) };
    }),
  );
  const written = await writeSample(world.openLog(), sample, randomBytes);
  return found(world, sample.name, people, written);
}

interface Person extends StaffRecord {
  readonly account: AccountName;
  readonly hash: string;
  /** Only when it was made here and must be shown. */
  readonly password?: string;
}

const newRecord = { shop: mainShop, isDisabled: false, accessNumber: 1 };

/** Last of all: from this one commit on the agency is there, with everybody in it. */
async function found(
  { office, nowMs, randomBytes }: World,
  name: string,
  people: readonly Person[],
  written: Pick<OfficeChange, "clients" | "assignments">,
): Promise<Made> {
  const agency = { id: newUlid(nowMs(), randomBytes), name };
  const staff = people.map(({ hash: _, password: __, ...record }) => record);
  const passwordHashes = people.map(({ id, hash }) => ({ staff: id, hash }));
  return office.change(() =>
    ok({
      change: { agency, staff, passwordHashes, ...written },
      answer: { accounts: people.map(accountOf) },
    }),
  );
}

const accountOf = ({ name, account, password, roles, rights }: Person) => ({
  name,
  account,
  ...(password === undefined ? {} : { password }),
  roles: [...roles],
  rights: [...rights],
});

/** Sixty bits in three groups, without letters that look alike. */
function readablePassword(randomBytes: RandomBytes): string {
  const text = randomBase32(12, randomBytes).toLowerCase();
  return [text.slice(0, 4), text.slice(4, 8), text.slice(8)].join("-");
}

function isSame(shown: string, token: string): boolean {
  const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(shown), digest(token));
}
