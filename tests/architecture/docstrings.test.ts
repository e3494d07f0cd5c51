import { globSync, readFileSync } from "node:fs";
import ts from "typescript";
import { expect, test } from "vitest";
import { root } from "./cruise.ts";

const files = globSync("{shared,client,sync-server,scripts}/**/*.{ts,tsx}", {
  cwd: root,
  exclude: ["**/*.{test,acceptance}.{ts,tsx}"],
});

const isExported = (node: ts.Node): boolean =>
  ts.canHaveModifiers(node) &&
  (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

/** Functions, also as constants, and classes: what other files can call. */
function isCallable(node: ts.Statement): boolean {
  if (ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node)) return true;
  return (
    ts.isVariableStatement(node) &&
    node.declarationList.declarations.some(
      ({ initializer }) => initializer !== undefined && ts.isArrowFunction(initializer),
    )
  );
}

/** The first lines of exported callables of a file that say nothing about themselves. */
function silentExports(file: string): string[] {
  const text = readFileSync(root + file, "utf8");
  const parsed = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  return parsed.statements
    .filter((node) => isExported(node) && isCallable(node))
    .filter((node) => ts.getJSDocCommentsAndTags(node).length === 0)
    .map((node) => `${file}: ${node.getText().split("\n")[0]}`);
}

test("everything that other files can call says what it promises", () => {
  expect(files.length).toBeGreaterThan(20);
  expect(files.flatMap(silentExports)).toEqual([]);
});
