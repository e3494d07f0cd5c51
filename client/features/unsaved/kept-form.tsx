import type { ComponentProps } from "solid-js";
import { FormDialog } from "#client/ui";
import { createUnsaved, UnsavedQuestion } from "./unsaved.tsx";

/** A form in a dialog in which nothing typed goes by a slip: Escape, Back and a press beside it ask first. */
export function KeptForm(props: ComponentProps<typeof FormDialog>) {
  const unsaved = createUnsaved();
  return (
    <>
      <FormDialog
        {...props}
        formRef={(form) => {
          unsaved.watch(form);
          props.formRef?.(form);
        }}
        onClose={() => unsaved.leave(props.onClose)}
        onSubmit={() => unsaved.save(() => props.onSubmit())}
      />
      <UnsavedQuestion unsaved={unsaved} />
    </>
  );
}
