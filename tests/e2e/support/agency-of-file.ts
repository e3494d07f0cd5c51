/** One agency for all stories of a file: its relay, its people and their browsers stay between them. */
import type { Page } from "playwright-core";
import { afterAll, onTestFinished, type TestContext } from "vitest";
import type { Person } from "../../support/agency.ts";
import { type Agency, openAgency } from "./agency.ts";
import { habits, type Judge, type Outage, watchOver } from "./browsers.ts";
import { goTo } from "./entrance.ts";
import { connectNow } from "./sync-state.ts";

/** An agency between two stories. */
interface Kept {
  readonly agency: Agency;
  /** Resolves when its relay runs and everybody is connected. */
  readonly beginStory: () => Promise<void>;
  /** Judges every browser; rejects when something went wrong unseen. */
  readonly judge: (test: TestContext) => Promise<void>;
  readonly end: () => Promise<void>;
}

/**
 * Answers the agency of this file, opened by the first story that asks. Who sat down stays there:
 * to sit down again leads back to the list of clients. Every story needs clients of its own. One
 * that fails takes the agency along, and the next begins anew.
 */
export function oneAgencyForThisFile(): () => Promise<Agency> {
  let kept: Kept | undefined;
  const end = async (): Promise<void> => {
    const ended = kept;
    kept = undefined;
    await ended?.end();
  };
  afterAll(end);
  return async () => {
    kept ??= await keepAgency();
    const { agency, beginStory, judge } = kept;
    let isGood = false;
    onTestFinished(async (test) => {
      try {
        await judge(test);
        isGood = test.task.result?.state !== "fail";
      } finally {
        if (!isGood) await end();
      }
    });
    await beginStory();
    return agency;
  };
}

async function keepAgency(): Promise<Kept> {
  const judges: Judge[] = [];
  const ends: (() => unknown)[] = [];
  const outage: Outage = { happened: false };
  const opened = await openAgency({
    outage,
    atEnd: (run) => void ends.unshift(run),
    look: (context, origin) => {
      judges.push(watchOver(context, origin, outage));
      ends.unshift(() => context.close());
    },
  });
  const people = new Map<string, Person>();
  const seats = new Map<string, Page>();
  let isDown = false;
  const agency: Agency = {
    ...opened,
    kill: async () => {
      isDown = true;
      await opened.kill();
    },
    startAgain: async () => {
      await opened.startAgain();
      isDown = false;
    },
    join: async (joining) => {
      const person = people.get(joining.name) ?? (await opened.join(joining));
      people.set(joining.name, person);
      return person;
    },
    sitDown: async (person, options) => {
      const seat = seats.get(person.id);
      if (seat) return returnTo(seat);
      const page = await opened.sitDown(person, options);
      seats.set(person.id, page);
      return page;
    },
  };
  return {
    agency,
    beginStory: async () => {
      if (!isDown) {
        outage.happened = false;
        return;
      }
      await agency.startAgain();
      await Promise.all([...seats.values()].map(connectNow));
    },
    judge: async (test) => {
      for (const judge of judges) await judge(test);
    },
    end: async () => {
      for (const run of ends) await run();
    },
  };
}

/** Leads a page back to where somebody begins who has just sat down. */
async function returnTo(page: Page): Promise<Page> {
  await page.setViewportSize(habits.viewport);
  await page.emulateMedia({ colorScheme: null });
  await goTo(page, "clients");
  return page;
}
