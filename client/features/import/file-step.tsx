import { createSignal, For, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Banner, Button, Select, Skeleton } from "#client/ui";
import type { TableImport } from "./create-import.ts";
import { encodings } from "./decode-text.ts";
import { StepFoot } from "./step-foot.tsx";

/** The first step: which file, and how it is to be read. */
export function FileStep(props: { readonly table: TableImport; readonly onNext: () => void }) {
  const { t } = useI18n();
  return (
    <div class="stack">
      <DropPlace table={props.table} />
      <Show when={props.table.refusal()}>
        {(why) => <Banner tone="stop">{t("importing.refused")[why()]}</Banner>}
      </Show>
      <Show when={props.table.isReading()}>
        <p class="quiet" role="status">
          {t("importing.reading")}
        </p>
        <Skeleton lines={4} />
      </Show>
      <Show when={props.table.chosen() && !props.table.isReading()}>
        <HowToRead table={props.table} />
        <FirstRows table={props.table} />
        <StepFoot onNext={props.onNext} mayGoOn={props.table.lines().length > 0} />
      </Show>
    </div>
  );
}

const kinds = ".xlsx,.csv,.tsv,.txt";

function DropPlace(props: { readonly table: TableImport }) {
  const { t, format } = useI18n();
  const [isOver, setOver] = createSignal(false);
  let input!: HTMLInputElement;
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file) void props.table.read(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer?.files);
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const size = (bytes: number) => `${format.number(Math.max(1, Math.round(bytes / 1024)))} kB`;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: whoever does not drag has the button inside
    <div
      class="import-drop"
      classList={{
        "import-drop-over": isOver(),
        "import-drop-small": Boolean(props.table.chosen()),
      }}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        ref={input}
        hidden
        type="file"
        accept={kinds}
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = "";
        }}
      />
      <Show
        when={props.table.chosen()}
        fallback={
          <>
            <p class="strong">{t("importing.drop")}</p>
            <Button kind="primary" onClick={() => input.click()}>
              {t("importing.choose")}
            </Button>
            <p class="quiet small">{t("importing.dropHint")}</p>
          </>
        }
      >
        {(chosen) => (
          <>
            <p class="import-file one-line">
              {t("importing.fileOf", chosen().file.name, size(chosen().file.size))}
              <span class="quiet"> · {t("importing.rows", props.table.lines().length)}</span>
            </p>
            <Button small onClick={() => input.click()}>
              {t("importing.chooseOther")}
            </Button>
          </>
        )}
      </Show>
    </div>
  );
}

function HowToRead(props: { readonly table: TableImport }) {
  const { t } = useI18n();
  const read = () => props.table.chosen()?.read;
  const sheets = () => read()?.sheets ?? [];
  const rowsToName = () => Math.min(10, props.table.sheet()?.rows.length ?? 0);
  return (
    <div class="columns">
      <Show when={sheets().length > 1}>
        <Select
          label={t("importing.sheet")}
          options={sheets().map(({ name, rows }, place) => ({
            value: String(place),
            label: t("importing.sheetOf", name, rows.length),
          }))}
          value={String(props.table.sheetAt())}
          onChange={(at) => at !== undefined && props.table.openSheet(Number(at))}
        />
      </Show>
      <Show when={read()?.encoding}>
        {(encoding) => (
          <Select
            label={t("importing.encoding")}
            hint={t("importing.encodingHint")}
            options={encodings.map((value) => ({ value, label: t("importing.encodingOf")[value] }))}
            value={encoding()}
            onChange={(told) => {
              const file = props.table.chosen()?.file;
              if (told && file) void props.table.read(file, told);
            }}
          />
        )}
      </Show>
      <Select
        label={t("importing.headerRow")}
        empty={t("importing.noHeader")}
        options={Array.from({ length: rowsToName() }, (_, place) => ({
          value: String(place),
          label: t("importing.headerAt", place + 1),
        }))}
        value={props.table.headerAt() === undefined ? undefined : String(props.table.headerAt())}
        onChange={(at) => props.table.setHeaderAt(at === undefined ? undefined : Number(at))}
      />
    </div>
  );
}

const shown = { rows: 5, columns: 8 } as const;

function FirstRows(props: { readonly table: TableImport }) {
  const { t } = useI18n();
  const headers = () => props.table.headers();
  const more = () => headers().length - shown.columns;
  return (
    <section class="import-scroll" aria-label={t("importing.firstRows")} tabindex={0}>
      <table class="import-table">
        <caption class="quiet small">{t("importing.firstRows")}</caption>
        <Show when={headers().some((header) => header !== "")}>
          <thead>
            <tr>
              <For each={headers().slice(0, shown.columns)}>
                {(header) => <th scope="col">{header}</th>}
              </For>
              <Show when={more() > 0}>
                <th scope="col" class="quiet">
                  {t("importing.moreColumns", more())}
                </th>
              </Show>
            </tr>
          </thead>
        </Show>
        <tbody>
          <For each={props.table.lines().slice(0, shown.rows)}>
            {({ cells }) => (
              <tr>
                <For each={cells.slice(0, shown.columns)}>{(cell) => <td>{cell}</td>}</For>
                <Show when={more() > 0}>
                  <td class="quiet">…</td>
                </Show>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  );
}
