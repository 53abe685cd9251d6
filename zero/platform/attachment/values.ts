/** Largest file, in bytes (25 MiB). */
export const attachmentLimit = 25 * 1024 * 1024;
/** Most files of one message or note. */
export const attachmentsPerMessage = 20;
/** Longest name of a file, in characters. */
export const fileNameLimit = 255;
/** Most files that one person may have uploaded and not yet sent, and their bytes together. */
export const pendingLimits = { files: 60, bytes: 300 * 1024 * 1024 } as const;
/** Images of these types are shown; everything else is only ever downloaded. SVG can run scripts. */
export const previewTypes = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'] as const;
/** Most pixels of an image that is shown: one that says more would fill a reader's memory. */
export const previewPixels = 50_000_000;
