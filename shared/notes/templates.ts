/** What a new note can begin as; the words of each are the app's, in the language of the screen. */
export const noteTemplates = ["blank", "interviewMinutes", "meetingMinutes", "mediation"] as const;

export type NoteTemplate = (typeof noteTemplates)[number];
