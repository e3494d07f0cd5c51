import { createMemo, For, Show } from "solid-js";
import type { Colleague } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Avatar, IconMore, Menu, type MenuItem, Tag } from "#client/ui";
import { rights, roles } from "#shared/agency";
import type { Team } from "./team.ts";

/** What can be done about a colleague. */
export type Deed = "roles" | "reset" | "disable" | "enable" | "handOver";

/** One colleague: who, what the work is, how many clients, and what may be done. */
export function ColleagueRow(props: {
  readonly colleague: Colleague;
  readonly team: Team;
  readonly onDo: (deed: Deed) => void;
}) {
  const { t } = useI18n();
  const person = () => props.colleague;
  const work = () =>
    roles
      .filter((role) => person().roles.has(role))
      .map((role) => t(`staff.roles.${role}`))
      .join(t("staff.between"));
  const clients = () => props.team.clientsOf(person().id);
  // The same deeds are the same items, so that an open menu keeps its place.
  const deeds = createMemo(() => deedsFor(person(), props.team), [], {
    equals: (before, now) => before.join() === now.join(),
  });
  const itemOf = (deed: Deed): MenuItem => ({
    get label() {
      return deed === "reset" && person().isInvited ? t("staff.newInvitation") : wordOf(deed);
    },
    danger: deed === "disable",
    onSelect: () => props.onDo(deed),
  });
  const wordOf = (deed: Deed): string =>
    ({
      roles: t("staff.changeRoles"),
      reset: t("staff.resetPassword"),
      disable: t("staff.disable"),
      enable: t("staff.enable"),
      handOver: t("staff.handOver"),
    })[deed];
  const items = createMemo(() => deeds().map(itemOf));
  return (
    <li class="colleague">
      <Avatar name={person().name} hueKey={person().id} />
      <div class="colleague-text">
        <div class="cluster">
          <span class="strong">{person().name}</span>
          <Show when={props.team.isMe(person())}>
            <Tag tone="accent">{t("staff.you")}</Tag>
          </Show>
          <For each={rights.filter((right) => person().rights.has(right))}>
            {(right) => <Tag>{t(`staff.rights.${right}`)}</Tag>}
          </For>
        </div>
        <div class="colleague-work quiet small">
          <span>{work()}</span>
          <span>{person().account}</span>
        </div>
      </div>
      <Show when={clients() > 0}>
        <span class="colleague-clients quiet small">{t("staff.clientsCount", clients())}</span>
      </Show>
      <div class="colleague-deeds">
        <Show when={items().length > 0}>
          <Menu small label={t("staff.actionsOf", person().name)} items={items()}>
            <IconMore />
          </Menu>
        </Show>
      </div>
    </li>
  );
}

function deedsFor(colleague: Colleague, team: Team): readonly Deed[] {
  const deeds: Deed[] = [];
  if (team.mayHandOver() && !colleague.isInvited) deeds.push("handOver");
  if (!team.mayManage()) return deeds;
  if (colleague.isDisabled) return [...deeds, "enable"];
  deeds.push("roles", "reset");
  if (!team.isMe(colleague)) deeds.push("disable");
  return deeds;
}
