import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { type DocumentId, type EpochBegun, idOf, nameOf, type ParsedName } from "#shared/documents";
import { ok, type Sha256, seededRandom, sha256Schema } from "#shared/kernel";
import { blobLimits } from "#shared/protocol";
import { ids } from "../storage/fake-records.ts";
import { createKeyring } from "../storage/keyring.ts";
import { createMemoryStorage } from "../storage/memory/memory-storage.ts";
import { type BlobPart, createBlobs } from "./blobs.ts";
import { chunkBytes } from "./sealed-file.ts";

const ofWang = idOf("client", ids.wang);
const ofChen = idOf("client", ids.chen);
const random = seededRandom(7);

/** A picture as far as its beginning goes; the relay looks no further. */
const picture = (bytes: number, start = [0xff, 0xd8, 0xff, 0xdb, 0, 4, 0, 0]): Uint8Array =>
  Uint8Array.from([...start, ...random.bytes(bytes - start.length)]);

const hashOf = (bytes: Uint8Array): Sha256 =>
  sha256Schema.parse(createHash("sha256").update(bytes).digest("hex"));

async function* inPieces(bytes: Uint8Array, size = 10_000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Lin serves both clients, He serves nobody, Fang may add to what she may not read. */
function open() {
  const folder = join(mkdtempSync(join(tmpdir(), "queqiao-blobs-")), "blobs");
  onTestFinished(() => rmSync(join(folder, ".."), { recursive: true, force: true }));
  const store = createMemoryStorage().blobs;
  const gone = new Set<DocumentId>();
  const world = {
    ...{ nowMs: 1_000_000, isFull: false, named: new Set<string>() },
    begun: [] as EpochBegun[],
  };
  const access = { read: true, say: "everything" as const };
  const accessOf = (staff: string, _: ParsedName) => {
    if (staff === ids.lin) return access;
    if (staff === ids.fang) return { read: false, say: ["consent"] };
    return { read: false, say: "nothing" as const };
  };
  const reopen = () =>
    createBlobs({
      ...{ folder, store, authority: { accessOf }, randomBytes: random.bytes },
      keyring: createKeyring(new Uint8Array(32).fill(7), random.bytes),
      latest: async (id) =>
        id === ofWang || id === ofChen
          ? { name: nameOf(id), isGone: gone.has(id), begun: [...world.begun] }
          : undefined,
      namedIn: async () => world.named,
      isFull: async () => world.isFull,
      nowMs: () => world.nowMs,
    });
  const files = (): readonly string[] => readdirSync(folder);
  return { blobs: reopen(), reopen, folder, files, gone, world, store };
}

const whole = (bytes: Uint8Array, changed: Partial<BlobPart> = {}): BlobPart => ({
  ...{ staff: ids.lin, document: ofWang, sha256: hashOf(bytes) },
  ...{ offset: 0, size: bytes.length, bytes: inPieces(bytes) },
  ...changed,
});

test("a photo comes back as it was sent, and lies sealed on the disk", async () => {
  const { blobs, folder, files } = open();
  const photo = picture(200_000);
  expect(await blobs.put(whole(photo))).toEqual(ok({ received: 200_000, isWhole: true }));
  expect(await blobs.read(whole(photo))).toEqual(ok({ bytes: photo, type: "image/jpeg" }));
  const [file = ""] = files();
  const onDisk = readFileSync(join(folder, file));
  expect(onDisk.includes(Buffer.from(photo.subarray(1000, 1032)))).toBe(false);
});

test("an upload that was cut off goes on where its last whole chunk ended, also after a restart", async () => {
  const { blobs, reopen } = open();
  const photo = picture(300_000);
  const cut = whole(photo, { bytes: inPieces(photo.subarray(0, 150_000)) });
  expect(await blobs.put(cut)).toEqual(ok({ received: 2 * chunkBytes, isWhole: false }));
  const after = reopen();
  const { received } = { received: 2 * chunkBytes };
  expect(await after.state(cut)).toEqual(ok({ received, isWhole: false }));
  const rest = { offset: received, bytes: inPieces(photo.subarray(received)) };
  expect(await after.put(whole(photo, rest))).toEqual(ok({ received: 300_000, isWhole: true }));
  expect(await after.read(cut)).toEqual(ok({ bytes: photo, type: "image/jpeg" }));
});

test("of a part that goes on for ever no more is taken than the blob is long", async () => {
  const { blobs, folder, files } = open();
  let asked = 0;
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (; asked < 100; asked += 1) yield random.bytes(40_000);
  }
  const flood = whole(picture(70_000), { bytes: endless() });
  expect(await blobs.put(flood)).toMatchObject({ reason: { refusal: "wrongContent" } });
  expect(asked).toBeLessThan(3);
  expect(files().every((file) => statSync(join(folder, file)).size < 80_000)).toBe(true);
});

