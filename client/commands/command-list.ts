/** Keys that call a command. */
export interface Keys {
  /** The key as the browser names it: `n`, `/`, `?`, `Escape`. */
  readonly key: string;
  /** With Ctrl, or ⌘ where that is the custom. */
  readonly isHeld?: true;
  readonly isShifted?: true;
  /** Also while a field has the focus. */
  readonly isAlsoTyping?: true;
}

/** One thing that can be done; how it is called stands in `client/i18n/commands`. */
interface Row {
  readonly id: string;
  readonly keys?: Keys;
  /** Means nothing without the list or the file it is pressed in: shown in the help, not in the palette. */
  readonly isOnlyKey?: true;
}

/**
 * Everything that can be done from anywhere: the palette, the keys, the menus and the help sheet all
 * read this list, in this order. Whoever can do something says so by `useCommand`.
 */
const commandList = [
  { id: "search", keys: { key: "k", isHeld: true, isAlsoTyping: true }, isOnlyKey: true },
  { id: "goToday" },
  { id: "goCalendar" },
  { id: "newAppointment", keys: { key: "n" } },
  { id: "calendarToday", keys: { key: "t" } },
  { id: "calendarEarlier", keys: { key: "[" } },
  { id: "calendarLater", keys: { key: "]" } },
  { id: "goClients" },
  { id: "goIntroductions" },
  { id: "goOvernight" },
  { id: "goEvents" },
  { id: "newClient", keys: { key: "n" } },
  { id: "findCaller", keys: { key: "w" } },
  { id: "enquire", keys: { key: "q" } },
  { id: "importClients" },
  { id: "exportClients" },
  { id: "searchClients", keys: { key: "/" } },
  { id: "intoList", keys: { key: "j" }, isOnlyKey: true },
  { id: "previousClient", keys: { key: "[" } },
  { id: "nextClient", keys: { key: "]" } },
  { id: "leaveNote", keys: { key: "Escape" }, isOnlyKey: true },
  { id: "leaveFile", keys: { key: "Escape" }, isOnlyKey: true },
  { id: "undo", keys: { key: "z", isHeld: true } },
  { id: "redo", keys: { key: "z", isHeld: true, isShifted: true } },
  { id: "goClosings" },
  { id: "goChecklists" },
  { id: "goStaff" },
  { id: "goIncidents" },
  { id: "goMeetings" },
  { id: "goLooks" },
  { id: "goAgency" },
  { id: "goMaterials" },
  { id: "goTill" },
  { id: "invite", keys: { key: "n" } },
  { id: "goPapers" },
  { id: "goThisDevice" },
  { id: "saveState" },
  { id: "help", keys: { key: "?" } },
  { id: "themeLight" },
  { id: "themeDark" },
  { id: "themeSystem" },
  { id: "language" },
  { id: "switchPerson", keys: { key: "s" } },
  { id: "lock" },
  { id: "signOut" },
] as const satisfies readonly Row[];

/** A command by its name in the list. */
export type CommandId = (typeof commandList)[number]["id"];

/** A row of the list as any row is read. */
export interface Command extends Row {
  readonly id: CommandId;
}

/** The rows of the list. */
export const commands: readonly Command[] = commandList;
