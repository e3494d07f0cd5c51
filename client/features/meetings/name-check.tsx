import { type Accessor, createMemo, createSignal, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { useClientIndex } from "#client/index";
import { Banner, Button } from "#client/ui";
import { parsePlainDate } from "#shared/kernel";
import { tellingIn } from "#shared/materials";
import { type Named, seekNames, withoutNames } from "#shared/meetings";
import { useMeetingWords } from "./words.ts";

/** So many clients are looked for in a text. */
const clientsAtMost = 20_000;

/** Whose names stand in a text that everybody at work will read. */
export interface NameCheck {
  readonly found: Accessor<ReturnType<ReturnType<typeof seekNames>>>;
  /** Numbers and accounts by which somebody could be known, as the check of success stories finds them. */
  readonly signs: Accessor<readonly string[]>;
  /** The text with short numbers in place of the names. */
  readonly cured: () => string;
}

/** Looks for clients of this device in a text, for as long as the caller stands. */
export function createNameCheck(text: Accessor<string>): NameCheck {
  const { directory } = useWork();
  const index = useClientIndex();
  const words = useMeetingWords();
  const clients = createMemo((): readonly Named[] =>
    index
      .find({ text: "", order: "recent", archived: "too" }, clientsAtMost)
      .map(({ id, name, callName }) => ({
        id,
        names: [name, callName].filter((each) => each !== undefined),
      })),
  );
  const colleagues = createMemo(() => directory.staff().map(({ name }) => name));
  const seek = createMemo(() => seekNames(clients(), colleagues()));
  const found = createMemo(() => seek()(text()));
  const signs = createMemo(() =>
    tellingIn(text(), [])
      .filter(({ type }) => type === "number" || type === "account")
      .map(({ words: sign }) => sign)
      .filter((sign) => sign.replaceAll(/\W/gu, "").length > 3 && !parsePlainDate(sign)),
  );
  return { found, signs, cured: () => withoutNames(text(), found(), words.ref) };
}

/** Says that a name stands in a text, and takes it out at a press. */
export function NameNotice(props: {
  readonly check: NameCheck;
  readonly onCure?: ((text: string) => void) | undefined;
}) {
  const { t, format } = useI18n();
  const names = () => [...new Set(props.check.found().map(({ name }) => name))];
  return (
    <Show when={names().length + props.check.signs().length > 0}>
      <Banner
        tone="ask"
        action={
          <Show when={names().length > 0 && props.onCure}>
            {(cure) => (
              <Button small onClick={() => cure()(props.check.cured())}>
                {t("meetings.useRefs")}
              </Button>
            )}
          </Show>
        }
      >
        {[
          names().length > 0 && t("meetings.namesFound", format.list(names())),
          props.check.signs().length > 0 &&
            t("meetings.signsFound", format.list(props.check.signs())),
        ]
          .filter(Boolean)
          .join(" ")}
      </Banner>
    </Show>
  );
}

/** Asks once before a text with names is kept; the same text goes through at the second press. */
export function createNameGate(text: Accessor<string>, check: NameCheck): () => boolean {
  const [warnedOf, setWarnedOf] = createSignal<string>();
  return () => {
    if (check.found().length + check.signs().length === 0 || warnedOf() === text()) return true;
    setWarnedOf(text());
    return false;
  };
}
