import { createMemo, createSignal, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Banner, Button } from "#client/ui";
import { contactField, profileField, useCardWords } from "#feature/client-card";
import { PromisedTwiceAnnouncement } from "#feature/follow-up";
import { isArchived, isFieldName } from "#shared/registry";
import { goToField } from "./anchors.ts";
import { useCaseFile } from "./case-file-context.ts";
import { type ClashPlace, clashPlaces } from "./clash-places.ts";
import { OwnConfirmation } from "./own-confirmation.tsx";
import { ServiceWithdrawn } from "./service-withdrawn.tsx";

/** What must be known before working on this file: that one may only read, and what people said apart. */
export function Announcements() {
  const file = useCaseFile();
  return (
    <>
      <ReadOnly />
      <ServiceWithdrawn />
      <OwnConfirmation />
      <Clashes />
      <PromisedTwiceAnnouncement client={file.id} />
    </>
  );
}

function ReadOnly() {
  const { t } = useI18n();
  const { directory } = useWork();
  const file = useCaseFile();
  const sentence = () => {
    const [first] = directory.staffOf(file.id);
    const name = first && directory.nameOf(first);
    return name ? t("caseFile.mayNotWrite", name) : t("caseFile.mayNotWriteUnassigned");
  };
  return (
    <Show when={!file.mayWrite("client", "profile") && !isArchived(file.read)}>
      <Banner tone="info">{sentence()}</Banner>
    </Show>
  );
}

function Clashes() {
  const { t, format } = useI18n();
  const words = useCardWords();
  const file = useCaseFile();
  const [visited, setVisited] = createSignal(-1);
  const places = createMemo(() =>
    clashPlaces(
      file.client.projection(),
      file.contact()?.projection(),
      file.agreement()?.projection(),
    ),
  );
  const loud = () => places().filter(({ isLoud }) => isLoud);
  const labelOf = ({ about, field }: ClashPlace): string => {
    if (about === "profile" && isFieldName(field)) return words.label(profileField(field));
    if (about.startsWith("phone/")) return words.label(contactField("phone", "number", "1"));
    return t(about.startsWith("consent/") ? "caseFile.consents" : "caseFile.contact");
  };
  const labels = () => format.list([...new Set(loud().map(labelOf))]);
  const maySettle = () => file.mayWrite("client", "profile");
  const sentence = (): string => {
    if (loud().length === 0) return t("caseFile.quietClashes", places().length);
    return maySettle()
      ? t("caseFile.loudClashes", labels())
      : t("caseFile.loudClashesElsewhere", labels());
  };
  const goOn = () => {
    const next = (visited() + 1) % places().length;
    const place = places()[next];
    setVisited(next);
    if (place) goToField(place.about, place.field);
  };
  return (
    <Show when={places().length > 0}>
      <Banner
        tone={loud().length > 0 && maySettle() ? "ask" : "info"}
        action={
          <Button small onClick={goOn}>
            {visited() < 0 ? t("caseFile.goToClash") : t("caseFile.nextClash")}
          </Button>
        }
      >
        {sentence()}
      </Banner>
    </Show>
  );
}
