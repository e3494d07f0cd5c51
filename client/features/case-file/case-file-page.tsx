import { useNavigate, useParams } from "@solidjs/router";
import { createEffect, lazy, Show, Suspense } from "solid-js";
import { useCommand } from "#client/commands";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { NextAppointments } from "#feature/calendar";
import { ArchivedNotice, Instead, WhenHere } from "#feature/client-page";
import { ClosingSection } from "#feature/closing";
import { DoNotContactBanner, VisitLogSection } from "#feature/communications";
import { ContractAnnouncement, ContractSection } from "#feature/contract";
import { FollowUpSection } from "#feature/follow-up";
import { IncidentsSection } from "#feature/incidents";
import { IntroductionsSection } from "#feature/introductions";
import { CandidatesSection } from "#feature/matching";
import { MaterialsSection } from "#feature/materials";
import { ClientNotes } from "#feature/notes";
import { keepPhoneHashes } from "#feature/reception";
import { type ClientId, clientIdSchema } from "#shared/kernel";
import { fieldGroups, isArchived } from "#shared/registry";
import { Announcements } from "./announcements.tsx";
import { CaseFileProvider, useCaseFile } from "./case-file-context.ts";
import "./case-file.css";
import "./field.css";
import { CaseHead } from "./case-head.tsx";
import { useConsented } from "./consent-gate.tsx";
import { consentIn } from "./consents.ts";
import { ConsentsSection } from "./consents-section.tsx";
import { ContactSection } from "./contact-section.tsx";
import { moveAmongFields } from "./field-steps.ts";
import { followAnchor } from "./follow-anchor.ts";
import { JourneySection } from "./journey-section.tsx";
import { MergeNotice } from "./merge-notice.tsx";
import { NextQuestions } from "./next-questions.tsx";
import { openCaseFile } from "./open-case-file.ts";
import { PeopleSection } from "./people-section.tsx";
import { Photos } from "./photos.tsx";
import { ProfileGroups } from "./profile-groups.tsx";
import { TagsAndNote } from "./tags-and-note.tsx";
import { VerificationSection } from "./verification-section.tsx";

/** It reads the whole outline and every questionnaire. */
const ConsultationSection = lazy(async () => ({
  default: (await import("#feature/consultation")).ConsultationSection,
}));

/** The case file of the client whose id the address names. */
export function CaseFilePage() {
  const { t } = useI18n();
  const params = useParams();
  const navigate = useNavigate();
  const id = () => clientIdSchema.safeParse(params.id).data;
  useCommand("leaveFile", () => navigate("/clients"));
  return (
    <Show when={id()} keyed fallback={<Instead>{t("caseFile.notAllowed")}</Instead>}>
      {(client) => <OpenFile id={client} />}
    </Show>
  );
}

function OpenFile(props: { readonly id: ClientId }) {
  const work = useWork();
  // Keyed by the id: another client is another file.
  const file = openCaseFile(props.id);
  createEffect(() => {
    if (file.client.status() === "here") work.remembered.touch(props.id, "looked");
  });
  keepPhoneHashes(file.client, file.contact);
  followAnchor(() => file.client.status() === "here");
  return (
    <WhenHere status={file.client.status()}>
      <CaseFileProvider value={file}>
        <article class="page case-file" onKeyDown={moveAmongFields}>
          <CaseHead />
          <ArchivedNotice client={file.id} read={file.read} />
          <MergeNotice />
          <Announcements />
          <ContractAnnouncement client={file.id} />
          <DoNotContactBanner client={file.id} />
          {/* Who was not concerned with a service reads no more of it once it is put away. */}
          <Show when={!isArchived(file.read) || file.service()}>
            <JourneySection />
            <NextQuestions />
            {/* Two columns of about the same height; one after the other where it is narrow. */}
            <fieldset class="case-columns" disabled={isArchived(file.read)}>
              <div class="case-column">
                <ContactSection />
                <VisitLogSection client={file.id} />
                <MaterialsSection client={file.id} />
                <VerificationSection />
                <ConsentsSection />
                <Photos />
                <TagsAndNote />
                <ProfileGroups groups={fieldGroups.slice(0, 3)} />
              </div>
              <div class="case-column">
                <NextAppointments client={file.id} />
                <Consultation />
                <ContractSection client={file.id} />
                <CandidatesSection client={file.id} />
                <IntroductionsSection client={file.id} />
                <FollowUpSection client={file.id} />
                <ClientNotes client={file.id} />
                <PeopleSection />
                <IncidentsSection client={file.id} />
                <ClosingSection client={file.id} />
                <ProfileGroups groups={fieldGroups.slice(3)} />
              </div>
            </fieldset>
          </Show>
        </article>
      </CaseFileProvider>
    </WhenHere>
  );
}

function Consultation() {
  const file = useCaseFile();
  const isConsented = useConsented();
  return (
    <Suspense>
      <ConsultationSection
        client={file.id}
        allows={(consent) => isConsented({ consent })}
        isAssessed={["given", "outdated"].includes(consentIn(file, "assessment"))}
      />
    </Suspense>
  );
}
