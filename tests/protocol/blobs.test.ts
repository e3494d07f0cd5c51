import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { type DocumentId, idOf } from "#shared/documents";
import { newUlid, type Sha256, seededRandom, sha256Schema } from "#shared/kernel";
import { type BlobState, blobLimits, blobPartUrl, blobUploadUrl, blobUrl } from "#shared/protocol";
import { createMemoryStorage } from "../../sync-server/storage/memory/memory-storage.ts";
import type { Person } from "../support/agency.ts";
import { type ClientDocuments, useWorld } from "./world.ts";

let isFull = false;
let nowMs = Date.now();
const world = useWorld({
  storage: { ...createMemoryStorage(), isFull: async () => isFull },
  nowMs: () => nowMs,
});
const random = seededRandom(11);

const jpeg = (bytes: number): Uint8Array =>
  Uint8Array.from([0xff, 0xd8, 0xff, 0xdb, 0, 4, 0, 0, ...random.bytes(bytes - 8)]);
const hashOf = (bytes: Uint8Array): Sha256 =>
  sha256Schema.parse(createHash("sha256").update(bytes).digest("hex"));
const clientOf = ({ id }: ClientDocuments): DocumentId => idOf("client", id);

async function putPart(
  { visitor }: Person,
  document: DocumentId,
  bytes: Uint8Array,
  { sha256 = hashOf(bytes), offset = 0, size = bytes.length } = {},
): Promise<{ status: number; refusal?: string } & Partial<BlobState>> {
  const url = blobPartUrl(sha256, document, { offset, size });
  const response = await visitor.ask(url, { method: "PUT", body: new Uint8Array(bytes) });
  return { status: response.status, ...(await response.json()) };
}

const read = ({ visitor }: Person, document: DocumentId, bytes: Uint8Array): Promise<Response> =>
  visitor.ask(blobUrl(hashOf(bytes), document));

test("[BL1] a blob is whole when its last part is on the disk, and may be put again", async () => {
  const wang = clientOf(await world.register());
  const photo = jpeg(100_000);
  const whole = { status: 200, received: 100_000, isWhole: true };
  expect(await putPart(world.liMei, wang, photo)).toEqual(whole);
  expect(await putPart(world.liMei, wang, photo)).toEqual(whole);
  const answer = await read(world.liMei, wang, photo);
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(photo);
});

test("[BL2] an upload goes on where the relay has it, and nowhere else", async () => {
  const wang = clientOf(await world.register());
  const photo = jpeg(200_000);
  const sha256 = hashOf(photo);
  const size = photo.length;
  const first = await putPart(world.liMei, wang, photo.subarray(0, 140_000), { sha256, size });
  expect(first).toEqual({ status: 200, received: 131_072, isWhole: false });
  const state = await world.liMei.visitor.ask(blobUploadUrl(sha256, wang));
  expect(await state.json()).toEqual({ received: 131_072, isWhole: false });
  const skipped = { sha256, size, offset: 140_000 };
  expect(await putPart(world.liMei, wang, photo.subarray(140_000), skipped)).toEqual({
    status: 409,
    refusal: "wrongOffset",
  });
  const next = { sha256, size, offset: 131_072 };
  expect(await putPart(world.liMei, wang, photo.subarray(131_072), next)).toMatchObject({
    isWhole: true,
  });
});

test("[BL3] what is in a blob decides, not what it is called", async () => {
  const wang = clientOf(await world.register());
  const refusals = async (bytes: Uint8Array, changed = {}) =>
    (await putPart(world.liMei, wang, bytes, changed)).refusal;
  expect(await refusals(jpeg(500), { sha256: hashOf(jpeg(9)) })).toBe("wrongContent");
  expect(await refusals(Uint8Array.from([0x4d, 0x5a, ...random.bytes(500)]))).toBe(
    "unsupportedType",
  );
  const told = [0xff, 0xd8, 0xff, 0xe1, 0, 8, 0x45, 0x78, 0x69, 0x66, 0, 0];
  const withPlace = Uint8Array.from([...told, ...random.bytes(500)]);
  expect(await refusals(withPlace)).toBe("carriesTraces");
  expect(await refusals(jpeg(500), { size: blobLimits.bytes + 1 })).toBe("tooLarge");
  expect((await read(world.liMei, wang, withPlace)).status).toBe(404);
});

