import { createSignal, For, Match, Show, Switch } from "solid-js";
import { type Colleague, useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import {
  Banner,
  Button,
  EmptyState,
  IconUserPlus,
  PageHead,
  Section,
  useShortcut,
} from "#client/ui";
import { AccountSwitch } from "./account-switch.tsx";
import { ColleagueRow, type Deed } from "./colleague-row.tsx";
import { HandOverDialog } from "./hand-over-dialog.tsx";
import { InviteDialog } from "./invite-dialog.tsx";
import { ResetDialog } from "./reset-dialog.tsx";
import { RolesDialog } from "./roles-dialog.tsx";
import "./staff.css";
import { type Team, useTeam } from "./team.ts";

/** What is being done, and to whom. */
type Doing = { readonly deed: Deed; readonly colleague: Colleague };

/** Everybody who works here; those who may invite, change, disable and hand over. */
export function StaffPage() {
  const { t } = useI18n();
  const { sync } = useWork();
  const team = useTeam();
  const [isInviting, setInviting] = createSignal(false);
  const [doing, setDoing] = createSignal<Doing>();
  const invite = () => {
    if (team.mayManage()) setInviting(true);
  };
  if (team.mayManage())
    useShortcut({
      key: "n",
      get label() {
        return t("staff.invite");
      },
      run: invite,
    });
  const isOffline = () => sync.connection() === "offline";
  return (
    <div class="page">
      <PageHead
        title={t("staff.title")}
        note={t("staff.note", team.working().length)}
        actions={
          <Show when={team.mayManage()}>
            <Button kind="primary" onClick={invite}>
              <IconUserPlus />
              {t("staff.invite")}
            </Button>
          </Show>
        }
      />
      <Show when={isOffline() && team.mayHandOver()}>
        <Banner tone="info">{t("staff.needsNetwork")}</Banner>
      </Show>
      <Lists team={team} onDo={setDoing} />
      <Show when={!team.mayManage()}>
        <p class="quiet small">{t("staff.readOnly")}</p>
      </Show>
      <InviteDialog isOpen={isInviting()} onClose={() => setInviting(false)} />
      <Doings doing={doing()} team={team} onClose={() => setDoing(undefined)} />
    </div>
  );
}

function Lists(props: { readonly team: Team; readonly onDo: (doing: Doing) => void }) {
  const { t } = useI18n();
  const rows = (colleagues: readonly Colleague[], label: string) => (
    <ul aria-label={label}>
      <For each={colleagues}>
        {(colleague) => (
          <ColleagueRow
            colleague={colleague}
            team={props.team}
            onDo={(deed) => props.onDo({ deed, colleague })}
          />
        )}
      </For>
    </ul>
  );
  return (
    <>
      <Show
        when={props.team.everyone().length > 0}
        fallback={<EmptyState>{t("staff.empty")}</EmptyState>}
      >
        {rows(props.team.working(), t("staff.listLabel"))}
        <Show when={props.team.everyone().length === 1 && props.team.mayManage()}>
          <p class="quiet">{t("staff.onlyYou")}</p>
        </Show>
      </Show>
      <Show when={props.team.invited().length > 0}>
        <Section title={t("staff.invitedGroup")}>
          {rows(props.team.invited(), t("staff.invitedGroup"))}
        </Section>
      </Show>
      <Show when={props.team.disabled().length > 0}>
        <Section title={t("staff.disabledGroup")}>
          {rows(props.team.disabled(), t("staff.disabledGroup"))}
        </Section>
      </Show>
    </>
  );
}

function Doings(props: {
  readonly doing: Doing | undefined;
  readonly team: Team;
  readonly onClose: () => void;
}) {
  return (
    <Show when={props.doing} keyed>
      {({ deed, colleague }) => {
        const parts = { colleague, team: props.team, onClose: props.onClose };
        return (
          <Switch>
            <Match when={deed === "roles"}>
              <RolesDialog {...parts} />
            </Match>
            <Match when={deed === "reset"}>
              <ResetDialog {...parts} />
            </Match>
            <Match when={deed === "disable" || deed === "enable"}>
              <AccountSwitch {...parts} />
            </Match>
            <Match when={deed === "handOver"}>
              <HandOverDialog {...parts} />
            </Match>
          </Switch>
        );
      }}
    </Show>
  );
}
