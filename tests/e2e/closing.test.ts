/** The end of a service: 林晓岚 ends the one of 王敏, 周敏 watches over what is left. */
import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import type { Agency } from "./support/agency.ts";
import { oneAgencyForThisFile } from "./support/agency-of-file.ts";
import { test } from "./support/browser.ts";
import { lineOf, openClient, register } from "./support/clients.ts";
import { goTo } from "./support/entrance.ts";
import { inspect } from "./support/inspect.ts";
import { allSaved, connectNow } from "./support/sync-state.ts";
import { t } from "./support/words.ts";

const theAgency = oneAgencyForThisFile();
const section = (page: Page, title: string) => page.getByRole("region", { name: title });
const press = (place: Page | Locator, name: string) =>
  place.getByRole("button", { name, exact: true }).click();
const tick = (place: Page | Locator, word: string) =>
  place.getByText(word, { exact: true }).click();
const survey = (page: Page) => section(page, t("closing.surveySection"));
const summary = (page: Page) => section(page, t("closing.summaryTitle"));
const archive = (page: Page) => section(page, t("closing.archive"));

interface Desk {
  readonly agency: Agency;
  readonly lin: Page;
}

/** 林晓岚 serves the client of this story and looks at the end of her service. */
async function openEnd(name: string): Promise<Desk> {
  const agency = await theAgency();
  const linXiaolan = await agency.join({ name: "林晓岚", roles: ["matchmaker"] });
  const lin = await agency.sitDown(linXiaolan);
  await register(lin, { name, sex: "female" });
  await allSaved(lin);
  await goToEnd(lin, name);
  return { agency, lin };
}

async function goToEnd(page: Page, name: string): Promise<void> {
  await section(page, t("closing.section")).getByRole("link").click();
  await page.getByRole("heading", { name: t("closing.titleOf", name) }).waitFor();
}

async function writeSummary(page: Page): Promise<void> {
  await tick(summary(page), t("closing.outcome").left);
  await tick(summary(page), t("closing.cause").movedAway);
  await summary(page)
    .getByLabel(t("closing.summary"), { exact: true })
    .fill("见过一次面，搬去外地");
  await press(summary(page), t("closing.saveSummary"));
  await summary(page).getByText("见过一次面，搬去外地").waitFor();
}

async function skipSurvey(page: Page): Promise<void> {
  await press(survey(page), t("closing.surveySkip"));
  await tick(page.getByRole("dialog"), t("closing.skip").notReached);
  await press(page.getByRole("dialog"), t("common.confirm"));
  await survey(page).getByText(t("closing.skip").notReached).waitFor();
}

async function goToClosings(page: Page): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: t("commands.palette") }).fill("guidang");
  await page.getByRole("option", { name: t("commands.word").goClosings }).click();
  await page.getByRole("heading", { name: t("closing.overview") }).waitFor();
}

const closeButton = (page: Page) =>
  section(page, t("caseFile.closeCase")).getByRole("button", { name: t("caseFile.closeCase") });

