/** After two met: who is asked when, how they stand, what refusals teach, and the way with its gaps. */
import { randomBytes } from "node:crypto";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { introductionOf, nameOf } from "#shared/documents";
import type { ClientId } from "#shared/kernel";
import { newId } from "../support/agency.ts";
import { type Agency, clientOn } from "./support/agency.ts";
import { oneAgencyForThisFile } from "./support/agency-of-file.ts";
import { test } from "./support/browser.ts";
import { saved, write } from "./support/case-file.ts";
import { openClient, register } from "./support/clients.ts";
import { goTo } from "./support/entrance.ts";
import { inspect } from "./support/inspect.ts";
import { sayAt } from "./support/say-at.ts";
import { allSaved, connectNow } from "./support/sync-state.ts";
import { t } from "./support/words.ts";

const theAgency = oneAgencyForThisFile();
const dayMs = 86_400_000;
const daysAgo = (days: number): number => Date.now() - days * dayMs;
const section = (page: Page, title: string) => page.getByRole("region", { name: title });
const sheet = (page: Page) => page.getByRole("dialog");
const press = (place: Page | Locator, name: string) =>
  place.getByRole("button", { name, exact: true }).click();
const pick = (place: Page | Locator, word: string) =>
  place.getByText(word, { exact: true }).click();

const pair = (a: ClientId, b: ClientId): string => nameOf(introductionOf(a, b));

/** 林晓岚 registers people; answers their ids by name. */
async function registerAll(
  page: Page,
  people: readonly { readonly name: string; readonly sex: "female" | "male" }[],
): Promise<(name: string) => ClientId> {
  const ids = new Map<string, ClientId>();
  for (const person of people) {
    await goTo(page, "clients");
    await register(page, person);
    ids.set(person.name, clientOn(page));
  }
  await allSaved(page);
  return (name) => {
    const id = ids.get(name);
    if (!id) throw new Error(`${name} was not registered`);
    return id;
  };
}

async function openFollowUp(page: Page, name: string): Promise<void> {
  await goTo(page, "clients");
  await page.getByText(t("clients.all"), { exact: true }).click();
  await openClient(page, name);
  await page.getByRole("link", { name: t("followUp.open") }).click();
  await page.getByRole("heading", { name: t("followUp.pageTitle", name) }).waitFor();
}

const pairOf = (page: Page, name: string): Locator =>
  section(page, t("followUp.pairs")).getByRole("listitem", { name });

/** Says how two stand, and whose word it is. */
async function sayRelation(page: Page, name: string, stage: string, word: string): Promise<void> {
  await press(pairOf(page, name), `${t("followUp.setRelation")}: ${name}`);
  await pick(sheet(page), stage);
  await pick(sheet(page), word);
  await press(sheet(page), t("followUp.save"));
  await sheet(page).waitFor({ state: "detached" });
}

async function atDesk(): Promise<{ agency: Agency; lin: Page }> {
  const agency = await theAgency();
  const linXiaolan = await agency.join({ name: "林晓岚", roles: ["matchmaker"] });
  return { agency, lin: await agency.sitDown(linXiaolan) };
}

