import { useLocation } from "@solidjs/router";
import { createEffect, createSignal, For, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { useClientIndex } from "#client/index";
import { Button, IconPlus, Section } from "#client/ui";
import { ClientPicker } from "#feature/client-picker";
import { type ConsentKey, photoConsent, photoRecipientOf, servicePurposes } from "#shared/casework";
import type { ClientId } from "#shared/kernel";
import { sensitiveGroups } from "#shared/registry";
import { useCaseFile } from "./case-file-context.ts";
import { ConsentRow } from "./consent-row.tsx";
import { useConsentTitle } from "./consent-title.ts";
import { consentIn, fixedKeys, isSplitConsent, wordsOfConsent } from "./consents.ts";
import "./consents-section.css";

/** What the client allows, each with a tick of its own; taken back as easily as given. */
export function ConsentsSection() {
  const { t, format } = useI18n();
  const file = useCaseFile();
  const [isWanted, setWanted] = createSignal(false);
  const location = useLocation();
  // Whoever comes for one consent finds it open.
  createEffect(() => location.hash.startsWith("#field-consent-") && setWanted(true));
  /** What two people wrote down apart is not folded away. */
  const isClash = () => (file.agreement()?.projection().clashes() ?? []).some(isSplitConsent);
  const isOpen = () => isWanted() || isClash();
  const isGiven = (key: ConsentKey) => ["given", "outdated"].includes(consentIn(file, key));
  const given = () => fixedKeys.filter(isGiven);
  const titles = () => given().map((key) => titleOf(key));
  const titleOf = useConsentTitle();
  return (
    <Section
      title={t("caseFile.consents")}
      end={
        <Button kind="plain" small aria-expanded={isOpen()} onClick={() => setWanted(!isOpen())}>
          {isOpen() ? t("caseFile.foldConsents") : t("caseFile.openConsents")}
        </Button>
      }
    >
      <Show
        when={isOpen()}
        fallback={
          <p class="case-sentence small">
            {titles().length > 0
              ? t("caseFile.consentsGiven", format.list(titles()))
              : t("caseFile.noConsents")}
          </p>
        }
      >
        <p class="consents-sort quiet small">{t("caseFile.serviceConsents")}</p>
        <For each={servicePurposes}>
          {(key) => <ConsentRow consent={key} words={t("casework.consent")[key]} />}
        </For>
        <p class="consents-sort quiet small">{t("caseFile.sensitiveConsents")}</p>
        <For each={sensitiveGroups}>
          {(key) => <ConsentRow consent={key} words={t("casework.consent")[key]} />}
        </For>
        <p class="consents-sort quiet small">{t("casework.consent").showPhoto.title}</p>
        <PhotoConsents />
      </Show>
    </Section>
  );
}

/** Who may see the photos: one consent for each person. */
function PhotoConsents() {
  const { t } = useI18n();
  const file = useCaseFile();
  const index = useClientIndex();
  const [isAdding, setAdding] = createSignal(false);
  const recipients = () =>
    (file.agreement()?.projection().entities("consent") ?? []).flatMap(
      (about) => photoRecipientOf(about) ?? [],
    );
  const nameOf = (id: ClientId) => {
    const row = index.row(id);
    return row?.name ?? row?.callName ?? t("caseFile.otherClient");
  };
  const allow = (id: ClientId, name: string) => {
    file.say(
      wordsOfConsent(photoConsent(id), true, file.today()),
      t("caseFile.consentGivenSaid", t("caseFile.photoFor", name)),
    );
    setAdding(false);
  };
  return (
    <>
      <For each={recipients()}>
        {(id) => (
          <ConsentRow
            consent={photoConsent(id)}
            words={{
              title: t("caseFile.photoFor", nameOf(id)),
              text: t("casework.consent").showPhoto.text,
            }}
          />
        )}
      </For>
      <Show when={file.mayWrite("agreement", "consent") && file.mayWrite("client", "consented")}>
        <Show
          when={isAdding()}
          fallback={
            <div class="case-add">
              <Button kind="plain" small onClick={() => setAdding(true)}>
                <IconPlus />
                {t("caseFile.addPhotoConsent")}
              </Button>
            </div>
          }
        >
          <ClientPicker
            except={file.id}
            label={t("caseFile.pickRecipient")}
            onPick={allow}
            onCancel={() => setAdding(false)}
          />
        </Show>
      </Show>
    </>
  );
}
