import { For, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { profileField, useCardWords } from "#feature/client-card";
import { useWishWords } from "#feature/follow-up";
import { type readHistory, useSentence } from "#feature/history";
import { useCardReading } from "#feature/introductions";
import { PrintFacts, PrintPart, PrintTable } from "#feature/print";
import { stageOf } from "#shared/casework";
import type { Projection } from "#shared/documents";
import { basicCardOf, consentOn } from "#shared/introductions";
import { millisecondsOf, type PlainDate } from "#shared/kernel";
import {
  clientFields,
  consentOfField,
  type FieldName,
  fieldGroups,
  fieldNames,
  isAnswered,
  phoneSlots,
  profileValue,
  verifiableClaims,
  wishCriteria,
} from "#shared/registry";

/** What the papers of one client are drawn from. */
export interface PaperSource {
  readonly card: Projection;
  readonly today: PlainDate;
  readonly nowMs: number;
  readonly history: ReturnType<typeof readHistory>;
}

/** The whole case file: the card, wishes, what was seen, and the story of the service. */
export function CaseFilePaper(props: { readonly source: PaperSource }) {
  const { t } = useI18n();
  return (
    <>
      <PrintPart>
        <PrintFacts
          items={[
            {
              term: t("caseFile.journey"),
              value: t("casework.stage")[stageOf(props.source.card.value)],
            },
            { term: t("papers.tails"), value: tailsOf(props.source.card).join("、") },
          ]}
        />
      </PrintPart>
      <For each={fieldGroups}>
        {(group) => <GroupPart card={props.source.card} group={group} />}
      </For>
      <Wishes card={props.source.card} />
      <Verified card={props.source.card} />
      <Story source={props.source} />
    </>
  );
}

const tailsOf = (card: Projection): readonly string[] =>
  phoneSlots.flatMap((slot) => {
    const tail = card.value(`phoneTail/${slot}`, "tail");
    return typeof tail === "string" ? [tail] : [];
  });

/** What a client did not allow to be known stands on no paper. */
const isAllowed = (card: Projection, name: FieldName): boolean => {
  const consent = consentOfField(name);
  return consent === undefined || consentOn(card, consent) === "given";
};

function GroupPart(props: {
  readonly card: Projection;
  readonly group: (typeof fieldGroups)[number];
}) {
  const { t } = useI18n();
  const words = useCardWords();
  const items = () =>
    fieldNames
      .filter((name) => clientFields[name].group === props.group && isAllowed(props.card, name))
      .filter((name) => isAnswered(props.card.value, name))
      .map((name) => {
        const value = profileValue(props.card.value, name);
        return {
          term: words.label(profileField(name)),
          value:
            value === undefined
              ? t("caseFile.decline")
              : words.value(profileField(name), Array.isArray(value) ? [...value] : value),
        };
      });
  return (
    <Show when={items().length > 0}>
      <PrintPart title={t("registry.group")[props.group]}>
        <PrintFacts items={items()} />
      </PrintPart>
    </Show>
  );
}

function Wishes(props: { readonly card: Projection }) {
  const { t } = useI18n();
  const words = useWishWords();
  const rows = () =>
    wishCriteria.flatMap((criterion) => {
      const value = props.card.value(`wish/${criterion}`, "value");
      const importance = props.card.value(`wish/${criterion}`, "importance");
      if (value === undefined) return [];
      const weight = typeof importance === "string" ? importance : undefined;
      return [[words.label(criterion), words.wish(criterion, { value, importance: weight })]];
    });
  return (
    <Show when={rows().length > 0}>
      <PrintPart title={t("casework.missing").wishes}>
        <PrintTable
          columns={[{ title: t("papers.criterion") }, { title: t("papers.wish") }]}
          rows={rows()}
        />
      </PrintPart>
    </Show>
  );
}

function Verified(props: { readonly card: Projection }) {
  const { t, format } = useI18n();
  const rows = () =>
    verifiableClaims.flatMap((claim) => {
      const on = props.card.value(`verified/${claim}`, "on");
      const until = props.card.value(`verified/${claim}`, "until");
      const day = (said: unknown) => (typeof said === "string" ? format.day(said) : "");
      return on === undefined ? [] : [[t("casework.claim")[claim], day(on), day(until)]];
    });
  return (
    <Show when={rows().length > 0}>
      <PrintPart title={t("papers.verified")}>
        <PrintTable
          columns={[
            { title: t("papers.claim") },
            { title: t("papers.seenOn") },
            { title: t("papers.countsUntil") },
          ]}
          rows={rows()}
        />
      </PrintPart>
    </Show>
  );
}

/** The story of the service, the earliest first. */
function Story(props: { readonly source: PaperSource }) {
  const { t, format } = useI18n();
  const { directory } = useWork();
  const sentence = useSentence(() => props.source.nowMs);
  const rows = () =>
    [...(props.source.history() ?? [])]
      .reverse()
      .map((entry) => [
        format.dateTime(millisecondsOf(entry.at), props.source.nowMs),
        sentence(entry),
        directory.nameOf(entry.by) ?? t("caseFile.colleague"),
      ]);
  return (
    <Show when={rows().length > 0}>
      <PrintPart title={t("history.title")}>
        <PrintTable
          columns={[
            { title: t("history.column.when"), isNarrow: true },
            { title: t("history.column.what") },
            { title: t("history.column.who"), isNarrow: true },
          ]}
          rows={rows()}
        />
      </PrintPart>
    </Show>
  );
}

/**
 * The least a card says, for use in the office: no name, no photo, nothing that finds a person. Empty
 * while the client did not allow to be shown.
 */
export function ProfileCardPaper(props: { readonly source: PaperSource }) {
  const { t } = useI18n();
  const { read } = useCardReading();
  const card = () => {
    const basic = basicCardOf(props.source.card, props.source.today);
    return basic && read(basic, { to: t("papers.insideOnly"), today: props.source.today });
  };
  return (
    <Show when={card()}>
      {(shown) => (
        <>
          <h2>{shown().title}</h2>
          <PrintFacts items={shown().lines.map(({ label, value }) => ({ term: label, value }))} />
          <Show when={shown().verified}>{(verified) => <p>{verified()}</p>}</Show>
        </>
      )}
    </Show>
  );
}
