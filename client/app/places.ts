/** The names of the screens, as the dictionary knows them. */
export type PlaceName =
  | "today"
  | "calendar"
  | "clients"
  | "introductions"
  | "pair"
  | "overnight"
  | "events"
  | "caseFile"
  | "followUp"
  | "interview"
  | "assessment"
  | "closing"
  | "merge"
  | "candidates"
  | "history"
  | "papers"
  | "materials"
  | "clientMaterials"
  | "note"
  | "contract"
  | "agency"
  | "checklists"
  | "incidents"
  | "meetings"
  | "meeting"
  | "till"
  | "looks"
  | "importTable"
  | "closings"
  | "staff"
  | "devices"
  | "thisDevice";

/** A place one can always go to. */
export interface Place {
  readonly path: string;
  readonly name: Extract<
    PlaceName,
    "today" | "calendar" | "clients" | "introductions" | "staff" | "thisDevice"
  >;
  /** The word under the icon on a phone. */
  readonly shortName:
    | "today"
    | "calendar"
    | "clientsShort"
    | "introductionsShort"
    | "staff"
    | "thisDeviceShort";
}

/** The places of the tab bar and the rail, in their order; at most six. */
export const places: readonly Place[] = [
  { path: "/", name: "today", shortName: "today" },
  { path: "/calendar", name: "calendar", shortName: "calendar" },
  { path: "/clients", name: "clients", shortName: "clientsShort" },
  { path: "/introductions", name: "introductions", shortName: "introductionsShort" },
  { path: "/staff", name: "staff", shortName: "staff" },
  { path: "/this-device", name: "thisDevice", shortName: "thisDeviceShort" },
];

const pagesOfClient: Readonly<Record<string, PlaceName>> = {
  notes: "note",
  contract: "contract",
  interview: "interview",
  assessment: "assessment",
  "follow-up": "followUp",
  history: "history",
  closing: "closing",
  merge: "merge",
  candidates: "candidates",
  materials: "clientMaterials",
};
const pagesElsewhere: Readonly<Record<string, PlaceName>> = {
  "/closing": "closings",
  "/overnight": "overnight",
  "/agency": "agency",
  "/meetings": "meetings",
  "/materials": "materials",
  "/devices": "devices",
  "/till": "till",
  "/looks": "looks",
  "/clients/import": "importTable",
};

/** What the screen of a path is called, free of anybody's name; undefined where there is none. */
export function placeNameOf(path: string): PlaceName | undefined {
  const elsewhere = pagesElsewhere[path];
  if (elsewhere) return elsewhere;
  if (path === "/day" || path.startsWith("/day/")) return "checklists";
  if (path.startsWith("/introductions/")) return "pair";
  if (path === "/events" || path.startsWith("/events/")) return "events";
  if (path.startsWith("/meetings/")) return "meeting";
  if (path === "/incidents" || path.startsWith("/incidents/")) return "incidents";
  if (path === "/print" || path.startsWith("/print/")) return "papers";
  const ofClient = /^\/clients\/[^/]+(?:\/(?<page>[^/]+))?/.exec(path)?.groups;
  if (ofClient) return pagesOfClient[ofClient.page ?? ""] ?? "caseFile";
  return places.find((place) => place.path === path)?.name;
}
