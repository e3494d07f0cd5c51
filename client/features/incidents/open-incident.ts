import { type Accessor, createMemo, onCleanup } from "solid-js";
import { type LiveDocument, useWork } from "#client/documents";
import { createNow } from "#client/ui";
import { dayOf } from "#feature/client-card";
import { covers, idOf } from "#shared/documents";
import { type Incident, readIncident } from "#shared/incidents";
import type { JsonObject, PlainDate } from "#shared/kernel";
import { useIncidentDeeds } from "./deeds.ts";

/** An incident while its page stands. */
export interface OpenIncident {
  readonly id: string;
  readonly live: LiveDocument;
  readonly incident: Accessor<Incident | undefined>;
  readonly today: Accessor<PlainDate>;
  /** Whether this person answers for it. */
  readonly mayHandle: Accessor<boolean>;
  /** Says something in it, with a way back. */
  readonly say: (about: string, says: JsonObject, sentence: string) => Promise<boolean>;
}

/** Opens an incident for as long as the caller stands. */
export function openIncident(id: string): OpenIncident {
  const work = useWork();
  const deeds = useIncidentDeeds();
  const nowMs = createNow();
  const live = work.openDocument(idOf("incident", id));
  onCleanup(live.close);
  return {
    id,
    live,
    incident: createMemo(() => readIncident(id, live.projection())),
    today: createMemo(() => dayOf(nowMs())),
    mayHandle: () => covers(live.access(), "handling"),
    say: (about, says, sentence) => deeds.say(id, about, says, sentence),
  };
}
