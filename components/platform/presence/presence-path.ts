/** Where an organization's presence is told and heard. */
export const presencePath = (slug: string) => `/api/t/${slug}/presence`;
