/** Photos of a client: the picture beside the name, and the strip in the case file. */
export { ClientPhoto } from "./client-photo.tsx";
export type { PhotoFile } from "./photo-file.ts";
export { PhotoImage } from "./photo-image.tsx";
export { PhotoSection } from "./photo-section.tsx";
export { PictureStrip } from "./picture-strip.tsx";
export { UnsentPhotos } from "./unsent-photos.tsx";
