/** Checklists: what is looked after each day, by whom, in which version, and what came of it. */
export {
  type DayList,
  dayLists,
  type Entry,
  hasFailed,
  sumOf,
} from "./day.ts";
export { aboutFix, type Fix, readFixes, waitsFor } from "./fixes.ts";
export {
  type Gear,
  type GearMove,
  type GearRefusal,
  gearRefusal,
  pieces,
  readGear,
  readGearMoves,
  stockOf,
} from "./gear.ts";
export { type DayState, type MonthDay, type MonthRow, monthRows } from "./month.ts";
export {
  isStandardGear,
  isStandardItem,
  isStandardList,
  type StandardGear,
  type StandardItem,
  type StandardList,
  sayStandards,
} from "./standard.ts";
export {
  aboutTick,
  mayTick,
  readTicks,
  sayTick,
  type Tick,
  type TickRefusal,
  type TickSaying,
  type TickWord,
  type Whom,
  wholeOffice,
} from "./ticks.ts";
export {
  type ChecklistContent,
  type ChecklistItem,
  type ChecklistVersion,
  latestVersions,
  madeApart,
  readVersions,
  sayVersion,
} from "./versions.ts";
export {
  checklistLengths,
  checklistVocabulary,
  type DayPart,
  dayParts,
  type GearMoveKind,
  type Scope,
  scopes,
  type TickState,
  tickVocabulary,
  type WhyNot,
  whysNot,
} from "./vocabulary.ts";
