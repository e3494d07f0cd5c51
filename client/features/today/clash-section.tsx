import { createMemo, createSignal, For, lazy, Show, Suspense } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { useClientIndex } from "#client/index";
import { Button, Section, Skeleton } from "#client/ui";
import { ClientEntry } from "./client-entry.tsx";
import { readContactClashes } from "./contact-clashes.ts";

const ClashesOfClient = lazy(async () => ({
  default: (await import("#feature/case-file")).ClashesOfClient,
}));

const atMost = 50;
/** Each of them is an open document. */
const shownAtFirst = 3;

/** What people said apart about one's clients: both values, settled here or in the file. */
export function ClashSection() {
  const { t } = useI18n();
  const { me } = useWork();
  const index = useClientIndex();
  const [shown, setShown] = createSignal(shownAtFirst);
  const inContact = readContactClashes();
  const ids = createMemo(() => {
    const onCard = index
      .find({ text: "", order: "recent", serving: { staff: me().id }, hasClash: true }, atMost)
      .map(({ id }) => id);
    return [...new Set([...inContact(), ...onCard])];
  });
  return (
    <Show when={ids().length > 0}>
      <Section title={t("today.clashes")}>
        <ul class="today-clashes" aria-label={t("today.clashes")}>
          <For each={ids().slice(0, shown())}>
            {(id) => (
              <Show when={index.row(id)}>
                {(row) => (
                  <>
                    <ClientEntry row={row()}>{t("casework.stage")[row().stage]}</ClientEntry>
                    <li class="today-clash">
                      <Suspense fallback={<Skeleton lines={2} />}>
                        <ClashesOfClient client={id} />
                      </Suspense>
                    </li>
                  </>
                )}
              </Show>
            )}
          </For>
        </ul>
        <Show when={ids().length > shown()}>
          <Button
            kind="plain"
            small
            class="link-lines-more"
            onClick={() => setShown(shown() + shownAtFirst)}
          >
            {t("today.moreClashes", ids().length - shown())}
          </Button>
        </Show>
      </Section>
    </Show>
  );
}
