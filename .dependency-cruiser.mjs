/** Who may import whom. The comment of each rule is the message a developer sees. */
const error = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

/** Tests, acceptance suites and fakes, wherever they sit. */
const tests =
  "[.](test|bench)[.]tsx?$|[.]acceptance[.]ts$|^shared/testing/|(^|/)fake[^/]*[.]tsx?$|^tests/";
const production = "^(shared|client|sync-server)/";
const plumbing = "storage|sync|documents|index|platform|i18n";
const packages = (names) => `node_modules/(${names})/`;

const topFolders = [
  error(
    "shared-stands-alone",
    "shared/ is the domain. It knows neither browser, relay nor tests: move the caller, or pass the thing in.",
    { path: "^shared/" },
    { path: "^(client|sync-server|tests|scripts)/" },
  ),
  error(
    "app-and-relay-meet-only-in-shared",
    "The app and the relay talk through shared/protocol, never through each other's code.",
    { path: "^(client|sync-server)/" },
    { path: "^(client|sync-server)/", pathNot: "^$1/" },
  ),
  error(
    "nothing-imports-tests",
    "Production code must not reach into tests/, a test, an acceptance suite or a fake.",
    { path: production, pathNot: tests },
    { path: tests },
  ),
];

const insideShared = [
  error(
    "domain-is-pure",
    "Domain areas are plain data and pure functions. Only shared/documents and shared/protocol may know Yjs and its encoding.",
    { path: "^shared/", pathNot: ["^shared/(documents|protocol)/", tests] },
    { path: packages("yjs|y-protocols|lib0") },
  ),
  error(
    "shared-has-no-platform",
    "shared/ runs anywhere: no sockets, no browser storage, no screen.",
    { path: "^shared/", pathNot: tests },
    {
      path: packages(
        "ws|y-websocket|y-indexeddb|idb|workbox-[^/]+|solid-js|@solidjs|@solid-primitives|lucide-solid",
      ),
    },
  ),
  error(
    "no-node-core-in-shared-or-client",
    "Node's own modules exist only in sync-server/, scripts/ and tests/.",
    { path: "^(shared|client)/", pathNot: tests },
    { dependencyTypes: ["core"] },
  ),
  error(
    "kernel-is-the-bottom",
    "shared/kernel is imported by all and imports no area.",
    { path: "^shared/kernel/", pathNot: tests },
    { path: "^shared/", pathNot: "^shared/kernel/" },
  ),
  error(
    "areas-do-not-know-documents",
    "documents, protocol and sample sit above the areas: an area must not import them.",
    { path: "^shared/([^/]+)/", pathNot: ["^shared/(documents|protocol|sample)/", tests] },
    { path: "^shared/(documents|protocol|sample)/" },
  ),
  error(
    "shared-areas-through-the-front-door",
    "Import an area through its index.ts: what is not exported there is private.",
    { path: "^shared/([^/]+)/" },
    { path: "^shared/[^/]+/", pathNot: ["^shared/$1/", "^shared/[^/]+/index[.]ts$"] },
  ),
  error(
    "shared-through-the-front-door",
    "From outside, a shared area is its index.ts.",
    { path: "^(client|sync-server|tests|scripts)/" },
    { path: "^shared/", pathNot: "^shared/[^/]+/index[.]ts$" },
  ),
];

