import type { incomeBands } from "#shared/registry";

type IncomeBand = (typeof incomeBands)[number];

/** Lower bounds in ten thousand yuan, highest first. */
const bounds: readonly (readonly [number, IncomeBand])[] = [
  [100, "over100"],
  [50, "from50to100"],
  [30, "from30to50"],
  [20, "from20to30"],
  [12, "from12to20"],
  [8, "from8to12"],
  [5, "from5to8"],
  [0, "under5"],
];

const bandOf = (tenThousands: number): IncomeBand | undefined =>
  bounds.find(([from]) => tenThousands >= from)?.[1];

const amountForm = /^(?:约|大概|年薪|年入)?(\d+(?:\.\d+)?)(万|w|k|千)?(?:元)?(左右)?$/u;

/**
 * Reads an income as tables have it: `15万`, `150000元`, `15w`, `15`; with `isMonthly` of a month.
 * A range is a band only when both its ends lie in it; else undefined.
 */
export function readIncome(text: string, isMonthly: boolean): IncomeBand | undefined {
  const said = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s,￥¥]/gu, "");
  const [from = "", to] = said.split(/[-–—~至到]/u);
  const unit = /(万|w|k|千)元?$/u.exec(said)?.[1] ?? "";
  const low = amountOf(/\d$/.test(from) ? from + unit : from, isMonthly);
  if (to === undefined) return low === undefined ? undefined : bandOf(low);
  const high = amountOf(to, isMonthly);
  if (low === undefined || high === undefined || high <= low) return undefined;
  const band = bandOf(low);
  const next = bounds[bounds.findIndex(([, name]) => name === band) - 1]?.[0];
  return next === undefined || high <= next ? band : undefined;
}

/** In ten thousand yuan a year. A bare number below a thousand is in ten thousands already. */
function amountOf(said: string, isMonthly: boolean): number | undefined {
  const [, figure, unit] = amountForm.exec(said) ?? [];
  if (figure === undefined) return undefined;
  const amount = Number(figure);
  const year = isMonthly ? 12 : 1;
  if (unit === "万" || unit === "w") return amount * year;
  if (unit === "k" || unit === "千") return (amount / 10) * year;
  if (isMonthly) return (amount * year) / 10_000;
  return amount < 1_000 ? amount : amount / 10_000;
}
