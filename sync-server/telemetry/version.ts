import { readFileSync } from "node:fs";
import { z } from "#shared/kernel";

const packageFile = z.object({ version: z.string() });

/** The version of this program, as its package says. */
export const readVersion = (): string =>
  packageFile.parse(
    JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")),
  ).version;
