import { untilRead, useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { useToasts } from "#client/ui";
import { useUndo } from "#feature/undo";
import { type DocumentId, idOf } from "#shared/documents";
import { aboutChoices, aboutEvening, aboutGuest, type Evening } from "#shared/events";
import { type ClientId, type JsonObject, newUlid, type Ulid, ulidSchema } from "#shared/kernel";
import { hrefOfEvening } from "./evenings.ts";

/** How evenings are changed; each says so in a sentence and offers the way back. */
export interface EveningDeeds {
  readonly sayOfEvening: (
    evening: Pick<Evening, "id" | "month">,
    says: JsonObject,
    sentence: string,
  ) => Promise<boolean>;
  readonly sayOfGuest: (
    evening: Evening,
    client: ClientId,
    says: JsonObject,
    sentence: string,
  ) => Promise<boolean>;
  readonly choose: (
    evening: Evening,
    client: ClientId,
    named: readonly ClientId[],
    sentence: string,
  ) => Promise<boolean>;
}

/** A fresh name for an evening. */
export const freshEvening = (): Ulid =>
  ulidSchema.parse(newUlid(Date.now(), (length) => crypto.getRandomValues(new Uint8Array(length))));

/** The deeds of the person at work. */
export function useEveningDeeds(): EveningDeeds {
  const { t } = useI18n();
  const work = useWork();
  const undo = useUndo();
  const toasts = useToasts();
  const say = async (
    id: DocumentId,
    about: string,
    says: JsonObject,
    { sentence, href }: { readonly sentence: string; readonly href: string },
  ): Promise<boolean> => {
    // Before it is opened: the relay would refuse a month that nobody has begun.
    if (id.startsWith("desk/")) await work.beginDocument(id);
    const document = work.openDocument(id);
    await untilRead(document);
    const said = document.status() === "here" ? document.append(about, says) : undefined;
    document.close();
    if (!said?.ok) {
      const isRefused = said?.reason.type === "notAllowed";
      toasts.show({ text: t(isRefused ? "calendar.notAllowed" : "calendar.notTaken") });
      return false;
    }
    const written = [{ document: id, fact: said.value.id }];
    undo.offer({ sentence, written, place: { path: href, href, show: () => undefined } });
    return true;
  };
  return {
    sayOfEvening: (evening, says, sentence) =>
      say(idOf("desk", evening.month), aboutEvening(evening.id), says, {
        sentence,
        href: hrefOfEvening(evening),
      }),
    sayOfGuest: (evening, client, says, sentence) =>
      say(idOf("desk", evening.month), aboutGuest(evening.id, client), says, {
        sentence,
        href: hrefOfEvening(evening),
      }),
    choose: (evening, client, named, sentence) =>
      say(
        idOf("case", client),
        aboutChoices(evening.id),
        { named: [...named] },
        { sentence, href: hrefOfEvening(evening) },
      ),
  };
}
