import { useNavigate } from "@solidjs/router";
import { createSignal, For, onCleanup, onMount, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { useClientIndex } from "#client/index";
import { Button, Tag } from "#client/ui";
import { contactField, useCardWords } from "#feature/client-card";
import { LogCall } from "#feature/communications";
import { doNotContactOf, logOf, toAnswer } from "#shared/casework";
import { createProjection, idOf } from "#shared/documents";
import type { ClientId } from "#shared/kernel";
import { phoneSlots } from "#shared/registry";

/** Somebody who may be calling: who they are here, who serves them, and what may be said. */
export function CallerCard(props: {
  readonly id: ClientId;
  readonly isSure: boolean;
  readonly onClose: () => void;
}) {
  const { t, format } = useI18n();
  const work = useWork();
  const navigate = useNavigate();
  const index = useClientIndex();
  const row = () => index.row(props.id);
  const facts = readAbout(props.id);
  const [isLogging, setLogging] = createSignal(false);
  const name = () => row()?.name ?? row()?.callName ?? t("registry.unnamed");
  const servedBy = () => {
    const { directory } = work;
    const staff = directory.staffOf(props.id).filter((id) => !directory.intake().includes(id));
    const names = staff.map((id) => work.directory.nameOf(id) ?? t("caseFile.colleague"));
    return names.length > 0
      ? t("reception.servedBy", format.list(names))
      : t("caseFile.unassigned");
  };
  const mayLog = () => work.directory.accessTo(idOf("visits", props.id)).say !== "nothing";
  // To know whose number it is, is a look at the contact.
  onMount(() => {
    if (!props.isSure) return;
    void work.reveal({ client: props.id, field: "phone caller", reason: "caller" });
  });
  return (
    <li class="caller-card">
      <div class="caller-head">
        <strong>{name()}</strong>
        <Show when={row()}>
          {(line) => <span class="quiet small">{t("casework.stage")[line().stage]}</span>}
        </Show>
        <Show when={facts()?.waiting}>
          {(count) => <Tag tone="ask">{t("reception.waits", count())}</Tag>}
        </Show>
      </div>
      <p class="quiet small">{servedBy()}</p>
      <Show when={facts()?.stopped}>
        {(stop) => (
          <p class="caller-stop small">
            {t("communications.stopped", format.day(stop().since))} {stop().note}
          </p>
        )}
      </Show>
      <For each={facts()?.mayBeTold ?? []}>{(line) => <p class="small">{line}</p>}</For>
      <Show when={(facts()?.mayBeTold ?? []).length === 0}>
        <p class="quiet small">{t("reception.careful")}</p>
      </Show>
      <Show
        when={isLogging()}
        fallback={
          <div class="caller-actions">
            <Button
              small
              kind={props.isSure ? "primary" : "quiet"}
              onClick={() => {
                props.onClose();
                navigate(`/clients/${props.id}`);
              }}
            >
              {t("reception.openFile")}
            </Button>
            <Show when={mayLog()}>
              <Button small onClick={() => setLogging(true)}>
                {t("reception.logCall")}
              </Button>
            </Show>
          </div>
        }
      >
        <LogCall
          client={props.id}
          begin={{ direction: "in", channel: "phone" }}
          onDone={() => setLogging(false)}
        />
      </Show>
    </li>
  );
}

/** What documents on this device say besides the card; only what the person may read is here. */
function readAbout(id: ClientId) {
  const { t } = useI18n();
  const words = useCardWords();
  const { source } = useWork();
  const read = async () => {
    const [visits, contact] = await Promise.all([
      source.facts(idOf("visits", id)),
      source.facts(idOf("contact", id)),
    ]);
    const said = createProjection(contact);
    const wish = said.value("contactWish", "mayBeTold");
    const owners = phoneSlots.flatMap((slot) => {
      const whose = said.value(`phone/${slot}`, "whose");
      return typeof whose === "string" && whose !== "own"
        ? [t("reception.numberOf", words.word(contactField("phone", "whose", slot), whose))]
        : [];
    });
    const log = createProjection(visits);
    return {
      stopped: doNotContactOf(log.value),
      waiting: toAnswer(logOf(log)).length,
      mayBeTold: [...owners, ...(typeof wish === "string" ? [t("reception.mayBeTold", wish)] : [])],
    };
  };
  // A resource would send the whole sheet back to waiting while it reads.
  const [facts, setFacts] = createSignal<Awaited<ReturnType<typeof read>>>();
  const refresh = () => void read().then(setFacts);
  refresh();
  onCleanup(
    source.onChanged((ids) => {
      if (ids.has(idOf("visits", id)) || ids.has(idOf("contact", id))) refresh();
    }),
  );
  return facts;
}
