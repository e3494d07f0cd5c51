import { For, Show } from "solid-js";
import { type KnownAccount, useAppData } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Avatar, createNow, Tag } from "#client/ui";
import "./sign-in.css";

/** The accounts this device knows, the last used first; what is unsent is said on the card. */
export function AccountCards(props: {
  readonly accounts: readonly KnownAccount[];
  readonly onChoose: (account: KnownAccount) => void;
}) {
  const { t, format } = useI18n();
  const { session } = useAppData();
  const nowMs = createNow();
  const hasPlace = ({ staff }: KnownAccount) =>
    session.pin.places().some((place) => place.staff === staff);
  const inOrder = () =>
    [...props.accounts].sort((one, other) => other.lastOpenedAtMs - one.lastOpenedAtMs);
  return (
    <ul class="account-cards" aria-label={t("signIn.accounts")}>
      <For each={inOrder()}>
        {(account) => (
          <li>
            <button type="button" class="account-card" onClick={() => props.onChoose(account)}>
              <Avatar name={account.name} hueKey={account.staff} />
              <span class="account-card-text">
                <span class="strong">{account.name}</span>
                <span class="quiet small">
                  {t("signIn.lastOpened", format.relative(account.lastOpenedAtMs, nowMs()))}
                </span>
              </span>
              <Show when={hasPlace(account)}>
                <Tag>{t("signIn.byPin")}</Tag>
              </Show>
              <Unsent count={account.unsent} />
            </button>
          </li>
        )}
      </For>
    </ul>
  );
}

/** How many documents of an account only this device has. */
export function Unsent(props: { readonly count: number | undefined }) {
  const { t } = useI18n();
  return (
    <Show when={props.count !== 0}>
      <Tag tone="ask">
        {props.count === undefined ? t("signIn.unsentUnknown") : t("signIn.unsent", props.count)}
      </Tag>
    </Show>
  );
}
