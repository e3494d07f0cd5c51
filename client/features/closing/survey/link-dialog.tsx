import { createResource, createSignal, For, Match, Show, Switch } from "solid-js";
import { useWork } from "#client/documents";
import { refusalSentence, useI18n } from "#client/i18n";
import { Banner, Button, copyText, Dialog, Field, IconCopy, Skeleton, useToasts } from "#client/ui";
import type { Ulid } from "#shared/kernel";
import { type Closing, freshKey } from "../open-closing.ts";
import { QrCode } from "./qr-code.tsx";

/** Makes a link to the survey, or shows one again to whoever may make it: as a text and as a code to scan. */
export function LinkDialog(props: {
  readonly closing: Closing;
  readonly again?: Ulid | undefined;
  readonly onClose: () => void;
}) {
  const { t, format } = useI18n();
  const { commands } = useWork();
  const toasts = useToasts();
  const { closing } = props;
  const make = async () => {
    const link = props.again ?? freshKey();
    const days = closing.settings().surveyLinkDays;
    const made = await commands.createSurveyLink(closing.id, link, days);
    if (!made.ok) return made;
    const about = `surveyLink/${link}`;
    const isSaid = closing.file.projection().value(about, "made") !== undefined;
    const says = { made: { on: closing.today(), untilMs: made.value.expiresAtMs } };
    // A new link ends the earlier ones; a relay of an earlier time learns it from the case file.
    const ended = isSaid ? [] : closing.links().filter((out) => out.link !== link);
    const withdrawn = ended.map((out) => ({
      ...{ document: "case" as const, about: `surveyLink/${out.link}` },
      says: { withdrawnOn: closing.today() },
    }));
    if (!isSaid) closing.say([{ document: "case", about, says }, ...withdrawn], undefined);
    return made;
  };
  const [made, { refetch }] = createResource(make);
  const link = () => (made.latest?.ok ? made.latest.value : undefined);
  const refusal = () => (made.latest && !made.latest.ok ? made.latest.reason : undefined);
  const address = () => `${window.location.origin}/survey#${link()?.token ?? ""}`;
  const copy = async () => {
    const isCopied = await copyText(address());
    toasts.show({ text: isCopied ? t("common.copied") : t("common.copyFailed") });
  };
  return (
    <Dialog
      isOpen
      wide
      title={t("closing.surveyByLink")}
      closeLabel={t("common.close")}
      onClose={props.onClose}
      actions={<Button onClick={props.onClose}>{t("common.done")}</Button>}
    >
      <Switch fallback={<Skeleton lines={4} />}>
        <Match when={refusal()}>
          {(why) => (
            <Banner
              tone="ask"
              action={<Button onClick={() => void refetch()}>{t("common.retry")}</Button>}
            >
              {why().type === "unknownClient"
                ? t("closing.notUploadedYet")
                : refusalSentence(t, why())}
            </Banner>
          )}
        </Match>
        <Match when={link()}>
          {(good) => (
            <div class="survey-link">
              <QrCode text={address()} label={t("closing.qrLabel")} />
              <div class="survey-link-words">
                <p>{t("closing.linkNote", format.date(good().expiresAtMs))}</p>
                <Field label={t("closing.linkLabel")} hint={t("closing.linkHint")}>
                  {(ties) => (
                    <div class="control">
                      <input
                        {...ties}
                        class="control-input code"
                        readonly
                        value={address()}
                        onFocus={(event) => event.currentTarget.select()}
                      />
                    </div>
                  )}
                </Field>
                <div>
                  <Button kind="primary" onClick={() => void copy()}>
                    <IconCopy />
                    {t("closing.copyLink")}
                  </Button>
                </div>
              </div>
            </div>
          )}
        </Match>
      </Switch>
    </Dialog>
  );
}

/** The links that are with the client and not answered: until when, and taking one back. */
export function LinksOut(props: { readonly closing: Closing; readonly onAsk: () => void }) {
  const { t, format } = useI18n();
  const { commands } = useWork();
  const toasts = useToasts();
  const [shown, setShown] = createSignal<Ulid>();
  const latest = () => props.closing.links().slice(0, 1);
  const withdraw = async (link: Ulid) => {
    const ended = await commands.endSurveyLink(props.closing.id, link, "withdrawn");
    if (!ended.ok) return toasts.show({ text: refusalSentence(t, ended.reason) });
    const says = { withdrawnOn: props.closing.today() };
    props.closing.say([{ document: "case", about: `surveyLink/${link}`, says }], undefined);
    toasts.show({ text: t("closing.linkWithdrawn") });
  };
  return (
    <For each={latest()}>
      {(out) => (
        <div class="closing-line">
          <span>
            {out.isOver
              ? t("closing.linkOver", format.date(out.untilMs))
              : t("closing.linkOut", format.date(out.untilMs))}
          </span>
          <span class="cluster">
            <Button kind="plain" small onClick={() => props.onAsk()}>
              {t("closing.askAnswer")}
            </Button>
            <Show when={!out.isOver && props.closing.mayWrite()}>
              <Button kind="plain" small onClick={() => setShown(out.link)}>
                {t("closing.showLink")}
              </Button>
              <Button kind="plain" small onClick={() => void withdraw(out.link)}>
                {t("closing.withdrawLink")}
              </Button>
            </Show>
          </span>
          <Show when={shown() === out.link}>
            <LinkDialog
              closing={props.closing}
              again={out.link}
              onClose={() => setShown(undefined)}
            />
          </Show>
        </div>
      )}
    </For>
  );
}
