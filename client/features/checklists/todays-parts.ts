import { createMemo } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { monthOf } from "#shared/appointments";
import { type DayPart, dayLists, dayParts, sumOf } from "#shared/checklists";
import type { Checklists } from "./checklists-context.ts";

/** How far a part of the day has come: one's own lists, and those of places. */
interface PartCount {
  readonly part: DayPart;
  readonly own: ReturnType<typeof sumOf>;
  readonly places: ReturnType<typeof sumOf>;
  readonly failed: number;
}

/** How far one's lists of today have come, part by part of the day. */
export function readTodaysParts({
  office,
  book,
  today,
}: Pick<Checklists, "office" | "book" | "today">): () => readonly PartCount[] {
  const { me } = useWork();
  return createMemo(() => {
    const lists = dayLists(office.versions(), book.ticksIn(monthOf(today())), today(), {
      people: [me()],
      rooms: office.rooms().map(({ id }) => id),
    });
    return dayParts
      .map((part) => {
        const all = lists.filter((one) => one.part === part);
        const own = sumOf(all.filter(({ scope }) => scope === "person"));
        const places = sumOf(all.filter(({ scope }) => scope !== "person"));
        return { part, own, places, failed: own.failed + places.failed };
      })
      .filter(({ own, places }) => own.total + places.total > 0);
  });
}

/** How far a part has come, in words. */
export function usePartWords(): (count: PartCount) => string {
  const { t } = useI18n();
  return ({ own, places }) =>
    [
      ...(own.total > 0 ? [t("checklists.todayOwn", own.done, own.total)] : []),
      ...(places.total > 0 ? [t("checklists.todayPlaces", places.done, places.total)] : []),
    ].join(" · ");
}
