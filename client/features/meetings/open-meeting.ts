import { type Accessor, createMemo, onCleanup } from "solid-js";
import { type LiveDocument, useWork } from "#client/documents";
import { createNow } from "#client/ui";
import { dayOf } from "#feature/client-card";
import { covers, idOf } from "#shared/documents";
import type { JsonObject, PlainDate, StaffId, Ulid } from "#shared/kernel";
import { type Meeting, readMeetings } from "#shared/meetings";
import { useMeetingDeeds } from "./deeds.ts";

/** A meeting while its page stands. */
export interface OpenMeeting {
  readonly id: Ulid;
  readonly month: string;
  /** The document of the desk it lies in. */
  readonly desk: LiveDocument;
  readonly meeting: Accessor<Meeting | undefined>;
  readonly today: Accessor<PlainDate>;
  readonly mayWrite: Accessor<boolean>;
  /** Says something in the meeting's document; answers why it was not taken. */
  readonly say: (about: string, says: JsonObject, sentence?: string) => Promise<string | undefined>;
  /** The colleagues who can be given something to do, in the order of the directory. */
  readonly colleagues: Accessor<readonly { readonly value: StaffId; readonly label: string }[]>;
}

/** Opens a meeting for as long as the caller stands. */
export function openMeeting(id: Ulid, month: string): OpenMeeting {
  const work = useWork();
  const deeds = useMeetingDeeds();
  const nowMs = createNow();
  const desk = work.openDocument(idOf("desk", month));
  onCleanup(desk.close);
  return {
    id,
    month,
    desk,
    meeting: createMemo(() => readMeetings(desk.projection(), month).find((one) => one.id === id)),
    today: createMemo(() => dayOf(nowMs())),
    mayWrite: () => covers(desk.access(), "meeting"),
    say: (about, says, sentence) => deeds.say(month, about, says, sentence),
    colleagues: createMemo(
      () =>
        work.directory
          .staff()
          .filter(({ isDisabled, isInvited }) => !isDisabled && !isInvited)
          .map(({ id: value, name: label }) => ({ value, label })),
      [],
      { equals: isSame },
    ),
  };
}

type Options = readonly { readonly value: StaffId; readonly label: string }[];

const isSame = (a: Options, b: Options): boolean =>
  a.length === b.length &&
  a.every(({ value, label }, at) => value === b[at]?.value && label === b[at]?.label);
