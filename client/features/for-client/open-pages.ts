import { type Accessor, createMemo, onCleanup } from "solid-js";
import { useWork } from "#client/documents";
import { type Company, companyOf } from "#shared/agency";
import { type ExplainedThing, explainedTextVersion } from "#shared/casework";
import { packagesOf, type ServicePackage } from "#shared/contracts";
import { idOf } from "#shared/documents";
import type { ClientId } from "#shared/kernel";
import type { Read } from "#shared/registry";
import { lastSaidOn, recordShown, shownToday } from "./record.ts";

/** What the pages are made of. */
export interface Pages {
  readonly isLoading: Accessor<boolean>;
  /** Whether all is here that the pages and their record need. */
  readonly isReady: Accessor<boolean>;
  /** Those that have something to show, in the order of the conversation. */
  readonly order: Accessor<readonly ExplainedThing[]>;
  readonly company: Accessor<Company>;
  readonly agencyName: Accessor<string>;
  readonly packages: Accessor<readonly ServicePackage[]>;
  readonly readAgency: Read;
  /** The version of what stands on a page: of the text, or the day of what the agency wrote itself. */
  readonly versionOf: (thing: ExplainedThing) => string | undefined;
  readonly isSeen: (thing: ExplainedThing) => boolean;
  /** Writes down that a page was shown; answers whether it was taken. */
  readonly record: (thing: ExplainedThing) => boolean;
}

const order = ["company", "process", "price", "privacy", "rights"] as const;

/** Opens what the pages show, and the log of the one client who looks at them; nothing of anybody else. */
export function openPages(client: ClientId): Pages {
  const work = useWork();
  const agency = work.openDocument(idOf("agency", ""));
  const visits = work.openDocument(idOf("visits", client));
  onCleanup(agency.close);
  onCleanup(visits.close);
  const company = createMemo(() => companyOf(agency.projection().value));
  const packages = createMemo(() =>
    packagesOf(agency.projection()).filter(({ isClosed }) => !isClosed),
  );
  const versionOf = (thing: ExplainedThing): string | undefined => {
    const facts = agency.projection().facts();
    if (thing === "company") return lastSaidOn(facts, (about) => about === "agency");
    if (thing === "price") return lastSaidOn(facts, (about) => about.startsWith("package/"));
    return explainedTextVersion(thing);
  };
  return {
    isLoading: () => agency.status() === "loading",
    isReady: () => agency.status() === "here" && visits.status() === "here",
    order: () => order.filter((thing) => thing !== "price" || packages().length > 0),
    company,
    agencyName: () => company().name ?? work.agency().name,
    packages,
    readAgency: (about, field) => agency.projection().value(about, field),
    versionOf,
    isSeen: (thing) => shownToday(visits, Date.now()).some((page) => page.thing === thing),
    record: (thing) => recordShown(visits, { thing, textVersion: versionOf(thing) }, Date.now()),
  };
}