test("三.4.b after a meeting both are asked in time, and two who hear different things apart both see it", async () => {
  const { agency, lin } = await atDesk();
  const idOf = await registerAll(lin, [
    { name: "王敏", sex: "female" },
    { name: "赵磊", sex: "male" },
  ]);
  const time = { fromMs: daysAgo(4), toMs: daysAgo(4) + 3_600_000 };
  await sayAt(agency.admin, {
    [pair(idOf("王敏"), idOf("赵磊"))]: [
      [`meeting/${newId(randomBytes)}`, { round: 1, time, ended: { is: "held", atMs: time.toMs } }],
    ],
  });
  await goTo(lin, "today");
  const due = section(lin, t("today.due"));
  const lines = due.getByRole("list", { name: t("followUp.dueSection") });
  await lines.getByText(`${t("followUp.dueWith", "赵磊")} · ${t("followUp.whyMet", 1)}`).waitFor();
  expect(await lines.getByRole("listitem").count()).toBe(2);
  const zhou = await agency.sitDown(agency.admin);
  await openFollowUp(zhou, "王敏");
  await pairOf(zhou, "赵磊").waitFor();
  await lines.getByRole("link", { name: /^王敏/ }).click();
  await pairOf(lin, "赵磊").waitFor();

  await agency.kill();
  await press(lin, `${t("followUp.talk")}: 赵磊`);
  await press(sheet(lin), t("followUp.save"));
  await sheet(lin).getByText(t("followUp.outcomeNeeded")).waitFor();
  await pick(sheet(lin), t("followUp.outcome").needsHelp);
  await pick(sheet(lin), t("followUp.help").mediated);
  await sheet(lin).getByLabel(t("followUp.note")).fill("约会时总迟到，替她跟对方说说");
  await press(sheet(lin), t("followUp.save"));
  const dueLines = section(lin, t("followUp.dueTitle"));
  await dueLines.getByText(t("followUp.whyMet", 7), { exact: false }).waitFor();
  await sayRelation(lin, "赵磊", t("followUp.stage").inContact, t("followUp.saidByPerson", "王敏"));
  await sayRelation(zhou, "赵磊", t("followUp.stage").exclusive, t("followUp.witness").both);
  await agency.startAgain();
  await Promise.all([connectNow(lin), connectNow(zhou)]);
  await Promise.all([allSaved(lin), allSaved(zhou)]);

  for (const page of [lin, zhou]) {
    await expect
      .poll(() => pairOf(page, "赵磊").textContent())
      .toMatch(/保持联系.*确定关系|确定关系.*保持联系/s);
    await section(page, t("followUp.history"))
      .getByText("约会时总迟到", { exact: false })
      .waitFor();
  }
  await sayRelation(lin, "赵磊", t("followUp.stage").steady, t("followUp.witness").both);
  await lin.getByText(t("followUp.relationResumed", "赵磊", t("followUp.stage").steady)).waitFor();
  await pairOf(zhou, "赵磊").getByText(t("followUp.stage").steady, { exact: false }).waitFor();
  await expect.poll(() => pairOf(zhou, "赵磊").locator(".follow-clash").count()).toBe(0);
  await press(pairOf(lin, "赵磊"), t("followUp.showHistory"));
  const told = lin.getByRole("list", { name: t("followUp.relationHistory") });
  expect(await told.getByRole("listitem").count()).toBe(3);
  expect(await told.textContent()).toContain("周敏");

  await lin.getByRole("link", { name: t("caseFile.file") }).click();
  await section(lin, t("followUp.title")).getByText("赵磊", { exact: false }).first().waitFor();
  await lin.getByRole("link", { name: t("history.title") }).click();
  const history = lin.getByRole("list", { name: t("history.title") });
  await history.getByText(t("history.said.met", "赵磊")).waitFor();
  await history.getByText(t("history.said.stands", "赵磊", t("followUp.stage").steady)).waitFor();
  await history.getByText(t("history.said.followedUp", t("followUp.outcome").needsHelp)).waitFor();
});

