import { useI18n } from "#client/i18n";
import { Tag } from "#client/ui";
import { type Contract, contractState } from "#shared/contracts";
import { useContracts } from "./contracts-context.ts";

/** How a contract stands today, in a word. */
export function StateTag(props: { readonly contract: Contract }) {
  const { t } = useI18n();
  const file = useContracts();
  const state = () => contractState(props.contract, file.today());
  return (
    <Tag tone={["coolingOff", "running"].includes(state()) ? "accent" : "plain"}>
      {t("contract.state")[state()]}
    </Tag>
  );
}
