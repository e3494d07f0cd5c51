import { Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Tag } from "#client/ui";
import { percentOf } from "#shared/matching";

/** So many points apart, one side gives much more than it gets. */
const lopsidedFrom = 30;

/** The fit of two, each side growing from the middle: how far each has what the other asks for. */
export function TwoWayBar(props: {
  readonly client: string;
  readonly candidate: string;
  /** How far the candidate has what the client asks for, 0 to 1; undefined when nothing is asked for. */
  readonly forClient: number | undefined;
  readonly forCandidate: number | undefined;
  /** Stands in a narrow column beside others like it. */
  readonly isNarrow?: boolean | undefined;
}) {
  const { t } = useI18n();
  const left = () => percentOf(props.forClient ?? 0);
  const right = () => percentOf(props.forCandidate ?? 0);
  const areBothAsking = () => props.forClient !== undefined && props.forCandidate !== undefined;
  const oneWay = (who: string, other: string, score: number | undefined): string =>
    score === undefined
      ? t("matching.asksNothing", who)
      : t("matching.groundFor", other, who, percentOf(score));
  const label = () =>
    areBothAsking()
      ? t("matching.bar", props.client, props.candidate, left(), right())
      : [
          oneWay(props.client, props.candidate, props.forClient),
          oneWay(props.candidate, props.client, props.forCandidate),
        ].join(t("matching.between"));
  const end = (who: string): string =>
    t(props.isNarrow ? "matching.forClientShort" : "matching.forClient", who);
  const figure = (score: number | undefined): string =>
    score === undefined ? t("matching.nothingAsked") : t("matching.percent", percentOf(score));
  return (
    <div class="two-way" role="img" aria-label={label()}>
      <div class="two-way-ends small quiet" aria-hidden="true">
        <span>{end(props.client)}</span>
        <span>{end(props.candidate)}</span>
      </div>
      <div class="two-way-row" aria-hidden="true">
        <span class="two-way-number">{figure(props.forClient)}</span>
        <svg class="two-way-bar" viewBox="0 0 202 8" preserveAspectRatio="none" aria-hidden="true">
          <rect class="two-way-ground" x="0" y="0" width="100" height="8" />
          <rect class="two-way-ground" x="102" y="0" width="100" height="8" />
          <rect class="two-way-part" x={100 - left()} y="0" width={left()} height="8" />
          <rect class="two-way-part" x="102" y="0" width={right()} height="8" />
        </svg>
        <span class="two-way-number">{figure(props.forCandidate)}</span>
      </div>
      <Show when={areBothAsking() && Math.abs(left() - right()) >= lopsidedFrom}>
        <div class="two-way-note" aria-hidden="true">
          <Tag tone="ask">{t("matching.lopsided")}</Tag>
        </div>
      </Show>
    </div>
  );
}
