import { createSignal, onCleanup } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { TextField } from "#client/ui";
import { agreementWords, type Contract, signedFrom } from "#shared/contracts";
import { idOf } from "#shared/documents";
import { profileValue } from "#shared/registry";
import { useAgreedWishes } from "./agreed-wishes.ts";
import { useContracts } from "./contracts-context.ts";
import { FormDialog } from "./form-dialog.tsx";
import { createSigningDraft, SigningFields } from "./sign-how.tsx";
import { textOf } from "./typed.ts";

/** Makes an offer the contract: what stands now is copied, and signed on paper or on the screen. */
export function SignDialog(props: { readonly contract: Contract; readonly onClose: () => void }) {
  const { t } = useI18n();
  const { me, agency, openDocument } = useWork();
  const file = useContracts();
  const wishes = useAgreedWishes();
  const office = openDocument(idOf("agency", ""));
  onCleanup(office.close);
  const draft = createSigningDraft(file.today());
  const [name, setName] = createSignal(profileValue(file.readCard, "name") ?? "");
  const [isTold, setTold] = createSignal(false);
  const agencyName = (): string => {
    const said = office.projection().value("agency", "name");
    return typeof said === "string" ? said : agency().name;
  };
  const save = (): string | true | undefined => {
    setTold(true);
    const [signing, clientName] = [draft.signed(), textOf(name())];
    if (!signing || !clientName) return true;
    const signed = signedFrom({
      terms: props.contract.terms,
      agencyName: agencyName(),
      clientName,
      staff: me().id,
      wishes: wishes(),
      ...signing,
    });
    return file.say(
      [agreementWords.sign(props.contract.about, signed)],
      t("contract.signed", props.contract.terms.name),
    );
  };
  return (
    <FormDialog
      title={t("contract.signTitle")}
      saveLabel={t("contract.sign")}
      onSave={save}
      onClose={props.onClose}
    >
      <TextField
        label={t("contract.clientName")}
        maxlength={80}
        value={name()}
        reason={isTold() && !textOf(name()) ? t("contract.clientNameMissing") : undefined}
        onInput={setName}
      />
      <SigningFields draft={draft} isTold={isTold()} />
      <p class="quiet small">
        {wishes().length > 0 ? t("contract.wishesNote") : t("contract.wishesNone")}
      </p>
    </FormDialog>
  );
}
