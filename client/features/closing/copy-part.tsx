import { createSignal, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Button, FieldReason, Section, saveFile, useToasts } from "#client/ui";
import { type CopiedFact, subjectCopy } from "#shared/closing";
import { idOf, kindsOfAClient } from "#shared/documents";
import { millisecondsOf } from "#shared/kernel";
import { useCopyWords } from "./copy-words.ts";
import type { Closing } from "./open-closing.ts";

/** Hands out all that this person may read of the client, as one file; a trace is left first. */
export function CopyPart(props: { readonly closing: Closing }) {
  const { t, format, locale } = useI18n();
  const { directory, source, reveal, agency, me } = useWork();
  const words = useCopyWords();
  const toasts = useToasts();
  const [isBusy, setBusy] = createSignal(false);
  const [refusal, setRefusal] = createSignal<string>();

  const readable = () =>
    kindsOfAClient.filter((kind) => directory.accessTo(idOf(kind, props.closing.id)).read);
  const read = async (): Promise<readonly CopiedFact[]> => {
    const all: CopiedFact[] = [];
    for (const kind of readable()) {
      for (const { about, says, at, by } of await source.facts(idOf(kind, props.closing.id))) {
        const who = directory.nameOf(by) ?? t("notes.colleague");
        all.push({ document: kind, about, says, atMs: millisecondsOf(at), by: who });
      }
    }
    return all;
  };
  const make = async (): Promise<void> => {
    const { id, name } = props.closing;
    setBusy(true);
    const trace = await reveal({ client: id, field: "export", reason: t("closing.copyReason") });
    if (trace.ok) {
      const others = new Set(
        (await source.list("client")).map((one) => one.slice("client/".length)),
      );
      const nowMs = Date.now();
      const html = subjectCopy(id, await read(), (other) => others.has(other), {
        title: t("closing.copyTitle", name()),
        intro: t("closing.copyIntro", agency().name, me().name, format.date(nowMs)),
        when: t("closing.copyWhen"),
        who: t("closing.copyWho"),
        what: t("closing.copyWhat"),
        value: t("closing.copyValue"),
        cleared: t("thisDevice.cleared"),
        otherClient: t("closing.otherClient"),
        language: locale() === "zh" ? "zh-CN" : "en",
        ...words,
      });
      const file = `${t("closing.copyTitle", name())} ${props.closing.today()}.html`;
      saveFile(file, new Blob([html], { type: "text/html;charset=utf-8" }));
      toasts.show({ text: t("closing.copied") });
    }
    setRefusal(trace.ok ? undefined : t("closing.copyNoTrace"));
    setBusy(false);
  };
  return (
    <Section title={t("closing.copy")}>
      <div class="closing-compact">
        <p class="quiet">{t("closing.copyNote")}</p>
        <Show when={readable().length < kindsOfAClient.length}>
          <p class="quiet small">{t("closing.copyPart")}</p>
        </Show>
        <div>
          <Button aria-disabled={isBusy()} onClick={() => !isBusy() && void make()}>
            {t("closing.copyMake")}
          </Button>
        </div>
        <FieldReason id="copy-reason" reason={refusal()} />
      </div>
    </Section>
  );
}
