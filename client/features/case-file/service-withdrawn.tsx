import { Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Banner, LinkButton } from "#client/ui";
import { stageOf } from "#shared/casework";
import { idOf } from "#shared/documents";
import { isArchived } from "#shared/registry";
import { anchorOf } from "./anchors.ts";
import { useCaseFile } from "./case-file-context.ts";
import { serviceRefused } from "./consents.ts";

/** That the client may not be served any more, since when, and what may still be done; nothing once the service has ended. */
export function ServiceWithdrawn() {
  const { t, format } = useI18n();
  const { directory } = useWork();
  const file = useCaseFile();
  const refused = () => {
    const isOver = stageOf(file.read) === "closed" || isArchived(file.read);
    return isOver ? undefined : serviceRefused(file);
  };
  const mayRead = (kind: "case" | "agreement") => directory.accessTo(idOf(kind, file.id)).read;
  return (
    <Show when={refused()}>
      {(said) => (
        <Banner
          tone="ask"
          action={
            <>
              <Show when={mayRead("case")}>
                <LinkButton small href={`/clients/${file.id}/closing`}>
                  {t("caseFile.closeCase")}
                </LinkButton>
              </Show>
              <Show when={mayRead("agreement")}>
                <LinkButton small href={`/clients/${file.id}/contract`}>
                  {t("caseFile.toMoneyBack")}
                </LinkButton>
              </Show>
              <LinkButton
                small
                href={`/clients/${file.id}#${anchorOf("consent/service", "given")}`}
              >
                {t("caseFile.consents")}
              </LinkButton>
            </>
          }
        >
          <strong>
            {t(
              said().wasGiven ? "caseFile.serviceWithdrawn" : "caseFile.serviceNotGiven",
              format.day(said().on ?? file.today()),
            )}
          </strong>{" "}
          {t("caseFile.serviceStillMay")}
        </Banner>
      )}
    </Show>
  );
}
