import { createMemo, For, type JSX, Match, Show, Switch } from "solid-js";
import { Dynamic } from "solid-js/web";
import { useI18n } from "#client/i18n";
import {
  checkLink,
  isItem,
  type LineLook,
  lookOf,
  type NoteJson,
  type NoteMarkJson,
  numbersOf,
  plainTextOf,
  rankOf,
} from "#shared/notes";

type PartsProps = { readonly parts: readonly NoteJson[] };
type PartProps = { readonly part: NoteJson };

/** Deeper than any note people write; what lies below is shown as not known. */
const depthAtMost = 40;

/**
 * A note to read: whatever version wrote it, and whatever a peer put into it. Names choose among
 * the elements below and never name one; addresses are checked; all else is text.
 */
export function Prose(props: { readonly note: NoteJson; readonly label: string }) {
  const parts = () => props.note.content ?? [];
  const numbers = createMemo(() => {
    const counted = numbersOf(parts().map(({ attrs }) => lookOf(attrs)));
    return new Map(parts().map((part, index) => [part, counted[index]]));
  });
  const numberOf = (part: NoteJson) => numbers().get(part);
  return (
    <section class="note-prose" aria-label={props.label}>
      <For each={runsOf(parts())}>
        {(run) =>
          "type" in run ? (
            <Part part={run} depth={0} />
          ) : (
            <ul class="note-run">
              <For each={run}>{(item) => <Item part={item} number={numberOf(item)} />}</For>
            </ul>
          )
        }
      </For>
    </section>
  );
}

/** The parts of a note, with the items that stand together as one list. */
function runsOf(parts: readonly NoteJson[]): readonly (NoteJson | readonly NoteJson[])[] {
  const runs: (NoteJson | NoteJson[])[] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    if (part.type !== "line" || !isItem(lookOf(part.attrs).form)) runs.push(part);
    else if (Array.isArray(last)) last.push(part);
    else runs.push([part]);
  }
  return runs;
}

function Parts(props: PartsProps & { readonly depth: number }) {
  return (
    <Show when={props.depth < depthAtMost} fallback={<Newer />}>
      <For each={props.parts}>{(part) => <Part part={part} depth={props.depth + 1} />}</For>
    </Show>
  );
}

function Part(props: PartProps & { readonly depth: number }) {
  return (
    <Switch
      fallback={
        <Newer>
          <Parts parts={props.part.content ?? []} depth={props.depth} />
        </Newer>
      }
    >
      <Match when={isInline(props.part)}>
        <Inline part={props.part} />
      </Match>
      <Match when={props.part.type === "line"}>
        <Line part={props.part} />
      </Match>
    </Switch>
  );
}

const isInline = ({ type }: NoteJson): boolean =>
  type === "text" || type === "hard_break" || type === "mention";

const headings = ["h2", "h3", "h4"] as const;

/** A line that is no item of a list. The page's own heading is the first rank. */
function Line(props: PartProps) {
  const look = () => lookOf(props.part.attrs);
  const element = () => {
    const { form } = look();
    return headings[(rankOf(form) ?? 0) - 1] ?? (form === "quote" ? "blockquote" : "div");
  };
  return (
    <Dynamic component={element()} class="note-line" {...lineMarks(look())}>
      <div class="note-words">
        <Inlines parts={props.part.content ?? []} />
      </div>
    </Dynamic>
  );
}

function Item(props: PartProps & { readonly number: number | undefined }) {
  const { t } = useI18n();
  const look = () => lookOf(props.part.attrs);
  const words = () => plainTextOf({ type: "doc", content: [{ ...props.part, attrs: {} }] });
  return (
    <li class="note-line" {...lineMarks(look())}>
      <Show when={look().form === "check"}>
        <input
          type="checkbox"
          class="note-check-box"
          disabled
          checked={look().isChecked}
          aria-label={words() || t("notes.box")}
        />
      </Show>
      <div class="note-words" data-number={props.number}>
        <Inlines parts={props.part.content ?? []} />
      </div>
    </li>
  );
}

/** What the styles know a line by, and how deep an item is for those who hear it. */
const lineMarks = ({ form, indent, isChecked }: LineLook) => ({
  "data-form": form,
  "data-indent": indent || undefined,
  "data-check": isChecked || undefined,
  "aria-level": isItem(form) ? indent + 1 : undefined,
});

function Inlines(props: PartsProps) {
  return <For each={props.parts}>{(part) => <Inline part={part} />}</For>;
}

function Inline(props: PartProps) {
  return (
    <Switch
      fallback={
        <Newer>
          <Parts parts={props.part.content ?? []} depth={depthAtMost - 4} />
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
function Mention(props: PartProps) {
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
