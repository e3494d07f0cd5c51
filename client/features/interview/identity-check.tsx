import { createSignal, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Button, TextField } from "#client/ui";
import { ConsentGate } from "#feature/case-file";
import { contactField } from "#feature/client-card";
import { type IdNumber, profileValue, readIdNumber } from "#shared/registry";
import { useDesk } from "./desk.ts";

/** Holds an ID number against the card: of the number only the birth date and the sex are written down. */
export function IdentityCheck() {
  const { t } = useI18n();
  const desk = useDesk();
  const [isOpen, setOpen] = createSignal(false);
  const [text, setText] = createSignal("");
  const [reason, setReason] = createSignal<string>();
  const [isMatching, setMatching] = createSignal(false);
  const check = () => {
    const read = readIdNumber(text());
    if (read.ok) compare(read.value);
    else setReason(t(`registry.refused.${read.reason.type}`));
  };
  const compare = ({ birthDate: bornOn, sex }: IdNumber) => {
    const refused = desk.caseFile.say(
      [{ document: "case", about: "verification/identity", says: { bornOn, sex } }],
      t("consultation.idChecked"),
    );
    setReason(refused);
    if (refused !== undefined) return;
    const known = (name: "birthDate" | "sex") => profileValue(desk.caseFile.read, name);
    setMatching(known("birthDate") === bornOn && known("sex") === sex);
    setText("");
  };
  return (
    <Show when={desk.mayInterview()}>
      <Show
        when={isOpen()}
        fallback={
          <div class="identity-open">
            <Button kind="plain" small onClick={() => setOpen(true)}>
              {t("consultation.idNumber")}
            </Button>
          </div>
        }
      >
        <Show
          when={desk.ground().allows("papers")}
          fallback={<ConsentGate group="papers" fields={[contactField("idNumber", "lastFour")]} />}
        >
          <form
            class="identity-check"
            onSubmit={(event) => {
              event.preventDefault();
              check();
            }}
          >
            <TextField
              label={t("consultation.idNumber")}
              hint={t("consultation.idNumberHint")}
              value={text()}
              onInput={(typed) => {
                setText(typed);
                setReason(undefined);
                setMatching(false);
              }}
              reason={reason()}
            />
            <Button type="submit">{t("consultation.idCheck")}</Button>
            <Show when={isMatching()}>
              <p class="small" role="status">
                {t("consultation.idMatches")}
              </p>
            </Show>
          </form>
        </Show>
      </Show>
    </Show>
  );
}
