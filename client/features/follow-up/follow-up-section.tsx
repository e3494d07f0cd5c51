import { createMemo, For, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { LinkButton, Section, Skeleton, Tag } from "#client/ui";
import { idOf } from "#shared/documents";
import type { ClientId } from "#shared/kernel";
import "./follow-up.css";
import { keepNextDay } from "./keep-next-day.ts";
import { openFollowUp } from "./open-follow-up.ts";
import { useFollowUpWords } from "./words.ts";

/** How a client's introductions go on, in a few lines of the case file; nothing for who may not read it. */
export function FollowUpSection(props: { readonly client: ClientId }) {
  const { directory } = useWork();
  const mayRead = createMemo(() => directory.accessTo(idOf("case", props.client)).read);
  return (
    <Show when={mayRead()}>
      <Lines client={props.client} />
    </Show>
  );
}

const shownAtMost = 3;

function Lines(props: { readonly client: ClientId }) {
  const { t, format } = useI18n();
  const file = openFollowUp(props.client);
  const words = useFollowUpWords();
  keepNextDay(file);
  const related = () => file.pairs().filter(({ relation, metMs }) => relation || metMs.length > 0);
  return (
    <Section
      title={t("followUp.title")}
      end={
        <LinkButton kind="plain" small href={`/clients/${props.client}/follow-up`}>
          {t("followUp.open")}
        </LinkButton>
      }
    >
      <Show when={file.isRead()} fallback={<Skeleton lines={2} />}>
        <Show when={file.due().length + related().length === 0}>
          <p class="section-sentence quiet">{t("followUp.none")}</p>
        </Show>
        <ul class="follow-lines">
          <For each={file.due().slice(0, shownAtMost)}>
            {(due) => (
              <li class="follow-line">
                <span class="follow-what">{words.due(due)}</span>
                <Show
                  when={due.on <= file.today()}
                  fallback={<span class="quiet small">{words.until(due.on, file.today())}</span>}
                >
                  <Tag tone="ask">{words.until(due.on, file.today())}</Tag>
                </Show>
              </li>
            )}
          </For>
          <For each={related().slice(0, shownAtMost)}>
            {(pair) => (
              <li class="follow-line">
                <span class="follow-what">{words.client(pair.other)}</span>
                <span class="quiet small">
                  {pair.relation
                    ? t(
                        "followUp.relationStands",
                        t("followUp.stage")[pair.relation.stage],
                        format.day(pair.relation.on),
                      )
                    : t("followUp.metOn", format.date(pair.metMs[0] ?? 0))}
                </span>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </Section>
  );
}
