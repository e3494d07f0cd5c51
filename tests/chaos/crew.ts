/** A small agency on a relay: three people, two clients, and documents they share. */
import type { ClientId, PlainDate, SeededRandom } from "#shared/kernel";
import { clientIdSchema, plainDateOf } from "#shared/kernel";
import { assign } from "#shared/protocol";
import { foundAgency, granted, joinAgency, newId, type Person } from "../support/agency.ts";
import type { RelayProcess } from "../support/relay-process.ts";
import { createWriter } from "../support/replica.ts";
import { createTab, type NewDocument, type Tab } from "../support/tab.ts";

/** The people of the chaos tests, and the documents all of them may write. */
export interface Crew {
  readonly people: readonly [Person, Person, Person];
  readonly documents: readonly string[];
  /** A new tab of one of them, with copies of all documents. */
  readonly newTab: (person: Person, moved?: () => void) => Tab;
}

/** Sets an agency up on a fresh relay and makes the documents. */
export async function makeCrew(relay: RelayProcess, random: SeededRandom): Promise<Crew> {
  const supervisor = await foundAgency({ url: relay.url, setUpToken: await relay.setUpToken() });
  const [linXiaolan, suYaqin] = await joinAgency(
    supervisor,
    [
      { name: "林晓岚", roles: ["matchmaker"] },
      { name: "苏雅琴", roles: ["matchmaker"] },
    ],
    random.bytes,
  );
  if (!linXiaolan || !suYaqin) throw new Error("two people join");
  const clients = [0, 1].map(() => clientIdSchema.parse(newId(random.bytes)));
  const asked = [...officeDocuments, ...clients.flatMap(documentsOf)];
  const documents = asked.map(({ document }) => document);
  const newTab: Crew["newTab"] = (person, moved) =>
    createTab(createWriter(person.id, Date.now, random.bytes), documents, moved);

  const tab = newTab(supervisor);
  await tab.connect(supervisor.visitor);
  const refusals = await tab.create(asked);
  if (refusals.some((code) => code !== undefined)) throw new Error(`not made: ${refusals}`);
  tab.cut();
  await tab.bell.until(() => !tab.isConnected(), "the line is cut");
  for (const client of clients) await assignBoth(supervisor, client, linXiaolan, suYaqin, random);
  return { people: [supervisor, linXiaolan, suYaqin], documents, newTab };
}

/** A tab of each of them, connected, with everything open. */
export async function connectCrew({ people, newTab }: Crew): Promise<readonly [Tab, Tab, Tab]> {
  const connect = async (person: Person): Promise<Tab> => {
    const tab = newTab(person);
    await tab.connect(person.visitor);
    await tab.settled();
    return tab;
  };
  const [first, second, third] = people;
  return [await connect(first), await connect(second), await connect(third)];
}

const officeDocuments: readonly NewDocument[] = [
  { document: "desk/2026-11@1" },
  { document: "calendar/2026-11@1" },
];

const documentsOf = (client: ClientId): readonly NewDocument[] => {
  const parent = `client/${client}@1`;
  return [
    { document: parent },
    ...["contact", "case"].map((kind) => childOf(parent, kind, client)),
  ];
};

const childOf = (parent: string, kind: string, client: ClientId): NewDocument => ({
  document: `${kind}/${client}@1`,
  parent,
});

async function assignBoth(
  supervisor: Person,
  client: ClientId,
  responsible: Person,
  helper: Person,
  random: SeededRandom,
): Promise<void> {
  const from: PlainDate = plainDateOf(Date.now() - 86_400_000, 480);
  for (const [staff, as] of [
    [responsible.id, "assigned"],
    [helper.id, "co"],
  ] as const) {
    const assignment = { client, staff, as, from };
    granted(await supervisor.visitor.call(assign, { command: newId(random.bytes), assignment }));
  }
}
