import { useNavigate } from "@solidjs/router";
import {
  createEffect,
  createMemo,
  createSignal,
  For,
  type JSX,
  lazy,
  onCleanup,
  Show,
  Suspense,
} from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Banner, Button, ChoiceChips, createNow, LinkButton, Section, Select } from "#client/ui";
import { ClientPage, ClientSheet, WhenHere } from "#feature/client-page";
import { createUnsaved, UnsavedQuestion } from "#feature/unsaved";
import { covers, idOf } from "#shared/documents";
import type { ClientId, Ulid } from "#shared/kernel";
import { countingWishes } from "#shared/matching";
import { isArchived, type StatedWish, wishCriteria, wishesOf } from "#shared/registry";
import { keepPlace } from "./keep-place.ts";
import { useMatchWords } from "./match-words.ts";
import "./matching.css";
import { followPosition } from "./open-candidates.ts";
import { PositionPanel } from "./position-panel.tsx";
import { SaveSearch } from "./save-search.tsx";
import { useSaveWishes } from "./save-wishes.ts";
import { SavedSearches } from "./saved-searches.tsx";
import "./search.css";
import { hrefOfSearch } from "./search-terms.ts";
import { createWishDraft, type WishDraft } from "./wish-draft.ts";
import { WishLineRow } from "./wish-line.tsx";
import "./wishes.css";

/** It reads the whole outline of the interview. */
const ProposedWishes = lazy(async () => ({
  default: (await import("./proposed-wishes.tsx")).ProposedWishes,
}));

/** What the client asks for, how many there are under it, and what other wishes would bring. */
export function WishesPage() {
  return <ClientPage>{(client) => <OpenPage client={client} />}</ClientPage>;
}

function OpenPage(props: { readonly client: ClientId }) {
  const { t } = useI18n();
  const work = useWork();
  const words = useMatchWords();
  const nowMs = createNow();
  const card = work.openDocument(idOf("client", props.client));
  onCleanup(card.close);
  const read = (about: string, field: string) => card.projection().value(about, field);
  const draft = createWishDraft(read);
  const counting = (wishes: readonly StatedWish[]) =>
    card.status() === "here" ? countingWishes(card.projection(), wishes) : undefined;
  const found = followPosition(props.client, () => counting(draft.wishes()));
  const stands = followPosition(props.client, () => counting(wishesOf(read)));
  const positioned = createMemo(() => {
    const [tried, now] = [found(), stands()];
    return tried === "notListed" || now === "notListed" ? undefined : { tried, now };
  });
  const isNotListed = () => found() === "notListed";
  const mayWrite = () => !isArchived(read) && covers(card.access(), "wish");
  const unsaved = createUnsaved(() => draft.changes().length > 0);
  return (
    <WhenHere status={card.status()} client={props.client}>
      <ClientSheet
        client={props.client}
        class="wishes-page"
        title={t("matching.editor.title", words.client(props.client))}
        note={t("matching.editor.note")}
        actions={
          <LinkButton small href={`/clients/${props.client}/candidates`}>
            {t("matching.find")}
          </LinkButton>
        }
        read={read}
      >
        <Show when={isNotListed()}>
          <Banner tone="stop">{t("matching.notListed")}</Banner>
        </Show>
        <div class="wishes-columns">
          <div class="wishes-main">
            <Section title={t("matching.wishes", words.client(props.client))}>
              <Show
                when={draft.criteria().length > 0}
                fallback={<p class="section-sentence quiet">{t("matching.editor.none")}</p>}
              >
                <ul class="wish-lines">
                  <For each={draft.criteria()}>
                    {(criterion) => (
                      <WishLineRow
                        criterion={criterion}
                        draft={draft}
                        said={card.projection()}
                        nowMs={nowMs()}
                        mayWrite={mayWrite()}
                        effect={positioned()?.tried?.position?.effects.find(
                          (one) => one.criterion === criterion,
                        )}
                      />
                    )}
                  </For>
                </ul>
              </Show>
              <AddWish draft={draft} />
            </Section>
            <Suspense>
              <ProposedWishes client={props.client} draft={draft} mayWrite={mayWrite()} />
            </Suspense>
            <SavedSearches
              client={props.client}
              said={card.projection()}
              draft={draft}
              mayWrite={mayWrite()}
            />
          </div>
          <Show when={!isNotListed()}>
            <PositionPanel
              client={props.client}
              tried={positioned()?.tried}
              now={positioned()?.now}
              isTried={draft.changes().length > 0}
              wishes={draft.wishes()}
              said={card.projection()}
            />
          </Show>
        </div>
        <SaveBar
          client={props.client}
          draft={draft}
          mayWrite={mayWrite()}
          summary={<Headline tried={positioned()?.tried?.position?.mutual} />}
        />
        <UnsavedQuestion unsaved={unsaved} />
      </ClientSheet>
    </WhenHere>
  );
}

