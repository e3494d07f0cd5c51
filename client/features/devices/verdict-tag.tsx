import { useI18n } from "#client/i18n";
import { Tag } from "#client/ui";
import type { Verdict } from "#shared/devices";

const toneOf = {
  normal: "accent",
  cannotTell: "plain",
  degraded: "ask",
  abnormal: "stop",
} as const satisfies Readonly<Record<Verdict, string>>;

/** The verdict about a device in a word; the colour only repeats it. */
export function VerdictTag(props: { readonly verdict: Verdict }) {
  const { t } = useI18n();
  return <Tag tone={toneOf[props.verdict]}>{t("devices.verdict")[props.verdict]}</Tag>;
}
