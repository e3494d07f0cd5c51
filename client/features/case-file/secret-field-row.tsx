import { createSignal, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { copyText, IconButton, IconCopy, IconEyeOff, RevealText, useToasts } from "#client/ui";
import { type CardField, keyOf, useCardWords } from "#feature/client-card";
import { ContactActions } from "#feature/communications";
import type { Json } from "#shared/kernel";
import { isOwnNumber, salutation } from "#shared/registry";
import { FieldFrame, FieldValue } from "./card-field-row.tsx";
import { useCaseFile } from "./case-file-context.ts";
import { createFieldLook, type FieldLook } from "./field-look.ts";
import { masked } from "./masking.ts";
import { RevealReasons } from "./reveal-reasons.tsx";
import { createShownFor } from "./shown-for.ts";

const shownForMs = 60_000;

/** One field of the contact: hidden until somebody says why, shown for a minute, every look leaves a trace. */
export function SecretFieldRow(props: {
  readonly field: CardField;
  readonly label?: string | undefined;
}) {
  const { t } = useI18n();
  const work = useWork();
  const toasts = useToasts();
  const file = useCaseFile();
  const look = createFieldLook(props.field, () => props.label);
  const [isAsking, setAsking] = createSignal(false);
  const shown = createShownFor(shownForMs, () => look.editing.isOpen());
  let row!: HTMLDivElement;

  const isHidden = () => look.value() !== null && !shown.isShown();
  const reading = (value: Json) =>
    value === null || shown.isShown()
      ? look.words.reading(value)
      : masked(look.field.shape, String(value));
  const reveal = async (reason: string) => {
    setAsking(false);
    const traced = await work.reveal({ client: file.id, field: keyOf(look.field), reason });
    if (!traced.ok) return toasts.show({ text: t("caseFile.notTraced") });
    shown.show();
    const first = row.querySelector<HTMLElement>(".revealed-first") ?? row.querySelector("button");
    first?.focus();
  };
  return (
    <div ref={row} class="secret">
      <FieldFrame
        look={look}
        reading={reading}
        below={
          <Show when={isAsking()}>
            <RevealReasons
              onReason={(reason) => void reveal(reason)}
              onCancel={() => setAsking(false)}
            />
          </Show>
        }
      >
        <Show
          when={isHidden()}
          fallback={
            <div class="revealed">
              <FieldValue look={look} />
              <Show when={shown.isShown()}>
                <Revealed look={look} seconds={shown.secondsLeft()} onHide={shown.hide} />
              </Show>
            </div>
          }
        >
          <RevealText
            masked={masked(look.field.shape, String(look.value()))}
            shown={undefined}
            revealLabel={t("caseFile.reveal")}
            hideLabel={t("caseFile.hide")}
            onReveal={() => setAsking(!isAsking())}
            onHide={shown.hide}
          />
        </Show>
      </FieldFrame>
    </div>
  );
}

const waysOfContact = ["phone", "weChat", "email"] as const;

/** What can be done with a shown value, and how long it stays. */
function Revealed(props: {
  readonly look: FieldLook;
  readonly seconds: number;
  readonly onHide: () => void;
}) {
  const { t } = useI18n();
  const toasts = useToasts();
  const file = useCaseFile();
  const words = useCardWords();
  const way = () => waysOfContact.find((kind) => kind === props.look.field.shape.kind);
  /** Whoever picks up a mother's phone is not the client, and is greeted by no name. */
  const addressed = () => {
    const { about } = props.look.field;
    const whose = file.contact()?.projection().field(about, "whose")?.values ?? [];
    return isOwnNumber(whose.map(({ value }) => value))
      ? words.salutation(salutation(file.read))
      : t("communications.anybody");
  };
  const copy = async () => {
    const isCopied = await copyText(String(props.look.value()));
    if (isCopied) toasts.show({ text: t("caseFile.copied") });
  };
  return (
    <span class="revealed-actions">
      <Show when={way()}>
        {(kind) => (
          <ContactActions
            client={file.id}
            way={kind()}
            value={String(props.look.value())}
            addressed={addressed()}
          />
        )}
      </Show>
      <IconButton small label={t("caseFile.copy")} onClick={() => void copy()}>
        <IconCopy />
      </IconButton>
      <IconButton small label={t("caseFile.hide")} onClick={() => props.onHide()}>
        <IconEyeOff />
      </IconButton>
      <span class="quiet small">{t("caseFile.hidesIn", props.seconds)}</span>
    </span>
  );
}
