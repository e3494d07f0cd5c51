import type { LiveDocument } from "#client/documents";
import { dayOf } from "#feature/client-card";
import { newEntry } from "#feature/communications";
import {
  isMaterialShown,
  logOf,
  type MaterialWay,
  shownMaterialsOf,
  visitOnDay,
} from "#shared/casework";
import { newUlid, type Ulid, ulidSchema } from "#shared/kernel";

/** A material on its way to a client. */
interface MaterialGiven {
  readonly material: Ulid;
  readonly title: string;
  readonly textVersion: string | undefined;
  readonly how: MaterialWay;
}

/**
 * Writes down that a client was shown or given a material. Who looks at a screen is here: the visit of
 * today is written down too when nobody did. What is printed or sent may be for later, and names the
 * visit only where there is one. Answers whether it was taken.
 */
export function recordMaterial(visits: LiveDocument, given: MaterialGiven, nowMs: number): boolean {
  const { material, title, textVersion, how } = given;
  const says = (about: string, said: Parameters<LiveDocument["append"]>[1]) =>
    visits.append(about, said).ok;
  const today = visitOnDay(logOf(visits.projection()), dayOf(nowMs), dayOf);
  const about = today?.about ?? (how === "screen" ? newEntry("visit", nowMs) : undefined);
  const visit =
    about === undefined ? undefined : ulidSchema.parse(about.slice(about.indexOf("/") + 1));
  const before = shownMaterialsOf(visits.projection());
  if (how === "screen" && isMaterialShown(before, { material, visit, textVersion })) return true;
  if (about && !today && !says(about, { at: nowMs })) return false;
  const key = newUlid(nowMs, (count) => crypto.getRandomValues(new Uint8Array(count)));
  return says(`shownMaterial/${key}`, {
    ...{ at: nowMs, material, title, how },
    ...(textVersion !== undefined && { textVersion }),
    ...(visit !== undefined && { of: visit }),
  });
}