test("三.4.b a second promise waits until the first has ended, and two said apart are announced", async () => {
  const { agency, lin } = await atDesk();
  const idOf = await registerAll(lin, [
    { name: "冯涛", sex: "male" },
    { name: "韩磊", sex: "male" },
    { name: "许晴", sex: "female" },
  ]);
  const stage = t("followUp.stage");
  const stands = { stage: "inContact", on: "2026-01-05", word: "both" };
  await sayAt(agency.admin, {
    [pair(idOf("许晴"), idOf("冯涛"))]: [["relation", { stands }]],
    [pair(idOf("许晴"), idOf("韩磊"))]: [["relation", { stands }]],
  });
  const zhou = await agency.sitDown(agency.admin);
  for (const page of [lin, zhou]) {
    await openFollowUp(page, "许晴");
    for (const name of ["冯涛", "韩磊"]) {
      await pairOf(page, name).getByText(stage.inContact, { exact: false }).waitFor();
    }
  }
  await sayRelation(lin, "冯涛", stage.exclusive, t("followUp.witness").both);
  await press(pairOf(lin, "韩磊"), `${t("followUp.setRelation")}: 韩磊`);
  await pick(sheet(lin), stage.exclusive);
  await sheet(lin)
    .getByText(t("followUp.promisedTo", "许晴", "冯涛"))
    .waitFor();
  await press(sheet(lin), t("followUp.save"));
  await sheet(lin).getByText(t("followUp.promisedFirst")).waitFor();
  await press(sheet(lin), t("followUp.endedWith", "冯涛"));
  await sheet(lin).getByLabel(t("followUp.relationNote")).fill("两人都说算了");
  await lin.keyboard.press("Escape");
  await pick(sheet(lin).last(), t("shell.goOnWriting"));
  await press(sheet(lin), t("followUp.save"));
  await sheet(lin).waitFor({ state: "detached" });
  await pairOf(lin, "冯涛").getByText("两人都说算了").waitFor();
  await allSaved(lin);
  await pairOf(zhou, "冯涛").getByText("两人都说算了").waitFor();

  await agency.kill();
  await sayRelation(lin, "韩磊", stage.exclusive, t("followUp.witness").both);
  await sayRelation(zhou, "冯涛", stage.engaged, t("followUp.witness").both);
  await agency.startAgain();
  await Promise.all([connectNow(lin), connectNow(zhou)]);
  await Promise.all([allSaved(lin), allSaved(zhou)]);
  const announced = (page: Page) =>
    page.getByRole("status").filter({ hasText: /许晴被同时记为和.*冯涛.*确定关系/ });
  await Promise.all([announced(lin).waitFor(), announced(zhou).waitFor()]);
  await lin.getByRole("link", { name: t("caseFile.file") }).click();
  await announced(lin).waitFor();
  await announced(lin).getByRole("link").click();
  expect(await inspect(lin, "promised to two", { part: ".follow-page" })).toEqual([]);
  await press(announced(lin), t("followUp.endedWith", "冯涛"));
  await press(sheet(lin), t("followUp.save"));
  for (const page of [lin, zhou]) await announced(page).waitFor({ state: "detached" });
});

test("三.4.c what refusals have in common becomes a wish at one press, with before, after and who", async () => {
  const { agency, lin } = await atDesk();
  const men = ["李哲", "陈浩", "孙强", "周凯"] as const;
  const idOf = await registerAll(lin, [
    ...men.map((name) => ({ name, sex: "male" as const })),
    { name: "刘洋", sex: "female" },
  ]);
  await write(lin, t("registry.field").city, "杭州");
  await saved(lin);
  const reasonOf = (name: string): string => (name === "周凯" ? "looks" : "distance");
  const liuYang = idOf("刘洋");
  await sayAt(agency.admin, {
    ...Object.fromEntries(
      men.map((name) => [
        pair(liuYang, idOf(name)),
        [
          [
            `answer/1.${liuYang}`,
            { given: { is: "no", reasons: [reasonOf(name)], atMs: daysAgo(1) } },
          ],
        ] as const,
      ]),
    ),
    [`client/${liuYang}@1`]: [
      ["wish/city", { value: { anyOf: ["杭州", "宁波"] }, importance: "open" }],
    ],
  });
  await openFollowUp(lin, "刘洋");
  const found = section(lin, t("followUp.suggestions"));
  await found.getByText(t("followUp.pattern", 3, 4, t("followUp.reason").distance)).waitFor();
  await agency.kill();
  const city = t("registry.field").city;
  await press(found, `${t("followUp.applyWish")}: ${city}`);
  await found.waitFor({ state: "detached" });
  const changes = section(lin, t("followUp.wishes")).getByRole("listitem");
  await expect.poll(() => changes.first().textContent()).toContain("林晓岚");
  const [latest = "", first = ""] = await changes.allTextContents();
  expect(latest).toMatch(/杭州或宁波.*→.*杭州.*很重要.*根据反馈/);
  expect(first).toMatch(/不限.*→.*杭州或宁波.*周敏/);
  await lin.keyboard.press("Control+z");
  await found.waitFor();
  await lin.keyboard.press("Control+Shift+z");
  await found.waitFor({ state: "detached" });
  await agency.startAgain();
  await connectNow(lin);
  await allSaved(lin);

  const zhou = await agency.sitDown(agency.admin);
  await openFollowUp(zhou, "刘洋");
  await section(zhou, t("followUp.wishes"))
    .getByText("根据反馈", { exact: false })
    .first()
    .waitFor();
});

