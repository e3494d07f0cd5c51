import { createSignal, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import {
  Button,
  Dialog,
  IconBookmark,
  IconButton,
  IconTrash,
  KeptFor,
  Menu,
  TextField,
} from "#client/ui";
import type { ClientSearch } from "./client-search.ts";
import { addressOf, filterOf } from "./list-filter.ts";

/** The filters somebody saved under a name, and the way to save the one that stands. */
export function SavedViews(props: { readonly search: ClientSearch }) {
  const { t } = useI18n();
  const { remembered } = useWork();
  const [isManaging, setManaging] = createSignal(false);
  const show = (filter: string) => props.search.setFilter(filterOf(filter, "all"));
  return (
    <>
      <Menu
        label={t("clients.views")}
        small
        items={[
          ...remembered.views().map(({ name, filter }) => ({
            label: name,
            icon: <IconBookmark />,
            onSelect: () => show(filter),
          })),
          { label: t("clients.manageViews"), onSelect: () => setManaging(true) },
        ]}
      >
        <IconBookmark />
      </Menu>
      <ViewsDialog isOpen={isManaging()} search={props.search} onClose={() => setManaging(false)} />
    </>
  );
}

function ViewsDialog(props: {
  readonly isOpen: boolean;
  readonly search: ClientSearch;
  readonly onClose: () => void;
}) {
  const { t } = useI18n();
  const { remembered } = useWork();
  const [name, setName] = createSignal("");
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    if (name().trim() === "") return;
    // Whole in itself: whoever changes role later still sees what was saved.
    remembered.saveView({ name: name().trim(), filter: wholeAddress(props.search) });
    setName("");
  };
  return (
    <Dialog
      isOpen={props.isOpen}
      title={t("clients.views")}
      closeLabel={t("common.close")}
      onClose={props.onClose}
      actions={<Button onClick={props.onClose}>{t("common.close")}</Button>}
    >
      <form class="stack" onSubmit={save}>
        <TextField
          label={t("clients.viewName")}
          hint={t("clients.viewHint")}
          value={name()}
          maxLength={40}
          onInput={setName}
        />
        <Button kind="primary" type="submit" disabled={name().trim() === ""}>
          {t("clients.saveView")}
        </Button>
        <Show when={remembered.views().length > 0}>
          <ul class="client-views" aria-label={t("clients.views")}>
            <KeptFor each={remembered.views()} by={({ name }) => name}>
              {(view) => (
                <li class="spread">
                  <span class="one-line">{view().name}</span>
                  <IconButton
                    small
                    label={t("clients.dropView", view().name)}
                    onClick={() => remembered.dropView(view().name)}
                  >
                    <IconTrash />
                  </IconButton>
                </li>
              )}
            </KeptFor>
          </ul>
        </Show>
      </form>
    </Dialog>
  );
}

/** The filter with whose clients they are, whatever this person's list begins with. */
const wholeAddress = ({ filter }: ClientSearch): string =>
  addressOf(filter(), filter().whose === "all" ? "mine" : "all");
