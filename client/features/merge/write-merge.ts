import type { AppendRefusal, LiveDocument } from "#client/documents";
import type { Written } from "#feature/undo";
import { type JsonObject, ok, type PlainDate, type Result, refuse } from "#shared/kernel";
import { saidByAbout, type TakenOver } from "#shared/registry";
import type { Offered, OneCard } from "./open-merge.ts";

/**
 * Says what was ticked on the card that stays, each with whose word it was, and last of all on the
 * other one that it goes: when something is not taken, nobody has left the list.
 */
export function writeMerge(
  { staying, going }: { readonly staying: OneCard; readonly going: OneCard },
  ticked: readonly Offered[],
  on: PlainDate,
): Result<readonly Written[], AppendRefusal> {
  const written: Written[] = [];
  const say = (
    document: LiveDocument | undefined,
    about: string,
    says: JsonObject,
  ): Result<string, AppendRefusal> => {
    const said = document?.append(about, says) ?? refuse({ type: "notHere" } as const);
    if (!said.ok) return said;
    if (document) written.push({ document: document.id, fact: said.value.id });
    return ok(said.value.id);
  };
  const take = (
    document: LiveDocument | undefined,
    { about, says, source }: TakenOver,
  ): Result<string, AppendRefusal> => {
    const said = say(document, about, says);
    if (!said.ok || source === undefined || source === "client") return said;
    return say(staying.client, saidByAbout(said.value), { is: source });
  };
  for (const one of ticked) {
    const answers =
      one.type === "reach"
        ? [
            () => take(staying.contact(), one.reach.contact),
            ...[one.reach.card].flatMap((card) => (card ? [() => take(staying.client, card)] : [])),
          ]
        : [() => take(staying.client, one.said)];
    for (const answer of answers) {
      const taken = answer();
      if (!taken.ok) return taken;
    }
  }
  const gone = say(going.client, "merged", { now: { into: staying.id, on } });
  return gone.ok ? ok(written) : gone;
}
