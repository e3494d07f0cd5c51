import { execFileSync, spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { newDataFolder } from "../support/data-folder.ts";

/** A disk of a few megabytes in memory, part of which is taken by a file that can be removed. */
export interface SmallDisk {
  readonly folder: string;
  /** Gives the taken part back. */
  readonly free: () => void;
}

/** Why no disk can be mounted here; undefined when one can. */
export function whyNoDisk(): string | undefined {
  if (process.getuid?.() !== 0) return "only root may mount a small disk";
  const folder = newDataFolder();
  const tried = mount(folder, 64 * 1024);
  if (tried === undefined) execFileSync("umount", [folder]);
  return tried;
}

/** Mounts a disk for the time of the test. */
export function mountSmallDisk(bytes: number, takenBytes: number): SmallDisk {
  const folder = newDataFolder();
  const why = mount(folder, bytes);
  if (why !== undefined) throw new Error(why);
  onTestFinished(() => {
    // Lazily: a relay that is just ending may still hold a file.
    execFileSync("umount", ["--lazy", folder]);
  });
  const taken = join(folder, "taken");
  writeFileSync(taken, new Uint8Array(takenBytes));
  return { folder, free: () => rmSync(taken) };
}

function mount(folder: string, bytes: number): string | undefined {
  const options = ["-t", "tmpfs", "-o", `size=${bytes},mode=0700`, "tmpfs", folder];
  const { error, status, stderr } = spawnSync("mount", options, { encoding: "utf8" });
  if (error) return `mount cannot be run: ${error.message}`;
  return status === 0 ? undefined : `a small disk cannot be mounted: ${stderr.trim()}`;
}
