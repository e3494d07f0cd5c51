import { For, Show } from "solid-js";
import { type LiveDocument, useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Button, IconCircleCheck } from "#client/ui";
import { useUndo } from "#feature/undo";
import type { ShownMaterial } from "#shared/casework";

/** The tick of a material that was shown; an empty place else. */
export function ShownMark(props: { readonly isShown: boolean }) {
  const { t } = useI18n();
  return (
    <span class="material-tick" classList={{ "material-tick-done": props.isShown }}>
      <Show when={props.isShown}>
        <IconCircleCheck />
      </Show>
      <span class="visually-hidden">
        {t(props.isShown ? "materials.wasShown" : "materials.notShownYet")}
      </span>
    </span>
  );
}

/** When and how a material reached the client and by whom; what was written down by mistake is taken back here. */
export function ShownTimes(props: {
  readonly visits: LiveDocument;
  readonly shown: readonly ShownMaterial[];
  readonly mayWrite: boolean;
}) {
  const { t, format } = useI18n();
  const { directory } = useWork();
  const undo = useUndo();
  const who = (about: string): string => {
    const by = props.visits.projection().field(about, "at")?.shown.fact.by;
    return (by && directory.nameOf(by)) ?? t("caseFile.colleague");
  };
  const strike = ({ about, title }: ShownMaterial): void => {
    const said = props.visits.append(about, { isMistake: true });
    if (!said.ok) return;
    const written = [{ document: props.visits.id, fact: said.value.id }];
    const path = location.pathname;
    const place = { path, href: path, show: () => undefined };
    undo.offer({ sentence: t("materials.struck", title), written, place });
  };
  return (
    <For each={props.shown}>
      {(one) => (
        <p class="material-shown small">
          {t("materials.shownBy", who(one.about), format.dateTime(one.atMs, Date.now()), one.how)}{" "}
          <Show when={props.mayWrite}>
            <Button kind="plain" small onClick={() => strike(one)}>
              {t("materials.strike")}
            </Button>
          </Show>
        </p>
      )}
    </For>
  );
}
