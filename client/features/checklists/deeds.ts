import { type Said, untilRead, useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { useToasts } from "#client/ui";
import { useNotWritten } from "#feature/client-card";
import { useUndo, type Written } from "#feature/undo";
import { monthOf } from "#shared/appointments";
import { addWorkingDays } from "#shared/casework";
import {
  aboutFix,
  aboutTick,
  mayTick,
  sayTick,
  type Tick,
  type TickSaying,
  type Whom,
} from "#shared/checklists";
import { type DocumentId, idOf } from "#shared/documents";
import {
  type JsonObject,
  newUlid,
  type PlainDate,
  staffIdSchema,
  type Ulid,
  ulidSchema,
} from "#shared/kernel";

/** An item that is to be ticked. */
export interface ToTick {
  readonly day: PlainDate;
  readonly item: string;
  readonly whom: Whom;
  /** Whether it is a colleague's own. */
  readonly isPersonal: boolean;
  readonly before: Tick | undefined;
}

/** How checklists are changed; each deed says so in a sentence and offers the way back. */
export interface ChecklistDeeds {
  /** Ticks items at once. */
  readonly tick: (
    items: readonly ToTick[],
    saying: TickSaying,
    sentence: string,
  ) => Promise<boolean>;
  /** Takes a tick back. */
  readonly untick: (item: ToTick, sentence: string) => Promise<boolean>;
  /** Makes what was not fine something that the person at work sees to until the next working day. */
  readonly makeFix: (tick: Tick, text: string, sentence: string) => Promise<boolean>;
  /** Says things in a month of the desk, or in the agency's document. */
  readonly say: (where: Where, words: readonly Said[], sentence: string) => Promise<boolean>;
}

/** A month of the desk, or the agency's own document; and the page it was done on. */
interface Where {
  readonly month?: string;
  readonly href: string;
}

/** A key for something that is put down now. */
export const freshKey = (): Ulid =>
  ulidSchema.parse(newUlid(Date.now(), (length) => crypto.getRandomValues(new Uint8Array(length))));

/** The deeds of the person at work on a day. */
export function useChecklistDeeds(today: () => PlainDate): ChecklistDeeds {
  const { t } = useI18n();
  const { me } = useWork();
  const toasts = useToasts();
  const say = useSay();
  const mayAll = (items: readonly ToTick[]): boolean =>
    items.every(({ day, whom, isPersonal }) => {
      const may = mayTick({
        ...{ day, today: today(), me: me().id, isSupervisor: me().roles.has("supervisor") },
        colleague: isPersonal ? staffIdSchema.safeParse(whom).data : undefined,
      });
      if (!may.ok) toasts.show({ text: t("checklists.refused")[may.reason] });
      return may.ok;
    });
  const sayTicks = (
    items: readonly ToTick[],
    saysOf: (item: ToTick) => JsonObject,
    sentence: string,
  ): Promise<boolean> => {
    const [first] = items;
    if (!first || !mayAll(items)) return Promise.resolve(false);
    const words = items.map((one) => ({
      about: aboutTick(one.day, one.item, one.whom),
      says: saysOf(one),
    }));
    return say({ month: monthOf(first.day), href: `/day?on=${first.day}` }, words, sentence);
  };
  return {
    say,
    tick: (items, saying, sentence) =>
      sayTicks(items, ({ before }) => sayTick(saying, before), sentence),
    untick: (item, sentence) => sayTicks([item], () => ({ is: null }), sentence),
    makeFix: ({ about, day }, text, sentence) => {
      const says = { text, owner: me().id, dueOn: addWorkingDays(today(), 1) };
      const where = { month: monthOf(day), href: `/day?on=${day}` };
      return say(where, [{ about: aboutFix(about), says }], sentence);
    },
  };
}

function useSay(): ChecklistDeeds["say"] {
  const { t } = useI18n();
  const work = useWork();
  const undo = useUndo();
  const toasts = useToasts();
  const notWritten = useNotWritten();
  return async ({ month, href }, words, sentence) => {
    const id: DocumentId = month === undefined ? idOf("agency", "") : idOf("desk", month);
    // Before it is opened: the relay would refuse a month that nobody has begun.
    const begun = month === undefined ? undefined : await work.beginDocument(id);
    if (begun?.ok === false) {
      toasts.show({ text: t("checklists.notTaken") });
      return false;
    }
    const document = work.openDocument(id);
    await untilRead(document);
    const written: Written[] = [];
    for (const { about, says } of words) {
      const said = document.append(about, says);
      if (said.ok) written.push({ document: id, fact: said.value.id });
      else toasts.show({ text: notWritten(said.reason) });
    }
    document.close();
    const [path = href] = href.split("?");
    if (written.length > 0)
      undo.offer({ sentence, written, place: { path, href, show: () => undefined } });
    return written.length === words.length;
  };
}