test("a part that does not follow the last is not taken", async () => {
  const { blobs } = open();
  const photo = picture(300_000);
  const late = whole(photo, { offset: chunkBytes, bytes: inPieces(photo.subarray(chunkBytes)) });
  expect(await blobs.put(late)).toMatchObject({ reason: { refusal: "wrongOffset" } });
});

test("what is not what it is called by is not there, and is begun anew", async () => {
  const { blobs } = open();
  const photo = picture(90_000);
  const wrong = whole(photo, { sha256: hashOf(picture(10)) });
  expect(await blobs.put(wrong)).toMatchObject({ reason: { refusal: "wrongContent" } });
  expect(await blobs.read(wrong)).toMatchObject({ reason: { refusal: "notFound" } });
  expect(await blobs.state(wrong)).toEqual(ok({ received: 0, isWhole: false }));
});

test("a program is no photo, and a photo that tells where it was taken is not taken", async () => {
  const { blobs } = open();
  const program = picture(5_000, [0x4d, 0x5a, 0x90, 0]);
  expect(await blobs.put(whole(program))).toMatchObject({
    reason: { refusal: "unsupportedType" },
  });
  const told = [0xff, 0xd8, 0xff, 0xe1, 0, 8, 0x45, 0x78, 0x69, 0x66, 0, 0];
  expect(await blobs.put(whole(picture(5_000, told)))).toMatchObject({
    reason: { refusal: "carriesTraces" },
  });
});

test("what is too large is not begun", async () => {
  const { blobs, store } = open();
  const size = blobLimits.bytes + 1;
  expect(await blobs.put(whole(picture(100), { size }))).toMatchObject({
    reason: { refusal: "tooLarge" },
  });
  expect(await store.files()).toEqual(new Set());
});

test("the same photo of another client is not there, not even for who serves both", async () => {
  const { blobs } = open();
  const photo = picture(5_000);
  await blobs.put(whole(photo));
  const other = whole(photo, { document: ofChen });
  expect(await blobs.read(other)).toMatchObject({ reason: { refusal: "notFound" } });
  expect(await blobs.state(other)).toEqual(ok({ received: 0, isWhole: false }));
});

test("who may add but not read is never told that it is there already", async () => {
  const { blobs } = open();
  const photo = picture(5_000);
  await blobs.put(whole(photo));
  const hers = whole(photo, { staff: ids.fang });
  expect(await blobs.state(hers)).toEqual(ok({ received: 0, isWhole: false }));
  expect(await blobs.put(hers)).toEqual(ok({ received: 5_000, isWhole: true }));
  expect(await blobs.read(hers)).toMatchObject({ reason: { refusal: "notAllowed" } });
});

test("who has nothing to do with the client, and who asks about no client, hear the same", async () => {
  const { blobs } = open();
  const photo = picture(5_000);
  await blobs.put(whole(photo));
  const nobody = idOf("client", ids.zhou);
  for (const asked of [
    whole(photo, { staff: ids.he }),
    whole(photo, { document: nobody }),
    whole(photo, { document: nobody, staff: ids.he }),
  ]) {
    const denied = { reason: { refusal: "notAllowed" } };
    expect(await blobs.state(asked)).toMatchObject(denied);
    expect(await blobs.read(asked)).toMatchObject(denied);
    expect(await blobs.put(asked)).toMatchObject(denied);
  }
});

test("photos are erased with their document, key and file, and others stay", async () => {
  const { blobs, gone, files, store } = open();
  const photo = picture(5_000);
  await blobs.put(whole(photo));
  await blobs.put(whole(photo, { document: ofChen, bytes: inPieces(photo) }));
  gone.add(ofWang);
  expect(await blobs.read(whole(photo))).toMatchObject({ reason: { refusal: "notAllowed" } });
  await blobs.sweep();
  expect(await store.documents()).toEqual([ofChen]);
  expect(files()).toHaveLength(1);
  expect(await blobs.read(whole(photo, { document: ofChen }))).toMatchObject({ ok: true });
});

