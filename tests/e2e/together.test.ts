/** Two people work on one case file. */

import { openAgency } from "./support/agency.ts";
import { test } from "./support/browser.ts";
import { openEditor, reads, rowOf, saved, write } from "./support/case-file.ts";
import { caseFileOf, openClient, register } from "./support/clients.ts";
import { atWork, goTo } from "./support/entrance.ts";
import { invite, joinBy } from "./support/team.ts";
import { t } from "./support/words.ts";

const field = t("registry.field");

test("a colleague who joins by a link sees edits at once, and both see each other there", async () => {
  const agency = await openAgency();
  const zhou = await agency.sitDown(agency.admin);
  await goTo(zhou, "staff");
  const link = await invite(zhou, "林晓岚", ["matchmaker"]);

  const lin = await (await agency.openBrowser()).newPage();
  await joinBy(lin, link, "linxiaolan");
  await atWork(lin);
  await register(lin, { name: "王敏", sex: "female", phone: "13800138000" });
  await saved(lin);

  await goTo(zhou, "clients");
  await openClient(zhou, "王敏");
  await lin.getByText(t("caseFile.here", "周敏")).waitFor();
  await zhou.getByText(t("caseFile.here", "林晓岚")).waitFor();

  const editor = await openEditor(lin, field.city);
  await rowOf(zhou, field.city).getByText(t("caseFile.editingNow", "林晓岚")).waitFor();
  await zhou.locator(".case-field-busy").filter({ hasText: field.city }).waitFor();
  await editor.fill("杭州");
  await editor.press("Enter");
  await reads(zhou, field.city, "杭州");
  await rowOf(zhou, field.city).getByText(t("caseFile.changedNow", "林晓岚")).waitFor();

  await write(zhou, field.position, "小学老师");
  await reads(lin, field.position, "小学老师");
  await Promise.all([saved(lin), saved(zhou)]);

  await goTo(lin, "clients");
  await zhou.getByText(t("caseFile.here", "林晓岚")).waitFor({ state: "detached" });
  await caseFileOf(zhou, "王敏").waitFor();
});
