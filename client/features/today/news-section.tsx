import { Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { useClientIndex } from "#client/index";
import { Button, IconCheck, KeptFor, LinkLines, Section } from "#client/ui";
import { ClientEntry } from "./client-entry.tsx";
import { useNewsWords } from "./news-words.ts";
import { readNews } from "./read-news.ts";

const atMost = 20;

/** What colleagues did about one's clients since one last took it as seen. */
export function NewsSection(props: { readonly nowMs: number }) {
  const { t, format } = useI18n();
  const { directory } = useWork();
  const index = useClientIndex();
  const news = readNews();
  const words = useNewsWords();
  const lines = () =>
    news
      .doings()
      .slice(0, atMost)
      .flatMap((doing) => {
        const row = index.row(doing.client);
        return row ? [{ doing, row }] : [];
      });
  return (
    <Section
      title={t("today.news")}
      end={
        <Show when={news.doings().length > 0}>
          <Button kind="plain" small onClick={news.markSeen}>
            <IconCheck />
            {t("today.markSeen")}
          </Button>
        </Show>
      }
    >
      <Show
        when={news.doings().length > 0}
        fallback={<p class="today-sentence quiet">{t("today.noNews")}</p>}
      >
        <LinkLines label={t("today.news")}>
          <KeptFor each={lines()} by={({ doing }) => `${doing.client} ${doing.by}`}>
            {(line) => (
              <ClientEntry row={line().row} end={format.relative(line().doing.atMs, props.nowMs)}>
                {t(
                  "today.did",
                  directory.nameOf(line().doing.by) ?? t("caseFile.colleague"),
                  words.done(line().doing.entries),
                )}
              </ClientEntry>
            )}
          </KeptFor>
        </LinkLines>
        <Show when={news.doings().length > atMost || news.isMore()}>
          <p class="today-sentence quiet small">{t("today.onlyLatest", atMost)}</p>
        </Show>
      </Show>
    </Section>
  );
}
