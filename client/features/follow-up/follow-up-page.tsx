import { createSignal, For, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Button, IconPlus, KeptFor, Section, Tag } from "#client/ui";
import { ClientPage, ClientSheet, WhenHere } from "#feature/client-page";
import { ClientPicker } from "#feature/client-picker";
import type { RelationStage } from "#shared/follow-up";
import type { ClientId } from "#shared/kernel";
import "./follow-up.css";
import { type OpenFollowUp, openFollowUp } from "./open-follow-up.ts";
import { PairCard } from "./pair-card.tsx";
import { PromisedTwice } from "./promised-twice.tsx";
import { RelationDialog } from "./relation-dialog.tsx";
import { Suggestions } from "./suggestions.tsx";
import { TalkDialog } from "./talk-dialog.tsx";
import { Talks } from "./talks.tsx";
import { WishChanges } from "./wish-changes.tsx";
import { useFollowUpWords } from "./words.ts";

/** Following up on the client whose id the address names. */
export function FollowUpPage() {
  return <ClientPage>{(client) => <OpenPage client={client} />}</ClientPage>;
}

function OpenPage(props: { readonly client: ClientId }) {
  const { t } = useI18n();
  const file = openFollowUp(props.client);
  const status = () => {
    const known = file.service.status();
    return known === "here" && !file.isRead() ? "loading" : known;
  };
  return (
    <WhenHere
      client={props.client}
      status={status()}
      words={{ notHere: t("followUp.notHere"), gone: t("followUp.notHere") }}
    >
      <Sheet file={file} />
    </WhenHere>
  );
}

function Sheet(props: { readonly file: OpenFollowUp }) {
  const { t } = useI18n();
  const [relating, setRelating] = createSignal<Relating>();
  const relate = (other: ClientId, stage?: RelationStage) => setRelating({ other, stage });
  const relatingPair = (other: ClientId) => props.file.pairs().find((pair) => pair.other === other);
  const [talking, setTalking] = createSignal<{ readonly about: ClientId | undefined }>();
  return (
    <ClientSheet
      class="follow-page"
      client={props.file.client}
      read={props.file.read}
      title={t("followUp.pageTitle", props.file.name())}
      actions={
        <Show when={props.file.mayWrite()}>
          <Button kind="primary" onClick={() => setTalking({ about: dueNow(props.file) })}>
            {t("followUp.talk")}
          </Button>
        </Show>
      }
    >
      <PromisedTwice
        client={props.file.client}
        onEnded={props.file.mayWrite() ? (other) => relate(other, "parted") : undefined}
      />
      <DueLines file={props.file} onTalk={(about) => setTalking({ about })} />
      <Suggestions file={props.file} />
      <Pairs file={props.file} onTalk={(about) => setTalking({ about })} onRelate={relate} />
      <Talks file={props.file} />
      <WishChanges file={props.file} />
      <Show when={talking()}>
        {(talk) => (
          <TalkDialog
            file={props.file}
            about={talk().about}
            onClose={() => setTalking(undefined)}
          />
        )}
      </Show>
      <Show when={relating()} keyed>
        {(one) => (
          <Show when={relatingPair(one.other)}>
            {(pair) => (
              <RelationDialog
                file={props.file}
                pair={pair()}
                stage={one.stage}
                onInstead={(other) => relate(other, "parted")}
                onClose={() => setRelating(undefined)}
              />
            )}
          </Show>
        )}
      </Show>
    </ClientSheet>
  );
}

/** Of which pair it is being said how they stand, and what is chosen to begin with. */
interface Relating {
  readonly other: ClientId;
  readonly stage: RelationStage | undefined;
}

/** About whom a talk is begun when nobody was named: whom one is to ask about first. */
const dueNow = (file: OpenFollowUp): ClientId | undefined =>
  file.due()[0]?.other ?? file.pairs()[0]?.other;

function DueLines(props: {
  readonly file: OpenFollowUp;
  readonly onTalk: (about: ClientId | undefined) => void;
}) {
  const { t } = useI18n();
  const words = useFollowUpWords();
  const today = () => props.file.today();
  return (
    <Section title={t("followUp.dueTitle")}>
      <Show
        when={props.file.due().length > 0}
        fallback={<p class="section-sentence quiet">{t("followUp.noneDue")}</p>}
      >
        <ul class="follow-lines" aria-label={t("followUp.dueTitle")}>
          <KeptFor each={props.file.due()} by={words.due}>
            {(due) => (
              <li class="follow-line">
                <span class="follow-what">{words.due(due())}</span>
                <Show
                  when={due().on <= today()}
                  fallback={<span class="quiet small">{words.until(due().on, today())}</span>}
                >
                  <Tag tone="ask">{words.until(due().on, today())}</Tag>
                </Show>
                <Show when={props.file.mayWrite()}>
                  <Button
                    kind="plain"
                    small
                    aria-label={`${t("followUp.talk")}: ${words.due(due())}`}
                    onClick={() => props.onTalk(due().other)}
                  >
                    {t("followUp.talk")}
                  </Button>
                </Show>
              </li>
            )}
          </KeptFor>
        </ul>
      </Show>
    </Section>
  );
}

function Pairs(props: {
  readonly file: OpenFollowUp;
  readonly onTalk: (about: ClientId | undefined) => void;
  readonly onRelate: (other: ClientId) => void;
}) {
  const { t } = useI18n();
  const [isAdding, setAdding] = createSignal(false);
  const add = async (other: ClientId) => {
    await props.file.beginPair(other);
    setAdding(false);
  };
  return (
    <Section
      title={t("followUp.pairs")}
      end={
        <Show when={props.file.mayWrite() && !isAdding()}>
          <Button kind="plain" small onClick={() => setAdding(true)}>
            <IconPlus />
            {t("followUp.addPair")}
          </Button>
        </Show>
      }
    >
      <Show when={isAdding()}>
        <ClientPicker
          label={t("followUp.pickPair")}
          except={props.file.client}
          onPick={(other) => void add(other)}
          onCancel={() => setAdding(false)}
        />
      </Show>
      <Show
        when={props.file.pairs().length > 0}
        fallback={<p class="section-sentence quiet">{t("followUp.noPairs")}</p>}
      >
        <ul class="follow-pairs">
          <For each={props.file.pairs().map(({ other }) => other)}>
            {(other) => (
              <Show when={props.file.pairs().find((pair) => pair.other === other)}>
                {(pair) => (
                  <PairCard
                    file={props.file}
                    pair={pair()}
                    onTalk={() => props.onTalk(pair().other)}
                    onRelate={() => props.onRelate(pair().other)}
                  />
                )}
              </Show>
            )}
          </For>
        </ul>
      </Show>
    </Section>
  );
}
