import { For, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { shownMaterialsOf, type VisitEntry } from "#shared/casework";
import type { VisitLog } from "./open-visit-log.ts";

/** What a visit was about: who came along, what was explained and shown, and what was said. */
export function AboutVisit(props: { readonly log: VisitLog; readonly visit: VisitEntry }) {
  const { t, format } = useI18n();
  const { directory } = useWork();
  const byWord = () =>
    props.visit.explained.filter((one) => !props.visit.shown.some(({ thing }) => thing === one));
  /** What each colleague showed, one line for each of them. */
  const shown = () => {
    const pages = new Map<string, string[]>();
    for (const { about, atMs, thing, textVersion } of props.visit.shown) {
      const by = props.log.live.projection().field(about, "at")?.shown.fact.by;
      const who = (by && directory.nameOf(by)) ?? t("caseFile.colleague");
      const what = t("communications.explained")[thing];
      const page = t("communications.shownAt", what, format.time(atMs), textVersion);
      pages.set(who, [...(pages.get(who) ?? []), page]);
    }
    return [...pages];
  };
  /** The same of the materials that stood on the screen. */
  const materials = () => {
    const titles = new Map<string, readonly string[]>();
    const projection = props.log.live.projection();
    for (const { about, how, title, visit } of shownMaterialsOf(projection)) {
      if (how !== "screen" || props.visit.about !== `visit/${visit}`) continue;
      const by = projection.field(about, "at")?.shown.fact.by;
      const who = (by && directory.nameOf(by)) ?? t("caseFile.colleague");
      titles.set(who, [...(titles.get(who) ?? []), title]);
    }
    return [...titles];
  };
  const facts = () =>
    [
      props.visit.cameAlong.length > 0 &&
        t(
          "communications.with",
          format.list(props.visit.cameAlong.map((one) => t("communications.companion")[one])),
        ),
      props.visit.identity && t("communications.identity")[props.visit.identity],
      byWord().length > 0 &&
        t(
          "communications.toldOf",
          format.list(byWord().map((one) => t("communications.explained")[one])),
        ),
    ].filter((fact): fact is string => typeof fact === "string");
  return (
    <>
      <Show when={facts().length > 0}>
        <p class="quiet small">{facts().join(" · ")}</p>
      </Show>
      <For each={shown()}>
        {([who, pages]) => (
          <p class="quiet small">{t("communications.shownPages", who, format.list(pages))}</p>
        )}
      </For>
      <For each={materials()}>
        {([who, titles]) => (
          <p class="quiet small">{t("materials.shownInVisit", who, format.list(titles))}</p>
        )}
      </For>
      <Show when={props.visit.needs}>
        <p class="log-text">{t("communications.needsSaid", props.visit.needs ?? "")}</p>
      </Show>
      <Show when={props.visit.note}>
        <p class="log-text">{props.visit.note}</p>
      </Show>
    </>
  );
}
