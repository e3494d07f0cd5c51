/** What a rescue file begins with. */
export interface RescueHeading {
  readonly title: string;
  /** Agency, person, moment: where the words come from. */
  readonly from: readonly string[];
  /** The documents of the file by the names they have in it, and what people call them. */
  readonly documents: readonly { readonly id: string; readonly name: string }[];
}

/** A rescue file: whose words they are, what the documents are called, then the words as they were kept. */
export function rescueText({ title, from, documents }: RescueHeading, words: string): string {
  const legend = documents.map(({ id, name }) => `${id} = ${name}`);
  const parts = [[title, from.join(" · ")], legend, [words]];
  return `${parts
    .filter((lines) => lines.join("") !== "")
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}
