import { For, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Banner, EmptyState, Section, Select } from "#client/ui";
import { useLikenessWords } from "#feature/clients";
import { targetOf } from "#shared/tables";
import type { JudgedRow, TableImport } from "./create-import.ts";
import { figuresOf } from "./plan.ts";
import type { RowChoice } from "./row-choice.ts";
import { SaveLeft } from "./save-left.tsx";
import { StepFoot } from "./step-foot.tsx";
import { useTargetWords } from "./target-words.ts";
import { isSettledTogether, UnknownWords } from "./unknown-words.tsx";

type StepProps = {
  readonly table: TableImport;
  readonly onBack: () => void;
  readonly onNext: () => void;
};

/** The third step: everything that is doubtful, and what the rows will look like. */
export function CheckStep(props: StepProps) {
  const { t } = useI18n();
  const judged = () => props.table.judged();
  const figures = () => figuresOf(judged());
  const isTwin = ({ row, doubts }: JudgedRow) =>
    !row.stop && (doubts.likeness !== undefined || doubts.twin !== undefined);
  const twins = () => judged().filter(isTwin);
  const troubled = () =>
    judged().filter(
      (one) =>
        !isTwin(one) && (one.row.stop || one.row.problems.some((cell) => !isSettledTogether(cell))),
    );
  const hasWords = () => judged().some(({ row }) => row.problems.some(isSettledTogether));
  const isNobody = () => figures().taken + figures().added === 0;
  return (
    <div class="stack">
      <p class="strong" role="status">
        {t("importing.sum", figures().taken, figures().added, figures().joined, figures().left)}
      </p>
      <Show when={isNobody()}>
        <Banner tone="ask">{t("importing.nobody")}</Banner>
      </Show>
      <UnknownWords table={props.table} />
      <Rows
        title={t("importing.twinsTitle")}
        note={t("importing.twinsNote")}
        rows={twins()}
        table={props.table}
      />
      <Rows
        title={t("importing.problemsTitle")}
        note={t("importing.problemsNote")}
        rows={troubled()}
        table={props.table}
      />
      <Show when={twins().length + troubled().length === 0 && !hasWords() && !isNobody()}>
        <EmptyState>{t("importing.allWell")}</EmptyState>
      </Show>
      <Preview table={props.table} />
      <StepFoot onBack={props.onBack} onNext={props.onNext} mayGoOn={!isNobody()}>
        <SaveLeft judged={judged()} table={props.table} />
      </StepFoot>
    </div>
  );
}

const rowsShown = 100;

function Rows(props: {
  readonly title: string;
  readonly note: string;
  readonly rows: readonly JudgedRow[];
  readonly table: TableImport;
}) {
  const { t } = useI18n();
  return (
    <Show when={props.rows.length > 0}>
      <Section title={`${props.title} · ${t("importing.rows", props.rows.length)}`}>
        <p class="quiet small import-note">{props.note}</p>
        <ul class="import-doubts">
          <For each={props.rows.slice(0, rowsShown)}>
            {(judged) => <Doubt judged={judged} table={props.table} />}
          </For>
        </ul>
        <Show when={props.rows.length > rowsShown}>
          <p class="quiet small">{t("importing.more", props.rows.length - rowsShown)}</p>
        </Show>
      </Section>
    </Show>
  );
}

function Doubt(props: { readonly judged: JudgedRow; readonly table: TableImport }) {
  const { t } = useI18n();
  const number = () => props.judged.row.number;
  const name = () => {
    const { values } = props.judged.row;
    return String(values.get("profile name") ?? values.get("profile callName") ?? "");
  };
  return (
    <li class="import-doubt">
      <div class="import-doubt-who">
        <span class="quiet small">{t("importing.rowOf", number())}</span>
        <span class="strong one-line">{name()}</span>
      </div>
      <div class="import-doubt-why">
        <Reasons judged={props.judged} />
      </div>
      <div class="import-doubt-what">
        <Show
          when={props.judged.choices.length > 1}
          fallback={<span class="quiet">{t("importing.choice").leave}</span>}
        >
          <Select
            label={t("importing.whatOf", number())}
            labelHidden
            options={props.judged.choices.map((value: RowChoice) => ({
              value,
              label: t("importing.choice")[value],
            }))}
            value={props.judged.choice}
            onChange={(choice) => choice && props.table.choose([number()], choice)}
          />
        </Show>
      </div>
    </li>
  );
}

function Reasons(props: { readonly judged: JudgedRow }) {
  const { t } = useI18n();
  const words = useTargetWords();
  const likeWords = useLikenessWords();
  const { row, doubts } = props.judged;
  return (
    <>
      <Show when={row.stop}>{(stop) => <p>{t("importing.stop")[stop()]}</p>}</Show>
      <Show when={!row.stop && doubts.twin}>
        {(twin) => <p>{t("importing.likeRow", twin())}</p>}
      </Show>
      <Show when={!row.stop && doubts.likeness}>
        {(likeness) => (
          <p>
            {t(
              "importing.likeKnown",
              likeWords.about(likeness().id),
              doubts.isSure ? likeWords.why(likeness()) : t("importing.sameName"),
            )}
            <Show when={!doubts.mayAdd}>
              <span class="quiet small"> · {t("importing.noRight")}</span>
            </Show>
          </p>
        )}
      </Show>
      <For
        each={row.problems.filter((one) => !isSettledTogether(one) && one.why.type !== row.stop)}
      >
        {({ header, target, text, why }) => (
          <p>
            {t("importing.problem", header || words.label(target), text, words.why(target, why))}
          </p>
        )}
      </For>
    </>
  );
}

const previewed = { rows: 5, fields: 8 } as const;

function Preview(props: { readonly table: TableImport }) {
  const { t } = useI18n();
  const words = useTargetWords();
  const rows = () =>
    props.table
      .judged()
      .filter(({ choice }) => choice === "take" || choice === "add")
      .slice(0, previewed.rows);
  const fields = () =>
    props.table
      .use()
      .mapping.flatMap((use) => (use.to === "field" ? (targetOf(use.key) ?? []) : []))
      .filter((target, place, all) => all.indexOf(target) === place)
      .slice(0, previewed.fields);
  return (
    <Show when={rows().length > 0}>
      <Section title={t("importing.previewTitle")}>
        <section class="import-scroll" aria-label={t("importing.previewTitle")} tabindex={0}>
          <table class="import-table">
            <caption class="quiet small">{t("importing.previewNote", rows().length)}</caption>
            <thead>
              <tr>
                <For each={fields()}>{(target) => <th scope="col">{words.label(target)}</th>}</For>
              </tr>
            </thead>
            <tbody>
              <For each={rows()}>
                {({ row }) => (
                  <tr>
                    <For each={fields()}>
                      {(target) => {
                        const value = row.values.get(target.key);
                        return <td>{value === undefined ? "" : words.value(target, value)}</td>;
                      }}
                    </For>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </section>
      </Section>
    </Show>
  );
}
