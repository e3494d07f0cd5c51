import { existsSync, readdirSync } from "node:fs";
import { findChromium } from "../tests/support/chromium.ts";
import { findProgram } from "../tests/support/find-program.ts";
import { findFirefox } from "../tests/support/firefox.ts";
import { run } from "./run.mjs";

/** A program of the machine that some tests need, and the Debian package that brings it. */
interface Tool {
  readonly name: string;
  readonly debianPackage: string;
  readonly isThere: () => boolean;
}

const onPath = (name: string): boolean => findProgram(name) !== undefined;

const fontFolder = "/usr/share/fonts";
const hasChineseFont = (): boolean =>
  existsSync(fontFolder) &&
  readdirSync(fontFolder, { recursive: true, encoding: "utf8" }).some((name) => /CJK/i.test(name));

const tools: readonly Tool[] = [
  { name: "Chromium", debianPackage: "chromium", isThere: () => findChromium() !== undefined },
  { name: "Firefox", debianPackage: "firefox-esr", isThere: () => findFirefox() !== undefined },
  { name: "a Chinese font", debianPackage: "fonts-noto-cjk", isThere: hasChineseFont },
  { name: "strace", debianPackage: "strace", isThere: () => onPath("strace") },
];

const aptLimitMs = 5 * 60_000;
const missing = (): readonly Tool[] => tools.filter((tool) => !tool.isThere());

/**
 * Installs the programs the tests need, where this is a Debian and we are root. What is still
 * missing afterwards is said; the tests that need it are skipped.
 */
export async function ensureTestTools(): Promise<void> {
  if (missing().length === 0) return;
  if (process.getuid?.() === 0 && onPath("apt-get")) await install(missing());
  for (const { name } of missing()) {
    console.log(`There is no ${name} here and it cannot be installed: its tests are skipped.`);
  }
}

async function install(wanted: readonly Tool[]): Promise<void> {
  const packages = wanted.map(({ debianPackage }) => debianPackage);
  console.log(`Installing ${packages.join(", ")} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const apt = (...args: string[]) =>
    run("apt-get", ["-qq", ...args], { env, limitMs: aptLimitMs, quiet: true });
  await apt("update");
  const { code, output } = await apt("install", "--yes", "--no-install-recommends", ...packages);
  if (code !== 0) console.log(output.trim().split("\n").slice(-3).join("\n"));
}
