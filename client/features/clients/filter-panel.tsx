import { createSignal } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import {
  Button,
  CheckField,
  ChoiceChips,
  FilterChips,
  NumberField,
  type Option,
  Select,
} from "#client/ui";
import { codesOfShape, profileField, useCardWords } from "#feature/client-card";
import { canServe } from "#shared/agency";
import { stages } from "#shared/casework";
import type { StaffId } from "#shared/kernel";
import { clientFields, clientTags } from "#shared/registry";
import type { ClientSearch } from "./client-search.ts";
import { filterCount, readAge } from "./list-filter.ts";

const sexField = profileField("sex");

/** Everything the list can be asked for beside a text: stage, sex, age, tags, colleague, likeness. */
export function FilterPanel(props: { readonly search: ClientSearch }) {
  const { t } = useI18n();
  const words = useCardWords();
  const filter = () => props.search.filter();
  const sexes = clientFields.sex.shape.values;
  return (
    <section class="client-filters" aria-label={t("clients.filters")}>
      <FilterChips
        label={t("clients.columnStage")}
        options={stages.map((value) => ({ value, label: t("casework.stage")[value] }))}
        values={filter().stages}
        onChange={(chosen) => props.search.setFilter({ stages: stages.filter(isAmong(chosen)) })}
      />
      <div class="client-filters-row">
        <ChoiceChips
          label={words.label(sexField)}
          options={[
            { value: "any", label: t("clients.anySex") },
            ...codesOfShape(sexField.shape).map((value) => ({
              value,
              label: words.word(sexField, value),
            })),
          ]}
          value={filter().sex ?? "any"}
          onChange={(sex) => props.search.setFilter({ sex: sexes.find((value) => value === sex) })}
        />
        <AgeRange search={props.search} />
      </div>
      <FilterChips
        label={t("clients.tags")}
        options={clientTags.map((value) => ({ value, label: t("registry.tag")[value] }))}
        values={filter().tags}
        onChange={(chosen) => props.search.setFilter({ tags: clientTags.filter(isAmong(chosen)) })}
      />
      <div class="client-filters-row">
        <ColleagueChoice search={props.search} />
        <CheckField
          label={t("clients.twice")}
          isChecked={filter().isTwice}
          onChange={(isTwice) => props.search.setFilter({ isTwice })}
        />
        <CheckField
          label={t("clients.recheck")}
          isChecked={filter().isRecheck}
          onChange={(isRecheck) => props.search.setFilter({ isRecheck })}
        />
        <CheckField
          label={t("clients.archivedOnly")}
          isChecked={filter().isArchived}
          onChange={(isArchived) => props.search.setFilter({ isArchived })}
        />
      </div>
      <Button small disabled={filterCount(filter()) === 0} onClick={() => props.search.clear()}>
        {t("clients.clearFilters")}
      </Button>
    </section>
  );
}

const isAmong =
  <Value,>(chosen: readonly Value[]) =>
  (value: Value) =>
    chosen.includes(value);

/** Two ages, both included; what is not an age yet is not asked for. */
function AgeRange(props: { readonly search: ClientSearch }) {
  const { t } = useI18n();
  const typed = (age: number | undefined) => (age === undefined ? "" : String(age));
  const [from, setFrom] = createSignal(typed(props.search.filter().ageFrom));
  const [to, setTo] = createSignal(typed(props.search.filter().ageTo));
  // Another filter may have been chosen meanwhile: what does not mean the same gives way.
  const shown = (text: string, age: number | undefined) =>
    readAge(text) === age ? text : typed(age);
  return (
    <fieldset class="client-ages">
      <legend class="chips-legend">{t("clients.columnAge")}</legend>
      <div class="cluster">
        <NumberField
          label={t("clients.ageFrom")}
          labelHidden
          inputmode="numeric"
          maxLength={3}
          placeholder={t("clients.ageFromHint")}
          value={shown(from(), props.search.filter().ageFrom)}
          onInput={(text) => {
            setFrom(text);
            props.search.setFilter({ ageFrom: readAge(text) });
          }}
        />
        <span aria-hidden="true">–</span>
        <NumberField
          label={t("clients.ageTo")}
          labelHidden
          inputmode="numeric"
          maxLength={3}
          placeholder={t("clients.ageToHint")}
          value={shown(to(), props.search.filter().ageTo)}
          onInput={(text) => {
            setTo(text);
            props.search.setFilter({ ageTo: readAge(text) });
          }}
        />
      </div>
    </fieldset>
  );
}

/** A colleague whose clients to show. */
function ColleagueChoice(props: { readonly search: ClientSearch }) {
  const { t } = useI18n();
  const { me, directory } = useWork();
  const options = (): readonly Option<StaffId>[] =>
    directory
      .staff()
      .filter((one) => one.id !== me().id && !one.isInvited && canServe(one))
      .map(({ id, name }) => ({ value: id, label: name }));
  const chosen = () => options().find(({ value }) => value === props.search.filter().whose)?.value;
  return (
    <Select
      label={t("clients.colleague")}
      empty={t("clients.noColleague")}
      options={options()}
      value={chosen()}
      onChange={(whose) => props.search.setFilter({ whose: whose ?? "all" })}
    />
  );
}
