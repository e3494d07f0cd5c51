import { expect, onTestFinished, test } from "vitest";
import * as Y from "yjs";
import { readFacts } from "#shared/documents";
import type { Person } from "../support/agency.ts";
import { openStock, type Stock } from "../support/stock.ts";
import { useWorld } from "./world.ts";

const world = useWorld({ limits: { heartbeatMs: 100 } });

async function connect(person: Person, document: string, doc?: Y.Doc): Promise<Stock> {
  const stock = await openStock(person.visitor, document, doc);
  onTestFinished(stock.destroy);
  return stock;
}

const factsOf = ({ doc }: Stock): readonly unknown[] => readFacts(doc);

test("[PW1] two unmodified providers sync through the relay, with what each wrote before", async () => {
  const { client } = await world.register();
  const [mei, min] = [world.sit(world.liMei), world.sit(world.zhouMin)];
  mei.say("profile", { city: "杭州" });
  min.say("profile", { height: 160 });
  const one = await connect(world.liMei, client, mei.doc);
  const two = await connect(world.zhouMin, client, min.doc);
  await one.bell.until(
    () => one.provider.synced && factsOf(one).length === 2,
    "the first has both",
  );
  await two.bell.until(
    () => two.provider.synced && factsOf(two).length === 2,
    "the second has both",
  );
  mei.say("tag/vip", { on: true });
  await two.bell.until(() => factsOf(two).length === 3, "the second sees what the first writes");
  expect(factsOf(one)).toEqual(factsOf(two));
});

test("[PW1] a provider that connects later, and one that comes back, get everything", async () => {
  const { client } = await world.register();
  const tab = world.sit(world.liMei);
  const first = await connect(world.liMei, client, tab.doc);
  await first.bell.until(() => first.provider.synced, "the first is synced");
  tab.say("profile", { city: "杭州" });
  const late = await connect(world.zhouYun, client);
  await late.bell.until(() => factsOf(late).length === 1, "the late one has the fact");
  late.provider.disconnect();
  tab.say("profile", { city: "宁波" });
  late.provider.protocols = ["queqiao", await world.zhouYun.visitor.ticket()];
  late.provider.connect();
  await late.bell.until(() => factsOf(late).length === 2, "it catches up");
  expect(factsOf(late)).toEqual(factsOf(first));
});

test("[PW1] presence reaches stock providers, with the name of the session", async () => {
  const { client } = await world.register();
  const [one, two] = [await connect(world.liMei, client), await connect(world.zhouMin, client)];
  one.provider.awareness.setLocalState({ user: { name: "somebody else" } });
  const seen = () => two.provider.awareness.getStates().get(one.doc.clientID);
  await two.bell.until(() => seen() !== undefined, "the second sees the first");
  expect(seen()).toEqual({ staff: world.liMei.id, name: "李梅" });
  one.destroy();
  await two.bell.until(() => seen() === undefined, "the second sees the first go");
});

test("[PW1] the close codes are the socket's: a stock provider gives up at what is final", async () => {
  const { contact, client } = await world.register();
  const curious = await connect(world.zhouYun, contact);
  await curious.bell.until(() => curious.closed() !== undefined, "the provider gives up");
  expect(curious.closed()).toMatchObject({ code: 4403 });
  const forger = world.sit(world.zhouYun);
  const writing = await connect(world.zhouYun, client, forger.doc);
  await writing.bell.until(() => writing.provider.synced, "the reader is synced");
  forger.say("profile", { city: "宁波" });
  await writing.bell.until(() => writing.closed() !== undefined, "the provider gives up");
  expect(writing.closed()).toMatchObject({ code: 4403 });
});

test("[PW2] heartbeats are presence messages with nobody in them, and nothing of ours comes", async () => {
  const { client } = await world.register();
  const stock = await connect(world.liMei, client);
  await stock.bell.until(() => stock.provider.synced, "it is synced");
  const messages: number[][] = [];
  stock.provider.ws?.addEventListener("message", ({ data }) => {
    messages.push([...new Uint8Array(data as ArrayBuffer)]);
    stock.bell.ring();
  });
  const tab = world.sit(world.liMei);
  tab.say("profile", { city: "杭州" });
  Y.applyUpdate(stock.doc, Y.encodeStateAsUpdate(tab.doc));
  await stock.bell.until(() => messages.length >= 3, "heartbeats come");
  expect(messages.every((bytes) => bytes.join() === "1,1,0")).toBe(true);
});
