/**
 * `node scripts/ensure.mjs [file …args]` puts in place what package-lock.json asks for and the
 * pinned Node, then runs the file with it. It needs Node 20 and nothing else: no package, no build.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "./run.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const oldestMajor = 20;
const pinnedMajor = 24;
const installLimitMs = 8 * 60_000;

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} Lock
 */

/** @param {string} line @returns {never} */
function giveUp(line) {
  console.error(`Queqiao: ${line}`);
  process.exit(1);
}

/** @param {string} path @returns {Lock} */
const readLock = (path) => JSON.parse(readFileSync(join(root, path), "utf8"));

/** Whether node_modules holds what the lock file asks for; npm writes its own list last of all. */
function isInstalled() {
  if (!existsSync(join(root, "node_modules/.package-lock.json"))) return false;
  const wanted = Object.entries(readLock("package-lock.json").packages);
  const installed = readLock("node_modules/.package-lock.json").packages;
  return wanted.every(
    ([path, { version, integrity, optional }]) =>
      path === "" ||
      (installed[path]
        ? installed[path].version === version && installed[path].integrity === integrity
        : optional),
  );
}

/** npm as it runs us, or the one on the path. @param {readonly string[]} args */
function npm(args) {
  const cli = process.env.npm_execpath;
  const limits = { limitMs: installLimitMs, cwd: root };
  return cli?.endsWith(".js")
    ? run(process.execPath, [cli, ...args], limits)
    : run("npm", args, limits);
}

async function installPackages() {
  console.error("Queqiao: installing the packages of package-lock.json …");
  const { code } = await npm(["ci", "--loglevel=error"]);
  if (code === 124) giveUp("installing the packages took more than 8 minutes, so it was stopped.");
  if (code !== 0) giveUp(`the packages could not be installed: npm ci ended with code ${code}.`);
}

const pinnedNode = join(
  root,
  process.platform === "win32" ? "node_modules/node/bin/node.exe" : "node_modules/node/bin/node",
);

/** @param {string} node @returns {number} its major version, 0 when it does not run */
function majorOf(node) {
  try {
    const options = { encoding: /** @type {const} */ ("utf8"), timeout: 20_000 };
    return Number.parseInt(execFileSync(node, ["--version"], options).slice(1), 10);
  } catch {
    return 0;
  }
}

/** The Node that runs everything else: the pinned one, or this one when it is as new. */
async function findNode() {
  if (majorOf(pinnedNode) === pinnedMajor) return pinnedNode;
  // npm may have been told to run no install scripts; this is the only one that is needed.
  const script = join(root, "node_modules/node/installArchSpecificPackage.js");
  const limits = { cwd: join(root, "node_modules/node"), limitMs: installLimitMs, quiet: true };
  await run(process.execPath, [script], limits);
  if (majorOf(pinnedNode) === pinnedMajor) return pinnedNode;
  if (majorOf(process.execPath) >= pinnedMajor) return process.execPath;
  return giveUp(
    `Node ${pinnedMajor} could not be put in place for ${process.platform} ${process.arch}; install Node ${pinnedMajor} and try again.`,
  );
}

/** npm makes this link only when the program was there in time. */
function linkNode() {
  const link = join(root, "node_modules/.bin/node");
  if (process.platform !== "win32" && !existsSync(link)) symlinkSync("../node/bin/node", link);
}

/** npm's shell dies of a signal without passing it on: its end is the request to stop. */
function stopWithShell() {
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    process.kill(process.pid, "SIGTERM");
  }, 300);
  watch.unref();
}

const thisMajor = Number.parseInt(process.versions.node, 10);
if (thisMajor < oldestMajor)
  giveUp(`needs Node ${oldestMajor} or newer; this is ${process.version}.`);
if (!isInstalled()) await installPackages();
const node = await findNode();
if (node === pinnedNode) linkNode();

const [file, ...args] = process.argv.slice(2);
if (file !== undefined) {
  const path = [join(root, "node_modules/.bin"), process.env.PATH].join(delimiter);
  const flags = ["--disable-warning=ExperimentalWarning"];
  const env = { ...process.env, PATH: path };
  if (process.env.npm_lifecycle_event) stopWithShell();
  process.exitCode = (await run(node, [...flags, join(root, file), ...args], { env })).code;
}
