/** How figures, limits and reasons of a finding read. */
import { useI18n } from "#client/i18n";
import { checkOf, type Finding, type Unit } from "#shared/devices";

/** Shares are stored as parts of one and read in hundredths. */
const scaleOf = (unit: Unit): number => (unit === "share" ? 100 : 1);

/** A figure with three digits at most: nobody reads more. */
function rounded(value: number): number {
  if (Math.abs(value) >= 100) return Math.round(value);
  const places = Math.abs(value) >= 10 ? 10 : 100;
  return Math.round(value * places) / places;
}

/** Answers how a finding reads. */
export function useFigureWords() {
  const { t, format } = useI18n();
  const inUnit = (value: number, unit: Unit): string =>
    t("devices.unit")[unit](format.number(rounded(value * scaleOf(unit))));
  return {
    /** The figure, and beside a flaw the limit it passed; undefined where nothing is counted. */
    figure: ({ figure, limit, unit, verdict }: Finding): string | undefined => {
      if (figure === undefined) return undefined;
      const isFault = verdict === "degraded" || verdict === "abnormal";
      return limit === undefined || !isFault
        ? inUnit(figure, unit)
        : t("devices.limit", inUnit(figure, unit), inUnit(limit, unit));
    },
    check: ({ check }: Finding): string => t("devices.check")[check],
    /** The standard a limit is taken from; undefined where it is our own measuring. */
    standard: ({ check }: Finding): string | undefined => checkOf(check).standard,
  };
}
