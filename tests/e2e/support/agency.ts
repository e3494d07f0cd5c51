/** An agency to tell a story about: a real relay, the people, and their browsers. */
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { clientIdSchema } from "#shared/kernel";
import {
  foundAgency,
  type Joining,
  joinAgency,
  type Person,
  password,
} from "../../support/agency.ts";
import { type AtEnd, atEndOfTest, newDataFolder, startForTest } from "../../support/data-folder.ts";
import type { RelayProcess } from "../../support/relay-process.ts";
import { theBrowser } from "./browser.ts";
import { type LookAfter, lookAfter, type Outage, openBrowser } from "./browsers.ts";
import { type Cable, freePort, layCable } from "./cable.ts";
import { signIn } from "./entrance.ts";

/** A relay that can be killed and started again at the same address. */
export interface Office {
  readonly url: string;
  readonly dataFolder: string;
  /** A second way to the relay, for one person whose network fails alone. */
  readonly cable: Cable;
  readonly setUpToken: () => Promise<string>;
  /** A browser that was never here. */
  readonly openBrowser: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  /** The same at the end of the cable. */
  readonly openBrowserOnCable: () => Promise<BrowserContext>;
  /** Ends the relay as a power cut would. */
  readonly kill: () => Promise<void>;
  readonly startAgain: () => Promise<void>;
  readonly pullCable: () => Promise<void>;
}

/** An office whose agency has been set up. */
export interface Agency extends Office {
  /** The first person, with all roles. */
  readonly admin: Person;
  readonly join: (joining: Joining) => Promise<Person>;
  /** A browser of their own, signed in; the page shows the list of clients. */
  readonly sitDown: (person: Person, options?: BrowserContextOptions) => Promise<Page>;
  /** The same at the end of the cable. */
  readonly sitDownOnCable: (person: Person) => Promise<Page>;
}

/** How long an office is open, and who looks after its browsers. */
interface Stay {
  readonly atEnd: AtEnd;
  readonly look: LookAfter;
  readonly outage: Outage;
}

const forOneTest = (): Stay => ({
  atEnd: atEndOfTest,
  look: lookAfter,
  outage: { happened: false },
});

const builtApp = new URL("../../../dist/app/index.html", import.meta.url);

/** Starts a relay that waits for its one-time link; its people use Chromium, or the browser given. */
export async function openOffice(
  browser: () => Promise<Browser> = theBrowser,
  { atEnd, look, outage }: Stay = forOneTest(),
): Promise<Office> {
  if (!existsSync(builtApp)) throw new Error("the app is not built: npm run build");
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const cable = await layCable(port, atEnd);
  const dataFolder = newDataFolder(atEnd);
  const environment = { QUEQIAO_PORT: String(port), QUEQIAO_ORIGINS: `${url},${cable.url}` };
  const start = (): Promise<RelayProcess> => startForTest({ dataFolder, environment }, atEnd);
  let relay = await start();
  const contexts: BrowserContext[] = [];
  const opened = async (opening: Promise<BrowserContext>): Promise<BrowserContext> => {
    const context = await opening;
    contexts.push(context);
    return context;
  };
  const allStandAlone = (): Promise<unknown> =>
    Promise.all(contexts.flatMap((context) => context.pages()).map(standsAlone));
  return {
    url,
    dataFolder,
    cable,
    setUpToken: () => relay.setUpToken(),
    openBrowser: (options) => opened(openBrowser(url, outage, options, browser, look)),
    openBrowserOnCable: () => opened(openBrowser(cable.url, outage, {}, browser, look)),
    kill: async () => {
      await allStandAlone();
      outage.happened = true;
      await relay.kill();
    },
    startAgain: async () => {
      relay = await start();
    },
    pullCable: async () => {
      await allStandAlone();
      outage.happened = true;
      await cable.pull();
    },
  };
}

/**
 * Resolves when a page has the whole app with it: before, a screen it never showed is not there.
 * Who answers a survey takes nothing of the app along.
 */
const standsAlone = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const isOfOffice = location.protocol.startsWith("http") && location.pathname !== "/survey";
    if (isOfOffice && "serviceWorker" in navigator) await navigator.serviceWorker.ready;
  });

/** Starts a relay and sets its agency up; 周敏 is its first person. */
export async function openAgency(stay?: Stay): Promise<Agency> {
  const office = await openOffice(theBrowser, stay);
  const admin = await foundAgency({ url: office.url, setUpToken: await office.setUpToken() });
  const sitDownIn = async (context: BrowserContext, person: Person): Promise<Page> => {
    const page = await context.newPage();
    await page.goto("/clients");
    await signIn(page, person.name, password);
    return page;
  };
  return {
    ...office,
    admin,
    join: async (joining) => {
      const [person] = await joinAgency(admin, [joining], randomBytes);
      if (!person) throw new Error(`${joining.name} did not join`);
      return person;
    },
    sitDown: async (person, options) => sitDownIn(await office.openBrowser(options), person),
    sitDownOnCable: async (person) => sitDownIn(await office.openBrowserOnCable(), person),
  };
}

/** The client whose case file a page shows. */
export const clientOn = (page: Page) =>
  clientIdSchema.parse(new URL(page.url()).pathname.split("/")[2]);
