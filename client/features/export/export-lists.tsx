import { createMemo, createSignal, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import {
  Banner,
  Button,
  ChoiceChips,
  FormDialog,
  IconDownload,
  saveFile,
  useToasts,
} from "#client/ui";
import { dayOf } from "#feature/client-card";
import { type TableFormat, tableBytes, tableFormats } from "#feature/table-file";
import type { HandedOut } from "./list-table.ts";

/** A list of a screen, as it can be handed out. */
interface ExportedList {
  /** What the list is called on the screen; the file is called so too. */
  readonly label: string;
  readonly table: () => HandedOut;
}

/** Hands the lists of a screen out as a file, one at a time: which list, which kind; never how somebody is reached. */
export function ExportLists(props: { readonly lists: readonly ExportedList[] }) {
  const { t } = useI18n();
  const [isOpen, setOpen] = createSignal(false);
  return (
    <>
      <Button kind="plain" onClick={() => setOpen(true)}>
        <IconDownload />
        {t("importing.save")}
      </Button>
      <Show when={isOpen()}>
        <ListDialog lists={props.lists} onClose={() => setOpen(false)} />
      </Show>
    </>
  );
}

function ListDialog(props: {
  readonly lists: readonly ExportedList[];
  readonly onClose: () => void;
}) {
  const { t } = useI18n();
  const toasts = useToasts();
  const [place, setPlace] = createSignal("0");
  const [format, setFormat] = createSignal<TableFormat>("xlsx");
  const list = () => props.lists[Number(place())];
  const table = createMemo(() => list()?.table());
  const count = () => table()?.rows.length ?? 0;
  const leftOut = () => table()?.leftOut ?? 0;
  const save = async (): Promise<void> => {
    const [chosen, rows] = [list(), table()];
    if (!chosen || !rows) return;
    const file = await tableBytes(format(), rows, chosen.label.slice(0, 31));
    saveFile(`${chosen.label}-${dayOf(Date.now())}.${format()}`, file);
    toasts.show({ text: t("importing.exportedLines", rows.rows.length) });
    props.onClose();
  };
  return (
    <FormDialog
      title={t("importing.exportListTitle")}
      words={{
        close: t("common.close"),
        cancel: t("common.cancel"),
        submit: t("importing.save"),
      }}
      isReady={count() > 0}
      onClose={props.onClose}
      onSubmit={() => void save()}
    >
      <div class="stack">
        <Show when={props.lists.length > 1}>
          <ChoiceChips
            label={t("importing.exportWhich")}
            options={props.lists.map(({ label }, index) => ({ value: String(index), label }))}
            value={place()}
            onChange={setPlace}
          />
        </Show>
        <p>
          {t("importing.exportLines", count())}{" "}
          <Show when={leftOut() > 0}>{t("importing.exportLeftOut", leftOut())}</Show>
        </p>
        <ChoiceChips
          label={t("importing.format")}
          options={tableFormats.map((value) => ({ value, label: t("importing.formats")[value] }))}
          value={format()}
          onChange={setFormat}
        />
        <Banner tone="ask">{t("importing.exportCare")}</Banner>
      </div>
    </FormDialog>
  );
}
