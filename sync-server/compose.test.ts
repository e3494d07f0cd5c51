import { mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { assert, newUlid } from "#shared/kernel";
import { decodeFeedPage } from "#shared/protocol";
import { composeRelay } from "./compose.ts";
import { type Config, readConfig } from "./config.ts";
import { createMemoryStorage } from "./storage/memory/memory-storage.ts";
import type { Storage } from "./storage/storage.ts";
import type { LogEntry } from "./telemetry/log.ts";

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

function configIn(folder: string): Config {
  const config = readConfig({ QUEQIAO_DATA: folder, QUEQIAO_PORT: "0" });
  assert(config.ok, "a good configuration");
  return { ...config.value, appFolder: join(folder, "app") };
}

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

/** One browser: it keeps its cookie and says where its pages come from. */
function browserOf(url: string) {
  let cookie = "";
  const keep = (headers: Headers): void => {
    const set = headers.get("set-cookie");
    if (set) cookie = set.split(";", 1)[0] ?? "";
  };
  const ask = async (path: string, init: RequestInit): Promise<Answer> => {
    const response = await fetch(url + path, init);
    keep(response.headers);
    const { status, headers } = response;
    return { status, headers, body: (await response.json()) as Record<string, unknown> };
  };
  return {
    get: (path: string) => ask(path, { headers: { cookie } }),
    post: (path: string, body: unknown, headers: Record<string, string> = {}) =>
      ask(path, {
        method: "POST",
        headers: { cookie, origin: url, "content-type": "application/json", ...headers },
        body: typeof body === "string" ? body : JSON.stringify(body),
      }),
    feed: async (scope: string) => {
      const path = `${url}/api/feed?scope=${scope}&after=&access=1`;
      const response = await fetch(path, { headers: { cookie } });
      return { response, page: decodeFeedPage(new Uint8Array(await response.arrayBuffer())) };
    },
    cookie: () => cookie,
  };
}

const password = "红线牵千里，一直到老";
let seed = 0;
const aCommand = (): string => newUlid(++seed, (length) => new Uint8Array(length));

/** A relay that runs, with the first person signed in. */
async function workday(storage: Storage = createMemoryStorage(), set: Partial<Config> = {}) {
  const folder = mkdtempSync(join(tmpdir(), "queqiao-relay-"));
  cleanups.push(async () => rmSync(folder, { recursive: true }));
  const log: LogEntry[] = [];
  const relay = await composeRelay(
    { ...configIn(folder), ...set },
    {
      storage,
      passwordCost: { memoryKiB: 64, passes: 1 },
      logSink: (entry) => log.push(entry),
    },
  );
  assert(relay.ok, "the relay is composed");
  cleanups.push(relay.value.close);
  const listening = await relay.value.listen();
  assert(listening.ok, "a free port");
  const { url, setUpLink = "" } = listening.value;
  const token = setUpLink.slice(setUpLink.indexOf("#") + 1);
  const zhou = browserOf(url);
  const person = { name: "周敏", account: "zhoumin", password };
  const agency = { kind: "own", name: "鹊桥一店", person };
  await zhou.post("/api/setup", { token, agency });
  await zhou.post("/api/sign-in", { account: "zhoumin", password });
  return { url, zhou, log, folder, close: relay.value.close };
}

/** Lin is invited and joins. */
async function joins({ url, zhou }: Awaited<ReturnType<typeof workday>>) {
  const invited = await zhou.post("/api/invitations", {
    command: aCommand(),
    name: "林晓岚",
    roles: ["matchmaker"],
    rights: [],
  });
  const lin = browserOf(url);
  const { token, staff } = invited.body;
  await lin.post("/api/invitations/accept", { token, account: "linxiaolan", password });
  return { lin, staff };
}

const aTicket = { device: "01J00000000000000000000001", protocol: 1, schema: 1 };

describe("signing in", () => {
  test("who is signed in is told who they are, and who is not is told so", async () => {
    const { url, zhou } = await workday();
    expect(await zhou.get("/api/session")).toMatchObject({
      status: 200,
      body: { staff: { account: "zhoumin" }, agency: { name: "鹊桥一店" } },
    });
    expect(await browserOf(url).get("/api/session")).toMatchObject({
      status: 401,
      body: { refusal: "signedOut" },
    });
  });

  test("the cookie is out of reach of scripts and of other sites", async () => {
    const { url } = await workday();
    const { headers } = await browserOf(url).post("/api/sign-in", { account: "zhoumin", password });
    expect(headers.get("set-cookie")).toMatch(
      /^queqiao=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict;/,
    );
  });

  test("signing out ends the session and takes the cookie back", async () => {
    const { url, zhou } = await workday();
    const stolen = zhou.cookie();
    const { headers } = await zhou.post("/api/sign-out", {});
    expect(headers.get("set-cookie")).toContain("Max-Age=0");
    const thief = await fetch(`${url}/api/session`, { headers: { cookie: stolen } });
    expect(thief.status).toBe(401);
  });

  test("too many wrong passwords are answered with how long to wait", async () => {
    const { url } = await workday();
    const stranger = browserOf(url);
    const attempt = () => stranger.post("/api/sign-in", { account: "zhoumin", password: "wrong" });
    for (let failure = 1; failure <= 5; failure++) expect((await attempt()).status).toBe(401);
    const { status, headers, body } = await attempt();
    expect(status).toBe(429);
    expect(headers.get("retry-after")).toBe("1");
    expect(body).toEqual({ refusal: "tooManyAttempts", retryAfterSeconds: 1 });
  });
});

describe("behind a proxy", () => {
  const attemptAt = (url: string) => (account: string, tried: string, from: string) =>
    browserOf(url).post(
      "/api/sign-in",
      { account, password: tried },
      { "x-forwarded-for": `203.0.113.9, ${from}` },
    );

  test("without one, whoever names another address waits all the same", async () => {
    const attempt = attemptAt((await workday()).url);
    for (let guess = 1; guess <= 20; guess++) await attempt(`guess${guess}`, "wrong", "10.0.0.1");
    expect((await attempt("zhoumin", password, "10.0.0.2")).status).toBe(429);
  });

  test("who guesses from one address makes nobody wait at another", async () => {
    const attempt = attemptAt((await workday(undefined, { proxies: ["127.0.0.1"] })).url);
    for (let guess = 1; guess <= 20; guess++) await attempt(`guess${guess}`, "wrong", "10.0.0.1");
    expect((await attempt("zhoumin", password, "10.0.0.1")).status).toBe(429);
    expect((await attempt("zhoumin", password, "10.0.0.2")).status).toBe(200);
  });
});

describe("disabling", () => {
  test("a disabled person's device is told to wipe, and nothing else is answered", async () => {
    const day = await workday();
    const { lin, staff } = await joins(day);
    expect(await lin.post("/api/sync/ticket", aTicket)).toMatchObject({ status: 200 });
    await day.zhou.post("/api/staff/disabled", { command: aCommand(), staff, isDisabled: true });
    expect(await lin.get("/api/directory")).toMatchObject({ status: 401 });
    expect(await lin.post("/api/sync/ticket", aTicket)).toMatchObject({
      status: 403,
      body: { refusal: "revoked" },
    });
    expect(await lin.post("/api/sign-in", { account: "linxiaolan", password })).toMatchObject({
      body: { refusal: "wrongCredentials" },
    });
  });

  test("a session that merely ended is no reason to wipe", async () => {
    const day = await workday();
    const { lin } = await joins(day);
    const cookie = lin.cookie();
    await lin.post("/api/sign-out", {});
    expect(await browserOf(day.url).post("/api/sync/ticket", aTicket, { cookie })).toMatchObject({
      status: 401,
      body: { refusal: "signedOut" },
    });
  });

  test("an app that speaks another protocol is told to update", async () => {
    const { zhou } = await workday();
    expect(await zhou.post("/api/sync/ticket", { ...aTicket, protocol: 2 })).toMatchObject({
      body: { refusal: "outdatedApp" },
    });
  });
});

describe("what comes in", () => {
  test("a page of another origin changes nothing", async () => {
    const { url, zhou } = await workday();
    const port = Number(new URL(url).port);
    for (const origin of ["https://evil.example", "null", `http://127.0.0.1:${port + 1}`, ""]) {
      expect(await zhou.post("/api/sign-out", {}, { origin })).toMatchObject({
        status: 403,
        body: { refusal: "foreignOrigin" },
      });
    }
    expect((await zhou.get("/api/session")).status).toBe(200);
  });

  test.each([
    ["no JSON", "{"],
    ["nothing", ""],
    ["a field too many", JSON.stringify({ account: "a", password: "b", isAdmin: true })],
    ["a field too few", JSON.stringify({ account: "a" })],
    ["another type", JSON.stringify({ account: ["zhoumin"], password: { length: 1 } })],
    ["far too much", JSON.stringify({ account: "a", password: "b".repeat(70_000) })],
    ["poison", '{"account":"a","password":"b","__proto__":{"isAdmin":true}}'],
  ])("%s is malformed", async (_, body) => {
    const { url } = await workday();
    expect(await browserOf(url).post("/api/sign-in", body)).toMatchObject({
      status: 400,
      body: { refusal: "malformed" },
    });
  });

  test("when the storage fails, the asker is told to come back and the log says why", async () => {
    const storage = createMemoryStorage();
    let isBroken = false;
    const find: typeof storage.sessions.find = async (tokenHash) => {
      if (isBroken) throw new Error("the disk is gone");
      return storage.sessions.find(tokenHash);
    };
    const { zhou, log } = await workday({ ...storage, sessions: { ...storage.sessions, find } });
    isBroken = true;
    expect(await zhou.get("/api/session")).toMatchObject({
      status: 503,
      body: { refusal: "tryLater" },
    });
    expect(await zhou.post("/api/sync/ticket", aTicket)).toMatchObject({ status: 503 });
    const failed = log.filter(({ event }) => event === "request failed");
    expect(failed.map(({ fields }) => fields.error)).toEqual([
      "the disk is gone",
      "the disk is gone",
    ]);
    isBroken = false;
    expect(await zhou.get("/api/session")).toMatchObject({ status: 200 });
  });

  test("what is not there is not found, by any method", async () => {
    const { url, zhou } = await workday();
    expect(await zhou.get("/api/nothing")).toMatchObject({ status: 404 });
    expect(await zhou.post("/api/session", {})).toMatchObject({ status: 404 });
    expect((await fetch(`${url}/`, { method: "DELETE" })).status).toBe(404);
  });

  test("staff calls need a session, whatever they ask", async () => {
    const { url } = await workday();
    const stranger = browserOf(url);
    const calls = ["password", "invitations", "staff/roles", "assignments", "handover", "reveals"];
    for (const call of calls) {
      expect(await stranger.post(`/api/${call}`, {})).toMatchObject({ status: 401 });
    }
    expect((await stranger.feed("registry")).response.status).toBe(401);
  });

  test("who sends the head of a request too slowly is let go", async () => {
    const { url } = await workday();
    const socket = connect(Number(new URL(url).port), "127.0.0.1");
    const closed = new Promise((resolve) => socket.once("close", resolve));
    socket.on("data", () => undefined);
    socket.write("GET /health HTTP/1.1\r\nHost: relay\r\nX-Slow: ");
    await closed;
    expect((await fetch(`${url}/health`)).status).toBe(200);
  }, 15_000);
});

describe("stopping", () => {
  test("waits for nobody who asks for a socket in that very moment", async () => {
    const { url, close } = await workday();
    const socket = connect(Number(new URL(url).port), "127.0.0.1");
    const hungUp = new Promise((resolve) => socket.once("close", resolve));
    let answer = "";
    socket.on("data", (data) => {
      answer += data.toString();
    });
    await new Promise<void>((resolve) => socket.once("connect", resolve));
    // Connections are taken in turn: once this one is answered, the relay has the other.
    await fetch(`${url}/health`);
    const closed = close();
    socket.write(
      `GET /sync HTTP/1.1\r\nHost: relay\r\nOrigin: ${url}\r\nConnection: Upgrade\r\n` +
        "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n" +
        "Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\n\r\n",
    );
    await closed;
    await hungUp;
    expect(answer).toContain("503 Service Unavailable");
  });
});

describe("what goes out", () => {
  test("every answer carries the strict headers, refusals too", async () => {
    const { url } = await workday();
    for (const path of ["/health", "/api/session", "/api/nothing", "/", "/no-such-file.js"]) {
      const { headers } = await fetch(url + path);
      expect(headers.get("content-security-policy")).toContain(
        "default-src 'none'; script-src 'self'",
      );
      expect(headers.get("content-security-policy")).not.toContain("unsafe-inline");
      expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
      expect(headers.get("cross-origin-embedder-policy")).toBe("require-corp");
      expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
    }
  });

  test("nobody keeps what the relay says", async () => {
    const { zhou } = await workday();
    expect((await zhou.get("/api/session")).headers.get("cache-control")).toBe("no-store");
    expect((await zhou.feed("service")).response.headers.get("cache-control")).toBe("no-store");
  });

  test("health says what runs and where it writes", async () => {
    const { url } = await workday();
    expect((await browserOf(url).get("/health")).body).toEqual({
      status: "ok",
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      storage: "memory",
    });
  });

  test("the feed names what the person may read", async () => {
    const { zhou } = await workday();
    const { page } = await zhou.feed("registry");
    expect(page).toMatchObject({
      ok: true,
      value: { access: 1, hasMore: false, items: [{ state: "changed", document: "agency@1" }] },
    });
  });

  test("a cursor that is none of ours is malformed", async () => {
    const { url, zhou } = await workday();
    const path = "/api/feed?scope=registry&after=nonsense&access=1";
    const response = await fetch(url + path, { headers: { cookie: zhou.cookie() } });
    expect(response.status).toBe(400);
  });

  test("nothing of a person is in the log", async () => {
    const day = await workday();
    await joins(day);
    await browserOf(day.url).post("/api/sign-in", { account: "zhoumin", password: "wrong" });
    const text = JSON.stringify(day.log);
    for (const secret of ["zhoumin", "周敏", "林晓岚", password])
      expect(text).not.toContain(secret);
  });
});

describe("looks at contact data", () => {
  const aReveal = {
    id: "01J0000000000000000000000R",
    client: "01J0000000000000000000000A",
    field: "phone/1",
    reason: "确认预约",
    atMs: 1000,
    wasOffline: true,
  };

  test("are logged, also the ones made offline", async () => {
    const { zhou } = await workday();
    expect(await zhou.post("/api/reveals", { reveals: [aReveal] })).toMatchObject({ status: 200 });
  });

  test("need a reason", async () => {
    const { zhou } = await workday();
    const reveals = [{ ...aReveal, reason: "" }];
    expect(await zhou.post("/api/reveals", { reveals })).toMatchObject({ status: 400 });
  });

  test("may come five hundred at once, after a day offline", async () => {
    const { zhou } = await workday();
    const reveals = Array.from({ length: 500 }, () => ({
      ...aReveal,
      id: aCommand(),
      reason: "原".repeat(200),
    }));
    expect(await zhou.post("/api/reveals", { reveals })).toMatchObject({ status: 200 });
  });
});
