import { Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { IconButton, IconChevronLeft, IconChevronRight } from "#client/ui";
import type { ClientId } from "#shared/kernel";
import type { ClientSearch } from "./client-search.ts";

/** Where the open client stands in the list, and the ways to the clients beside. */
export function FileBar(props: {
  readonly search: ClientSearch;
  readonly current: ClientId | undefined;
  readonly onOpen: (id: ClientId | undefined) => void;
}) {
  const { t } = useI18n();
  const found = () => props.search.found();
  const place = () => (props.current ? (found()?.placeOf(props.current) ?? -1) : -1);
  const beside = (step: 1 | -1) => found()?.at(place() + step);
  return (
    <Show when={place() >= 0}>
      <nav class="file-bar no-print" aria-label={t("clients.inList")}>
        <span class="quiet small">{t("clients.place", place() + 1, found()?.length ?? 0)}</span>
        <IconButton
          small
          label={t("clients.previous")}
          disabled={!beside(-1)}
          onClick={() => props.onOpen(beside(-1))}
        >
          <IconChevronLeft />
        </IconButton>
        <IconButton
          small
          label={t("clients.next")}
          disabled={!beside(1)}
          onClick={() => props.onOpen(beside(1))}
        >
          <IconChevronRight />
        </IconButton>
      </nav>
    </Show>
  );
}
