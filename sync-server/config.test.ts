import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { readConfig } from "./config.ts";

test("nothing has to be set", () => {
  expect(readConfig({})).toMatchObject({
    ok: true,
    value: {
      port: 8787,
      host: "127.0.0.1",
      dataFolder: resolve("data"),
      keyFile: resolve("data/agency.key"),
      origins: [],
      proxies: [],
      offsetMinutes: 480,
    },
  });
});

test("what is set counts, and what is set to nothing does not", () => {
  const config = readConfig({
    QUEQIAO_PORT: "0",
    QUEQIAO_HOST: " 0.0.0.0 ",
    QUEQIAO_DATA: "/srv/agency",
    QUEQIAO_ORIGINS: "https://queqiao.example, http://10.0.0.2:8787",
    QUEQIAO_TLS_CERT: "cert.pem",
    QUEQIAO_TLS_KEY: "key.pem",
    QUEQIAO_TIME_ZONE_MINUTES: "-300",
    QUEQIAO_KEY_FILE: " ",
    QUEQIAO_PROXIES: "127.0.0.1, ::1",
  });
  expect(config).toMatchObject({
    value: {
      port: 0,
      host: "0.0.0.0",
      keyFile: join("/srv/agency", "agency.key"),
      origins: ["https://queqiao.example", "http://10.0.0.2:8787"],
      tls: { certificateFile: resolve("cert.pem"), keyFile: resolve("key.pem") },
      offsetMinutes: -300,
      proxies: ["127.0.0.1", "::1"],
    },
  });
});

test.each([
  ["QUEQIAO_PORT", "eighty"],
  ["QUEQIAO_PORT", "65536"],
  ["QUEQIAO_PORT", "1e3"],
  ["QUEQIAO_PORT", "-1"],
  ["QUEQIAO_TIME_ZONE_MINUTES", "Asia/Shanghai"],
  ["QUEQIAO_ORIGINS", "queqiao.example"],
  ["QUEQIAO_PROXIES", "proxy.example"],
  ["QUEQIAO_ORIGINS", "https://queqiao.example/"],
  ["QUEQIAO_ORIGINS", "https://a.example,ftp://b.example"],
  ["QUEQIAO_ORIGINS", "*"],
  ["QUEQIAO_DATABASE_URL", "postgres://localhost/agency"],
  ["QUEQIAO_REDIS_URL", "redis://localhost"],
])("%s=%s is refused by its name", (variable, text) => {
  expect(readConfig({ [variable]: text })).toMatchObject({
    ok: false,
    reason: { type: "badSetting", variable },
  });
});

test("a certificate without its key is refused, and a key without its certificate", () => {
  expect(readConfig({ QUEQIAO_TLS_CERT: "cert.pem" })).toMatchObject({
    reason: { variable: "QUEQIAO_TLS_KEY" },
  });
  expect(readConfig({ QUEQIAO_TLS_KEY: "key.pem" })).toMatchObject({
    reason: { variable: "QUEQIAO_TLS_CERT" },
  });
});
