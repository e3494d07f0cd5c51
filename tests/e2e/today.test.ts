/** What a day begins with: where one was, what colleagues did, what clashes, what waits. */
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { openAgency } from "./support/agency.ts";
import { test } from "./support/browser.ts";
import { clashOf, reads, saved, write } from "./support/case-file.ts";
import { openClient, register } from "./support/clients.ts";
import { goTo } from "./support/entrance.ts";
import { t } from "./support/words.ts";

const field = t("registry.field");

const section = (page: Page, title: string) => page.getByRole("region", { name: title });

test("Today tells where one was, what a colleague did, and what two said apart, and settles it", async () => {
  const agency = await openAgency();
  const lin = await agency.join({ name: "林晓岚", roles: ["matchmaker"] });
  const hers = await agency.sitDown(lin);
  await register(hers, { name: "王敏", sex: "female", phone: "13800138000" });
  await saved(hers);
  await goTo(hers, "today");
  await section(hers, t("today.recent")).getByText("王敏").waitFor();
  await section(hers, t("today.news")).getByText(t("today.noNews")).waitFor();
  await section(hers, t("today.unsent")).getByText(t("today.nothingUnsent")).waitFor();

  const his = await agency.sitDown(agency.admin);
  await his.getByText(t("clients.all"), { exact: true }).click();
  await openClient(his, "王敏");
  await write(his, field.city, "杭州");
  await write(his, field.position, "老师");
  await saved(his);
  const news = section(hers, t("today.news"));
  await news
    .getByText(t("today.did", "周敏", t("today.changed", `${field.city}和${field.position}`)))
    .waitFor();
  await news.getByRole("button", { name: t("today.markSeen") }).click();
  await news.getByText(t("today.noNews")).waitFor();

  await agency.kill();
  await section(hers, t("today.recent")).getByText("王敏").click();
  await write(hers, field.city, "宁波");
  await goTo(hers, "today");
  await section(hers, t("today.unsent")).getByText("王敏").waitFor();
  await write(his, field.city, "温州");
  await agency.startAgain();

  const clashes = section(hers, t("today.clashes"));
  const clash = clashOf(hers, field.city);
  await clash.waitFor();
  await expect.poll(() => clash.textContent()).toMatch(/宁波.*温州|温州.*宁波/s);
  await clash.getByRole("button", { name: `${t("caseFile.takeThis")}: 宁波` }).click();
  await clashes.waitFor({ state: "detached" });
  await reads(his, field.city, "宁波");
  await section(hers, t("today.unsent")).getByText(t("today.nothingUnsent")).waitFor();
});
