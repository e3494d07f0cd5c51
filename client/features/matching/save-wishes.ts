import { untrack } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { useNotWritten } from "#feature/client-card";
import { useUndo, type Written } from "#feature/undo";
import { idOf } from "#shared/documents";
import type { ClientId } from "#shared/kernel";
import { type StatedWish, saidByAbout } from "#shared/registry";
import { useMatchWords } from "./match-words.ts";
import { saysOfLine, type WishDraft, type WishLine } from "./wish-draft.ts";

/**
 * Writes down the wishes that were tried out, with whose word they are and the interview they follow
 * from, as one deed with a way back. Answers the reason when something was not taken.
 */
export function useSaveWishes(): (
  client: ClientId,
  draft: WishDraft,
  saidBy: NonNullable<StatedWish["saidBy"]>,
) => string | undefined {
  const { t, format } = useI18n();
  const work = useWork();
  const undo = useUndo();
  const notWritten = useNotWritten();
  const words = useMatchWords();
  return (client, draft, saidBy) => {
    const lines = untrack(draft.changes);
    const card = work.openDocument(idOf("client", client));
    const written: Written[] = [];
    const write = (about: string, says: Parameters<typeof card.append>[1]) => {
      const said = card.append(about, says);
      if (said.ok) written.push({ document: card.id, fact: said.value.id });
      return said;
    };
    try {
      for (const line of lines) {
        const about = `wish/${criterionOf(line)}`;
        const isFromFeedback = card.projection().value(about, "source") !== undefined;
        const said = write(about, saysOfLine(line, saidBy, isFromFeedback));
        if (!said.ok) return notWritten(said.reason);
        const interview = line.now?.interview;
        if (interview) write(saidByAbout(said.value.id), { interview });
      }
    } finally {
      card.close();
    }
    work.remembered.touch(client, "changed");
    draft.restore();
    const href = `/clients/${client}/wishes`;
    undo.offer({
      sentence: t(
        "matching.editor.saved",
        format.list(lines.map((line) => words.label({ criterion: criterionOf(line) }))),
      ),
      written,
      place: { path: href, href, show: () => undefined },
    });
    return undefined;
  };
}

const criterionOf = ({ before, now }: WishLine): StatedWish["criterion"] =>
  now?.criterion ?? before?.criterion ?? "never";
