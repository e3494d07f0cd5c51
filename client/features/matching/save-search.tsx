import { createSignal, createUniqueId, onCleanup, untrack } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { FormReason, TextField } from "#client/ui";
import { useNotWritten } from "#feature/client-card";
import { useUndo } from "#feature/undo";
import { KeptForm } from "#feature/unsaved";
import { idOf } from "#shared/documents";
import { type ClientId, type JsonObject, newUlid, type Ulid, ulidSchema } from "#shared/kernel";
import { aboutSearch, type SavedSearch, type SearchTerms, searchesOf } from "#shared/registry";

/** What is kept of a search. */
type Kept = SearchTerms & Pick<SavedSearch, "name" | "interview">;

/** How searches are kept and dropped; each has a way back. */
interface SearchDeeds {
  /** The id of the search, or why it was not taken. */
  readonly save: (client: ClientId, search: Kept) => Ulid | { readonly reason: string };
  readonly drop: (client: ClientId, search: Pick<SavedSearch, "id" | "name">) => void;
}

/** The deeds of the person at work. */
export function useSearchDeeds(): SearchDeeds {
  const { t } = useI18n();
  const work = useWork();
  const undo = useUndo();
  const notWritten = useNotWritten();
  const say = (client: ClientId, search: Ulid, says: JsonObject, sentence: string) => {
    const card = work.openDocument(idOf("client", client));
    try {
      const said = card.append(aboutSearch(search), says);
      if (!said.ok) return notWritten(said.reason);
      const href = `/clients/${client}/candidates`;
      const written = [{ document: card.id, fact: said.value.id }];
      undo.offer({ sentence, written, place: { path: href, href, show: () => undefined } });
      return undefined;
    } finally {
      card.close();
    }
  };
  return {
    save: (client, search) => {
      const id = freshId();
      const reason = say(client, id, saysOf(search), t("matching.search.saved", search.name));
      return reason === undefined ? id : { reason };
    },
    drop: (client, { id, name }) =>
      void say(client, id, { name: null }, t("matching.search.dropped", name)),
  };
}

const freshId = (): Ulid =>
  ulidSchema.parse(newUlid(Date.now(), (length) => crypto.getRandomValues(new Uint8Array(length))));

const saysOf = ({ name, wishes, only, isOwnOnly, interview }: Kept): JsonObject => ({
  name,
  ...(wishes && {
    wishes: wishes.map(({ criterion, value, importance, saidBy }) => ({
      ...{ criterion, value: { ...value }, importance },
      ...(saidBy && { saidBy }),
    })),
  }),
  ...(only.length > 0 && {
    only: only.map(({ criterion, value }) => ({ criterion, value: { ...value } })),
  }),
  ...(isOwnOnly && { whose: "mine" }),
  ...(interview && { interview }),
});

/** Asks for a name and keeps a search under it. */
export function SaveSearch(props: {
  readonly client: ClientId;
  readonly search: Omit<Kept, "name">;
  readonly onClose: () => void;
  readonly onSaved: (search: Ulid) => void;
}) {
  const { t } = useI18n();
  const work = useWork();
  const deeds = useSearchDeeds();
  const reasonId = createUniqueId();
  const [name, setName] = createSignal("");
  const [reason, setReason] = createSignal<string>();
  const card = work.openDocument(idOf("client", props.client));
  const isTaken = (wanted: string) =>
    card.status() === "here" && searchesOf(card.projection()).some((one) => one.name === wanted);
  onCleanup(card.close);
  const submit = (): void => {
    const wanted = untrack(name).trim();
    if (wanted === "") return void setReason(t("matching.search.needsName"));
    if (untrack(() => isTaken(wanted))) return void setReason(t("matching.search.nameTaken"));
    const saved = deeds.save(props.client, { ...props.search, name: wanted });
    if (typeof saved !== "string") return void setReason(saved.reason);
    props.onClose();
    props.onSaved(saved);
  };
  return (
    <KeptForm
      title={t("matching.search.saveTitle")}
      words={{
        close: t("common.close"),
        cancel: t("common.cancel"),
        submit: t("matching.editor.save"),
      }}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <p class="quiet">{t("matching.search.saveNote")}</p>
      <TextField
        label={t("matching.search.name")}
        hint={t("matching.search.nameHint")}
        maxLength={40}
        value={name()}
        onInput={setName}
      />
      <FormReason id={reasonId} reason={reason()} />
    </KeptForm>
  );
}
