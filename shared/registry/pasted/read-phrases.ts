import { mbtiTypes } from "../value-lists.ts";
import { phraseBook, siblingWords, temperamentWords } from "./phrase-book.ts";
import { type PastedReader, type Proposal, says } from "./proposal.ts";

/** What can be read word by word. */
export const readPhrases: PastedReader = (text) => {
  const found = new Map<string, Proposal>();
  for (const { field, values, when } of phraseBook) {
    const match = found.has(field) ? undefined : when.exec(text);
    if (match) found.set(field, { field, values, from: match[0].trim() });
  }
  return [
    ...found.values(),
    ...several("temperament", text, temperamentWords),
    ...several("siblings", text, siblingWords),
    ...readMbti(text),
    ...readChildrenAges(text),
  ];
};

function several(
  field: "temperament" | "siblings",
  text: string,
  words: readonly (readonly [RegExp, string])[],
): readonly Proposal[] {
  const found = words.flatMap(([when, code]) => {
    const match = when.exec(text);
    return match ? [{ code, word: match[0] }] : [];
  });
  if (found.length === 0) return [];
  const from = found.map(({ word }) => word).join("、");
  return [
    says(
      field,
      found.map(({ code }) => code),
      from,
    ),
  ];
}

function readMbti(text: string): readonly Proposal[] {
  const found = /(?<![A-Za-z])[IE][NS][TF][JP](?![A-Za-z])/iu.exec(text)?.[0];
  const type = mbtiTypes.find((one) => one === found?.toUpperCase());
  return type && found ? [says("mbti", type, found)] : [];
}

const childAge =
  /(?:女儿|儿子|孩子|小孩|女孩|男孩|娃)(?:今年|现在|已经|都)?(\d{1,2})岁|(\d{1,2})岁的?(?:女儿|儿子|孩子|小孩|女孩|男孩|娃)/gu;

/** Ages of children become bands: the ages themselves are not the agency's business. */
function readChildrenAges(text: string): readonly Proposal[] {
  const found = [...text.matchAll(childAge)];
  const bands = found.map(([, after, before]) => bandOf(Number(after ?? before)));
  const from = found.map(([words]) => words).join("、");
  return bands.length > 0 ? [says("childrenAges", [...new Set(bands)], from)] : [];
}

function bandOf(age: number): string {
  if (age < 6) return "preschool";
  if (age < 13) return "primary";
  return age < 18 ? "teenage" : "adult";
}
