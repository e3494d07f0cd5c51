/** The list and the file beside it. */
import { expect } from "vitest";
import { openAgency } from "./support/agency.ts";
import { test } from "./support/browser.ts";
import { register } from "./support/clients.ts";
import { goTo } from "./support/entrance.ts";
import { t } from "./support/words.ts";

test("the list is made wider by the keyboard, and stays so on this device", async () => {
  const agency = await openAgency();
  const page = await agency.sitDown(agency.admin);
  await register(page, { name: "王敏", sex: "female" });
  const line = page.getByRole("separator", { name: t("clients.listWidth") });
  const width = async () => (await page.locator(".clients-pane").boundingBox())?.width ?? 0;
  const before = await width();
  await line.press("ArrowRight");
  await line.press("ArrowRight");
  await expect.poll(width).toBe(before + 32);

  const other = await page.context().newPage();
  await other.goto(page.url());
  const same = other.getByRole("separator", { name: t("clients.listWidth") });
  await same.waitFor();
  expect(await same.getAttribute("aria-valuenow")).toBe(String(before + 32));
});

test("compact or comfortable, under a finger nothing is lower than 44 pixels", async () => {
  const agency = await openAgency();
  const page = await agency.sitDown(agency.admin, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  await register(page, { name: "王敏", sex: "female" });
  await goTo(page, "thisDevice");
  await page.getByText(t("thisDevice.compact"), { exact: true }).click();
  for (const place of ["/this-device", "/staff", "/clients"] as const) {
    await page.locator(`.shell-places a[href="${place}"]`).click();
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect([place, await page.evaluate(lowTargets)]).toEqual([place, []]);
  }
});

/** In the page: what can be pressed and is lower than a finger. */
const lowTargets = (): string[] =>
  [...document.querySelectorAll<HTMLElement>("button, a[href], select, input")]
    .filter((each) => each.checkVisibility() && !each.matches(".skip-link, p a, .visually-hidden"))
    .map((each) =>
      each.matches("input, select") ? (each.closest("label, .control") ?? each) : each,
    )
    .filter((each) => each.getBoundingClientRect().height < 43.5)
    .map((each) => `${each.className} ${each.textContent} ${each.getBoundingClientRect().height}`);
