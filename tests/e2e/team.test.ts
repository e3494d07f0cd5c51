/** The page of the team while the team is at work. */
import { openAgency } from "./support/agency.ts";
import { test } from "./support/browser.ts";
import { register } from "./support/clients.ts";
import { goTo } from "./support/entrance.ts";
import { colleague } from "./support/team.ts";
import { t } from "./support/words.ts";

test("a menu that is open stays open, with its place, while news of the team come in", async () => {
  const agency = await openAgency();
  const linXiaolan = await agency.join({ name: "林晓岚", roles: ["matchmaker"] });
  const [zhou, lin] = await Promise.all([agency.sitDown(agency.admin), agency.sitDown(linXiaolan)]);
  await goTo(zhou, "staff");
  await zhou.getByRole("button", { name: t("staff.actionsOf", "林晓岚") }).click();
  await zhou.keyboard.press("ArrowDown");

  await register(lin, { name: "王敏", sex: "female" });
  await colleague(zhou, "林晓岚").getByText(t("staff.clientsCount", 1)).waitFor();
  await zhou.keyboard.press("Enter");
  await zhou.getByRole("dialog", { name: t("staff.rolesTitle", "林晓岚") }).waitFor();
});
