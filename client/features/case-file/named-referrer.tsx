import { createSignal, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Button, IconButton, IconTrash, TextField } from "#client/ui";
import { useCaseFile } from "./case-file-context.ts";
import { countOf, useSentBy } from "./people-around.tsx";

type Read = (about: string, field: string) => unknown;

/** Who sent the client, by name: somebody who is no client. */
export function referrerNamed(read: Read): string | undefined {
  const words = read("referral", "words");
  return typeof words === "string" && words.trim() !== "" ? words : undefined;
}

/** The line of somebody who sent the client and has no file here; nothing when nobody is named. */
export function NamedReferrer() {
  const { t } = useI18n();
  const file = useCaseFile();
  const sent = useSentBy(() => {
    const named = referrerNamed(file.read);
    return named === undefined ? [] : [{ named }];
  });
  const drop = () =>
    file.say(
      [{ document: "client", about: "referral", says: { words: null } }],
      t("caseFile.referralDropped"),
    );
  return (
    <Show when={referrerNamed(file.read)}>
      {(name) => (
        <div class="people-line">
          <span>
            <span class="quiet">{t("caseFile.referral")} </span>
            {name()}
            <Show when={sent().length > 1}>
              <span class="quiet small"> {t("caseFile.sentInAll", countOf(sent()))}</span>
            </Show>
          </span>
          <Show when={file.mayWrite("client", "referral")}>
            <IconButton small label={t("caseFile.dropReferral", name())} onClick={drop}>
              <IconTrash />
            </IconButton>
          </Show>
        </div>
      )}
    </Show>
  );
}

/** Takes down the name of somebody who sent the client and is no client. */
export function NameReferrer(props: { readonly onDone: () => void }) {
  const { t } = useI18n();
  const file = useCaseFile();
  const [name, setName] = createSignal("");
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const words = name().trim();
    if (words === "") return;
    file.say(
      [{ document: "client", about: "referral", says: { words } }],
      t("caseFile.referralSaid", words),
    );
    props.onDone();
  };
  return (
    <form class="people-add" onSubmit={submit}>
      <TextField
        label={t("caseFile.referrerName")}
        hint={t("caseFile.referrerHint")}
        maxLength={80}
        value={name()}
        onInput={setName}
      />
      <div class="cluster">
        <Button small type="submit" disabled={name().trim() === ""}>
          {t("common.save")}
        </Button>
        <Button small kind="plain" onClick={() => props.onDone()}>
          {t("common.cancel")}
        </Button>
      </div>
    </form>
  );
}
