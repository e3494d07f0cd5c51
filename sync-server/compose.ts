import { join } from "node:path";
import { ok, type Result } from "#shared/kernel";
import { encodeFeedPage, type FeedPage } from "#shared/protocol";
import { createInvitations } from "./auth/invitations.ts";
import { createPasses } from "./auth/passes.ts";
import { createPhoneHashes } from "./auth/phone-hashes.ts";
import { createAccessReading, createRevealing } from "./auth/reveals.ts";
import { createSessions, type Sessions } from "./auth/sessions.ts";
import { createSetUp, type SetUp } from "./auth/set-up.ts";
import { createDoor } from "./auth/sign-in.ts";
import { createTickets } from "./auth/tickets.ts";
import { createAssignmentCommands } from "./authorization/assignment-commands.ts";
import type { Authority } from "./authorization/authority.ts";
import { createAuthority } from "./authorization/create-authority.ts";
import { createDirectory } from "./authorization/directory.ts";
import { createStaffCommands } from "./authorization/staff-commands.ts";
import { openLocalDoor } from "./backup/local-door.ts";
import { type Blobs, createBlobs } from "./blobs/blobs.ts";
import { readNamedBlobs } from "./blobs/named-blobs.ts";
import type { Config } from "./config.ts";
import { openEpochs, type Upkeep } from "./epochs/open-epochs.ts";
import { followBookings } from "./follow-bookings.ts";
import { readAppFiles } from "./http/app-files.ts";
import { createGate } from "./http/gate.ts";
import { type HttpWorld, handleRequest } from "./http/handle-request.ts";
import { makeServer, startListening, stopListening } from "./http/http-server.ts";
import { createRoutes } from "./http/routes.ts";
import { readTls } from "./http/tls.ts";
import { type Agency, openAgency } from "./open-agency.ts";
import { createFeed } from "./rooms/feed.ts";
import { authorityOverNotes, createOwners } from "./rooms/owners.ts";
import { createRooms } from "./rooms/rooms.ts";
import type { StartRefusal } from "./start-refusal.ts";
import { openLog } from "./storage/open-log.ts";
import { openSqliteStorage } from "./storage/sqlite/sqlite-storage.ts";
import { createSurveys, type Surveys } from "./surveys/surveys.ts";
import { type Figures, openFigures } from "./telemetry/figures.ts";
import { readVersion } from "./telemetry/version.ts";
import { attachSync } from "./transport/sync-transport.ts";
import { createVersions } from "./versions/versions.ts";
import { type Overrides, type World, worldOf } from "./world.ts";

/** A relay, put together and not yet listening. */
export interface Relay {
  /** Starts to take connections. */
  readonly listen: () => Promise<Result<Listening, StartRefusal>>;
  /** What is done to documents now and then, done now. */
  readonly upkeep: Upkeep;
  /** Takes no more, finishes what is being written, and lets go of the data. */
  readonly close: () => Promise<void>;
}

/** Where a relay is reached. */
export interface Listening {
  readonly url: string;
  /** The one-time link, as long as the relay waits to be set up. */
  readonly setUpLink?: string;
}

/** Puts the whole relay together: the one place where its parts meet. */
export async function composeRelay(
  config: Config,
  overrides: Overrides = {},
): Promise<Result<Relay, StartRefusal>> {
  const world = worldOf(overrides);
  const tls = config.tls ? readTls(config.tls) : ok(undefined);
  if (!tls.ok) return tls;
  const opened = await openConfigured(config, world, overrides);
  if (!opened.ok) return opened;
  const agency = opened.value;
  const desk = furnish(agency, world);
  const { sessions, setUp } = desk;

  const gate = createGate(config);
  const figures = openFigures(config);
  const documents = openDocuments(agency, config, world, desk.authority, figures);
  const { authority, versions, page, blobs, rooms, epochs, surveys } = documents;
  const bookings = followBookings(agency, rooms, world.journal);
  const http: HttpWorld = {
    ...desk,
    routes: createRoutes({ ...desk, versions, surveys, erasure: epochs.erasure }),
    feed: async (staff, query) => encoded(await page({ staff, ...query })),
    blobs,
    appFiles: readAppFiles(config.appFolder),
    gate,
    ...(figures.door ? { metrics: figures.door } : {}),
    log: world.journal,
  };
  const server = makeServer(
    (request, response) => void handleRequest(http, request, response),
    tls.value,
  );
  const origins = { has: gate.isAllowedOrigin };
  const transport = attachSync(server, { ...world, ...desk, authority, rooms, origins });
  const { count: connections } = transport;
  figures.watch({ connections, rooms: rooms.count, channels: rooms.channelCount });
  const stopHousekeeping = keepHouse(sessions, agency, world);
  const stopSweeping = keepSwept(blobs, surveys, world);

  let closeDoor = async (): Promise<void> => undefined;
  return ok({
    listen: async () => {
      const port = await startListening(server, config.host, config.port);
      if (!port.ok) return port;
      closeDoor = await openDoor(agency, config, world);
      const url = gate.open(port.value);
      return ok({ url, ...(setUp.token ? { setUpLink: `${url}/set-up#${setUp.token}` } : {}) });
    },
    upkeep: epochs.upkeep,
    close: async () => {
      stopHousekeeping();
      stopSweeping();
      await epochs.close();
      await closeDoor();
      const stopped = stopListening(server);
      await transport.close();
      await rooms.close();
      await bookings.close();
      await stopped;
      await agency.storage.close();
    },
  });
}

