import { useParams } from "@solidjs/router";
import { createMemo, For, Index, onCleanup, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import type { Weighed } from "#client/index";
import { Banner, createNow, LinkButton, Skeleton, Tag } from "#client/ui";
import { dayOf } from "#feature/client-card";
import { ClientPage, ClientSheet } from "#feature/client-page";
import { hrefOfPair } from "#feature/introductions";
import { idOf } from "#shared/documents";
import { pairOf } from "#shared/introductions";
import { type ClientId, clientIdSchema } from "#shared/kernel";
import { type ComparedRow, compareCards, type Match, whole } from "#shared/matching";
import "./compare.css";
import { useMatchWords } from "./match-words.ts";
import "./matching.css";
import { followWeighed } from "./open-candidates.ts";
import { followOrigins, useOriginWords } from "./origins.ts";
import { comparedAtMost } from "./picks.tsx";
import { createSearchOnPage } from "./search-terms.ts";
import { TwoWayBar } from "./two-way-bar.tsx";

/** Two to four candidates of a client side by side: values, whose word each is, and whether it was seen. */
export function ComparePage() {
  const params = useParams();
  const others = createMemo(
    (): readonly ClientId[] =>
      [...new Set((params.others ?? "").split("~"))]
        .flatMap((id) => clientIdSchema.safeParse(id).data ?? [])
        .slice(0, comparedAtMost),
    undefined,
    { equals: (a, b) => a.join() === b.join() },
  );
  return (
    <ClientPage upHref={`/clients/${params.id}/candidates`}>
      {(client) => (
        <Show when={others().join("~")} keyed>
          <OpenPage client={client} others={others()} />
        </Show>
      )}
    </ClientPage>
  );
}

function OpenPage(props: { readonly client: ClientId; readonly others: readonly ClientId[] }) {
  const { t } = useI18n();
  const words = useMatchWords();
  const card = useWork().openDocument(idOf("client", props.client));
  onCleanup(card.close);
  const search = createSearchOnPage(props.client, card);
  const weighed = followWeighed(props.client, () => props.others, search.sought);
  const listed = () => {
    const found = weighed();
    return found === "notListed" ? undefined : found;
  };
  return (
    <ClientSheet
      client={props.client}
      class="compare-page"
      title={t("matching.compare.title", words.client(props.client))}
      note={t("matching.note", t("matching.fit"))}
      back={{
        href: `/clients/${props.client}/candidates${search.address()}`,
        label: t("matching.title"),
      }}
    >
      <Show when={weighed() === "notListed"}>
        <Banner tone="stop">{t("matching.notListed")}</Banner>
      </Show>
      <Show when={listed()} fallback={<Skeleton lines={8} />}>
        {(found) => <Table weighed={found()} />}
      </Show>
    </ClientSheet>
  );
}

function Table(props: { readonly weighed: Weighed }) {
  const { t } = useI18n();
  const words = useMatchWords();
  const nowMs = createNow();
  const matches = () => props.weighed.matches;
  const origins = followOrigins(() => matches().map(({ candidate }) => candidate.id));
  const originWords = useOriginWords();
  const origin = (client: ClientId | undefined, { criterion }: ComparedRow): string => {
    const from = client && origins(client, criterion);
    return from ? originWords.whole(from) : "";
  };
  const rows = createMemo(() =>
    compareCards(
      props.weighed.client.card,
      matches().map(({ candidate }) => candidate.card),
      dayOf(nowMs()),
    ),
  );
  const names = () => matches().map(({ candidate }) => words.client(candidate.id));
  return (
    <table class="compare">
      <thead>
        <tr>
          <td />
          <Index each={matches()}>
            {(match) => (
              <th scope="col">
                <Head match={match()} client={props.weighed.client.id} />
              </th>
            )}
          </Index>
        </tr>
      </thead>
      <tbody>
        <For each={rows().map(({ criterion }) => criterion)}>
          {(criterion) => {
            const row = () => rows().find((one) => one.criterion === criterion);
            return (
              <Show when={row()}>
                {(one) => (
                  <tr classList={{ "compare-alike": !one().isDifferent }}>
                    <th scope="row">{words.label(one())}</th>
                    <Index each={one().cells}>
                      {(cell, place) => (
                        <td>
                          <span class="compare-name quiet small">{names()[place]}</span>
                          <Cell
                            row={one()}
                            cell={cell()}
                            origin={origin(matches()[place]?.candidate.id, one())}
                          />
                        </td>
                      )}
                    </Index>
                  </tr>
                )}
              </Show>
            );
          }}
        </For>
      </tbody>
      <caption class="quiet small">{t("matching.compare.note")}</caption>
    </table>
  );
}

function Head(props: { readonly match: Match; readonly client: ClientId }) {
  const { t } = useI18n();
  const words = useMatchWords();
  const id = () => props.match.candidate.id;
  const scoreOf = ({ lines, score }: Match["forClient"]) =>
    lines.length === 0 ? undefined : score;
  const pair = () => pairOf(props.client, id());
  return (
    <div class="compare-head">
      <a class="link strong" href={`/clients/${id()}`}>
        {words.client(id())}
      </a>
      <span class="quiet small">{t("matching.group")[props.match.group]}</span>
      <TwoWayBar
        client={words.client(props.client)}
        candidate={words.client(id())}
        isNarrow
        forClient={scoreOf(props.match.forClient)}
        forCandidate={scoreOf(props.match.forCandidate)}
      />
      <Show when={props.match.group === "proposed" && pair()}>
        {(two) => (
          <LinkButton small href={hrefOfPair(two())}>
            {t("matching.openPair")}
          </LinkButton>
        )}
      </Show>
    </div>
  );
}

function Cell(props: {
  readonly row: ComparedRow;
  readonly cell: ComparedRow["cells"][number];
  readonly origin: string;
}) {
  const { t } = useI18n();
  const words = useMatchWords();
  const value = () => words.has(props.row.criterion, props.cell.has);
  const met = () => {
    const { measure } = props.cell;
    const said = t("matching.groundMet");
    if (measure === undefined) return undefined;
    return measure === whole ? said.whole : measure > 0 ? said.part : said.none;
  };
  return (
    <div class="compare-cell">
      <Show
        when={props.cell.has !== undefined}
        fallback={<span class="quiet">{t("matching.compare.unknown")}</span>}
      >
        <span class="strong">{value()}</span>{" "}
        <Show when={met()}>
          {(word) => <Tag tone={props.cell.measure === whole ? "accent" : "ask"}>{word()}</Tag>}
        </Show>
        <span class="compare-origin quiet small">{props.origin}</span>
      </Show>
    </div>
  );
}