test("三.8.a a client answers the survey by a link without an account, once, and the agency reads it", async () => {
  const { agency, lin } = await openEnd("王敏");
  await writeSummary(lin);
  expect(await closeButton(lin).isDisabled()).toBe(true);

  await press(survey(lin), t("closing.surveyByLink"));
  const dialog = lin.getByRole("dialog");
  await dialog.getByRole("img", { name: t("closing.qrLabel") }).waitFor();
  const link = await dialog.getByLabel(t("closing.linkLabel"), { exact: true }).inputValue();
  await press(dialog, t("common.done"));
  await survey(lin).getByText("还没有收到问卷").waitFor();

  const home = await (await agency.openBrowser()).newPage();
  await home.goto(link);
  await home.getByRole("heading", { name: t("closing.surveyTitle") }).waitFor();
  const page = await home.locator("main").textContent();
  expect(page).toContain("鹊桥测试所");
  expect(page).not.toMatch(/王敏|林晓岚/);
  await press(home, t("closing.surveySend"));
  await home.getByText(t("closing.surveyEmpty")).waitFor();
  const overall = home.getByRole("group", { name: t("closing.surveyItem").overall });
  await tick(overall, t("closing.surveyStep")[5]);
  await home.getByLabel(t("closing.surveyWords")).fill("谢谢林老师");
  await press(home, t("closing.surveySend"));
  await home.getByRole("heading", { name: t("closing.surveyThanks") }).waitFor();

  const again = await home.context().newPage();
  await again.goto(link);
  await again.getByText(t("refusals.surveyAnswered")).waitFor();

  await press(survey(lin), t("closing.askAnswer"));
  await survey(lin).getByText("谢谢林老师").waitFor();
  await survey(lin).getByText(t("closing.surveyWay").link).waitFor();
  await survey(lin).getByText("还没有收到问卷").waitFor({ state: "detached" });
  await expect.poll(() => closeButton(lin).isDisabled()).toBe(false);
});

test("三.8.b an archived client is in no list, found as archived by the whole name, and taken out for a reason", async () => {
  const { agency, lin } = await openEnd("郑爽");
  await writeSummary(lin);
  await skipSurvey(lin);
  await closeButton(lin).click();
  await section(lin, t("caseFile.closeCase")).getByText(t("closing.isClosed")).waitFor();
  await allSaved(lin);

  await agency.kill();
  await press(archive(lin), t("closing.putAway"));
  const reason = archive(lin).getByLabel(t("closing.retentionWhy"));
  expect(await reason.inputValue()).toBe(t("closing.retentionReason").enquiryOnly);
  await press(archive(lin), t("closing.putAway"));
  await archive(lin)
    .getByRole("button", { name: t("closing.reopen") })
    .waitFor();

  await goTo(lin, "clients");
  await lineOf(lin, "郑爽").waitFor({ state: "detached" });
  const field = lin.getByRole("searchbox").first();
  await field.fill("郑");
  await lin.getByRole("list", { name: t("clients.list") }).waitFor({ state: "detached" });
  await field.fill("郑爽");
  await lineOf(lin, "郑爽").getByText(t("clients.archived")).waitFor();

  await agency.startAgain();
  await connectNow(lin);
  await allSaved(lin);
  const zhou = await agency.sitDown(agency.admin);
  await zhou.getByText(t("clients.all"), { exact: true }).click();
  await zhou.getByRole("searchbox").first().fill("郑爽");
  await openClient(zhou, "郑爽");
  await zhou.getByText(t("closing.archivedOnlyRead")).waitFor();
  expect(await zhou.locator(".case-columns button:enabled").count()).toBe(0);
  await section(zhou, t("followUp.title")).getByRole("link").first().click();
  await zhou.getByRole("heading", { name: t("followUp.pageTitle", "郑爽") }).waitFor();
  await zhou.getByText(t("closing.archivedOnlyRead")).waitFor();
  expect(await zhou.getByRole("button", { name: t("followUp.talk") }).count()).toBe(0);
  await zhou.getByRole("link", { name: t("caseFile.file") }).click();
  await goToEnd(zhou, "郑爽");
  await press(archive(zhou), t("closing.reopen"));
  const dialog = zhou.getByRole("dialog");
  await press(dialog, t("common.confirm"));
  await dialog.getByText(t("caseFile.reasonNeeded")).waitFor();
  await tick(dialog, t("closing.archiveReason").cameBack);
  await press(dialog, t("common.confirm"));
  await archive(zhou).getByText(t("closing.archiveNote")).waitFor();

  await field.fill("");
  await lineOf(lin, "郑爽").waitFor();
});

