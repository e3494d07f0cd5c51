import { Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { type ClientRow, useClientIndex } from "#client/index";
import { KeptFor } from "#client/ui";
import type { ClientId } from "#shared/kernel";
import type { Referrer } from "#shared/registry";
import { useCaseFile } from "./case-file-context.ts";

/** So many are named; of more it is said that there are more. */
const namedAtMost = 200;

/** What the client is to others: whom she sent, and about whom she may be called. */
export function PeopleAround() {
  const { t } = useI18n();
  const file = useCaseFile();
  const index = useClientIndex();
  /** The card itself, and those that were merged into it: what one of them sent, she sent. */
  const cards = (): readonly ClientId[] => [
    file.id,
    ...index
      .find({ text: "", order: "name", mergedInto: file.id }, namedAtMost)
      .map(({ id }) => id),
  ];
  const sent = useSentBy(() => cards().map((client) => ({ client })));
  const called = () =>
    index
      .find({ text: "", order: "name", calledThrough: cards() }, namedAtMost)
      .filter(({ id }) => id !== file.id);
  return (
    <>
      <Named say={t("caseFile.sentOthers", countOf(sent()))} rows={sent()} />
      <Named say={t("caseFile.contactPersonFor")} rows={called()} />
    </>
  );
}

/** The clients whom one of these sent, whoever is put away too; each person once. */
export function useSentBy(referrers: () => readonly Referrer[]): () => readonly ClientRow[] {
  const index = useClientIndex();
  return () =>
    index
      .find({ text: "", order: "newest", archived: "too", sentBy: referrers() }, namedAtMost)
      .filter(({ isMergedAway }) => !isMergedAway);
}

/** How many there are, as it is said. */
export const countOf = (rows: readonly unknown[]): string =>
  rows.length < namedAtMost ? String(rows.length) : `${namedAtMost}+`;

/** A line of people with what they have in common; nothing when there are none. */
function Named(props: { readonly say: string; readonly rows: readonly ClientRow[] }) {
  const { t } = useI18n();
  return (
    <Show when={props.rows.length > 0}>
      <div class="people-line">
        <span class="people-around">
          <span class="quiet">{props.say}</span>
          <KeptFor each={props.rows} by={({ id }) => id}>
            {(row) => (
              <a class="link" href={`/clients/${row().id}`}>
                {row().name ?? row().callName ?? t("caseFile.otherClient")}
              </a>
            )}
          </KeptFor>
        </span>
      </div>
    </Show>
  );
}
