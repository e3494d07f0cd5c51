import { For, type JSX } from "solid-js";
import { useI18n } from "#client/i18n";
import { codesOfShape, contactField, profileField, useCardWords } from "#feature/client-card";
import { useQuestionWords } from "#feature/interview";
import { PrintFacts, PrintLines, PrintPart, PrintSignatures, PrintTable } from "#feature/print";
import { consentTextVersion, servicePurposes } from "#shared/casework";
import { surveyScale, surveyVersion, surveyVersions } from "#shared/closing";
import { currentForm, formOf, interviewSections, type Question } from "#shared/interviews";
import { assert } from "#shared/kernel";
import {
  clientFields,
  type FieldName,
  fieldGroups,
  fieldNames,
  sensitiveGroups,
  verifiableClaims,
} from "#shared/registry";

/** A box to tick by hand. */
const box = "□";
const boxes = (words: readonly string[]): string =>
  words.map((word) => `${box}\u00a0${word}`).join("　");

/** What the agency itself fills in is not asked on paper. */
const notAsked: readonly FieldName[] = ["clientNumber", "note", "interest"];

/** The registration form, every question of the card, to be filled in by hand. */
export function BlankRegistration() {
  const { t } = useI18n();
  const words = useCardWords();
  const optionsOf = (name: FieldName): string | undefined => {
    const field = profileField(name);
    const codes = codesOfShape(field.shape);
    return codes.length > 0 && codes.length <= 12
      ? boxes(codes.map((code) => words.word(field, code)))
      : undefined;
  };
  const asked = (group: string) =>
    fieldNames.filter((name) => clientFields[name].group === group && !notAsked.includes(name));
  return (
    <>
      <For each={fieldGroups}>
        {(group) => (
          <PrintPart title={t("registry.group")[group]}>
            <PrintFacts
              items={asked(group).map((name) => {
                const options = optionsOf(name);
                return {
                  term: words.label(profileField(name)),
                  value: options,
                  isWide: options !== undefined,
                };
              })}
            />
          </PrintPart>
        )}
      </For>
      <PrintPart title={t("caseFile.contact")}>
        <PrintFacts
          items={[
            { term: words.label(contactField("phone", "number", "1")) },
            { term: words.label(contactField("weChat", "id")) },
            { term: words.label(contactField("email", "address")) },
            { term: words.label(contactField("address", "text")), isWide: true },
          ]}
        />
      </PrintPart>
      <PrintPart title={t("papers.declaration")}>
        <p>{t("papers.declarationText")}</p>
        <PrintSignatures
          places={[{ title: t("papers.clientSigns") }, { title: t("papers.staffSigns") }]}
        />
      </PrintPart>
    </>
  );
}

/** The outline of an interview, with room to write under each question. */
export function BlankInterview() {
  const { t } = useI18n();
  const words = useQuestionWords();
  const cards = useCardWords();
  const form = formOf(currentForm);
  assert(form, "the current form is there");
  const optionsOf = ({ answer }: Question): JSX.Element => {
    if (answer.kind === "codes") {
      return boxes(
        Object.keys(answer.words).map((code) =>
          words.answer({ id: "", answer }, { codes: [code] }),
        ),
      );
    }
    if (answer.kind !== "card") return "";
    const field = profileField(answer.field);
    return boxes(codesOfShape(field.shape).map((code) => cards.word(field, code)));
  };
  return (
    <>
      <PrintFacts
        items={[
          { term: t("registry.field").name },
          { term: t("papers.date") },
          { term: t("papers.staff") },
        ]}
      />
      <For each={interviewSections}>
        {(section) => (
          <PrintPart title={t("consultation.section")[section]}>
            <PrintTable
              columns={[{ title: t("papers.question") }, { title: t("papers.answer") }]}
              rows={form[section].map((question) => [words.asks(question), optionsOf(question)])}
            />
          </PrintPart>
        )}
      </For>
      <PrintPart title={t("papers.remarks")}>
        <PrintLines count={10} />
      </PrintPart>
    </>
  );
}

/** Every consent with its text, a tick for yes and for no, and one signature over all. */
export function BlankConsents() {
  const { t } = useI18n();
  const rows = (keys: readonly (keyof ReturnType<typeof texts>)[]) =>
    keys.map((key) => {
      const { title, text } = texts()[key];
      return [title, text, boxes([t("papers.yes"), t("papers.no")])];
    });
  const texts = () => t("casework.consent");
  const columns = () => [
    { title: t("papers.purpose"), isNarrow: true },
    { title: t("papers.text") },
    { title: t("papers.choice"), isNarrow: true },
  ];
  return (
    <>
      <PrintFacts items={[{ term: t("registry.field").name }, { term: t("papers.date") }]} />
      <p>
        {t("papers.consentNote")} {t("papers.textVersion", consentTextVersion)}
      </p>
      <PrintPart title={t("caseFile.serviceConsents")}>
        <PrintTable columns={columns()} rows={rows(servicePurposes.filter(isTitled(texts())))} />
      </PrintPart>
      <PrintPart title={t("caseFile.sensitiveConsents")}>
        <PrintTable columns={columns()} rows={rows(sensitiveGroups)} />
      </PrintPart>
      <PrintPart>
        <PrintFacts
          items={[
            {
              term: t("papers.papersSeen"),
              value: boxes(verifiableClaims.map((claim) => t("casework.claim")[claim])),
              isWide: true,
            },
          ]}
        />
      </PrintPart>
      <PrintSignatures
        places={[{ title: t("papers.clientSigns") }, { title: t("papers.staffSigns") }]}
      />
    </>
  );
}

const isTitled =
  <Texts extends object>(texts: Texts) =>
  (key: string): key is keyof Texts & string =>
    Object.hasOwn(texts, key);

/** The satisfaction survey on paper; it is entered from there. */
export function BlankSurvey() {
  const { t } = useI18n();
  const items = surveyVersions[surveyVersion];
  return (
    <>
      <p>{t("closing.surveyScaleNote")}</p>
      <PrintTable
        columns={[
          { title: t("papers.question") },
          ...[...surveyScale].reverse().map((rating) => ({
            title: t("closing.surveyStep")[rating],
            isNarrow: true,
          })),
        ]}
        rows={items.map((item) => [t("closing.surveyItem")[item], ...surveyScale.map(() => "○")])}
      />
      <PrintPart title={t("closing.surveyWords")}>
        <PrintLines count={6} />
      </PrintPart>
      <PrintPart>
        <p>{boxes([t("closing.surveyMayCall")])}</p>
      </PrintPart>
      <PrintSignatures places={[{ title: t("papers.clientSigns") }]} />
    </>
  );
}
