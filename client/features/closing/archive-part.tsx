import { createSignal, For, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import {
  Banner,
  Button,
  ChoiceChips,
  DefinitionList,
  FieldReason,
  Section,
  TextField,
} from "#client/ui";
import { usualRetention } from "#shared/closing";
import { type PlainDate, plainDateSchema } from "#shared/kernel";
import {
  type ArchiveDecision,
  archiveDecisionOf,
  type RetentionClass,
  retentionClasses,
} from "#shared/registry";
import type { Closing } from "./open-closing.ts";
import { ReopenDialog } from "./reopen-dialog.tsx";

/** Puts the file away: out of lists, search and matching, kept for a reason and until a day. */
export function ArchivePart(props: { readonly closing: Closing }) {
  const { t } = useI18n();
  return (
    <Section title={t("closing.archive")}>
      <DecidedApart closing={props.closing} />
      <Show when={props.closing.isArchived()} fallback={<PutAway closing={props.closing} />}>
        <Kept closing={props.closing} />
      </Show>
    </Section>
  );
}

/** Two decided apart: one put the file away, one took it out, or both for other reasons. */
function DecidedApart(props: { readonly closing: Closing }) {
  const { t, format } = useI18n();
  const { directory } = useWork();
  const decisions = () => {
    const field = props.closing.client.projection().field("archive", "now");
    if (!field?.isClash) return [];
    return field.values.flatMap(({ value, fact }) => {
      const decision = archiveDecisionOf(() => value);
      const by = directory.nameOf(fact.by) ?? t("notes.colleague");
      return decision ? [{ decision, by }] : [];
    });
  };
  const take = (now: ArchiveDecision) =>
    props.closing.say(
      [{ document: "client", about: "archive", says: { now } }],
      t("closing.saidDecided"),
    );
  return (
    <Show when={decisions().length > 1}>
      <Banner
        tone="ask"
        action={
          <Show when={props.closing.mayWrite()}>
            <For each={decisions()}>
              {({ decision, by }) => (
                <Button small onClick={() => take(decision)}>
                  {t(decision.is ? "closing.asArchivedBy" : "closing.asReopenedBy", by)}
                </Button>
              )}
            </For>
          </Show>
        }
      >
        {t(
          "closing.decidedApart",
          format.list(
            decisions().map(({ decision, by }) =>
              t(
                "closing.decidedSo",
                by,
                t("closing.archiveReason")[decision.reason],
                format.day(decision.on),
              ),
            ),
          ),
        )}
      </Banner>
    </Show>
  );
}

function PutAway(props: { readonly closing: Closing }) {
  const { t } = useI18n();
  const [isOpen, setOpen] = createSignal(false);
  /** What the end of the service needs is told there; here only that it comes first. */
  const missing = () => {
    const all = props.closing.missing();
    return all.includes("closedStage")
      ? all.filter((thing) => thing === "closedStage" || thing === "openRights")
      : all;
  };
  return (
    <div class="closing-compact">
      <p class="quiet">{t("closing.archiveNote")}</p>
      <Show when={missing().length > 0}>
        <p>{t("closing.beforeArchive")}</p>
        <ul class="closing-missing">
          <For each={missing()}>{(thing) => <li>{t("closing.missing")[thing]}</li>}</For>
        </ul>
      </Show>
      <Show when={props.closing.mayWrite()}>
        <Show
          when={isOpen()}
          fallback={
            <div>
              <Button disabled={missing().length > 0} onClick={() => setOpen(true)}>
                {t("closing.putAway")}
              </Button>
            </div>
          }
        >
          <RetentionForm closing={props.closing} onDone={() => setOpen(false)} />
        </Show>
      </Show>
    </div>
  );
}

/** For how long it is kept, proposed by the settings; with `isChange` the file is put away already. */
function RetentionForm(props: {
  readonly closing: Closing;
  readonly isChange?: boolean | undefined;
  readonly onDone: () => void;
}) {
  const { t } = useI18n();
  const { closing } = props;
  const usual = usualRetention(
    {
      contractEndsOn: closing.contractEndsOn(),
      closedOn: closing.summary().on ?? closing.today(),
    },
    closing.settings(),
  );
  const before = closing.retention();
  const [kept, setKept] = createSignal<RetentionClass>(before.class ?? usual.class);
  const [eraseOn, setEraseOn] = createSignal<string>(before.eraseOn ?? usual.eraseOn);
  const [reason, setReason] = createSignal(
    before.reason ?? t("closing.retentionReason")[before.class ?? usual.class],
  );
  const [isAsked, setAsked] = createSignal(false);
  const [refusal, setRefusal] = createSignal<string>();
  const day = (): PlainDate | undefined => plainDateSchema.safeParse(eraseOn()).data;
  const choose = (value: RetentionClass) => {
    // A reason somebody wrote stays; the usual one follows the class.
    const isUsual = reason() === t("closing.retentionReason")[kept()];
    setKept(value);
    if (isUsual) setReason(t("closing.retentionReason")[value]);
  };
  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    setAsked(true);
    const [on, why] = [day(), reason().trim()];
    if (!on || why === "") return;
    const retention = { class: kept(), eraseOn: on, reason: why };
    const now = { is: true, on: closing.today(), reason: "serviceEnded" };
    const refused = closing.say(
      [
        { document: "client", about: "retention", says: retention },
        ...(props.isChange
          ? []
          : [{ document: "client" as const, about: "archive", says: { now } }]),
      ],
      t(props.isChange ? "closing.saidRetention" : "closing.saidArchived", closing.name()),
    );
    setRefusal(refused);
    if (!refused) props.onDone();
  };
  return (
    <form class="stack" onSubmit={save} novalidate>
      <ChoiceChips
        label={t("closing.retentionClassLabel")}
        options={retentionClasses.map((value) => ({
          value,
          label: t("closing.retentionClass")[value],
        }))}
        value={kept()}
        onChange={choose}
      />
      <div class="closing-fields">
        <TextField
          label={t("closing.eraseOn")}
          type="date"
          reason={isAsked() && !day() ? t("closing.dayNeeded") : undefined}
          value={eraseOn()}
          onInput={setEraseOn}
        />
        <TextField
          label={t("closing.retentionWhy")}
          hint={t("closing.retentionWhyHint")}
          reason={isAsked() && reason().trim() === "" ? t("refusals.needed") : undefined}
          maxLength={500}
          value={reason()}
          onInput={setReason}
        />
      </div>
      <FieldReason id="archive-reason" reason={refusal()} />
      <div class="cluster">
        <Button kind="primary" type="submit">
          {t(props.isChange ? "common.save" : "closing.putAway")}
        </Button>
        <Button onClick={() => props.onDone()}>{t("common.cancel")}</Button>
      </div>
    </form>
  );
}