/** What is done with documents: open rooms, the feed, files, earlier states, epochs. */
function openDocuments(
  agency: Agency,
  config: Config,
  world: World,
  authorityOverFacts: Authority,
  figures: Figures,
) {
  const log = figures.log(openLog({ ...world, ...agency, store: agency.storage.documents }));
  const owners = createOwners(log);
  const authority = authorityOverNotes(authorityOverFacts, owners);
  const versions = createVersions({
    ...world,
    ...agency.storage,
    ...agency,
    log,
    authority,
    owners,
  });
  const feed = createFeed({ log, authority, owners, pageBytes: world.limits.feedPageBytes });
  const blobs = createBlobs({
    ...world,
    ...agency.storage,
    ...{ folder: join(config.dataFolder, "blobs"), keyring: agency.keyring, authority },
    ...{ store: agency.storage.blobs, latest: log.latest, namedIn: readNamedBlobs(log) },
  });
  const rooms = createRooms({
    ...{ ...world, log, authority, owners, paused: versions.paused },
    incidents: agency.incidents,
    ...(figures.rooms ? { observer: figures.rooms } : {}),
  });
  const epochs = openEpochs({
    ...{ ...world, office: agency.office, authority, log, rooms, owners },
    ...(figures.compacted ? { compacted: figures.compacted } : {}),
  });
  const page = figures.feed(feed.page);
  const surveys = createSurveys({
    ...{ ...world, log, authority, roster: agency.office.roster, keyring: agency.keyring },
    store: agency.storage.surveys,
  });
  return { authority, versions, page, blobs, rooms, epochs, surveys };
}

/** The machine's own account may ask for a backup of what is on the disk. */
const openDoor = async (
  { storage }: Agency,
  { dataFolder }: Config,
  { randomBytes, journal }: World,
): Promise<() => Promise<void>> =>
  storage.name === "sqlite"
    ? openLocalDoor({ dataFolder, randomBytes, journal, backUp: storage.backUp })
    : async () => undefined;

const encoded = (page: Result<FeedPage, "malformed">) =>
  page.ok ? ok(encodeFeedPage(page.value)) : page;

/** Opens the agency that a configuration names. */
export async function openConfigured(
  { dataFolder, keyFile, offsetMinutes }: Config,
  { nowMs, randomBytes, journal, onFatal }: World,
  { storage: given }: Overrides = {},
): Promise<Result<Agency, StartRefusal>> {
  const storage = given ? ok(given) : openSqliteStorage(dataFolder, onFatal);
  if (!storage.ok) return storage;
  const agency = await openAgency({
    storage: storage.value,
    keyFile,
    offsetMinutes,
    nowMs,
    randomBytes,
    journal,
  });
  if (!agency.ok) await storage.value.close();
  return agency;
}

/** The first run of an agency, for the relay and for the seeding. */
export const setUpOf = ({ office, storage, keyring }: Agency, world: World): SetUp => {
  const store = storage.documents;
  const { nowMs, randomBytes, passwords } = world;
  return createSetUp({
    office,
    storage,
    openLog: () => openLog({ store, keyring, nowMs, randomBytes }),
    passwords,
    nowMs,
    randomBytes,
  });
};

function furnish(agency: Agency, world: World) {
  const { office, storage, keyring } = agency;
  const { nowMs, randomBytes, passwords, journal } = world;
  const sessions = createSessions({ store: storage.sessions, nowMs, randomBytes, log: journal });
  const tickets = createTickets(nowMs, randomBytes, world.limits.ticketMs);
  sessions.onEnded(tickets.drop);
  const accounts = { ...world, office, store: storage.office, keyring, passwords, sessions };
  const version = readVersion();
  return {
    roster: office.roster,
    sessions,
    tickets,
    passes: createPasses({ sessions, roster: office.roster }),
    authority: createAuthority(office, nowMs, agency.incidents),
    setUp: setUpOf(agency, world),
    door: createDoor(accounts),
    invitations: createInvitations(accounts),
    staff: createStaffCommands(office, sessions),
    assignments: createAssignmentCommands(office),
    directory: createDirectory(office, agency.offsetMinutes),
    logReveals: createRevealing({ log: storage.reveals, keyring, office, nowMs }),
    readAccessLog: createAccessReading({ log: storage.reveals, keyring }),
    phoneHash: createPhoneHashes({ keyring, nowMs, journal }),
    health: async () => ({
      status: (await storage.isFull()) ? ("full" as const) : ("ok" as const),
      version,
      storage: storage.name,
    }),
  };
}

const housekeepingMs = 30_000;

/** What is due now and then: sessions grow old, and the day changes. */
function keepHouse(sessions: Sessions, { office }: Agency, { journal }: World): () => void {
  const timer = setInterval(() => {
    Promise.all([sessions.sweep(), office.turnDay()]).catch((error: unknown) =>
      journal.error("housekeeping failed", error),
    );
  }, housekeepingMs);
  timer.unref();
  return () => clearInterval(timer);
}

const sweepingMs = 600_000;

/** Blobs and survey links of what was erased answer nobody at once; a little later they are not there any more. */
function keepSwept(blobs: Blobs, surveys: Surveys, { journal }: World): () => void {
  let isOver = false;
  const sweep = (): void => {
    Promise.all([blobs.sweep(), surveys.sweep()]).catch((error: unknown) => {
      if (!isOver) journal.error("sweeping failed", error);
    });
  };
  const timer = setInterval(sweep, sweepingMs);
  timer.unref();
  sweep();
  return () => {
    isOver = true;
    clearInterval(timer);
  };
}
