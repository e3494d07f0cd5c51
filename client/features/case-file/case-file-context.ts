import { createContext, useContext } from "solid-js";
import { assert } from "#shared/kernel";
import type { CaseFile } from "./open-case-file.ts";

const CaseFileContext = createContext<CaseFile>();

/** Gives an open case file to its parts. */
export const CaseFileProvider = CaseFileContext.Provider;

/** The open case file. */
export function useCaseFile(): CaseFile {
  const file = useContext(CaseFileContext);
  assert(file, "a part of a case file stands outside of it");
  return file;
}
