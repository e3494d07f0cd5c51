import { createMemo, createSignal, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Button, IconMore, KeptFor, Menu, Section, Tag } from "#client/ui";
import { type MessageTemplate, messageTemplatesOf, showTemplate } from "#shared/agency";
import "./agency.css";
import { AgencyHere } from "./agency-here.tsx";
import { type OpenAgency, openAgency } from "./open-agency.ts";
import { TemplateDialog } from "./template-dialog.tsx";

/** The messages the agency words itself, offered beside those that come with the app. */
export function TemplatesSection() {
  const { t } = useI18n();
  const agency = openAgency();
  const [editing, setEditing] = createSignal<MessageTemplate | "new">();
  const all = createMemo(() => messageTemplatesOf(agency.live.projection()));
  const edited = () => {
    const one = editing();
    return one === "new" ? undefined : one;
  };
  return (
    <Section
      title={t("agency.templates")}
      end={
        <Show when={agency.mayWrite()}>
          <Button small onClick={() => setEditing("new")}>
            {t("agency.templateAdd")}
          </Button>
        </Show>
      }
    >
      <AgencyHere agency={agency}>
        <p class="agency-sentence quiet">{t("agency.templatesNote")}</p>
        <ul class="agency-lines" aria-label={t("agency.templates")}>
          <KeptFor each={all()} by={({ id }) => id}>
            {(one) => (
              <TemplateLine agency={agency} template={one()} onEdit={() => setEditing(one())} />
            )}
          </KeptFor>
        </ul>
      </AgencyHere>
      <Show when={editing()}>
        <TemplateDialog
          before={edited()}
          others={all().filter((one) => one.id !== edited()?.id)}
          say={agency.say}
          onClose={() => setEditing(undefined)}
        />
      </Show>
    </Section>
  );
}

function TemplateLine(props: {
  readonly agency: OpenAgency;
  readonly template: MessageTemplate;
  readonly onEdit: () => void;
}) {
  const { t, format } = useI18n();
  const one = () => props.template;
  const about = () => `messageTemplate/${one().id}`;
  const toggle = () => {
    const { isRetired, name } = one();
    const sentence = t(isRetired ? "agency.templateBack" : "agency.templateRetired", name);
    props.agency.say(about(), { isRetired: isRetired ? null : true }, sentence);
  };
  const worded = () => props.agency.live.projection().field(about(), "text");
  const facts = () => {
    const { channel, version } = one();
    const fact = worded()?.shown.fact;
    return [
      channel ? t("communications.channel")[channel] : t("agency.anyChannel"),
      t("agency.templateVersion", version),
      fact && props.agency.writtenBy(fact, format.date),
    ]
      .filter(Boolean)
      .join(" · ");
  };
  return (
    <li class="agency-line">
      <div class="agency-grow">
        <p class="cluster">
          <span class="strong" classList={{ quiet: one().isRetired }}>
            {one().name}
          </span>
          <Show when={one().isRetired}>
            <Tag>{t("agency.closed")}</Tag>
          </Show>
          <Show when={worded()?.isClash}>
            <Tag tone="ask">{t("agency.templateTwice")}</Tag>
          </Show>
        </p>
        <p class="small">{showTemplate(one().text, t("agency.placeholder"))}</p>
        <p class="small quiet">{facts()}</p>
      </div>
      <Show when={props.agency.mayWrite()}>
        <Menu
          small
          label={`${t("contract.moreActions")}: ${one().name}`}
          items={[
            { label: t("agency.edit"), onSelect: () => props.onEdit() },
            {
              label: t(one().isRetired ? "agency.reopen" : "agency.close"),
              danger: !one().isRetired,
              onSelect: toggle,
            },
          ]}
        >
          <IconMore />
        </Menu>
      </Show>
    </li>
  );
}
