import { expect, test } from "vitest";
import { type Config, readConfig } from "../config.ts";
import { createGate } from "./gate.ts";

function configOf(environment: Record<string, string>): Config {
  const config = readConfig(environment);
  if (!config.ok) throw new Error(config.reason.problem);
  return config.value;
}

test("nobody is let in before the relay listens", () => {
  expect(createGate(configOf({})).isAllowedOrigin("http://127.0.0.1:8787")).toBe(false);
});

test("a relay on this machine is reached by the names of this machine, at its port only", () => {
  const gate = createGate(configOf({}));
  expect(gate.open(4711)).toBe("http://127.0.0.1:4711");
  for (const origin of ["http://127.0.0.1:4711", "http://localhost:4711", "http://[::1]:4711"]) {
    expect(gate.isAllowedOrigin(origin)).toBe(true);
  }
  const strangers = [
    undefined,
    "null",
    "",
    "http://127.0.0.1:4712",
    "https://127.0.0.1:4711",
    "http://127.0.0.1:4711/",
    "http://127.0.0.1:4711.evil.example",
  ];
  for (const origin of strangers) expect(gate.isAllowedOrigin(origin)).toBe(false);
});

test("configured origins are the only ones, and the first is shown to people", () => {
  const gate = createGate(
    configOf({ QUEQIAO_ORIGINS: "https://queqiao.example,http://127.0.0.1:8787" }),
  );
  expect(gate.open(8787)).toBe("https://queqiao.example");
  expect(gate.isAllowedOrigin("http://127.0.0.1:8787")).toBe(true);
  expect(gate.isAllowedOrigin("http://localhost:8787")).toBe(false);
});

test("under HTTPS the cookie is bound to the host, and browsers are told to stay", () => {
  const secure = createGate(configOf({ QUEQIAO_ORIGINS: "https://queqiao.example" }));
  expect(secure.cookie.set("secret")).toMatch(
    /^__Host-queqiao=secret; Path=\/; HttpOnly; SameSite=Strict; Secure; Max-Age=\d+$/,
  );
  expect(secure.headers()).toHaveProperty("Strict-Transport-Security");
  const plain = createGate(configOf({}));
  expect(plain.cookie.set("secret")).not.toContain("Secure");
  expect(plain.headers()).not.toHaveProperty("Strict-Transport-Security");
});

test("pages may open sockets to their own relay, and to no other", () => {
  const gate = createGate(configOf({ QUEQIAO_ORIGINS: "https://queqiao.example" }));
  gate.open(8787);
  expect(gate.headers()["Content-Security-Policy"]).toContain(
    "connect-src 'self' wss://queqiao.example;",
  );
});

test("the secret is read from among other cookies", () => {
  const { cookie } = createGate(configOf({}));
  expect(cookie.read("theme=dark; queqiao=secret; x=y")).toBe("secret");
  expect(cookie.read("queqiao2=secret; __Host-queqiao=other")).toBeUndefined();
  expect(cookie.read(undefined)).toBeUndefined();
});
