/** What a draft will become. */
export const draftKinds = ['reply', 'note'] as const;
export type DraftKind = (typeof draftKinds)[number];
