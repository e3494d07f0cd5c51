import { type Accessor, createMemo, onCleanup } from "solid-js";
import { type LiveDocument, useWork } from "#client/documents";
import { type DocumentId, idOf } from "#shared/documents";
import { type Ground, nothingTold } from "#shared/interviews";
import type { ClientId } from "#shared/kernel";

/** What interviews and assessments of a client stand on, as long as somebody looks. */
export interface Consultation {
  readonly client: ClientId;
  readonly card: LiveDocument;
  /** Undefined when it is not this person's to read; then nothing here is. */
  readonly file: Accessor<LiveDocument | undefined>;
  readonly assessment: Accessor<LiveDocument | undefined>;
  readonly ground: Accessor<Ground>;
}

/** What the client allowed of what is asked here. */
export interface Allowed {
  readonly group: Ground["allows"];
  /** Questionnaires and observations. */
  readonly assessment: () => boolean;
}

/** Opens what is known of a client for as long as the caller stands. */
export function openConsultation(client: ClientId, allowed: Allowed): Consultation {
  const work = useWork();
  const card = work.openDocument(idOf("client", client));
  onCleanup(card.close);
  const [file, assessment] = [
    openReadable(idOf("case", client)),
    openReadable(idOf("assessment", client)),
  ];
  return {
    client,
    card,
    file,
    assessment,
    ground: () => ({
      card: card.projection(),
      file: file()?.projection() ?? nothingTold,
      // What the client took back counts for nothing, here as everywhere.
      assessment: (allowed.assessment() && assessment()?.projection()) || nothingTold,
      allows: allowed.group,
    }),
  };
}

/** Opens a document for as long as this person may read it, and the caller stands. */
function openReadable(id: DocumentId): Accessor<LiveDocument | undefined> {
  const work = useWork();
  const mayRead = createMemo(() => work.directory.accessTo(id).read);
  return createMemo(() => {
    if (!mayRead()) return undefined;
    const opened = work.openDocument(id);
    onCleanup(opened.close);
    return opened;
  });
}
