import { createEffect, createRoot } from "solid-js";
import { expect, test } from "vitest";
import { appendFacts, factIdSchema, idOf, nameOf } from "#shared/documents";
import { clientIdSchema } from "#shared/kernel";
import { until } from "../platform/fake.ts";
import { firstPassword, makeAt, openOffice, workOf, zhou } from "./fake-office.ts";
import { isWhole } from "./whole.ts";
import type { Work } from "./work.ts";

const wang = clientIdSchema.parse("01JA0000000000000000000WNG");
const agreement = idOf("agreement", wang);

/** An office whose relay has an agreement of 王秀英, who is 周敏's. */
function openAgreement() {
  const office = openOffice();
  makeAt(office, idOf("client", wang));
  const there = makeAt(office, agreement);
  office.assignments.push({ client: wang, staff: zhou, as: "assigned" });
  const colleagueSays = (): void => {
    const id = factIdSchema.parse("ZZZZZZZZZZ.1");
    const says = { amountFen: 100 };
    appendFacts(there, [{ id, at: 1, by: zhou, about: "receipt/1", says, v: 1 }], "colleague");
    office.relay.changed(nameOf(agreement));
  };
  const sitDown = async () => {
    const { tab, session } = await office.openTab();
    await until(() => session.state().type !== "checking", "the door");
    if (session.state().type === "locked") await session.unlock(zhou, firstPassword);
    else await session.signIn("zhoumin", firstPassword);
    return { tab, work: await workOf(session) };
  };
  return { office, colleagueSays, sitDown };
}

/** What there was of the agreement each time somebody might have concluded something from it. */
function concludedFrom(work: Work): readonly number[] {
  const seen: number[] = [];
  createRoot(() => {
    const live = work.openDocument(agreement);
    createEffect(() => isWhole(work.sync, [live]) && seen.push(live.projection().facts().length));
  });
  return seen;
}

test("nothing is concluded before the first copy is complete", async () => {
  const { office, colleagueSays, sitDown } = openAgreement();
  colleagueSays();
  const letFeed = office.relay.holdFeed();
  const { work } = await sitDown();
  const seen = concludedFrom(work);
  await until(() => work.sync.connection() === "connected", "the line");
  expect(seen).toEqual([]);
  letFeed();
  await until(() => seen.length > 0, "the first copy");
  expect(new Set(seen)).toEqual(new Set([1]));
});

test("what a colleague said while this device was away is here before anything is concluded", async () => {
  const { office, colleagueSays, sitDown } = openAgreement();
  const first = await sitDown();
  await until(() => first.work.sync.completeness().type === "complete", "the first copy");
  first.tab.kill();
  colleagueSays();
  const letFeed = office.relay.holdFeed();
  const { work } = await sitDown();
  const seen = concludedFrom(work);
  await until(() => seen.length > 0, "the relay's word of the document");
  expect(new Set(seen)).toEqual(new Set([1]));
  letFeed();
});

test("without the relay one goes on with what is here", async () => {
  const { office, sitDown } = openAgreement();
  const { work } = await sitDown();
  await until(() => work.sync.completeness().type === "complete", "the first copy");
  office.relay.stop();
  await until(() => work.sync.connection() === "offline", "the line is lost");
  const seen = concludedFrom(work);
  await until(() => seen.length > 0, "it is here");
  expect(new Set(seen)).toEqual(new Set([0]));
});
