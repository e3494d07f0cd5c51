import { For, type JSX, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { type ClientRow, useClientIndex } from "#client/index";
import { Banner, Button, LinkButton } from "#client/ui";
import { useNotWritten } from "#feature/client-card";
import { useUndo } from "#feature/undo";
import { covers, idOf } from "#shared/documents";
import type { ClientId, Json } from "#shared/kernel";
import { mergedInARing, mergedOf, standingFor } from "#shared/registry";
import { anchorOf } from "./anchors.ts";
import { useCaseFile } from "./case-file-context.ts";
import { ClashBridge } from "./clash-bridge.tsx";
import "./merge-notice.css";

/** That this card was merged, that others were merged into it, or that colleagues said so apart. */
export function MergeNotice() {
  return (
    <>
      <Clash />
      <Ring />
      <Away />
      <Absorbed />
    </>
  );
}

/** What this card and those it leads to say of being merged. */
function useMerges() {
  const file = useCaseFile();
  const index = useClientIndex();
  const intoOf = (id: ClientId) =>
    id === file.id ? mergedOf(file.read)?.into : index.row(id)?.mergedInto;
  const isHere = (id: ClientId) => id === file.id || index.row(id) !== undefined;
  return {
    standing: () => standingFor(file.id, intoOf, isHere),
    ring: () => {
      const ring = mergedInARing(file.id, intoOf, isHere);
      return ring.length > 1 && ring.includes(file.id) ? ring : [];
    },
  };
}

/** Who a card is of and when it was registered, in a few words. */
function useAbout(): (id: ClientId) => string {
  const { t } = useI18n();
  const { directory } = useWork();
  const index = useClientIndex();
  const parts = (row: ClientRow): readonly (string | undefined)[] => {
    const [first] = row.staff;
    return [
      row.name ?? row.callName ?? t("registry.unnamed"),
      row.phoneTails[0] && t("caseFile.tail", row.phoneTails[0]),
      first === undefined ? t("clients.nobody") : directory.nameOf(first),
    ];
  };
  return (id) => {
    const row = index.row(id);
    return row ? parts(row).filter(Boolean).join(" · ") : t("caseFile.otherClient");
  };
}

/** The card was merged: the way to the one that stands for the person, and the way back. */
function Away() {
  const { t, format } = useI18n();
  const file = useCaseFile();
  const merges = useMerges();
  const index = useClientIndex();
  const merged = () => (merges.standing() === file.id ? undefined : mergedOf(file.read));
  const name = () => {
    const row = index.row(merges.standing());
    return row?.name ?? row?.callName ?? t("registry.unnamed");
  };
  const undo = () =>
    file.say([{ document: "client", about: "merged", says: { now: null } }], t("merging.undone"));
  return (
    <Show when={merges.ring().length === 0 && merged()}>
      {(said) => (
        <Banner
          tone="info"
          action={
            <>
              <LinkButton small href={`/clients/${merges.standing()}`}>
                {t("merging.open")}
              </LinkButton>
              <Show when={covers(file.client.access(), "merged")}>
                <Button small kind="plain" onClick={undo}>
                  {t("merging.undo")}
                </Button>
              </Show>
            </>
          }
        >
          {t("merging.mergedInto", format.day(said().on), name())}
        </Banner>
      )}
    </Show>
  );
}

const absorbedAtMost = 20;

/** The cards that were merged into this one, each with its file and its history. */
function Absorbed() {
  const { t } = useI18n();
  const file = useCaseFile();
  const index = useClientIndex();
  const about = useAbout();
  const rows = () => index.find({ text: "", order: "name", mergedInto: file.id }, absorbedAtMost);
  return (
    <Show when={rows().length > 0}>
      <ul class="merge-absorbed small" aria-label={t("merging.absorbed")}>
        <For each={rows()}>
          {({ id }) => (
            <li>
              <span class="quiet">{t("merging.absorbed")}</span>
              <a class="link" href={`/clients/${id}`}>
                {about(id)}
              </a>
              <a class="link" href={`/clients/${id}/history`}>
                {t("merging.history")}
              </a>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}

/** Colleagues apart merged cards into each other; keeping one takes its own word back. */
function Ring() {
  const { t } = useI18n();
  const work = useWork();
  const undo = useUndo();
  const notWritten = useNotWritten();
  const file = useCaseFile();
  const merges = useMerges();
  const about = useAbout();
  const mayKeep = (id: ClientId) => covers(work.directory.accessTo(idOf("client", id)), "merged");
  const keepable = () => merges.ring().filter(mayKeep);
  const keep = (id: ClientId) => {
    const document = work.openDocument(idOf("client", id));
    const said = document.append("merged", { now: null });
    document.close();
    if (!said.ok) return undo.offerInstead(notWritten(said.reason), undefined);
    const path = `/clients/${file.id}`;
    undo.offer({
      sentence: t("merging.kept", about(id)),
      written: [{ document: idOf("client", id), fact: said.value.id }],
      place: { path, href: path, show: () => undefined },
    });
  };
  return (
    <Show when={merges.ring().length > 0}>
      <Banner
        tone="ask"
        action={
          <Show when={keepable().length > 0}>
            <For each={keepable()}>
              {(id) => (
                <Button small onClick={() => keep(id)}>
                  {id === file.id ? t("merging.keepThis") : t("merging.keep", about(id))}
                </Button>
              )}
            </For>
          </Show>
        }
      >
        {t("merging.ring")}
        <RingLinks ring={merges.ring().filter((id) => id !== file.id)} />
        <Show when={keepable().length === 0}> {t("merging.ringElsewhere")}</Show>
      </Banner>
    </Show>
  );
}

function RingLinks(props: { readonly ring: readonly ClientId[] }): JSX.Element {
  const about = useAbout();
  return (
    <For each={props.ring}>
      {(id) => (
        <>
          {" "}
          <a class="link" href={`/clients/${id}`}>
            {about(id)}
          </a>
        </>
      )}
    </For>
  );
}

/** Two words on this card's own merge: into different cards, or merged and taken back. */
function Clash() {
  const { t } = useI18n();
  const file = useCaseFile();
  const about = useAbout();
  const state = () => {
    const said = file.client.projection().field("merged", "now");
    return said?.isClash ? said : undefined;
  };
  const reading = (value: Json) => {
    const merged = mergedOf((_, field) => (field === "now" ? value : undefined));
    return merged ? t("merging.into", about(merged.into)) : t("merging.alone");
  };
  return (
    <Show when={state()}>
      {(said) => (
        <div id={anchorOf("merged", "now")} class="case-clash">
          <ClashBridge
            label={t("merging.clashLabel")}
            state={said()}
            value={reading}
            mayWrite={covers(file.client.access(), "merged")}
            onTake={({ value }) =>
              file.say(
                [{ document: "client", about: "merged", says: { now: value } }],
                reading(value),
              )
            }
          />
        </div>
      )}
    </Show>
  );
}
