import { type Accessor, createEffect, createMemo, createSignal } from "solid-js";
import { useWork } from "#client/documents";
import { useClientIndex } from "#client/index";
import type { MentionQuery } from "./mention-query.ts";

/** Somebody who can be named in a note. */
export interface Named {
  readonly kind: "client" | "staff";
  readonly id: string;
  readonly label: string;
}

/** The people found behind an `@`, and which of them Enter would take. */
export interface Finding {
  readonly found: () => readonly Named[];
  readonly current: () => number;
  readonly step: (by: 1 | -1) => void;
}

const clientsAtMost = 6;
const staffAtMost = 4;

/** Looks for clients and colleagues behind an `@`, as the lists of both find them. */
export function findNamed(query: Accessor<MentionQuery | undefined>): Finding {
  const { directory } = useWork();
  const index = useClientIndex();
  const [current, setCurrent] = createSignal(0);
  const text = createMemo(() => query()?.text);
  const found = createMemo((): readonly Named[] => {
    const asked = text();
    if (asked === undefined) return [];
    const clients = index
      .find({ text: asked, order: "recent" })
      .filter(({ name }) => name !== undefined)
      .slice(0, clientsAtMost);
    const staff = directory
      .staff()
      .filter(({ name, isDisabled }) => !isDisabled && name.includes(asked))
      .slice(0, staffAtMost);
    return [
      ...clients.map(({ id, name = "" }) => ({ kind: "client", id, label: name }) as const),
      ...staff.map(({ id, name }) => ({ kind: "staff", id, label: name }) as const),
    ];
  });
  createEffect(() => {
    found();
    setCurrent(0);
  });
  return {
    found,
    current,
    step: (by) => setCurrent((current() + by + found().length) % found().length),
  };
}
