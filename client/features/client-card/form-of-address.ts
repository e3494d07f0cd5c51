/** Whether a text is a form of address rather than a name: 王女士, 陈先生. */
export const isFormOfAddress = (name: string): boolean => /(女士|小姐|先生)$/u.test(name.trim());

/** The sex a form of address tells. */
export function sexOfAddress(name: string): "female" | "male" | undefined {
  if (/(女士|小姐)$/u.test(name.trim())) return "female";
  return /先生$/u.test(name.trim()) ? "male" : undefined;
}
