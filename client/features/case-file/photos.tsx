import { type PhotoFile, PhotoSection } from "#feature/photos";
import { useCaseFile } from "./case-file-context.ts";

/** The client's photos, written down and taken back like everything else in the file. */
export function Photos() {
  const file = useCaseFile();
  const photoFile: PhotoFile = {
    owner: file.id,
    live: file.client,
    get name() {
      return file.name();
    },
    get mayWrite() {
      return file.mayWrite("client", "photo");
    },
    say: (words, sentence) =>
      file.say(
        words.map((one) => ({ document: "client", ...one })),
        sentence,
      ),
  };
  return <PhotoSection file={photoFile} />;
}