test("三.8.b on its day a supervisor erases an archived file for ever, and it is gone from every device", async () => {
  const { agency, lin } = await openEnd("孙悦");
  await writeSummary(lin);
  await skipSurvey(lin);
  await closeButton(lin).click();
  await press(archive(lin), t("closing.putAway"));
  await archive(lin).getByLabel(t("closing.eraseOn")).fill("2026-01-01");
  await press(archive(lin), t("closing.putAway"));
  await archive(lin)
    .getByRole("button", { name: t("closing.reopen") })
    .waitFor();
  await allSaved(lin);

  const zhou = await agency.sitDown(agency.admin);
  await goToClosings(zhou);
  await press(section(zhou, t("closing.erasuresDue")), t("closing.erase"));
  await press(zhou.getByRole("dialog"), t("closing.eraseForEver"));
  await zhou.getByText(t("closing.noErasuresDue")).waitFor();
  await goTo(lin, "clients");
  await lin.getByRole("searchbox").first().fill("孙悦");
  await lin.getByText(t("clients.archived")).waitFor({ state: "detached" });
});

test("三.8.c what a service taught becomes something with an owner and a day, and a request is answered in time", async () => {
  const { agency, lin } = await openEnd("吴静");
  // A text is saved by leaving, whichever way.
  const course = summary(lin).getByLabel(t("closing.summary"), { exact: true });
  await course.fill("打过两次电话");
  await lin.getByRole("link", { name: t("caseFile.file") }).click();
  await goToEnd(lin, "吴静");
  expect(await course.inputValue()).toBe("打过两次电话");
  await writeSummary(lin);
  const better = section(lin, t("closing.improvements"));
  await press(better, t("closing.addImprovement"));
  await press(better, t("common.save"));
  await better.getByText(t("refusals.needed")).waitFor();
  await better.getByLabel(t("closing.improvementText")).fill("推荐前先问清是否打算搬家");
  await lin.getByRole("link", { name: t("caseFile.file") }).click();
  await tick(lin.getByRole("dialog"), t("shell.goOnWriting"));
  await better.getByLabel(t("closing.owner")).selectOption({ label: "周敏" });
  await press(better, t("common.save"));
  await better.getByText("推荐前先问清是否打算搬家").waitFor();

  const rights = section(lin, t("closing.rights"));
  await press(rights, t("closing.addRequest"));
  await tick(rights, t("closing.rightsKind").copy);
  await press(rights, t("common.save"));
  await rights.getByText(/前答复$/).waitFor();
  await press(section(lin, t("closing.copy")), t("closing.copyMake"));
  const why = lin.getByRole("dialog");
  await press(why, t("closing.copySave"));
  await why.getByText(t("caseFile.reasonNeeded")).waitFor();
  await tick(why, t("print.why").clientAsked);
  const saving = lin.waitForEvent("download");
  await press(why, t("closing.copySave"));
  const file = await saving;
  expect(file.suggestedFilename()).toContain("吴静");
  const copy = readFileSync(await file.path(), "utf8");
  for (const words of [t("closing.copyHolds"), t("closing.copyLeftOut"), "打过两次电话"])
    expect(copy).toContain(words);
  await allSaved(lin);

  const zhou = await agency.sitDown(agency.admin);
  await goToClosings(zhou);
  const items = section(zhou, t("closing.improvements")).getByRole("listitem");
  await items.filter({ hasText: "推荐前先问清是否打算搬家" }).getByText("周敏").waitFor();
  await section(zhou, t("closing.requestsDue")).getByText(t("closing.rightsKind").copy).waitFor();

  await press(rights, t("closing.answer"));
  await tick(rights, t("closing.rightsOutcome").done);
  await rights.getByLabel(t("closing.rightsText"), { exact: true }).fill("已当面交给本人");
  await press(rights, t("common.save"));
  await rights.getByText("已当面交给本人").waitFor();
  await section(zhou, t("closing.requestsDue")).getByText(t("closing.noRequestsDue")).waitFor();
  expect(
    await inspect(lin, "the end of a service", { part: ".closing-page", isBriefByNight: true }),
  ).toEqual([]);
});
