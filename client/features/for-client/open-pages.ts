import { type Accessor, createMemo, onCleanup } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import type { HandedToRead } from "#feature/hand-over";
import { openLibrary, openNeeds, recordMaterial } from "#feature/materials";
import { type Company, companyOf } from "#shared/agency";
import { type ExplainedThing, explainedTextVersion } from "#shared/casework";
import { packagesOf, type ServicePackage } from "#shared/contracts";
import { idOf } from "#shared/documents";
import type { ClientId } from "#shared/kernel";
import { type Material, materialsFor } from "#shared/materials";
import type { Read } from "#shared/registry";
import { lastSaidOn, materialsToday, recordShown, shownToday } from "./record.ts";

/** A page: something that is explained, or a material of the library, as `material/01J…`. */
export type PageKey = ExplainedThing | `material/${string}`;

/** What the pages are made of. */
export interface Pages {
  readonly isLoading: Accessor<boolean>;
  /** Whether all is here that the pages and their record need. */
  readonly isReady: Accessor<boolean>;
  /** Those that have something to show and may be shown now, in the order of the conversation. */
  readonly order: Accessor<readonly PageKey[]>;
  readonly company: Accessor<Company>;
  readonly agencyName: Accessor<string>;
  readonly packages: Accessor<readonly ServicePackage[]>;
  readonly readAgency: Read;
  /** The material of a page, while it may be shown. */
  readonly materialOf: (page: PageKey) => Material | undefined;
  readonly titleOf: (page: PageKey) => string;
  /** How it is called among what was shown. */
  readonly nameOf: (page: PageKey) => string;
  /** One line of what stands on a page. */
  readonly lineOf: (page: PageKey) => string;
  /** The version of what stands on a page: of the text, or the day of what the agency wrote itself. */
  readonly versionOf: (page: PageKey) => string | undefined;
  readonly isSeen: (page: PageKey) => boolean;
  /** Whether what is shown is written down: somebody is named who looks at it. */
  readonly isRecorded: boolean;
  /** Writes down that a page was shown; answers whether it was taken. */
  readonly record: (page: PageKey) => boolean;
}

const explained = ["company", "process", "price", "privacy", "rights"] as const;
const isExplained = (page: PageKey): page is ExplainedThing =>
  explained.some((thing) => thing === page);

/** The page of a material. */
export const pageOfMaterial = (id: string): PageKey => `material/${id}`;

/** Opens what the pages show, and the log of the one client who looks at them; nothing else of anybody. */
export function openPages({ explainTo, material }: HandedToRead): Pages {
  const { t } = useI18n();
  const work = useWork();
  const agency = work.openDocument(idOf("agency", ""));
  onCleanup(agency.close);
  const company = createMemo(() => companyOf(agency.projection().value));
  const packages = createMemo(() =>
    packagesOf(agency.projection()).filter(({ isClosed }) => !isClosed),
  );
  const materials = openMaterials(explainTo, material);
  const visits = explainTo && openVisits(explainTo);
  const materialOf = (page: PageKey) => materials.shown().find(({ about }) => about === page);
  const versionOf = (page: PageKey): string | undefined => {
    const facts = agency.projection().facts();
    if (page === "company") return lastSaidOn(facts, (about) => about === "agency");
    if (page === "price") return lastSaidOn(facts, (about) => about.startsWith("package/"));
    if (isExplained(page)) return explainedTextVersion(page);
    const one = materialOf(page);
    return one && materials.library.versionOf(one);
  };
  return {
    isLoading: () =>
      agency.status() === "loading" || (material !== undefined && !materials.library.isRead()),
    isReady: () => agency.status() === "here" && (!visits || visits.status() === "here"),
    order: () => [
      ...(explainTo ? explained : []).filter((thing) => thing !== "price" || packages().length > 0),
      ...materials.shown().map(({ id }) => pageOfMaterial(id)),
    ],
    company,
    agencyName: () => company().name ?? work.agency().name,
    packages,
    readAgency: (about, field) => agency.projection().value(about, field),
    materialOf,
    titleOf: (page) =>
      isExplained(page) ? t("forClient.page")[page].title : (materialOf(page)?.title ?? ""),
    nameOf: (page) =>
      isExplained(page)
        ? t("communications.explained")[page]
        : t("materials.quoted", materialOf(page)?.title ?? ""),
    lineOf: (page) => {
      if (isExplained(page)) return t("forClient.page")[page].line;
      const kind = materialOf(page)?.kind;
      return kind ? t("materials.kind")[kind] : "";
    },
    versionOf,
    isSeen: (page) => {
      if (!visits) return false;
      return isExplained(page)
        ? shownToday(visits, Date.now()).some(({ thing }) => thing === page)
        : materialsToday(visits, Date.now()).some((one) => pageOfMaterial(one.material) === page);
    },
    isRecorded: visits !== undefined,
    record: (page) => {
      if (!visits) return true;
      const textVersion = versionOf(page);
      if (isExplained(page)) return recordShown(visits, { thing: page, textVersion }, Date.now());
      const one = materialOf(page);
      if (!one) return false;
      const given = { material: one.id, title: one.title, how: "screen", textVersion } as const;
      return recordMaterial(visits, given, Date.now());
    },
  };
}

function openVisits(client: ClientId) {
  const visits = useWork().openDocument(idOf("visits", client));
  onCleanup(visits.close);
  return visits;
}

/** The materials that may be shown now: those for the client, and the one that is opened first. */
function openMaterials(client: ClientId | undefined, first: Material["id"] | undefined) {
  const library = openLibrary();
  const needs = client ? openNeeds(client) : () => [];
  const shown = createMemo(() => {
    const suiting = client ? materialsFor(library.all(), needs()) : [];
    const asked = library
      .all()
      .filter(({ id }) => id === first && !suiting.some((s) => s.id === id));
    return [...suiting, ...asked].filter(({ id }) => library.whyNot(id).length === 0);
  });
  return { library, shown };
}
