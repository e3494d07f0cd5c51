import { createContext, useContext } from "solid-js";
import { assert } from "#shared/kernel";
import type { ClientContracts } from "./open-contracts.ts";

const ContractsContext = createContext<ClientContracts>();

/** Gives the open contracts of a client to the parts of a page. */
export const ContractsProvider = ContractsContext.Provider;

/** The open contracts. */
export function useContracts(): ClientContracts {
  const contracts = useContext(ContractsContext);
  assert(contracts, "a part of a contract stands outside of its page");
  return contracts;
}
