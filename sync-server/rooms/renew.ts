import type { DocumentName, EpochCause, ParsedName } from "#shared/documents";
import type { Loader } from "./loader.ts";
import { closeChannel, type Office, type Room } from "./room.ts";

/** An epoch that has begun, durably, and the relay's clock of it. */
export interface Begun {
  readonly name: DocumentName;
  readonly epoch: number;
  readonly cause: EpochCause;
  readonly clock: number;
}

/**
 * Begins an epoch of a document nothing is written to meanwhile; undefined when none is needed,
 * rejects when none could be begun.
 */
export type BeginEpoch = () => Promise<Begun | undefined>;

/** What renewing stands on. */
export interface RenewWorld {
  readonly loader: Loader;
  readonly office: Office;
  /** Tells that a document changed; the clock is missing when it is not known. */
  readonly tell: (documents: ReadonlySet<DocumentName>, clock?: number) => void;
}

/**
 * Puts a new epoch in the place of the present one. The room takes nothing more, what is queued is
 * written, the epoch begins, and only then is everybody told: until it is durable, the old one
 * stands, and whatever happens in between, no replica has heard of anything else.
 */
export async function renewDocument(
  name: ParsedName,
  begin: BeginEpoch,
  { loader, office, tell }: RenewWorld,
): Promise<boolean> {
  const room = await freeze(loader, name);
  if (!room) return false;
  try {
    while (room.queued.length > 0) await office.commits.idle();
    const begun = await begin();
    if (begun) {
      closeAll(room, "newEpoch", `${begun.cause} ${begun.epoch}`, office);
      tell(new Set([begun.name]), begun.clock);
    }
    return true;
  } finally {
    room.isFrozen = false;
    // Whoever is still here was not listened to for a while, and says it again.
    closeAll(room, "tryLater", "no new epoch began", office);
    loader.forget([room]);
  }
}

/** Erases a document for ever while nothing is written to it; whoever has it open is told. */
export async function eraseDocument(
  name: ParsedName,
  erase: () => Promise<void>,
  { loader, office, tell }: RenewWorld,
): Promise<boolean> {
  const room = await freeze(loader, name);
  if (!room) return false;
  try {
    while (room.queued.length > 0) await office.commits.idle();
    await erase();
    for (const channel of [...room.channels]) {
      const { read } = channel.access;
      closeChannel(channel, read ? "gone" : "notAllowed", read ? "erased" : "not there", office);
    }
    tell(new Set([name.name]));
    return true;
  } finally {
    room.isFrozen = false;
    closeAll(room, "tryLater", "it could not be erased", office);
    loader.forget([room]);
  }
}

/** The room, from now on without any change; undefined when there is none, or somebody else's turn. */
async function freeze(loader: Loader, name: ParsedName): Promise<Room | undefined> {
  let frozen: Room | undefined;
  await loader.load(name, (loaded) => {
    if (loaded.type !== "room" || loaded.room.isFrozen) return;
    loaded.room.isFrozen = true;
    frozen = loaded.room;
  });
  return frozen;
}

function closeAll(room: Room, code: "newEpoch" | "tryLater", detail: string, office: Office): void {
  for (const channel of [...room.channels]) closeChannel(channel, code, detail, office);
}
