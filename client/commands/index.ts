/** The one list of what can be done: the palette, the keys, the menus and the help read it. */
export { createCommandBoard } from "./command-board.ts";
export type { CommandId } from "./command-list.ts";
export { useCommandWords } from "./command-words.ts";
export { CommandsProvider, listenForCommands, useCommand, useCommands } from "./use-commands.ts";
