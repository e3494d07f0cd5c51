import { createMemo, For, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { type OvernightCandidate, type OvernightLine, useClientIndex } from "#client/index";
import { Avatar, createNow, Tag } from "#client/ui";
import { dayOf } from "#feature/client-card";
import { usePairs, usePairWords } from "#feature/introductions";
import { isOpen, pairOf } from "#shared/introductions";
import { ageOn, type ClientId } from "#shared/kernel";

/** One client and the few who could be introduced today; each leads to where it is proposed. */
export function OvernightEntry(props: { readonly line: OvernightLine }) {
  const { t } = useI18n();
  const words = usePairWords();
  const href = () => `/clients/${props.line.client}/candidates`;
  const ids = createMemo(() => props.line.candidates.map(({ id }) => id), undefined, {
    equals: (a, b) => a.join() === b.join(),
  });
  return (
    <li class="overnight-entry" data-client={props.line.client}>
      <div class="overnight-head">
        <a class="link strong" href={href()}>
          <span class="visually-hidden">
            {t("overnight.find", words.client(props.line.client))}
          </span>
          <span aria-hidden="true">{words.client(props.line.client)}</span>
        </a>
        <Show when={props.line.isQuiet}>
          <Tag>{t("overnight.isQuiet")}</Tag>
        </Show>
      </div>
      <ul class="overnight-candidates">
        <For each={ids()}>
          {(id) => (
            <Show when={props.line.candidates.find((one) => one.id === id)}>
              {(one) => (
                <CandidateEntry client={props.line.client} candidate={one()} href={href()} />
              )}
            </Show>
          )}
        </For>
      </ul>
    </li>
  );
}

function CandidateEntry(props: {
  readonly client: ClientId;
  readonly candidate: OvernightCandidate;
  readonly href: string;
}) {
  const { t } = useI18n();
  const index = useClientIndex();
  const words = usePairWords();
  const pairs = usePairs();
  const nowMs = createNow();
  const name = () => words.client(props.candidate.id);
  const about = () => {
    const row = index.row(props.candidate.id);
    const age = row?.birthDate && t("matching.years", ageOn(row.birthDate, dayOf(nowMs())));
    return [age, row?.city].filter(Boolean).join(t("overnight.between"));
  };
  const met = (who: string, percent: number | null): string =>
    percent === null ? t("overnight.asksNothing", who) : t("overnight.fit", who, percent);
  const isUnderWay = () => {
    const key = pairOf(props.client, props.candidate.id)?.join();
    const last = pairs
      .all()
      .find(({ pair }) => pair.join() === key)
      ?.rounds.at(-1);
    return last !== undefined && isOpen(last, nowMs());
  };
  return (
    <li>
      <a class="row overnight-candidate" href={props.href}>
        <Avatar name={name()} hueKey={props.candidate.id} size="small" />
        <span class="overnight-who">
          <span class="overnight-name">
            {name()}
            <span class="quiet small">{about()}</span>
            <Show when={props.candidate.isNew}>
              <Tag tone="accent">{t("overnight.isNew")}</Tag>
            </Show>
            <Show when={props.candidate.isStale}>
              <Tag tone="ask">{t("overnight.isStale")}</Tag>
            </Show>
            <Show when={isUnderWay()}>
              <Tag>{t("overnight.underWay")}</Tag>
            </Show>
          </span>
          <span class="quiet small">
            {met(words.client(props.client), props.candidate.forClient)}
            {t("overnight.between")}
            {met(name(), props.candidate.forCandidate)}
          </span>
        </span>
      </a>
    </li>
  );
}
