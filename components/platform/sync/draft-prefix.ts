/** What the name of every draft on this device begins with; the person's id follows. */
export const draftPrefix = 'opsdesk:draft:';
