/** What no outgoing text may say: nobody can promise a marriage. */
const promises: readonly RegExp[] = [
  /包(?:成功|找到|脱单|结婚)/gu,
  /百分(?:之)?百|100\s*%/gu,
  /保证(?:结婚|成功|脱单|找到)/gu,
  /不成功退全款/gu,
  /优质资源/gu,
  /海量会员/gu,
  /最后名额/gu,
  /guarantee[ds]?(?: success| marriage)?/giu,
];

/** The words of a text that promise what nobody can, as they stand in it, each once. */
export const promisesIn = (text: string): readonly string[] => {
  const narrow = text.normalize("NFKC");
  return [...new Set(promises.flatMap((one) => narrow.match(one) ?? []))];
};
