/** What an agency knows of a client: asked, declined, seen, allowed and taken back, also without the relay. */
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { createProjection } from "#shared/documents";
import { readLog } from "../chaos/read-log.ts";
import { type Agency, clientOn } from "./support/agency.ts";
import { oneAgencyForThisFile } from "./support/agency-of-file.ts";
import { test } from "./support/browser.ts";
import { allow, choose, gateOf, openEditor, reads, rowOf, write } from "./support/case-file.ts";
import { openClient, register, registerSheet } from "./support/clients.ts";
import { allSaved, badgeSays, connectNow } from "./support/sync-state.ts";
import { t } from "./support/words.ts";

const theAgency = oneAgencyForThisFile();
const field = t("registry.field");
const value = t("registry.value");
const consent = t("casework.consent");

const claimOf = (page: Page, claim: string) => page.locator(".claim").filter({ hasText: claim });

/** What the relay has of one of the documents of the client on a page, once it is dead. */
async function logOf(agency: Agency, client: string, kind: "client" | "case" | "agreement") {
  const [logged] = await readLog(agency.dataFolder, [`${kind}/${client}@1`]);
  return createProjection((logged?.facts ?? []).map(({ fact }) => fact));
}

/** 林晓岚 serves 王敏, and 周敏 looks on. */
async function openTogether(): Promise<{ agency: Agency; lin: Page; zhou: Page }> {
  const agency = await theAgency();
  const linXiaolan = await agency.join({ name: "林晓岚", roles: ["matchmaker"] });
  const [zhou, lin] = await Promise.all([agency.sitDown(agency.admin), agency.sitDown(linXiaolan)]);
  await register(lin, { name: "王敏", sex: "female", born: "1992-5-20" });
  await allSaved(lin);
  await openClient(zhou, "王敏");
  return { agency, lin, zhou };
}

test("a self-description, a paper and a refusal are taken down without the relay, and a consent taken back meanwhile hides what it covered", async () => {
  const { agency, lin, zhou } = await openTogether();
  const client = clientOn(lin);
  await allow(lin, "marriage");
  await choose(lin, field.maritalStatus, value.maritalStatus.divorced);
  await reads(zhou, field.maritalStatus, value.maritalStatus.divorced);
  await Promise.all([allSaved(lin), allSaved(zhou)]);
  await agency.kill();

  await lin.getByRole("button", { name: t("caseFile.paste") }).click();
  const dialog = lin.getByRole("dialog", { name: t("caseFile.paste") });
  await dialog
    .getByRole("textbox")
    .fill(
      "身高165，体重130，本科，有房，年薪15万，离异带女儿，现居杭州。希望对方身高175以上，博士",
    );
  await dialog.getByText(t("caseFile.pasteNeedsConsent")).waitFor();
  await dialog.getByRole("button", { name: "65 kg" }).click();
  await dialog.getByRole("button", { name: value.housing.ownedMortgage }).click();
  await dialog.getByRole("checkbox", { name: `${field.city} 杭州` }).uncheck();
  await dialog.getByRole("button", { name: t("caseFile.pasteTake", 6) }).click();
  await reads(lin, field.height, "165 cm");
  await reads(lin, field.weight, "65 kg");
  await reads(lin, field.housing, value.housing.ownedMortgage);
  await reads(lin, field.children, value.children.withClient);
  await reads(lin, field.city, t("caseFile.unsaid"));
  await lin.getByText(t("caseFile.pasteNoteTitle")).waitFor();

  await claimOf(lin, t("casework.claim").identity)
    .getByRole("button", { name: t("caseFile.quickWay").originalSeen })
    .click();
  await claimOf(lin, t("casework.claim").identity)
    .getByText(t("casework.verificationWay").originalSeen + t("caseFile.claimNotKept"))
    .waitFor();
  const editor = await openEditor(lin, field.hometown);
  await editor.press("Tab");
  await lin.keyboard.press("Enter");
  await reads(lin, field.hometown, t("registry.declined"));
  await lin
    .getByRole("button", { name: t("caseFile.sourceNow", t("registry.answerSource").client) })
    .click();
  await lin.getByText(t("registry.answerSource").paper, { exact: true }).click();
  await write(lin, field.householdPlace, "绍兴");

  await zhou.getByRole("button", { name: t("caseFile.openConsents") }).click();
  await zhou.getByRole("checkbox", { name: consent.marriage.title }).uncheck();
  await gateOf(zhou, "marriage").waitFor();
  for (const page of [lin, zhou])
    await badgeSays(page, t("sync.offlineUnsent", page === lin ? 3 : 2));

  await agency.startAgain();
  await Promise.all([lin, zhou].map((page) => connectNow(page)));
  await Promise.all([allSaved(lin), allSaved(zhou)]);
  await reads(zhou, field.hometown, t("registry.declined"));
  await reads(zhou, field.householdPlace, "绍兴");
  await rowOf(zhou, field.householdPlace).getByText(t("registry.answerSource").paper).waitFor();
  await claimOf(zhou, t("casework.claim").identity).getByText("林晓岚").waitFor();
  for (const page of [lin, zhou]) {
    await gateOf(page, "marriage").waitFor();
    expect(await rowOf(page, field.maritalStatus).count()).toBe(0);
    expect(await rowOf(page, field.children).count()).toBe(0);
  }

  await agency.kill();
  const card = await logOf(agency, client, "client");
  expect(card.value("profile", "annualIncome")).toBeUndefined();
  expect(card.value("verified/identity", "on")).toBeDefined();
  expect(card.value("consented/marriage", "is")).toBe("withdrawn");
  const seen = await logOf(agency, client, "case");
  expect(seen.value("verification/identity", "evidence")).toBe("seenNotKept");
  const agreed = await logOf(agency, client, "agreement");
  expect(agreed.value("consent/marriage", "given")).toMatchObject({ is: false });
});

