import { createMemo, For, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Button, KeptFor, LinkButton, Section } from "#client/ui";
import type { Projection } from "#shared/documents";
import type { ClientId } from "#shared/kernel";
import { type StatedWish, searchesOf, wishesOf } from "#shared/registry";
import { keepPlace } from "./keep-place.ts";
import { useSearchDeeds } from "./save-search.tsx";
import { hrefOfSearch } from "./search-terms.ts";
import { useSearchWords } from "./search-words.ts";
import type { WishDraft } from "./wish-draft.ts";

/** The searches that are kept for a client: in what each is other than the card, to be tried out or gone by. */
export function SavedSearches(props: {
  readonly client: ClientId;
  readonly said: Projection;
  readonly draft: WishDraft;
  readonly mayWrite: boolean;
}) {
  const { t } = useI18n();
  const words = useSearchWords();
  const deeds = useSearchDeeds();
  const all = createMemo(() => searchesOf(props.said));
  return (
    <Show when={all().length > 0}>
      <Section title={t("matching.search.all")}>
        <ul class="wish-lines" aria-label={t("matching.search.all")}>
          <KeptFor each={all()} by={({ id }) => id}>
            {(search) => {
              const sentences = () => [
                ...[words.origin(search())].filter((one) => one !== undefined),
                ...words.differences(search(), wishesOf(props.said.value)),
                ...words.only(search()).map((one) => t("matching.search.onlyNow", one)),
              ];
              const named = () => <span class="visually-hidden">{`: ${search().name}`}</span>;
              return (
                <li class="wish-line" data-search={search().id}>
                  <div class="wish-head">
                    <span class="wish-what strong">{search().name}</span>
                    <div class="wish-ways">
                      <Show when={search().wishes}>
                        {(wishes) => (
                          <Button small onClick={() => tryOut(props.draft, wishes())}>
                            {t("matching.search.tryOut")}
                            {named()}
                          </Button>
                        )}
                      </Show>
                      <LinkButton small href={hrefOfSearch(props.client, search().id)}>
                        {t("matching.search.find")}
                        {named()}
                      </LinkButton>
                      <Show when={props.mayWrite}>
                        <Button
                          kind="plain"
                          small
                          onClick={() => {
                            deeds.drop(props.client, search());
                            keepPlace(".wishes-page h1");
                          }}
                        >
                          {t("matching.search.drop")}
                          {named()}
                        </Button>
                      </Show>
                    </div>
                  </div>
                  <ul class="search-differences small quiet">
                    <For each={sentences()} fallback={<li>{t("matching.search.same")}</li>}>
                      {(sentence) => <li>{sentence}</li>}
                    </For>
                  </ul>
                </li>
              );
            }}
          </KeptFor>
        </ul>
      </Section>
    </Show>
  );
}

/** Puts the wishes of a search in place of those on the card, to be looked at; nothing is written. */
function tryOut(draft: WishDraft, wishes: readonly StatedWish[]): void {
  for (const criterion of draft.criteria()) {
    if (wishes.every((wish) => wish.criterion !== criterion)) draft.drop(criterion);
  }
  for (const { criterion, value, importance } of wishes) {
    draft.refuse(criterion, undefined);
    draft.set(criterion, { value, importance });
  }
}
