import { createMemo } from "solid-js";
import { useI18n } from "#client/i18n";
import {
  countedAgeOn,
  lunarDayOf,
  nextLunarBirthday,
  profileValue,
  starSignOf,
  zodiacOf,
} from "#shared/registry";
import { useCaseFile } from "./case-file-context.ts";

/** What families count by, derived from the date of birth: animal, lunar day, 虚岁, the next lunar birthday. */
export function BirthNote() {
  const { t, format } = useI18n();
  const file = useCaseFile();
  const birth = createMemo(() => profileValue(file.read, "birthDate"));
  const sentence = createMemo(() => {
    const born = birth();
    if (born === undefined) return undefined;
    const animal = zodiacOf(born);
    const lunar = lunarDayOf(born);
    const counted = countedAgeOn(born, file.today());
    const next = nextLunarBirthday(born, file.today());
    return [
      animal && t("registry.zodiac")[animal],
      t("registry.starSign")[starSignOf(born)],
      counted === undefined ? undefined : t("registry.countedAge", counted),
      lunar && t("registry.lunarDay", lunar),
      next && t("registry.lunarBirthday", format.day(next)),
    ]
      .filter((part) => part !== undefined)
      .join(" · ");
  });
  return <span>{sentence()}</span>;
}
