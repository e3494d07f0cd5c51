/**
 * Who may come back by PIN: people who gave their password since the app was opened. The seats are
 * held in memory by every open tab of this browser, and end with the last of them.
 */
import { type Accessor, createSignal } from "solid-js";
import type { Platform, TabChannel } from "#client/platform";
import type { PinLock } from "#client/storage";
import { type StaffId, staffIdSchema, z } from "#shared/kernel";

/** One person's way back. */
export interface PinSeat {
  readonly staff: StaffId;
  readonly vault: string;
  readonly lock: PinLock;
  /** When the password was given, in milliseconds since 1970. */
  readonly madeAtMs: number;
  readonly triesLeft: number;
  /** The relay's pass, sealed by what the PIN opens; undefined while there is none. */
  readonly sealedPass?: Uint8Array | undefined;
}

/** The seats of this browser. */
export interface PinSeats {
  readonly all: Accessor<readonly PinSeat[]>;
  readonly of: (staff: StaffId) => PinSeat | undefined;
  readonly take: (seat: Omit<PinSeat, "triesLeft" | "madeAtMs" | "sealedPass">) => void;
  /** Counts a try as wrong until `right` says otherwise, in every tab; undefined when there is none left. */
  readonly attempt: (staff: StaffId) => PinSeat | undefined;
  readonly right: (staff: StaffId) => void;
  /** Answers how many tries are left after a wrong one; with the last of them the seat goes. */
  readonly wrong: (staff: StaffId) => number;
  readonly keepPass: (staff: StaffId, sealedPass: Uint8Array | undefined) => void;
  readonly drop: (staff: StaffId) => void;
  readonly close: () => void;
}

/** Wrong tries that cost the seat. */
const pinTries = 5;
/** After so long the password is asked again. */
const goodForMs = 12 * 60 * 60_000;
/** A clock that was put back further than this is not trusted. */
const clockMayStrayMs = 5 * 60_000;

const sealedSchema = z.optional(
  z.custom<Uint8Array | undefined>((value) => value instanceof Uint8Array),
);
const seatSchema = z.object({
  staff: staffIdSchema,
  vault: z.string(),
  lock: z.custom<PinLock>((value) => typeof value === "object" && value !== null),
  madeAtMs: z.number(),
  triesLeft: z.number(),
  sealedPass: sealedSchema,
});
const heardSchema = z.discriminatedUnion("say", [
  z.object({ say: z.literal("ask") }),
  z.object({ say: z.literal("seat"), seat: seatSchema }),
  z.object({ say: z.literal("tried"), staff: staffIdSchema }),
  z.object({ say: z.literal("right"), staff: staffIdSchema }),
  z.object({ say: z.literal("dropped"), staff: staffIdSchema }),
  z.object({
    say: z.literal("pass"),
    staff: staffIdSchema,
    sealedPass: sealedSchema,
  }),
]);
type Heard = z.infer<typeof heardSchema>;

/** Opens the seats, with those that other tabs of this browser hold. */
export function openPinSeats({
  nowMs,
  openChannel,
}: Pick<Platform, "nowMs" | "openChannel">): PinSeats {
  const [seats, setSeats] = createSignal<ReadonlyMap<StaffId, PinSeat>>(new Map());
  const put = (seat: PinSeat) => setSeats((all) => new Map(all).set(seat.staff, seat));
  const remove = (staff: StaffId) =>
    setSeats((all) => new Map([...all].filter(([each]) => each !== staff)));
  const isGood = ({ madeAtMs }: PinSeat): boolean =>
    nowMs() < madeAtMs + goodForMs && nowMs() > madeAtMs - clockMayStrayMs;
  const of = (staff: StaffId): PinSeat | undefined => {
    const seat = seats().get(staff);
    return seat && isGood(seat) ? seat : undefined;
  };
  const change = (staff: StaffId, changed: (seat: PinSeat) => Partial<PinSeat>): void => {
    const seat = seats().get(staff);
    if (seat) put({ ...seat, ...changed(seat) });
  };

  const hear = (heard: Heard): void => {
    if (heard.say === "ask") for (const seat of seats().values()) say({ say: "seat", seat });
    else if (heard.say === "seat") put(heard.seat);
    else if (heard.say === "dropped") remove(heard.staff);
    else if (heard.say === "tried")
      change(heard.staff, ({ triesLeft }) => ({ triesLeft: triesLeft - 1 }));
    else if (heard.say === "right") change(heard.staff, () => ({ triesLeft: pinTries }));
    else change(heard.staff, () => ({ sealedPass: heard.sealedPass }));
  };
  const channel: TabChannel = openChannel("queqiao/pins", (message) => {
    const heard = heardSchema.safeParse(message);
    if (heard.success) hear(heard.data);
  });
  const say = (message: Heard): void => channel.say(message);
  /** Here and in the other tabs. */
  const tell = (message: Heard): void => {
    hear(message);
    say(message);
  };
  say({ say: "ask" });

  return {
    all: () => [...seats().values()].filter(isGood),
    of,
    take: (seat) =>
      tell({
        say: "seat",
        seat: { ...seat, madeAtMs: nowMs(), triesLeft: pinTries, sealedPass: undefined },
      }),
    attempt: (staff) => {
      const seat = of(staff);
      if (!seat || seat.triesLeft <= 0) return undefined;
      tell({ say: "tried", staff });
      return seat;
    },
    right: (staff) => tell({ say: "right", staff }),
    wrong: (staff) => {
      const left = seats().get(staff)?.triesLeft ?? 0;
      if (left <= 0) tell({ say: "dropped", staff });
      return Math.max(0, left);
    },
    keepPass: (staff, sealedPass) => tell({ say: "pass", staff, sealedPass }),
    drop: (staff) => tell({ say: "dropped", staff }),
    close: channel.close,
  };
}
