/** Largest file, in bytes (25 MiB). */
export const attachmentLimit = 25 * 1024 * 1024;
/** Most files of one message or note. */
export const attachmentsPerMessage = 20;
/** Longest name of a file, in characters. */
export const fileNameLimit = 255;
