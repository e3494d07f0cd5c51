import { createContext, type JSX, useContext } from "solid-js";
import { useCommand } from "#client/commands";
import { assert } from "#shared/kernel";
import { createUndo, type Undo } from "./create-undo.ts";

const UndoContext = createContext<Undo>();

/** Keeps the way back for everything inside, and offers it as a command. */
export function UndoProvider(props: { readonly children: JSX.Element }) {
  const undo = createUndo();
  useCommand("undo", undo.undo, undo.canUndo);
  useCommand("redo", undo.redo, undo.canRedo);
  return <UndoContext.Provider value={undo}>{props.children}</UndoContext.Provider>;
}

/** The way back from what is done in this tab. */
export function useUndo(): Undo {
  const undo = useContext(UndoContext);
  assert(undo, "a screen stands outside of UndoProvider");
  return undo;
}
