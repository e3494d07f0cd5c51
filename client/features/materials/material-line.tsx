import { type JSX, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Button, IconMore, IconPresent, Menu, type MenuItem, Tag } from "#client/ui";
import { millisecondsOf, type Ulid } from "#shared/kernel";
import type { Material, MaterialState } from "#shared/materials";
import type { HandOut } from "./hand-out.tsx";
import type { Library } from "./open-library.ts";
import { WhyNot } from "./why-not.tsx";
import { useMaterialWords } from "./words.ts";

/** One material: what it is and for whom, who wrote it, and the ways to show it, or why there are none. */
export function MaterialLine(props: {
  readonly library: Library;
  readonly id: Ulid;
  readonly handOut: HandOut;
  readonly onPresent: () => void;
  /** Missing where nothing is written. */
  readonly onEdit?: ((material: Material) => void) | undefined;
  readonly onState?: ((material: Material, state: MaterialState) => void) | undefined;
  /** Stands before the title. */
  readonly mark?: JSX.Element;
  /** Stands under the text. */
  readonly children?: JSX.Element;
}) {
  const { t } = useI18n();
  const material = () => props.library.one(props.id);
  const whyNot = () => props.library.whyNot(props.id);
  const items = (one: Material): readonly MenuItem[] => [
    ...(whyNot().length === 0
      ? [
          { label: t("materials.print"), onSelect: () => props.handOut.print(one.id) },
          { label: t("materials.copy"), onSelect: () => void props.handOut.copy(one.id) },
        ]
      : []),
    ...writing(one),
  ];
  const writing = (one: Material): readonly MenuItem[] => {
    const { onEdit, onState } = props;
    if (!onEdit || !onState || !props.library.mayWrite()) return [];
    const next = one.state === "inUse" ? "withdrawn" : "inUse";
    return [
      { label: t("materials.edit"), onSelect: () => onEdit(one) },
      {
        label: t(next === "inUse" ? "materials.use" : "materials.withdraw"),
        danger: next === "withdrawn",
        onSelect: () => onState(one, next),
      },
    ];
  };
  return (
    <Show when={material()}>
      {(one) => (
        <li class="material-line">
          {props.mark}
          <div class="material-words">
            <Title library={props.library} material={one()} />
            <p class="material-text small">{one().text}</p>
            <Facts
              library={props.library}
              material={one()}
              isOfLibrary={props.onEdit !== undefined}
            />
            {props.children}
            <Show when={whyNot().length > 0}>
              <WhyNot library={props.library} reasons={whyNot()} />
            </Show>
          </div>
          <div class="material-ways">
            <Show when={whyNot().length === 0}>
              <Button
                small
                aria-label={t("materials.presentOne", one().title)}
                onClick={() => props.onPresent()}
              >
                <IconPresent />
                {t("materials.present")}
              </Button>
            </Show>
            <Show when={items(one()).length > 0}>
              <Menu small label={t("materials.more", one().title)} items={items(one())}>
                <IconMore />
              </Menu>
            </Show>
          </div>
        </li>
      )}
    </Show>
  );
}

function Title(props: { readonly library: Library; readonly material: Material }) {
  const { t } = useI18n();
  const isTelling = () =>
    props.library.mayWrite() &&
    props.material.isOfClients &&
    props.library.tellingIn(
      `${props.material.title}\n${props.material.text}`,
      props.material.consentsOf,
    ).length > 0;
  return (
    <p class="cluster">
      <span class="strong" classList={{ quiet: props.material.state === "withdrawn" }}>
        {props.material.title}
      </span>
      <Tag>{t("materials.kind")[props.material.kind]}</Tag>
      <Show when={props.material.state !== "inUse"}>
        <Tag>{t("materials.state")[props.material.state]}</Tag>
      </Show>
      <Show when={props.material.isTwice}>
        <Tag tone="ask">{t("materials.twice")}</Tag>
      </Show>
      <Show when={isTelling()}>
        <Tag tone="ask">{t("materials.mayBeKnown")}</Tag>
      </Show>
    </p>
  );
}

/** For whom, until when, on whose word, and who wrote it. */
function Facts(props: {
  readonly library: Library;
  readonly material: Material;
  /** Elsewhere a client may stand beside the screen, and reads of no other. */
  readonly isOfLibrary: boolean;
}) {
  const { t, format } = useI18n();
  const { directory } = useWork();
  const words = useMaterialWords(props.library);
  const written = () => {
    const fact = props.library.live.projection().field(props.material.about, "text")?.shown.fact;
    return (
      fact &&
      t(
        "common.byAt",
        directory.nameOf(fact.by) ?? t("caseFile.colleague"),
        format.date(millisecondsOf(fact.at)),
      )
    );
  };
  const facts = () =>
    [
      props.material.needs.length > 0
        ? t(
            "materials.forWhom",
            format.list(props.material.needs.map((need) => t("materials.need")[need])),
          )
        : t("materials.forAll"),
      props.isOfLibrary && words.consents(props.material),
      props.material.validUntil && t("materials.until", format.day(props.material.validUntil)),
      written(),
    ]
      .filter(Boolean)
      .join(" · ");
  return <p class="quiet small">{facts()}</p>;
}
