/** The icons of the editor, loaded with it. */
export { default as IconMention } from "lucide-solid/icons/at-sign";
export { default as IconStrong } from "lucide-solid/icons/bold";
export { default as IconHeading1 } from "lucide-solid/icons/heading-1";
export { default as IconHeading2 } from "lucide-solid/icons/heading-2";
export { default as IconHeading3 } from "lucide-solid/icons/heading-3";
export { default as IconEmphasis } from "lucide-solid/icons/italic";
export { default as IconLink } from "lucide-solid/icons/link";
export { default as IconList } from "lucide-solid/icons/list";
export { default as IconOrdered } from "lucide-solid/icons/list-ordered";
export { default as IconChecks } from "lucide-solid/icons/list-todo";
export { default as IconQuote } from "lucide-solid/icons/quote";
export { default as IconRedo } from "lucide-solid/icons/redo-2";
export { default as IconStrike } from "lucide-solid/icons/strikethrough";
export { default as IconUnderline } from "lucide-solid/icons/underline";
export { default as IconUndo } from "lucide-solid/icons/undo-2";
