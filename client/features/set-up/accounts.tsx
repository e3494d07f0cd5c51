import { createSignal, For } from "solid-js";
import { useI18n } from "#client/i18n";
import { Button, copyText, EntryPage, IconCopy, IconPrinter, useToasts } from "#client/ui";
import type { ResponseOf, setUp } from "#shared/protocol";

type Account = ResponseOf<typeof setUp>["accounts"][number];

/** The accounts of the sample agency with their passwords, shown this once. */
export function Accounts(props: {
  readonly accounts: readonly Account[];
  readonly onSignIn: (account: string, password: string) => Promise<void>;
}) {
  const { t, format } = useI18n();
  const toasts = useToasts();
  const [busyWith, setBusyWith] = createSignal<string>();
  const workOf = (account: Account) =>
    format.list([
      ...account.roles.map((role) => t(`staff.roles.${role}`)),
      ...account.rights.map((right) => t(`staff.rights.${right}`)),
    ]);
  const copyAll = async () => {
    const lines = props.accounts.map(({ name, account, password }) =>
      [name, account, password].join("\t"),
    );
    const isCopied = await copyText(lines.join("\n"));
    toasts.show({ text: isCopied ? t("common.copied") : t("common.copyFailed") });
  };
  const signIn = async ({ account, password = "" }: Account) => {
    setBusyWith(account);
    await props.onSignIn(account, password);
  };
  return (
    <EntryPage wide title={t("setUp.accountsTitle")} note={t("setUp.accountsNote")}>
      <div class="cluster no-print">
        <Button onClick={() => void copyAll()}>
          <IconCopy />
          {t("setUp.copyAll")}
        </Button>
        <Button onClick={() => window.print()}>
          <IconPrinter />
          {t("common.print")}
        </Button>
      </div>
      <ul class="made-accounts" aria-label={t("setUp.accountsLabel")}>
        <For each={props.accounts}>
          {(account) => (
            <li class="made-account">
              <div class="made-account-who">
                <span class="strong">{account.name}</span>
                <span class="quiet small">{workOf(account)}</span>
              </div>
              <dl class="made-account-keys">
                <div>
                  <dt>{t("setUp.columnAccount")}</dt>
                  <dd class="code">{account.account}</dd>
                </div>
                <div>
                  <dt>{t("setUp.columnPassword")}</dt>
                  <dd class="code">{account.password}</dd>
                </div>
              </dl>
              <Button
                small
                aria-label={t("setUp.signInAs", account.name)}
                aria-disabled={busyWith() !== undefined}
                onClick={() => void signIn(account)}
              >
                {busyWith() === account.account ? t("setUp.signingIn") : t("setUp.signInAsShort")}
              </Button>
            </li>
          )}
        </For>
      </ul>
    </EntryPage>
  );
}
