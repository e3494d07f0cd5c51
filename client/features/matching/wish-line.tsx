import { createSignal, createUniqueId, For, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Button, ChoiceChips, FieldReason, Tag } from "#client/ui";
import type { Projection } from "#shared/documents";
import { millisecondsOf } from "#shared/kernel";
import { isCompared, type WishEffect } from "#shared/matching";
import { type WishCriterion, type WishValue, wishImportances } from "#shared/registry";
import { useMatchWords } from "./match-words.ts";
import type { WishDraft } from "./wish-draft.ts";
import { WishEditor } from "./wish-editor.tsx";

/** The gentler forms that bring most are worth a press; more of them would be a list to read. */
const easingsAtMost = 2;

/** One wish: what is asked for, whose word it is, what it costs, and the place where it is tried out. */
export function WishLineRow(props: {
  readonly criterion: WishCriterion;
  readonly draft: WishDraft;
  readonly said: Projection;
  readonly nowMs: number;
  readonly mayWrite: boolean;
  readonly effect: WishEffect | undefined;
}) {
  const { t } = useI18n();
  const words = useMatchWords();
  const editorId = createUniqueId();
  const line = () => props.draft.line(props.criterion);
  const label = () => words.label({ criterion: props.criterion });
  // What has no value yet was just added: it opens by itself.
  const [isOpen, setOpen] = createSignal(line().now?.value === undefined && !line().before);
  const text = () => {
    const { now, before } = line();
    if (!now) return t("matching.editor.dropped");
    if (now.value === undefined) return t("matching.editor.noneChosen");
    const { value, importance } = now;
    return words.wish({
      ...{ criterion: props.criterion, value, importance },
      saidBy: before?.saidBy,
    });
  };
  const importances = () =>
    wishImportances.map((value) => ({ value, label: t("followUp.importance")[value] }));
  return (
    <li class="wish-line" data-wish={props.criterion}>
      <div class="wish-head">
        <span class="wish-what" classList={{ "wish-dropped": !line().now }}>
          <span class="quiet">{label()}</span> <span class="strong">{text()}</span>
        </span>
        <Show when={line().isChanged}>
          <Tag tone="accent">{t("matching.editor.changed")}</Tag>
        </Show>
        <div class="wish-ways">
          <Show when={line().isChanged && line().before}>
            <Button kind="plain" small onClick={() => props.draft.restore(props.criterion)}>
              {t("matching.editor.restore")}
              <span class="visually-hidden">{`: ${label()}`}</span>
            </Button>
          </Show>
          <Show when={line().now}>
            <Button
              kind="plain"
              small
              aria-expanded={isOpen()}
              aria-controls={editorId}
              onClick={() => setOpen(!isOpen())}
            >
              {t(isOpen() ? "matching.editor.close" : "matching.editor.edit")}
              <span class="visually-hidden">{`: ${label()}`}</span>
            </Button>
          </Show>
        </div>
      </div>
      <Origin criterion={props.criterion} said={props.said} nowMs={props.nowMs} line={line()} />
      <Show when={line().now}>
        <Costs {...props} />
      </Show>
      <div id={editorId}>
        <Show when={isOpen() && line().now}>
          {(now) => (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset would announce a form
            <div class="wish-editor" role="group" aria-label={label()}>
              <WishEditor
                criterion={props.criterion}
                label={label()}
                value={now().value}
                reason={props.draft.refused(props.criterion)}
                onChange={(value) => props.draft.set(props.criterion, { value })}
                onRefuse={(reason) => props.draft.refuse(props.criterion, reason)}
              />
              <FieldReason
                id={`${editorId}-reason`}
                reason={props.draft.refused(props.criterion)}
              />
              <ChoiceChips
                label={t("matching.editor.importance")}
                options={importances()}
                value={now().importance}
                onChange={(importance) => props.draft.set(props.criterion, { importance })}
              />
              <div>
                <Button small onClick={() => props.draft.drop(props.criterion)}>
                  {t("matching.editor.drop")}
                  <span class="visually-hidden">{`: ${label()}`}</span>
                </Button>
              </div>
            </div>
          )}
        </Show>
      </div>
    </li>
  );
}

function Origin(props: {
  readonly criterion: WishCriterion;
  readonly said: Projection;
  readonly nowMs: number;
  readonly line: ReturnType<WishDraft["line"]>;
}) {
  const { t, format } = useI18n();
  const sentence = () => {
    if (!isCompared(props.criterion)) return t("matching.read");
    const { before } = props.line;
    if (!before) return "";
    const shown = props.said.field(`wish/${props.criterion}`, "value")?.shown;
    const who = before.saidBy ? t("matching.saidBy")[before.saidBy] : "";
    const when = shown ? format.relative(millisecondsOf(shown.fact.at), props.nowMs) : "";
    return who === "" ? when : t("matching.saidOn", who, when);
  };
  return (
    <Show when={sentence() !== ""}>
      <p class="quiet small">{sentence()}</p>
    </Show>
  );
}

/** What the wish costs, and its gentler forms that would bring somebody: a press tries one out. */
function Costs(props: Parameters<typeof WishLineRow>[0]) {
  const { t } = useI18n();
  const words = useMatchWords();
  const easings = () =>
    [...(props.effect?.easings ?? [])]
      .filter(({ more }) => more > 0)
      .sort((a, b) => b.more - a.more)
      .slice(0, easingsAtMost);
  const isMust = () => props.draft.line(props.criterion).now?.importance === "must";
  // Of several that would do, only what comes in addition is worth reading.
  const easing = (value: WishValue, more: number) => {
    const now = props.draft.line(props.criterion).now?.value;
    const isMoreOf = "anyOf" in value && now !== undefined && "anyOf" in now;
    const added = isMoreOf ? value.anyOf.filter((code) => !now.anyOf.includes(code)) : [];
    return added.length > 0
      ? t("matching.position.also", words.plain(props.criterion, { anyOf: added }), more)
      : t("matching.position.easing", words.plain(props.criterion, value), more);
  };
  const cost = () => {
    const { excludes = 0, more = 0 } = props.effect ?? {};
    if (excludes === 0) return t("matching.position.excludesNone");
    return t("matching.position.excludes", excludes, more, isMust());
  };
  return (
    <Show when={props.effect}>
      <div class="wish-costs small">
        <span classList={{ "wish-cost": (props.effect?.more ?? 0) > 0 }}>{cost()}</span>
        <For each={easings().map(({ value }) => JSON.stringify(value))}>
          {(text) => {
            const gentler = () =>
              easings().find(({ value }) => JSON.stringify(value) === text) ?? easings()[0];
            return (
              <Show when={gentler()}>
                {(one) => (
                  <Button
                    small
                    onClick={() => props.draft.set(props.criterion, { value: one().value })}
                  >
                    {easing(one().value, one().more)}
                  </Button>
                )}
              </Show>
            );
          }}
        </For>
      </div>
    </Show>
  );
}
