import type { JSX } from "solid-js";
import { useI18n } from "#client/i18n";
import { KeptForm } from "#feature/unsaved";
import { usePair } from "./pair-desk.ts";

/** A form over the page of a pair; giving it up leaves the page as it was. */
export function PairForm(props: {
  readonly title: string;
  readonly submitLabel: string;
  readonly onSubmit: () => void;
  readonly children: JSX.Element;
}) {
  const { t } = useI18n();
  const desk = usePair();
  return (
    <KeptForm
      title={props.title}
      words={{ close: t("common.close"), cancel: t("common.cancel"), submit: props.submitLabel }}
      onClose={() => desk.open({ type: "none" })}
      onSubmit={props.onSubmit}
    >
      {props.children}
    </KeptForm>
  );
}
