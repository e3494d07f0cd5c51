import { useNavigate, useParams } from "@solidjs/router";
import { type JSX, Match, Show, Switch } from "solid-js";
import { useCommand } from "#client/commands";
import { useI18n } from "#client/i18n";
import { EmptyState, LinkButton, PageHead, Section, Skeleton } from "#client/ui";
import { ClientPicker } from "#feature/client-picker";
import { type ClientId, clientIdSchema } from "#shared/kernel";
import "./merge.css";
import { MergeSheet } from "./merge-sheet.tsx";
import { openMerge } from "./open-merge.ts";

/** Merging the client whose id the address names with another one, who is found here when the address names none. */
export function MergePage() {
  const { t } = useI18n();
  const params = useParams();
  const navigate = useNavigate();
  const one = () => clientIdSchema.safeParse(params.id).data;
  const other = () => clientIdSchema.safeParse(params.other).data;
  useCommand("leaveNote", () => navigate(`/clients/${params.id}`));
  return (
    <Show
      when={one()}
      keyed
      fallback={<Instead client={undefined}>{t("caseFile.notAllowed")}</Instead>}
    >
      {(client) => (
        <Show when={other()} keyed fallback={<PickOther client={client} />}>
          {(second) => <OpenPair one={client} other={second} />}
        </Show>
      )}
    </Show>
  );
}

function Instead(props: { readonly client: ClientId | undefined; readonly children: JSX.Element }) {
  const { t } = useI18n();
  return (
    <div class="page">
      <EmptyState
        action={
          <LinkButton href={props.client ? `/clients/${props.client}` : "/clients"}>
            {t("notes.toCaseFile")}
          </LinkButton>
        }
      >
        {props.children}
      </EmptyState>
    </div>
  );
}

function Head(props: { readonly client: ClientId }) {
  const { t } = useI18n();
  return (
    <PageHead
      back={{ href: `/clients/${props.client}`, label: t("merging.back") }}
      title={t("merging.pageTitle")}
      note={t("merging.pageNote")}
    />
  );
}

function PickOther(props: { readonly client: ClientId }) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const toFile = `/clients/${props.client}`;
  return (
    <article class="page merge-page">
      <Head client={props.client} />
      <Section title={t("merging.pick")}>
        <p class="quiet small merge-note">{t("merging.pickNote")}</p>
        <ClientPicker
          except={props.client}
          label={t("merging.pick")}
          onPick={(picked) => navigate(`${toFile}/merge/${picked}`)}
          onCancel={() => navigate(toFile)}
        />
      </Section>
    </article>
  );
}

function OpenPair(props: { readonly one: ClientId; readonly other: ClientId }) {
  const { t } = useI18n();
  if (props.one === props.other) {
    return <Instead client={props.one}>{t("merging.sameFile")}</Instead>;
  }
  const merge = openMerge(props.one, props.other);
  return (
    <Switch
      fallback={
        <div class="page">
          <Skeleton lines={8} />
        </div>
      }
    >
      <Match when={merge.status() === "notHere"}>
        <Instead client={props.one}>{t("merging.notHere")}</Instead>
      </Match>
      <Match when={merge.status() === "here" && merge.isMerged()}>
        <Instead client={props.one}>{t("merging.already")}</Instead>
      </Match>
      <Match when={merge.status() === "here"}>
        <article class="page merge-page">
          <Head client={props.one} />
          <MergeSheet merge={merge} />
        </article>
      </Match>
    </Switch>
  );
}
