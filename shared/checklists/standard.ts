/**
 * Checklists and gear to begin with, written by us after the procedure. Their keys are codes, so
 * that two devices that take them over apart take them over once; their words are in the
 * dictionaries.
 */
import type { JsonObject, PlainDate } from "#shared/kernel";

const plain = <Id extends string>(...ids: readonly Id[]) => ids.map((id) => ({ id }));
const device = <Id extends string>(...ids: readonly Id[]) =>
  ids.map((id) => ({ id, kind: "device" as const }));
const ifNeeded = <Id extends string>(...ids: readonly Id[]) =>
  ids.map((id) => ({ id, isIfNeeded: true as const }));

const lists = {
  openSelf: {
    ...{ part: "opening", scope: "person", roles: [] },
    items: plain("appearance", "badge", "mind", "privacy", "rules"),
  },
  openClients: {
    ...{ part: "opening", scope: "person", roles: ["matchmaker"] },
    items: plain("appointments", "clientInfo", "materials", "risks"),
  },
  openDevices: {
    ...{ part: "opening", scope: "office", roles: ["reception", "supervisor"] },
    items: device("computer", "network", "printer", "copier", "camera"),
  },
  openRooms: {
    ...{ part: "opening", scope: "room", roles: [] },
    items: plain("floor", "furniture", "cleanliness", "air", "heating", "light"),
  },
  gear: {
    ...{ part: "during", scope: "person", roles: [] },
    items: [...plain("away"), ...ifNeeded("glasses", "mask", "gloves")],
  },
  closeSelf: {
    ...{ part: "closing", scope: "person", roles: [] },
    items: plain("tidy", "papers", "signOut", "handOver"),
  },
  closeOffice: {
    ...{ part: "closing", scope: "office", roles: ["reception", "supervisor"] },
    items: plain("switchOff", "backUp", "lockUp"),
  },
} as const;

/** A checklist of ours. */
export type StandardList = keyof typeof lists;
/** An item of ours. */
export type StandardItem = (typeof lists)[StandardList]["items"][number]["id"];

const gears = {
  mask: { lowAt: 10 },
  gloves: { lowAt: 6 },
  glasses: { lowAt: 1 },
  sanitizer: { lowAt: 2 },
} as const;

/** A sort of gear of ours. */
export type StandardGear = keyof typeof gears;

/** Where a checklist stands among others: ours in their order, then the agency's own. */
export const placeOfList = (key: string): number => {
  const place = Object.keys(lists).indexOf(key);
  return place < 0 ? Object.keys(lists).length : place;
};

/** Whether a key is that of a checklist of ours. */
export const isStandardList = (key: string): key is StandardList => Object.hasOwn(lists, key);
/** Whether a key is that of a sort of gear of ours. */
export const isStandardGear = (key: string): key is StandardGear => Object.hasOwn(gears, key);
/** Whether an item is one of ours. */
export const isStandardItem = (id: string): id is StandardItem =>
  Object.values(lists).some(({ items }) => items.some((item) => item.id === id));

/** What to say in the agency's document so that our checklists hold from a day on. */
export const sayStandards = (
  from: PlainDate,
): readonly { readonly about: string; readonly says: JsonObject }[] => [
  ...Object.entries(lists).map(([checklist, content]) => ({
    about: `checklistVersion/${checklist}`,
    says: { checklist, from, content: plainly(content) },
  })),
  ...Object.entries(gears).map(([key, { lowAt }]) => ({ about: `gear/${key}`, says: { lowAt } })),
];

const plainly = (content: (typeof lists)[StandardList]): JsonObject => ({
  ...{ part: content.part, scope: content.scope, roles: [...content.roles] },
  items: content.items.map((item) => ({ ...item })),
});
