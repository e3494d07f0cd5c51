import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { clockOf, officeDay } from "#shared/appointments";
import {
  type ChecklistItem,
  type ChecklistVersion,
  type Gear,
  isStandardGear,
  isStandardItem,
  isStandardList,
  type TickWord,
  type Whom,
  wholeOffice,
} from "#shared/checklists";
import { type PlainDate, type StaffId, staffIdSchema } from "#shared/kernel";
import type { ChecklistOffice } from "./office.ts";

/** How checklists speak of lists, items, people and places. */
export interface ChecklistWords {
  readonly list: (version: Pick<ChecklistVersion, "checklist" | "content">) => string;
  readonly item: (item: ChecklistItem) => string;
  /** An item by its key, as it was worded last. */
  readonly itemCalled: (id: string) => string;
  readonly staff: (id: StaffId) => string;
  /** Somebody's or a place's name. */
  readonly whom: (whom: Whom) => string;
  /** Who said something and when; the day only where it was another one. */
  readonly byAt: (word: Pick<TickWord, "by" | "atMs">, day: PlainDate) => string;
  readonly gear: (gear: Pick<Gear, "key" | "name">) => string;
  readonly unit: (gear: Pick<Gear, "key" | "unit">) => string;
  readonly task: (gear: Pick<Gear, "key" | "task">) => string | undefined;
}

/** The words in the person's language. */
export function useChecklistWords(
  office: Pick<ChecklistOffice, "agency" | "versions">,
): ChecklistWords {
  const { t, format } = useI18n();
  const { directory } = useWork();
  const staff = (id: StaffId): string => directory.nameOf(id) ?? t("notes.colleague");
  const item = ({ id, text }: ChecklistItem): string =>
    text ?? (isStandardItem(id) ? t("checklists.item")[id] : id);
  const roomName = (id: string): string => {
    const name = office.agency.projection().value(`room/${id}`, "name");
    return typeof name === "string" ? name : t("checklists.goneRoom");
  };
  return {
    staff,
    list: ({ checklist, content }) =>
      content.title ?? (isStandardList(checklist) ? t("checklists.list")[checklist] : checklist),
    item,
    itemCalled: (id) => {
      const all = office.versions().flatMap(({ content }) => content.items);
      return item(all.filter((one) => one.id === id).at(-1) ?? { id });
    },
    whom: (whom) => {
      if (whom === wholeOffice) return t("checklists.wholeOffice");
      const id = staffIdSchema.safeParse(whom).data;
      return (id && directory.nameOf(id)) ?? roomName(whom);
    },
    byAt: ({ by, atMs }, day) => {
      const on = officeDay(atMs);
      const when = on === day ? clockOf(atMs) : `${format.day(on)} ${clockOf(atMs)}`;
      return t("checklists.byAt", staff(by), when);
    },
    gear: ({ key, name }) =>
      name ?? (isStandardGear(key) ? t("checklists.standardGear")[key] : key),
    unit: ({ key, unit }) => unit ?? (isStandardGear(key) ? t("checklists.standardUnit")[key] : ""),
    task: ({ key, task }) =>
      task ?? (isStandardGear(key) ? t("checklists.standardTask")[key] : undefined),
  };
}
