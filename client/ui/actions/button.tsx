import { type JSX, splitProps } from "solid-js";

/** How much a button asks for: one `primary` on a screen, `quiet` beside it, `plain` inside text and rows, `danger` for what cannot be taken back. */
export type ButtonKind = "primary" | "quiet" | "plain" | "danger";

type Look = { readonly kind?: ButtonKind | undefined; readonly small?: boolean | undefined };

const looks = (look: Look, extra: string | undefined) =>
  `button button-${look.kind ?? "quiet"}${look.small ? " button-small" : ""}${extra ? ` ${extra}` : ""}`;

/** A native button; `quiet` unless told otherwise, and never a submit button unless `type` says so. */
export function Button(props: Look & JSX.ButtonHTMLAttributes<HTMLButtonElement>) {
  const [own, rest] = splitProps(props, ["kind", "small", "class"]);
  return <button type="button" {...rest} class={looks(own, own.class)} />;
}

/** A link that looks like a button, for going somewhere. */
export function LinkButton(props: Look & JSX.AnchorHTMLAttributes<HTMLAnchorElement>) {
  const [own, rest] = splitProps(props, ["kind", "small", "class"]);
  return <a {...rest} class={looks(own, own.class)} />;
}

/** A button that shows only its icon; `label` is what it is called, also as its tip. */
export function IconButton(
  props: {
    readonly label: string;
    readonly small?: boolean | undefined;
  } & JSX.ButtonHTMLAttributes<HTMLButtonElement>,
) {
  const [own, rest] = splitProps(props, ["label", "small", "class"]);
  return (
    <button
      type="button"
      aria-label={own.label}
      title={own.label}
      {...rest}
      class={looks({ kind: "plain", small: own.small }, `icon-button ${own.class ?? ""}`.trim())}
    />
  );
}
