import { useNavigate, useParams } from "@solidjs/router";
import { type JSX, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Section } from "#client/ui";
import { ClientPage, ClientSheet, Instead, WhenHere } from "#feature/client-page";
import { ClientPicker } from "#feature/client-picker";
import { type ClientId, clientIdSchema } from "#shared/kernel";
import "./merge.css";
import { MergeSheet } from "./merge-sheet.tsx";
import { useMergeWords } from "./merge-words.ts";
import { openMerge } from "./open-merge.ts";

/** Merging the client whose id the address names with another one, who is found here when the address names none. */
export function MergePage() {
  const params = useParams();
  const other = () => clientIdSchema.safeParse(params.other).data;
  return (
    <ClientPage>
      {(client) => (
        <Show when={other()} keyed fallback={<PickOther client={client} />}>
          {(second) => <OpenPair one={client} other={second} />}
        </Show>
      )}
    </ClientPage>
  );
}

function Sheet(props: { readonly client: ClientId; readonly children: JSX.Element }) {
  const { t } = useI18n();
  const { nameOf } = useMergeWords();
  return (
    <ClientSheet
      class="merge-page"
      client={props.client}
      title={t("merging.pageTitle", nameOf(props.client))}
      note={t("merging.pageNote")}
    >
      {props.children}
    </ClientSheet>
  );
}

function PickOther(props: { readonly client: ClientId }) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const toFile = `/clients/${props.client}`;
  return (
    <Sheet client={props.client}>
      <Section title={t("merging.pick")}>
        <p class="quiet small merge-note">{t("merging.pickNote")}</p>
        <ClientPicker
          except={props.client}
          label={t("merging.pick")}
          onPick={(picked) => navigate(`${toFile}/merge/${picked}`)}
          onCancel={() => navigate(toFile)}
        />
      </Section>
    </Sheet>
  );
}

function OpenPair(props: { readonly one: ClientId; readonly other: ClientId }) {
  const { t } = useI18n();
  if (props.one === props.other) {
    return <Instead client={props.one}>{t("merging.sameFile")}</Instead>;
  }
  const merge = openMerge(props.one, props.other);
  return (
    <WhenHere client={props.one} status={merge.status()} words={{ notHere: t("merging.notHere") }}>
      <Show
        when={!merge.isMerged()}
        fallback={<Instead client={props.one}>{t("merging.already")}</Instead>}
      >
        <Sheet client={props.one}>
          <MergeSheet merge={merge} />
        </Sheet>
      </Show>
    </WhenHere>
  );
}
