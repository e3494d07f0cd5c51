/** What somebody finds who carries the relay's disk away. */
import { copyFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { kindsOfAClient, readFacts } from "#shared/documents";
import { clientIdSchema, type Json, type StaffId, seededRandom } from "#shared/kernel";
import { logReveals, setUp, signIn } from "#shared/protocol";
import { foundAgency, granted, newId, password } from "../support/agency.ts";
import { newDataFolder, startForTest } from "../support/data-folder.ts";
import { encodingsOf, findTexts } from "../support/find-text.ts";
import { RelayDidNotStart, type RelayProcess, startRelay } from "../support/relay-process.ts";
import { createWriter } from "../support/replica.ts";
import { createTab } from "../support/tab.ts";
import { createVisitor, type Visitor } from "../support/visitor.ts";

const random = seededRandom(20_261_122);
/** Nobody is called this, and nobody says this but here. */
const secrets = {
  name: "欧阳鹊桥清徽",
  phone: "16400007241",
  weChat: "demo_qingwei_7241",
  note: "前夫最近又来楼下等她，请勿告知住址",
  reason: "她说电话没人接，请我再打一次",
} as const;

test("the search finds a text in every encoding it may hide in", () => {
  const folder = newDataFolder();
  for (const [encoding, bytes] of encodingsOf(secrets.name)) {
    writeFileSync(join(folder, "dump"), Buffer.concat([random.bytes(50), bytes, random.bytes(50)]));
    expect(findTexts([secrets.name], folder).map((found) => found.encoding)).toContain(encoding);
  }
  for (const before of ["", "a", "ab"]) {
    writeFileSync(
      join(folder, "dump"),
      Buffer.from(`${before}${secrets.name}c`).toString("base64"),
    );
    expect(findTexts([secrets.name], folder)).not.toEqual([]);
  }
});

test("the data folder and the log of a relay hold no word about a client, in the middle of work and after it", async () => {
  const dataFolder = newDataFolder();
  const relay = await startForTest({ dataFolder });
  const { visitor, session, passwords } = await enterSample(relay);
  await writeSecrets(visitor, session.staff.id);
  const words = await wordsAboutClients(visitor);
  expect(words.size).toBeGreaterThan(100);
  for (const text of Object.values(secrets)) words.add(text);
  for (const text of [...passwords, password]) words.add(text);
  words.delete("");
  // The agency's own name stands in its contracts too; it is no secret, and everybody may see it.
  words.delete(session.agency.name);

  const expectNothing = (): void => {
    expect(findTexts(words, dataFolder)).toEqual([]);
    expect([...words].filter((text) => relay.output().includes(text))).toEqual([]);
    // What may be read there is found, so the search looked in the right place.
    expect(findTexts([session.staff.name], dataFolder)).not.toEqual([]);
  };
  expect(statSync(join(dataFolder, "queqiao.db-wal")).size).toBeGreaterThan(0);
  await relay.kill();
  expectNothing();
  const again = await startForTest({ dataFolder });
  expect(await again.stop()).toBe(0);
  expectNothing();
});

test("without its key, or with another one, a relay opens nothing, says so, and harms nothing", async () => {
  const dataFolder = newDataFolder();
  const key = join(dataFolder, "agency.key");
  const kept = join(newDataFolder(), "agency.key");
  const relay = await startForTest({ dataFolder });
  const first = await foundAgency({ url: relay.url, setUpToken: await relay.setUpToken() });
  await writeSecrets(first.visitor, first.id);
  await relay.kill();

  copyFileSync(key, kept);
  rmSync(key);
  expect(await refusalOf(dataFolder)).toMatch(/^The key file .* is missing: .*\n$/);
  writeFileSync(key, "queqiao-key-1 damaged\n");
  expect(await refusalOf(dataFolder)).toMatch(/^The key file .* is damaged: .*\n$/);
  copyFileSync(await keyOfOthers(), key);
  expect(await refusalOf(dataFolder)).toMatch(/^The key file .* does not belong to .*\n$/);

  renameSync(kept, key);
  const again = await startForTest({ dataFolder });
  expect(await wordsAboutClients(first.visitor.movedTo(again.url))).toContain(secrets.name);
});

/** Sets the sample agency up and signs its manager in. */
async function enterSample(relay: RelayProcess) {
  const visitor = createVisitor(relay.url);
  const agency = { kind: "sample", clients: 20, seed: 9 } as const;
  const made = granted(await visitor.call(setUp, { token: await relay.setUpToken(), agency }));
  const [manager] = made.accounts;
  const { account = "", password: own = "" } = manager ?? {};
  const session = granted(await visitor.call(signIn, { account, password: own }));
  return { visitor, session, passwords: made.accounts.map((one) => one.password ?? "") };
}

/** Registers a client with everything that must not be read, and looks at the phone number. */
async function writeSecrets(visitor: Visitor, by: StaffId): Promise<void> {
  const client = clientIdSchema.parse(newId(random.bytes));
  const [card, contact, visits] = ["client", "contact", "visits"].map(
    (kind) => `${kind}/${client}@1`,
  );
  const tab = createTab(createWriter(by, Date.now, random.bytes), [card!, contact!, visits!]);
  await tab.connect(visitor);
  await tab.create([
    { document: card! },
    { document: contact!, parent: card! },
    { document: visits!, parent: card! },
  ]);
  tab.reopen();
  await tab.settled();
  const [cardCopy, contactCopy, visitsCopy] = tab.replicas;
  cardCopy!.say("profile", { name: secrets.name });
  contactCopy!.say("phone/1", { number: secrets.phone, whose: "own" });
  contactCopy!.say("weChat", { id: secrets.weChat });
  visitsCopy!.say(`call/${newId(random.bytes)}`, { channel: "phone", note: secrets.note });
  await tab.settled();
  const look = { id: newId(random.bytes), client, field: "phone/1", reason: secrets.reason };
  const reveals = [{ ...look, atMs: Date.now(), wasOffline: false }];
  granted(await visitor.call(logReveals, { reveals }));
  tab.cut();
}

/** Every text in the documents of clients that only a person would write: no word of ours, no date. */
async function wordsAboutClients(visitor: Visitor): Promise<Set<string>> {
  const items = [...(await visitor.feed("registry")), ...(await visitor.feed("service"))];
  const facts = items.flatMap((item) => {
    const kind = item.document.split("/", 1)[0] ?? "";
    if (item.state !== "changed" || !kindsOfAClient.some((one) => one === kind)) return [];
    const doc = new Y.Doc();
    Y.applyUpdate(doc, item.update);
    return readFacts(doc);
  });
  return new Set(facts.flatMap(({ says }) => textsIn(says)).filter(isPersonal));
}

const isPersonal = (text: string): boolean => /\p{Script=Han}|^1\d{10}$|^demo_/u.test(text);

function textsIn(value: Json): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** What a relay says that must not start on this data. */
async function refusalOf(dataFolder: string): Promise<string> {
  const started = await startRelay({ dataFolder }).catch((error: unknown) => error);
  if (!(started instanceof RelayDidNotStart)) throw new Error("the relay started");
  expect(started.code).toBe(2);
  return started.output;
}

/** A good key, of another agency. */
async function keyOfOthers(): Promise<string> {
  const dataFolder = newDataFolder();
  const relay = await startForTest({ dataFolder });
  await relay.stop();
  return join(dataFolder, "agency.key");
}
