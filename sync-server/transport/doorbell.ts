import { type DocumentName, parseName } from "#shared/documents";
import type { StaffId } from "#shared/kernel";
import type { Authority } from "../authorization/authority.ts";
import type { Rooms } from "../rooms/rooms.ts";
import type { Line } from "./line.ts";
import type { Wire } from "./wire.ts";

/** A wire and what is spoken on it. */
export interface Connection {
  readonly wire: Wire;
  readonly line: Line;
}

/** What a doorbell listens to. */
export interface DoorbellWorld {
  readonly rooms: Rooms;
  readonly authority: Authority;
  /** Rings are at least so far apart. */
  readonly delayMs: number;
}

/** What happened since the last ring. */
interface News {
  readonly documents: Set<DocumentName>;
  /** Those who gained or lost documents. */
  readonly staff: Set<StaffId>;
  directoryVersion: number | undefined;
}

const noNews = (): News => ({
  documents: new Set(),
  staff: new Set(),
  directoryVersion: undefined,
});

/**
 * Tells sockets that there is something to ask for: at once after a quiet time, else gathered. A
 * lost ring costs time, never data. Returns how to stop.
 */
export function startDoorbell(
  connections: ReadonlySet<Connection>,
  { rooms, authority, delayMs }: DoorbellWorld,
): () => void {
  let news = noNews();
  let clock = 0;
  let quiet: NodeJS.Timeout | undefined;

  const ring = (): void => {
    const told = news;
    news = noNews();
    tellAll(connections, told, clock, authority);
    quiet = setTimeout(() => {
      quiet = undefined;
      if (news.documents.size + news.staff.size > 0 || news.directoryVersion !== undefined) ring();
    }, delayMs);
  };
  const ringSoon = (): void => {
    if (quiet === undefined) ring();
  };

  const stops = [
    rooms.onChange((documents, clockNow) => {
      for (const document of documents) news.documents.add(document);
      clock = clockNow;
      ringSoon();
    }),
    authority.onChange((staff) => {
      for (const one of staff) news.staff.add(one);
      ringSoon();
    }),
    authority.onDirectoryChange((version) => {
      news.directoryVersion = version;
      ringSoon();
    }),
  ];
  return () => {
    clearTimeout(quiet);
    for (const stop of stops) stop();
  };
}

function tellAll(
  connections: ReadonlySet<Connection>,
  { documents, staff, directoryVersion }: News,
  clock: number,
  authority: Authority,
): void {
  const readableBy = createReading(documents, authority);
  for (const { wire, line } of connections) {
    const me = wire.holder.staff;
    if (directoryVersion !== undefined) line.tell({ say: "directory", version: directoryVersion });
    const isNews = readableBy(me).some((name) => !line.hasOpen(name));
    if (isNews || staff.has(me)) line.tell({ say: "changed", clock });
  }
}

/** Of these documents, those that somebody may read; worked out once for all sockets of a person. */
function createReading(
  documents: ReadonlySet<DocumentName>,
  authority: Authority,
): (staff: StaffId) => readonly DocumentName[] {
  const names = [...documents].flatMap((document) => {
    const name = parseName(document);
    return name.ok ? [name.value] : [];
  });
  const readableByStaff = new Map<StaffId, readonly DocumentName[]>();
  return (staff) => {
    const known = readableByStaff.get(staff);
    if (known) return known;
    const readable = names
      .filter((name) => authority.accessOf(staff, name).read)
      .map(({ name }) => name);
    readableByStaff.set(staff, readable);
    return readable;
  };
}
