/** What lies where at the end of a day. */
import * as Y from "yjs";
import {
  type ExpectedByDay,
  expectedByDay,
  expectedSoon,
  readAppointments,
} from "#shared/appointments";
import {
  type Access,
  accessTo,
  clientsOf,
  createProjection,
  type DocumentName,
  type Fact,
  parseName,
  readFacts,
} from "#shared/documents";
import { type ClientId, clientIdSchema, plainDateOf, type StaffId } from "#shared/kernel";
import { directory } from "#shared/protocol";
import {
  isUnsent,
  keysOf,
  openDeviceAccounts,
  openIndexedDbVault,
  openLock,
  type Rescued,
  type VaultDocument,
} from "../../client/storage/index.ts";
import { must } from "../../client/storage/vault.acceptance.ts";
import { relationsTo } from "../../sync-server/authorization/relations.ts";
import { granted, type Person, password } from "../support/agency.ts";
import type { DayOffice, Device } from "./office.ts";

/** A document as one place holds it. */
export interface Holding {
  readonly facts: readonly Fact[];
  readonly stateVector: string;
  readonly isPending: boolean;
}

/** What the relay holds, and who may do what with it. */
export interface RelayHoldings {
  readonly documents: ReadonlyMap<DocumentName, Holding>;
  readonly accessOf: (staff: StaffId, name: DocumentName) => Access;
}

/** What one device's vault holds. */
export interface DeviceHoldings {
  readonly documents: ReadonlyMap<DocumentName, Holding>;
  readonly states: readonly VaultDocument[];
  readonly unsent: readonly DocumentName[];
  readonly rescued: readonly Rescued[];
}

function holdingOf(updates: readonly Uint8Array[]): Holding {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  const holding = {
    facts: readFacts(doc),
    stateVector: Buffer.from(Y.encodeStateVector(doc)).toString("hex"),
    isPending: doc.store.pendingStructs !== null || doc.store.pendingDs !== null,
  };
  doc.destroy();
  return holding;
}

/** Asks the relay as the supervisor, who reads everything, from the beginning. */
export async function holdingsOfRelay({
  supervisor,
  relay,
  nowMs,
}: DayOffice): Promise<RelayHoldings> {
  const visitor = supervisor.visitor.movedTo(relay.url() ?? "");
  const [registry, service, office] = await Promise.all([
    visitor.feed("registry"),
    visitor.feed("service"),
    visitor.call(directory, {}),
  ]);
  const documents = new Map<DocumentName, Holding>();
  for (const item of [...registry, ...service]) {
    const name = item.document as DocumentName;
    if (item.state === "changed") documents.set(name, holdingOf([item.update]));
  }
  const { staff, assignments } = granted(office);
  const memberById = new Map(staff.map((one) => [one.id, one]));
  const clients = new Set([...documents.keys()].flatMap(clientsIn));
  const today = plainDateOf(nowMs(), 480);
  const expected = expectedSoon([...documents].map(expectedIn), today);
  const serving = {
    isBooked: (client: ClientId) => expected.has(client),
    staff: (id: StaffId) => memberById.get(id) as never,
    knows: (client: string) => clients.has(client),
    assignmentsOf: (client: string) =>
      assignments.filter((one) => one.client === clientIdSchema.parse(client)),
  };
  return {
    documents,
    accessOf: (id, name) => {
      const member = memberById.get(id);
      const parsed = parseName(name);
      if (!member || !parsed.ok) return { read: false, say: "nothing" };
      const subject = { roles: new Set(member.roles), rights: new Set(member.rights) };
      const relations = relationsTo(parsed.value, id, serving, today);
      return accessTo(parsed.value.kind, subject, relations);
    },
  };
}

/** Whom a document, if it is a calendar, expects. */
function expectedIn([name, { facts }]: readonly [DocumentName, Holding]): ExpectedByDay {
  const month = /^calendar\/(.+)@/.exec(name)?.[1];
  const appointments = month ? readAppointments(createProjection(facts), month) : [];
  return expectedByDay(appointments, (ms) => plainDateOf(ms, 480));
}

/** The clients a document is about; two for a pair. */
export function clientsIn(name: string): readonly string[] {
  const parsed = parseName(name);
  return parsed.ok ? clientsOf(parsed.value) : [];
}

/** Reads a device's disk, as a new tab would. */
export async function holdingsOfDevice({ browser, person }: Device): Promise<DeviceHoldings> {
  const tab = browser.openTab();
  const vault = openIndexedDbVault(tab, ...(await unlocked(tab, person)));
  try {
    const { known } = must(await vault.documents());
    const documents = new Map<DocumentName, Holding>();
    for (const { name } of known) {
      const { rows } = must(await vault.load(name));
      documents.set(name, holdingOf(rows.map(({ update }) => update)));
    }
    const unsent = known.filter(isUnsent).map(({ name }) => name);
    return { documents, states: known, unsent, rescued: must(await vault.rescued()) };
  } finally {
    await vault.close();
    tab.kill();
  }
}

async function unlocked(tab: ReturnType<Device["browser"]["openTab"]>, person: Person) {
  const accounts = openDeviceAccounts(tab);
  const account = must(await accounts.list()).find(({ staff }) => staff === person.id);
  await accounts.close();
  if (!account) throw new Error(`${person.name} has no vault`);
  const keys = await openLock(tab, account.lock, password);
  if (!keys.ok) throw new Error(`${person.name}'s vault does not open`);
  return [account.vault, await keysOf(tab, keys.value)] as const;
}
