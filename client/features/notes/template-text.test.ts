import { expect, test } from "vitest";
import { createI18n } from "#client/i18n";
import { noteTemplates, titleOf } from "#shared/notes";
import { docOf } from "./editor/node-of.ts";
import { contentOf } from "./template-text.ts";

test("every template is a note of its own in both languages, and its first line is its title", async () => {
  for (const locale of ["zh", "en"] as const) {
    const { t } = await createI18n(locale, "Asia/Shanghai");
    for (const template of noteTemplates) {
      if (template === "blank") continue;
      const note = contentOf(t("notes.templateText")[template]);
      expect(docOf(note), template).toBeDefined();
      expect(titleOf(note)).toBe(t("notes.template")[template]);
    }
  }
});

test("signs at the beginning of a line give it its form", () => {
  expect(
    contentOf("## 决定\n- 一\n[] 办\n> 原话\n1. 甲\n#乙").content?.map(({ attrs }) => attrs?.form),
  ).toEqual(["heading2", "bullet", "check", "quote", "numbered", null]);
});
