import { Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { useClientIndex } from "#client/index";
import { KeptFor, LinkLines, Section } from "#client/ui";
import { ClientEntry } from "./client-entry.tsx";

const atMost = 8;

/** The clients one had before oneself on this device of late. */
export function RecentSection(props: { readonly nowMs: number }) {
  const { t, format } = useI18n();
  const { remembered } = useWork();
  const index = useClientIndex();
  const recent = () =>
    remembered
      .recent()
      .slice(0, atMost)
      .flatMap((one) => {
        const row = index.row(one.client);
        return row ? [{ ...one, row }] : [];
      });
  const when = (atMs: number) => format.relative(atMs, props.nowMs);
  return (
    <Section title={t("today.recent")}>
      <Show
        when={remembered.recent().length > 0}
        fallback={<p class="today-sentence quiet">{t("today.noRecent")}</p>}
      >
        <LinkLines label={t("today.recent")}>
          <KeptFor each={recent()} by={({ client }) => client}>
            {(one) => (
              <ClientEntry row={one().row}>
                {t(`commands.${one().how}`, when(one().atMs))}
              </ClientEntry>
            )}
          </KeptFor>
        </LinkLines>
      </Show>
    </Section>
  );
}
