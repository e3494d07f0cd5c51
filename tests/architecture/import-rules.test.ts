/** Import rules are only worth having if they bite: every rule must fire on its fixture, none on us. */
import { globSync } from "node:fs";
import { expect, test } from "vitest";
import { cruise, cruisedFolders, root } from "./cruise.ts";

const ours = cruise(root);
const fixtures = `${root}tests/architecture/fixtures`;

/** The file of a fixture is named after the rule it breaks. */
const nameOf = (path: string): string => path.replace(/^.*\//, "").replace(/[.]tsx?$/, "");

test("every import rule catches its own fixture and nothing else", () => {
  const { violations, ruleSetUsed } = cruise(fixtures).summary;
  const caught = violations.map(({ rule, from }) => `${rule.name}: ${nameOf(from)}`);
  const wanted = ruleSetUsed.forbidden.map(({ name }) => `${name}: ${name}`);
  expect([...new Set(caught)].sort()).toEqual(wanted.sort());
});

test("our own code breaks no import rule", () => {
  const { violations } = ours.summary;
  expect(violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
});

test("the import rules really read all of our code", () => {
  const seen = new Set(ours.modules.map(({ source }) => source));
  const files = globSync(`{${cruisedFolders.join(",")}}/**/*.{ts,tsx}`, {
    cwd: root,
    exclude: ["tests/architecture/fixtures/**", "**/*.d.ts"],
  });
  // Without a TypeScript that dependency-cruiser understands it reads nothing and finds nothing.
  expect(files.length).toBeGreaterThan(20);
  expect(files.filter((file) => !seen.has(file))).toEqual([]);
});
