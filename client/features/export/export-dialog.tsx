import { createSignal, For, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { type FoundClients, useClientIndex } from "#client/index";
import { Banner, ChoiceChips, FilterChips, Progress, saveFile, useToasts } from "#client/ui";
import { dayOf, useCardWords } from "#feature/client-card";
import { type TableFormat, tableBytes, tableFormats, useTableWords } from "#feature/table-file";
import { KeptForm } from "#feature/unsaved";
import { agencyPermissions } from "#shared/agency";
import { idOf } from "#shared/documents";
import { ageOn, type ClientId } from "#shared/kernel";
import { clientFields, fieldGroups } from "#shared/registry";
import { type Target, targets } from "#shared/tables";
import { type ClientColumn, clientCells, type ExtraColumn, extraColumns } from "./client-table.ts";
import { useListTrace } from "./trace-list.ts";

type ExportDialogProps = {
  readonly isOpen: boolean;
  /** The list as it stands: filtered and in its order. */
  readonly found: FoundClients | undefined;
  readonly onClose: () => void;
};

/** Hands the list out as a file: which columns, which kind; never how somebody is reached. */
export function ExportDialog(props: ExportDialogProps) {
  const { t } = useI18n();
  return (
    <Show when={props.isOpen && props.found}>
      {(found) => {
        const task = createExport(found, props.onClose);
        return (
          <KeptForm
            wide
            title={t("importing.exportTitle")}
            words={{
              close: t("common.close"),
              cancel: t("common.cancel"),
              submit: t("importing.save"),
            }}
            isReady={!task.isBusy() && task.clients().length > 0}
            onClose={props.onClose}
            onSubmit={() => void task.run()}
          >
            <ExportForm task={task} />
          </KeptForm>
        );
      }}
    </Show>
  );
}

const cardTargets: readonly Target[] = targets.filter(({ document }) => document === "client");
const atFirst: readonly string[] = [
  ...["name", "clientNumber", "sex", "birthDate", "city", "height", "education", "occupation"].map(
    (field) => `profile ${field}`,
  ),
  ...["stage", "staff"],
];

/** What is chosen, who is in it, and the file. */
function createExport(found: () => FoundClients, onDone: () => void) {
  const { t } = useI18n();
  const { me, directory, source } = useWork();
  const toasts = useToasts();
  const words = useTableWords();
  const labels = useCardWords();
  const extraOf = useExtras();
  const trace = useListTrace();
  const [columns, setColumns] = createSignal<readonly string[]>(atFirst);
  const [format, setFormat] = createSignal<TableFormat>("xlsx");
  const [done, setDone] = createSignal<number>();
  const member = () => ({ ...me(), isDisabled: false });
  const isAll = () => agencyPermissions.mayExportAllClients(member()).ok;
  const clients = (): readonly ClientId[] =>
    Array.from({ length: found().length }, (_, place) => found().at(place)).flatMap((id) =>
      id && (isAll() || directory.staffOf(id).includes(me().id)) ? [id] : [],
    );
  const chosen = (): readonly ClientColumn[] => [
    ...cardTargets
      .filter(({ key }) => columns().includes(key))
      .map((target) => ({ type: "field", target }) as const),
    ...extraColumns
      .filter((extra) => columns().includes(extra))
      .map((extra) => ({ type: "extra", extra }) as const),
  ];
  const run = async () => {
    const wanted = chosen();
    const rows: (readonly string[])[] = [];
    for (const id of clients()) {
      setDone(rows.length);
      const facts = await source.facts(idOf("client", id));
      const extras = await extraOf(id);
      rows.push(clientCells(facts, wanted, words(), (extra) => extras[extra]));
    }
    const headers = wanted.map((column) =>
      column.type === "field" ? labels.label(column.target) : t("importing.extra")[column.extra],
    );
    const file = await tableBytes(format(), { headers, rows }, t("importing.exportSheet"));
    const isTraced = await trace({
      clients: rows.length,
      columns: wanted.map((column) => (column.type === "field" ? column.target.key : column.extra)),
      format: format(),
    });
    if (!isTraced) {
      setDone(undefined);
      return void toasts.show({ text: t("importing.notTraced") });
    }
    saveFile(`${t("importing.exportFile", dayOf(Date.now()))}.${format()}`, file);
    setDone(undefined);
    toasts.show({ text: t("importing.exported", rows.length) });
    onDone();
  };
  return {
    ...{ columns, setColumns, format, setFormat, clients, isAll, run, done },
    isBusy: () => done() !== undefined,
  };
}

/** What the index and the directory know beside the card; waits for the line to come. */
function useExtras() {
  const { t, format } = useI18n();
  const { directory } = useWork();
  const index = useClientIndex();
  const nowMs = Date.now();
  return async (id: ClientId): Promise<Readonly<Record<ExtraColumn, string>>> => {
    const [row] = await index.rowsOf([id]);
    return {
      age: row?.birthDate ? String(ageOn(row.birthDate, dayOf(nowMs))) : "",
      stage: row ? t("casework.stage")[row.stage] : "",
      staff: format.list((row?.staff ?? []).flatMap((one) => directory.nameOf(one) ?? [])),
      tags: format.list((row?.tags ?? []).map((tag) => t("registry.tag")[tag])),
      phoneTail: (row?.phoneTails ?? []).join(" "),
    };
  };
}

function ExportForm(props: { readonly task: ReturnType<typeof createExport> }) {
  const { t } = useI18n();
  const labels = useCardWords();
  const count = () => props.task.clients().length;
  const isOpen = ({ class: care }: Target) => care !== "sensitive";
  const groups = () => [
    ...fieldGroups.map((group) => ({
      label: t("registry.group")[group],
      targets: cardTargets.filter(
        (target) =>
          isOpen(target) && Object.hasOwn(clientFields, target.field) && groupOf(target) === group,
      ),
    })),
    {
      label: t("importing.sensitiveGroup"),
      targets: cardTargets.filter((target) => !isOpen(target)),
    },
  ];
  const put = (own: readonly string[], values: readonly string[]) =>
    props.task.setColumns((before) => [...before.filter((one) => !own.includes(one)), ...values]);
  const sentence = () => {
    if (props.task.isAll()) return t("importing.exportNote", count());
    return count() > 0 ? t("importing.exportOwn", count()) : t("importing.exportNobody");
  };
  return (
    <div class="stack">
      <p>{sentence()}</p>
      <ChoiceChips
        label={t("importing.format")}
        options={tableFormats.map((value) => ({ value, label: t("importing.formats")[value] }))}
        value={props.task.format()}
        onChange={props.task.setFormat}
      />
      <For each={groups().filter((group) => group.targets.length > 0)}>
        {(group) => (
          <FilterChips
            label={group.label}
            options={group.targets.map((target) => ({
              value: target.key,
              label: labels.label(target),
            }))}
            values={props.task
              .columns()
              .filter((key) => group.targets.some((one) => one.key === key))}
            onChange={(values) =>
              put(
                group.targets.map(({ key }) => key),
                values,
              )
            }
          />
        )}
      </For>
      <FilterChips
        label={t("importing.extraGroup")}
        options={extraColumns.map((value) => ({ value, label: t("importing.extra")[value] }))}
        values={extraColumns.filter((extra) => props.task.columns().includes(extra))}
        onChange={(values) => put(extraColumns, values)}
      />
      <Banner tone="ask">
        {t("importing.exportCare")} {t("importing.exportTraced")}
      </Banner>
      <Show when={props.task.done() !== undefined}>
        <Progress
          label={t("importing.exporting")}
          done={props.task.done() ?? 0}
          total={Math.max(1, count())}
        />
      </Show>
    </div>
  );
}

const groupOf = ({ field }: Target) =>
  Object.entries(clientFields).find(([name]) => name === field)?.[1].group;
