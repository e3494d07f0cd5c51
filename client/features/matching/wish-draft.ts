import { type Accessor, createMemo, createSignal } from "solid-js";
import { canonicalJson, type JsonObject, type Ulid } from "#shared/kernel";
import {
  type Read,
  type StatedWish,
  type WishCriterion,
  type WishImportance,
  type WishValue,
  wishCriteria,
  wishesOf,
} from "#shared/registry";

/** A wish as it would be, not written anywhere. */
export interface DraftWish {
  readonly criterion: WishCriterion;
  /** Undefined as long as nothing was chosen. */
  readonly value: WishValue | undefined;
  readonly importance: WishImportance;
  /** The interview it was said in, when it follows from one. */
  readonly interview: Ulid | undefined;
}

/** One line of the editor: what stands on the card, and what would stand. */
export interface WishLine {
  readonly before: StatedWish | undefined;
  /** Undefined when the wish would be dropped. */
  readonly now: DraftWish | undefined;
  readonly isChanged: boolean;
}

/** Wishes as they would be: tried out, and written down only when somebody says so. */
export interface WishDraft {
  /** What there is a line for, in the order of the card; a dropped wish keeps its line. */
  readonly criteria: Accessor<readonly WishCriterion[]>;
  readonly line: (criterion: WishCriterion) => WishLine;
  /** All wishes as they would be. */
  readonly wishes: Accessor<readonly StatedWish[]>;
  readonly changes: Accessor<readonly WishLine[]>;
  /** Why it cannot be written down yet; by wish. */
  readonly refused: (criterion: WishCriterion) => string | undefined;
  readonly isRefused: Accessor<boolean>;
  readonly set: (criterion: WishCriterion, change: Partial<Omit<DraftWish, "criterion">>) => void;
  readonly refuse: (criterion: WishCriterion, reason: string | undefined) => void;
  readonly drop: (criterion: WishCriterion) => void;
  /** Takes back what was tried out with one wish, or with all. */
  readonly restore: (criterion?: WishCriterion) => void;
}

type Changes = ReadonlyMap<WishCriterion, DraftWish | "dropped">;
type Reasons = ReadonlyMap<WishCriterion, string>;

/** Begins to try out wishes over what the card says; news of the card stay visible where nothing was tried. */
export function createWishDraft(read: Read): WishDraft {
  const stated = createMemo(() => wishesOf(read));
  const [changes, setChanges] = createSignal<Changes>(new Map());
  const [reasons, setReasons] = createSignal<Reasons>(new Map());

  const before = (criterion: WishCriterion): StatedWish | undefined =>
    stated().find((wish) => wish.criterion === criterion);
  const line = (criterion: WishCriterion): WishLine => {
    const [was, change] = [before(criterion), changes().get(criterion)];
    const isChanged = change !== undefined && textOf(change) !== textOf(was ?? "dropped");
    const kept = was && { ...was, interview: undefined };
    return { before: was, now: change === "dropped" ? undefined : (change ?? kept), isChanged };
  };
  const criteria = createMemo(
    () => wishCriteria.filter((one) => before(one) !== undefined || changes().has(one)),
    undefined,
    { equals: (a, b) => a.join() === b.join() },
  );
  const without = <Value>(all: ReadonlyMap<WishCriterion, Value>, criterion: WishCriterion) =>
    new Map([...all].filter(([one]) => one !== criterion));
  const refuse = (criterion: WishCriterion, reason: string | undefined): void => {
    if (reasons().get(criterion) === reason) return;
    setReasons((all) =>
      reason === undefined ? without(all, criterion) : new Map(all).set(criterion, reason),
    );
  };

  return {
    criteria,
    line,
    wishes: createMemo(() =>
      criteria().flatMap((criterion): readonly StatedWish[] => {
        const { now, before: was } = line(criterion);
        if (now?.value === undefined) return [];
        const { value, importance } = now;
        return [{ criterion, value, importance, saidBy: was ? was.saidBy : "client" }];
      }),
    ),
    changes: createMemo(() =>
      criteria()
        .map(line)
        .filter(({ isChanged }) => isChanged),
    ),
    refused: (criterion) => reasons().get(criterion),
    isRefused: () => {
      const isEmpty = criteria().some((one) => {
        const { now } = line(one);
        return now !== undefined && now.value === undefined;
      });
      return isEmpty || reasons().size > 0;
    },
    set: (criterion, change) => {
      const fresh: DraftWish = {
        ...{ criterion, value: undefined, importance: "important", interview: undefined },
        ...line(criterion).now,
        ...change,
      };
      setChanges((all) => new Map(all).set(criterion, fresh));
    },
    refuse,
    drop: (criterion) => {
      refuse(criterion, undefined);
      setChanges((all) =>
        before(criterion) ? new Map(all).set(criterion, "dropped") : without(all, criterion),
      );
    },
    restore: (criterion) => {
      setReasons((all) => (criterion ? without(all, criterion) : new Map()));
      setChanges((all) => (criterion ? without(all, criterion) : new Map()));
    },
  };
}

const textOf = (wish: Pick<DraftWish, "value" | "importance"> | "dropped"): string =>
  wish === "dropped"
    ? wish
    : canonicalJson({ value: { ...wish.value }, importance: wish.importance });

/** What is written on the card for one changed line. */
export function saysOfLine(
  { now, before }: WishLine,
  saidBy: NonNullable<StatedWish["saidBy"]>,
  isFromFeedback: boolean,
): JsonObject {
  const source = isFromFeedback ? { source: null } : {};
  if (now?.value !== undefined)
    return { value: { ...now.value }, importance: now.importance, saidBy, ...source };
  return { value: null, importance: null, ...(before?.saidBy ? { saidBy: null } : {}), ...source };
}
