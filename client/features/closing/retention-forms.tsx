import { createSignal } from "solid-js";
import { useI18n } from "#client/i18n";
import { ChoiceChips, TextField } from "#client/ui";
import { InlineForm } from "#feature/unsaved";
import { usualRetention } from "#shared/closing";
import { type PlainDate, plainDateSchema } from "#shared/kernel";
import { type RetentionClass, retentionClasses } from "#shared/registry";
import type { Closing } from "./open-closing.ts";

/** For how long it is kept, proposed by the settings; with `isChange` the file is put away already. */
export function RetentionForm(props: {
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
  /** It may be so, when somebody asked for it: but not by a slip. */
  const isPast = () => {
    const on = day();
    return on !== undefined && on <= closing.today();
  };
  const choose = (value: RetentionClass) => {
    // A reason somebody wrote stays; the usual one follows the class.
    const isUsual = reason() === t("closing.retentionReason")[kept()];
    setKept(value);
    if (isUsual) setReason(t("closing.retentionReason")[value]);
  };
  const save = (): void => {
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
    <InlineForm
      saveLabel={t(props.isChange ? "common.save" : "closing.putAway")}
      refusal={refusal()}
      onSave={save}
      onLeave={props.onDone}
    >
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
          hint={isPast() ? t("closing.erasePast") : undefined}
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
    </InlineForm>
  );
}

/** Why nothing may be erased for now. */
export function HoldForm(props: { readonly closing: Closing; readonly onDone: () => void }) {
  const { t } = useI18n();
  const [why, setWhy] = createSignal("");
  const [refusal, setRefusal] = createSignal<string>();
  const save = (): void => {
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
    <InlineForm saveLabel={t("closing.setHold")} onSave={save} onLeave={props.onDone}>
      <TextField
        label={t("closing.holdWhy")}
        hint={t("closing.holdHint")}
        reason={refusal()}
        maxLength={500}
        value={why()}
        onInput={setWhy}
      />
    </InlineForm>
  );
}
