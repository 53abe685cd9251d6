export const authorTypes = ['client', 'agent', 'system'] as const;
export type AuthorType = (typeof authorTypes)[number];

/** Longest body of a message or note, in characters: far below what closes a socket. */
export const bodyLimit = 50_000;
