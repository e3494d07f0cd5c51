/** A header or a word made comparable: no case, width, spaces, marks or bracketed remarks. */
export const plainWord = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[([{【][^)\]}】]*[)\]}】]/gu, "")
    .replace(/[\s\p{P}\p{S}]+/gu, "");
