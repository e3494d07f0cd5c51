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
import { type CallsFrom, type ContactCaller, contactCaller, phoneSlots } from "#shared/registry";

/** Somebody who may be calling: who they are here, who serves them, and what may be said. */
export function CallerCard(props: {
  readonly id: ClientId;
  readonly isSure: boolean;
  /** From where the call comes, to tell the contact person's number from the client's. */
  readonly from: CallsFrom;
  readonly onClose: () => void;
}) {
  const { t, format } = useI18n();
  const work = useWork();
  const navigate = useNavigate();
  const index = useClientIndex();
  const row = () => index.row(props.id);
  const facts = readAbout(props.id);
  const told = useTold(() => facts(), props);
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
      <For each={told().lines}>{(line) => <p class="small">{line}</p>}</For>
      <Show when={told().isStop} fallback={<p class="quiet small">{told().careful}</p>}>
        <p class="caller-stop small">{told().careful}</p>
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

interface Told {
  readonly lines: readonly string[];
  /** What to heed besides; empty when the lines say it all. */
  readonly careful: string;
  readonly isStop?: true;
}

/** What may be told to whoever calls: of the contact person's number theirs, and not what the client allows others. */
function useTold(
  facts: () => AboutClient | undefined,
  props: { readonly isSure: boolean; readonly from: CallsFrom },
): () => Told {
  const { t, format } = useI18n();
  const words = useCardWords();
  const ofPerson = (caller: ContactCaller): Told => {
    const relation = caller.relation && words.word(relationField, caller.relation);
    const who = t("reception.contactWho", caller.name ?? "", relation ?? "");
    const is = t(props.isSure ? "reception.contactCalls" : "reception.contactPerhaps", who);
    const may = caller.mayBeTold ?? [];
    const perhaps = props.isSure ? "" : t("reception.careful");
    if (may.includes("nothing")) {
      return { lines: [is], careful: t("reception.contactNothing"), isStop: true };
    }
    if (may.length === 0) return { lines: [is], careful: t("reception.contactUnasked") };
    if (may.includes("everything")) {
      return { lines: [is, t("reception.contactEverything")], careful: perhaps };
    }
    const things = format.list(may.map((one) => words.word(toldField, one)));
    return { lines: [is, t("reception.contactMay", things)], careful: perhaps };
  };
  const ofClient = ({ mayBeTold }: AboutClient): Told => ({
    lines: mayBeTold,
    careful: mayBeTold.length > 0 ? "" : t("reception.careful"),
  });
  return () => {
    const about = facts();
    if (!about) return { lines: [], careful: t("reception.careful") };
    const caller = contactCaller(about.card, about.contact, props.from);
    return caller ? ofPerson(caller) : ofClient(about);
  };
}

const relationField = contactField("contactPerson", "relation", "1");
const toldField = contactField("contactPerson", "mayBeTold", "1");

type AboutClient = Awaited<ReturnType<ReturnType<typeof useReadAbout>>>;

/** What documents on this device say besides the card; only what the person may read is here. */
function useReadAbout(id: ClientId) {
  const { t } = useI18n();
  const words = useCardWords();
  const { source } = useWork();
  return async () => {
    const [card, visits, contact] = await Promise.all([
      source.facts(idOf("client", id)),
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
      card: createProjection(card).value,
      contact: said.value,
      stopped: doNotContactOf(log.value),
      waiting: toAnswer(logOf(log)).length,
      mayBeTold: [...owners, ...(typeof wish === "string" ? [t("reception.mayBeTold", wish)] : [])],
    };
  };
}

/** The same, read again when it changed. */
function readAbout(id: ClientId) {
  const { source } = useWork();
  const read = useReadAbout(id);
  // A resource would send the whole sheet back to waiting while it reads.
  const [facts, setFacts] = createSignal<AboutClient>();
  const refresh = () => void read().then(setFacts);
  refresh();
  onCleanup(
    source.onChanged((ids) => {
      const kinds = ["client", "visits", "contact"] as const;
      if (kinds.some((kind) => ids.has(idOf(kind, id)))) refresh();
    }),
  );
  return facts;
}
