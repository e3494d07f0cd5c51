import { Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { LinkButton, Section } from "#client/ui";
import { followOvernight } from "./follow-overnight.ts";

/** On Today: for how many of one's clients there is somebody new; nothing while there is nobody. */
export function OvernightToday() {
  const { t } = useI18n();
  const { list, today } = followOvernight(() => ({ isMine: true, atMost: 0 }));
  const withNew = () => {
    const kept = list();
    return kept === undefined || kept === "none" || kept.day !== today() ? 0 : kept.withNew;
  };
  return (
    <Show when={withNew() > 0}>
      <Section
        title={t("overnight.title")}
        end={
          <LinkButton kind="plain" small href="/overnight">
            {t("overnight.look")}
          </LinkButton>
        }
      >
        <p class="section-sentence">{t("overnight.today", withNew())}</p>
      </Section>
    </Show>
  );
}
