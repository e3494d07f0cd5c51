import type { LiveDocument } from "#client/documents";
import { dayOf } from "#feature/client-card";
import { newEntry } from "#feature/communications";
import {
  type ExplainedThing,
  isShownIn,
  logOf,
  type ShownMaterial,
  type ShownPage,
  shownMaterialsOf,
  visitOnDay,
} from "#shared/casework";
import type { Fact } from "#shared/documents";
import { millisecondsOf, newUlid, ulidSchema } from "#shared/kernel";

/** A page, and the version of what stands on it. */
export interface PageOfText {
  readonly thing: ExplainedThing;
  readonly textVersion: string | undefined;
}

/** What was shown in the visit somebody is here for. */
export function shownToday(visits: LiveDocument, nowMs: number): readonly ShownPage[] {
  const log = logOf(visits.projection());
  return visitOnDay(log, dayOf(nowMs), dayOf)?.shown ?? [];
}

/** The materials that were shown in the visit somebody is here for. */
export function materialsToday(visits: LiveDocument, nowMs: number): readonly ShownMaterial[] {
  const today = visitOnDay(logOf(visits.projection()), dayOf(nowMs), dayOf);
  return shownMaterialsOf(visits.projection()).filter(
    ({ visit, how }) => how === "screen" && today?.about === `visit/${visit}`,
  );
}

/**
 * Writes down that a page stands before the client: in the visit of today, which is written down too
 * when nobody did, and among what was explained. Answers whether it was taken.
 */
export function recordShown(visits: LiveDocument, page: PageOfText, nowMs: number): boolean {
  const { thing, textVersion } = page;
  const says = (about: string, said: Parameters<LiveDocument["append"]>[1]) =>
    visits.append(about, said).ok;
  const today = dayOf(nowMs);
  const before = visitOnDay(logOf(visits.projection()), today, dayOf);
  const visit = before?.about ?? newEntry("visit", nowMs);
  const of = ulidSchema.parse(visit.slice(visit.indexOf("/") + 1));
  if (before && isShownIn(before.shown, { visit: of, thing, textVersion })) return true;
  if (!before && !says(visit, { at: nowMs })) return false;
  const version = textVersion === undefined ? {} : { textVersion };
  const key = newUlid(nowMs, (count) => crypto.getRandomValues(new Uint8Array(count)));
  if (!says(`shownPage/${key}`, { at: nowMs, page: thing, of, ...version })) return false;
  return says(`explained/${thing}`, { on: today, ...version });
}

/** The day on which the agency last said something of these: the version of what it keeps itself. */
export function lastSaidOn(facts: readonly Fact[], isOf: (about: string) => boolean) {
  const times = facts.filter(({ about }) => isOf(about)).map(({ at }) => millisecondsOf(at));
  return times.length === 0 ? undefined : dayOf(Math.max(...times));
}
