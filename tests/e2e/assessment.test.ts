/** Consultation and assessment: an interview, a questionnaire in the client's hands, and the wishes that follow. */
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { createProjection } from "#shared/documents";
import { instrumentOf } from "#shared/questionnaires";
import { readLog } from "../chaos/read-log.ts";
import { type Agency, clientOn } from "./support/agency.ts";
import { oneAgencyForThisFile } from "./support/agency-of-file.ts";
import { test } from "./support/browser.ts";
import { allow, choose, rowOf, write } from "./support/case-file.ts";
import { openClient, register } from "./support/clients.ts";
import { unlock } from "./support/entrance.ts";
import { allSaved, connectNow } from "./support/sync-state.ts";
import { t } from "./support/words.ts";

const theAgency = oneAgencyForThisFile();
const field = t("registry.field");
const value = t("registry.value");

/** 林晓岚 serves somebody who came for the first time. */
async function openConsultation(name: string) {
  const agency = await theAgency();
  const linXiaolan = await agency.join({ name: "林晓岚", roles: ["matchmaker"] });
  const lin = await agency.sitDown(linXiaolan);
  await register(lin, { name, sex: "female", born: "1992-5-20" });
  return { agency, lin, client: clientOn(lin) };
}

/** What the relay has of a document of the client, once it is dead. */
async function logOf(agency: Agency, client: string, kind: "client" | "case" | "assessment") {
  const [logged] = await readLog(agency.dataFolder, [`${kind}/${client}@1`]);
  return createProjection((logged?.facts ?? []).map(({ fact }) => fact));
}

const goTo = (page: Page, where: "toInterview" | "toAssessment") =>
  page.getByRole("link", { name: t(`consultation.${where}`), exact: true }).click();

const begin = async (page: Page) => {
  await goTo(page, "toInterview");
  await page.getByRole("button", { name: t("consultation.begin") }).click();
};

const part = (page: Page, name: keyof ReturnType<typeof sections>) =>
  page
    .getByRole("navigation", { name: t("consultation.sections") })
    .getByRole("button", { name: sections()[name] })
    .click();
const sections = () => t("consultation.section");

const question = (page: Page, id: string) => page.locator(`[data-question="${id}"]`);
const contradiction = (page: Page, id: string) => page.locator(`[data-contradiction="${id}"]`);

/** Answers a question of a number or of words. */
async function answer(page: Page, id: string, text: string): Promise<void> {
  await question(page, id).locator(".editable").click();
  const box = question(page, id).getByRole("textbox");
  await box.fill(text);
  await box.press("Control+Enter");
  await question(page, id).locator(".editable").filter({ hasText: text }).waitFor();
}

const press = (page: Page, id: string, word: string) =>
  question(page, id).getByRole("button", { name: word, exact: true }).click();

/** Of nobody: the region does not exist. */
const idNumber = "99999919900306005X";

test("三.2.a 林晓岚 interviews 王敏 without the relay: the card fills, and two heights and a paper are held against each other", async () => {
  const { agency, lin, client } = await openConsultation("王敏");
  await write(lin, field.height, "172");
  await allow(lin, "marriage");
  await choose(lin, field.maritalStatus, value.maritalStatus.divorced);
  const paper = lin.locator(".claim").filter({ hasText: t("casework.claim").marriageEnd });
  await paper.getByRole("button", { name: t("caseFile.quickWay").originalSeen }).click();
  await allSaved(lin);
  await agency.kill();

  await begin(lin);
  await write(lin, field.height, "168");
  const heights = contradiction(lin, "saidTwice.height");
  for (const said of ["168 cm", "172 cm"]) await heights.getByText(said).waitFor();
  await heights.getByText(t("consultation.where").card, { exact: false }).first().waitFor();
  await choose(lin, field.education, value.education.bachelor);
  await choose(lin, field.maritalStatus, value.maritalStatus.neverMarried);
  await answer(lin, "whyNow", "工作稳定了，想成家");
  await press(lin, "whoseWish", "自己的");
  await part(lin, "family");
  await question(lin, "familyConditions")
    .getByRole("button", { name: t("consultation.declined") })
    .click();
  await question(lin, "familyConditions").getByText(t("registry.declined")).waitFor();

  await lin.getByRole("link", { name: t("caseFile.file") }).click();
  await rowOf(lin, field.height).getByText(t("consultation.inInterview")).waitFor();
  await lin.getByText(t("consultation.contradictionsCount", 3)).waitFor();

  await goTo(lin, "toInterview");
  await contradiction(lin, "paperOfMarriage.maritalStatus")
    .getByText(t("casework.verificationWay").originalSeen)
    .waitFor();
  await lin.getByRole("button", { name: t("consultation.idNumber") }).click();
  await allow(lin, "papers");
  await lin.getByLabel(t("consultation.idNumber")).fill("999999199003060051");
  await lin.getByRole("button", { name: t("consultation.idCheck"), exact: true }).click();
  await lin.getByText(t("registry.refused.wrongChecksum")).waitFor();
  await lin.getByLabel(t("consultation.idNumber")).fill(idNumber);
  await lin.getByRole("button", { name: t("consultation.idCheck"), exact: true }).click();
  await contradiction(lin, "bornOnPaper.birthDate").getByText("1990年3月6日").waitFor();
  await heights.getByRole("button", { name: t("consultation.settle").cleared }).click();
  await heights.waitFor({ state: "detached" });
  await agency.startAgain();
  await connectNow(lin);
  await allSaved(lin);
  await agency.kill();

  const card = await logOf(agency, client, "client");
  const [height] = card.history("profile", "height");
  expect(height?.value).toBe(168);
  const file = await logOf(agency, client, "case");
  const [interview = ""] = file.entities("interview");
  expect(`interview/${card.value(`saidBy/${height?.fact.id}`, "interview")}`).toBe(interview);
  const of = (id: string) => `answer/${interview.replace("interview/", "")}.${id}`;
  expect(file.value(of("whyNow"), "value")).toEqual({ text: "工作稳定了，想成家" });
  expect(file.value(of("whoseWish"), "value")).toEqual({ codes: ["own"] });
  expect(file.value(of("familyConditions"), "declined")).toBe(true);
  expect(file.value("verification/identity", "bornOn")).toBe("1990-03-06");
  expect(JSON.stringify(file.facts())).not.toContain(idNumber);
  expect(file.value("contradiction/saidTwice.height", "settled")).toMatchObject({
    how: "cleared",
  });
});

