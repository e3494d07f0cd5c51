/** What a reading of the test page says about the printer. */
import { cannotTell, type Finding, found, judge } from "../finding.ts";
import { median } from "../statistics.ts";
import { type Verdict, worst } from "../verdict.ts";
import { deltaE, type Lab } from "./delta-e.ts";
import { type PatchName, patches, solidNames } from "./geometry.ts";
import type { PageReading, PageResult } from "./read-page.ts";

/**
 * Judges a photographed page; `usual` is the reading of a print of this printer that a person
 * called good. Without it only gross faults of colour are seen.
 */
export function judgePage(result: PageResult, usual?: PageReading): readonly Finding[] {
  if (!result.isRead) return [cannotTell("pageSeen", result.why, result.pixelsPerMm)];
  const { reading } = result;
  return [
    found("pageSeen", "normal", { figure: reading.pixelsPerMm }),
    ...(usual ? againstUsual(reading, usual) : []),
    judgeSolids(reading),
    judge("pageBlack", colourOf(reading, "grey0").l, "faded"),
    judge("pageGreys", tintOfGreys(reading), "tintedGreys"),
    judge("pageBands", reading.bands, "bands"),
    judge("pageStreaks", reading.streaks, "streaks"),
    ...(usual ? [judgeLines(reading, usual)] : []),
  ];
}

function againstUsual(reading: PageReading, usual: PageReading): readonly Finding[] {
  const differences = patches.map(({ name }) =>
    deltaE(colourOf(reading, name), colourOf(usual, name)),
  );
  return [
    judge("pageColour", Math.max(...differences), "weakColour"),
    judge("pageFade", median(differences), "faded"),
  ];
}

/** How the six solids look on a common laser or ink printer; hue and chroma only, and with wide limits. */
const usualSolids: Readonly<Record<(typeof solidNames)[number], Lab>> = {
  cyan: { l: 60, a: -30, b: -45 },
  magenta: { l: 50, a: 70, b: -8 },
  yellow: { l: 90, a: -8, b: 85 },
  red: { l: 50, a: 65, b: 42 },
  green: { l: 55, a: -58, b: 25 },
  blue: { l: 30, a: 20, b: -50 },
};

/** Sees a missing toner without a usual reading; it does not see a weak one. */
function judgeSolids(reading: PageReading): Finding {
  const judged = solidNames.map((name) => {
    const [due, seen] = [usualSolids[name], colourOf(reading, name)];
    const chroma = Math.hypot(seen.a, seen.b) / Math.hypot(due.a, due.b);
    return { chroma, verdict: verdictOfSolid(chroma, hueTurn(due, seen)) };
  });
  return found("pageSolids", worst(judged.map(({ verdict }) => verdict)), {
    why: "missingColour",
    figure: Math.min(...judged.map(({ chroma }) => chroma)),
    limit: 0.4,
  });
}

function verdictOfSolid(chroma: number, turn: number): Verdict {
  if (chroma < 0.25 || turn > 50) return "abnormal";
  return chroma < 0.4 || turn > 38 ? "degraded" : "normal";
}

function hueTurn(one: Lab, other: Lab): number {
  const degrees = ((Math.atan2(other.b, other.a) - Math.atan2(one.b, one.a)) * 180) / Math.PI;
  return Math.abs(((((degrees + 180) % 360) + 360) % 360) - 180);
}

const middleGreys = ["grey1", "grey2", "grey3", "grey4", "grey5"] as const;

const tintOfGreys = (reading: PageReading): number =>
  Math.max(
    ...middleGreys.map((name) => {
      const { a, b } = colourOf(reading, name);
      return Math.hypot(a, b);
    }),
  );

const unseen: Lab = { l: 0, a: 0, b: 0 };
const colourOf = ({ colours }: PageReading, name: PatchName): Lab => colours.get(name) ?? unseen;

const finePixelsPerMm = 6;

/** Lines are compared in photos fine enough; a coarser one halves them by itself. */
function judgeLines(reading: PageReading, usual: PageReading): Finding {
  if (Math.min(reading.pixelsPerMm, usual.pixelsPerMm) < finePixelsPerMm)
    return cannotTell("pageLines", "pageTooSmall");
  const left = reading.lines.map((line, at) => line / Math.max(usual.lines[at] ?? 0, 0.1));
  return judge("pageLines", Math.min(...left), "smeared");
}
