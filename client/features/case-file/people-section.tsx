import { createSignal, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { useClientIndex } from "#client/index";
import {
  Button,
  ChoiceChips,
  IconButton,
  IconPlus,
  IconTrash,
  KeptFor,
  LinkButton,
  Section,
} from "#client/ui";
import { ClientPicker } from "#feature/client-picker";
import { type ClientId, clientIdSchema } from "#shared/kernel";
import {
  type Exclusion,
  type ExclusionReason,
  exclusionAbout,
  exclusionReasons,
  exclusionsOf,
} from "#shared/registry";
import { anchorOf } from "./anchors.ts";
import { useCaseFile } from "./case-file-context.ts";
import { NamedReferrer, NameReferrer, referrerNamed } from "./named-referrer.tsx";
import { PeopleAround } from "./people-around.tsx";
import "./people-section.css";

/** So many who keep the client apart are listed. */
const shownAtMost = 50;

/** Other people around the client: who sent them, and with whom they are never brought together. */
export function PeopleSection() {
  const { t } = useI18n();
  const file = useCaseFile();
  const index = useClientIndex();
  const [adding, setAdding] = createSignal<"exclusion" | "referral">();
  const list = () => exclusionsOf(file.read, file.client.projection().entities("exclusion"));
  /** Who is kept apart by the other's card; a line for each person. */
  const elsewhere = () => {
    const own = new Set(list().map(({ client }) => client));
    return index
      .find({ text: "", order: "name", excludes: file.id, archived: "too" }, shownAtMost)
      .filter(({ id }) => !own.has(id));
  };
  const mayWrite = () => file.mayWrite("client", "exclusion");
  return (
    <Section title={t("caseFile.people")}>
      <Referral
        isAdding={adding() === "referral"}
        onAdding={(is) => setAdding(is ? "referral" : undefined)}
      />
      <PeopleAround />
      <ul class="people-list" aria-label={t("caseFile.exclusions")}>
        <KeptFor each={list()} by={({ client }) => client}>
          {(one) => <ExcludedLine exclusion={one()} mayWrite={mayWrite()} />}
        </KeptFor>
        <KeptFor each={elsewhere()} by={({ id }) => id}>
          {(row) => (
            <li class="people-line">
              <span>
                <a class="link" href={`/clients/${row().id}`}>
                  {row().name ?? row().callName ?? t("caseFile.otherClient")}
                </a>
                <span class="quiet small"> {t("caseFile.excludedElsewhere")}</span>
              </span>
            </li>
          )}
        </KeptFor>
      </ul>
      <Show when={list().length + elsewhere().length === 0 && adding() !== "exclusion"}>
        <p class="section-sentence quiet">{t("caseFile.noExclusions")}</p>
      </Show>
      <Show when={mayWrite()}>
        <Show
          when={adding() === "exclusion"}
          fallback={
            <div class="case-add">
              <Button kind="plain" small onClick={() => setAdding("exclusion")}>
                <IconPlus />
                {t("caseFile.addExclusion")}
              </Button>
              <LinkButton kind="plain" small href={`/clients/${file.id}/merge`}>
                <IconPlus />
                {t("merging.withAnother")}
              </LinkButton>
              <Show when={!referralOf(file.read) && !referrerNamed(file.read)}>
                <Button kind="plain" small onClick={() => setAdding("referral")}>
                  <IconPlus />
                  {t("caseFile.addReferral")}
                </Button>
              </Show>
            </div>
          }
        >
          <AddExclusion onDone={() => setAdding(undefined)} />
        </Show>
      </Show>
    </Section>
  );
}

const referralOf = (read: (about: string, field: string) => unknown): ClientId | undefined =>
  clientIdSchema.safeParse(read("referral", "client")).data;

/** Who sent the client. */
function Referral(props: {
  readonly isAdding: boolean;
  readonly onAdding: (isAdding: boolean) => void;
}) {
  const { t } = useI18n();
  const file = useCaseFile();
  const names = useClientNames();
  const say = (client: ClientId | null, sentence: string) => {
    file.say([{ document: "client", about: "referral", says: { client } }], sentence);
    props.onAdding(false);
  };
  return (
    <div id={anchorOf("referral", "client")}>
      <Show when={referralOf(file.read)}>
        {(client) => (
          <div class="people-line">
            <span>
              <span class="quiet">{t("caseFile.referral")} </span>
              <a class="link" href={`/clients/${client()}`}>
                {names(client())}
              </a>
            </span>
            <Show when={file.mayWrite("client", "referral")}>
              <IconButton
                small
                label={t("caseFile.dropReferral", names(client()))}
                onClick={() => say(null, t("caseFile.referralDropped"))}
              >
                <IconTrash />
              </IconButton>
            </Show>
          </div>
        )}
      </Show>
      <Show when={props.isAdding}>
        <ClientPicker
          except={file.id}
          label={t("caseFile.pickReferral")}
          onPick={(client, name) => say(client, t("caseFile.referralSaid", name))}
          onCancel={() => props.onAdding(false)}
        />
        <NameReferrer onDone={() => props.onAdding(false)} />
      </Show>
      <NamedReferrer />
    </div>
  );
}

function ExcludedLine(props: { readonly exclusion: Exclusion; readonly mayWrite: boolean }) {
  const { t, format } = useI18n();
  const file = useCaseFile();
  const names = useClientNames();
  const name = () => names(props.exclusion.client);
  const about = () =>
    [
      props.exclusion.why && t("caseFile.exclusionReason")[props.exclusion.why],
      props.exclusion.on && format.day(props.exclusion.on),
    ]
      .filter(Boolean)
      .join(" · ");
  const drop = () =>
    file.say(
      [
        {
          document: "client",
          about: props.exclusion.about,
          says: { client: null, why: null, on: null },
        },
      ],
      t("caseFile.exclusionDropped", name()),
    );
  return (
    <li class="people-line" id={anchorOf(props.exclusion.about, "client")}>
      <span>
        <a class="link" href={`/clients/${props.exclusion.client}`}>
          {name()}
        </a>
        <span class="quiet small"> {about()}</span>
      </span>
      <Show when={props.mayWrite}>
        <IconButton small label={t("caseFile.dropExclusion", name())} onClick={drop}>
          <IconTrash />
        </IconButton>
      </Show>
    </li>
  );
}

/** One press says why, another says who. */
function AddExclusion(props: { readonly onDone: () => void }) {
  const { t } = useI18n();
  const file = useCaseFile();
  const [why, setWhy] = createSignal<ExclusionReason>("relative");
  const add = (client: ClientId, name: string) => {
    const says = { client, why: why(), on: file.today() };
    file.say(
      [{ document: "client", about: exclusionAbout(client), says }],
      t("caseFile.excluded", name),
    );
    props.onDone();
  };
  return (
    <div class="people-add">
      <ChoiceChips
        label={t("caseFile.exclusionWhy")}
        options={exclusionReasons.map((value) => ({
          value,
          label: t("caseFile.exclusionReason")[value],
        }))}
        value={why()}
        onChange={setWhy}
      />
      <ClientPicker
        except={file.id}
        label={t("caseFile.pickExcluded")}
        onPick={add}
        onCancel={() => props.onDone()}
      />
      <div>
        <Button small onClick={() => props.onDone()}>
          {t("common.cancel")}
        </Button>
      </div>
    </div>
  );
}

/** The names of other clients as the list knows them. */
function useClientNames(): (id: ClientId) => string {
  const { t } = useI18n();
  const index = useClientIndex();
  return (id) => {
    const row = index.row(id);
    return row?.name ?? row?.callName ?? t("caseFile.otherClient");
  };
}
