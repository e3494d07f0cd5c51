import { createContext, useContext } from "solid-js";
import { assert } from "#shared/kernel";
import type { ClientIndex } from "./client-index.ts";

const ClientIndexContext = createContext<ClientIndex>();

/** Gives the list of clients to the screens of somebody at work. */
export const ClientIndexProvider = ClientIndexContext.Provider;

/** The list of clients; only for screens behind sign-in. */
export function useClientIndex(): ClientIndex {
  const index = useContext(ClientIndexContext);
  assert(index, "a screen stands outside of ClientIndexProvider");
  return index;
}
