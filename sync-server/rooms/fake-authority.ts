import type { Access, ParsedName } from "#shared/documents";
import type { StaffId } from "#shared/kernel";
import type { AccessChange, Authority } from "../authorization/authority.ts";

/** An authority that says what the test tells it to. */
export interface FakeAuthority extends Authority {
  /** From now on this is what everybody, or one person, may do; those concerned are told. */
  readonly allow: (access: Access, staff?: StaffId) => void;
  /** Changes what may be done by document, for everybody. */
  readonly decide: (accessOf: (staff: StaffId, document: ParsedName) => Access) => void;
  readonly gain: (staff: StaffId, change: AccessChange) => void;
  readonly setAccessNumber: (number: number) => void;
  readonly changeDirectory: (version: number) => void;
}

const everything: Access = { read: true, say: "everything" };

/** Starts by allowing everything to everybody. */
export function createFakeAuthority(): FakeAuthority {
  let decide = (_staff: StaffId, _document: ParsedName): Access => everything;
  let accessNumber = 1;
  let directoryVersion = 1;
  const accessByStaff = new Map<StaffId, Access>();
  const changesByStaff = new Map<StaffId, AccessChange[]>();
  const listeners = new Set<(staff: ReadonlySet<StaffId>) => void>();
  const directoryListeners = new Set<(version: number) => void>();
  const seen = new Set<StaffId>();
  const accessOf: Authority["accessOf"] = (staff, document) => {
    seen.add(staff);
    return accessByStaff.get(staff) ?? decide(staff, document);
  };
  const tell = (staff: ReadonlySet<StaffId>): void => {
    for (const listener of listeners) listener(staff);
  };

  return {
    accessOf,
    mayCreate: (staff, document) => accessOf(staff, document).say !== "nothing",
    clientCreated: async () => {},
    nameOf: (staff) => `名${staff.slice(-3)}`,
    accessNumber: () => accessNumber,
    changesSince: (staff, clock) =>
      (changesByStaff.get(staff) ?? []).filter((change) => change.clock > clock),
    readsThrough: () => true,
    readsSince: (staff, document) => [accessOf(staff, document).read],
    incidentMade: () => undefined,
    incidentHeard: () => undefined,
    directoryVersion: () => directoryVersion,
    restoredAtMs: () => 0,
    firstEpoch: () => 1,
    onDirectoryChange: (listener) => {
      directoryListeners.add(listener);
      return () => directoryListeners.delete(listener);
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    allow: (access, staff) => {
      if (staff) accessByStaff.set(staff, access);
      else decide = () => access;
      tell(staff ? new Set([staff]) : seen);
    },
    decide: (next) => {
      decide = next;
      tell(seen);
    },
    gain: (staff, change) => {
      changesByStaff.set(staff, [...(changesByStaff.get(staff) ?? []), change]);
      tell(new Set([staff]));
    },
    setAccessNumber: (number) => {
      accessNumber = number;
    },
    changeDirectory: (version) => {
      directoryVersion = version;
      for (const listener of directoryListeners) listener(version);
    },
  };
}
