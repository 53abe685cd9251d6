/** Names the notification of a page. */
export const pageEventKey = (pageId: string) => `page:${pageId}`;
