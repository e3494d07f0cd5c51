/** What the relay will not take is not lost. */
import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { openAgency } from "./support/agency.ts";
import { test } from "./support/browser.ts";
import { write } from "./support/case-file.ts";
import { openClient, register } from "./support/clients.ts";
import { goTo } from "./support/entrance.ts";
import { inspect } from "./support/inspect.ts";
import { allSaved, badgeSays, connectNow } from "./support/sync-state.ts";
import { handOver } from "./support/team.ts";
import { t } from "./support/words.ts";

const field = t("registry.field");

test("what somebody wrote far from the relay about a client handed over meanwhile is kept as readable text", async () => {
  const agency = await openAgency();
  const linXiaolan = await agency.join({ name: "林晓岚", roles: ["matchmaker"] });
  await agency.join({ name: "苏雅琴", roles: ["matchmaker"] });
  const [zhou, lin] = await Promise.all([
    agency.sitDown(agency.admin),
    agency.sitDownOnCable(linXiaolan),
  ]);
  await register(lin, { name: "王敏", sex: "female" });
  await allSaved(lin);

  await agency.pullCable();
  await badgeSays(lin, t("sync.offline"));
  const words = "本人说十一月搬到宁波，想先暂停见面";
  await write(lin, field.note, words);
  await write(lin, field.city, "宁波");
  await badgeSays(lin, t("sync.offlineUnsent", 1));

  await goTo(zhou, "staff");
  await handOver(zhou, "林晓岚", "苏雅琴");
  await agency.cable.plug();
  await connectNow(lin);
  await badgeSays(lin, t("sync.needsAttention", 1));

  await goTo(lin, "thisDevice");
  const drawer = lin.getByRole("region", { name: t("thisDevice.rescueTitle") });
  await drawer.getByText(words).waitFor();
  await drawer.getByText(t("documents.reasonNotAllowed")).waitFor();
  await drawer.getByText("宁波", { exact: true }).waitFor();

  expect(await inspect(lin, "rescue drawer")).toEqual([]);
  const [download] = await Promise.all([
    lin.waitForEvent("download"),
    drawer.getByRole("button", { name: t("thisDevice.saveFile") }).click(),
  ]);
  const text = readFileSync(await download.path(), "utf8");
  expect(text).toContain(words);
  expect(text).toContain("宁波");

  await goTo(zhou, "clients");
  await openClient(zhou, "王敏");
  expect(await zhou.getByText(words).count()).toBe(0);

  await drawer.getByRole("button", { name: t("thisDevice.discard") }).click();
  await lin
    .getByRole("dialog")
    .getByRole("button", { name: t("thisDevice.discard") })
    .click();
  await drawer.getByText(t("thisDevice.rescueNone")).waitFor();
  await allSaved(lin);
});
