import { createSignal, For, Show } from "solid-js";
import { type CreateRefusal, useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { useClientIndex } from "#client/index";
import { Banner, Button, ChoiceChips, Dialog, Select, TextField } from "#client/ui";
import { codesOfShape, dayOf, useCardWords } from "#feature/client-card";
import { type ClientId, parsePlainDate } from "#shared/kernel";
import { likenesses } from "./likeness.ts";
import {
  type DraftField,
  type DraftRefusal,
  draftFields,
  emptyDraft,
  type NewClientDraft,
  readDraft,
  readDraftField,
  sexOfAddress,
} from "./new-client-draft.ts";

type AddClientProps = {
  readonly isOpen: boolean;
  /** What was typed so far; the page keeps it when the sheet closes. */
  readonly draft: NewClientDraft;
  readonly onDraft: (draft: NewClientDraft) => void;
  readonly onClose: () => void;
  readonly onCreated: (client: ClientId, name: string) => void;
};

/** The quick sheet: only what matters first; works without a network. */
export function AddClient(props: AddClientProps) {
  const { t } = useI18n();
  const work = useWork();
  const [reasons, setReasons] = createSignal<Readonly<Partial<Record<DraftField, DraftRefusal>>>>(
    {},
  );
  const [failure, setFailure] = createSignal<CreateRefusal["type"]>();
  const [isBusy, setBusy] = createSignal(false);
  let form!: HTMLFormElement;

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (isBusy()) return;
    const nowMs = Date.now();
    const read = readDraft(props.draft, nowMs, dayOf(nowMs));
    setReasons(read.ok ? {} : read.reason);
    if (!read.ok) return queueMicrotask(() => focusFirstRefused(form));
    setBusy(true);
    const created = await work.createClient(read.value);
    setBusy(false);
    setFailure(created.ok ? undefined : created.reason.type);
    if (!created.ok) return;
    const name = props.draft.name.trim();
    props.onDraft(emptyDraft);
    props.onCreated(created.value, name);
  };
  return (
    <Dialog
      isOpen={props.isOpen}
      title={t("clients.register")}
      closeLabel={t("common.close")}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose}>{t("common.cancel")}</Button>
          <Button kind="primary" type="submit" form="add-client" disabled={isBusy()}>
            {t("clients.save")}
          </Button>
        </>
      }
    >
      <form id="add-client" class="stack" ref={form} onSubmit={submit} novalidate>
        <Show when={failure()}>
          {(type) => (
            <Banner tone="stop">
              {type() === "mayNotCreate" ? t("clients.mayNotCreate") : t("clients.notTaken")}
            </Banner>
          )}
        </Show>
        <SheetFields
          draft={props.draft}
          reasons={reasons()}
          onReason={(field, reason) => setReasons((all) => ({ ...all, [field]: reason }))}
          onDraft={props.onDraft}
          onLeave={props.onClose}
        />
      </form>
    </Dialog>
  );
}

type SheetFieldsProps = {
  readonly draft: NewClientDraft;
  readonly reasons: Readonly<Partial<Record<DraftField, DraftRefusal>>>;
  readonly onReason: (field: DraftField, reason: DraftRefusal | undefined) => void;
  readonly onDraft: (draft: NewClientDraft) => void;
  /** Told when a link leads elsewhere. */
  readonly onLeave: () => void;
};

