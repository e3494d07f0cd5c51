import type { Json } from "#shared/kernel";

/** What an agency says of itself to clients, in the order in which it is shown. */
export const companyFields = [
  "name",
  "licence",
  "address",
  "phone",
  "workingHours",
  "complaints",
] as const;
export type CompanyField = (typeof companyFields)[number];

/** How long each may be, in characters. */
export const companyLengths: Readonly<Record<CompanyField, number>> = {
  name: 60,
  licence: 60,
  address: 200,
  phone: 40,
  workingHours: 200,
  complaints: 200,
};

/** The agency as clients may read it; what was not said is missing. */
export type Company = Readonly<Partial<Record<CompanyField, string>>>;

type Read = (about: string, field: string) => Json | undefined;

/** What the agency's document says of the agency. */
export const companyOf = (read: Read): Company =>
  Object.fromEntries(
    companyFields.flatMap((field) => {
      const said = read("agency", field);
      return typeof said === "string" ? [[field, said] as const] : [];
    }),
  );

/**
 * What is said anew of the agency: only what was changed, so that what a colleague changes apart
 * stays theirs; null clears.
 */
export const companyChanges = (
  typed: Readonly<Record<CompanyField, string>>,
  before: Company,
): Readonly<Record<string, string | null>> =>
  Object.fromEntries(
    companyFields.flatMap((field) => {
      const now = typed[field].trim();
      return now === (before[field] ?? "") ? [] : [[field, now === "" ? null : now] as const];
    }),
  );

/** What is missing before the page about the agency is whole. */
export const missingOfCompany = (company: Company): readonly CompanyField[] =>
  companyFields.filter((field) => company[field] === undefined && field !== "workingHours");
