import { expect, test } from "vitest";
import { createPasswords, passwordCost } from "./passwords.ts";

const passwords = createPasswords({ memoryKiB: 64, passes: 1 });

test("a password is right for its own hash only", async () => {
  const hash = await passwords.hash("红线牵千里");
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=64,t=1,p=1\$/);
  expect(await passwords.isRight("红线牵千里", hash)).toBe(true);
  expect(await passwords.isRight("红线牵万里", hash)).toBe(false);
});

test("full-width and half-width typing is the same password", async () => {
  const hash = await passwords.hash("ｌｏｎｇ ｅｎｏｕｇｈ １２");
  expect(await passwords.isRight("long enough 12", hash)).toBe(true);
});

test("without a hash no password is right", async () => {
  expect(await passwords.isRight("nobody's password", undefined)).toBe(false);
});

test("the cost in use is 64 MiB and three passes", async () => {
  expect(await createPasswords(passwordCost).hash("a good long one")).toContain("m=65536,t=3,p=1");
});

test("many who sign in at once all get their answer", async () => {
  const hash = await passwords.hash("a good long one");
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, at) =>
      passwords.isRight(at % 2 === 0 ? "a good long one" : "another", hash),
    ),
  );
  expect(answers.filter(Boolean)).toHaveLength(10);
});
