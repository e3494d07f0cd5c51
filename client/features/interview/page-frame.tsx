import { useNavigate, useParams } from "@solidjs/router";
import { type Accessor, createSignal, type JSX, Match, type Setter, Show, Switch } from "solid-js";
import { useCommand } from "#client/commands";
import type { SaveState } from "#client/documents";
import { useI18n } from "#client/i18n";
import { EmptyState, LinkButton, PageHead, Skeleton } from "#client/ui";
import { CaseFileProvider, moveAmongFields, openCaseFile } from "#feature/case-file";
import { ArchivedNotice } from "#feature/closing";
import { DocumentSaveMark } from "#feature/sync-state";
import { type ClientId, clientIdSchema, type Ulid } from "#shared/kernel";
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
  const { t } = useI18n();
  const params = useParams();
  const navigate = useNavigate();
  const id = () => clientIdSchema.safeParse(params.id).data;
  useCommand("leaveNote", () => navigate(props.up ?? `/clients/${params.id}`));
  return (
    <Show
      when={id()}
      keyed
      fallback={<Instead href="/clients">{t("caseFile.notAllowed")}</Instead>}
    >
      {(client) => <Opened {...props} client={client} />}
    </Show>
  );
}

/** What stands in place of a page that cannot be shown, and the way back. */
function Instead(props: { readonly href: string; readonly children: JSX.Element }) {
  const { t } = useI18n();
  return (
    <div class="page">
      <EmptyState action={<LinkButton href={props.href}>{t("consultation.back")}</LinkButton>}>
        {props.children}
      </EmptyState>
    </div>
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
    readonly file: Desk["caseFile"];
    readonly path: string;
    readonly setInterview: Setter<Ulid | undefined>;
  },
) {
  const { t } = useI18n();
  const desk = openDesk(props.file, props.path);
  const needed = () => [desk.card, desk.file(), desk.assessment()];
  const isAny = (status: string) => needed().some((document) => document?.status() === status);
  const href = `/clients/${props.file.id}`;
  return (
    <Switch>
      <Match when={!desk.file() || !desk.assessment() || isAny("notAllowed")}>
        <Instead href={href}>{t("caseFile.notAllowed")}</Instead>
      </Match>
      <Match when={isAny("gone")}>
        <Instead href={href}>{t("caseFile.gone")}</Instead>
      </Match>
      <Match when={isAny("notHere")}>
        <Instead href={href}>{t("consultation.notHere")}</Instead>
      </Match>
      <Match when={isAny("loading")}>
        <div class="page">
          <Skeleton lines={8} />
        </div>
      </Match>
      <Match when={true}>
        <DeskProvider value={desk}>
          <article class="page consult-page" onKeyDown={moveAmongFields}>
            <Head {...props} />
            <ArchivedNotice client={props.file.id} read={props.file.read} />
            {props.children(props.setInterview)}
          </article>
        </DeskProvider>
      </Match>
    </Switch>
  );
}

function Head(props: Pick<FrameProps, "saves" | "title" | "up">) {
  const { t } = useI18n();
  const desk = useDesk();
  const state: Accessor<SaveState | undefined> = () =>
    (props.saves === "file" ? desk.file() : desk.assessment())?.state();
  return (
    <PageHead
      back={{
        href: props.up ?? `/clients/${desk.client}`,
        label: props.up ? t("consultation.toResults") : t("consultation.back"),
      }}
      title={props.title(desk.caseFile.name())}
      mark={
        <Show when={state()}>
          {(shown) => <DocumentSaveMark class="save-mark" state={shown()} />}
        </Show>
      }
    />
  );
}
