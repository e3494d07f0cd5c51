import { useNavigate, useParams } from "@solidjs/router";
import { type JSX, Show } from "solid-js";
import { useCommand } from "#client/commands";
import { useI18n } from "#client/i18n";
import { type ClientId, clientIdSchema } from "#shared/kernel";
import { Instead } from "./when-here.tsx";

/** A page of the client whose id the address names; another client is another page. Escape leads one level up. */
export function ClientPage(props: {
  /** Where up is; the case file when absent. */
  readonly upHref?: string | undefined;
  readonly children: (client: ClientId) => JSX.Element;
}) {
  const { t } = useI18n();
  const params = useParams();
  const navigate = useNavigate();
  const id = () => clientIdSchema.safeParse(params.id).data;
  useCommand("leaveNote", () => navigate(props.upHref ?? `/clients/${params.id}`));
  return (
    <Show when={id()} keyed fallback={<Instead>{t("caseFile.notAllowed")}</Instead>}>
      {(client) => props.children(client)}
    </Show>
  );
}
