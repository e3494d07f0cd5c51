import { type Accessor, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Banner, Bridge, BridgeEnd, Button, KeptFor } from "#client/ui";
import {
  type Annex,
  agreementWords,
  allSignedWords,
  type ContractTrouble,
} from "#shared/contracts";
import { useContractWords } from "./contract-words.ts";
import { useContracts } from "./contracts-context.ts";

/** What perhaps is one annex written down twice: one of them is dropped, or all were signed. */
export function AnnexedTwice(props: {
  readonly trouble: Extract<ContractTrouble, { type: "annexedTwice" }>;
}) {
  const { t, format } = useI18n();
  const file = useContracts();
  const words = useContractWords();
  const end = (annex: Accessor<Annex>) => (
    <BridgeEnd
      value={t("contract.annexLine", format.day(annex().on), annex().text)}
      note={words.changes(annex())}
      action={
        <Show when={file.mayWrite("annex")}>
          <Button
            small
            kind="plain"
            aria-label={`${t("contract.dropAnnex")}: ${annex().text}`}
            onClick={() =>
              file.say(
                [agreementWords.drop(annex().about, file.today())],
                t("contract.annexDropped"),
              )
            }
          >
            {t("contract.dropAnnex")}
          </Button>
        </Show>
      }
    />
  );
  return (
    <div class="contract-trouble">
      <Banner tone="ask">{t("contract.annexedTwice", props.trouble.annexes.length)}</Banner>
      <Bridge
        label={t("contract.annexedTwiceShort")}
        tone="ask"
        isOpen
        left={
          <KeptFor each={props.trouble.annexes.slice(0, 1)} by={({ id }) => id}>
            {end}
          </KeptFor>
        }
        right={
          <KeptFor each={props.trouble.annexes.slice(1)} by={({ id }) => id}>
            {end}
          </KeptFor>
        }
      >
        <Show when={file.mayWrite("annex")}>
          <div class="contract-both">
            <Button
              small
              onClick={() =>
                file.say(allSignedWords(props.trouble.annexes), t("contract.bothSignedSaid"))
              }
            >
              {t("contract.bothSigned")}
            </Button>
          </div>
        </Show>
      </Bridge>
    </div>
  );
}
