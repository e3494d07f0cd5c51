/** What the app says, so that a test names what a person reads and not where it is written. */
import { createI18n } from "#client/i18n";

/** Chinese as the app speaks it. */
export const zh = await createI18n("zh", "Asia/Shanghai");
/** English as the app speaks it. */
export const en = await createI18n("en", "Asia/Shanghai");
/** A word in Chinese, the language of the people in these stories. */
export const { t } = zh;
