import type { PlainDate } from "#shared/kernel";
import {
  type ClientTag,
  clientTags,
  phoneSlots,
  profileValue,
  type Read,
  type ValueOf,
} from "#shared/registry";
import { stageOf } from "./journey.ts";
import type { Stage } from "./stages.ts";

/** A client as a line of a list. What is not known is undefined. */
export interface ClientSummary {
  readonly name: string | undefined;
  readonly callName: string | undefined;
  readonly sex: ValueOf<"sex"> | undefined;
  readonly birthDate: PlainDate | undefined;
  readonly city: string | undefined;
  readonly education: ValueOf<"education"> | undefined;
  readonly maritalStatus: ValueOf<"maritalStatus"> | undefined;
  readonly stage: Stage;
  readonly tags: readonly ClientTag[];
  /** The last four digits of each number. */
  readonly phoneTails: readonly string[];
}

/** Reads the line of a client out of the client's own document. */
export const summarize = (read: Read): ClientSummary => ({
  name: profileValue(read, "name"),
  callName: profileValue(read, "callName"),
  sex: profileValue(read, "sex"),
  birthDate: profileValue(read, "birthDate"),
  city: profileValue(read, "city"),
  education: profileValue(read, "education"),
  maritalStatus: profileValue(read, "maritalStatus"),
  stage: stageOf(read),
  tags: clientTags.filter((tag) => read(`tag/${tag}`, "on") === true),
  phoneTails: phoneSlots.flatMap((slot) => {
    const tail = read(`phoneTail/${slot}`, "tail");
    return typeof tail === "string" ? [tail] : [];
  }),
});
