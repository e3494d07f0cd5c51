import { type Accessor, createMemo, onCleanup } from "solid-js";
import { useWork } from "#client/documents";
import { dayOf } from "#feature/client-card";
import { logOf } from "#shared/casework";
import { idOf } from "#shared/documents";
import type { ClientId } from "#shared/kernel";
import { type MaterialNeed, needsOf } from "#shared/materials";

/** What a client needs to hear of, by the card and by who came along; nothing while the card is not here. */
export function openNeeds(client: ClientId): Accessor<readonly MaterialNeed[]> {
  const work = useWork();
  const [card, visits] = [
    work.openDocument(idOf("client", client)),
    work.openDocument(idOf("visits", client)),
  ];
  onCleanup(card.close);
  onCleanup(visits.close);
  return createMemo(() => {
    if (card.status() !== "here") return [];
    const log = visits.status() === "here" ? logOf(visits.projection()) : [];
    const cameAlong = log.flatMap((entry) =>
      entry.kind === "visit" && !entry.isMistake ? entry.cameAlong : [],
    );
    return needsOf(card.projection(), { today: dayOf(Date.now()), cameAlong });
  });
}
