import { fileURLToPath } from "node:url";
import solid from "vite-plugin-solid";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { BaseSequencer } from "vitest/node";

const solidFile = (path: string): string =>
  fileURLToPath(new URL(`node_modules/solid-js/${path}`, import.meta.url));

/**
 * Solid as browsers get it: its build for Node does not react to changes. Only Solid, because with
 * the condition "browser" for all packages the relay would get a `ws` that cannot listen.
 */
const solidOfBrowsers: TestProjectInlineConfiguration = {
  plugins: [solid({ ssr: true, hot: false, solid: { generate: "dom", hydratable: false } })],
  resolve: {
    alias: [
      { find: /^solid-js$/, replacement: solidFile("dist/solid.js") },
      { find: /^solid-js\/web$/, replacement: solidFile("web/dist/web.js") },
      { find: /^solid-js\/store$/, replacement: solidFile("store/dist/store.js") },
    ],
  },
};
/** What imports Solid itself must see the same one. */
const server = { deps: { inline: [/solid-js/, /@solidjs/, /@solid-primitives/, /lucide-solid/] } };

/** Not a measure of speed: only what hangs is ended, however slow the machine. */
const patience = {
  testTimeout: 120_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 60_000 } },
};

/**
 * For tests that share nothing but what they import: one process tells the files one after the
 * other, and reads the domain once. Their order is not promised, so none may leave anything behind.
 */
const together = { isolate: false };

/** Tests beside the files of the domain, the relay and the scripts. */
const unit: TestProjectInlineConfiguration = {
  test: {
    ...patience,
    ...together,
    name: "unit",
    environment: "node",
    include: ["{shared,sync-server,scripts}/**/*.test.ts"],
  },
};

/** Tests beside the files of the app. */
const client: TestProjectInlineConfiguration = {
  ...solidOfBrowsers,
  test: {
    ...patience,
    ...together,
    name: "client",
    environment: "node",
    include: ["client/**/*.test.{ts,tsx}"],
    server,
  },
};

/** Slow tests of the whole, one folder and one project each; `bounds` may relax time or workers. */
const across = (
  name: string,
  bounds: TestProjectInlineConfiguration["test"] = {},
): TestProjectInlineConfiguration => ({
  ...solidOfBrowsers,
  test: {
    name,
    environment: "node",
    include: [`tests/${name}/**/*.test.ts`],
    exclude: ["**/fixtures/**"],
    ...patience,
    server,
    ...bounds,
  },
});

/** Short files that take long: begun last, they would leave the other processors idle. */
const takesLong = /\/tests\/(?:e2e\/screens|convergence\/days)-/;

/** What is known to take long comes first; then vitest's own order. */
class LongestFirst extends BaseSequencer {
  override async sort(files: Parameters<BaseSequencer["sort"]>[0]) {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: (typeof sorted)[number]): boolean => takesLong.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    // Otherwise one processor is kept for who watches, and of two that is every second one.
    maxWorkers: "100%",
    projects: [
      unit,
      client,
      across("architecture"),
      across("protocol"),
      across("migrations"),
      across("convergence"),
      across("chaos", { testTimeout: 600_000, maxWorkers: 1 }),
      across("security", { testTimeout: 600_000 }),
      // After all others: projects of one group have the same number of workers.
      across("e2e", { testTimeout: 600_000, maxWorkers: 2, sequence: { groupOrder: 1 } }),
      // Takes pictures for people to look at: `npm run screens`, never `npm test`.
      across("screens"),
    ],
  },
});
