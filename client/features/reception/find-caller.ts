import { type Accessor, createEffect, createMemo, createSignal, onCleanup } from "solid-js";
import { useWork } from "#client/documents";
import { type ClientRow, useClientIndex } from "#client/index";
import { createProjection, idOf } from "#shared/documents";
import type { ClientId } from "#shared/kernel";
import { type PhoneNumber, phoneSlots } from "#shared/registry";
import type { CallerSought } from "./caller-sought.ts";

/** How the relay was asked for the whole number. */
export type Asking = "nothing" | "asking" | "answered" | "unreachable" | "tooOften";

/** Who may be calling. */
export interface FoundCallers {
  /** The whole number is theirs. */
  readonly sure: Accessor<readonly ClientId[]>;
  /** The last four digits are theirs; whether it is their number is not known here. */
  readonly likely: Accessor<readonly ClientId[]>;
  readonly asking: Accessor<Asking>;
  /** The keyed hash of the whole number, once the relay has said it. */
  readonly hash: Accessor<string | undefined>;
}

const atMost = 12;

/** Finds who calls: by the relay's keyed hash, by contacts on this device, by the last four digits. */
export function findCaller(sought: Accessor<CallerSought>): FoundCallers {
  const index = useClientIndex();
  const { hash, asking } = askForHash(() => sought().number);
  const byHash = createIds(() => {
    const phoneHash = hash();
    return phoneHash ? index.find({ text: "", order: "recent", phoneHash }, atMost) : [];
  });
  const byTail = createIds(() => {
    const { tail, name } = sought();
    if (tail === undefined) return [];
    return index
      .find({ text: `${tail} ${name}`.trim(), order: "recent" }, atMost)
      .filter((row) => row.phoneTails.includes(tail) || row.personTail === tail);
  });
  const compared = compareContacts(() => sought().number, byTail);
  const sure = createMemo(() => [
    ...new Set([...byHash(), ...byTail().filter((id) => compared().get(id) === "same")]),
  ]);
  return {
    sure,
    likely: createMemo(() =>
      byTail().filter((id) => compared().get(id) !== "other" && !sure().includes(id)),
    ),
    asking,
    hash,
  };
}

/** The clients of some lines; what else changes in a line makes no new list. */
const createIds = (rows: () => readonly ClientRow[]): Accessor<readonly ClientId[]> =>
  createMemo(() => rows().map(({ id }) => id), [], {
    equals: (a, b) => a.length === b.length && a.every((id, place) => id === b[place]),
  });

/** The keyed hash of a whole number, once the relay has said it. */
function askForHash(number: Accessor<PhoneNumber | undefined>) {
  const { commands } = useWork();
  const [hash, setHash] = createSignal<string>();
  const [asking, setAsking] = createSignal<Asking>("nothing");
  createEffect(() => {
    const wanted = number();
    setHash(undefined);
    setAsking(wanted ? "asking" : "nothing");
    if (!wanted) return;
    let isCurrent = true;
    onCleanup(() => {
      isCurrent = false;
    });
    void commands.phoneHash(wanted).then((answer) => {
      if (!isCurrent) return;
      if (answer.ok) setHash(answer.value.hash);
      const failed = !answer.ok && answer.reason.type === "tryLater" ? "tooOften" : "unreachable";
      setAsking(answer.ok ? "answered" : failed);
    });
  });
  return { hash, asking };
}

/** Of clients whose contacts are on this device, whether the number is among them. */
function compareContacts(
  number: Accessor<PhoneNumber | undefined>,
  ids: Accessor<readonly ClientId[]>,
): Accessor<ReadonlyMap<ClientId, "same" | "other">> {
  const { source } = useWork();
  const [compared, setCompared] = createSignal<ReadonlyMap<ClientId, "same" | "other">>(new Map());
  createEffect(() => {
    const wanted = number();
    const clients = ids();
    setCompared(new Map());
    if (!wanted) return;
    let isCurrent = true;
    onCleanup(() => {
      isCurrent = false;
    });
    const compare = async (id: ClientId) => {
      const said = createProjection(await source.facts(idOf("contact", id)));
      const places = [...phoneSlots.map((slot) => `phone/${slot}`), "contactPerson/1"];
      const numbers = places.map((place) => said.value(place, "number"));
      if (numbers.every((one) => one === undefined)) return [];
      return [[id, numbers.includes(wanted) ? "same" : "other"] as const];
    };
    void Promise.all(clients.map(compare)).then(
      (all) => isCurrent && setCompared(new Map(all.flat())),
    );
  });
  return compared;
}
