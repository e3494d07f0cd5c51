import type { Instrument } from "./instrument.ts";
import { attachment } from "./instruments/attachment.ts";
import { bigFive } from "./instruments/big-five.ts";
import { marriageValues } from "./instruments/marriage-values.ts";
import { observation } from "./instruments/observation.ts";

/** Every version of every questionnaire there ever was. */
const all: readonly Instrument[] = [marriageValues, bigFive, attachment, observation];

/** The questionnaires that are given out now, in the order in which they are offered. */
export const instrumentsNow: readonly Instrument[] = all;

/** One version of a questionnaire; undefined when a newer app gave it out. */
export const instrumentOf = (id: string, version: number): Instrument | undefined =>
  all.find((each) => each.id === id && each.version === version);
