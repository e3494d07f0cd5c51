import { type Accessor, createSignal, type JSX, type Setter, Show } from "solid-js";
import type { SaveState } from "#client/documents";
import { useI18n } from "#client/i18n";
import { CaseFileProvider, moveAmongFields, openCaseFile } from "#feature/case-file";
import { ClientPage, ClientSheet, WhenHere } from "#feature/client-page";
import { DocumentSaveMark } from "#feature/sync-state";
import type { ClientId, Ulid } from "#shared/kernel";
import { type Desk, DeskProvider, openDesk, useDesk } from "./desk.ts";
import "./found.css";
import "./interview.css";

type FrameProps = {
  /** The last part of the address: `interview`. */
  readonly page: string;
  /** Which of the two documents tells whether all is saved. */
  readonly saves: "file" | "assessment";
  readonly title: (name: string) => string;
  /** One level up; the case file when absent. */
  readonly up?: string | undefined;
  /** The interview in which the card is being filled, and the way to say which. */
  readonly children: (setInterview: Setter<Ulid | undefined>) => JSX.Element;
};

/** A page of the client whose id the address names, for those who may read interviews. */
export function PageFrame(props: FrameProps) {
  return (
    <ClientPage upHref={props.up}>{(client) => <Opened {...props} client={client} />}</ClientPage>
  );
}

function Opened(props: FrameProps & { readonly client: ClientId }) {
  const [interview, setInterview] = createSignal<Ulid>();
  const path = `/clients/${props.client}/${props.page}`;
  const file = openCaseFile(props.client, { path, interview });
  return (
    <CaseFileProvider value={file}>
      <Readable file={file} path={path} {...props} setInterview={setInterview} />
    </CaseFileProvider>
  );
}

function Readable(
  props: FrameProps & {
    readonly client: ClientId;
    readonly file: Desk["caseFile"];
    readonly path: string;
    readonly setInterview: Setter<Ulid | undefined>;
  },
) {
  const { t } = useI18n();
  const desk = openDesk(props.file, props.path);
  const needed = () => [desk.card, desk.file(), desk.assessment()];
  const status = () => {
    const all = needed().map((document) => document?.status() ?? "notAllowed");
    const missing = (["notAllowed", "gone", "notHere", "loading"] as const).find((each) =>
      all.includes(each),
    );
    return missing ?? "here";
  };
  return (
    <WhenHere
      client={props.client}
      status={status()}
      words={{ notHere: t("consultation.notHere") }}
    >
      <DeskProvider value={desk}>
        <Sheet {...props} />
      </DeskProvider>
    </WhenHere>
  );
}

function Sheet(
  props: FrameProps & {
    readonly file: Desk["caseFile"];
    readonly setInterview: Setter<Ulid | undefined>;
  },
) {
  const { t } = useI18n();
  const desk = useDesk();
  const state: Accessor<SaveState | undefined> = () =>
    (props.saves === "file" ? desk.file() : desk.assessment())?.state();
  return (
    <ClientSheet
      class="consult-page"
      client={props.file.id}
      read={props.file.read}
      title={props.title(desk.caseFile.name())}
      back={
        props.up === undefined ? undefined : { href: props.up, label: t("consultation.toResults") }
      }
      mark={
        <Show when={state()}>
          {(shown) => <DocumentSaveMark class="save-mark" state={shown()} />}
        </Show>
      }
      onKeyDown={moveAmongFields}
    >
      {props.children(props.setInterview)}
    </ClientSheet>
  );
}
