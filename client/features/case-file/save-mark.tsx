import type { SaveState } from "#client/documents";
import { DocumentSaveMark } from "#feature/sync-state";
import { useCaseFile } from "./case-file-context.ts";
import { worstOf } from "./save-state-of.ts";

/** Whether everything in this file is safe. */
export function SaveMark() {
  const file = useCaseFile();
  const state = (): SaveState => {
    const contact = file.contact();
    return worstOf([file.client.state(), ...(contact ? [contact.state()] : [])]);
  };
  return <DocumentSaveMark class="save-mark" state={state()} />;
}
