import { type Accessor, createMemo, For } from "solid-js";
import { useI18n } from "#client/i18n";
import { type Lacking, lackingToShow, otherOf } from "#shared/introductions";
import type { ClientId } from "#shared/kernel";
import { usePair } from "./pair-desk.ts";
import { usePairWords } from "./pair-words.ts";

/** The consents without which somebody is shown nothing of the other now; nothing while a card is not here. */
export function useLacking(to: Accessor<ClientId | undefined>): Accessor<readonly Lacking[]> {
  const desk = usePair();
  return createMemo(() => {
    const recipient = to();
    if (!recipient) return [];
    const of = otherOf(desk.pair, recipient);
    const [card, other] = [desk.said(of), desk.said(recipient)];
    return card && other
      ? lackingToShow({ client: of, card }, { client: recipient, card: other })
      : [];
  });
}

/** Which consents are missing, each with the way to where it is given. */
export function NotShown(props: {
  /** By which a refused button is described. */
  readonly id?: string | undefined;
  readonly lacking: readonly Lacking[];
}) {
  const { t } = useI18n();
  const words = usePairWords();
  return (
    <div id={props.id} class="pair-not-shown small">
      <For each={props.lacking}>
        {(one) => (
          <p>
            {words.lacking(one)}{" "}
            <a class="link" href={hrefOfConsent(one)}>
              {t("introductions.toConsents", words.client(one.client))}
            </a>
          </p>
        )}
      </For>
    </div>
  );
}

/** The place in the case file where the first of them is given, by the name of its field there. */
const hrefOfConsent = ({ client, purposes: [purpose = "showProfile"] }: Lacking): string =>
  `/clients/${client}#field-consent-${purpose}-given`;
