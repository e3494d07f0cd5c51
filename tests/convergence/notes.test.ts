/** Days in which everybody writes in the same notes, while networks, tabs and the relay come and go. */
import { expect, test } from "vitest";
import * as Y from "yjs";
import type { LiveText } from "#client/documents";
import { bodyOf, type DocumentId, readBody, splitName } from "#shared/documents";
import { type SeededRandom, seededRandom } from "#shared/kernel";
import { attributesOf, lookOf, plainTextOf } from "#shared/notes";
import type { AppTab } from "./app-tab.ts";
import { comeBack } from "./evening.ts";
import { comeIn, type DayOffice, type Device, openDayOffice } from "./office.ts";

const only = process.env.QUEQIAO_SEED;
const count = Number(process.env.QUEQIAO_NOTE_DAYS ?? 4);
const first = Number(process.env.QUEQIAO_FIRST_SEED ?? 1);
const seeds = only ? [Number(only)] : Array.from({ length: count }, (_, index) => first + index);
const stepsInDay = 40;
const notesAtMost = 3;

/** Words that are never deleted, and whether the app has promised to keep them. */
interface Mark {
  readonly note: DocumentId;
  readonly text: string;
  readonly tab: AppTab;
  isPromised: boolean;
}

interface Day {
  readonly office: DayOffice;
  readonly caseFile: DocumentId;
  readonly random: SeededRandom;
  readonly marks: Mark[];
  readonly texts: Map<AppTab, Map<DocumentId, LiveText>>;
  readonly story: string[];
}

async function openDay(seed: number): Promise<Day> {
  const office = await openDayOffice(seed % 4 === 0 ? "sqlite" : "memory", seed);
  const [, lin, su, fang] = office.people;
  const comers = [lin!, lin!, su!, fang!].map((person, place) => {
    const device = office.addDevice(person, `${person.name}'s device ${place + 1}`);
    return [device, office.openTab(device)] as const;
  });
  await comeIn(office, comers);
  const work = () => comers[0]?.[1].work();
  await office.until(() => work()?.sync.completeness().type === "complete", "the first sync");
  const cases = await work()?.source.list("case");
  const [caseFile] = [...(cases ?? [])].sort();
  if (!caseFile) throw new Error("no case file came");
  const random = seededRandom(seed + 7);
  return { office, caseFile, random, marks: [], texts: new Map(), story: [] };
}

async function textOf({ office, texts, caseFile }: Day, tab: AppTab, note: DocumentId) {
  const work = tab.work();
  if (!work) return undefined;
  const own = texts.get(tab) ?? new Map<DocumentId, LiveText>();
  texts.set(tab, own);
  const text = own.get(note) ?? work.openText(note, caseFile);
  own.set(note, text);
  for (let left = 500; left > 0 && !text.copy(); left -= 1) await office.turns(1);
  return text;
}

/** What the app has promised by now is kept, whatever happens. */
function takePromises({ marks, texts }: Day): void {
  for (const mark of marks) {
    const state = texts.get(mark.tab)?.get(mark.note)?.state().type;
    if (state === "saved" || state === "onDevice" || state === "sending") mark.isPromised = true;
  }
}

type Deed = (day: Day, device: Device) => Promise<string>;

const begin: Deed = async ({ office, caseFile, random }, { tabs }) => {
  const work = random.pick(tabs).work();
  if (!work || (await work.source.list("note")).length >= notesAtMost) return "nothing";
  const made = work.createNote(caseFile, { title: "面谈记录", template: "blank" });
  const answer = await office.answered(made, "a note is begun");
  return answer.ok ? answer.value : answer.reason.type;
};

const write: Deed = async (day, { tabs }) => {
  const { random, marks } = day;
  const tab = random.pick(tabs);
  const notes = [...((await tab.work()?.source.list("note")) ?? [])].sort();
  const note = notes.length > 0 ? random.pick(notes) : undefined;
  const text = note && (await textOf(day, tab, note));
  const body = text?.copy()?.body;
  if (!note || !body || text.access() !== "write") return "nothing";
  const words = `⟨${marks.length}⟩`;
  scribble(body, words, random);
  marks.push({ note, text: words, tab, isPromised: false });
  return `${words} in ${note}`;
};

/** Gives a line a form, moves it in, or ticks it, as the editor does: in place. */
const form: Deed = async (day, { tabs }) => {
  const { random } = day;
  const tab = random.pick(tabs);
  const notes = [...((await tab.work()?.source.list("note")) ?? [])].sort();
  const text = notes.length > 0 ? await textOf(day, tab, random.pick(notes)) : undefined;
  const lines = text?.copy()?.body.toArray() ?? [];
  const line = lines.length > 0 ? random.pick(lines) : undefined;
  if (!(line instanceof Y.XmlElement) || text?.access() !== "write") return "nothing";
  const look = {
    form: random.pick([
      "paragraph",
      "heading1",
      "heading3",
      "bullet",
      "numbered",
      "check",
      "quote",
    ]),
    indent: random.integer(0, 5),
    checked: random.chance(0.5),
  };
  line.doc?.transact(() => {
    for (const [name, value] of Object.entries(attributesOf(lookOf(look)))) {
      if (value === null) line.removeAttribute(name);
      // Yjs knows elements by their default: attributes of text.
      else line.setAttribute(name, value as string);
    }
  });
  return look.form;
};

