import { untilRead, type Work } from "#client/documents";
import type { Written } from "#feature/undo";
import { covers, idOf } from "#shared/documents";
import type { ClientId } from "#shared/kernel";
import type { ClientTag } from "#shared/registry";

/** How many clients are changed at once at most: it is taken back as one deed. */
export const changedAtMost = 200;

/** What became of it. */
export interface TaggedMany {
  readonly written: readonly Written[];
  /** How many are not this person's to change. */
  readonly refused: number;
}

/** Puts a tag on clients, or takes it off, one after the other; who has it that way already is left alone. */
export async function tagMany(
  work: Pick<Work, "openDocument">,
  clients: readonly ClientId[],
  { tag, isPut }: { readonly tag: ClientTag; readonly isPut: boolean },
  tell: (done: number) => void,
): Promise<TaggedMany> {
  const written: Written[] = [];
  let refused = 0;
  for (const [place, client] of clients.entries()) {
    const document = work.openDocument(idOf("client", client));
    await untilRead(document);
    const isOn = document.projection().value(`tag/${tag}`, "on") === true;
    if (!covers(document.access(), "tag")) refused += 1;
    else if (isOn !== isPut) {
      const said = document.append(`tag/${tag}`, { on: isPut ? true : null });
      if (said.ok) written.push({ document: document.id, fact: said.value.id });
      else refused += 1;
    }
    document.close();
    tell(place + 1);
  }
  return { written, refused };
}
