import { createSignal, For, Match, Show, Switch } from "solid-js";
import { useCommand } from "#client/commands";
import { type Colleague, useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import {
  Banner,
  Button,
  EmptyState,
  IconUserPlus,
  LinkButton,
  PageHead,
  Section,
} from "#client/ui";
import { ListsHandedOut } from "#feature/export";
import { AccountSwitch } from "./account-switch.tsx";
import { ColleagueRow, type Deed } from "./colleague-row.tsx";
import { ExportStaff } from "./export-staff.tsx";
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
  const { me, sync } = useWork();
  const team = useTeam();
  const [isInviting, setInviting] = createSignal(false);
  const [doing, setDoing] = createSignal<Doing>();
  const invite = () => {
    if (team.mayManage()) setInviting(true);
  };
  useCommand("invite", invite, team.mayManage);
  const isOffline = () => sync.connection() === "offline";
  return (
    <div class="page">
      <PageHead
        title={t("staff.title")}
        note={t("staff.note", team.working().length)}
        actions={
          <>
            <LinkButton kind="plain" href="/day">
              {t("checklists.title")}
            </LinkButton>
            <LinkButton kind="plain" href="/incidents">
              {t("incidents.title")}
            </LinkButton>
            <LinkButton kind="plain" href="/materials">
              {t("materials.title")}
            </LinkButton>
            <LinkButton kind="plain" href="/meetings">
              {t("meetings.title")}
            </LinkButton>
            <LinkButton kind="plain" href="/agency">
              {t("agency.title")}
            </LinkButton>
            <LinkButton kind="plain" href="/looks">
              {t("looks.title")}
            </LinkButton>
            <Show when={team.mayReadTill()}>
              <LinkButton kind="plain" href="/till">
                {t("agency.till")}
              </LinkButton>
            </Show>
            <Show when={team.mayManage()}>
              <ExportStaff team={team} />
              <Button kind="primary" onClick={invite}>
                <IconUserPlus />
                {t("staff.invite")}
              </Button>
            </Show>
          </>
        }
      />
      <Show when={isOffline() && team.mayHandOver()}>
        <Banner tone="info">{t("staff.needsNetwork")}</Banner>
      </Show>
      <Lists team={team} onDo={setDoing} />
      <Show when={!team.mayManage()}>
        <p class="quiet small">{t("staff.readOnly")}</p>
      </Show>
      <Show when={me().roles.has("supervisor") || me().roles.has("admin")}>
        <ListsHandedOut />
      </Show>
      <InviteDialog isOpen={isInviting()} onClose={() => setInviting(false)} />
      <Doings doing={doing()} team={team} onClose={() => setDoing(undefined)} />
    </div>
  );
}

type ListsProps = { readonly team: Team; readonly onDo: (doing: Doing) => void };

function Lists(props: ListsProps) {
  const { t } = useI18n();
  return (
    <>
      <Show
        when={props.team.everyone().length > 0}
        fallback={<EmptyState>{t("staff.empty")}</EmptyState>}
      >
        <Rows {...props} colleagues={props.team.working()} label={t("staff.listLabel")} />
        <Show when={props.team.everyone().length === 1 && props.team.mayManage()}>
          <p class="quiet">{t("staff.onlyYou")}</p>
        </Show>
      </Show>
      <Show when={props.team.invited().length > 0}>
        <Section title={t("staff.invitedGroup")}>
          <Rows {...props} colleagues={props.team.invited()} label={t("staff.invitedGroup")} />
        </Section>
      </Show>
      <Show when={props.team.disabled().length > 0}>
        <Section title={t("staff.disabledGroup")}>
          <Rows {...props} colleagues={props.team.disabled()} label={t("staff.disabledGroup")} />
        </Section>
      </Show>
    </>
  );
}

/** Rows stand as long as their people do: news about the team closes no open menu. */
function Rows(
  props: ListsProps & { readonly colleagues: readonly Colleague[]; readonly label: string },
) {
  const ids = () => props.colleagues.map(({ id }) => id);
  return (
    <ul aria-label={props.label}>
      <For each={ids()}>
        {(id) => (
          <Show when={props.colleagues.find((each) => each.id === id)}>
            {(colleague) => (
              <ColleagueRow
                colleague={colleague()}
                team={props.team}
                onDo={(deed) => props.onDo({ deed, colleague: colleague() })}
              />
            )}
          </Show>
        )}
      </For>
    </ul>
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
