import { Show } from "solid-js";
import { type StorageFigures, useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Button, DefinitionList, Progress, Section, Skeleton, useToasts } from "#client/ui";
import { inWords } from "./bytes.ts";

/** How much this device holds, how much it may, and whether the browser promised to keep it. */
export function StorageSection() {
  const { t } = useI18n();
  const { thisDevice } = useWork();
  return (
    <Section
      title={t("thisDevice.storageTitle")}
      end={
        <Button kind="plain" small onClick={() => void thisDevice.refresh()}>
          {t("thisDevice.countAgain")}
        </Button>
      }
    >
      <Show when={thisDevice.figures()} fallback={<Skeleton lines={3} />}>
        {(figures) => <Figures figures={figures()} />}
      </Show>
    </Section>
  );
}

function Figures(props: { readonly figures: StorageFigures }) {
  const { t, format } = useI18n();
  const quarantined = () => props.figures.quarantined;
  return (
    <DefinitionList
      items={[
        { term: t("thisDevice.used"), value: <Used figures={props.figures} /> },
        {
          term: t("thisDevice.documents"),
          value: t("thisDevice.documentsCount", format.number(props.figures.documents)),
        },
        { term: t("thisDevice.kept"), value: <Kept isPersisted={props.figures.isPersisted} /> },
        ...(quarantined() === 0
          ? []
          : [
              {
                term: t("thisDevice.quarantined"),
                value: t("thisDevice.quarantinedCount", format.number(quarantined())),
              },
            ]),
      ]}
    />
  );
}

function Used(props: { readonly figures: StorageFigures }) {
  const { t, format } = useI18n();
  const known = () => {
    const { usageBytes, quotaBytes } = props.figures;
    return usageBytes === undefined || quotaBytes === undefined
      ? undefined
      : { usageBytes, quotaBytes };
  };
  return (
    <Show when={known()} fallback={t("thisDevice.usedUnknown")}>
      {(space) => (
        <div class="device-used">
          <span>
            {t(
              "thisDevice.usedOf",
              inWords(format.number, space().usageBytes),
              inWords(format.number, space().quotaBytes),
            )}
          </span>
          <Progress
            label={t("thisDevice.used")}
            done={space().usageBytes}
            total={space().quotaBytes}
          />
        </div>
      )}
    </Show>
  );
}

function Kept(props: { readonly isPersisted: boolean | undefined }) {
  const { t } = useI18n();
  const { thisDevice } = useWork();
  const toasts = useToasts();
  const words = () => {
    if (props.isPersisted === undefined) return t("thisDevice.keptUnknown");
    return props.isPersisted ? t("thisDevice.keptYes") : t("thisDevice.keptNo");
  };
  const ask = async () => {
    const isPromised = await thisDevice.askToPersist();
    toasts.show({ text: isPromised ? t("thisDevice.keptNow") : t("thisDevice.keptRefused") });
    await thisDevice.refresh();
  };
  return (
    <div class="device-kept">
      <span>{words()}</span>
      <Show when={props.isPersisted === false}>
        <Button small onClick={() => void ask()}>
          {t("thisDevice.askToKeep")}
        </Button>
      </Show>
    </div>
  );
}