/** Joins a line to the one above it, or takes it elsewhere, as the editor does: its words are copied. */
const join: Deed = async (day, { tabs }) => {
  const { random } = day;
  const tab = random.pick(tabs);
  const notes = [...((await tab.work()?.source.list("note")) ?? [])].sort();
  const text = notes.length > 0 ? await textOf(day, tab, random.pick(notes)) : undefined;
  const body = text?.copy()?.body;
  if (!body || body.length < 2 || text.access() !== "write") return "nothing";
  const at = random.integer(1, body.length - 1);
  const [above, line] = [body.get(at - 1), body.get(at)].map(wordsOf);
  const words = line?.toJSON() ?? "";
  body.doc?.transact(() => {
    body.delete(at);
    if (above && random.chance(0.7)) above.insert(above.length, words);
    else body.insert(0, [lineOf(words)]);
  });
  return `line ${at}`;
};

const wordsOf = (line: unknown): Y.XmlText | undefined => {
  const [first] = line instanceof Y.XmlElement ? line.toArray() : [];
  return first instanceof Y.XmlText ? first : undefined;
};

function lineOf(words: string): Y.XmlElement {
  const line = new Y.XmlElement("line");
  line.insert(0, [new Y.XmlText(words)]);
  return line;
}

/** Writes a word somewhere, and deletes a little of what is no word. */
function scribble(body: Y.XmlFragment, words: string, random: SeededRandom): void {
  const lines = body.toArray().filter((line) => line instanceof Y.XmlElement);
  const line = lines.length > 0 ? random.pick(lines) : undefined;
  const [first] = line?.toArray() ?? [];
  body.doc?.transact(() => {
    if (first instanceof Y.XmlText && random.chance(0.7)) {
      const said = first.toJSON();
      const at = random.pick([0, said.lastIndexOf("⟨"), said.length].filter((one) => one >= 0));
      first.insert(at, words);
      const dots = first.toJSON().indexOf("···");
      if (dots >= 0) first.delete(dots, 1);
    } else {
      body.insert(random.integer(0, body.length), [lineOf(`·····${words}`)]);
    }
  });
}

const reload: Deed = async ({ office, texts, random }, device) => {
  const tab = random.pick(device.tabs);
  tab.kill();
  texts.delete(tab);
  device.tabs.splice(device.tabs.indexOf(tab), 1);
  await comeIn(office, [[device, office.openTab(device)]]);
  return "came back";
};

const onNetwork =
  (act: (tab: AppTab) => void): Deed =>
  async (_, { tabs }) => {
    for (const tab of tabs) act(tab);
    return "";
  };

const deeds: Readonly<Record<string, Deed>> = {
  begin,
  ...{ write, write2: write, write3: write, write4: write, write5: write, write6: write },
  ...{ form, form2: form, form3: form },
  ...{ join, join2: join },
  reload,
  pull: onNetwork(({ network }) => network.pull()),
  stall: onNetwork(({ network }) => network.stall()),
  ...{ plug: onNetwork(({ network }) => network.plug()) },
  ...{ plug2: onNetwork(({ network }) => network.plug()) },
  kill: async ({ office }) => office.relay.kill().then(() => "down"),
  ...{ start: async ({ office }) => office.relay.start().then(() => "up") },
  ...{ start2: async ({ office }) => office.relay.start().then(() => "up") },
  wait: async ({ office, random }) => office.pass(random.pick([500, 5_000])).then(() => ""),
};

async function evening(day: Day): Promise<void> {
  const { office } = day;
  await comeBack(office);
  const tabs = () => office.devices.flatMap((device) => device.tabs);
  const isQuiet = (tab: AppTab): boolean => {
    const sync = tab.work()?.sync;
    const isThere = sync?.connection() === "connected" && sync.overall().type === "saved";
    return isThere && sync?.completeness().type === "complete";
  };
  await office.pass(5_000);
  await office.until(() => tabs().every(isQuiet), "everything is saved, and nothing was refused");
}

/** The notes at the relay, as lines. */
async function notesAtRelay({ supervisor, relay }: DayOffice) {
  const items = await supervisor.visitor.movedTo(relay.url() ?? "").feed("service");
  return new Map(
    items.flatMap((item) => {
      if (item.state !== "changed" || !item.document.startsWith("note/")) return [];
      const doc = new Y.Doc();
      bodyOf(doc);
      Y.applyUpdate(doc, item.update);
      return [[splitName(item.document as never).id, plainTextOf(readBody(doc))] as const];
    }),
  );
}

/** What a tab shows of a note that should be there. */
async function linesIn(day: Day, tab: AppTab, note: DocumentId, expected: string) {
  const text = await textOf(day, tab, note);
  const lines = (): string => {
    const doc = text?.copy()?.body.doc;
    return doc ? plainTextOf(readBody(doc)) : "";
  };
  // In vain, it says below what the tab shows instead.
  await day.office.until(() => lines() === expected, "the lines").catch(() => undefined);
  return lines();
}

test.for(seeds)(
  "after day %i every note reads the same everywhere, with all that was promised",
  async (seed) => {
    const day = await openDay(seed);
    const { office, random, story } = day;
    try {
      for (let left = stepsInDay; left > 0; left -= 1) {
        const device = random.pick(office.devices);
        const name = left === stepsInDay ? "begin" : random.pick(Object.keys(deeds));
        takePromises(day);
        story.push(`${device.name} ${name}: ${await deeds[name]?.(day, device)}`);
        await office.turns(random.integer(0, 40));
      }
      takePromises(day);
      await evening(day);
      const atRelay = await notesAtRelay(office);
      const why = `QUEQIAO_SEED=${seed}\n${story.join("\n")}\n`;
      expect(atRelay.size, why).toBeGreaterThan(0);
      for (const { note, text } of day.marks.filter(({ isPromised }) => isPromised)) {
        expect(atRelay.get(note), why).toContain(text);
      }
      for (const { tabs, name } of office.devices) {
        for (const [note, lines] of atRelay) {
          for (const tab of tabs)
            expect(await linesIn(day, tab, note, lines), name + why).toBe(lines);
        }
      }
    } finally {
      await office.close();
    }
  },
);
