import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { type DocumentName, idOf, nameOf, readFacts, splitName } from "#shared/documents";
import { newUlid, seededRandom, sha256Schema } from "#shared/kernel";
import {
  blobPartUrl,
  blobUrl,
  closeCodes,
  decodeFeedPage,
  eraseDocument,
  eraseFacts,
  signIn,
} from "#shared/protocol";
import { openTab, type Tab } from "#shared/testing";
import { restoreBackup } from "../../sync-server/backup/restore-backup.ts";
import { takeBackup } from "../../sync-server/backup/take-backup.ts";
import { composeRelay, type Relay } from "../../sync-server/compose.ts";
import { readConfig } from "../../sync-server/config.ts";
import { foundAgency, granted, newId, type Person, password } from "../support/agency.ts";
import { openPeer, type Peer } from "../support/peer.ts";

const random = seededRandom(11);
const client = idOf("client", newUlid(1_790_000_000_000, random.bytes));
const lostClient = idOf("client", newUlid(1_790_000_000_001, random.bytes));
const erasedClient = idOf("client", newUlid(1_790_000_000_003, random.bytes));
const partlyErased = idOf("client", newUlid(1_790_000_000_004, random.bytes));
const photo = Uint8Array.from([0xff, 0xd8, 0xff, 0xdb, 0, 4, 0, 0, ...random.bytes(2_000)]);
const sha256 = sha256Schema.parse(createHash("sha256").update(photo).digest("hex"));
let writer: Tab | undefined;
let relay: Relay | undefined;
let person: Person | undefined;
let later: DocumentName | undefined;
let restoreOnceMore: () => Promise<void> = async () => undefined;

async function startRelay(dataFolder: string): Promise<{ url: string; token: string }> {
  const config = readConfig({ QUEQIAO_PORT: "0", QUEQIAO_DATA: dataFolder });
  if (!config.ok) throw new Error(config.reason.problem);
  const passwordCost = { memoryKiB: 8, passes: 1 };
  const composed = await composeRelay(config.value, { passwordCost, logSink: () => undefined });
  if (!composed.ok) throw new Error(composed.reason.type);
  relay = composed.value;
  const listening = await relay.listen();
  if (!listening.ok) throw new Error(listening.reason.type);
  const { url, setUpLink } = listening.value;
  return { url, token: setUpLink?.split("#")[1] ?? "" };
}

async function makeAgain(peer: Peer, name: DocumentName): Promise<void> {
  peer.say({ say: "create", document: name, again: true });
  await peer.bell.until(
    () => peer.told.some((word) => word.say === "created" && word.document === name),
    "it is made",
  );
}

/** Where the relay says that a document is now, to somebody who opens the first epoch. */
async function epochNow(peer: Peer, name: DocumentName) {
  const { code, detail } = (await peer.open(name)).ended() ?? {};
  expect(code).toBe(4410);
  const [cause, epoch] = detail?.split(" ") ?? [];
  return { cause, epoch: Number(epoch) };
}

async function connect(): Promise<Peer> {
  if (!person) throw new Error("nobody is there");
  const peer = await openPeer(person.visitor);
  onTestFinished(peer.cut);
  return peer;
}

/** A client is registered and erased, and of another one remark. */
async function eraseSince(peer: Peer, { visitor }: Person, tab: Tab): Promise<void> {
  for (const id of [erasedClient, partlyErased]) await peer.create(nameOf(id));
  const asked = { command: newId(random.bytes), document: nameOf(erasedClient) };
  granted(await visitor.call(eraseDocument, asked));
  const other = openTab(tab.staff, random);
  const channel = await peer.open(nameOf(partlyErased));
  channel.follow(other);
  const { id } = other.say("profile", { note: "不该记下的话" });
  await channel.untilAcknowledged(1);
  const command = newId(random.bytes);
  granted(await visitor.call(eraseFacts, { command, document: nameOf(partlyErased), facts: [id] }));
}

