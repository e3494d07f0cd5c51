import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";

/** Tests beside the files of the domain, the relay and the scripts. */
const unit: TestProjectInlineConfiguration = {
  test: {
    name: "unit",
    environment: "node",
    include: ["{shared,sync-server,scripts}/**/*.test.ts"],
  },
};

/** Tests beside the files of the app: Node, with Solid as browsers get it (its Node build does not react). */
const client: TestProjectInlineConfiguration = {
  resolve: { conditions: ["browser", "import", "module", "default"] },
  ssr: { resolve: { conditions: ["browser", "import", "module", "default"] } },
  test: {
    name: "client",
    environment: "node",
    include: ["client/**/*.test.{ts,tsx}"],
    server: { deps: { inline: [/solid-js/, /@solidjs/, /@solid-primitives/] } },
  },
};

/** Slow tests of the whole, one folder and one project each; `bounds` may relax time or workers. */
const across = (
  name: string,
  bounds: TestProjectInlineConfiguration["test"] = {},
): TestProjectInlineConfiguration => ({
  test: {
    name,
    environment: "node",
    include: [`tests/${name}/**/*.test.ts`],
    exclude: ["**/fixtures/**"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    ...bounds,
  },
});

export default defineConfig({
  test: {
    projects: [
      unit,
      client,
      across("architecture"),
      across("protocol"),
      across("convergence", { testTimeout: 600_000 }),
      across("chaos", { testTimeout: 600_000, maxWorkers: 1 }),
      across("security", { testTimeout: 600_000 }),
      across("e2e", { testTimeout: 180_000, maxWorkers: 1 }),
    ],
  },
});
