import { createSignal, createUniqueId, For, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Button, CheckField, FieldReason, Section, Select } from "#client/ui";
import type { ClientId } from "#shared/kernel";
import type { StatedWish, WishCriterion } from "#shared/registry";
import { keepPlace } from "./keep-place.ts";
import { useMatchWords } from "./match-words.ts";
import { SaveSearch, useSearchDeeds } from "./save-search.tsx";
import type { SearchOnPage } from "./search-terms.ts";
import { useSearchWords } from "./search-words.ts";
import { WishEditor } from "./wish-editor.tsx";

/** By which wishes somebody is sought and among whom; what is saved under a name is chosen again in one press. */
export function SearchBar(props: {
  readonly client: ClientId;
  readonly search: SearchOnPage;
  /** The wishes on the card. */
  readonly stated: readonly StatedWish[];
  readonly mayWrite: boolean;
}) {
  const { t } = useI18n();
  const panelId = createUniqueId();
  const [isOpen, setOpen] = createSignal(false);
  const [isSaving, setSaving] = createSignal(false);
  const deeds = useSearchDeeds();
  const words = useSearchWords();
  const terms = () => props.search.terms();
  const only = () => words.only(terms());
  const chosen = () => props.search.chosen();
  return (
    <Section
      title={t("matching.search.title")}
      end={
        <Button
          kind="plain"
          small
          aria-expanded={isOpen()}
          aria-controls={panelId}
          onClick={() => setOpen(!isOpen())}
        >
          {only().length > 0
            ? t("matching.search.onlyCount", only().length)
            : t("matching.search.only")}
        </Button>
      }
    >
      <div class="search-row">
        <Show when={props.search.all().length > 0}>
          <Select
            label={t("matching.search.by")}
            empty={t("matching.search.card")}
            value={chosen()?.id}
            options={props.search.all().map(({ id, name }) => ({ value: id, label: name }))}
            onChange={props.search.choose}
          />
        </Show>
        <div class="search-ways">
          <Show when={props.mayWrite && props.search.isOther()}>
            <Button small onClick={() => setSaving(true)}>
              {t("matching.search.save")}
            </Button>
          </Show>
          <Show when={props.mayWrite && chosen()}>
            {(search) => (
              <Button
                kind="plain"
                small
                onClick={() => {
                  deeds.drop(props.client, search());
                  props.search.choose(undefined);
                  keepPlace(".candidates h1");
                }}
              >
                {t("matching.search.drop")}
              </Button>
            )}
          </Show>
        </div>
      </div>
      <div aria-live="polite">
        <Show when={chosen()}>{(search) => <Differences {...props} of={search()} />}</Show>
        <Show when={only().length > 0}>
          <p class="section-sentence small">
            {t("matching.search.onlyNow", only().join(t("matching.between")))}{" "}
            <span class="quiet">{t("matching.search.onlyNote")}</span>
          </p>
        </Show>
      </div>
      <div id={panelId}>
        <Show when={isOpen()}>
          <OnlyPanel search={props.search} />
        </Show>
      </div>
      <Show when={isSaving()}>
        <SaveSearch
          client={props.client}
          search={{ ...terms(), interview: chosen()?.interview }}
          onClose={() => setSaving(false)}
          onSaved={(search) => {
            props.search.choose(search);
            keepPlace(".candidates h1");
          }}
        />
      </Show>
    </Section>
  );
}

/** In what a search is other than the card, so that nobody takes its wishes for the client's. */
function Differences(props: {
  readonly client: ClientId;
  readonly of: NonNullable<ReturnType<SearchOnPage["chosen"]>>;
  readonly stated: readonly StatedWish[];
}) {
  const { t } = useI18n();
  const words = useMatchWords();
  const searches = useSearchWords();
  const all = () => searches.differences(props.of, props.stated);
  return (
    <div class="section-sentence small">
      <Show when={searches.origin(props.of)}>{(origin) => <p class="quiet">{origin()}</p>}</Show>
      <Show when={all().length > 0} fallback={<p class="quiet">{t("matching.search.same")}</p>}>
        <p>{t("matching.search.differs", words.client(props.client))}</p>
        <ul class="search-differences">
          <For each={all()}>{(sentence) => <li>{sentence}</li>}</For>
        </ul>
      </Show>
    </div>
  );
}

/** What a matchmaker narrows a list by, whatever the client asks for. */
const narrowing = ["age", "height", "city", "education", "maritalStatus"] as const;

function OnlyPanel(props: { readonly search: SearchOnPage }) {
  const { t } = useI18n();
  const terms = () => props.search.terms();
  return (
    <div class="search-panel">
      <For each={narrowing}>
        {(criterion) => <Narrowing criterion={criterion} search={props.search} />}
      </For>
      <CheckField
        label={t("matching.search.own")}
        isChecked={terms().isOwnOnly}
        onChange={props.search.setOwnOnly}
      />
      <div>
        <Button
          small
          disabled={terms().only.length === 0 && !terms().isOwnOnly}
          onClick={props.search.clear}
        >
          {t("matching.search.clear")}
        </Button>
      </div>
    </div>
  );
}

function Narrowing(props: { readonly criterion: WishCriterion; readonly search: SearchOnPage }) {
  const { t } = useI18n();
  const words = useMatchWords();
  const reasonId = createUniqueId();
  const [reason, setReason] = createSignal<string>();
  const label = () => words.label({ criterion: props.criterion });
  const value = () =>
    props.search.terms().only.find(({ criterion }) => criterion === props.criterion)?.value;
  /** What is left empty narrows nothing, and is no mistake. */
  const emptied = () => [
    t("matching.editor.noEnd"),
    t("matching.editor.noWord"),
    t("matching.editor.noneChosen"),
  ];
  const refuse = (why: string | undefined): void => {
    setReason(why === undefined || emptied().includes(why) ? undefined : why);
    if (why !== undefined) props.search.setOnly(props.criterion, undefined);
  };
  return (
    <fieldset class="search-condition">
      <legend class="chips-legend">{label()}</legend>
      <WishEditor
        criterion={props.criterion}
        label={label()}
        value={value()}
        reason={reason()}
        onChange={(wanted) => props.search.setOnly(props.criterion, wanted)}
        onRefuse={refuse}
        onClear={() => props.search.setOnly(props.criterion, undefined)}
      />
      <FieldReason id={reasonId} reason={reason()} />
    </fieldset>
  );
}
