/**
 * A note is a run of lines, all of one kind of node. What a line is, a heading or an item of a list,
 * are attributes of it: giving it another form changes the line in place, so that what colleagues
 * write into it at the same moment stays.
 */
import { z } from "#shared/kernel";

/** What a line may be besides a paragraph, which is a line without a form. */
const forms = ["heading1", "heading2", "heading3", "bullet", "numbered", "check", "quote"] as const;

/** The forms of lines. */
export type LineForm = "paragraph" | (typeof forms)[number];

/** So far a line is moved in at most. */
export const indentAtMost = 5;

/** The attributes of a line. The plain value of each is its absence, so that it is said in one way only. */
export const lineAttributes = {
  form: z.enum(forms),
  indent: z.literal([1, 2, 3, 4, 5]),
  /** Whether a line to be ticked off is; kept while the line has another form. */
  checked: z.literal(true),
} as const;

/** What the attributes of a line say. */
export interface LineLook {
  readonly form: LineForm;
  readonly indent: number;
  readonly isChecked: boolean;
}

type Attributes = Readonly<Record<string, unknown>>;

/** Reads the attributes of a line, whoever wrote them: what is not of the table is as if absent. */
export function lookOf({ form, indent, checked }: Attributes = {}): LineLook {
  const known = z.safeParse(lineAttributes.form, form);
  const far = z.safeParse(lineAttributes.indent, indent);
  return {
    form: known.success ? known.data : "paragraph",
    indent: far.success ? far.data : 0,
    isChecked: checked === true,
  };
}

/** The attributes that say a look; null for what is absent. */
export const attributesOf = ({ form, indent, isChecked }: LineLook) => ({
  form: form === "paragraph" ? null : form,
  indent: indent === 0 ? null : indent,
  checked: isChecked ? true : null,
});

const ranks: Readonly<Partial<Record<LineForm, number>>> = {
  heading1: 1,
  heading2: 2,
  heading3: 3,
};

/** The rank of a heading, 1 to 3; undefined for other lines. */
export const rankOf = (form: LineForm): number | undefined => ranks[form];

/** Whether lines of a form are items of a list. */
export const isItem = (form: LineForm): boolean =>
  form === "bullet" || form === "numbered" || form === "check";

/**
 * The number of each line, undefined where it has none. A list goes on over what is moved in further;
 * any other line at its own depth, or further out, ends it.
 */
export function numbersOf(looks: readonly LineLook[]): readonly (number | undefined)[] {
  let counts: readonly number[] = [];
  return looks.map(({ form, indent }) => {
    const number = form === "numbered" ? (counts[indent] ?? 0) + 1 : 0;
    counts = [...Array.from({ length: indent }, (_, depth) => counts[depth] ?? 0), number];
    return number === 0 ? undefined : number;
  });
}