function Kept(props: { readonly closing: Closing }) {
  const { t, format } = useI18n();
  const { me } = useWork();
  const [open, setOpen] = createSignal<"change" | "reopen" | "hold">();
  const close = () => setOpen(undefined);
  const retention = () => props.closing.retention();
  const isSupervisor = () => me().roles.has("supervisor");
  const items = () => {
    const { class: kept, eraseOn, reason, held } = retention();
    return [
      { term: t("closing.retentionClassLabel"), value: kept && t("closing.retentionClass")[kept] },
      { term: t("closing.retentionWhy"), value: reason },
      { term: t("closing.eraseOn"), value: eraseOn && format.day(eraseOn) },
      { term: t("closing.hold"), value: held },
    ].filter(({ value }) => value);
  };
  const release = () =>
    props.closing.say(
      [
        {
          document: "client",
          about: "retention",
          says: { hold: { is: false, reason: t("closing.holdEnded") } },
        },
      ],
      t("closing.saidReleased"),
    );
  return (
    <div class="closing-compact">
      <DefinitionList items={items()} />
      <Show when={props.closing.mayWrite() && open() === undefined}>
        <div class="cluster">
          <Button onClick={() => setOpen("reopen")}>{t("closing.reopen")}</Button>
          <Show when={isSupervisor()}>
            <Button onClick={() => setOpen("change")}>{t("closing.changeRetention")}</Button>
            <Show
              when={retention().held === undefined}
              fallback={<Button onClick={release}>{t("closing.release")}</Button>}
            >
              <Button onClick={() => setOpen("hold")}>{t("closing.setHold")}</Button>
            </Show>
          </Show>
        </div>
      </Show>
      <Show when={open() === "change"}>
        <RetentionForm closing={props.closing} isChange onDone={close} />
      </Show>
      <Show when={open() === "hold"}>
        <HoldForm closing={props.closing} onDone={close} />
      </Show>
      <Show when={open() === "reopen"}>
        <ReopenDialog closing={props.closing} onClose={close} />
      </Show>
    </div>
  );
}

function HoldForm(props: { readonly closing: Closing; readonly onDone: () => void }) {
  const { t } = useI18n();
  const [why, setWhy] = createSignal("");
  const [refusal, setRefusal] = createSignal<string>();
  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    const reason = why().trim();
    if (reason === "") return void setRefusal(t("refusals.needed"));
    const refused = props.closing.say(
      [{ document: "client", about: "retention", says: { hold: { is: true, reason } } }],
      t("closing.saidHeld"),
    );
    setRefusal(refused);
    if (!refused) props.onDone();
  };
  return (
    <form class="stack" onSubmit={save} novalidate>
      <TextField
        label={t("closing.holdWhy")}
        hint={t("closing.holdHint")}
        reason={refusal()}
        maxLength={500}
        value={why()}
        onInput={setWhy}
      />
      <div class="cluster">
        <Button kind="primary" type="submit">
          {t("closing.setHold")}
        </Button>
        <Button onClick={() => props.onDone()}>{t("common.cancel")}</Button>
      </div>
    </form>
  );
}
