import { type Accessor, createMemo, createSignal } from "solid-js";
import { profileField } from "#feature/client-card";
import { canonicalJson, type Json } from "#shared/kernel";
import type { FieldName, SelfDescription } from "#shared/registry";
import { useConsented } from "./consent-gate.tsx";
import type { CaseFile } from "./open-case-file.ts";
import { freeSlot, hasNumber, type TickedAnswers } from "./pasted-words.ts";

/** One answer that a pasted text proposes. */
export interface PasteLine {
  readonly field: FieldName;
  readonly values: readonly Json[];
  readonly from: string;
  /** What the card says now; undefined when nothing. */
  readonly now: Json | undefined;
  /** Whether the client allows that it is recorded. */
  readonly isAllowed: boolean;
}

type ReachKind = "phone" | "weChat";

/** The proposals of a pasted text, and which of them are ticked. */
export interface PasteTicks {
  readonly lines: Accessor<readonly PasteLine[]>;
  /** How many proposals the card says already. */
  readonly known: Accessor<number>;
  /** The value that is to be written down; undefined when none is ticked. */
  readonly chosen: (line: PasteLine) => Json | undefined;
  readonly choose: (line: PasteLine, value: Json | undefined) => void;
  /** How to reach the client, where the contact lacks it and this person may write it. */
  readonly reach: Accessor<Readonly<Partial<Record<ReachKind, string>>>>;
  readonly isReachTicked: (kind: ReachKind) => boolean;
  readonly tickReach: (kind: ReachKind, isTicked: boolean) => void;
  readonly count: Accessor<number>;
  readonly answers: Accessor<TickedAnswers>;
}

/** Begins with what is plain and new ticked; what the card says otherwise is for a person to tick. */
export function createPasteTicks(file: CaseFile, said: Accessor<SelfDescription>): PasteTicks {
  const isConsented = useConsented();
  const [changed, setChanged] = createSignal<ReadonlyMap<string, Json | undefined>>(new Map());
  const put = (key: string, value: Json | undefined) =>
    setChanged(new Map([...changed(), [key, value]]));
  const all = createMemo(() =>
    said().proposals.map(
      (proposal): PasteLine => ({
        ...proposal,
        now: file.read("profile", proposal.field),
        isAllowed: isConsented(profileField(proposal.field)),
      }),
    ),
  );
  const lines = createMemo(() => all().filter((line) => !isKnown(line)));
  const chosen = (line: PasteLine): Json | undefined => {
    if (!line.isAllowed) return undefined;
    const key = keyOf(line);
    if (changed().has(key)) return changed().get(key);
    return line.values.length === 1 && line.now === undefined ? line.values[0] : undefined;
  };
  const reach = createMemo(() => reachOf(file, said()));
  const isReachTicked = (kind: ReachKind) =>
    reach()[kind] !== undefined && changed().get(kind) !== false;
  const answers = (): TickedAnswers => ({
    profile: new Map(
      lines().flatMap((line) => {
        const value = chosen(line);
        return value === undefined ? [] : [[line.field, value] as const];
      }),
    ),
    phone: isReachTicked("phone") ? reach().phone : undefined,
    weChat: isReachTicked("weChat") ? reach().weChat : undefined,
  });
  return {
    lines,
    known: () => all().length - lines().length,
    chosen,
    choose: (line, value) => put(keyOf(line), value),
    reach,
    isReachTicked,
    tickReach: put,
    count: () =>
      answers().profile.size + (["phone", "weChat"] as const).filter(isReachTicked).length,
    answers,
  };
}

/** Another text for the same field is another proposal. */
const keyOf = ({ field, values }: PasteLine): string => `${field} ${canonicalJson([...values])}`;

const isKnown = ({ now, values }: PasteLine): boolean =>
  now !== undefined && values.some((value) => comparable(value) === comparable(now));

/** `杭州` is `杭州市`. */
const comparable = (value: Json): string =>
  canonicalJson(typeof value === "string" ? value.replace(/[省市区县]$/u, "") : value);

function reachOf(file: CaseFile, { reach }: SelfDescription) {
  const contact = file.contact();
  if (contact?.status() !== "here") return {};
  const read = contact.projection().value;
  const { phone, weChat } = reach;
  const isPhoneNew =
    phone !== undefined &&
    file.mayWrite("contact", "phone") &&
    freeSlot(read) !== undefined &&
    !hasNumber(read, phone);
  const isWeChatNew =
    weChat !== undefined &&
    file.mayWrite("contact", "weChat") &&
    read("weChat", "id") === undefined;
  return { ...(isPhoneNew && { phone }), ...(isWeChatNew && { weChat }) };
}
