import { createSignal, For, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Button, DefinitionList, Section } from "#client/ui";
import { DecidedApart } from "./decided-apart.tsx";
import type { Closing } from "./open-closing.ts";
import { ReopenDialog } from "./reopen-dialog.tsx";
import { HoldForm, RetentionForm } from "./retention-forms.tsx";

/** Puts the file away: out of lists, search and matching, kept for a reason and until a day. */
export function ArchivePart(props: { readonly closing: Closing }) {
  const { t } = useI18n();
  return (
    <Section title={t("closing.archive")}>
      <DecidedApart closing={props.closing} />
      <Show when={props.closing.isArchived()} fallback={<PutAway closing={props.closing} />}>
        <Kept closing={props.closing} />
      </Show>
    </Section>
  );
}

function PutAway(props: { readonly closing: Closing }) {
  const { t } = useI18n();
  const [isOpen, setOpen] = createSignal(false);
  /** What the end of the service needs is told there; here only that it comes first. */
  const missing = () => {
    const all = props.closing.missing();
    return all.includes("closedStage")
      ? all.filter((thing) => thing === "closedStage" || thing === "openRights")
      : all;
  };
  return (
    <div class="closing-compact">
      <p class="quiet">{t("closing.archiveNote")}</p>
      <Show when={missing().length > 0}>
        <p>{t("closing.beforeArchive")}</p>
        <ul class="closing-missing">
          <For each={missing()}>{(thing) => <li>{t("closing.missing")[thing]}</li>}</For>
        </ul>
      </Show>
      <Show when={props.closing.mayWrite()}>
        <Show
          when={isOpen()}
          fallback={
            <div>
              <Button disabled={missing().length > 0} onClick={() => setOpen(true)}>
                {t("closing.putAway")}
              </Button>
            </div>
          }
        >
          <RetentionForm closing={props.closing} onDone={() => setOpen(false)} />
        </Show>
      </Show>
    </div>
  );
}

function Kept(props: { readonly closing: Closing }) {
  const { t, format } = useI18n();
  const { me } = useWork();
  const [open, setOpen] = createSignal<"change" | "reopen" | "hold">();
  const close = () => setOpen(undefined);
  const retention = () => props.closing.retention();
  const isSupervisor = () => me().roles.has("supervisor");
  const items = () => {
    const { class: kept, eraseOn, reason, held } = retention();
    return [
      { term: t("closing.retentionClassLabel"), value: kept && t("closing.retentionClass")[kept] },
      { term: t("closing.retentionWhy"), value: reason },
      { term: t("closing.eraseOn"), value: eraseOn && format.day(eraseOn) },
      { term: t("closing.hold"), value: held },
    ].filter(({ value }) => value);
  };
  const release = () =>
    props.closing.say(
      [
        {
          document: "client",
          about: "retention",
          says: { hold: { is: false, reason: t("closing.holdEnded") } },
        },
      ],
      t("closing.saidReleased"),
    );
  return (
    <div class="closing-compact">
      <DefinitionList items={items()} />
      <Show when={props.closing.mayWrite() && open() === undefined}>
        <div class="cluster">
          <Button onClick={() => setOpen("reopen")}>{t("closing.reopen")}</Button>
          <Show when={isSupervisor()}>
            <Button onClick={() => setOpen("change")}>{t("closing.changeRetention")}</Button>
            <Show
              when={retention().held === undefined}
              fallback={<Button onClick={release}>{t("closing.release")}</Button>}
            >
              <Button onClick={() => setOpen("hold")}>{t("closing.setHold")}</Button>
            </Show>
          </Show>
        </div>
      </Show>
      <Show when={open() === "change"}>
        <RetentionForm closing={props.closing} isChange onDone={close} />
      </Show>
      <Show when={open() === "hold"}>
        <HoldForm closing={props.closing} onDone={close} />
      </Show>
      <Show when={open() === "reopen"}>
        <ReopenDialog closing={props.closing} onClose={close} />
      </Show>
    </div>
  );
}
