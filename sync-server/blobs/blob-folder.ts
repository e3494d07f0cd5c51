import { mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { isMissing } from "./sealed-file.ts";

/** The folder of sealed files: whole ones, and those that are still coming. */
export interface BlobFolder {
  readonly wholePath: (file: string) => string;
  /** Makes the folder when it is not there. */
  readonly comingPath: (file: string) => Promise<string>;
  /** Gives a file that is on the disk its final name, durably. */
  readonly makeWhole: (file: string) => Promise<void>;
  /** Removes what came so far of a file; nothing when it is not there. */
  readonly removeComing: (file: string) => Promise<void>;
  /** Removes what is there and is not named when it is asked for then. */
  readonly keepOnly: (named: () => Promise<ReadonlySet<string>>) => Promise<void>;
}

const coming = ".part";

/** The folder at a path; nothing is made before it is needed. */
export function openBlobFolder(path: string): BlobFolder {
  const wholePath = (file: string): string => join(path, file);
  const comingPath = (file: string): string => wholePath(file) + coming;
  return {
    wholePath,
    comingPath: async (file) => {
      await mkdir(path, { recursive: true, mode: 0o700 });
      return comingPath(file);
    },
    makeWhole: async (file) => {
      await rename(comingPath(file), wholePath(file));
      const folder = await open(path, "r");
      try {
        await folder.sync();
      } finally {
        await folder.close();
      }
    },
    removeComing: (file) => rm(comingPath(file), { force: true }),
    keepOnly: async (named) => {
      // Looked at in this order, a file that is begun meanwhile is named.
      const names = await namesIn(path);
      const files = await named();
      for (const name of names) {
        const file = name.endsWith(coming) ? name.slice(0, -coming.length) : name;
        if (!files.has(file)) await rm(wholePath(name), { force: true });
      }
    },
  };
}

async function namesIn(path: string): Promise<readonly string[]> {
  try {
    return await readdir(path);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
