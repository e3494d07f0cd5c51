import { createMemo, For, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Avatar, IconChevronLeft } from "#client/ui";
import { profileField, useCardWords } from "#feature/client-card";
import { ClientPhoto } from "#feature/photos";
import { ageOf, photosOf, profileValue, salutation } from "#shared/registry";
import { AssignControl } from "./assign-control.tsx";
import { useCaseFile } from "./case-file-context.ts";
import { everybodyOnce } from "./field-editing.ts";
import { SaveMark } from "./save-mark.tsx";

/** Who this is, who answers for them, who else is looking, and whether everything is saved. */
export function CaseHead() {
  const { t } = useI18n();
  const file = useCaseFile();
  const mainPhoto = createMemo(
    () => photosOf(file.read, file.client.projection().entities("photo"))[0],
  );
  return (
    <header class="case-head">
      <a class="case-back" href="/clients">
        <IconChevronLeft />
        {t("caseFile.back")}
      </a>
      <div class="case-title">
        <ClientPhoto client={file.id} name={file.name()} photo={mainPhoto()} />
        <h1>{file.name()}</h1>
        <SaveMark />
        <WhoIsHere />
      </div>
      <div class="case-facts">
        <p class="quiet">
          <Facts />
        </p>
        <AssignControl />
      </div>
    </header>
  );
}

function Facts() {
  const { t } = useI18n();
  const { directory } = useWork();
  const words = useCardWords();
  const file = useCaseFile();
  const called = () => {
    const how = salutation(file.read);
    const isKnown = how.type === "asCalled" || (how.type === "surname" && how.sex !== undefined);
    const text = words.salutation(how);
    return isKnown && text !== file.name() ? text : undefined;
  };
  const facts = () => {
    const sex = profileValue(file.read, "sex");
    const age = ageOf(file.read, file.today());
    const first = directory.staffOf(file.id).find((id) => !directory.intake().includes(id));
    const answersFor = first && directory.nameOf(first);
    return [
      called(),
      sex && words.word(profileField("sex"), sex),
      age === undefined ? undefined : t("registry.age", age),
      profileValue(file.read, "city"),
      answersFor ? t("caseFile.assigned", answersFor) : t("caseFile.unassigned"),
    ].filter((fact) => fact !== undefined && fact !== "");
  };
  return <>{facts().join(" · ")}</>;
}

function WhoIsHere() {
  const { t, format } = useI18n();
  const file = useCaseFile();
  const here = () => everybodyOnce(file.client.whoIsHere());
  return (
    <Show when={here().length > 0}>
      <span class="case-here">
        <For each={here()}>
          {(each) => <Avatar name={each.name} hueKey={each.staff} size="small" present />}
        </For>
        <span class="quiet small">
          {t("caseFile.here", format.list(here().map(({ name }) => name)))}
        </span>
      </span>
    </Show>
  );
}