function SheetFields(props: SheetFieldsProps) {
  const { t } = useI18n();
  const words = useCardWords();
  const put = (field: DraftField, text: string) => {
    props.onDraft({ ...props.draft, [field]: text });
    props.onReason(field, undefined);
  };
  /** Says at once what is wrong with a field that was filled and left. */
  const left = (field: DraftField) => {
    const text = props.draft[field];
    const read = readDraftField(field, text, dayOf(Date.now()));
    if (text.trim() !== "") props.onReason(field, read.ok ? undefined : read.reason);
  };
  const reasonOf = (field: DraftField) => {
    const reason = props.reasons[field];
    if (!reason) return undefined;
    return reason.type === "nameNeeded"
      ? t("clients.nameNeeded")
      : words.refusal(draftFields[field], reason);
  };
  const optionsOf = (field: "sex" | "whose" | "source") =>
    codesOfShape(draftFields[field].shape).map((value) => ({
      value,
      label: words.word(draftFields[field], value),
    }));
  const putName = (name: string) =>
    props.onDraft({ ...props.draft, name, sex: sexOfAddress(name) ?? props.draft.sex });

  return (
    <>
      <TextField
        label={t("clients.name")}
        hint={t("clients.nameHint")}
        reason={reasonOf("name")}
        value={props.draft.name}
        maxLength={40}
        autofocus
        onInput={(name) => {
          putName(name);
          props.onReason("name", undefined);
        }}
      />
      <Likenesses draft={props.draft} onLeave={props.onLeave} />
      <ChoiceChips
        label={words.label(draftFields.sex)}
        options={optionsOf("sex")}
        value={props.draft.sex || undefined}
        onChange={(sex) => put("sex", sex)}
      />
      <TextField
        label={words.label(draftFields.birthDate)}
        hint={t("clients.birthHint")}
        reason={reasonOf("birthDate")}
        inputmode="text"
        value={props.draft.birthDate}
        onInput={(text) => put("birthDate", text)}
        onBlur={() => left("birthDate")}
      />
      <TextField
        label={t("clients.phone")}
        reason={reasonOf("phone")}
        type="tel"
        inputmode="tel"
        value={props.draft.phone}
        onInput={(text) => put("phone", text)}
        onBlur={() => left("phone")}
      />
      <Show when={props.draft.phone.trim() !== ""}>
        <ChoiceChips
          label={words.label(draftFields.whose)}
          options={optionsOf("whose")}
          value={props.draft.whose}
          onChange={(whose) => put("whose", whose)}
        />
      </Show>
      <Select
        label={words.label(draftFields.source)}
        empty={t("common.notFilled")}
        options={optionsOf("source")}
        value={props.draft.source || undefined}
        onChange={(source) => put("source", source ?? "")}
      />
      <p class="quiet small">{t("clients.registerNote")}</p>
    </>
  );
}

/** Who in the list bears the same name, with a way to look. */
function Likenesses(props: { readonly draft: NewClientDraft; readonly onLeave: () => void }) {
  const { t } = useI18n();
  const words = useCardWords();
  const { directory } = useWork();
  const index = useClientIndex();
  const found = () => {
    const { name, birthDate } = props.draft;
    if (name.trim() === "") return [];
    const rows = index.find({ text: name.trim(), order: "recent" });
    return likenesses(rows, name, parsePlainDate(birthDate)).slice(0, 3);
  };
  const about = (row: ReturnType<typeof found>[number]["row"]) =>
    [
      row.birthDate && words.value(draftFields.birthDate, row.birthDate),
      row.phoneTails[0] && t("caseFile.tail", row.phoneTails[0]),
      row.staff[0] ? directory.nameOf(row.staff[0]) : t("clients.nobody"),
    ]
      .filter((part) => part !== undefined)
      .join(" · ");
  return (
    <Show when={found().length > 0}>
      <Banner tone="ask">
        <p>
          {found()[0]?.isSameBirth
            ? t("clients.sameNameAndBirth", props.draft.name.trim())
            : t("clients.sameName", props.draft.name.trim())}
        </p>
        <For each={found()}>
          {({ row }) => (
            <p>
              <a class="link" href={`/clients/${row.id}`} onClick={() => props.onLeave()}>
                {t("clients.openExisting", about(row))}
              </a>
            </p>
          )}
        </For>
      </Banner>
    </Show>
  );
}

const focusFirstRefused = (form: HTMLFormElement) =>
  form.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
