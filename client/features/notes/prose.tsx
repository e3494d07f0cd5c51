import { For, type JSX, Match, Show, Switch } from "solid-js";
import { Dynamic } from "solid-js/web";
import { useI18n } from "#client/i18n";
import { checkLink, type NoteJson, type NoteMarkJson } from "#shared/notes";

type Parts = { readonly parts: readonly NoteJson[] };
type Part = { readonly part: NoteJson };

/** Deeper than any note people write; what lies below is shown as not known. */
const depthAtMost = 40;

/**
 * A note to read: whatever version wrote it, and whatever a peer put into it. Names choose among
 * the elements below and never name one; addresses are checked; all else is text.
 */
export function Prose(props: { readonly note: NoteJson; readonly label: string }) {
  return (
    <section class="note-prose" aria-label={props.label}>
      <Blocks parts={props.note.content ?? []} depth={0} />
    </section>
  );
}

function Blocks(props: Parts & { readonly depth: number }) {
  return (
    <Show when={props.depth < depthAtMost} fallback={<Newer />}>
      <For each={props.parts}>{(part) => <Block part={part} depth={props.depth + 1} />}</For>
    </Show>
  );
}

const plainBlocks: Readonly<Record<string, "blockquote" | "ul" | "ol" | "li">> = {
  blockquote: "blockquote",
  bullet_list: "ul",
  ordered_list: "ol",
  list_item: "li",
};

function Block(props: Part & { readonly depth: number }) {
  const { t } = useI18n();
  const content = () => props.part.content ?? [];
  const plain = () =>
    Object.hasOwn(plainBlocks, props.part.type) ? plainBlocks[props.part.type] : undefined;
  return (
    <Switch
      fallback={
        <Newer>
          <Blocks parts={content()} depth={props.depth} />
        </Newer>
      }
    >
      <Match when={isInline(props.part)}>
        <Inline part={props.part} />
      </Match>
      <Match when={props.part.type === "paragraph"}>
        <p>
          <Inlines parts={content()} />
        </p>
      </Match>
      <Match when={props.part.type === "heading"}>
        <Dynamic component={headingOf(props.part)}>
          <Inlines parts={content()} />
        </Dynamic>
      </Match>
      <Match when={props.part.type === "check_item"}>
        <li class="note-check" data-check={String(props.part.attrs?.checked === true)}>
          <input
            type="checkbox"
            class="note-check-box"
            disabled
            checked={props.part.attrs?.checked === true}
            aria-label={t("notes.box")}
          />
          <div>
            <Blocks parts={content()} depth={props.depth} />
          </div>
        </li>
      </Match>
      <Match when={plain()}>
        {(element) => (
          <Dynamic component={element()}>
            <Blocks parts={content()} depth={props.depth} />
          </Dynamic>
        )}
      </Match>
    </Switch>
  );
}

const isInline = ({ type }: NoteJson): boolean =>
  type === "text" || type === "hard_break" || type === "mention";

const headings = ["h2", "h3", "h4"] as const;

/** The page's own heading is the first rank. */
const headingOf = ({ attrs }: NoteJson): (typeof headings)[number] =>
  headings[typeof attrs?.level === "number" ? attrs.level - 1 : 0] ?? "h4";

function Inlines(props: Parts) {
  return <For each={props.parts}>{(part) => <Inline part={part} />}</For>;
}

function Inline(props: Part) {
  return (
    <Switch
      fallback={
        <Newer>
          <Blocks parts={props.part.content ?? []} depth={depthAtMost - 4} />
        </Newer>
      }
    >
      <Match when={props.part.type === "text"}>
        <Marked marks={props.part.marks ?? []}>{props.part.text ?? ""}</Marked>
      </Match>
      <Match when={props.part.type === "hard_break"}>
        <br />
      </Match>
      <Match when={props.part.type === "mention"}>
        <Mention part={props.part} />
      </Match>
    </Switch>
  );
}

/** A client who is named leads to the case file; a colleague is only named. */
function Mention(props: Part) {
  const { t } = useI18n();
  const label = () => words(props.part.attrs?.label);
  const client = () => (props.part.attrs?.kind === "client" ? words(props.part.attrs.id) : "");
  return (
    <Show
      when={/^[0-9A-Z]{26}$/.test(client())}
      fallback={<span class="note-mention">@{label()}</span>}
    >
      <a class="note-mention" href={`/clients/${client()}`} title={t("notes.openClient", label())}>
        @{label()}
      </a>
    </Show>
  );
}

const words = (value: unknown): string => (typeof value === "string" ? value : "");

const plainMarks: Readonly<Record<string, "strong" | "em" | "u" | "s">> = {
  strong: "strong",
  em: "em",
  underline: "u",
  strike: "s",
};

/** What this version does not know of a look is left out; the words stay. */
function Marked(props: {
  readonly marks: readonly NoteMarkJson[];
  readonly children: JSX.Element;
}) {
  const [first, ...rest] = props.marks;
  if (!first) return <>{props.children}</>;
  const inside = () => <Marked marks={rest}>{props.children}</Marked>;
  if (first.type === "link") return <Link href={words(first.attrs?.href)}>{inside()}</Link>;
  const element = Object.hasOwn(plainMarks, first.type) ? plainMarks[first.type] : undefined;
  return (
    <Show when={element} fallback={inside()}>
      {(known) => <Dynamic component={known()}>{inside()}</Dynamic>}
    </Show>
  );
}

function Link(props: { readonly href: string; readonly children: JSX.Element }) {
  return (
    <Show
      when={checkLink(props.href).ok}
      fallback={<span class="note-link-refused">{props.children}</span>}
    >
      <a href={props.href} target="_blank" rel="noopener noreferrer">
        {props.children}
      </a>
    </Show>
  );
}

/** Something a newer version wrote, with the words in it that can be read. */
function Newer(props: { readonly children?: JSX.Element }) {
  const { t } = useI18n();
  return (
    <div class="note-newer">
      <span class="note-newer-word small">{t("notes.newerPart")}</span>
      {props.children}
    </div>
  );
}
