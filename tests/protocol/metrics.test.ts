import { expect, onTestFinished, test } from "vitest";
import { composeRelay } from "../../sync-server/compose.ts";
import { readConfig } from "../../sync-server/config.ts";
import { foundAgency } from "../support/agency.ts";
import { newDataFolder } from "../support/data-folder.ts";
import { openPeer } from "../support/peer.ts";

const token = "to-be-read-by-prometheus";

async function startRelay(environment: Readonly<Record<string, string>>) {
  const dataFolder = newDataFolder();
  const config = readConfig({ QUEQIAO_PORT: "0", QUEQIAO_DATA: dataFolder, ...environment });
  if (!config.ok) throw new Error(config.reason.problem);
  const passwordCost = { memoryKiB: 8, passes: 1 };
  const relay = await composeRelay(config.value, { passwordCost, logSink: () => undefined });
  if (!relay.ok) throw new Error(relay.reason.type);
  onTestFinished(relay.value.close);
  const listening = await relay.value.listen();
  if (!listening.ok) throw new Error(listening.reason.type);
  const { url, setUpLink } = listening.value;
  const person = await foundAgency({ url, setUpToken: setUpLink?.split("#")[1] });
  return { url, person };
}

test("[MT1] the metrics are read with the configured token only, and without one there are none", async () => {
  const { url } = await startRelay({ QUEQIAO_METRICS_TOKEN: token });
  const read = (authorization?: string): Promise<Response> =>
    fetch(`${url}/metrics`, authorization ? { headers: { authorization } } : {});
  expect((await read()).status).toBe(401);
  expect((await read("Bearer of-somebody-elses-relay")).status).toBe(401);
  expect((await read(`Bearer ${token}`)).status).toBe(200);
  const other = await startRelay({});
  expect((await fetch(`${other.url}/metrics`)).status).toBe(404);
});

test("[MT2] they count what the relay does, and name nobody and no document", async () => {
  const { url, person } = await startRelay({ QUEQIAO_METRICS_TOKEN: token });
  const peer = await openPeer(person.visitor);
  onTestFinished(peer.cut);
  await peer.create("desk/2026-11@1");
  const channel = await peer.open("desk/2026-11@1");
  channel.sendBytes(Uint8Array.of(99));
  expect((await channel.untilEnded()).code).toBe(4400);
  const again = await peer.open("desk/2026-11@1");
  again.send({ type: "step2", update: Uint8Array.of(0, 0) });
  await again.untilAcknowledged(1);
  const answer = await fetch(`${url}/metrics`, { headers: { authorization: `Bearer ${token}` } });
  const text = await answer.text();
  expect(text).toContain("queqiao_connections 1");
  expect(text).toContain("queqiao_channels 1");
  expect(text).toContain('queqiao_messages_total{outcome="nothingNew"} 1');
  expect(text).toContain('queqiao_channels_closed_total{reason="malformed"} 1');
  expect(text).toMatch(/queqiao_storage_bytes [1-9]/);
  expect(text).toMatch(/queqiao_nodejs_eventloop_lag_seconds /);
  for (const word of [
    "queqiao_commit_seconds_bucket",
    "queqiao_feed_page_seconds",
    "queqiao_compaction_seconds",
    "queqiao_process_resident_memory_bytes",
  ]) {
    expect(text).toContain(word);
  }
  expect(text).not.toContain("desk/");
  expect(text).not.toContain(person.id);
});
