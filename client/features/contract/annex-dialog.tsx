import { createSignal, For } from "solid-js";
import { useI18n } from "#client/i18n";
import { NumberField, TextArea } from "#client/ui";
import { agreementWords, type Contract } from "#shared/contracts";
import { useContracts } from "./contracts-context.ts";
import { FormDialog } from "./form-dialog.tsx";
import { createSigningDraft, SigningFields } from "./sign-how.tsx";
import { readChange, readYuanChange, textOf } from "./typed.ts";

/** What an annex can add or take away, with how it is read. */
const changes = [
  { part: "meetings", label: "contract.annexMeetings", unit: "agency.timesUnit", read: readChange },
  {
    part: "introductions",
    label: "contract.annexIntroductions",
    unit: "agency.peopleUnit",
    read: readChange,
  },
  { part: "days", label: "contract.annexDays", unit: "agency.daysUnit", read: readChange },
  {
    part: "priceFen",
    label: "contract.annexPrice",
    unit: "agency.yuanUnit",
    read: readYuanChange,
  },
] as const;
type Part = (typeof changes)[number]["part"];

const nothing: Readonly<Record<Part, string>> = {
  meetings: "",
  introductions: "",
  days: "",
  priceFen: "",
};

/** What both sign after the contract; the contract itself stays as it was signed. */
export function AnnexDialog(props: { readonly contract: Contract; readonly onClose: () => void }) {
  const { t } = useI18n();
  const file = useContracts();
  const draft = createSigningDraft(file.today());
  const [text, setText] = createSignal("");
  const [typed, setTyped] = createSignal(nothing);
  const [isTold, setTold] = createSignal(false);
  const save = (): string | true | undefined => {
    setTold(true);
    const [signing, what] = [draft.signed(), textOf(text())];
    const [meetings, introductions, days] = [
      readChange(typed().meetings),
      readChange(typed().introductions),
      readChange(typed().days),
    ];
    const priceFen = readYuanChange(typed().priceFen);
    if (!signing || !what || priceFen === undefined) return true;
    if (meetings === undefined || introductions === undefined || days === undefined) return true;
    const signed = {
      ...{ contract: props.contract.id, text: what, meetings, introductions, days, priceFen },
      ...signing,
    };
    return file.say([agreementWords.annex(file.fresh("annex"), signed)], t("contract.annexSaid"));
  };
  return (
    <FormDialog
      title={t("contract.annexTitle")}
      saveLabel={t("contract.sign")}
      onSave={save}
      onClose={props.onClose}
    >
      <TextArea
        label={t("contract.annexText")}
        maxLength={2000}
        value={text()}
        hint={t("contract.annexTextHint")}
        reason={isTold() && !textOf(text()) ? t("contract.annexTextMissing") : undefined}
        onInput={setText}
      />
      <ChangeFields typed={typed()} onTyped={setTyped} />
      <SigningFields draft={draft} isTold={isTold()} />
    </FormDialog>
  );
}

/** The numbers that change; what is left empty stays. */
function ChangeFields(props: {
  readonly typed: Readonly<Record<Part, string>>;
  readonly onTyped: (typed: Readonly<Record<Part, string>>) => void;
}) {
  const { t } = useI18n();
  const reasonOf = (change: (typeof changes)[number]): string | undefined => {
    if (change.read(props.typed[change.part]) !== undefined) return undefined;
    return t(change.part === "priceFen" ? "contract.badChange" : "contract.badCount");
  };
  return (
    <>
      <div class="columns">
        <For each={changes}>
          {(change) => (
            <NumberField
              label={t(change.label)}
              unit={t(change.unit)}
              inputmode="text"
              value={props.typed[change.part]}
              reason={reasonOf(change)}
              onInput={(text) => props.onTyped({ ...props.typed, [change.part]: text })}
            />
          )}
        </For>
      </div>
      <p class="quiet small">{t("contract.annexNumberHint")}</p>
    </>
  );
}
