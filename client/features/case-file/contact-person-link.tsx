import { createSignal, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { useClientIndex } from "#client/index";
import { Button, IconButton, IconPlus, IconTrash } from "#client/ui";
import { contactField } from "#feature/client-card";
import { ClientPicker } from "#feature/client-picker";
import type { ClientId } from "#shared/kernel";
import { contactPersonOf } from "#shared/registry";
import { anchorOf } from "./anchors.ts";
import { useCaseFile } from "./case-file-context.ts";
import type { Words } from "./open-case-file.ts";

const nameField = contactField("contactPerson", "name", "1");

/** The contact person who is a client too: found among the clients, and led on to from here. */
export function ContactPersonLink() {
  const { t } = useI18n();
  const file = useCaseFile();
  const index = useClientIndex();
  const [isPicking, setPicking] = createSignal(false);
  const nameOf = (id: ClientId): string => {
    const row = index.row(id);
    return row?.name ?? row?.callName ?? t("caseFile.otherClient");
  };
  const mayWrite = () => file.mayWrite("client", "contactPerson");
  const pick = (client: ClientId, name: string) => {
    setPicking(false);
    const isNameSaid = (file.field(nameField)?.values ?? []).some(({ value }) => value !== null);
    const link: Words = { document: "client", about: "contactPerson", says: { client } };
    const named: Words = { document: "contact", about: nameField.about, says: { name } };
    const mayName = !isNameSaid && file.mayWrite("contact", nameField.about);
    file.say(mayName ? [link, named] : [link], t("caseFile.contactPersonLinked", name));
  };
  const drop = () =>
    file.say(
      [{ document: "client", about: "contactPerson", says: { client: null } }],
      t("caseFile.contactPersonUnlinked"),
    );
  return (
    <div id={anchorOf("contactPerson", "client")}>
      <Show
        when={contactPersonOf(file.read)}
        fallback={
          <Show when={mayWrite()}>
            <Show
              when={isPicking()}
              fallback={
                <Button kind="plain" small onClick={() => setPicking(true)}>
                  <IconPlus />
                  {t("caseFile.linkContactPerson")}
                </Button>
              }
            >
              <ClientPicker
                except={file.id}
                label={t("caseFile.pickContactPerson")}
                onPick={pick}
                onCancel={() => setPicking(false)}
              />
            </Show>
          </Show>
        }
      >
        {(client) => (
          <div class="people-line">
            <span>
              <span class="quiet">{t("caseFile.contactPersonIsClient")} </span>
              <a class="link" href={`/clients/${client()}`}>
                {nameOf(client())}
              </a>
            </span>
            <Show when={mayWrite()}>
              <IconButton
                small
                label={t("caseFile.unlinkContactPerson", nameOf(client()))}
                onClick={drop}
              >
                <IconTrash />
              </IconButton>
            </Show>
          </div>
        )}
      </Show>
    </div>
  );
}
