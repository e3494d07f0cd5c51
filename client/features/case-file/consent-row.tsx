import { createSignal, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { CheckField, ConfirmDialog } from "#client/ui";
import type { ConsentKey } from "#shared/casework";
import type { Json } from "#shared/kernel";
import { awaitsOwnConfirmation } from "#shared/registry";
import { anchorOf } from "./anchors.ts";
import { useCaseFile } from "./case-file-context.ts";
import { ClashBridge } from "./clash-bridge.tsx";
import { useConsentTitle } from "./consent-title.ts";
import {
  consentIn,
  isSplitConsent,
  isYes,
  markOf,
  standingForService,
  wordsOfConsent,
} from "./consents.ts";
import { useSaidBy } from "./said-by.ts";

/** One consent: its text, a tick, and who wrote it down when. */
export function ConsentRow(props: {
  readonly consent: ConsentKey;
  readonly words: { readonly title: string; readonly text: string };
}) {
  const { t, format } = useI18n();
  const file = useCaseFile();
  const said = useSaidBy();
  const mark = markOf(props.consent);
  const state = () => consentIn(file, props.consent);
  const isGiven = () => state() === "given" || state() === "outdated";
  /** Whoever was registered by a relative speaks for themselves first. */
  const isWaiting = () =>
    props.consent === "matching" && awaitsOwnConfirmation(file.read) && !isGiven();
  const mayWrite = () =>
    file.mayWrite("agreement", "consent") && file.mayWrite("client", mark.about);
  const fact = () => {
    const agreed = file.agreement()?.projection().field(`consent/${props.consent}`, "given");
    return (agreed ?? file.client.projection().field(mark.about, mark.field))?.shown.fact;
  };
  const clash = () => {
    const about = `consent/${props.consent}`;
    const agreed = file.agreement()?.projection().field(about, "given");
    return agreed && isSplitConsent({ about, ...agreed }) ? agreed : undefined;
  };
  const reading = (value: Json) => t(isYes(value) ? "caseFile.consentYes" : "caseFile.consentNo");
  const note = (): string => {
    if (isWaiting()) return t("caseFile.consentWaits");
    const last = fact();
    const by = last ? t("common.byAt", said.who(last.by), said.when(last)) : "";
    if (state() === "unasked" || !by) return t("caseFile.consentUnasked");
    if (state() === "withdrawn") return t("caseFile.consentWithdrawn", by);
    return state() === "outdated"
      ? t("caseFile.consentOutdated", by)
      : t("caseFile.consentGiven", by);
  };
  const [isEnding, setEnding] = createSignal(false);
  const titleOf = useConsentTitle();
  const along = () => standingForService(file);
  const sayChange = (given: boolean) =>
    file.say(
      wordsOfConsent(props.consent, given, file.today(), along()),
      t(given ? "caseFile.consentGivenSaid" : "caseFile.consentWithdrawnSaid", props.words.title),
    );
  /** With the service more ends than this one tick says: that is said first. */
  const change = (given: boolean): void => {
    if (props.consent === "service" && !given) setEnding(true);
    else sayChange(given);
  };
  return (
    <div class="consent-row" id={anchorOf(`consent/${props.consent}`, "given")}>
      <CheckField
        label={<span class="strong">{props.words.title}</span>}
        isChecked={isGiven()}
        disabled={!mayWrite() || isWaiting()}
        onChange={change}
      />
      <p class="small">{props.words.text}</p>
      <p class="quiet small">{note()}</p>
      <Show when={clash()}>
        {(both) => (
          <ClashBridge
            label={props.words.title}
            state={both()}
            value={reading}
            mayWrite={mayWrite()}
            onTake={(statement) => change(isYes(statement.value))}
          />
        )}
      </Show>
      <Show when={state() === "outdated" && mayWrite()}>
        <button type="button" class="link small" onClick={() => change(true)}>
          {t("caseFile.askConsentAgain")}
        </button>
      </Show>
      <ConfirmDialog
        isOpen={isEnding()}
        danger
        title={t("caseFile.endServiceTitle")}
        confirmLabel={t("caseFile.endServiceConfirm")}
        cancelLabel={t("common.cancel")}
        onConfirm={() => sayChange(false)}
        onClose={() => setEnding(false)}
      >
        {along().length > 0
          ? t("caseFile.endServiceAlong", format.list(along().map(titleOf)))
          : t("caseFile.endServiceAlone")}
      </ConfirmDialog>
    </div>
  );
}
