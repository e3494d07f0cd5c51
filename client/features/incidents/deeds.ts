import { untilRead, useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { useToasts } from "#client/ui";
import { dayOf, useNotWritten } from "#feature/client-card";
import { useUndo, type Written } from "#feature/undo";
import { idOf } from "#shared/documents";
import { type Consequence, consequencesOf, type Incident } from "#shared/incidents";
import { type JsonObject, newUlid } from "#shared/kernel";
import { readUnderWay, writeThings } from "./write-things.ts";

/** What is said of an incident when it is opened. */
export type IncidentDraft = Pick<
  Incident,
  "kind" | "words" | "channel" | "client" | "against" | "staff"
>;

/** How incidents are opened and changed; each says so in a sentence and offers the way back. */
export interface IncidentDeeds {
  /** Opens one and does at once what it asks for, offline too; answers its id. */
  readonly open: (draft: IncidentDraft) => Promise<string | undefined>;
  /** Does in clients' documents what can be done here; answers how much was left to others. */
  readonly carryOut: (things: readonly Consequence[], sentence: string) => Promise<number>;
  /** What a severe incident asks for now, by all this device knows. */
  readonly consequences: (incident: Incident) => Promise<readonly Consequence[]>;
  /** Says something in an incident. */
  readonly say: (
    incident: string,
    about: string,
    says: JsonObject,
    sentence: string,
  ) => Promise<boolean>;
}

/** A key for something that is put down now. */
export const freshKey = (): string =>
  newUlid(Date.now(), (length) => crypto.getRandomValues(new Uint8Array(length)));

type Concerned = Pick<Incident, "id" | "kind" | "client" | "against">;

/** The deeds of the person at work. */
export function useIncidentDeeds(): IncidentDeeds {
  const { t } = useI18n();
  const work = useWork();
  const undo = useUndo();
  const toasts = useToasts();
  const notWritten = useNotWritten();

  const offer = (incident: string, sentence: string, written: readonly Written[]): void => {
    const path = `/incidents/${incident}`;
    undo.offer({ sentence, written, place: { path, href: path, show: () => undefined } });
  };

  const consequences = async (incident: Concerned): Promise<readonly Consequence[]> => {
    const atMs = Date.now();
    const underWay = await readUnderWay(work.source, incident.against);
    return consequencesOf(incident, underWay, { on: dayOf(atMs), atMs });
  };

  return {
    consequences,
    open: async (draft) => {
      const id = freshKey();
      const document = idOf("incident", id);
      const begun = await work.beginDocument(document);
      const live = work.openDocument(document);
      await untilRead(live);
      const { kind, words, channel, client, against, staff } = draft;
      const said = live.append("opening", {
        ...{ kind, words, at: Date.now() },
        ...(channel === undefined ? {} : { channel }),
        ...(client === undefined ? {} : { client }),
        ...(against.length === 0 ? {} : { against: [...against] }),
        ...(staff.length === 0 ? {} : { staff: [...staff] }),
      });
      live.close();
      if (!begun.ok || !said.ok) {
        toasts.show({ text: said.ok ? t("incidents.notOpened") : notWritten(said.reason) });
        return undefined;
      }
      const things = await consequences({ id, ...draft });
      const written = await writeThings(work, things);
      const isAll = written.length === things.length;
      const own: Written = { document, fact: said.value.id };
      offer(id, isAll ? t("incidents.saidOpened") : t("incidents.saidOpenedPart"), [
        ...written,
        own,
      ]);
      return id;
    },
    carryOut: async (things, sentence) => {
      const written = await writeThings(work, things);
      const [first] = things;
      if (written.length > 0 && first) {
        offer(first.about.split("/")[1] ?? "", sentence, written);
      }
      const left = things.length - written.length;
      if (left > 0) toasts.show({ text: t("incidents.leftToOthers", left) });
      return left;
    },
    say: async (incident, about, says, sentence) => {
      const document = idOf("incident", incident);
      const live = work.openDocument(document);
      await untilRead(live);
      const said = live.append(about, says);
      live.close();
      if (!said.ok) toasts.show({ text: notWritten(said.reason) });
      else offer(incident, sentence, [{ document, fact: said.value.id }]);
      return said.ok;
    },
  };
}
