import { TextField, type TextFieldProps } from "./text-field.tsx";

/** A number as text with the decimal keypad and a unit; the caller reads it, so that nothing typed is lost. */
export function NumberField(props: TextFieldProps) {
  return <TextField inputmode="decimal" enterkeyhint="next" {...props} />;
}