test("a son registered by his mother is proposed to nobody before he confirms, and a consent is taken back by the same tick", async () => {
  const agency = await theAgency();
  const page = await agency.sitDown(agency.admin);
  await page
    .locator(".clients-head")
    .getByRole("button", { name: t("clients.register") })
    .click();
  const sheet = registerSheet(page);
  await sheet.getByLabel(t("clients.name")).fill("赵磊");
  await sheet.getByText(t("registry.contactValue").whose.mother, { exact: true }).click();
  await sheet.getByText(t("clients.byOtherNote")).waitFor();
  await sheet.getByRole("button", { name: t("clients.save"), exact: true }).click();
  const waiting = page.getByText(
    t("caseFile.awaitsConfirmation", t("registry.contactValue").whose.mother),
  );
  await waiting.waitFor();
  const client = clientOn(page);
  await page.getByRole("button", { name: t("caseFile.openConsents") }).click();
  const matching = page.getByRole("checkbox", { name: consent.matching.title });
  expect(await matching.isDisabled()).toBe(true);

  await page.getByRole("button", { name: t("caseFile.confirmNow") }).click();
  await page.getByRole("menuitem", { name: t("caseFile.confirmationWay").phone }).click();
  await waiting.waitFor({ state: "detached" });
  await matching.check();
  await page.getByText(t("caseFile.consentGivenSaid", consent.matching.title)).waitFor();
  await matching.uncheck();
  await page.getByText(t("caseFile.consentWithdrawnSaid", consent.matching.title)).waitFor();
  await page.getByRole("button", { name: t("common.undo") }).click();
  await page.waitForFunction(
    (title) =>
      [...document.querySelectorAll(".consent-row")]
        .find((row) => row.textContent?.includes(title))
        ?.querySelector("input")?.checked === true,
    consent.matching.title,
  );
  await matching.uncheck();
  await allSaved(page);

  await agency.kill();
  const card = await logOf(agency, client, "client");
  expect(card.value("matching", "consent")).toBe("withdrawn");
  expect(card.value("ownConfirmation", "how")).toBe("phone");
});

test("a brother and a sister are kept apart, and taking one off the list can be undone", async () => {
  const agency = await theAgency();
  const page = await agency.sitDown(agency.admin);
  await register(page, { name: "陈洁", sex: "female" });
  await register(page, { name: "陈刚", sex: "male" });
  await page.getByRole("button", { name: t("caseFile.addExclusion") }).click();
  const picker = page.getByRole("group", { name: t("caseFile.pickExcluded") });
  await picker.getByRole("textbox").fill("chenjie");
  await picker.getByRole("button", { name: "陈洁" }).click();
  await page.getByText(t("caseFile.excluded", "陈洁")).waitFor();
  const list = page.getByRole("list", { name: t("caseFile.exclusions") });
  await list.getByRole("link", { name: "陈洁" }).waitFor();
  await list.getByRole("button", { name: t("caseFile.dropExclusion", "陈洁") }).click();
  await page.getByText(t("caseFile.noExclusions")).waitFor();
  await page.getByRole("button", { name: t("common.undo") }).click();
  await list.getByRole("link", { name: "陈洁" }).waitFor();

  // Who sent him is no client, and known by name all the same.
  await page.getByRole("button", { name: t("caseFile.addReferral"), exact: true }).click();
  await page.getByLabel(t("caseFile.referrerName")).fill("社区王阿姨");
  await page.getByLabel(t("caseFile.referrerName")).press("Enter");
  await page.getByText(t("caseFile.referralSaid", "社区王阿姨")).waitFor();
  await page.getByRole("button", { name: t("caseFile.dropReferral", "社区王阿姨") }).click();
  await page.getByText(t("caseFile.referralDropped")).waitFor();

  // It was his sister, and her own file tells so.
  await page.getByRole("button", { name: t("caseFile.addReferral"), exact: true }).click();
  const sender = page.getByRole("group", { name: t("caseFile.pickReferral") });
  await sender.getByRole("textbox").fill("chenjie");
  await sender.getByRole("button", { name: "陈洁" }).click();
  await page.getByText(t("caseFile.referralSaid", "陈洁")).waitFor();
  await list.getByRole("link", { name: "陈洁" }).click();
  const people = page.getByRole("region", { name: t("caseFile.people") });
  await people.getByText(t("caseFile.sentOthers", "1")).waitFor();
  await people.getByRole("link", { name: "陈刚" }).first().waitFor();
});
