/** Where a file is downloaded. */
export const attachmentPath = (slug: string, id: string) => `/api/t/${slug}/attachments/${id}`;

/** Where an image comes from to be shown. */
export const previewPath = (slug: string, id: string) => `${attachmentPath(slug, id)}?preview`;