const insideClient = [
  error(
    "client-folders-through-the-front-door",
    "Import a folder of the app through its index.ts: what is not exported there is private.",
    { path: "^client/([^/]+)/" },
    {
      path: `^client/(${plumbing}|ui)/`,
      pathNot: ["^client/$1/", "^client/[^/]+/index[.]ts$", "[.]css$", tests],
    },
  ),
  error(
    "features-through-the-front-door",
    "A feature may show another feature's public parts (its index.ts), never its insides.",
    { path: "^client/features/([^/]+)/" },
    {
      path: "^client/features/",
      pathNot: ["^client/features/$1/", "^client/features/[^/]+/index[.]tsx?$"],
    },
  ),
  error(
    "ui-kit-knows-no-domain",
    "client/ui draws; it does not know clients, cases or documents. Words and values come in as props.",
    { path: "^client/ui/", pathNot: tests },
    { path: ["^shared/", "^client/", packages("yjs")], pathNot: "^client/ui/" },
  ),
  error(
    "plumbing-knows-no-feature",
    "storage, sync, documents, index, platform and i18n are below features and the app shell.",
    { path: `^client/(${plumbing})/` },
    { path: ["^client/(features|app|ui)/", "^client/main[.]tsx$"] },
  ),
  error(
    "storage-is-below-sync-and-documents",
    "The vault keeps sealed bytes; who syncs and who reads them is above it.",
    { path: "^client/storage/", pathNot: tests },
    { path: "^client/(sync|documents|index)/" },
  ),
  error(
    "platform-is-the-bottom-of-the-app",
    "client/platform is what a browser gives us; it imports no other folder of the app.",
    { path: "^client/platform/", pathNot: tests },
    { path: "^client/", pathNot: "^client/platform/" },
  ),
  error(
    "features-do-not-do-plumbing",
    "A feature reads and changes documents; it never opens storage or sockets.",
    { path: "^client/features/", pathNot: tests },
    { path: "^client/(storage|sync)/" },
  ),
  error(
    "screens-do-not-know-yjs",
    "A screen sees live documents from #client/documents, never a Yjs type, a provider or a database.",
    { path: "^client/(app|features|ui|i18n)/", pathNot: tests },
    { path: packages("yjs|y-protocols|y-websocket|y-indexeddb|lib0|idb") },
  ),
  error(
    "indexeddb-only-in-the-vault",
    "Only client/storage opens IndexedDB: everything kept on the device is sealed there.",
    { path: "^client/", pathNot: ["^client/storage/", tests] },
    { path: packages("idb") },
  ),
  error(
    "y-indexeddb-only-for-the-device-document",
    "y-indexeddb stores plaintext and loses data under quota: only the device document may use it.",
    { path: "^client/", pathNot: ["/device[^/]*(/|[.]ts)", tests] },
    { path: packages("y-indexeddb") },
  ),
  error(
    "only-main-starts-the-app",
    "main.tsx is the composition root: nobody imports it, only it imports app/.",
    { path: "^client/", pathNot: ["^client/main[.]tsx$", "^client/app/"] },
    { path: "^client/(app/|main[.]tsx$)" },
  ),
  error(
    "service-worker-knows-no-app",
    "The service worker keeps the app's files; it runs none of the app's code.",
    { path: "^client/service-worker/" },
    { path: "^client/", pathNot: "^client/service-worker/" },
  ),
];

const insideRelay = [
  error(
    "relay-knows-no-screen",
    "The relay has no user interface.",
    { path: "^sync-server/" },
    { path: packages("solid-js|@solidjs|@solid-primitives|lucide-solid|workbox-[^/]+") },
  ),
  error(
    "storage-engines-behind-the-port",
    "Only compose.ts, the engine's own folder and backup/embedded-engine.ts, whose files a backup holds, name a storage engine; all others use the port in storage/.",
    {
      path: "^sync-server/",
      pathNot: [
        "^sync-server/compose[.]ts$",
        "^sync-server/backup/embedded-engine[.]ts$",
        "^sync-server/storage/[^/]+/",
        tests,
      ],
    },
    { path: "^sync-server/storage/[^/]+/" },
  ),
  error(
    "storage-engines-do-not-know-each-other",
    "An engine stands on the port alone; what two engines share belongs to the port.",
    { path: "^sync-server/storage/([^/]+)/", pathNot: tests },
    { path: "^sync-server/storage/[^/]+/", pathNot: "^sync-server/storage/$1/" },
  ),
  error(
    "sqlite-only-in-its-engine",
    "Only storage/sqlite speaks SQL to SQLite.",
    { path: "^sync-server/", pathNot: ["^sync-server/storage/sqlite/", tests] },
    { path: "^(node:)?sqlite$" },
  ),
  error(
    "only-main-composes-the-relay",
    "compose.ts builds the whole relay: a part receives what it needs and never reaches back.",
    { path: "^sync-server/[^/]+/", pathNot: ["^sync-server/seed/", tests] },
    { path: "^sync-server/(compose|main)[.]ts$" },
  ),
];

const everywhere = [
  error(
    "no-cycles",
    "A cycle means two modules are one: merge them, or move what they share down.",
    {},
    { circular: true },
  ),
  error(
    "no-orphans",
    "Nobody uses this file and it uses nobody: use it or delete it.",
    {
      orphan: true,
      path: "^(shared|client|sync-server|tests)/",
      pathNot: [
        "[.]d[.]ts$",
        tests,
        "(^|/)(main|index)[.]tsx?$",
        "[.]worker[.]ts$",
        "^client/service-worker/",
      ],
    },
    {},
  ),
  error("not-to-unresolvable", "This import points at nothing.", {}, { couldNotResolve: true }),
  error(
    "declared-dependencies-only",
    "Import only packages that package.json names as dependencies.",
    { path: production, pathNot: tests },
    {
      dependencyTypes: ["npm-no-pkg", "npm-unknown", "npm-dev"],
      dependencyTypesNot: ["type-only"],
    },
  ),
];

export default {
  forbidden: [...topFolders, ...insideShared, ...insideClient, ...insideRelay, ...everywhere],
  options: {
    doNotFollow: { path: "node_modules" },
    // Anchored: an open "dist/" would also hide node_modules/yjs/dist/ and blind the rules about packages.
    exclude: { path: "^([.]types|dist|tests/architecture/fixtures|tests/bench/peers)/" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "browser", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js"],
    },
  },
};
