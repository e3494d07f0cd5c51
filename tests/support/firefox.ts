import { findProgram } from "./find-program.ts";

/** The Firefox the end-to-end tests drive: the long-term one of the path; undefined without. */
export const findFirefox = (): string | undefined => findProgram("firefox-esr");
