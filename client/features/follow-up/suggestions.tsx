import { createEffect, createMemo, createSignal, onCleanup, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Button, KeptFor, Section } from "#client/ui";
import { covers, createProjection, idOf } from "#shared/documents";
import { type Refused, suggestWishEdits, type WishEdit } from "#shared/follow-up";
import type { ClientId } from "#shared/kernel";
import type { Read } from "#shared/registry";
import type { OpenFollowUp } from "./open-follow-up.ts";
import { useWishWords } from "./wish-words.ts";

/** What several refusals have in common, and the wish it would make; nothing changes before a press. */
export function Suggestions(props: { readonly file: OpenFollowUp }) {
  const { t } = useI18n();
  const cards = readCards(() => props.file.pairs().map(({ other }) => other));
  const edits = createMemo(() =>
    suggestWishEdits(props.file.read, refusedBy(props.file, cards), props.file.today()),
  );
  return (
    <Show when={edits().length > 0}>
      <Section title={t("followUp.suggestions")}>
        <p class="section-sentence quiet small">{t("followUp.suggestionNote")}</p>
        <ul class="follow-pairs">
          <KeptFor each={edits()} by={({ criterion, reason }) => `${criterion} ${reason}`}>
            {(edit) => <Suggestion file={props.file} edit={edit()} />}
          </KeptFor>
        </ul>
      </Section>
    </Show>
  );
}

function refusedBy(file: OpenFollowUp, cards: (id: ClientId) => Read): readonly Refused[] {
  return file.pairs().flatMap(({ other, refusals }) => {
    const own = refusals.filter(({ by }) => by === file.client);
    const reasons = [...new Set(own.flatMap((refusal) => refusal.reasons))];
    return own.length > 0 ? [{ reasons, card: cards(other) }] : [];
  });
}

function Suggestion(props: { readonly file: OpenFollowUp; readonly edit: WishEdit }) {
  const { t } = useI18n();
  const words = useWishWords();
  const label = () => words.label(props.edit.criterion);
  const reason = () => {
    const named: Readonly<Record<string, string>> = t("followUp.reason");
    return named[props.edit.reason] ?? label();
  };
  const apply = () => {
    const { after, criterion } = props.edit;
    if (!after) return;
    props.file.say(
      [
        {
          document: props.file.card.id,
          about: `wish/${criterion}`,
          says: { ...after, saidBy: "matchmaker", source: "feedback" },
        },
      ],
      t("followUp.wishApplied", label(), words.wish(criterion, after)),
    );
  };
  return (
    <li class="follow-pair">
      <p class="strong">{t("followUp.pattern", props.edit.count, props.edit.of, reason())}</p>
      <p class="small">
        <span class="quiet">
          {label()} · {t("followUp.wishNow")}
        </span>{" "}
        {words.wish(props.edit.criterion, props.edit.before)}
      </p>
      <Show when={props.edit.after} fallback={<p class="quiet small">{t("followUp.wishAsk")}</p>}>
        {(after) => (
          <>
            <p class="small">
              <span class="quiet">{t("followUp.wishThen")}</span>{" "}
              {words.wish(props.edit.criterion, after())}
            </p>
            <Show when={covers(props.file.card.access(), "wish")}>
              <div class="follow-actions">
                <Button small onClick={apply} aria-label={`${t("followUp.applyWish")}: ${label()}`}>
                  {t("followUp.applyWish")}
                </Button>
              </div>
            </Show>
          </>
        )}
      </Show>
    </li>
  );
}

/** The cards of some clients, read anew as they change. */
function readCards(clients: () => readonly ClientId[]): (id: ClientId) => Read {
  const { source } = useWork();
  const [cards, setCards] = createSignal<ReadonlyMap<ClientId, Read>>(new Map());
  const [changes, setChanges] = createSignal(0);
  onCleanup(
    source.onChanged((ids) => {
      if ([...ids].some((id) => id.startsWith("client/"))) setChanges((count) => count + 1);
    }),
  );
  const wanted = createMemo(clients, [], {
    equals: (a, b) => a.length === b.length && a.every((id, place) => id === b[place]),
  });
  createEffect(() => {
    changes();
    const ids = wanted();
    let isCurrent = true;
    onCleanup(() => {
      isCurrent = false;
    });
    void Promise.all(
      ids.map(async (id) => {
        const said = createProjection(await source.facts(idOf("client", id)));
        return [id, said.value] as const;
      }),
    ).then((read) => isCurrent && setCards(new Map(read)));
  });
  return (id) => cards().get(id) ?? (() => undefined);
}
