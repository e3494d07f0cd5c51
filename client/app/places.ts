/** The names of the screens, as the dictionary knows them. */
export type PlaceName =
  | "today"
  | "calendar"
  | "clients"
  | "introductions"
  | "pair"
  | "caseFile"
  | "followUp"
  | "history"
  | "papers"
  | "note"
  | "contract"
  | "agency"
  | "till"
  | "importTable"
  | "closings"
  | "staff"
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

/** What the screen of a path is called, free of anybody's name; undefined where there is none. */
export function placeNameOf(path: string): PlaceName | undefined {
  if (/^\/clients\/[^/]+\/notes\//.test(path)) return "note";
  if (path === "/closing") return "closings";
  if (/^\/clients\/[^/]+\/contract$/.test(path)) return "contract";
  if (path === "/agency") return "agency";
  if (path === "/till") return "till";
  if (path.startsWith("/introductions/")) return "pair";
  if (/^\/clients\/[^/]+\/follow-up$/.test(path)) return "followUp";
  if (/^\/clients\/[^/]+\/history$/.test(path)) return "history";
  if (path === "/print" || path.startsWith("/print/")) return "papers";
  if (path === "/clients/import") return "importTable";
  if (path.startsWith("/clients/")) return "caseFile";
  return places.find((place) => place.path === path)?.name;
}
