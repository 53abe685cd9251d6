/** What a draft will become. */
export const draftKinds = ['reply', 'note'] as const;
export type DraftKind = (typeof draftKinds)[number];

/** Longest draft, in characters: far below what closes a socket. */
export const draftLimit = 50_000;
