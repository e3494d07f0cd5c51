import { type Accessor, createEffect, untrack } from "solid-js";
import { isWhole, type LiveDocument, useWork, type Work } from "#client/documents";
import { covers } from "#shared/documents";
import { millisecondsOf } from "#shared/kernel";
import { type PhoneNumber, personTail, phoneNumberSchema, phoneSlots } from "#shared/registry";

/** Every number of a contact, and its mark on the card. */
const numbers = [
  ...phoneSlots.map((slot) => ({ at: `phone/${slot}`, mark: `phoneTail/${slot}` })),
  { at: "contactPerson/1", mark: personTail },
];

/** Nobody waits longer for a hash: without one the last four digits find the caller. */
const patienceMs = 1_500;
/** A number that was said so long ago is left as it is. */
const freshMs = 60_000;

/** The keyed hash of a number; undefined when the relay does not say it at once. */
export async function askHash(
  commands: Pick<Work["commands"], "phoneHash">,
  number: PhoneNumber,
): Promise<string | undefined> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, patienceMs, undefined));
  const answer = await Promise.race([commands.phoneHash(number), late]);
  return answer?.ok ? answer.value.hash : undefined;
}

/**
 * Puts the keyed hash of a number on the card when one says, changes or takes back a number in an
 * open file, and whenever a number there has none and the relay can be asked, so that colleagues
 * find the caller by the whole number.
 */
export function keepPhoneHashes(
  card: LiveDocument,
  contact: Accessor<LiveDocument | undefined>,
): void {
  const { me, commands, sync } = useWork();
  for (const { at, mark } of numbers) {
    createEffect(() => {
      const from = contact();
      const said = from?.projection().field(at, "number")?.shown;
      if (!from || !said || card.status() !== "here") return;
      const number = phoneNumberSchema.safeParse(said.value).data;
      const isFresh =
        said.fact.by === me().id && Date.now() - millisecondsOf(said.fact.at) <= freshMs;
      const lacksOne = () =>
        number !== undefined &&
        untrack(card.projection).value(mark, "hash") === undefined &&
        covers(card.access(), "phoneTail");
      const mayAsk = sync.connection() === "connected" && isWhole(sync, [card, from]);
      if (isFresh || (mayAsk && lacksOne())) void keep(card, commands, mark, number);
    });
  }
}

async function keep(
  card: LiveDocument,
  commands: Pick<Work["commands"], "phoneHash">,
  about: string,
  number: PhoneNumber | undefined,
): Promise<void> {
  const hash = number ? ((await askHash(commands, number)) ?? null) : null;
  const before = card.projection().value(about, "hash") ?? null;
  // Who may not write the card leaves it: the last four digits still find the caller.
  if (hash !== before) card.append(about, { hash });
}
