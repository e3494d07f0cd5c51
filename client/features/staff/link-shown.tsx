import { useI18n } from "#client/i18n";
import { Button, copyText, Field, IconCopy, useToasts } from "#client/ui";

/** A link that is good once: what it is for, until when, and copying it. */
export function LinkShown(props: {
  readonly label: string;
  readonly token: string;
  readonly expiresAtMs: number;
}) {
  const { t, format } = useI18n();
  const toasts = useToasts();
  const link = () => `${window.location.origin}/join#${props.token}`;
  const copy = async () => {
    const isCopied = await copyText(link());
    toasts.show({ text: isCopied ? t("common.copied") : t("common.copyFailed") });
  };
  return (
    <>
      <p>{t("staff.linkNote", format.date(props.expiresAtMs))}</p>
      <Field label={props.label} hint={t("staff.linkOnce")}>
        {(ties) => (
          <div class="control">
            <input
              {...ties}
              class="control-input code"
              readonly
              value={link()}
              onFocus={(event) => event.currentTarget.select()}
            />
          </div>
        )}
      </Field>
      <Button kind="primary" onClick={() => void copy()}>
        <IconCopy />
        {t("staff.copyLink")}
      </Button>
    </>
  );
}
