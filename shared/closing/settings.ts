/** What an agency decides once about the end of a service; until it does, the usual. */
import { z } from "#shared/kernel";
import type { Read } from "#shared/registry";
import { type RightsTerm, rightsTerms } from "./rights.ts";

const yearsSchema = z.int().check(z.gte(0), z.lte(30));

/** The settings as they are said in the agency's document. */
export const closingSettingsFields = {
  rightsTerm: z.enum(rightsTerms),
  /** Kept so long after a contract ended: the general time limit of claims. */
  yearsAfterContract: yearsSchema,
  /** The same where there never was one. */
  yearsWithoutContract: yearsSchema,
  surveyLinkDays: z.int().check(z.gte(1), z.lte(60)),
} as const;

/** The settings, whole. */
export interface ClosingSettings {
  readonly rightsTerm: RightsTerm;
  readonly yearsAfterContract: number;
  readonly yearsWithoutContract: number;
  readonly surveyLinkDays: number;
}

/** Until somebody decides otherwise. */
export const usualClosingSettings: ClosingSettings = {
  rightsTerm: "fifteenWorkingDays",
  yearsAfterContract: 3,
  yearsWithoutContract: 1,
  surveyLinkDays: 14,
};

/** Reads the settings out of the agency's document. */
export function closingSettingsOf(read: Read): ClosingSettings {
  const said = <Value>(field: string, schema: z.ZodMiniType<Value>, usual: Value): Value => {
    const parsed = z.safeParse(schema, read("closingSettings", field));
    return parsed.success ? parsed.data : usual;
  };
  const { rightsTerm, yearsAfterContract, yearsWithoutContract, surveyLinkDays } =
    closingSettingsFields;
  const usual = usualClosingSettings;
  return {
    rightsTerm: said("rightsTerm", rightsTerm, usual.rightsTerm),
    yearsAfterContract: said("yearsAfterContract", yearsAfterContract, usual.yearsAfterContract),
    yearsWithoutContract: said(
      "yearsWithoutContract",
      yearsWithoutContract,
      usual.yearsWithoutContract,
    ),
    surveyLinkDays: said("surveyLinkDays", surveyLinkDays, usual.surveyLinkDays),
  };
}
