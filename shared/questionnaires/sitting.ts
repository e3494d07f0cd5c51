/** Takings of questionnaires, as the assessment tells them. */
import { type SittingWay, sittingWays, type Told } from "#shared/casework";
import { type Ulid, ulidSchema } from "#shared/kernel";
import type { Instrument } from "./instrument.ts";
import { instrumentOf } from "./instruments.ts";
import type { Replies, Reply } from "./score.ts";

/** One taking of a questionnaire. */
export interface Sitting {
  readonly id: Ulid;
  readonly instrumentId: string;
  readonly version: number;
  /** Undefined when a newer app gave out this version. */
  readonly instrument: Instrument | undefined;
  readonly atMs: number;
  readonly way: SittingWay;
  /** Undefined while it goes on. */
  readonly endedAtMs: number | undefined;
  readonly replies: Replies;
}

/** The entity of a sitting. */
export const sittingAbout = (id: Ulid): string => `sitting/${id}`;

/** The entity of a reply. */
export const replyAbout = (sitting: Ulid, item: string): string => `reply/${sitting}.${item}`;

/** All sittings that count, the latest first. */
export function sittingsOf(assessment: Told): readonly Sitting[] {
  return assessment
    .entities("sitting")
    .flatMap((about) => readSitting(assessment, about) ?? [])
    .sort((one, other) => other.atMs - one.atMs || (one.id < other.id ? 1 : -1));
}

function readSitting(assessment: Told, about: string): Sitting | undefined {
  const id = ulidSchema.safeParse(about.slice("sitting/".length));
  const read = (field: string) => assessment.value(about, field);
  const [instrumentId, version, at] = [read("instrument"), read("version"), read("at")];
  if (!id.success || read("setAside") === true) return undefined;
  if (typeof instrumentId !== "string" || typeof version !== "number" || typeof at !== "number")
    return undefined;
  const instrument = instrumentOf(instrumentId, version);
  const endedAt = read("endedAt");
  return {
    id: id.data,
    instrumentId,
    version,
    instrument,
    atMs: at,
    way: sittingWays.find((way) => way === read("way")) ?? "paper",
    endedAtMs: typeof endedAt === "number" ? endedAt : undefined,
    replies: instrument ? repliesOf(assessment, id.data, instrument) : {},
  };
}

function repliesOf(assessment: Told, sitting: Ulid, { items }: Instrument): Replies {
  const replies: Record<string, Reply> = {};
  for (const { id } of items) {
    const about = replyAbout(sitting, id);
    const value = assessment.value(about, "value");
    if (typeof value === "number") replies[id] = value;
    else if (assessment.value(about, "left") === true) replies[id] = "left";
  }
  return replies;
}

/** How many items of a sitting were answered or left. */
export const repliedIn = ({ replies }: Pick<Sitting, "replies">): number =>
  Object.keys(replies).length;

/** A result that was written down in words. */
export interface WrittenResult {
  readonly atMs: number;
  readonly instrument: string;
  readonly text: string;
}

/** Results of instruments that are not counted here, the latest first. */
export function writtenResultsOf(assessment: Told): readonly WrittenResult[] {
  return assessment
    .entities("result")
    .flatMap((about): readonly WrittenResult[] => {
      const [at, instrument, text] = ["at", "instrument", "text"].map((field) =>
        assessment.value(about, field),
      );
      if (typeof at !== "number" || typeof text !== "string") return [];
      return [{ atMs: at, instrument: typeof instrument === "string" ? instrument : "", text }];
    })
    .sort((one, other) => other.atMs - one.atMs);
}
