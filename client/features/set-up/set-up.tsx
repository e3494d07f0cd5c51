import { useLocation, useNavigate } from "@solidjs/router";
import { createSignal, Match, Switch } from "solid-js";
import { type SetUpRefusal, type SetUpRequest, useAppData } from "#client/documents";
import { refusalSentence, useI18n } from "#client/i18n";
import { Banner, ChoiceChips, EntryPage, LinkButton } from "#client/ui";
import type { ResponseOf, setUp } from "#shared/protocol";
import { Accounts } from "./accounts.tsx";
import { OwnAgency } from "./own-agency.tsx";
import { SampleAgency } from "./sample-agency.tsx";
import "./set-up.css";

type Made = ResponseOf<typeof setUp>["accounts"];

/** Sets the relay up with the one-time link, whose token stands behind the # of the address. */
export function SetUp() {
  const { t } = useI18n();
  const { session } = useAppData();
  const navigate = useNavigate();
  const location = useLocation();
  const token = () => location.hash.slice(1);
  const [kind, setKind] = createSignal<SetUpRequest["kind"]>("own");
  const [made, setMade] = createSignal<Made>();
  const [isOver, setOver] = createSignal(false);

  const ask = async (request: SetUpRequest): Promise<SetUpRefusal | undefined> => {
    const answer = await session.setUp(token(), request);
    if (!answer.ok) {
      if (answer.reason.type === "alreadySetUp") setOver(true);
      // A token cut short is not even one.
      return answer.reason.type === "malformed" ? { type: "wrongLink" } : answer.reason;
    }
    if (request.kind === "sample") setMade(answer.value.accounts);
    else await comeIn(request.person.account, request.person.password);
    return undefined;
  };
  const comeIn = async (account: string, password: string): Promise<void> => {
    await session.signIn(account, password);
    // Signed in or not, the way on is the same: the gate asks whoever it does not know.
    navigate("/clients", { replace: true });
  };
  return (
    <Switch
      fallback={
        <EntryPage title={t("setUp.title")} note={t("setUp.intro")}>
          <ChoiceChips
            label={t("setUp.which")}
            options={[
              { value: "own", label: t("setUp.own") },
              { value: "sample", label: t("setUp.sample") },
            ]}
            value={kind()}
            onChange={setKind}
          />
          <Switch>
            <Match when={kind() === "own"}>
              <OwnAgency onSubmit={ask} />
            </Match>
            <Match when={kind() === "sample"}>
              <SampleAgency onSubmit={ask} />
            </Match>
          </Switch>
        </EntryPage>
      }
    >
      <Match when={made()}>
        {(accounts) => <Accounts accounts={accounts()} onSignIn={comeIn} />}
      </Match>
      <Match when={isOver()}>
        <EntryPage
          title={t("setUp.alreadyTitle")}
          note={refusalSentence(t, { type: "alreadySetUp" })}
        >
          <LinkButton kind="primary" href="/clients">
            {t("setUp.toSignIn")}
          </LinkButton>
        </EntryPage>
      </Match>
      <Match when={token() === ""}>
        <EntryPage title={t("setUp.title")}>
          <Banner tone="ask">{t("setUp.noToken")}</Banner>
        </EntryPage>
      </Match>
    </Switch>
  );
}