test("a photo that only erased facts named goes a week after it came; one that is named stays", async () => {
  const { blobs, world } = open();
  const [erased, kept] = [picture(5_000), picture(5_000)];
  await blobs.put(whole(erased));
  await blobs.put(whole(kept));
  world.named = new Set([hashOf(kept)]);
  await blobs.sweep();
  world.begun.push({ epoch: 2, cause: "erased" });
  await blobs.sweep();
  expect(await blobs.read(whole(erased))).toMatchObject({ ok: true });
  world.nowMs += 8 * 24 * 3_600_000;
  await blobs.sweep();
  expect(await blobs.read(whole(erased))).toMatchObject({ reason: { refusal: "notFound" } });
  expect(await blobs.read(whole(kept))).toMatchObject({ ok: true });
});

test("half an upload is kept for a week and then swept; what is coming now is not", async () => {
  const { blobs, world, files } = open();
  const photo = picture(300_000);
  await blobs.put(whole(photo, { bytes: inPieces(photo.subarray(0, 100_000)) }));
  await blobs.sweep();
  expect(files()).toHaveLength(1);
  world.nowMs += 8 * 24 * 3_600_000;
  await blobs.sweep();
  expect(files()).toEqual([]);
});

test("a disk that is getting full takes no more photos, and says so", async () => {
  const { blobs, world } = open();
  world.isFull = true;
  expect(await blobs.put(whole(picture(5_000)))).toMatchObject({
    reason: { refusal: "storageFull" },
  });
});

test("a part is counted for all it carries, however small it says it is", async () => {
  const { blobs } = open();
  const large = picture(blobLimits.bytes);
  let taken = 0;
  for (let sent = 0; sent < 30; sent += 1) {
    large[100] = sent;
    const answer = await blobs.put(whole(large, { bytes: inPieces(large, 100_000) }));
    if (answer.ok && answer.value.isWhole) taken += 1;
  }
  // 128 MiB at once, and the clock stands still.
  expect(taken).toBe(25);
});

test("of one person only so many uploads stay unfinished, and no file of the others", async () => {
  const { blobs, files, store, world } = open();
  const half = (photo: Uint8Array, staff = ids.lin): BlobPart =>
    whole(photo, { staff, bytes: inPieces(photo.subarray(0, 70_000)) });
  const ofFang = picture(90_000);
  await blobs.put(half(ofFang, ids.fang));
  const photos = Array.from({ length: 25 }, () => picture(90_000));
  for (const photo of photos) {
    world.nowMs += 1_000;
    await blobs.put(half(photo));
  }
  expect(files()).toHaveLength(21);
  expect(await store.uploadsOf(ids.lin)).toHaveLength(20);
  const [first = ofFang, last = ofFang] = [photos[0], photos.at(-1)];
  expect(await blobs.state(half(first))).toEqual(ok({ received: 0, isWhole: false }));
  expect(await blobs.state(half(last))).toEqual(ok({ received: chunkBytes, isWhole: false }));
  expect(await blobs.state(half(ofFang, ids.fang))).toMatchObject({ value: { isWhole: false } });
});

test("an upload begun anew leaves nothing of the one before, nor does one that is refused", async () => {
  const { blobs, files } = open();
  const photo = picture(90_000);
  for (const _ of [1, 2, 3]) {
    await blobs.put(whole(photo, { bytes: inPieces(photo.subarray(0, 70_000)) }));
  }
  expect(files()).toHaveLength(1);
  await blobs.put(whole(picture(5_000), { sha256: hashOf(picture(10)) }));
  expect(files()).toHaveLength(1);
});

test("whoever sends without end must wait, and is told how long", async () => {
  const { blobs, world } = open();
  const tiny = (sha256: Sha256) =>
    whole(picture(10), { sha256, size: blobLimits.bytes, bytes: inPieces(new Uint8Array()) });
  const send = () => blobs.put(tiny(hashOf(random.bytes(8))));
  let answer = await send();
  for (let count = 0; answer.ok && count < 2000; count += 1) answer = await send();
  expect(answer).toMatchObject({ reason: { refusal: "tooManyAttempts", retryAfterSeconds: 1 } });
  world.nowMs += 1_000;
  expect(await send()).toMatchObject({ ok: true });
});
