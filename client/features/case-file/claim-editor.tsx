import { createSignal } from "solid-js";
import { useI18n } from "#client/i18n";
import { Button, CheckField, ChoiceChips, TextField } from "#client/ui";
import { profileField, useCardWords } from "#feature/client-card";
import { claimState, usualEnd, type Verification, waysOfClaim } from "#shared/casework";
import { parsePlainDate } from "#shared/kernel";
import { readField, type VerifiableClaim } from "#shared/registry";
import { useCaseFile } from "./case-file-context.ts";
import { useClaimWords } from "./claim-words.ts";
import { wordsOfClaim } from "./say-claim.ts";

/** A field that holds a day that is not to come: its rule is the rule of the day seen. */
const seenDay = profileField("marriageEndedOn");

/** The details of what was seen; all but the way are filled in beforehand. */
export function ClaimEditor(props: {
  readonly claim: VerifiableClaim;
  readonly said: Verification;
  readonly onDone: () => void;
}) {
  const { t } = useI18n();
  const file = useCaseFile();
  const cardWords = useCardWords();
  const words = useClaimWords();
  const { claim, said } = props;
  const ways = waysOfClaim[claim];
  const [how, setHow] = createSignal(said.how ?? ways[0] ?? "originalSeen");
  // What no longer counts is seen anew.
  const isAnew = ["unseen", "ended"].includes(claimState(said, file.today()));
  const [on, setOn] = createSignal<string>((!isAnew && said.on) || file.today());
  const [until, setUntil] = createSignal<string>(
    (isAnew ? usualEnd(claim, file.today()) : said.until) ?? "",
  );
  const [isKept, setKept] = createSignal(said.isKept);
  const [note, setNote] = createSignal(said.note);
  const [reasons, setReasons] = createSignal<{ readonly on?: string; readonly until?: string }>({});

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const seenOn = readField(seenDay, on(), file.today());
    const end = until().trim() === "" ? undefined : parsePlainDate(until());
    const isEndWrong = until().trim() !== "" && end === undefined;
    const day = seenOn.ok ? parsePlainDate(String(seenOn.value ?? "")) : undefined;
    setReasons({
      ...(!day && {
        on: seenOn.ok ? t("registry.refused.notADay") : cardWords.refusal(seenDay, seenOn.reason),
      }),
      ...(isEndWrong && { until: t("registry.refused.notADay") }),
      ...(day && end && end < day && { until: t("caseFile.endsBeforeSeen") }),
    });
    if (!day || isEndWrong || (end && end < day)) return;
    const seen = { how: how(), on: day, until: end, isKept: isKept(), note: note().trim() };
    file.say(wordsOfClaim(file, claim, seen), words.sentence(claim, how()));
    props.onDone();
  };
  return (
    <form class="claim-editor" onSubmit={submit} novalidate>
      <ChoiceChips
        label={t("caseFile.claimHow")}
        options={ways.map((value) => ({ value, label: t("casework.verificationWay")[value] }))}
        value={how()}
        onChange={setHow}
      />
      <div class="claim-days">
        <TextField
          label={t("caseFile.claimOn")}
          value={on()}
          reason={reasons().on}
          onInput={setOn}
        />
        <TextField
          label={t("caseFile.claimUntilLabel")}
          hint={t("caseFile.claimUntilHint")}
          value={until()}
          reason={reasons().until}
          onInput={setUntil}
        />
      </div>
      <CheckField label={t("caseFile.claimKeptLabel")} isChecked={isKept()} onChange={setKept} />
      <TextField
        label={t("caseFile.claimNote")}
        placeholder={t("caseFile.claimNoteHint")}
        maxLength={500}
        value={note()}
        onInput={setNote}
      />
      <div class="cluster">
        <Button type="submit">{t("caseFile.claimSave")}</Button>
        <Button kind="plain" onClick={() => props.onDone()}>
          {t("common.cancel")}
        </Button>
      </div>
    </form>
  );
}