test("[BL4] blobs are read and added by who may read and write their document", async () => {
  const [wang, chen] = [clientOf(await world.register()), clientOf(await world.register())];
  const photo = jpeg(500);
  await putPart(world.liMei, wang, photo);
  expect((await read(world.zhouYun, wang, photo)).status).toBe(200);
  expect(await putPart(world.zhouYun, wang, jpeg(500))).toMatchObject({ refusal: "notAllowed" });
  const secret = idOf("case", wang.slice("client/".length));
  await putPart(world.liMei, secret, photo);
  for (const document of [secret, idOf("client", newUlid(Date.now(), random.bytes))]) {
    const denied = await read(world.zhouYun, document, photo);
    expect([denied.status, await denied.json()]).toEqual([403, { refusal: "notAllowed" }]);
  }
  expect((await read(world.liMei, chen, photo)).status).toBe(404);
  const stranger = await fetch(new URL(blobUrl(hashOf(photo), wang), world.relay.url));
  expect(stranger.status).toBe(401);
});

test("[BL5] a blob is saved, not kept, and runs nothing", async () => {
  const wang = clientOf(await world.register());
  const photo = jpeg(500);
  await putPart(world.liMei, wang, photo);
  const { headers } = await read(world.liMei, wang, photo);
  expect(headers.get("content-type")).toBe("image/jpeg");
  expect(headers.get("content-disposition")).toMatch(/^attachment; filename="[0-9a-f]+[.]jpg"$/);
  expect(headers.get("cache-control")).toBe("no-store");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("content-security-policy")).toBe("default-src 'none'; sandbox");
});

test("[BL6] a relay that is nearly full takes no blobs, and goes on when there is room", async () => {
  const wang = clientOf(await world.register());
  const photo = jpeg(100_000);
  const part = { sha256: hashOf(photo), size: photo.length };
  await putPart(world.liMei, wang, photo.subarray(0, 70_000), part);
  isFull = true;
  const rest = { ...part, offset: 65_536 };
  expect(await putPart(world.liMei, wang, photo.subarray(65_536), rest)).toEqual({
    status: 507,
    refusal: "storageFull",
  });
  expect((await read(world.liMei, wang, photo)).status).toBe(404);
  isFull = false;
  expect(await putPart(world.liMei, wang, photo.subarray(65_536), rest)).toMatchObject({
    isWhole: true,
  });
});

test("[BL7] of the uploads one left unfinished the latest twenty are there to go on with", async () => {
  const wang = clientOf(await world.register());
  const photos = Array.from({ length: 21 }, () => jpeg(100_000));
  const received = async (person: Person, photo: Uint8Array): Promise<number> => {
    const state = await person.visitor.ask(blobUploadUrl(hashOf(photo), wang));
    return (await state.json()).received;
  };
  const half = (person: Person, photo: Uint8Array) =>
    putPart(person, wang, photo.subarray(0, 70_000), { sha256: hashOf(photo), size: 100_000 });
  const ofZhouMin = jpeg(100_000);
  await half(world.zhouMin, ofZhouMin);
  for (const photo of photos) {
    nowMs += 1;
    await half(world.liMei, photo);
  }
  const [first = ofZhouMin, second = ofZhouMin] = photos;
  expect(await received(world.liMei, first)).toBe(0);
  expect(await received(world.liMei, second)).toBe(65_536);
  expect(await received(world.zhouMin, ofZhouMin)).toBe(65_536);
});
