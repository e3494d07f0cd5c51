/** One person with two tabs. */
import { openAgency } from "./support/agency.ts";
import { test } from "./support/browser.ts";
import { choose, openEditor, reads, saved, write } from "./support/case-file.ts";
import { caseFileOf, lineOf, register } from "./support/clients.ts";
import { atWork, lock, unlock } from "./support/entrance.ts";
import { allSaved, badgeSays, connectNow } from "./support/sync-state.ts";
import { t } from "./support/words.ts";

const field = t("registry.field");

test("a second tab needs no password, and what is said in one stands in the other, without the relay too", async () => {
  const agency = await openAgency();
  const first = await agency.sitDown(agency.admin);
  await register(first, { name: "王敏", sex: "female" });
  await allSaved(first);

  const second = await first.context().newPage();
  await second.goto(first.url());
  await caseFileOf(second, "王敏").waitFor();
  await write(first, field.city, "杭州");
  await reads(second, field.city, "杭州");
  await choose(second, field.education, t("registry.value").education.master);
  await reads(first, field.education, t("registry.value").education.master);

  await agency.kill();
  await badgeSays(first, t("sync.offline"));
  const editor = await openEditor(first, field.hometown);
  await write(second, field.city, "宁波");
  await reads(first, field.city, "宁波");
  await editor.fill("绍兴");
  await editor.press("Enter");
  await reads(second, field.hometown, "绍兴");
  await register(second, { name: "李强", sex: "male" });
  await lineOf(first, "李强").waitFor();

  await second.reload();
  await caseFileOf(second, "李强").waitFor();
  await second.goBack();
  await reads(second, field.hometown, "绍兴");

  await agency.startAgain();
  await connectNow(first);
  await allSaved(first);
  await allSaved(second);
  await saved(second);
});

test("locking one tab locks the other, and the password given in one is enough for both", async () => {
  const agency = await openAgency();
  const first = await agency.sitDown(agency.admin);
  const second = await first.context().newPage();
  await second.goto("/clients");
  await atWork(second);
  await lock(first, "周敏");
  await second.getByRole("heading", { name: t("signIn.unlockTitle", "周敏") }).waitFor();
  await unlock(second);
  await atWork(first);
});
