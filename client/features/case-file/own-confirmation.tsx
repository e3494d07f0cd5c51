import { Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Banner, IconChevronDown, Menu } from "#client/ui";
import { awaitsOwnConfirmation, type ConfirmationWay, confirmationWays } from "#shared/registry";
import { useCaseFile } from "./case-file-context.ts";

/** Says that a relative registered this person, and takes down that the person wants it. */
export function OwnConfirmation() {
  const { t } = useI18n();
  const file = useCaseFile();
  const confirm = (how: ConfirmationWay) =>
    file.say(
      [{ document: "client", about: "ownConfirmation", says: { on: file.today(), how } }],
      t("caseFile.confirmed", t("caseFile.confirmationWay")[how]),
    );
  const relation = () => {
    const words: Readonly<Record<string, string>> = t("registry.contactValue").whose;
    return words[String(file.read("enquiry", "relation"))] ?? t("caseFile.somebodyElse");
  };
  return (
    <Show when={awaitsOwnConfirmation(file.read)}>
      <Banner
        tone="ask"
        action={
          <Show when={file.mayWrite("client", "ownConfirmation")}>
            <Menu
              label={t("caseFile.confirmNow")}
              small
              kind="quiet"
              items={confirmationWays.map((how) => ({
                label: t("caseFile.confirmationWay")[how],
                onSelect: () => confirm(how),
              }))}
            >
              {t("caseFile.confirmNow")}
              <IconChevronDown />
            </Menu>
          </Show>
        }
      >
        {t("caseFile.awaitsConfirmation", relation())}
      </Banner>
    </Show>
  );
}
