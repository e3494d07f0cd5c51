/** A wording that belongs to a version of something and is kept with it, in both languages. */
export interface InBoth {
  readonly zh: string;
  readonly en: string;
}
