import { type Accessor, createMemo, onCleanup } from "solid-js";
import { type LiveDocument, useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { createNow } from "#client/ui";
import { dayOf, useNotWritten } from "#feature/client-card";
import { useUndo, type Written } from "#feature/undo";
import { type Stage, stageOf } from "#shared/casework";
import {
  type ClosingSettings,
  type ClosingSummary,
  closingSettingsOf,
  closingSummaryOf,
  contractEndOf,
  type ErasureState,
  earliestImprovementDue,
  earliestRightsDue,
  erasureState,
  type Improvement,
  improvementsOf,
  type MissingBeforeArchive,
  missingBeforeArchive,
  type RightsRequest,
  rightsRequestsOf,
  type Survey,
  surveysOf,
} from "#shared/closing";
import { covers, idOf } from "#shared/documents";
import {
  type ClientId,
  type JsonObject,
  newUlid,
  type PlainDate,
  type Ulid,
  ulidSchema,
} from "#shared/kernel";
import {
  type ArchiveDecision,
  archiveDecisionOf,
  obeyingHolds,
  profileValue,
  type Read,
  type Retention,
  retentionOf,
} from "#shared/registry";
import { type LinkOut, linksOut } from "./links-out.ts";

/** Something to be written down in one of the client's documents. */
export interface ClosingWords {
  readonly document: "client" | "case";
  readonly about: string;
  readonly says: JsonObject;
}

/** The end of a client's service while somebody looks at it. */
export interface Closing {
  readonly id: ClientId;
  readonly client: LiveDocument;
  readonly file: LiveDocument;
  /** What the card says. */
  readonly read: Read;
  readonly name: Accessor<string>;
  readonly today: Accessor<PlainDate>;
  readonly settings: Accessor<ClosingSettings>;
  readonly stage: Accessor<Stage>;
  readonly summary: Accessor<ClosingSummary>;
  readonly surveys: Accessor<readonly Survey[]>;
  readonly links: Accessor<readonly LinkOut[]>;
  readonly improvements: Accessor<readonly Improvement[]>;
  readonly requests: Accessor<readonly RightsRequest[]>;
  readonly decision: Accessor<ArchiveDecision | undefined>;
  readonly retention: Accessor<Retention>;
  readonly erasure: Accessor<ErasureState>;
  readonly contractEndsOn: Accessor<PlainDate | undefined>;
  readonly missing: Accessor<readonly MissingBeforeArchive[]>;
  readonly isArchived: Accessor<boolean>;
  readonly mayWrite: Accessor<boolean>;
  /**
   * Writes down, says so in a sentence and offers the way back; without a sentence silently. Answers
   * the reason, in the person's language, when something was not taken.
   */
  readonly say: (
    words: readonly ClosingWords[],
    sentence: string | undefined,
  ) => string | undefined;
  /** The same with the days on which something is due, which lists read off the card. */
  readonly sayWithDues: (words: readonly ClosingWords[], sentence: string) => string | undefined;
}

/** A new key for something said here. */
export const freshKey = (): Ulid =>
  ulidSchema.parse(newUlid(Date.now(), (count) => crypto.getRandomValues(new Uint8Array(count))));

/** Opens the end of a client's service for as long as the caller stands; for who may read the case file. */
export function openClosing(id: ClientId): Closing {
  const { t } = useI18n();
  const work = useWork();
  const nowMs = createNow();
  const open = (kind: "client" | "case" | "agency") => {
    const live = work.openDocument(idOf(kind, kind === "agency" ? "" : id));
    onCleanup(live.close);
    return live;
  };
  const [client, file, agency] = [open("client"), open("case"), open("agency")];
  const agreement = openAgreement(id);
  const card = () => client.projection().value;
  const said = () => file.projection();
  const entities = (type: string) => said().entities(type);

  const stage = createMemo(() => stageOf(card()));
  const summary = createMemo(() => closingSummaryOf(said().value));
  const surveys = createMemo(() => surveysOf(said().value, entities("survey")));
  const requests = createMemo(() => rightsRequestsOf(said().value, entities("rightsRequest")));
  const improvements = createMemo(() => improvementsOf(said().value, entities("improvement")));
  const decision = createMemo(() => archiveDecisionOf(card()));
  const today = createMemo(() => dayOf(nowMs()));

  const write = writeInto(id, client, file);

  return {
    id,
    client,
    file,
    read: (about, field) => card()(about, field),
    name: () =>
      profileValue(card(), "name") ?? profileValue(card(), "callName") ?? t("registry.unnamed"),
    today,
    settings: createMemo(() => closingSettingsOf(agency.projection().value)),
    stage,
    summary,
    surveys,
    links: createMemo(() => linksOut(said().value, entities("surveyLink"), surveys(), nowMs())),
    improvements,
    requests,
    decision,
    retention: createMemo(() => retentionOf(obeyingHolds(client.projection()))),
    erasure: createMemo(() => erasureState(obeyingHolds(client.projection()), today())),
    contractEndsOn: createMemo(() => {
      const projection = agreement()?.projection();
      return projection && contractEndOf(projection);
    }),
    missing: createMemo(() =>
      missingBeforeArchive({
        stage: stage(),
        closing: summary(),
        surveys: surveys().length,
        openRights: requests().filter(({ answered }) => !answered).length,
      }),
    ),
    isArchived: () => decision()?.is === true,
    mayWrite: () => covers(file.access(), "rightsRequest") && covers(client.access(), "archive"),
    say: write,
    sayWithDues: (words, sentence) => {
      const refused = write(words, sentence);
      if (refused) return refused;
      const dues = {
        rightsRequest: earliestRightsDue(requests()),
        improvement: earliestImprovementDue(improvements()),
      };
      for (const [what, on = null] of Object.entries(dues)) {
        const about = `due/${what}`;
        if ((client.projection().value(about, "on") ?? null) !== on) client.append(about, { on });
      }
      return undefined;
    },
  };
}

/** What was agreed, for whoever may read it. */
function openAgreement(id: ClientId): Accessor<LiveDocument | undefined> {
  const work = useWork();
  const document = idOf("agreement", id);
  const mayRead = createMemo(() => work.directory.accessTo(document).read);
  return createMemo(() => {
    if (!mayRead()) return undefined;
    const live = work.openDocument(document);
    onCleanup(live.close);
    return live;
  });
}

/** How something is written into the two documents, with the sentence and the way back. */
function writeInto(id: ClientId, client: LiveDocument, file: LiveDocument): Closing["say"] {
  const notWritten = useNotWritten();
  const work = useWork();
  const undo = useUndo();
  return (words, sentence) => {
    const written: Written[] = [];
    for (const { document, about, says } of words) {
      const live = document === "client" ? client : file;
      const fact = live.append(about, says);
      if (!fact.ok) return notWritten(fact.reason);
      written.push({ document: live.id, fact: fact.value.id });
    }
    work.remembered.touch(id, "changed");
    const path = `/clients/${id}/closing`;
    if (sentence !== undefined)
      undo.offer({ sentence, written, place: { path, href: path, show: () => undefined } });
    return undefined;
  };
}
