import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { assert } from "#shared/kernel";

const seconds = 90_000;
let folder = "";
const running: (() => void)[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "queqiao-main-"));
});
afterEach(() => {
  for (const end of running.splice(0)) end();
  rmSync(folder, { recursive: true });
});

function run(file: string, environment: Record<string, string>, args: readonly string[] = []) {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", path, ...args], {
    env: { ...process.env, QUEQIAO_DATA: folder, QUEQIAO_PORT: "0", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.push(() => child.kill("SIGKILL"));
  return child;
}

/** Starts the relay and waits until it has said where it is, or what else is expected of it. */
async function started(environment: Record<string, string> = {}, expected = /Open: \S+\n/) {
  const child = run("main.ts", environment);
  child.stdout.setEncoding("utf8");
  let output = "";
  while (!expected.test(output)) output += (await once(child.stdout, "data"))[0];
  return { child, output };
}

/** Starts the relay, which must give up, and answers what it said. */
async function refusal(environment: Record<string, string> = {}): Promise<string> {
  const child = run("main.ts", environment);
  const [said, complained, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "exit"),
  ]);
  expect(code).toBe(2);
  expect(said).toBe("");
  expect(complained.trim().split("\n")).toHaveLength(1);
  return complained.trim();
}

async function stop(child: ReturnType<typeof run>): Promise<void> {
  child.kill("SIGTERM");
  expect(await once(child, "exit")).toEqual([0, null]);
}

/** A data folder in which a relay has run, and stopped. */
async function usedFolder(): Promise<void> {
  const { child } = await started();
  await stop(child);
}

const digestOf = (path: string): string =>
  createHash("sha256").update(readFileSync(path)).digest("hex");

/** The files of the data folder, without what only lives as long as a process. */
const contents = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => !name.endsWith("-shm"))
      .map((name) => [name, digestOf(join(folder, name))]),
  );

test("the relay starts, says where it is, and stops cleanly when asked", {
  timeout: seconds,
}, async () => {
  const { child, output } = await started({}, /set-up#[\w-]{43}\n/);
  const url = /Open: (\S+)/.exec(output)?.[1];
  expect((await fetch(`${url}/health`)).status).toBe(200);
  await stop(child);
  expect(readdirSync(folder).sort()).toEqual(["agency.key", "queqiao.db"]);
});

test("a bad setting is named in one line", { timeout: seconds }, async () => {
  expect(await refusal({ QUEQIAO_PORT: "eighty" })).toBe(
    "QUEQIAO_PORT must be a whole number from 0 to 65535.",
  );
  expect(readdirSync(folder)).toEqual([]);
});

test("a port that is in use is named", { timeout: seconds }, async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const address = other.address();
  assert(typeof address === "object" && address, "a port");
  const port = String(address.port);
  expect(await refusal({ QUEQIAO_PORT: port })).toBe(
    `Port ${port} on 127.0.0.1 is in use: set QUEQIAO_PORT to another one.`,
  );
  other.close();
});

test("a data folder that cannot be made is named", { timeout: seconds }, async () => {
  writeFileSync(join(folder, "file"), "");
  const data = join(folder, "file", "data");
  expect(await refusal({ QUEQIAO_DATA: data })).toContain(`${data} cannot be written`);
});

test("a second relay on the same data gives up, and the first goes on", {
  timeout: seconds,
}, async () => {
  const { output } = await started();
  expect(await refusal()).toContain("Another relay is using the data folder");
  expect((await fetch(`${/Open: (\S+)/.exec(output)?.[1]}/health`)).status).toBe(200);
});

test("data of a newer version is left as it was", { timeout: seconds }, async () => {
  await usedFolder();
  const db = new DatabaseSync(join(folder, "queqiao.db"));
  db.exec("PRAGMA user_version = 99");
  db.close();
  const before = contents();
  expect(await refusal()).toMatch(/is from a newer version \(99; this one knows \d+\)/);
  expect(contents()).toEqual(before);
});

test("without its key, data is not touched and no new key is made", {
  timeout: seconds,
}, async () => {
  await usedFolder();
  rmSync(join(folder, "agency.key"));
  const before = contents();
  expect(await refusal()).toContain("is missing: without it the data cannot be opened");
  expect(contents()).toEqual(before);
  expect(existsSync(join(folder, "agency.key"))).toBe(false);
});

test("another agency's key is refused", { timeout: seconds }, async () => {
  const theirs = join(folder, "theirs");
  const { child } = await started({ QUEQIAO_DATA: theirs });
  await stop(child);
  await usedFolder();
  copyFileSync(join(theirs, "agency.key"), join(folder, "agency.key"));
  expect(await refusal()).toContain("does not belong to the data folder");
});

test("a certificate that is none is refused", { timeout: seconds }, async () => {
  const file = join(folder, "cert.pem");
  writeFileSync(file, "not a certificate");
  expect(await refusal({ QUEQIAO_TLS_CERT: file, QUEQIAO_TLS_KEY: file })).toMatch(
    /^QUEQIAO_TLS_CERT or QUEQIAO_TLS_KEY cannot be used/,
  );
});

test("the sample agency is written once, and its accounts are shown", {
  timeout: seconds,
}, async () => {
  const seed = async () => {
    const child = run("seed/main.ts", {}, ["--clients", "3", "--seed", "7"]);
    const [said, complained, [code]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, "exit"),
    ]);
    return { said, complained, code };
  };
  const first = await seed();
  expect(first).toMatchObject({ code: 0, complained: "" });
  expect(first.said).toMatch(/linxiaolan.*\w{4}-\w{4}-\w{4}/);
  expect(await seed()).toMatchObject({
    code: 2,
    complained: expect.stringContaining("already holds an agency: nothing was changed"),
  });
});