/** What 王敏 answers to the marriage values: children matter much, the rest is in the middle. */
const repliesOfWang: Readonly<Record<string, number | undefined>> = { k1: 5, k2: 1, k3: 5 };

test("三.2.b 周洁 fills a questionnaire on the office's tablet while the relay dies; only who serves her sees what came of it", async () => {
  const { agency, lin } = await openConsultation("周洁");
  const fangTing = await agency.join({ name: "方婷", roles: ["reception"] });
  await allSaved(lin);
  const address = new URL(lin.url()).pathname;
  await goTo(lin, "toAssessment");
  await lin.getByText(t("casework.consent").assessment.text).waitFor();
  expect(await lin.locator(".instrument").count()).toBe(0);
  await lin.getByRole("button", { name: t("consultation.clientAllows") }).click();
  await lin
    .locator('[data-instrument="marriageValues"]')
    .getByRole("button", { name: new RegExp(`^${t("consultation.handOver")}`) })
    .click();
  const dialog = lin.getByRole("dialog", { name: t("consultation.handOverTitle") });
  await dialog.getByRole("button", { name: t("consultation.handOverNow") }).click();
  await lin.getByRole("button", { name: t("consultation.handedBegin") }).click();

  const items = instrumentOf("marriageValues", 1)?.items ?? [];
  for (const [at, item] of items.entries()) {
    await lin.getByRole("heading", { name: item.words.zh }).waitFor();
    if (at === 4) await agency.kill();
    if (at === 6) await lin.getByRole("button", { name: t("consultation.handedSkip") }).click();
    else await lin.keyboard.press(String(repliesOfWang[item.id] ?? 3));
  }
  await lin.getByRole("heading", { name: t("consultation.handedBehind") }).waitFor();
  expect(await lin.getByRole("navigation").count()).toBe(0);
  await lin.keyboard.press("Control+k");
  await lin.goBack();
  await lin.getByRole("heading", { name: t("consultation.handedBehind") }).waitFor();
  expect(await lin.getByRole("dialog").count()).toBe(0);
  await lin.getByRole("button", { name: t("consultation.finish") }).click();
  await lin.getByRole("heading", { name: t("consultation.handedThanks") }).waitFor();
  const another = await lin.context().newPage();
  await another.goto(address);
  await another.getByRole("heading", { name: t("signIn.unlockTitle", "林晓岚") }).waitFor();
  await another.close();
  await lin.getByRole("button", { name: t("consultation.handedReturn") }).click();
  await unlock(lin);

  await goTo(lin, "toAssessment");
  const children = lin.locator('.result [data-scale="children"]');
  await children.getByText(t("consultation.band").high, { exact: true }).waitFor();
  await children.getByText(t("consultation.answeredOf", 3, 3)).waitFor();
  await lin
    .locator('.result [data-scale="parents"]')
    .getByText(t("consultation.prorated"), { exact: false })
    .waitFor();
  await agency.startAgain();
  await connectNow(lin);
  await allSaved(lin);

  const fang = await agency.sitDown(fangTing);
  await openClient(fang, "周洁");
  await rowOf(fang, field.height).waitFor();
  expect(await fang.getByRole("heading", { name: t("consultation.title") }).count()).toBe(0);
});

test("三.2.c the answers propose wishes that cite the interview, and one press writes one on the card", async () => {
  const { agency, lin, client } = await openConsultation("刘洋");
  await begin(lin);
  await part(lin, "expectations");
  await answer(lin, "youngest", "30");
  await answer(lin, "oldest", "38");
  await press(lin, "leastSchooling", "本科");
  await press(lin, "firm", "年龄");
  const age = lin.locator('.proposal[data-criterion="age"]');
  const asked = "对方最小多少岁？";
  await age.getByText(t("consultation.because", asked, "30 岁")).waitFor();
  await age.getByText(t("consultation.weight").must, { exact: false }).waitFor();
  await allSaved(lin);
  await age.getByRole("button", { name: t("consultation.take") }).click();
  await age.waitFor({ state: "detached" });
  const schooling = lin.locator('.proposal[data-criterion="education"]');
  await schooling.getByRole("button", { name: t("consultation.leaveOut") }).click();
  await schooling.waitFor({ state: "detached" });
  await allSaved(lin);
  await agency.kill();

  const card = await logOf(agency, client, "client");
  expect(card.value("wish/age", "value")).toEqual({ min: 30, max: 38 });
  expect(card.value("wish/age", "importance")).toBe("must");
  expect(card.value("wish/education", "value")).toBeUndefined();
  const [wish] = card.history("wish/age", "value");
  const [interview = ""] = (await logOf(agency, client, "case")).entities("interview");
  expect(`interview/${card.value(`saidBy/${wish?.fact.id}`, "interview")}`).toBe(interview);
});
