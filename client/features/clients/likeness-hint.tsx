import { Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { type Likeness, useClientIndex } from "#client/index";
import { Button, KeptFor, LinkButton } from "#client/ui";
import { dayOf } from "#feature/client-card";
import { useUndo } from "#feature/undo";
import { covers, idOf } from "#shared/documents";
import type { ClientId } from "#shared/kernel";
import { useLikenessWords } from "./likeness-words.ts";

/** A quiet line above a case file when somebody else in the list may be the same person. */
export function LikenessHint(props: {
  readonly client: ClientId;
  readonly addressOf: (id: ClientId) => string;
}) {
  const { t } = useI18n();
  const index = useClientIndex();
  const words = useLikenessWords();
  const { directory } = useWork();
  const mayMark = (id: ClientId) => covers(directory.accessTo(idOf("client", id)), "merged");
  return (
    <KeptFor each={index.likenessesOf(props.client)} by={({ id }) => id}>
      {(likeness) => (
        <p class="likeness-hint small no-print">
          <span>{t("clients.maybeSame", words.why(likeness()))}</span>{" "}
          <a class="link" href={props.addressOf(likeness().id)}>
            {words.about(likeness().id)}
          </a>
          <Show when={mayMark(props.client) || mayMark(likeness().id)}>
            <LinkButton kind="plain" small href={`/clients/${props.client}/merge/${likeness().id}`}>
              {t("merging.samePerson")}
            </LinkButton>
          </Show>
          <Dismissal client={props.client} likeness={likeness()} />
        </p>
      )}
    </KeptFor>
  );
}

/** Says that they are two people, where this file may be written. */
function Dismissal(props: { readonly client: ClientId; readonly likeness: Likeness }) {
  const { t } = useI18n();
  const work = useWork();
  const undo = useUndo();
  const index = useClientIndex();
  const own = () => idOf("client", props.client);
  const dismiss = () => {
    const name = index.row(props.likeness.id)?.name ?? t("registry.unnamed");
    const path = `/clients/${props.client}`;
    const document = work.openDocument(own());
    const said = document.append(`notSame/${props.likeness.id}`, { on: dayOf(Date.now()) });
    document.close();
    if (!said.ok) return;
    undo.offer({
      sentence: t("clients.notSameSaid", name),
      written: [{ document: own(), fact: said.value.id }],
      place: { path, href: path, show: () => undefined },
    });
  };
  return (
    <Show when={covers(work.directory.accessTo(own()), "notSame")}>
      <Button kind="plain" small onClick={dismiss}>
        {t("clients.notSame")}
      </Button>
    </Show>
  );
}
