import { type Accessor, createContext, createMemo, useContext } from "solid-js";
import { createNow } from "#client/ui";
import { monthOf, officeDay } from "#shared/appointments";
import { assert, type PlainDate } from "#shared/kernel";
import { type DeskBook, useDeskBook } from "./book.ts";
import { type ChecklistDeeds, useChecklistDeeds } from "./deeds.ts";
import { type ChecklistOffice, useChecklistOffice } from "./office.ts";
import { type ChecklistWords, useChecklistWords } from "./words.ts";

/** What every page of checklists reads, and the ways in which it changes them. */
export interface Checklists {
  readonly office: ChecklistOffice;
  readonly book: DeskBook;
  readonly deeds: ChecklistDeeds;
  readonly words: ChecklistWords;
  readonly nowMs: Accessor<number>;
  readonly today: Accessor<PlainDate>;
}

/** Opens checklists for as long as the caller stands; what is done in the months named shows at once. */
export function openChecklists(months: Accessor<readonly string[]> = () => []): Checklists {
  const nowMs = createNow();
  const today = createMemo(() => officeDay(nowMs()));
  const office = useChecklistOffice();
  return {
    office,
    nowMs,
    today,
    book: useDeskBook(createMemo(() => [...new Set([monthOf(today()), ...months()])])),
    deeds: useChecklistDeeds(today),
    words: useChecklistWords(office),
  };
}

const ChecklistsContext = createContext<Checklists>();

/** Gives checklists to the parts of a page. */
export const ChecklistsProvider = ChecklistsContext.Provider;

/** The checklists of the nearest provider. */
export function useChecklists(): Checklists {
  const checklists = useContext(ChecklistsContext);
  assert(checklists, "a part of a page of checklists stands outside of ChecklistsProvider");
  return checklists;
}