test("三.6.a a stage is left with a gap or skipped only with a reason, and both leave a trace", async () => {
  const { agency, lin } = await atDesk();
  await register(lin, { name: "孙悦", sex: "female" });
  await saved(lin);
  await agency.kill();
  const stage = t("casework.stage");
  await press(lin, t("caseFile.moveTo", stage.consultation));
  await sheet(lin).getByText(t("casework.missing").phone, { exact: false }).waitFor();
  await press(sheet(lin), t("common.confirm"));
  await sheet(lin).getByText(t("caseFile.reasonNeeded")).waitFor();
  await pick(sheet(lin), t("casework.reason").askedLater);
  await press(sheet(lin), t("common.confirm"));
  await lin.getByText(t("caseFile.nextStep", stage.information)).waitFor();

  await press(lin, t("caseFile.otherMoves"));
  await lin.getByRole("menuitem", { name: t("caseFile.skipTo", stage.assessment) }).click();
  await pick(sheet(lin), t("casework.reason").knownFromBefore);
  await press(sheet(lin), t("common.confirm"));
  await lin.getByText(t("caseFile.nextStep", stage.matching)).waitFor();
  await agency.startAgain();
  await connectNow(lin);
  await allSaved(lin);

  const zhou = await agency.sitDown(agency.admin);
  await zhou.getByText(t("clients.all"), { exact: true }).click();
  await openClient(zhou, "孙悦");
  await press(zhou, t("caseFile.journeyHistory"));
  const way = zhou.getByRole("list", { name: t("caseFile.journeyHistory") });
  await way.getByText(t("casework.reason").askedLater, { exact: false }).waitFor();
  expect(await way.textContent()).toContain(t("caseFile.passedOver", t("casework.missing").phone));
  await zhou.getByRole("link", { name: t("history.title") }).click();
  await pick(zhou.getByRole("article"), t("history.sort").way);
  await zhou
    .getByText(t("history.said.moved", stage.consultation, stage.assessment), { exact: false })
    .waitFor();
});

test("the pages of follow-up and history are for everybody", async () => {
  const { lin } = await atDesk();
  await registerAll(lin, [
    { name: "郑浩", sex: "male" },
    { name: "吴静", sex: "female" },
  ]);
  await openFollowUp(lin, "吴静");
  await press(lin, t("followUp.addPair"));
  await lin.getByRole("textbox", { name: t("followUp.pickPair") }).fill("郑浩");
  await lin.getByRole("button", { name: /^郑浩/ }).click();
  await pairOf(lin, "郑浩").waitFor();
  const found: string[] = [...(await inspect(lin, "following up"))];
  await lin.setViewportSize({ width: 1440, height: 900 });
  await press(pairOf(lin, "郑浩"), `${t("followUp.setRelation")}: 郑浩`);
  found.push(...(await inspect(lin, "how they stand", { part: "dialog" })));
  await lin.setViewportSize({ width: 1440, height: 900 });
  await lin.keyboard.press("Escape");
  await lin.getByRole("link", { name: t("caseFile.file") }).click();
  await lin.getByRole("link", { name: t("history.title") }).click();
  await lin.getByRole("list", { name: t("history.title") }).waitFor();
  found.push(...(await inspect(lin, "the whole history")));
  expect(found).toEqual([]);
});