/** 周敏 says three things; the second and the third after the backup, which is then restored. */
beforeAll(async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), "queqiao-restored-"));
  const { url, token } = await startRelay(dataFolder);
  person = await foundAgency({ url, setUpToken: token });
  writer = openTab(person.id, random);
  const peer = await openPeer(person.visitor);
  await peer.create(nameOf(client));
  const channel = await peer.open(nameOf(client));
  channel.follow(writer);
  writer.say("profile", { note: "在杭州" });
  await channel.untilAcknowledged(1);
  const config = { dataFolder, keyFile: join(dataFolder, "agency.key") };
  const backup = join(dataFolder, "backup");
  expect(await takeBackup(config, backup, Date.now)).toMatchObject({ ok: true });
  writer.say("profile", { note: "在苏州" });
  writer.say("profile", { note: "在湖州" });
  await channel.untilAcknowledged(3);
  await peer.create(nameOf(lostClient));
  await eraseSince(peer, person, writer);
  const put = blobPartUrl(sha256, client, { offset: 0, size: photo.length });
  expect((await person.visitor.ask(put, { method: "PUT", body: photo })).status).toBe(200);
  peer.cut();
  restoreOnceMore = async () => {
    await relay?.close();
    expect(await restoreBackup(config, backup, Date.now)).toMatchObject({ ok: true });
    const again = await startRelay(dataFolder);
    if (!person) throw new Error("nobody is there");
    person = { ...person, visitor: person.visitor.movedTo(again.url) };
    granted(await person.visitor.call(signIn, { account: person.name, password }));
  };
  await restoreOnceMore();
  const [item] = (await person.visitor.feed("registry")).filter(
    ({ document }) => splitName(document as DocumentName).id === client,
  );
  later = item?.document as DocumentName;
  return async () => {
    await relay?.close();
    rmSync(dataFolder, { recursive: true, force: true });
  };
}, 120_000);

test("[EP8] a fact may replace one that is still to come back from another device", async () => {
  const peer = await connect();
  const channel = await peer.open(later ?? "");
  channel.send({ type: "step1", stateVector: Uint8Array.of(0) });
  await channel.next("step2");
  const [first, second, third] = writer?.facts() ?? [];
  expect(readFacts(channel.doc).map(({ id }) => id)).toEqual([first?.id]);
  const device = openTab(person!.id, random);
  channel.follow(device);
  device.append(third!);
  await channel.untilAcknowledged(1);
  device.append(second!);
  await channel.untilAcknowledged(2);
  expect(channel.ended()).toBeUndefined();
  const ending = (await peer.open(nameOf(client))).ended();
  expect(ending).toEqual({ code: 4410, detail: `restored ${splitName(later!).epoch}` });
});

test("[EP9] a document that was lost is made again, in an epoch nobody has", async () => {
  const peer = await connect();
  const name = nameOf(lostClient);
  expect((await peer.open(name)).ended()?.code).toBe(4403);
  await makeAgain(peer, name);
  const { cause, epoch } = await epochNow(peer, name);
  expect(cause).toBe("restored");
  expect(epoch).toBeGreaterThan(50_000);
});

test("[EP9] whoever makes it as if it were new does not take the place of what others hold", async () => {
  const peer = await connect();
  const name = nameOf(idOf("client", newUlid(1_790_000_000_002, random.bytes)));
  expect(await peer.create(name)).toBeUndefined();
  expect((await epochNow(peer, name)).cause).toBe("restored");
});

test("[EP4] what was made and erased since the backup does not come back from a device", async () => {
  const peer = await connect();
  await makeAgain(peer, nameOf(partlyErased));
  expect((await epochNow(peer, nameOf(partlyErased))).cause).toBe("erased");
  expect(await peer.create(nameOf(erasedClient))).toBe(closeCodes.gone);
});

test("[BL1] a photo added since the backup is still there, while its file is", async () => {
  const answer = await person!.visitor.ask(blobUrl(sha256, client));
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(photo);
});

test("[EP10] a page says when a backup was restored, and everybody's access number is another", async () => {
  const response = await person!.visitor.feedPage("registry", "", 1);
  const page = decodeFeedPage(new Uint8Array(await response.arrayBuffer()));
  if (!page.ok) throw new Error(page.reason);
  expect(page.value.items).toEqual([]);
  expect(page.value.access).toBeGreaterThan(1_000_000);
  expect(page.value.restoredAtMs).toBeGreaterThan(1_700_000_000_000);
});

test("[EP9] restored twice in one hour, it is made in yet another epoch", async () => {
  const name = nameOf(lostClient);
  const first = await epochNow(await connect(), name);
  await restoreOnceMore();
  const peer = await connect();
  await makeAgain(peer, name);
  const second = await epochNow(peer, name);
  expect(second.epoch).toBeGreaterThan(first.epoch);
});
