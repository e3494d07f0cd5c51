import { type Accessor, createEffect, createMemo, createSignal, onCleanup } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { createNow } from "#client/ui";
import { dayOf } from "#feature/client-card";
import { createProjection, idOf } from "#shared/documents";
import type { ClientId } from "#shared/kernel";
import { isCompared, type Origin, originOf, type SaidWithFacts } from "#shared/matching";
import type { WishCriterion } from "#shared/registry";

/** Where the value comes from that a client has for a wish; undefined until the client's card was read. */
export type Origins = (client: ClientId, criterion: WishCriterion) => Origin | undefined;

/** Follows the cards of some clients for where their values come from, without keeping them open. */
export function followOrigins(clients: Accessor<readonly ClientId[]>): Origins {
  const { source } = useWork();
  const nowMs = createNow();
  const today = createMemo(() => dayOf(nowMs()));
  const [cards, setCards] = createSignal<ReadonlyMap<ClientId, SaidWithFacts>>(new Map());
  const wanted = createMemo(() => [...new Set(clients())], undefined, {
    equals: (a, b) => a.join() === b.join(),
  });
  const read = async (some: readonly ClientId[]): Promise<void> => {
    const found = await Promise.all(
      some.map(async (client) => {
        const card = createProjection(await source.facts(idOf("client", client)));
        return [client, card] as const;
      }),
    );
    setCards((before) => new Map([...before, ...found]));
  };
  createEffect(() => {
    const missing = wanted().filter((client) => !cards().has(client));
    if (missing.length > 0) void read(missing);
  });
  onCleanup(
    source.onChanged((ids) => {
      const changed = wanted().filter((client) => ids.has(idOf("client", client)));
      if (changed.length > 0) void read(changed);
    }),
  );
  return (client, criterion) => {
    const card = cards().get(client);
    return card && isCompared(criterion) ? originOf(card, criterion, today()) : undefined;
  };
}

/** How it reads where a value comes from. */
export interface OriginWords {
  /** Whose word it is, and whether it was seen. */
  readonly whole: (origin: Origin) => string;
  /** The same behind a value, where it is more than the client's own word of what nothing proves; else nothing. */
  readonly mark: (origin: Origin | undefined) => string;
}

/** The words in the person's language. */
export function useOriginWords(): OriginWords {
  const { t, format } = useI18n();
  const seenOf = ({ claim, seen, isOver }: Origin): string | undefined => {
    if (seen) return t("matching.origin.seen", format.day(seen));
    if (isOver) return t("matching.origin.over");
    return claim ? t("matching.origin.unseen") : undefined;
  };
  const join = (parts: readonly (string | undefined)[]): string =>
    parts.filter(Boolean).join(t("matching.origin.between"));
  return {
    whole: (origin) => join([t("matching.compare.whose")[origin.whose], seenOf(origin)]),
    mark: (origin) => {
      if (!origin) return "";
      const whose =
        origin.whose === "client" ? undefined : t("matching.compare.whose")[origin.whose];
      const text = join([whose, seenOf(origin)]);
      return text === "" ? "" : t("matching.origin.mark", text);
    },
  };
}
