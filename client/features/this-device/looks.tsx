import { densities, languages, singleKeys, themes, useAppData } from "#client/documents";
import { useI18n } from "#client/i18n";
import { ChoiceChips, Section } from "#client/ui";

const themeWord = {
  system: "common.themeSystem",
  light: "common.themeLight",
  dark: "common.themeDark",
} as const;

const languageName = { zh: "中文", en: "English" } as const;

/** How the app looks and speaks on this device, for everybody who uses it. */
export function Looks() {
  const { t, locale } = useI18n();
  const { device } = useAppData();
  return (
    <Section title={t("thisDevice.looksTitle")}>
      <div class="device-looks">
        <ChoiceChips
          label={t("common.theme")}
          options={themes.map((theme) => ({ value: theme, label: t(themeWord[theme]) }))}
          value={device.theme()}
          onChange={device.setTheme}
        />
        <ChoiceChips
          label={t("common.language")}
          options={languages.map((language) => ({
            value: language,
            label: languageName[language],
          }))}
          value={locale()}
          onChange={device.setLanguage}
        />
        <ChoiceChips
          label={t("thisDevice.density")}
          options={densities.map((density) => ({
            value: density,
            label: t(`thisDevice.${density}`),
          }))}
          value={device.density()}
          onChange={device.setDensity}
        />
        <ChoiceChips
          label={t("thisDevice.singleKeys")}
          options={singleKeys.map((choice) => ({
            value: choice,
            label: t(`thisDevice.singleKeysChoice.${choice}`),
          }))}
          value={device.singleKeys()}
          onChange={device.setSingleKeys}
        />
      </div>
    </Section>
  );
}
