/** What screens hang on stays as it is while news arrive. */
import { createEffect, createRoot } from "solid-js";
import { expect, test } from "vitest";
import { idOf, nameOf } from "#shared/documents";
import { until } from "../platform/fake.ts";
import { firstPassword, makeAt, openOffice, untilState, workOf, zhou } from "./fake-office.ts";

const wang = idOf("client", "01JA0000000000000000000WNG");
const serves = { client: "01JA0000000000000000000WNG", staff: zhou, as: "assigned" };

/** 周敏 has the card of 王秀英 open, and notes down every status and every access it shows. */
async function watchCard() {
  const office = openOffice();
  makeAt(office, wang);
  office.assignments.push(serves);
  const { session } = await office.openTab();
  await untilState(session, "signedOut");
  await session.signIn("zhoumin", firstPassword);
  const work = await workOf(session);
  await until(() => work.directory.assignments().length > 0, "the directory");
  const card = work.openDocument(wang);
  await until(() => card.status() === "here" && card.isCurrent(), "the card");
  const statuses: string[] = [];
  const accesses: unknown[] = [];
  createRoot(() => {
    createEffect(() => statuses.push(card.status()));
    createEffect(() => accesses.push(card.access()));
  });
  return { office, work, card, statuses, accesses };
}

const cityOf = ({ card }: Pick<Awaited<ReturnType<typeof watchCard>>, "card">) =>
  card.projection().value("profile", "city");

test("a card that begins a new epoch is shown as it was until the new copy is there", async () => {
  const { office, card, statuses } = await watchCard();
  card.append("profile", { city: "杭州" });
  card.append("profile", { height: 165 });
  await until(() => card.state().type === "saved", "saved");
  const cities: unknown[] = [];
  createRoot(() => createEffect(() => cities.push(cityOf({ card }))));
  office.relay.begin(nameOf(wang), "compacted", ({ says }) => "city" in says);
  await until(() => card.projection().value("profile", "height") === undefined, "the new copy");
  expect(new Set(cities)).toEqual(new Set(["杭州"]));
  expect(statuses).toEqual(["here"]);
});

test("a card stays while its refused words go to the drawer, and takes no word before it is read again", async () => {
  const { office, work, card, statuses } = await watchCard();
  office.relay.refusals.set(nameOf(wang), 4409);
  card.append("profile", { city: "杭州" });
  await until(() => work.rescueDrawer.entries().length === 1, "the drawer");
  await until(() => cityOf({ card }) === undefined, "the new copy");
  expect(statuses).toEqual(["here"]);
  expect(card.append("profile", { city: "宁波" }).ok).toBe(true);
});

test("a card stays while a relay that says no is doubted, and goes when it is sure", async () => {
  const { office, work, card, statuses } = await watchCard();
  office.relay.closed.set(nameOf(wang), 4403);
  office.relay.cutLines();
  await until(() => work.sync.connection() !== "connected", "the cut");
  work.sync.retry();
  await until(() => card.status() === "notAllowed", "not allowed");
  expect(statuses).toEqual(["here", "notAllowed"]);
});

test("a directory that says the same again disturbs nobody", async () => {
  const { work, office, accesses } = await watchCard();
  await work.directory.refresh();
  office.relay.ring();
  await work.directory.refresh();
  expect(accesses).toHaveLength(1);
});
