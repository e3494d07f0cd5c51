/** The pages of one client and of a pair, and those of the agency that are like them. */
import { expect } from "vitest";
import type { Walk } from "./walking.ts";

/** A page by its address, and the part of it that no other page has. */
interface Place {
  readonly screen: string;
  readonly path: string;
  readonly part: string;
  /** Opens a sheet on it that is looked at, too. */
  readonly sheet?: string;
}

/** Goes to the pages behind the board: of the first pair there, of one of the two, of the agency. */
export async function walkPages(walk: Walk): Promise<void> {
  const { page } = walk;
  const href = await page.locator("a.board-line").first().getAttribute("href");
  const pair = /\/introductions\/(?<one>\w{26})~(?<other>\w{26})$/.exec(href ?? "")?.groups;
  expect(pair, "the sample has an introduction").toBeDefined();
  const [one = "", other = ""] = [pair?.one, pair?.other];
  for (const [place, { screen, path, part, sheet }] of placesOf(walk, one, other).entries()) {
    if (!walk.isWorthwhile(place)) continue;
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(path);
    await page.locator(`${part} h1`).first().waitFor();
    await walk.glance(screen, part);
    if (sheet === undefined) continue;
    await page.getByRole("button", { name: sheet, exact: true }).click();
    await page.getByRole("dialog").waitFor();
    await walk.glance(`${screen}, sheet`, "dialog");
  }
}

const placesOf = ({ t }: Walk, one: string, other: string): readonly Place[] => {
  const ofClient = (page: string, part: string): Place => ({
    screen: page,
    path: `/clients/${one}/${page}`,
    part,
  });
  return [
    { screen: "pair", path: `/introductions/${one}~${other}`, part: ".pair-page" },
    ofClient("contract", ".contract-page"),
    ofClient("interview", ".consult-page"),
    ofClient("assessment", ".consult-page"),
    ofClient("candidates", ".candidates"),
    ofClient("wishes", ".wishes-page"),
    { ...ofClient(`compare/${other}`, ".compare-page"), screen: "compare" },
    ofClient("follow-up", ".follow-page"),
    ofClient("history", ".history-page"),
    ofClient("materials", ".client-materials"),
    ofClient("closing", ".closing-page"),
    ofClient("merge", ".merge-page"),
    { ...ofClient(`merge/${other}`, ".merge-page"), screen: "merge of two" },
    { screen: "agency", path: "/agency", part: "main" },
    { screen: "materials", path: "/materials", part: "main", sheet: t("materials.add") },
    { screen: "checklists", path: "/day", part: ".page:has(.checklist)" },
    { screen: "checklists of a month", path: "/day/month", part: ".page:has(.month-grid)" },
    { screen: "protective gear", path: "/day/gear", part: ".page:has(.gear-line)" },
    {
      ...{ screen: "checklists as worded", path: "/day/lists", part: ".page:has(.gear-line)" },
      sheet: t("checklists.editor.add"),
    },
    { screen: "till", path: "/till", part: "main" },
    { screen: "team meetings", path: "/meetings", part: "main" },
    { screen: "device check", path: "/devices", part: ".page:has(.device-run)" },
    { screen: "ends of services", path: "/closing", part: "main" },
    { screen: "papers", path: "/print", part: "main" },
    { screen: "introduce today", path: "/overnight", part: ".overnight" },
    { screen: "event evenings", path: "/events", part: ".evenings" },
  ];
};
