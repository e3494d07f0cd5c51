import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { saveFile, useToasts } from "#client/ui";
import { WhyHandedOut } from "#feature/export";
import { type Copied, type CopiedPart, subjectCopy } from "#shared/closing";
import type { Closing } from "../open-closing.ts";
import { type Gathered, gather } from "./gather.ts";
import { usePersonParts } from "./person-parts.ts";
import { useRecordWords } from "./record-words.ts";
import { useServiceParts } from "./service-parts.ts";
import { useTalkParts } from "./talk-parts.ts";

/** Asks why, leaves a trace, and then hands out all that this person may read of the client, as one file. */
export function CopyDialog(props: {
  readonly closing: Closing;
  readonly onBusy: (isBusy: boolean) => void;
  readonly onClose: () => void;
}) {
  const { t, format, locale } = useI18n();
  const work = useWork();
  const toasts = useToasts();
  const records = useRecordWords();
  const makers = [usePersonParts(), useTalkParts(), useServiceParts()];
  const atTop = useTop();
  const { id, name, today } = props.closing;
  const { onBusy } = props;
  const make = async (): Promise<void> => {
    const gathered = await gather(work, id);
    const parts = makers.flatMap((partsOf) => partsOf(gathered));
    const who = (by: Gathered["notes"][number]["by"]): string =>
      work.directory.nameOf(by) ?? t("notes.colleague");
    const copied: Copied = {
      ...{ person: id, parts, ...atTop(gathered, parts) },
      facts: gathered.facts.map((one) => ({ ...one, by: who(one.by) })),
    };
    const title = t("closing.copyTitle", name());
    const hidden = {
      ...{ isOtherClient: gathered.isOtherClient, texts: gathered.hidden },
      word: t("closing.otherClient"),
    };
    const html = subjectCopy(copied, hidden, {
      ...records,
      title,
      intro: t("closing.copyIntro", work.agency().name, work.me().name, format.date(Date.now())),
      holds: t("closing.copyHolds"),
      leftOut: t("closing.copyLeftOut"),
      missing: t("closing.copyMissing"),
      records: t("closing.copyRecords"),
      recordsNote: t("closing.copyRecordsNote"),
      when: t("closing.copyWhen"),
      who: t("closing.copyWho"),
      what: t("closing.copyWhat"),
      value: t("closing.copyValue"),
      cleared: t("thisDevice.cleared"),
      language: locale() === "zh" ? "zh-CN" : "en",
    });
    saveFile(`${title} ${today()}.html`, new Blob([html], { type: "text/html;charset=utf-8" }));
    const missing = copied.missing.length;
    toasts.show({ text: missing === 0 ? t("closing.copied") : t("closing.copiedPartly", missing) });
  };
  const run = (): void => {
    onBusy(true);
    void make().finally(() => onBusy(false));
  };
  return (
    <WhyHandedOut
      client={id}
      what="export"
      title={t("closing.copyMake")}
      submit={t("closing.copySave")}
      onTraced={run}
      onClose={props.onClose}
    >
      <p>{t("closing.copyCheck")}</p>
    </WhyHandedOut>
  );
}

/** What stands at the top: what it holds, what the law leaves out, what could not be had. */
function useTop(): (
  gathered: Gathered,
  parts: readonly CopiedPart[],
) => Pick<Copied, "holds" | "leftOut" | "missing"> {
  const { t } = useI18n();
  return (gathered, parts) => {
    const names = t("documents");
    const pictures = gathered.pictures.filter(({ address }) => !address).length;
    const notes = gathered.notes.filter(({ text }) => text === undefined).length;
    return {
      holds: [
        ...parts
          .filter(({ items }) => items.length > 0)
          // The card is one thing, however many groups it has.
          .map(({ title, items }, place) =>
            place === 0 ? title : t("closing.copyHolding", title, items.length),
          ),
        t("closing.copyHoldingRecords", gathered.facts.length),
      ],
      leftOut: [
        t("closing.copyOthersData"),
        t("closing.copyColleaguesData"),
        ...gathered.unreadable.map((kind) => t("closing.copyUnreadable", names[kind])),
      ],
      missing: [
        ...(pictures > 0 ? [t("closing.copyMissingPictures", pictures)] : []),
        ...(notes > 0 ? [t("closing.copyMissingNotes", notes)] : []),
        ...(gathered.isStillArriving ? [t("closing.copyStillArriving")] : []),
      ],
    };
  };
}
