import { type Accessor, createSignal, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { CheckField, LinkButton } from "#client/ui";
import type { ClientId } from "#shared/kernel";
import { useMatchWords } from "./match-words.ts";

/** More than four do not stand side by side on any screen. */
export const comparedAtMost = 4;

/** Whom somebody wants to see side by side. */
export interface Picks {
  readonly all: Accessor<readonly ClientId[]>;
  readonly toggle: (candidate: ClientId) => void;
}

/** Nobody at first. */
export function createPicks(): Picks {
  const [all, setAll] = createSignal<readonly ClientId[]>([]);
  return {
    all,
    toggle: (candidate) =>
      setAll((before) =>
        before.includes(candidate)
          ? before.filter((one) => one !== candidate)
          : [...before, candidate].slice(0, comparedAtMost),
      ),
  };
}

/** Beside a candidate: takes them into the comparison. */
export function Pick(props: { readonly picks: Picks; readonly candidate: ClientId }) {
  const { t } = useI18n();
  const words = useMatchWords();
  const isPicked = () => props.picks.all().includes(props.candidate);
  return (
    <CheckField
      label={
        <>
          {t("matching.compare.pick")}
          <span class="visually-hidden">{`: ${words.client(props.candidate)}`}</span>
        </>
      }
      isChecked={isPicked()}
      disabled={!isPicked() && props.picks.all().length >= comparedAtMost}
      onChange={() => props.picks.toggle(props.candidate)}
    />
  );
}

/** Who was taken so far, and the way to see them side by side. */
export function PicksBar(props: {
  readonly picks: Picks;
  readonly client: ClientId;
  /** What stands behind the path, so that the comparison goes by the same search. */
  readonly address: string;
}) {
  const { t, format } = useI18n();
  const words = useMatchWords();
  const all = () => props.picks.all();
  return (
    <Show when={all().length > 0}>
      <section class="picks-bar" aria-label={t("matching.compare.bar")}>
        <p class="small">
          {t("matching.compare.picked", format.list(all().map(words.client)))}
          <Show when={all().length < 2}> {t("matching.compare.oneMore")}</Show>
        </p>
        <Show when={all().length >= 2}>
          <LinkButton
            small
            href={`/clients/${props.client}/compare/${all().join("~")}${props.address}`}
          >
            {t("matching.compare.open", all().length)}
          </LinkButton>
        </Show>
      </section>
    </Show>
  );
}
