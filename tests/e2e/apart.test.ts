/** The relay dies while two people work; both go on, come back, and settle what they said apart. */
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { createProjection } from "#shared/documents";
import { readLog } from "../chaos/read-log.ts";
import { type Agency, clientOn, openAgency } from "./support/agency.ts";
import { test } from "./support/browser.ts";
import {
  allow,
  choose,
  clashOf,
  gateOf,
  openEditor,
  reads,
  saved,
  statementsOn,
  write,
} from "./support/case-file.ts";
import { caseFileOf, openClient, register } from "./support/clients.ts";
import { unlock } from "./support/entrance.ts";
import { allSaved, badgeSays, connectNow } from "./support/sync-state.ts";
import { t } from "./support/words.ts";

const field = t("registry.field");
const marital = t("registry.value").maritalStatus;

/** 周敏 and 林晓岚 look at the case file of 王敏. */
async function openTogether(): Promise<{ agency: Agency; zhou: Page; lin: Page }> {
  const agency = await openAgency();
  const linXiaolan = await agency.join({ name: "林晓岚", roles: ["matchmaker"] });
  const [zhou, lin] = await Promise.all([agency.sitDown(agency.admin), agency.sitDown(linXiaolan)]);
  await register(lin, { name: "王敏", sex: "female" });
  await allSaved(lin);
  await openClient(zhou, "王敏");
  return { agency, zhou, lin };
}

const comeBack = (pages: readonly Page[]): Promise<unknown> =>
  Promise.all(pages.map((page) => connectNow(page)));

test("the relay is killed while both type, both go on and reload without it, and in the end all have everything", async () => {
  const { agency, zhou, lin } = await openTogether();
  const client = clientOn(lin);
  await write(lin, field.city, "杭州");
  await reads(zhou, field.city, "杭州");
  await Promise.all([allSaved(lin), allSaved(zhou)]);

  const position = await openEditor(lin, field.position);
  const hometown = await openEditor(zhou, field.hometown);
  await position.pressSequentially("小学");
  await hometown.pressSequentially("绍兴");
  await agency.kill();
  await position.pressSequentially("语文老师");
  await hometown.pressSequentially("柯桥");
  await position.press("Enter");
  await hometown.press("Enter");
  await write(lin, field.height, "165");
  await write(zhou, field.note, "母亲来电：希望女儿留在本省");
  await badgeSays(lin, t("sync.offlineUnsent", 1));
  await badgeSays(zhou, t("sync.offlineUnsent", 1));

  for (const page of [lin, zhou]) {
    await page.reload();
    await unlock(page);
    await caseFileOf(page, "王敏").waitFor();
    await reads(page, field.city, "杭州");
    await badgeSays(page, t("sync.offlineUnsent", 1));
  }
  await reads(lin, field.position, "小学语文老师");
  await reads(lin, field.height, "165 cm");
  await reads(zhou, field.hometown, "绍兴柯桥");
  await reads(zhou, field.note, "母亲来电：希望女儿留在本省");
  await write(lin, field.weight, "52");
  await badgeSays(lin, t("sync.offlineUnsent", 1));

  await agency.startAgain();
  await comeBack([lin, zhou]);
  for (const page of [lin, zhou]) {
    await reads(page, field.position, "小学语文老师");
    await reads(page, field.weight, "52 kg");
    await reads(page, field.hometown, "绍兴柯桥");
    await reads(page, field.note, "母亲来电：希望女儿留在本省");
    await allSaved(page);
    await saved(page);
  }
  const [seenByLin, seenByZhou] = [await statementsOn(lin), await statementsOn(zhou)];
  expect(seenByLin).toEqual(seenByZhou);

  await agency.kill();
  const [logged] = await readLog(agency.dataFolder, [`client/${client}@1`]);
  expect(logged).toMatchObject({ brokenAt: undefined, isPending: false });
  const facts = createProjection((logged?.facts ?? []).map(({ fact }) => fact));
  const profile = { city: "杭州", position: "小学语文老师", hometown: "绍兴柯桥", height: 165 };
  for (const [name, value] of Object.entries({ ...profile, weight: 52 })) {
    expect(facts.value("profile", name)).toBe(value);
  }
  const said = (logged?.facts ?? []).flatMap(({ fact }) =>
    fact.about === "profile" ? Object.keys(fact.says) : [],
  );
  // Nothing is shown that is not in the log, and nothing is in the log that is not shown.
  expect(seenByLin.filter(({ label }) => isOfProfile(label)).length).toBe(said.length);
});

const profileLabels: ReadonlySet<string> = new Set(Object.values(field));
const isOfProfile = (label: string): boolean => profileLabels.has(label);

test("what two people said apart of one field is shown to both, and one tap settles it for both", async () => {
  const { agency, zhou, lin } = await openTogether();
  await allow(lin, "marriage");
  await gateOf(zhou, "marriage").waitFor({ state: "detached" });
  await allSaved(lin);
  await agency.kill();
  await choose(lin, field.maritalStatus, marital.divorced);
  await choose(zhou, field.maritalStatus, marital.widowed);
  await badgeSays(lin, t("sync.offlineUnsent", 1));
  await badgeSays(zhou, t("sync.offlineUnsent", 1));
  await agency.startAgain();
  await comeBack([lin, zhou]);

  for (const [page, byLin, byZhou] of [
    [lin, t("caseFile.me"), "周敏"],
    [zhou, "林晓岚", t("caseFile.me")],
  ] as const) {
    const ends = clashOf(page, field.maritalStatus).locator(".bridge-side");
    for (const [said, who] of [
      [marital.divorced, byLin],
      [marital.widowed, byZhou],
    ] as const) {
      const ago = new RegExp(`^${t("common.byAt", who, "(刚刚|.+前)")}$`);
      await ends.filter({ hasText: said }).getByText(ago).waitFor();
    }
    await page.getByText(t("caseFile.loudClashes", field.maritalStatus)).waitFor();
  }
  await Promise.all([saved(lin), saved(zhou)]);

  await clashOf(zhou, field.maritalStatus)
    .getByRole("button", { name: `${t("caseFile.takeThis")}: ${marital.divorced}` })
    .click();
  for (const page of [zhou, lin]) {
    await clashOf(page, field.maritalStatus).waitFor({ state: "detached" });
    await reads(page, field.maritalStatus, marital.divorced);
    await saved(page);
  }
  expect(await statementsOn(lin)).toEqual(await statementsOn(zhou));
});
