import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Where the first of these programs stands on the path; undefined on a machine that has none. */
export function findProgram(...names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path));
}
