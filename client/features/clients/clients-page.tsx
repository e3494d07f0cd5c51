import { useLocation, useNavigate, useParams } from "@solidjs/router";
import { createEffect, createMemo, createSignal, type JSX, Show, Suspense } from "solid-js";
import { Dynamic } from "solid-js/web";
import { useCommand, useCommands } from "#client/commands";
import { listWidths, useAppData, useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { useClientIndex } from "#client/index";
import { Button, IconMore, IconPlus, Menu, Skeleton, Splitter, useToasts } from "#client/ui";
import { ExportDialog } from "#feature/export";
import { agencyPermissions } from "#shared/agency";
import { type ClientId, clientIdSchema } from "#shared/kernel";
import { AddClient } from "./add-client.tsx";
import { ClientColumns } from "./client-line.tsx";
import { ClientList, type ClientListHandle } from "./client-list.tsx";
import { type ClientSearch, createClientSearch } from "./client-search.ts";
import { ClientTools } from "./client-tools.tsx";
import "./clients.css";
import { FileBar } from "./file-bar.tsx";
import { LikenessHint } from "./likeness-hint.tsx";
import { filterCount } from "./list-filter.ts";
import { useListKeys } from "./list-keys.ts";
import { emptyDraft } from "./new-client-draft.ts";
import { NoClients } from "./no-clients.tsx";
import { createSelection } from "./selection.ts";
import { SelectionBar } from "./selection-bar.tsx";
import { unsentClients } from "./unsent-clients.ts";

/** The list of clients; a case file, as `children`, stands beside it where there is room. */
export function ClientsPage(props: { readonly children?: JSX.Element }) {
  const { t } = useI18n();
  const { me } = useWork();
  const { device } = useAppData();
  const toasts = useToasts();
  const navigate = useNavigate();
  const params = useParams();
  const search = createClientSearch();
  const location = useLocation<{ readonly isAdding?: boolean; readonly isExporting?: boolean }>();
  const [isAdding, setAdding] = createSignal(location.state?.isAdding === true);
  const [isExporting, setExporting] = createSignal(location.state?.isExporting === true);
  const [draft, setDraft] = createSignal(emptyDraft);

  const mayAdd = () => agencyPermissions.mayCreateClient({ ...me(), isDisabled: false }).ok;
  const mayExport = () => agencyPermissions.mayExportOwnClients({ ...me(), isDisabled: false }).ok;
  useCommand("exportClients", () => setExporting(true), mayExport);
  const current = () => clientIdSchema.safeParse(params.id).data;
  /** Also for an address that names no client: its page says so. */
  const isBesideFile = () => params.id !== undefined;
  const open = (id: ClientId | undefined) => id && navigate(addressOf(id));
  const followListWidth = (frame: HTMLElement) =>
    createEffect(() => frame.style.setProperty("--list-width", `${device.listWidth()}px`));
  const addressOf = (id: ClientId) => `/clients/${id}${search.address()}`;

  return (
    <div class="clients-frame">
      <div
        class="clients"
        classList={{ "clients-with-file": isBesideFile() }}
        ref={followListWidth}
      >
        <Pane
          search={search}
          current={current()}
          isAlone={!isBesideFile()}
          onOpen={open}
          onAdd={mayAdd() ? () => setAdding(true) : undefined}
        />
        <Show when={isBesideFile()}>
          <Splitter
            {...listWidths}
            label={t("clients.listWidth")}
            value={device.listWidth()}
            onChange={device.setListWidth}
          />
          <div class="clients-file">
            <FileBar search={search} current={current()} onOpen={open} />
            {/* Where two files are merged it would only say again why. */}
            <Show when={!location.pathname.includes("/merge") && current()} keyed>
              {(client) => <LikenessHint client={client} addressOf={addressOf} />}
            </Show>
            <Suspense
              fallback={
                <div class="page">
                  <Skeleton lines={8} />
                </div>
              }
            >
              {props.children}
            </Suspense>
          </div>
        </Show>
      </div>
      <ExportDialog
        isOpen={isExporting()}
        found={search.found()}
        onClose={() => setExporting(false)}
      />
      <AddClient
        isOpen={isAdding()}
        draft={draft()}
        onDraft={setDraft}
        onClose={() => setAdding(false)}
        onCreated={(id, name) => {
          setAdding(false);
          toasts.show({ text: t("clients.registered", name) });
          open(id);
        }}
      />
    </div>
  );
}

type PaneProps = {
  readonly search: ClientSearch;
  readonly current: ClientId | undefined;
  readonly isAlone: boolean;
  readonly onOpen: (id: ClientId | undefined) => void;
  readonly onAdd: (() => void) | undefined;
};

function Pane(props: PaneProps) {
  const { t } = useI18n();
  const { thisDevice } = useWork();
  const unsent = createMemo(() => unsentClients(thisDevice.unsent()));
  const [isOpening, setOpening] = createSignal(false);
  const found = () => props.search.found();
  let field: HTMLInputElement | undefined;
  let list: ClientListHandle | undefined;
  const selection = createSelection();

  const openBeside = (step: 1 | -1) => {
    const place = props.current ? (found()?.placeOf(props.current) ?? -1) : -1;
    if (place >= 0) props.onOpen(found()?.at(place + step));
  };
  /** Enter may come before the answer to the last letter. */
  const openFirst = () => setOpening(true);
  createEffect(() => {
    const answer = found();
    if (!isOpening() || answer?.query.text !== props.search.asked()) return;
    setOpening(false);
    props.onOpen(answer.at(0));
  });
  useListKeys({
    search: () => field?.focus(),
    add: () => props.onAdd?.(),
    mayAdd: () => props.onAdd !== undefined,
    intoList: () => list?.step("next"),
    previous: () => openBeside(-1),
    next: () => openBeside(1),
  });

  return (
    <section class="clients-pane" aria-label={t("clients.title")}>
      <PaneHead
        search={props.search}
        isAlone={props.isAlone}
        onAdd={selection.isOn() ? undefined : props.onAdd}
        onChooseSeveral={selection.begin}
      />
      <ClientTools
        search={props.search}
        searchRef={(input) => {
          field = input;
        }}
        onIntoList={() => list?.step("first")}
        onOpenFirst={openFirst}
      />
      <Show when={selection.isOn()}>
        <SelectionBar selection={selection} found={found()} />
      </Show>
      <Show
        when={found()?.length ? found() : undefined}
        fallback={
          <NoClients
            text={props.search.asked()}
            filter={props.search.filter()}
            isAsked={found() === undefined}
            onClear={() => {
              props.search.setText("");
              field?.focus();
            }}
            onClearFilters={props.search.clear}
            onShowAll={() => props.search.setFilter({ whose: "all" })}
            onAdd={props.onAdd}
          />
        }
      >
        {(answer) => (
          <>
            <ClientColumns />
            <ClientList
              found={answer()}
              address={props.search.address()}
              kept={props.search.kept}
              current={props.current}
              unsent={unsent()}
              selection={selection}
              handle={(handle) => {
                list = handle;
              }}
            />
          </>
        )}
      </Show>
    </section>
  );
}

/** The whole list in and out, for whoever may. */
function ListMenu(props: { readonly onChooseSeveral: () => void }) {
  const { t } = useI18n();
  const board = useCommands();
  const offered = () =>
    (["importClients", "exportClients", "goClosings"] as const).filter((id) =>
      board.available().some((command) => command.id === id),
    );
  return (
    <Menu
      label={t("importing.tools")}
      small
      items={[
        { label: t("clients.chooseSeveral"), onSelect: props.onChooseSeveral },
        ...offered().map((id) => ({
          label: t("commands.word")[id],
          onSelect: () => board.run(id),
        })),
      ]}
    >
      <IconMore />
    </Menu>
  );
}

function PaneHead(props: {
  readonly search: ClientSearch;
  readonly isAlone: boolean;
  readonly onAdd: (() => void) | undefined;
  readonly onChooseSeveral: () => void;
}) {
  const { t } = useI18n();
  const index = useClientIndex();
  const sentence = () => {
    const answer = props.search.found();
    if (!answer) return undefined;
    const { text } = answer.query;
    const isAll = text === "" && filterCount(props.search.filter()) === 0;
    return isAll ? t("clients.count", answer.length) : t("clients.found", answer.length);
  };
  return (
    <header class="clients-head">
      {/* One heading of the first rank on a screen: beside a case file it is the client's name. */}
      <Dynamic component={props.isAlone ? "h1" : "h2"} class="clients-title">
        {t("clients.title")}
      </Dynamic>
      <span class="clients-count quiet small" role="status">
        {index.isBuilt() && sentence()}
      </span>
      <ListMenu onChooseSeveral={props.onChooseSeveral} />
      <Show when={props.onAdd}>
        {(add) => (
          <Button
            kind={props.isAlone ? "primary" : "quiet"}
            small={!props.isAlone}
            onClick={() => add()()}
          >
            <IconPlus />
            {props.isAlone ? t("clients.register") : t("clients.save")}
          </Button>
        )}
      </Show>
    </header>
  );
}