function Headline(props: { readonly tried: number | undefined }): JSX.Element {
  const { t } = useI18n();
  return (
    <Show when={props.tried !== undefined}>{t("matching.position.short", props.tried ?? 0)}</Show>
  );
}

/** A wish more: nothing is asked for before something was chosen. */
function AddWish(props: { readonly draft: WishDraft }) {
  const { t } = useI18n();
  const words = useMatchWords();
  const open = () => wishCriteria.filter((one) => !props.draft.criteria().includes(one));
  return (
    <div class="wish-add">
      <Select
        label={t("matching.editor.add")}
        empty={t("matching.editor.choose")}
        value={undefined}
        options={open().map((value) => ({ value, label: words.label({ criterion: value }) }))}
        onChange={(criterion) => criterion && props.draft.set(criterion, {})}
      />
    </div>
  );
}

/** What was tried out and is not written down, and whose word it is. */
function SaveBar(props: {
  readonly client: ClientId;
  readonly draft: WishDraft;
  readonly mayWrite: boolean;
  readonly summary: JSX.Element;
}) {
  const { t } = useI18n();
  const save = useSaveWishes();
  const [saidBy, setSaidBy] = createSignal<NonNullable<StatedWish["saidBy"]>>("client");
  const [reason, setReason] = createSignal<string>();
  const [isSaving, setSaving] = createSignal(false);
  const navigate = useNavigate();
  /** What was tried out is kept as a search, and not written on the card: it is nothing unsaved any more. */
  const lookBy = (search: Parameters<typeof hrefOfSearch>[1]): void => {
    props.draft.restore();
    navigate(hrefOfSearch(props.client, search));
  };
  const submit = () => {
    const isWhole = !props.draft.isRefused();
    setReason(isWhole ? save(props.client, props.draft, saidBy()) : t("matching.editor.notYet"));
    keepPlace(".wishes-page h1");
  };
  const giveUp = () => {
    setReason(undefined);
    props.draft.restore();
    keepPlace(".wishes-page h1");
  };
  const whose = () =>
    (["client", "relative", "matchmaker"] as const).map((value) => ({
      value,
      label: t("matching.saidBy")[value],
    }));
  // What was said of a draft that is complete now holds no longer.
  createEffect(() => {
    if (!props.draft.isRefused()) setReason(undefined);
  });
  return (
    <Show when={props.draft.changes().length > 0 || props.draft.isRefused()}>
      <section class="wishes-bar" aria-label={t("matching.editor.tried")}>
        <div class="wishes-bar-text">
          <Show when={reason() === undefined}>
            <p class="strong">{t("matching.editor.unsaved", props.draft.changes().length)}</p>
          </Show>
          <p class="small">{props.summary}</p>
          <p class="wishes-bar-reason" aria-live="polite">
            {reason()}
          </p>
        </div>
        <Show
          when={props.mayWrite}
          fallback={<p class="quiet small">{t("matching.editor.notYours")}</p>}
        >
          <ChoiceChips
            label={t("matching.editor.whose")}
            labelHidden
            options={whose()}
            value={saidBy()}
            onChange={setSaidBy}
          />
        </Show>
        <div class="wishes-bar-ways">
          <Button onClick={giveUp}>{t("matching.editor.giveUp")}</Button>
          <Show when={props.mayWrite && !props.draft.isRefused()}>
            <Button onClick={() => setSaving(true)}>{t("matching.search.save")}</Button>
          </Show>
          <Show when={props.mayWrite}>
            <Button kind="primary" onClick={submit}>
              {t("matching.editor.save")}
            </Button>
          </Show>
        </div>
        <Show when={isSaving()}>
          <SaveSearch
            client={props.client}
            search={{
              wishes: props.draft.wishes(),
              only: [],
              isOwnOnly: false,
              interview: interviewIn(props.draft),
            }}
            onClose={() => setSaving(false)}
            onSaved={lookBy}
          />
        </Show>
      </section>
    </Show>
  );
}

/** The latest interview from which a wish that is tried out follows. */
const interviewIn = (draft: WishDraft): Ulid | undefined =>
  draft
    .changes()
    .flatMap(({ now }) => now?.interview ?? [])
    .sort()
    .at(-1);
