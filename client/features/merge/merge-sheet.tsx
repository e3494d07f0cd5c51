import { useNavigate } from "@solidjs/router";
import { createMemo, createSignal, createUniqueId, For, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Banner, Button, CheckField, FieldReason, KeptFor, Section } from "#client/ui";
import { dayOf, useNotWritten } from "#feature/client-card";
import { useUndo } from "#feature/undo";
import { useMergeWords } from "./merge-words.ts";
import type { OneCard, OpenMerge } from "./open-merge.ts";
import { writeMerge } from "./write-merge.ts";

/** Which of the two stays, what it takes over, and the press that merges them. */
export function MergeSheet(props: { readonly merge: OpenMerge }) {
  const { t } = useI18n();
  const words = useMergeWords();
  const { remembered } = useWork();
  const undo = useUndo();
  const navigate = useNavigate();
  const notWritten = useNotWritten();
  const [left, setLeft] = createSignal<ReadonlySet<string>>(new Set());
  const [reason, setReason] = createSignal<string>();
  const ticked = createMemo(() => props.merge.offered().filter(({ key }) => !left().has(key)));
  const tick = (key: string, isTicked: boolean) => {
    const next = new Set(left());
    if (isTicked) next.delete(key);
    else next.add(key);
    setLeft(next);
  };
  const merge = () => {
    const { staying, going } = props.merge;
    const [stays, goes] = [staying(), going()];
    const count = ticked().length;
    const name = words.nameOf(stays.id);
    const path = `/clients/${stays.id}`;
    const written = writeMerge({ staying: stays, going: goes }, ticked(), dayOf(Date.now()));
    setReason(written.ok ? undefined : notWritten(written.reason));
    if (!written.ok) return;
    remembered.touch(stays.id, "changed");
    undo.offer({
      sentence: t("merging.done", name, count),
      written: written.value,
      place: { path, href: path, show: () => undefined },
    });
    navigate(path);
  };
  const mayGo = () => props.merge.going().mayWrite("merged");
  return (
    <>
      <Choice merge={props.merge} />
      <Show when={!mayGo()}>
        <Banner tone="info">
          <MayNotGo going={props.merge.going()} />
        </Banner>
      </Show>
      <Differences merge={props.merge} />
      <Section
        title={t("merging.taken")}
        end={
          <Show when={props.merge.offered().length > 1}>
            <Button
              kind="plain"
              small
              onClick={() =>
                setLeft(
                  new Set(ticked().length > 0 ? props.merge.offered().map(({ key }) => key) : []),
                )
              }
            >
              {t(ticked().length > 0 ? "merging.tickNone" : "merging.tickAll")}
            </Button>
          </Show>
        }
      >
        <p class="quiet small merge-note">
          <Show when={props.merge.staying().mayWrite("profile")} fallback={t("merging.mayNotTake")}>
            {t(props.merge.offered().length > 0 ? "merging.takenNote" : "merging.takenNone")}
          </Show>
        </p>
        <ul class="merge-ticks">
          <KeptFor each={props.merge.offered()} by={({ key }) => key}>
            {(one) => (
              <li>
                <CheckField
                  label={words.offered(one())}
                  isChecked={!left().has(one().key)}
                  onChange={(isTicked) => tick(one().key, isTicked)}
                />
              </li>
            )}
          </KeptFor>
        </ul>
        <Waiting merge={props.merge} />
      </Section>
      <div class="merge-end">
        <p class="quiet small">{t("merging.staysBehind")}</p>
        <div>
          <Button kind="primary" disabled={!mayGo()} onClick={merge}>
            {t("merging.confirm")}
          </Button>
          <FieldReason id="merge-reason" reason={reason()} />
        </div>
      </div>
    </>
  );
}

function MayNotGo(props: { readonly going: OneCard }) {
  const { t } = useI18n();
  const { directory } = useWork();
  const name = () => {
    const [first] = directory.staffOf(props.going.id);
    return first && directory.nameOf(first);
  };
  return (
    <Show when={name()} fallback={t("merging.mayNotGoUnassigned")}>
      {(known) => t("merging.mayNotGo", known())}
    </Show>
  );
}

/** The two cards side by side; a press says which stays. */
function Choice(props: { readonly merge: OpenMerge }) {
  const { t, format } = useI18n();
  const words = useMergeWords();
  const name = createUniqueId();
  const isStaying = (card: OneCard) => props.merge.staying() === card;
  return (
    <fieldset class="merge-two">
      <legend class="merge-legend">{t("merging.which")}</legend>
      <For each={props.merge.cards}>
        {(card) => (
          <label class="merge-card" classList={{ "merge-card-stays": isStaying(card) }}>
            <span class="merge-card-head">
              <input
                type="radio"
                class="merge-radio"
                name={name}
                checked={isStaying(card)}
                onChange={() => props.merge.stay(card.id)}
              />
              <span class="strong">{words.nameOf(card.id)}</span>
              <span class="merge-fate small">
                {t(isStaying(card) ? "merging.stays" : "merging.goes")}
              </span>
            </span>
            <span class="quiet small">{words.about(card.row()).join(" · ")}</span>
            <Show when={card.registeredOn()}>
              {(on) => <span class="quiet small">{t("merging.registered", format.day(on()))}</span>}
            </Show>
          </label>
        )}
      </For>
    </fieldset>
  );
}

function Differences(props: { readonly merge: OpenMerge }) {
  const { t } = useI18n();
  const words = useMergeWords();
  const answerOf = (card: OneCard, field: string) =>
    words.value(field, card.client.projection().value("profile", field));
  return (
    <Show when={props.merge.compared().different.length > 0}>
      <Section title={t("merging.different")}>
        <table class="merge-differences">
          <thead>
            <tr class="quiet small">
              <th scope="col">{t("merging.what")}</th>
              <th scope="col">{t("merging.stays")}</th>
              <th scope="col">{t("merging.goes")}</th>
            </tr>
          </thead>
          <tbody>
            <For each={props.merge.compared().different}>
              {(field) => (
                <tr>
                  <th scope="row" class="quiet">
                    {words.label(field)}
                  </th>
                  <td>{answerOf(props.merge.staying(), field)}</td>
                  <td class="quiet">{answerOf(props.merge.going(), field)}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
        <p class="quiet small merge-note">{t("merging.differentNote")}</p>
      </Section>
    </Show>
  );
}

function Waiting(props: { readonly merge: OpenMerge }) {
  const { t, format } = useI18n();
  const words = useMergeWords();
  const labels = () => format.list(props.merge.compared().waiting.map(words.label));
  return (
    <Show when={props.merge.compared().waiting.length > 0}>
      <p class="quiet small merge-note">{t("merging.waiting", labels())}</p>
    </Show>
  );
}
