import { createSignal, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import type { FoundClients } from "#client/index";
import { Button, Menu, Progress, useToasts } from "#client/ui";
import { useUndo } from "#feature/undo";
import { type ClientTag, clientTags } from "#shared/registry";
import { HandOverMany, useHandOver } from "./hand-over-many.tsx";
import type { Selection } from "./selection.ts";
import "./selection-bar.css";
import { changedAtMost, tagMany } from "./tag-many.ts";

/** How many clients are chosen, and what can be done with all of them at once. */
export function SelectionBar(props: {
  readonly selection: Selection;
  readonly found: FoundClients | undefined;
}) {
  const { t } = useI18n();
  const work = useWork();
  const undo = useUndo();
  const toasts = useToasts();
  const [done, setDone] = createSignal<number>();
  const [isGiving, setGiving] = createSignal(false);
  const chosen = () => [...props.selection.ids()];
  const handOver = useHandOver(chosen);
  const isTooMany = () => chosen().length > changedAtMost;
  const isIdle = () => chosen().length > 0 && !isTooMany() && done() === undefined;

  const tag = async (which: ClientTag, isPut: boolean) => {
    if (!isIdle()) return;
    const all = chosen();
    setDone(0);
    const { written, refused } = await tagMany(work, all, { tag: which, isPut }, setDone);
    setDone(undefined);
    const word = t("registry.tag")[which];
    const said = t(isPut ? "clients.taggedMany" : "clients.untaggedMany", word, written.length);
    const sentence = refused === 0 ? said : t("clients.notAllTagged", said, refused);
    if (written.length === 0) return toasts.show({ text: sentence });
    undo.offer({
      sentence,
      written,
      place: { path: "/clients", href: "/clients", show: () => undefined },
    });
  };
  const tagItems = (isPut: boolean) =>
    clientTags.map((which) => ({
      label: t("registry.tag")[which],
      disabled: !isIdle(),
      onSelect: () => void tag(which, isPut),
    }));
  return (
    <section class="selection-bar" aria-label={t("clients.selection")}>
      <span class="selection-count" role="status">
        {t("clients.chosen", chosen().length)}
      </span>
      <Show when={props.found}>
        {(found) => (
          <Button
            kind="plain"
            small
            onClick={() =>
              chosen().length < found().length
                ? props.selection.all(found())
                : props.selection.clear()
            }
          >
            {chosen().length < found().length
              ? t("clients.chooseAll", found().length)
              : t("clients.chooseNobody")}
          </Button>
        )}
      </Show>
      <Menu small kind="quiet" label={t("clients.putTag")} items={tagItems(true)} />
      <Menu small kind="quiet" label={t("clients.takeTag")} items={tagItems(false)} />
      <Show when={handOver.mayAssign()}>
        <Button small disabled={!isIdle()} onClick={() => setGiving(true)}>
          {t("clients.giveMany")}
        </Button>
      </Show>
      <span class="selection-end">
        <Button small kind="plain" onClick={props.selection.end}>
          {t("clients.endSelection")}
        </Button>
      </span>
      <Show when={done() !== undefined}>
        <Progress label={t("clients.taggingMany")} done={done() ?? 0} total={chosen().length} />
      </Show>
      <Show when={isTooMany()}>
        <p class="selection-note small">{t("clients.tooManyChosen", changedAtMost)}</p>
      </Show>
      <Show when={isGiving()}>
        <HandOverMany clients={chosen()} onClose={() => setGiving(false)} />
      </Show>
    </section>
  );
}
